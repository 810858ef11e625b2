// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/tours/attempts.h"
#include "app/hawx/tours/tour.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace hawx {

class Callout;
class CoachMark;
struct CalloutContent;

/// Runs a tour in the window: points at what a step is about, waits until it is done, says what
/// changed. The user can go on, back or away at any moment; nothing is locked, and what was done
/// stays.
class TourController final : public QObject {
    Q_OBJECT

public:
    TourController(QWidget& window, TourStage& stage);
    ~TourController() override;

    const std::vector<Tour>& tours() const { return m_tours; }
    /// Leaves the one that runs.
    void start(std::size_t tour);
    void leave();

    /// Null when none runs.
    const Tour* tour() const { return m_tour; }
    std::size_t step() const { return m_step; }
    /// Whether the step waits for the user.
    bool isWaiting() const;
    /// Null when no tour runs.
    Callout* callout() const;

    void next();
    void back();
    /// Does what the step waits for.
    void show();

Q_SIGNALS:
    /// A tour was gone through to its end.
    void finished(std::size_t tour);

private:
    /// What became of a step, for those who come back to it.
    struct Visit {
        std::optional<WindowState> before; ///< since what the step needs is there
        bool isDone = false;
        bool isShown = false; ///< by show()
        QString outcome;
        std::optional<Attempts> question;
    };

    const TourStep& current() const { return m_tour->steps[m_step]; }
    Visit& visit() { return m_visits[m_step]; }
    const Visit& visit() const { return m_visits[m_step]; }
    void begin(std::size_t step);
    void check();
    /// Whether what the step needs became there, or the step was done.
    bool advance();
    void answer(const Answer& answer);
    CalloutContent content() const;

    QWidget& m_window;
    TourStage& m_stage;
    std::vector<Tour> m_tours;
    std::unique_ptr<CoachMark> m_mark;
    QTimer m_settle;
    const Tour* m_tour = nullptr;
    std::size_t m_step = 0;
    std::vector<Visit> m_visits;
};

} // namespace hawx
