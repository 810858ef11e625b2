// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/error_metrics.h"

#include "core/circuits/netlist.h"
#include "core/circuits/operand_distribution.h"
#include "core/circuits/truth_table.h"
#include "core/support/error.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace hawx {

namespace {

/// Weighted sums over operand pairs. Integer sums are exact below 2^53, that is for every |E| below
/// 2^18 over all pairs of 8-bit operands.
class ErrorSums {
public:
    /// A pair of that weight; its part `negated` counts with -E for the bias.
    void add(double product, double error, double weight = 1, double negated = 0)
    {
        const double magnitude = std::abs(error);
        m_weight += weight;
        m_errors += (weight - 2 * negated) * error;
        m_magnitudes += weight * magnitude;
        if (weight > 0)
            m_largest = std::max(m_largest, magnitude);
        m_wrong += error != 0 ? weight : 0;
        m_squares += weight * error * error;
        m_fourthPowers += weight * error * error * error * error;
        if (product != 0) {
            const double relative = magnitude / std::abs(product);
            m_relative += weight * relative;
            m_relativeSquares += weight * relative * relative;
            m_weightWithProduct += weight;
        }
    }

    double weight() const { return m_weight; }

    ErrorMetrics metrics() const
    {
        ErrorMetrics metrics;
        metrics.mae = m_magnitudes / m_weight;
        metrics.wce = m_largest;
        metrics.ep = m_wrong / m_weight;
        metrics.mse = m_squares / m_weight;
        metrics.mre = m_weightWithProduct > 0 ? m_relative / m_weightWithProduct : 0;
        metrics.bias = m_errors / m_weight;
        return metrics;
    }

    /// Of means over independent pairs of weight 1.
    NetlistErrors::StandardErrors standardErrors() const
    {
        const auto of = [](double meanSquare, double mean, double count) {
            return std::sqrt(std::max(0.0, meanSquare - mean * mean) / count);
        };
        const ErrorMetrics means = metrics();
        return {.mae = of(means.mse, means.mae, m_weight),
                .ep = of(means.ep, means.ep, m_weight),
                .mse = of(m_fourthPowers / m_weight, means.mse, m_weight),
                .mre = of(m_relativeSquares / m_weightWithProduct, means.mre, m_weightWithProduct),
                .bias = of(means.mse, means.bias, m_weight)};
    }

private:
    double m_weight = 0;
    double m_errors = 0;
    double m_magnitudes = 0;
    double m_largest = 0;
    double m_wrong = 0;
    double m_squares = 0;
    double m_fourthPowers = 0;
    double m_relative = 0;
    double m_relativeSquares = 0;
    double m_weightWithProduct = 0;
};

void requireWeights(const OperandDistribution& operands)
{
    const std::vector<double>& weights = operands.weights;
    for (const std::vector<double>* given : {&weights, &operands.negated})
        if (!given->empty() && given->size() != TruthTable::kEntries)
            throw Error("An operand distribution of an 8x8-bit multiplier has 65536 weights, not " +
                        std::to_string(given->size()) + ".");
    if (std::any_of(weights.begin(), weights.end(), [](double weight) { return !(weight >= 0); }))
        throw Error("An operand distribution has a weight that is negative or no number.");
    if (!weights.empty() &&
        std::none_of(weights.begin(), weights.end(), [](double weight) { return weight > 0; }))
        throw Error("An operand distribution has no positive weight.");
}

void requireMultiplier(const Netlist& netlist)
{
    const int width = netlist.widthA();
    if (netlist.widthB() != width || width < 2 ||
        netlist.outputs().size() != 2 * static_cast<std::size_t>(width))
        throw Error("Errors are measured of netlists with two operands of 2 to 16 bits and a "
                    "result of twice as many, not of " +
                    std::to_string(width) + " and " + std::to_string(netlist.widthB()) +
                    " bits and " + std::to_string(netlist.outputs().size()) + " outputs.");
}

constexpr int kWidestExhaustive = 12; // bits of an operand
constexpr std::size_t kSamples = std::size_t{1} << 22;

/// A netlist that multiplies, and what its words mean.
struct Multiplication {
    const Netlist& netlist;
    bool isSigned;
    int width;

