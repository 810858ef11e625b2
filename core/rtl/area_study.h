// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/rtl/area_prediction.h"
#include "core/rtl/synthesis.h"

#include <span>
#include <string>
#include <vector>

namespace hawx {

/// How well a prediction of area agrees with synthesis, after calibration on other circuits.
struct AreaJudgement {
    SynthesisTarget target = SynthesisTarget::Xilinx;
    std::string prediction;  ///< "tables counted", ...
    std::string calibration; ///< what was fitted, and which circuits were left out of it
    std::size_t circuits = 0;
    double spearman = 0;    ///< not a number for fewer than two circuits
    double medianError = 0; ///< of |predicted - measured| / measured
    double error90 = 0;     ///< which 90 % of the circuits keep
};

/// Coefficients of predictArea fitted to all circuits of a study.
struct AreaFit {
    SynthesisTarget target = SynthesisTarget::Xilinx;
    AreaFeatures coefficients{};
};

struct AreaStudy {
    std::vector<CircuitPtr> circuits;
    std::vector<SynthesisFigures> figures; ///< [circuit]
    std::vector<AreaJudgement> judgements;
    std::vector<AreaFit> fits;       ///< none for fewer than 33 circuits
    std::vector<std::string> absent; ///< as in SynthesisReport
};

/// Every n-th circuit that has a netlist, so many at most.
std::vector<CircuitPtr> evenSample(std::span<const CircuitPtr> circuits, std::size_t count);

/// Synthesises circuits that have netlists, and sets beside it what is known without.
AreaStudy studyAreas(std::vector<CircuitPtr> circuits, const std::vector<SynthesisTarget>& targets,
                     const RunContext& context);

/// The judgements of measured areas, and what is fitted to all of them. Circuits that synthesis
/// reduced to nothing are left out.
void judgeAreas(AreaStudy& study, const std::vector<SynthesisTarget>& targets,
                const RunContext& context);

} // namespace hawx
