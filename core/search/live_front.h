// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/predict/additive_predictor.h"
#include "core/search/solver.h"

#include <memory>
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
    /// machine against the exact network on the same machine; nothing is verified. Throws Error
    /// when the network cannot be mapped to the machine, and Cancelled.
    Front solve(const Accelerator& machine, const RunContext& context) const;

private:
    std::shared_ptr<const QuantisedNetwork> m_network;
    std::vector<CircuitPtr> m_circuits;
    AdditivePredictor m_predictor;
    SolverSettings m_settings;
    bool m_controlVariates;
};

} // namespace hawx
