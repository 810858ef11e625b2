// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tours/question.h"

#include <QDialog>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace hawx {

class QuestionView;

/// The list of exercises and the one at work. Does not stop the window, in which answers are found.
class ExercisesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ExercisesDialog(const QStringList& titles, QWidget* parent = nullptr);

    void setSolved(int exercise, bool isSolved);
    /// No question where something is missing, as the sentence says.
    void setQuestion(const std::optional<Question>& question, const QString& missing);
    void setVerdict(const std::optional<Verdict>& verdict);

    int current() const;
    QListWidget* list() const { return m_list; }
    QuestionView* questionView() const { return m_question; }
    QPushButton* anotherButton() const { return m_another; }
    QLabel* missingLabel() const { return m_missing; }

Q_SIGNALS:
    void exerciseChosen(int exercise);
    void answered(const hawx::Answer& answer);
    /// The same exercise on something else.
    void anotherRequested();

private:
    QListWidget* m_list;
    QLabel* m_title;
    QLabel* m_missing;
    QuestionView* m_question;
    QPushButton* m_another;
};

} // namespace hawx
