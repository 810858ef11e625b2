// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hawx {

/// One bit of a circuit while its file is read; the index of a node of a NetGraph.
using Signal = std::uint32_t;
/// Bits, least significant first.
using Word = std::vector<Signal>;

/// "<file>, line <line>: <what>", the form of every complaint about a file of a circuit.
[[noreturn]] void failAt(const std::string& file, int line, const std::string& what);

/// A circuit as files state it: wires may be read before they are driven, gates stand in any order.
/// Gates with constant inputs are replaced by what they compute, (x & y) | (y & z) | (x & z) by a
/// majority. Members throw Error.
class NetGraph {
public:
    /// The file is named in complaints.
    explicit NetGraph(std::string file);

    static Signal constant(bool value) { return value ? 1 : 0; }
    static bool isConstant(Signal signal) { return signal <= 1; }
    static Word constantWord(std::uint64_t value, std::size_t bits);

    Signal input();
    Signal gate(GateType type, Signal x, Signal y = 0, Signal z = 0);
    Signal choose(Signal condition, Signal whenTrue, Signal whenFalse);
    /// A wire that drive() gives its value; the name and the line are for complaints.
    Signal wire(std::string name, int line);
    /// Throws Error when the signal is no wire or is driven already.
    void drive(Signal wire, Signal source, int line);

    /// Bit by bit; both words are equally long.
    Word bitwise(GateType type, const Word& x, const Word& y);
    Word inverse(const Word& x);
    /// x + y + carry, as long as both words.
    Word sum(const Word& x, const Word& y, Signal carry = 0);

    /// Which of the signals an output depends on. Throws Error for cycles and undriven wires.
    std::vector<bool> supportOf(std::span<const Signal> outputs) const;
    /// The netlist of the outputs; a and b are inputs. Throws Error for cycles, undriven wires and
    /// when an output depends on another input.
    Netlist netlist(const Word& a, const Word& b, const Word& outputs) const;

private:
    enum class Kind : std::uint8_t { Gate, Input, Wire };
    struct Node {
        Kind kind = Kind::Gate;
        Gate gate;              ///< inputs are signals of the graph; of a wire: what drives it
        std::uint32_t wire = 0; ///< index in m_wires
    };
    struct Wire {
        std::string name;
        int line = 0;
        bool isDriven = false;
    };

    Signal append(Node node);
    /// The majority that the disjunction of x and y is; none when it is something else.
    std::optional<Signal> majorityOf(Signal x, Signal y);
    std::span<const Signal> inputsOf(const Node& node) const;
    /// All signals that the outputs depend on, each after those that it reads.
    std::vector<Signal> topologicalOrder(std::span<const Signal> outputs) const;

    std::string m_file;
    std::vector<Node> m_nodes;
    std::vector<Wire> m_wires;
};

} // namespace hawx
