// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hawx {

/// A tour as the page of tours offers it.
struct TourRow {
    QString title;
    QString summary;
    int minutes = 0;
    bool isDone = false;
};

/// The tours and exercises to choose from, with what was done before.
class ToursDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ToursDialog(const QList<TourRow>& tours, QWidget* parent = nullptr);

    void setDone(int tour, bool isDone);
    void setExercises(int solved, int all);

    QPushButton* startButton(int tour) const { return m_cards[tour].start; }
    QPushButton* exercisesButton() const { return m_exercises; }
    QString stateOf(int tour) const;

Q_SIGNALS:
    void tourChosen(int tour);
    void exercisesChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Card {
        QLabel* title;
        QLabel* state;
        QPushButton* start;
        int minutes;
        bool isDone;
    };

    void addCard(const TourRow& tour, int index, QVBoxLayout* layout);
    void showState(const Card& card);
    void applyPalette();

    QList<Card> m_cards;
    QList<QLabel*> m_quiet;
    QLabel* m_solved;
    QPushButton* m_exercises;
};

} // namespace hawx
