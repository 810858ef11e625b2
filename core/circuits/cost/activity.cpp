// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/activity.h"

#include "core/circuits/bit_planes.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>

namespace hawx {

namespace {

using namespace planes;

constexpr int kMaxExhaustiveBits = 16;
constexpr std::size_t kSamples = 16384;
constexpr std::size_t kStepsOfBytes = 31; // a byte holds the ones of 31 steps, 8 each

/// Counts the ones of each net over many steps. The counts of bytes are summed up only now and
/// then, since plain x86-64 has no instruction for it.
class OnesCounter {
public:
    explicit OnesCounter(std::size_t nets) : m_bytes(nets), m_ones(nets, 0) {}

    void add(const std::vector<Plane>& planes)
    {
        constexpr Word kPairs = 0x5555555555555555;
        constexpr Word kNibbles = 0x3333333333333333;
        constexpr Word kBytes = 0x0f0f0f0f0f0f0f0f;
        for (std::size_t net = 0; net < planes.size(); ++net) {
            for (std::size_t w = 0; w < kWords; ++w) {
                Word x = planes[net].words[w];
                x -= x >> 1 & kPairs;
                x = (x & kNibbles) + (x >> 2 & kNibbles);
                m_bytes[net].words[w] += (x + (x >> 4)) & kBytes;
            }
        }
        if (++m_steps % kStepsOfBytes == 0)
            flush();
    }

    std::vector<double> shares()
    {
        flush();
        std::vector<double> shares(m_ones.size());
        std::transform(m_ones.begin(), m_ones.end(), shares.begin(), [this](std::uint64_t ones) {
            return static_cast<double>(ones) / static_cast<double>(m_steps * kVectors);
        });
        return shares;
    }

private:
    void flush()
    {
        constexpr Word kLowBytes = 0x00ff00ff00ff00ff;
        for (std::size_t net = 0; net < m_ones.size(); ++net) {
            for (Word& bytes : m_bytes[net].words) {
                const Word sums = (bytes & kLowBytes) + (bytes >> 8 & kLowBytes);
                m_ones[net] += sums * 0x0001000100010001 >> 48;
                bytes = 0;
            }
        }
    }

