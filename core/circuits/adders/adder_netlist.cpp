// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/adders/adder.h"

#include <algorithm>

namespace hawx {

namespace {

/// An adder while it is made, sum bit by sum bit from the lowest.
class AdderBuilder {
public:
    explicit AdderBuilder(int width) : m_width(width), m_netlist(width, width) {}

    Netlist make(const Adder& adder)
    {
        const int first = adder.parameters[0];
        switch (adder.kind) {
        case AdderKind::Exact: addExactly(m_width, m_netlist.constant(false)); break;
        case AdderKind::Truncated:
            appendConstants(first, false);
            addExactly(m_width, m_netlist.constant(false));
            break;
        case AdderKind::SetOne:
            appendConstants(first, true);
            addExactly(m_width, gate(GateType::And, first - 1));
            break;
        case AdderKind::LowerOr:
            for (int bit = 0; bit < first; ++bit)
                m_sum.push_back(gate(GateType::Or, bit));
            addExactly(m_width, gate(GateType::And, first - 1));
            break;
        case AdderKind::ErrorTolerant:
            appendErrorTolerant(first);
            addExactly(m_width, m_netlist.constant(false));
            break;
        case AdderKind::Segmented: addInBlocks(first, 0); break;
        case AdderKind::Speculative: addInBlocks(first, first); break;
        case AdderKind::Gear: addInBlocks(first, adder.parameters[1]); break;
        }
        m_netlist.setOutputs(m_sum);
        return m_netlist.simplified();
    }

private:
    NetId gate(GateType type, int bit)
    {
        return m_netlist.add(type, m_netlist.a(bit), m_netlist.b(bit));
    }

    void appendConstants(int count, bool value)
    {
        m_sum.resize(static_cast<std::size_t>(count), m_netlist.constant(value));
    }

    /// Sum bits up to `end`, by a ripple of full adders.
    void addExactly(int end, NetId carry)
    {
        for (int bit = static_cast<int>(m_sum.size()); bit < end; ++bit) {
            const auto [sum, out] = m_netlist.fullAdder(m_netlist.a(bit), m_netlist.b(bit), carry);
            m_sum.push_back(sum);
            carry = out;
        }
    }

    void appendErrorTolerant(int bits)
    {
        m_sum.resize(static_cast<std::size_t>(bits));
        NetId ones = m_netlist.constant(false); // a pair of ones here or above
        for (int bit = bits; bit-- > 0;) {
            ones = m_netlist.add(GateType::Or, ones, gate(GateType::And, bit));
            m_sum[static_cast<std::size_t>(bit)] =
                m_netlist.add(GateType::Or, gate(GateType::Xor, bit), ones);
        }
    }

    /// Sub-adders, each beginning `window` bits before the block of sum bits that it gives.
    void addInBlocks(int block, int window)
    {
        addExactly(std::min(block + window, m_width), m_netlist.constant(false));
        for (int start = block + window; start < m_width; start += block) {
            NetId carry = m_netlist.constant(false);
            for (int bit = start - window; bit < start; ++bit)
                carry =
                    m_netlist.add(GateType::Majority, m_netlist.a(bit), m_netlist.b(bit), carry);
            addExactly(std::min(start + block, m_width), carry);
        }
    }

    int m_width;
    Netlist m_netlist;
    std::vector<NetId> m_sum;
};

} // namespace

Netlist adderNetlist(const Adder& adder, int width)
{
    requirePossible(adder, width);
    return AdderBuilder(width).make(adder);
}

} // namespace hawx
