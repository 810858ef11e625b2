// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/predict/additive_predictor.h"
#include "core/search/solver.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace hawx {

/// Answers at once what the front would be on another machine, from what a search has learnt.
/// Immutable, so that a view can ask it from any thread while the search goes on.
class LiveFront {
public:
    /// The predictor's circuits, the exact one first; settings as those of the search.
    LiveFront(std::shared_ptr<const QuantisedNetwork> network, std::vector<CircuitPtr> circuits,
              AdditivePredictor predictor, SolverSettings settings, bool controlVariates = false);

    /// The front predicted by additive scores, by increasing power, with figures and savings of the
    /// machine against the exact network on the same machine. Of `known` points, of whatever
    /// machine, those with a verified loss that this one can hold are among them: the loss does not
    /// depend on the machine. Throws Error when the network cannot be mapped to the machine, and
    /// Cancelled.
    Front solve(const Accelerator& machine, std::span<const FrontPoint> known,
                const RunContext& context) const;

    /// Predicted loss, figures and savings of one configuration, [filter] circuit. Throws Error
    /// when the machine cannot hold it or the network cannot be mapped to it.
    FrontPoint predict(const Accelerator& machine, std::span<const std::uint16_t> circuits) const;

    const AdditivePredictor& predictor() const { return m_predictor; }

private:
    double scoreOf(std::span<const std::uint16_t> circuits) const;
    FrontPoint makePoint(const Mapping& mapping, const HardwareFigures& exact,
                         std::vector<std::uint16_t> circuits, double score) const;

    std::shared_ptr<const QuantisedNetwork> m_network;
    std::vector<CircuitPtr> m_circuits;
    AdditivePredictor m_predictor;
    SolverSettings m_settings;
    bool m_controlVariates;
};

} // namespace hawx
