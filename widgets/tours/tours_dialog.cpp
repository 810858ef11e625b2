// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tours/tours_dialog.h"

#include "widgets/style/colours.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hawx {

namespace {

QLabel* wrapped(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

QFont boldFont(const QFont& font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

} // namespace

ToursDialog::ToursDialog(const QList<TourRow>& tours, QWidget* parent)
    : QDialog(parent), m_solved(wrapped(QString())), m_exercises(new QPushButton(tr("&Open")))
{
    setWindowTitle(tr("Guided tours"));
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setSpacing(14);
    auto* introduction = wrapped(
        tr("A tour points at a control, waits until you have used it, and says what changed. "
           "Nothing is lost: leave it whenever you like, and undo what it did."));
    cards->addWidget(introduction);
    for (int k = 0; k < tours.size(); ++k)
        addCard(tours[k], k, cards);

    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    cards->addWidget(line);
    auto* exercises = new QGridLayout;
    exercises->setVerticalSpacing(2);
    auto* title = new QLabel(tr("Exercises"));
    title->setFont(boldFont(font()));
    m_exercises->setAccessibleName(tr("Open the exercises"));
    m_exercises->setAutoDefault(false);
    exercises->addWidget(title, 0, 0);
    exercises->addWidget(
        wrapped(tr("Questions on what is open in the window; the answers are checked.")), 1, 0);
    exercises->addWidget(m_solved, 2, 0);
    exercises->addWidget(m_exercises, 0, 1, 3, 1, Qt::AlignVCenter);
    exercises->setColumnStretch(0, 1);
    cards->addLayout(exercises);
    cards->addStretch(1);
    m_quiet.append(m_solved);

    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_exercises, &QPushButton::clicked, this, &ToursDialog::exercisesChosen);
    const int width = fontMetrics().averageCharWidth() * 90;
    resize(width, content->heightForWidth(width) + 80);
    applyPalette();
}

void ToursDialog::addCard(const TourRow& tour, int index, QVBoxLayout* layout)
{
    auto* title = wrapped(tour.title);
    title->setFont(boldFont(font()));
    auto* start = new QPushButton;
    start->setAutoDefault(index == 0);
    const Card card{title, wrapped(QString()), start, tour.minutes, tour.isDone};
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    grid->addWidget(title, 0, 0);
    grid->addWidget(wrapped(tour.summary), 1, 0);
    grid->addWidget(card.state, 2, 0);
    grid->addWidget(start, 0, 1, 3, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    layout->addLayout(grid);
    m_cards.append(card);
    m_quiet.append(card.state);
    connect(start, &QPushButton::clicked, this, [this, index] { Q_EMIT tourChosen(index); });
    showState(card);
}

void ToursDialog::setDone(int tour, bool isDone)
{
    m_cards[tour].isDone = isDone;
    showState(m_cards[tour]);
}

void ToursDialog::setExercises(int solved, int all)
{
    m_solved->setText(tr("%1 of %Ln solved", nullptr, all).arg(locale().toString(solved)));
}

QString ToursDialog::stateOf(int tour) const
{
    return m_cards[tour].state->text();
}

void ToursDialog::showState(const Card& card)
{
    card.state->setText(card.isDone ? tr("%Ln minutes, done", nullptr, card.minutes)
                                    : tr("%Ln minutes", nullptr, card.minutes));
    card.start->setText(card.isDone ? tr("Start again") : tr("Start"));
    card.start->setAccessibleName(tr("Start the tour: %1").arg(card.title->text()));
}

void ToursDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void ToursDialog::applyPalette()
{
    for (QLabel* label : m_quiet) {
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, secondaryTextColour(palette()));
        label->setPalette(quiet);
    }
}

} // namespace hawx
