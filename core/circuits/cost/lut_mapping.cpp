// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/lut_mapping.h"

#include "core/support/error.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hawx {

namespace {

/// Cuts that each gate keeps for those that read it.
constexpr std::size_t kCuts = 16;
/// Rounds of area flow, and of exact area behind them; further ones change nothing.
constexpr int kFlowRounds = 3;
constexpr int kExactRounds = 4;

struct Cut {
    std::vector<NetId> leaves; ///< ascending
    double flow = 0;
};

class LutMapper {
public:
    LutMapper(const Netlist& netlist, int inputs)
        : m_netlist(netlist.simplified()),
          m_inputs(static_cast<std::size_t>(inputs)),
          m_live(m_netlist.liveNets()),
          m_cuts(m_netlist.gates().size()),
          m_flow(m_netlist.gates().size()),
          m_uses(m_netlist.gates().size())
    {}

    LutMapping run()
    {
        for (const NetId net : gatesInOrder())
            for (const NetId input : m_netlist.gates()[net].usedInputs())
                ++m_uses[input];
        for (int round = 0; round < kFlowRounds; ++round) {
            for (const NetId net : gatesInOrder())
                enumerateCuts(net);
            cover();
        }
        for (int round = 0; round < kExactRounds; ++round)
            for (const NetId net : gatesInOrder())
                if (m_uses[net] > 0)
                    chooseByExactArea(net);
        LutMapping mapping{m_netlist, {}};
        for (const NetId net : gatesInOrder())
            if (m_uses[net] > 0)
                mapping.luts.push_back({net, best(net).leaves});
        return mapping;
    }

private:
    bool isGate(NetId net) const { return fanIn(m_netlist.gates()[net].type) > 0; }

    std::vector<NetId> gatesInOrder() const
    {
        std::vector<NetId> result;
        for (NetId net = 0; net < m_netlist.gates().size(); ++net)
            if (m_live[net] && isGate(net))
                result.push_back(net);
        return result;
    }

    /// The first of a gate's cuts is the one that its table has.
    Cut& best(NetId net) { return m_cuts[net].front(); }

    /// Cuts of a gate are unions of one cut of each input, which may be the input itself.
    void enumerateCuts(NetId net)
    {
        std::vector<Cut> merged{Cut{}};
        for (const NetId input : m_netlist.gates()[net].usedInputs()) {
            std::vector<Cut> longer;
            for (const Cut& cut : merged) {
                merge(longer, cut.leaves, {input});
                for (const Cut& other : m_cuts[input])
                    merge(longer, cut.leaves, other.leaves);
            }
            merged = std::move(longer);
        }
        for (Cut& cut : merged) {
            cut.flow = 1;
            for (const NetId leaf : cut.leaves)
                cut.flow += m_flow[leaf];
        }
        std::sort(merged.begin(), merged.end(), [](const Cut& a, const Cut& b) {
            return a.flow != b.flow                     ? a.flow < b.flow
                   : a.leaves.size() != b.leaves.size() ? a.leaves.size() < b.leaves.size()
                                                        : a.leaves < b.leaves;
        });
        merged.erase(std::unique(merged.begin(), merged.end(),
                                 [](const Cut& a, const Cut& b) { return a.leaves == b.leaves; }),
                     merged.end());
        merged.resize(std::min(merged.size(), kCuts));
        m_flow[net] = merged.front().flow / std::max(m_uses[net], 1);
        m_cuts[net] = std::move(merged);
    }

    void merge(std::vector<Cut>& cuts, const std::vector<NetId>& a, const std::vector<NetId>& b)
    {
        Cut cut;
        std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(cut.leaves));
        if (cut.leaves.size() <= m_inputs)
            cuts.push_back(std::move(cut));
    }

    /// Counts how often the tables that outputs need are used.
    void cover()
    {
        std::fill(m_uses.begin(), m_uses.end(), 0);
        for (const NetId output : m_netlist.outputs())
            use(output);
    }

    /// Uses a net once more; returns how many tables that adds.
    int use(NetId net)
    {
        if (!isGate(net) || m_uses[net]++ > 0)
            return 0;
        int added = 1;
        for (const NetId leaf : best(net).leaves)
            added += use(leaf);
        return added;
    }

    /// The opposite of use().
    void leave(NetId net)
    {
        if (!isGate(net) || --m_uses[net] > 0)
            return;
        for (const NetId leaf : best(net).leaves)
            leave(leaf);
    }

    /// Takes the cut that needs the fewest tables beside those that others use.
    void chooseByExactArea(NetId net)
    {
        for (const NetId leaf : best(net).leaves)
            leave(leaf);
        std::size_t least = 0;
        int leastAdded = 0;
        for (std::size_t i = 0; i < m_cuts[net].size(); ++i) {
            const std::vector<NetId>& leaves = m_cuts[net][i].leaves;
            int added = 0;
            for (const NetId leaf : leaves)
                added += use(leaf);
            for (const NetId leaf : leaves)
                leave(leaf);
            if (i == 0 || added < leastAdded) {
                least = i;
                leastAdded = added;
            }
        }
        std::swap(m_cuts[net][0], m_cuts[net][least]);
        for (const NetId leaf : best(net).leaves)
            use(leaf);
    }

    Netlist m_netlist;
    std::size_t m_inputs;
    std::vector<bool> m_live;
    std::vector<std::vector<Cut>> m_cuts; ///< [net]
    std::vector<double> m_flow;           ///< [net] tables that a use of it takes
    std::vector<int> m_uses;              ///< [net] by tables and outputs
};

} // namespace

LutMapping mapToLuts(const Netlist& netlist, int inputs)
{
    if (inputs < 3 || inputs > 6)
        throw Error("Lookup tables have 3 to 6 inputs, not " + std::to_string(inputs) + ".");
    return LutMapper(netlist, inputs).run();
}

} // namespace hawx
