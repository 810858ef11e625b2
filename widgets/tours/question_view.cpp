// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tours/question_view.h"

#include "widgets/style/colours.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace hawx {

namespace {

/// As the locale writes numbers, or as programs do.
std::optional<double> numberIn(QString text)
{
    text = text.trimmed();
    text.replace(QChar(0x2212), QLatin1Char('-'));
    text.remove(QLatin1Char('%'));
    bool isNumber = false;
    double number = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(text, &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

QuestionView::QuestionView(QWidget* parent)
    : QWidget(parent),
      m_text(new QLabel),
      m_options(new QVBoxLayout),
      m_choices(new QButtonGroup(this)),
      m_numberRow(new QWidget),
      m_number(new QLineEdit),
      m_unit(new QLabel),
      m_check(new QPushButton(tr("&Check"))),
      m_verdict(new QLabel)
{
    m_text->setWordWrap(true);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_number->setAccessibleName(tr("Answer"));
    m_number->setMaximumWidth(140);
    m_check->setAutoDefault(false);
    m_options->setSpacing(4);

    auto* row = new QHBoxLayout(m_numberRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_number);
    row->addWidget(m_unit);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addLayout(m_options);
    layout->addWidget(m_numberRow);
    layout->addWidget(m_check, 0, Qt::AlignLeading);
    layout->addWidget(m_verdict);

    connect(m_check, &QPushButton::clicked, this, &QuestionView::answer);
    connect(m_number, &QLineEdit::returnPressed, this, &QuestionView::answer);
    setQuestion(std::nullopt);
    setVerdict(std::nullopt);
}

void QuestionView::setQuestion(const std::optional<Question>& question)
{
    setVisible(question.has_value());
    if (question == m_question)
        return;
    m_question = question;
    for (QAbstractButton* button : m_choices->buttons())
        delete button;
    m_number->clear();
    setVerdict(std::nullopt);
    if (!question)
        return;
    m_text->setText(question->text);
    m_number->setAccessibleDescription(question->text);
    m_unit->setText(question->unit);
    m_numberRow->setVisible(question->kind == Question::Kind::Number);
    for (qsizetype k = 0; k < question->choices.size(); ++k) {
        auto* choice = new QRadioButton(question->choices[k]);
        choice->setAccessibleDescription(question->text);
        m_choices->addButton(choice, static_cast<int>(k));
        m_options->addWidget(choice);
    }
}

void QuestionView::setVerdict(const std::optional<Verdict>& verdict)
{
    m_isRight = verdict && verdict->isRight;
    m_verdict->setText(verdict ? verdict->text : QString());
    m_verdict->setVisible(verdict.has_value());
    colourVerdict();
    if (verdict) {
        m_verdict->setAccessibleName(verdict->text);
        QAccessibleEvent alert(m_verdict, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void QuestionView::answer()
{
    if (!m_question)
        return;
    Answer answer;
    switch (m_question->kind) {
    case Question::Kind::Choice:
        answer.choice = m_choices->checkedId();
        if (answer.choice < 0) {
            setVerdict(Verdict{false, tr("Choose one of the answers.")});
            return;
        }
        break;
    case Question::Kind::Number:
        answer.number = numberIn(m_number->text());
        if (!answer.number) {
            setVerdict(Verdict{false, tr("Type a number.")});
            return;
        }
        break;
    case Question::Kind::Deed: break;
    }
    Q_EMIT answered(answer);
}

void QuestionView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourVerdict();
}

void QuestionView::colourVerdict()
{
    QPalette colours = palette();
    if (m_isRight)
        colours.setColor(QPalette::WindowText, successColour(palette()));
    m_verdict->setPalette(colours);
}

} // namespace hawx
