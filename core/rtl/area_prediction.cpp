// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/area_prediction.h"

#include "core/circuits/cost/lut_mapping.h"
#include "core/circuits/equal_nets.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace hawx {

namespace {

constexpr std::size_t kFeatures = std::tuple_size_v<AreaFeatures>;
/// Of the mean square of a scaled feature: enough for features that are multiples of others.
constexpr double kRidge = 1e-6;

// `hawx-cli study area --circuits all --json` prints them; tst_area_prediction fits them again.
constexpr AreaFeatures kXilinx = {-0.9792, -0.02242, -0.02108, -0.1836, -0.3796, 0.5316,
                                  0.2188,  0.2661,   -0.6045,  1.194,   -0.1993};
constexpr AreaFeatures kIce40 = {-0.1134, 0.1406,  0.04248, 0.0318, -0.08651, 0.9392,
                                 0.178,   0.07514, -0.2838, 0.8445, 1.62};
constexpr AreaFeatures kOsu018 = {8.568, 17.12,  29.59, 49.34, 121,  98.76,
                                  5.344, -36.98, 8.082, 23.28, 1.702};

/// Area of a unit = factor * predicted area of its circuit + rest.
struct UnitLaw {
    double factor = 1;
    double rest = 0;
};
// Fitted to the units of 12 signed and 12 unsigned circuits; tst_area_prediction fits them again.
constexpr UnitLaw kSignedUnits[] = {{1.252, 59.34}, {1.119, 140.2}, {1.104, 11966}};
constexpr UnitLaw kUnsignedUnits[] = {{1.403, 94.95}, {1.347, 182.2}, {1.384, 13224}};

/// Which of the features a gate counts as; none for inputs and constants.
std::optional<std::size_t> featureOf(GateType type)
{
    switch (type) {
    case GateType::Not: return 0;
    case GateType::And:
    case GateType::Nand: return 1;
    case GateType::Or:
    case GateType::Nor: return 2;
    case GateType::Xor:
    case GateType::Xnor: return 3;
    case GateType::Xor3: return 4;
    case GateType::Majority: return 5;
    case GateType::Constant0:
    case GateType::Constant1:
    case GateType::Input: break;
    }
    return std::nullopt;
}

/// Solves the equations, symmetric and positive definite, by elimination.
AreaFeatures solved(std::array<AreaFeatures, kFeatures> matrix, AreaFeatures right)
{
    for (std::size_t i = 0; i < kFeatures; ++i)
        for (std::size_t j = i + 1; j < kFeatures; ++j) {
            const double share = matrix[j][i] / matrix[i][i];
            for (std::size_t k = i; k < kFeatures; ++k)
                matrix[j][k] -= share * matrix[i][k];
            right[j] -= share * right[i];
        }
    for (std::size_t i = kFeatures; i-- > 0;) {
        for (std::size_t k = i + 1; k < kFeatures; ++k)
            right[i] -= matrix[i][k] * right[k];
        right[i] /= matrix[i][i];
    }
    return right;
}

} // namespace

AreaFeatures areaFeatures(const Netlist& netlist, SynthesisTarget target)
{
    const Netlist reduced =
        target == SynthesisTarget::Osu018 ? netlist.simplified() : withEqualNetsMerged(netlist);
    AreaFeatures features{};
    const std::vector<bool> live = reduced.liveNets();
    for (NetId net = 0; net < live.size(); ++net) {
        const GateType type = reduced.gates()[net].type;
        if (!live[net])
            continue;
        if (const std::optional<std::size_t> feature = featureOf(type))
            ++features[*feature];
        else if (type == GateType::Input)
            ++features.back();
    }
    for (const int inputs : {3, 4, 5, 6})
        features[static_cast<std::size_t>(inputs) + 3] =
            static_cast<double>(mapToLuts(reduced, inputs).luts.size());
    return features;
}

AreaFeatures fitAreas(std::span<const AreaFeatures> features, std::span<const double> areas)
{
    // Each circuit counts by its relative error: rows are divided by the area and are to give 1.
    std::array<AreaFeatures, kFeatures> matrix{};
    AreaFeatures right{};
    for (std::size_t row = 0; row < features.size(); ++row)
        for (std::size_t i = 0; i < kFeatures; ++i) {
            right[i] += features[row][i] / areas[row];
            for (std::size_t j = 0; j < kFeatures; ++j)
                matrix[i][j] += features[row][i] * features[row][j] / (areas[row] * areas[row]);
        }
    // A feature that no circuit has gets the coefficient 0.
    for (std::size_t i = 0; i < kFeatures; ++i)
        matrix[i][i] = matrix[i][i] > 0 ? matrix[i][i] * (1 + kRidge) : 1;
    return solved(matrix, right);
}

double areaOf(const AreaFeatures& features, const AreaFeatures& coefficients)
{
    return std::max(
        0.0, std::inner_product(features.begin(), features.end(), coefficients.begin(), 0.0));
}

const AreaFeatures& areaCoefficients(SynthesisTarget target)
{
    switch (target) {
    case SynthesisTarget::Xilinx: return kXilinx;
    case SynthesisTarget::Ice40: return kIce40;
    case SynthesisTarget::Osu018: break;
    }
    return kOsu018;
}

double predictArea(const Netlist& netlist, SynthesisTarget target)
{
    return areaOf(areaFeatures(netlist, target), areaCoefficients(target));
}

double predictUnitArea(const Circuit& circuit, SynthesisTarget target)
{
    const auto index = static_cast<std::size_t>(target);
    const UnitLaw& law = circuit.isSigned ? kSignedUnits[index] : kUnsignedUnits[index];
    return law.factor * predictArea(*circuit.netlist, target) + law.rest;
}

std::optional<double> areaFor(const SynthesisFigures& figures, SynthesisTarget target)
{
    switch (target) {
    case SynthesisTarget::Xilinx: return figures.luts;
    case SynthesisTarget::Ice40:
        if (figures.ice40)
            return figures.ice40->logicCells;
        break;
    case SynthesisTarget::Osu018: return figures.osu018AreaUm2;
    }
    return std::nullopt;
}

} // namespace hawx