    std::int64_t a(std::uint32_t pair) const { return wordValue(pair >> width, width, isSigned); }
    std::int64_t b(std::uint32_t pair) const { return wordValue(pair, width, isSigned); }
    std::uint32_t swapped(std::uint32_t pair) const
    {
        return static_cast<std::uint32_t>(std::uint64_t{pair} << width &
                                          ((std::uint64_t{1} << 2 * width) - 1)) |
               pair >> width;
    }
    std::int64_t result(std::uint32_t word) const { return wordValue(word, 2 * width, isSigned); }
};

bool isZeroSafe(const Multiplication& multiplication)
{
    std::vector<std::uint32_t> pairs(std::size_t{2} << multiplication.width);
    for (std::uint32_t i = 0; i < pairs.size(); i += 2) {
        pairs[i] = i / 2;
        pairs[i + 1] = multiplication.swapped(i / 2);
    }
    const std::vector<std::uint32_t> words = simulatePairs(multiplication.netlist, pairs);
    return std::all_of(words.begin(), words.end(), [](std::uint32_t word) { return word == 0; });
}

/// Errors of the given pairs.
NetlistErrors measureWords(const Multiplication& multiplication,
                           const std::vector<std::uint32_t>& words, const auto& pairAt)
{
    ErrorSums sums;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t pair = pairAt(i);
        const std::int64_t product = multiplication.a(pair) * multiplication.b(pair);
        sums.add(static_cast<double>(product),
                 static_cast<double>(multiplication.result(words[i]) - product));
    }
    NetlistErrors errors;
    errors.metrics = sums.metrics();
    errors.metrics.zeroSafe = isZeroSafe(multiplication);
    errors.pairs = words.size();
    errors.standardErrors = sums.standardErrors();
    return errors;
}

} // namespace

ErrorMetrics measureErrors(const TruthTable& table, const OperandDistribution& operands)
{
    requireWeights(operands);
    ErrorSums sums;
    bool zeroSafe = true;
    bool commutative = true;
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            const std::size_t pair =
                std::size_t{static_cast<std::uint8_t>(a)} * 256 + static_cast<std::uint8_t>(b);
            // In 64 bits: tables may have wild entries.
            const std::int64_t error = std::int64_t{table(a, b)} - a * b;
            sums.add(a * b, static_cast<double>(error),
                     operands.weights.empty() ? 1 : operands.weights[pair],
                     operands.negated.empty() ? 0 : operands.negated[pair]);
            zeroSafe = zeroSafe && (a * b != 0 || error == 0);
            commutative = commutative && table(a, b) == table(b, a);
        }
    }
    ErrorMetrics metrics = sums.metrics();
    metrics.zeroSafe = zeroSafe;
    metrics.commutative = commutative;
    return metrics;
}

NetlistErrors measureErrors(const Netlist& netlist, bool isSigned, std::uint64_t seed)
{
    requireMultiplier(netlist);
    const Multiplication multiplication{netlist, isSigned, netlist.widthA()};
    if (multiplication.width <= kWidestExhaustive) {
        const std::vector<std::uint32_t> words = simulateAll(netlist);
        NetlistErrors errors = measureWords(
            multiplication, words, [](std::size_t i) { return static_cast<std::uint32_t>(i); });
        errors.standardErrors = {};
        for (std::uint32_t pair = 0; pair < words.size() && errors.metrics.commutative; ++pair)
            errors.metrics.commutative = words[pair] == words[multiplication.swapped(pair)];
        return errors;
    }
    std::vector<std::uint32_t> pairs(kSamples);
    std::mt19937_64 generator(seed);
    std::generate(pairs.begin(), pairs.end(), [&] {
        return static_cast<std::uint32_t>(generator() >> (64 - 2 * multiplication.width));
    });
    const std::vector<std::uint32_t> words = simulatePairs(netlist, pairs);
    NetlistErrors errors =
        measureWords(multiplication, words, [&pairs](std::size_t i) { return pairs[i]; });
    errors.isExhaustive = false;
    std::transform(pairs.begin(), pairs.end(), pairs.begin(),
                   [&](std::uint32_t pair) { return multiplication.swapped(pair); });
    errors.metrics.commutative = simulatePairs(netlist, pairs) == words;
    return errors;
}

} // namespace hawx
