// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

/// A radix-4 digit of B, -2..2, as select lines of its partial product; -0 does not occur.
struct Digit {
    NetId one;
    NetId two;
    NetId negative;
    NetId top; ///< the highest of the three bits recoded
};

Digit recoded(Netlist& netlist, NetId high, NetId middle, NetId low)
{
    const NetId one = differ(netlist, middle, low);
    return {.one = one,
            .two = both(netlist, differ(netlist, high, middle), inverse(netlist, one)),
            .negative = both(netlist, high, netlist.add(GateType::Nand, middle, low)),
            .top = high};
}

struct Approximation {
    int dropped = 0;    ///< columns below this have no partial product bits
    int simplified = 0; ///< columns below this use the approximate encoder of Liu et al.
};

/// Partial products of two's complement rows: digit times A as ones' complement, its sign bit
/// inverted with the constant that this asks for, and the digit's sign added in its lowest column.
Netlist boothMultiplier(bool isSigned, Approximation approximation)
{
    Netlist netlist(kWidth, kWidth);
    const NetId zero = netlist.constant(false);
    // An unsigned operand is a signed one with zeros on top.
    Bits a = operandA(netlist);
    Bits b = operandB(netlist);
    if (!isSigned) {
        a.push_back(zero);
        b.insert(b.end(), {zero, zero});
    }
    a.push_back(a.back()); // 2 A has a bit more
    const auto top = static_cast<int>(a.size()) - 1;

    Columns columns(kProductWidth);
    unsigned correction = 0;
    const auto put = [&](NetId bit, int column) {
        if (column >= approximation.dropped && column < kProductWidth)
            columns[static_cast<std::size_t>(column)].push_back(bit);
    };
    for (std::size_t low = 0; low < b.size(); low += 2) {
        const Digit digit = recoded(netlist, b[low + 1], b[low], low == 0 ? zero : b[low - 1]);
        const auto first = static_cast<int>(low);
        for (int j = 0; j <= top; ++j) {
            const NetId single = a[static_cast<std::size_t>(j)];
            const NetId doubled = j == 0 ? zero : a[static_cast<std::size_t>(j - 1)];
            NetId bit = 0;
            if (first + j < approximation.simplified)
                bit = both(netlist, digit.one, differ(netlist, single, digit.top));
            else
                bit = differ(netlist,
                             either(netlist, both(netlist, digit.one, single),
                                    both(netlist, digit.two, doubled)),
                             digit.negative);
            if (j == top && first + j >= approximation.dropped) {
                bit = inverse(netlist, bit); // -s 2^k = !s 2^k - 2^k
                correction -= 1U << (first + j);
            }
            put(bit, first + j);
        }
        put(digit.negative, first);
    }
    addConstant(netlist, columns, correction);
    netlist.setOutputs(sumOf(netlist, std::move(columns)));
    return netlist;
}

} // namespace

std::vector<Family> booth()
{
    return {
        {.name = "booth",
         .title = "radix-4 Booth",
         .citation = "O. L. MacSorley, High-Speed Arithmetic in Binary Computers, Proc. IRE 49(1), "
                     "1961; A. D. Booth, 1951",
         .generate = [](bool isSigned,
                        std::span<const int>) { return boothMultiplier(isSigned, {}); }},
        // Nothing stands right of the vertical break level: neither bits of rows nor their signs.
        {.name = "bbm",
         .title = "broken Booth",
         .citation = "F. Farshchi, M. S. Abrishami, S. M. Fakhraie, New Approximate Multiplier for "
                     "Low Power Digital Signal Processing, CADS 2013",
         .signedness = Signedness::Signed,
         .parameters = {{.key = "v",
                         .meaning = "vertical break level, in product columns",
                         .values = allOf(1, 8)}},
         .generate =
             [](bool isSigned, std::span<const int> values) {
                 return boothMultiplier(isSigned, {.dropped = values[0]});
             }},
        // R4ABE1 makes the bits of +-2 A like those of 0: four of 32 entries of its Karnaugh map.
        {.name = "abm1",
         .title = "approximate Booth encoding",
         .citation = "W. Liu, L. Qian, C. Wang, H. Jiang, J. Han, F. Lombardi, Design of "
                     "Approximate Radix-4 Booth Multipliers for Error-Tolerant Computing, IEEE "
                     "Trans. Computers 66(8), 2017",
         .signedness = Signedness::Signed,
         .parameters = {{.key = "p",
                         .meaning = "product columns of approximate encoding",
                         .values = allOf(1, 15)}},
         .generate = [](bool isSigned, std::span<const int> values) {
             return boothMultiplier(isSigned, {.simplified = values[0]});
         }}};
}

} // namespace hawx::families
