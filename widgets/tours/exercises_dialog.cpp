// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tours/exercises_dialog.h"

#include "widgets/style/glyph_icon.h"
#include "widgets/tours/question_view.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace hawx {

ExercisesDialog::ExercisesDialog(const QStringList& titles, QWidget* parent)
    : QDialog(parent),
      m_list(new QListWidget),
      m_title(new QLabel),
      m_missing(new QLabel),
      m_question(new QuestionView),
      m_another(new QPushButton(tr("&Another question")))
{
    setWindowTitle(tr("Exercises"));
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    for (const QString& title : titles)
        m_list->addItem(title);
    for (int k = 0; k < m_list->count(); ++k)
        setSolved(k, false);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_missing->setWordWrap(true);
    m_another->setAutoDefault(false);
    m_another->setToolTip(tr("The same exercise on something else"));

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_missing);
    column->addWidget(m_question);
    column->addStretch(1);
    column->addWidget(m_another, 0, Qt::AlignLeading);
    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* halves = new QSplitter;
    halves->addWidget(m_list);
    halves->addWidget(scroll);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(halves, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 24);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_another, &QPushButton::clicked, this, &ExercisesDialog::anotherRequested);
    connect(m_question, &QuestionView::answered, this, &ExercisesDialog::answered);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_title->setText(row < 0 ? QString() : m_list->item(row)->text());
        Q_EMIT exerciseChosen(row);
    });
}

void ExercisesDialog::setSolved(int exercise, bool isSolved)
{
    QListWidgetItem* item = m_list->item(exercise);
    // Those that are open keep the room, or titles would not stand in line.
    QPixmap nothing(16, 16);
    nothing.fill(Qt::transparent);
    item->setIcon(isSolved ? glyphIcon(QStringLiteral("verify")) : QIcon(nothing));
    const QString state = isSolved ? tr("solved") : tr("not solved yet");
    item->setData(Qt::AccessibleDescriptionRole, state);
    item->setToolTip(state);
}

void ExercisesDialog::setQuestion(const std::optional<Question>& question, const QString& missing)
{
    m_question->setQuestion(question);
    m_missing->setText(missing);
    m_missing->setVisible(!question);
    m_another->setEnabled(question.has_value());
}

void ExercisesDialog::setVerdict(const std::optional<Verdict>& verdict)
{
    m_question->setVerdict(verdict);
}

int ExercisesDialog::current() const
{
    return m_list->currentRow();
}

} // namespace hawx
