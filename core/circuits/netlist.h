// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace hawx {

/// A net is the output of a gate; the index of the gate in its netlist.
using NetId = std::uint32_t;

enum class GateType : std::uint8_t {
    Constant0,
    Constant1,
    Input,    ///< one bit of an operand
    Not,      ///< !a
    And,      ///< a & b
    Or,       ///< a | b
    Xor,      ///< a ^ b
    Nand,     ///< !(a & b)
    Nor,      ///< !(a | b)
    Xnor,     ///< !(a ^ b)
    Xor3,     ///< a ^ b ^ c: the sum of a full adder
    Majority, ///< at least two of a, b, c: the carry of a full adder
};

/// How many inputs a gate of this type has, 0..3. A gate is symmetric in its inputs.
int fanIn(GateType type);

/// "constant0", "and", "xor3", ...
std::string toString(GateType type);

struct Gate {
    GateType type = GateType::Constant0;
    std::array<NetId, 3> inputs{}; ///< the first fanIn(type) are used; each precedes this gate

    std::span<const NetId> usedInputs() const
    {
        return std::span(inputs).first(static_cast<std::size_t>(fanIn(type)));
    }

    bool operator==(const Gate&) const = default;
};

/// A combinational circuit with two operands A and B. Gates stand in topological order: the input
/// bits first (A from bit 0, then B), then gates that only read nets before them.
class Netlist {
public:
    /// Widths in bits, 1..32 each. Throws Error for others.
    Netlist(int widthA, int widthB);

    int widthA() const { return m_widthA; }
    int widthB() const { return m_widthB; }
    std::size_t inputCount() const
    {
        return static_cast<std::size_t>(m_widthA) + static_cast<std::size_t>(m_widthB);
    }
    /// The input net of a bit of the operand. Throws Error when the operand has no such bit.
    NetId a(int bit) const;
    NetId b(int bit) const;

    NetId constant(bool value);
    /// Appends a gate and returns its output. Throws Error when an input does not precede it and
    /// for GateType::Input, since the constructor makes all inputs.
    NetId add(GateType type, NetId x = 0, NetId y = 0, NetId z = 0);

    struct SumAndCarry {
        NetId sum;
        NetId carry;
    };
    SumAndCarry halfAdder(NetId x, NetId y);
    SumAndCarry fullAdder(NetId x, NetId y, NetId z);

    /// Result bits, least significant first. Throws Error when one is no net of this netlist.
    void setOutputs(std::vector<NetId> outputs);

    std::span<const Gate> gates() const { return m_gates; }
    std::span<const NetId> outputs() const { return m_outputs; }
    /// Gates other than inputs and constants.
    std::size_t gateCount() const;

    /// The same function with constants propagated, equal gates merged and gates removed that no
    /// output depends on.
    Netlist simplified() const;

    /// One gate a line, in a form that depends only on the structure: neither on the order of gates
    /// or of their inputs, nor on gates that no output depends on.
    std::string canonicalText() const;

    /// For each net, whether an output depends on it.
    std::vector<bool> liveNets() const;

private:
    int m_widthA;
    int m_widthB;
    std::vector<Gate> m_gates;
    std::vector<NetId> m_outputs;
};

/// The number that the low `bits` bits of a word stand for, unsigned or two's complement; 1..32.
inline std::int64_t wordValue(std::uint32_t word, int bits, bool isSigned)
{
    const std::int64_t range = std::int64_t{1} << bits;
    const std::int64_t value = std::int64_t{word} & (range - 1);
    return isSigned && value >= range / 2 ? value - range : value;
}

/// Results of the netlist for every operand pair, entry [a * 2^widthB + b], as the unsigned word
/// whose bit k is output k. Bit-parallel: 512 operand pairs a step. Throws Error for more than 32
/// outputs or 24 operand bits.
std::vector<std::uint32_t> simulateAll(const Netlist& netlist);

/// The same for given operand pairs, a * 2^widthB + b each. Throws Error for more than 32 outputs.
std::vector<std::uint32_t> simulatePairs(const Netlist& netlist,
                                         std::span<const std::uint32_t> pairs);

} // namespace hawx