    std::vector<Plane> m_bytes;
    std::vector<std::uint64_t> m_ones;
    std::size_t m_steps = 0;
};

/// Operand bits are as many fair coins.
std::vector<double> probabilitiesOfRandomPairs(const Netlist& netlist)
{
    std::vector<Plane> planes = planesOf(netlist);
    OnesCounter counter(planes.size());
    std::mt19937_64 generator; // its numbers are the same everywhere
    for (std::size_t first = 0; first < kSamples; first += kVectors) {
        for (NetId input = 0; input < netlist.inputCount(); ++input)
            for (Word& word : planes[input].words)
                word = generator();
        evaluateGates(netlist, planes);
        counter.add(planes);
    }
    return counter.shares();
}

} // namespace

void requireFits(const OperandDistribution& operands, const Netlist& netlist)
{
    const std::size_t pairCount = std::size_t{1} << netlist.inputCount();
    if (!operands.weights.empty() && operands.weights.size() != pairCount)
        throw Error("An operand distribution has " + std::to_string(operands.weights.size()) +
                    " weights; the operands of this netlist form " + std::to_string(pairCount) +
                    " pairs.");
}

std::vector<std::uint32_t> sampleOperandPairs(const OperandDistribution& operands,
                                              std::size_t count)
{
    const std::vector<double>& weights = operands.weights;
    double sum = 0;
    for (double weight : weights) {
        if (!(weight >= 0))
            throw Error("An operand distribution has a weight that is negative or no number.");
        sum += weight;
    }
    if (!(sum > 0))
        throw Error("An operand distribution has no positive weight.");
    std::vector<std::uint32_t> pairs;
    pairs.reserve(count);
    // At even steps pairs would share their low bits.
    std::mt19937 generator; // its numbers are the same everywhere
    const auto nextPlace = [&] {
        const double within = static_cast<double>(generator()) / 4294967296.0;
        return (static_cast<double>(pairs.size()) + within) / static_cast<double>(count) * sum;
    };
    double place = nextPlace();
    double cumulated = 0;
    std::uint32_t last = 0;
    for (std::uint32_t pair = 0; pair < weights.size() && pairs.size() < count; ++pair) {
        if (weights[pair] == 0)
            continue;
        last = pair;
        cumulated += weights[pair];
        while (pairs.size() < count && place < cumulated) {
            pairs.push_back(pair);
            place = nextPlace();
        }
    }
    pairs.resize(count, last); // rounding may leave the last one out
    return pairs;
}

std::vector<double> signalProbabilities(const Netlist& netlist, const OperandDistribution& operands)
{
    const int bits = netlist.widthA() + netlist.widthB();
    if (bits > kMaxExhaustiveBits && !operands.weights.empty())
        throw Error("Operands are weighted for at most " + std::to_string(kMaxExhaustiveBits) +
                    " operand bits, not " + std::to_string(bits) + ".");
    if (bits > kMaxExhaustiveBits)
        return probabilitiesOfRandomPairs(netlist);
    const std::size_t pairCount = std::size_t{1} << bits;
    requireFits(operands, netlist);

    std::vector<Plane> planes = planesOf(netlist);
    OnesCounter counter(planes.size());
    if (operands.weights.empty() && bits <= kMaxExhaustiveBits) {
        for (std::uint64_t first = 0; first < pairCount; first += kVectors) {
            for (int bit = 0; bit < bits; ++bit)
                planes[netOfIndexBit(netlist, bit)] = indexBit(bit, first);
            evaluateGates(netlist, planes);
            counter.add(planes);
        }
        return counter.shares();
    }
    const std::vector<std::uint32_t> pairs = sampleOperandPairs(operands, kSamples);
    for (std::size_t first = 0; first < kSamples; first += kVectors) {
        setInputs(netlist, std::span(pairs).subspan(first, kVectors), planes);
        evaluateGates(netlist, planes);
        counter.add(planes);
    }
    return counter.shares();
}

std::vector<double> transitionDensities(const Netlist& netlist,
                                        const std::vector<double>& probabilities,
                                        double maxTransitions)
{
    std::vector<double> densities(netlist.gates().size(), 0);
    const auto differs = [](double p, double q) { return p + q - 2 * p * q; };
    for (std::size_t net = 0; net < densities.size(); ++net) {
        const Gate& gate = netlist.gates()[net];
        const double p = probabilities[net];
        if (p == 0 || p == 1)
            continue;
        std::array<double, 3> in{};
        std::array<double, 3> density{};
        for (std::size_t i = 0; i < gate.usedInputs().size(); ++i) {
            in[i] = probabilities[gate.inputs[i]];
            density[i] = densities[gate.inputs[i]];
        }
        double& result = densities[net];
        switch (gate.type) {
        case GateType::Constant0:
        case GateType::Constant1: break;
        case GateType::Input: result = 2 * p * (1 - p); break;
        case GateType::And:
        case GateType::Nand: result = in[1] * density[0] + in[0] * density[1]; break;
        case GateType::Or:
        case GateType::Nor: result = (1 - in[1]) * density[0] + (1 - in[0]) * density[1]; break;
        case GateType::Not:
        case GateType::Xor:
        case GateType::Xnor:
        case GateType::Xor3: result = density[0] + density[1] + density[2]; break;
        case GateType::Majority:
            result = differs(in[1], in[2]) * density[0] + differs(in[0], in[2]) * density[1] +
                     differs(in[0], in[1]) * density[2];
            break;
        }
        result = std::min(result, maxTransitions);
    }
    return densities;
}

} // namespace hawx
