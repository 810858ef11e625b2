// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

#include <bit>

namespace hawx::families {

namespace {

/// Adds sign-extended two's complement rows: (bits ^ negative) + negative, times 2^shift. The sign
/// bit s enters as !s with the constant -2^k, since -s 2^k = !s 2^k - 2^k.
void addSignedRow(Netlist& netlist, Columns& columns, const Bits& bits, NetId negative, int shift)
{
    Bits row = invertedIf(netlist, bits, negative);
    row.back() = inverse(netlist, row.back());
    addBits(columns, row, shift);
    addBits(columns, {negative}, shift);
    addConstant(netlist, columns, 0U - (1U << (shift + static_cast<int>(bits.size()) - 1)));
}

/// A times the digit of the k low bits of B, rounded to zero or the nearest of the four powers of
/// two 2^(k-4) .. 2^(k-1), ties upwards.
void addHighRadixRow(Netlist& netlist, Columns& columns, const Bits& a, const Bits& b, int k)
{
    const auto top = static_cast<std::size_t>(k - 2);
    const NetId negative = b[top + 1];
    // With m = -1 - digit for negative digits, the thresholds on m are the same for both signs.
    const Bits m = invertedIf(netlist, Bits(b.begin(), b.begin() + k - 1), negative);
    // above[q]: |digit| is rounded to 2^(k-4+q) or more, from 1.5 times the power below on.
    Bits above{anyOf(netlist, std::span(m).subspan(top - 3))};
    for (std::size_t q = 1; q < 4; ++q) {
        const std::size_t bit = top - 3 + q;
        Bits conditions(m.begin() + static_cast<std::ptrdiff_t>(bit) + 1, m.end());
        conditions.push_back(both(netlist, m[bit], m[bit - 1]));
        above.push_back(anyOf(netlist, conditions));
    }
    Bits selected;
    for (std::size_t q = 0; q < 4; ++q)
        selected.push_back(q == 3 ? above[q]
                                  : both(netlist, above[q], inverse(netlist, above[q + 1])));
    Bits extended = a;
    extended.resize(a.size() + 3, a.back());
    Bits multiple = timesOneHot(netlist, extended, selected);
    multiple.resize(extended.size());
    addSignedRow(netlist, columns, multiple, negative, k - 4);
}

/// The high bits of B as exact radix-4 Booth digits, the k low bits as one digit of radix 2^k.
Netlist hybridMultiplier(int k)
{
    Netlist netlist(kWidth, kWidth);
    const Bits a = operandA(netlist);
    const Bits b = operandB(netlist);
    Bits extended = a;
    extended.push_back(a.back());
    Columns columns(kProductWidth);
    addHighRadixRow(netlist, columns, a, b, k);
    for (auto low = static_cast<std::size_t>(k); low < b.size(); low += 2) {
        const NetId one = differ(netlist, b[low], b[low - 1]);
        const NetId two = both(netlist, differ(netlist, b[low + 1], b[low]), inverse(netlist, one));
        Bits multiple = timesOneHot(netlist, extended, {one, two});
        multiple.resize(extended.size());
        addSignedRow(netlist, columns, multiple, b[low + 1], static_cast<int>(low));
    }
    netlist.setOutputs(sumOf(netlist, std::move(columns)));
    return netlist;
}

} // namespace

std::vector<Family> highRadix()
{
    return {{.name = "rad",
             .title = "hybrid high radix",
             .citation = "V. Leon, G. Zervakis, D. Soudris, K. Pekmestzi, Approximate Hybrid High "
                         "Radix Encoding for Energy-Efficient Inexact Multipliers, IEEE Trans. "
                         "VLSI Systems 26(3), 2018",
             .signedness = Signedness::Signed,
             .parameters = {{.key = "",
                             .meaning = "radix of the approximate digit",
                             .values = {64, 256}}},
             .generate = [](bool, std::span<const int> values) {
                 return hybridMultiplier(std::countr_zero(static_cast<unsigned>(values[0])));
             }}};
}

} // namespace hawx::families
