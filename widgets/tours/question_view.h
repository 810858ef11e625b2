// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tours/question.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hawx {

/// A question with what it takes to answer it, and what is said of the answer.
class QuestionView final : public QWidget {
    Q_OBJECT

public:
    explicit QuestionView(QWidget* parent = nullptr);

    /// Begins anew unless it is the question that is asked already.
    void setQuestion(const std::optional<Question>& question);
    const std::optional<Question>& question() const { return m_question; }
    void setVerdict(const std::optional<Verdict>& verdict);

    QButtonGroup* choices() const { return m_choices; }
    QLineEdit* numberEdit() const { return m_number; }
    QPushButton* checkButton() const { return m_check; }
    QLabel* verdict() const { return m_verdict; }

Q_SIGNALS:
    void answered(const hawx::Answer& answer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void answer();
    void colourVerdict();

    std::optional<Question> m_question;
    bool m_isRight = false;
    QLabel* m_text;
    QVBoxLayout* m_options;
    QButtonGroup* m_choices;
    QWidget* m_numberRow;
    QLineEdit* m_number;
    QLabel* m_unit;
    QPushButton* m_check;
    QLabel* m_verdict;
};

} // namespace hawx
