// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/operand_samples.h"

#include "core/circuits/evolve/random.h"

#include <numeric>
#include <utility>

namespace hawx::evolution {

namespace {

/// The low `width` bits as a number.
std::int32_t valueOf(std::uint32_t bits, int width, bool isSigned)
{
    const bool isNegative = isSigned && (bits >> (width - 1) & 1) != 0;
    return static_cast<std::int32_t>(bits) - (isNegative ? 1 << width : 0);
}

struct Operands {
    std::uint32_t a;
    std::uint32_t b;
};

Operands operandsOf(const Netlist& multiplier, std::uint32_t pair)
{
    return {pair >> multiplier.widthB(), pair & ((1U << multiplier.widthB()) - 1)};
}

std::int32_t exactProduct(const Netlist& multiplier, bool isSigned, std::uint32_t pair)
{
    const auto [a, b] = operandsOf(multiplier, pair);
    return valueOf(a, multiplier.widthA(), isSigned) * valueOf(b, multiplier.widthB(), isSigned);
}

} // namespace

std::int32_t multiplicationError(const Netlist& multiplier, bool isSigned, std::uint32_t pair,
                                 std::uint32_t result)
{
    const auto outputs = static_cast<int>(multiplier.outputs().size());
    return valueOf(result, outputs, isSigned) - exactProduct(multiplier, isSigned, pair);
}

bool isZeroPair(const Netlist& multiplier, std::uint32_t pair)
{
    const auto [a, b] = operandsOf(multiplier, pair);
    return a == 0 || b == 0;
}

OperandSamples::OperandSamples(const Netlist& multiplier, bool isSigned,
                               const OperandDistribution& operands, std::uint64_t seed)
{
    requireFits(operands, multiplier);
    const auto operandBits = multiplier.inputCount();
    const std::size_t outputs = multiplier.outputs().size();
    std::vector<std::uint32_t> pairs(std::size_t{1} << operandBits);
    if (operands.weights.empty())
        std::iota(pairs.begin(), pairs.end(), 0U);
    else
        pairs = sampleOperandPairs(operands, pairs.size());
    // In random order the first steps tell about all: a hopeless candidate is found out at once.
    Random random(seed);
    for (std::size_t i = pairs.size(); i > 1; --i)
        std::swap(pairs[i - 1], pairs[random.below(i)]);

    const std::size_t steps = (pairs.size() + kPairsOfStep - 1) / kPairsOfStep;
    m_operands.resize(steps * operandBits);
    m_results.resize(steps * outputs);
    m_zeroPairs.resize(steps);
    for (std::size_t i = 0; i < steps * kPairsOfStep; ++i) {
        const std::uint32_t pair = pairs[i % pairs.size()]; // few pairs are repeated, evenly
        const auto [a, b] = operandsOf(multiplier, pair);
        const auto product = static_cast<std::uint32_t>(exactProduct(multiplier, isSigned, pair));
        const std::size_t step = i / kPairsOfStep;
        const auto set = [&](Plane& plane, std::uint32_t bit) {
            plane.words[i % kPairsOfStep / 64] |= std::uint64_t{bit & 1} << i % 64;
        };
        for (int bit = 0; bit < multiplier.widthA(); ++bit)
            set(m_operands[step * operandBits + multiplier.a(bit)], a >> bit);
        for (int bit = 0; bit < multiplier.widthB(); ++bit)
            set(m_operands[step * operandBits + multiplier.b(bit)], b >> bit);
        for (std::size_t k = 0; k < outputs; ++k)
            set(m_results[step * outputs + k], product >> k);
        set(m_zeroPairs[step], isZeroPair(multiplier, pair) ? 1 : 0);
    }
}

} // namespace hawx::evolution
