// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/evolve/error_check.h"
#include "core/circuits/evolve/random.h"
#include "core/circuits/netlist.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hawx::evolution {

/// A genome of Cartesian genetic programming (J. F. Miller, P. Thomson, EuroGP 2000): one row of
/// gates, each of which may read any net before it. Gates that no output depends on are kept and
/// change unseen; a later change may bring them into use.
class Candidate {
public:
    /// The netlist's gates, with random unused ones strewn in between until there are
    /// `spareShare` times as many more. Throws Error for more than 60,000 nets.
    Candidate(const Netlist& start, double spareShare, Random& random);

    /// Changes one to `most` genes. Returns whether a gate or output that counts has changed.
    bool mutate(Random& random, int most);

    /// The gates in use, for simulation. Valid until the next change.
    PackedCircuit packed(bool isSigned) const;
    /// The number of nets including the constants, which stand behind the operands' bits.
    std::size_t netCount() const { return m_firstGate + m_gates.size(); }

    /// The gates in use. Net operandBits and the next are the constants 0 and 1; then come the
    /// gates in the order of packed().
    Netlist netlist() const;

private:
    using Net = std::uint16_t;

    /// Some net before `end`.
    Net netBefore(std::size_t end, Random& random) const;
    bool mutateOnce(Random& random);
    bool substitute(Random& random);
    void randomise(PackedGate& gate, Random& random) const;
    void findUsed();

    int m_widthA;
    int m_widthB;
    std::size_t m_firstGate; ///< operand bits and two constants
    std::vector<PackedGate> m_gates;
    std::vector<Net> m_outputs;
    std::vector<PackedGate> m_used;
    std::vector<std::uint8_t> m_isUsed; ///< [net]
};

} // namespace hawx::evolution
