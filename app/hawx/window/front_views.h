// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"

#include <QObject>

#include <memory>
#include <optional>

namespace hawx {

class ChoiceController;
class ComparisonPanel;
class DecisionsController;
class ParallelPanel;
class ParetoPlot;

/// The views of the front, joined: plot, parallel coordinates and comparison show the same point,
/// pins, colours and ranges.
class FrontViews final : public QObject {
    Q_OBJECT

public:
    FrontViews(DecisionsController& decisions, ChoiceController& choice, QObject* parent = nullptr);

    ParetoPlot* plot() const { return m_plot; }
    ParallelPanel* parallel() const { return m_parallel; }
    ComparisonPanel* comparison() const { return m_comparison; }

    void setMap(std::shared_ptr<const SensitivityMap> map);
    void setFront(const std::shared_ptr<const Front>& front);
    /// What the front was before another machine was chosen; null for none.
    void setReference(const std::shared_ptr<const Front>& front);
    void setChosen(std::optional<std::size_t> point);

private:
    void link();
    void pick(std::size_t point);
    void pin(std::size_t point);
    void showPins();

    DecisionsController& m_decisions;
    ChoiceController& m_choice;
    ParetoPlot* m_plot;
    ParallelPanel* m_parallel;
    ComparisonPanel* m_comparison;
    std::shared_ptr<const SensitivityMap> m_map;
    std::shared_ptr<const Front> m_front;
};

} // namespace hawx
