// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/predict_cost.h"

#include "core/circuits/cost/characterise.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace hawx {

namespace {

constexpr std::size_t kOperandBits = 8;
constexpr std::size_t kResultBits = 16;

/// Coefficients of TableFeatures::values(); tst_predict_cost repeats the fit.
constexpr std::array<double, 7> kPowerMw{0.4285529, -0.1545372,  -0.1227764, 0.07606788,
                                         0.3587552, 0.005985151, 0.01753987};
constexpr std::array<double, 7> kAreaUm2{536.4542, -112.9789, -93.5108, 273.233,
                                         389.8169, 63.17575,  5.824932};
constexpr std::array<double, 7> kDelayNs{4.357638, -0.2748912, 0.5361586, 0.6967339,
                                         -1.8825,  0.3968691,  0.01835675};
/// Standard deviation of the power of a circuit left out, relative to the power plus a tenth of the
/// largest, when its features are chosen without it too; 0.104 with the features given.
constexpr double kPowerError = 0.14;
constexpr double kPowerOffsetMw = 0.0425;

/// sum over the table of s(a_i) s(b_j) T(a, b), where s is 1 for a 1 and -1 for a 0.
std::array<std::array<double, kOperandBits>, kOperandBits> mixedSums(const TruthTable& table)
{
    std::array<std::array<double, kOperandBits>, kOperandBits> sums{};
    for (std::size_t a = 0; a < 256; ++a) {
        std::array<std::int64_t, kOperandBits> row{};
        for (std::size_t b = 0; b < 256; ++b) {
            const std::int64_t result = table.results()[256 * a + b];
            for (std::size_t j = 0; j < kOperandBits; ++j)
                row[j] += (b >> j & 1) != 0 ? result : -result;
        }
        for (std::size_t i = 0; i < kOperandBits; ++i) {
            for (std::size_t j = 0; j < kOperandBits; ++j)
                sums[i][j] += static_cast<double>((a >> i & 1) != 0 ? row[j] : -row[j]);
        }
    }
    return sums;
}

double partialProductsOf(const TruthTable& table)
{
    // A mixed difference spans the four pairs that differ in bits i and j.
    constexpr double kGroups = TruthTable::kEntries / 4.0;
    const auto sums = mixedSums(table);
    double products = 0;
    for (std::size_t i = 0; i < kOperandBits; ++i) {
        for (std::size_t j = 0; j < kOperandBits; ++j) {
            const double weight = std::ldexp(1.0, static_cast<int>(i + j));
            products += std::min(1.0, std::abs(sums[i][j]) / kGroups / weight);
        }
    }
    return products;
}

double linear(const std::array<double, 7>& coefficients, const TableFeatures& features)
{
    const std::array<double, 7> values = features.values();
    return std::max(0.0,
                    std::inner_product(values.begin(), values.end(), coefficients.begin(), 0.0));
}

} // namespace

TableFeatures measureFeatures(const TruthTable& table)
{
    const auto word = [&table](std::size_t pair) {
        return static_cast<std::uint16_t>(table.results()[pair]);
    };
    constexpr auto kPairs = static_cast<double>(TruthTable::kEntries);
    std::int64_t flips = 0;
    std::array<std::uint16_t, 2 * kOperandBits>
        affected{}; // result bits, by operand bit: B, then A
    for (std::size_t bit = 0; bit < affected.size(); ++bit) {
        for (std::size_t pair = 0; pair < TruthTable::kEntries; ++pair) {
            const auto flipped =
                static_cast<std::uint16_t>(word(pair) ^ word(pair ^ std::size_t{1} << bit));
            flips += std::popcount(flipped);
            affected[bit] = static_cast<std::uint16_t>(affected[bit] | flipped);
        }
    }
    std::array<std::int64_t, kResultBits> ones{};
    for (std::size_t pair = 0; pair < TruthTable::kEntries; ++pair) {
        for (std::size_t k = 0; k < kResultBits; ++k)
            ones[k] += word(pair) >> k & 1;
    }

    const auto countB = [&affected](auto condition) {
        return std::count_if(affected.begin(), affected.begin() + kOperandBits, condition);
    };
    const auto countA = [&affected](auto condition) {
        return std::count_if(affected.begin() + kOperandBits, affected.end(), condition);
    };
    TableFeatures features;
    features.influence = static_cast<double>(flips) / kPairs / 128;
    for (std::size_t k = 0; k < kResultBits; ++k) {
        const double p = static_cast<double>(ones[k]) / kPairs;
        features.activity += 2 * p * (1 - p) / 8;
        const auto depends = [k](std::uint16_t bits) { return (bits >> k & 1) != 0; };
        features.dependences += static_cast<double>(countA(depends) * countB(depends)) / 1024;
    }
    const auto matters = [](std::uint16_t bits) { return bits != 0; };
    features.operandBits = static_cast<double>(countA(matters) * countB(matters)) / 64;
    features.partialProducts = partialProductsOf(table) / 64;
    features.isSigned = table.isSigned() ? 1 : 0;
    return features;
}

CircuitCost predictCost(const TruthTable& table)
{
    CircuitCost cost{.provenance = Provenance::Predicted,
                     .source = "regression on the truth tables of EvoApproxLib v1.x"};
    const TableFeatures features = measureFeatures(table);
    if (features.influence == 0)
        return cost;
    cost.powerMw = linear(kPowerMw, features);
    cost.areaUm2 = linear(kAreaUm2, features);
    cost.delayNs = linear(kDelayNs, features);
    if (cost.powerMw > 0)
        cost.relativeError = kPowerError * (cost.powerMw + kPowerOffsetMw) / cost.powerMw;
    return cost;
}

CircuitPtr withCost(CircuitPtr circuit)
{
    if (circuit->cost)
        return circuit;
    auto copy = std::make_shared<Circuit>(*circuit);
    copy->cost = circuit->netlist == nullptr
                     ? predictCost(circuit->table)
                     : characterise(*circuit->netlist, builtInTechnology()).cost;
    return copy;
}

std::vector<CircuitPtr> withComparableCosts(std::vector<CircuitPtr> circuits)
{
    if (std::all_of(circuits.begin(), circuits.end(),
                    [](const CircuitPtr& circuit) { return circuit->hasPublishedCost(); }))
        return circuits;
    for (CircuitPtr& circuit : circuits) {
        if (circuit->netlist == nullptr || !circuit->hasPublishedCost())
            continue;
        auto copy = std::make_shared<Circuit>(*circuit);
        copy->cost = characterise(*circuit->netlist, builtInTechnology()).cost;
        circuit = std::move(copy);
    }
    return circuits;
}

} // namespace hawx
