// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tours/callout_place.h"
#include "widgets/tours/question.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QShortcut;
class QToolButton;

namespace hawx {

class QuestionView;

/// What a callout says, and what can be done there.
struct CalloutContent {
    /// What the button that goes on does.
    enum class Forward { Next, Show, Skip, Finish };
    QString tour;
    int step = 0; ///< from 0
    int steps = 0;
    QString title;
    QString text;
    QString task;    ///< what is waited for; empty: nothing
    QString outcome; ///< what came of it; empty: not yet
    std::optional<Question> question = {};
    std::optional<Verdict> verdict = {};
    Forward forward = Forward::Next;
    bool canSkip = false; ///< offered beside Forward::Show
};

/// A step of a tour in a bubble with an arrow. Page Down goes on and Page Up back wherever the
/// focus is in its window, Escape leaves; while the bubble has the focus, so do the arrow keys,
/// which follow the direction of reading.
class Callout final : public QWidget {
    Q_OBJECT

public:
    explicit Callout(QWidget* parent = nullptr);

    void setContent(const CalloutContent& content);
    const CalloutContent& content() const { return m_content; }
    /// The size that it wants in a host of that size.
    QSize sizeIn(QSize host) const;
    /// Moves there; coordinates are those of the parent.
    void setPlace(const CalloutPlace& place);
    const CalloutPlace& place() const { return m_place; }
    /// Gives the keyboard to the button that goes on.
    void takeFocus();

    QPushButton* forwardButton() const { return m_forward; }
    QPushButton* backButton() const { return m_back; }
    QPushButton* skipButton() const { return m_skip; }
    QToolButton* leaveButton() const { return m_leave; }
    QuestionView* questionView() const { return m_question; }
    QLabel* taskLabel() const { return m_task; }
    QLabel* outcomeLabel() const { return m_outcome; }

Q_SIGNALS:
    void nextRequested();
    void showRequested();
    void skipRequested();
    void backRequested();
    void leaveRequested();
    void answered(const hawx::Answer& answer);
    /// It wants another size.
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void goOn();
    /// An arrow key; whether it was one.
    bool turn(int key);
    void applyPalette();
    QRectF bubble() const;

    CalloutContent m_content;
    CalloutPlace m_place;
    QLabel* m_tour;
    QLabel* m_count;
    QToolButton* m_leave;
    QScrollArea* m_scroll;
    QWidget* m_body;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_task;
    QLabel* m_outcome;
    QuestionView* m_question;
    QPushButton* m_back;
    QPushButton* m_skip;
    QPushButton* m_forward;
};

} // namespace hawx
