// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/import/net_graph.h"
#include "core/circuits/import/tokens.h"

#include <map>
#include <string>

namespace hawx {

/// A net of a module: `wire [msb:lsb]`, or one bit.
struct NetVector {
    Word bits; ///< rightmost index first
    int msb = 0;
    int lsb = 0;
    bool isVector = false;
    bool isSigned = false;

    std::size_t size() const
    {
        return static_cast<std::size_t>(msb < lsb ? lsb - msb : msb - lsb) + 1;
    }
    /// The index that Verilog gives to bits[k].
    int indexOf(std::size_t k) const
    {
        return msb < lsb ? lsb - static_cast<int>(k) : lsb + static_cast<int>(k);
    }
};
using NetVectors = std::map<std::string, NetVector>;

/// Reads expressions at a cursor, with the precedence and the widths of IEEE 1364 (5.4): operands
/// are widened to what they are assigned to before operators apply. A name that is not declared
/// becomes a wire of one bit. Throws Error with file and line.
class VerilogExpressions {
public:
    VerilogExpressions(NetGraph& graph, NetVectors& nets, TokenCursor& cursor)
        : m_graph(graph), m_nets(nets), m_cursor(cursor)
    {}

    /// The expression's value when it is assigned to so many bits.
    Word value(std::size_t bits);
    /// What stands on the left of an assignment: wires.
    Word target();
    /// `[7:0]` of a declaration, without bits.
    NetVector range();

private:
    struct Expression;

    Expression checked(Expression expression) const;
    Expression conditional();
    Expression binary(std::size_t level);
    Expression unary();
    Expression operand();
    Word concatenation();
    Word literal();
    Word reference();
    int index();
    Word evaluate(const Expression& expression, std::size_t bits);
    Word selfDetermined(const Expression& expression);
    Signal reduced(GateType type, const Word& word);

    NetGraph& m_graph;
    NetVectors& m_nets;
    TokenCursor& m_cursor;
    int m_depth = 0;
};

} // namespace hawx
