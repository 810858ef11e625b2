// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

#include <algorithm>
#include <optional>

namespace hawx::families {

namespace {

struct Compressed {
    NetId sum;
    NetId carry;
    std::optional<NetId> carryOut; ///< to the next column, in the same stage
};

/// Four bits and a carry from the column below to a sum and carries of twice its weight.
using Compressor = Compressed (*)(Netlist&, std::span<const NetId, 4> x, NetId carryIn);

NetId xnor2(Netlist& netlist, NetId x, NetId y)
{
    return netlist.add(GateType::Xnor, x, y);
}

Compressed exactCompressor(Netlist& netlist, std::span<const NetId, 4> x, NetId carryIn)
{
    const auto [partial, out] = netlist.fullAdder(x[0], x[1], x[2]);
    const auto [sum, carry] = netlist.fullAdder(partial, x[3], carryIn);
    return {.sum = sum, .carry = carry, .carryOut = out};
}

/// Wrong, by +-1, for 12 of 32 inputs, as the paper states; with x1 x2 for x1 + x2 in the carry
/// out, as it is often copied, more would be.
Compressed momeni1(Netlist& netlist, std::span<const NetId, 4> x, NetId carryIn)
{
    const NetId pairs = either(netlist, xnor2(netlist, x[0], x[1]), xnor2(netlist, x[2], x[3]));
    return {.sum = both(netlist, inverse(netlist, carryIn), pairs),
            .carry = carryIn,
            .carryOut = both(netlist, either(netlist, x[0], x[1]), either(netlist, x[2], x[3]))};
}

/// Wrong for 4 of 16 inputs: none gives 1, all give 3, x1 x2 or x3 x4 alone give 1.
Compressed momeni2(Netlist& netlist, std::span<const NetId, 4> x, NetId /*carryIn*/)
{
    return {.sum = either(netlist, xnor2(netlist, x[0], x[1]), xnor2(netlist, x[2], x[3])),
            .carry = both(netlist, either(netlist, x[0], x[1]), either(netlist, x[2], x[3])),
            .carryOut = {}};
}

/// Three bits by a full adder, then the fourth: its carry counts when any two are set.
struct Counted {
    NetId odd;
    NetId atLeastTwo;
    NetId all;
};

Counted counted(Netlist& netlist, std::span<const NetId, 4> x)
{
    const auto [partial, pair] = netlist.fullAdder(x[0], x[1], x[2]);
    const auto [odd, carry] = netlist.halfAdder(partial, x[3]);
    return {
        .odd = odd, .atLeastTwo = either(netlist, pair, carry), .all = both(netlist, pair, carry)};
}

/// Wrong for one of 16 inputs: all give 2.
Compressed lin(Netlist& netlist, std::span<const NetId, 4> x, NetId /*carryIn*/)
{
    const Counted count = counted(netlist, x);
    return {.sum = count.odd, .carry = count.atLeastTwo, .carryOut = {}};
}

/// Wrong for one of 16 inputs: all give 3.
Compressed yang(Netlist& netlist, std::span<const NetId, 4> x, NetId /*carryIn*/)
{
    const Counted count = counted(netlist, x);
    return {
        .sum = either(netlist, count.odd, count.all), .carry = count.atLeastTwo, .carryOut = {}};
}

/// Wrong, by -1, for 5 of 16 inputs: one of each pair, and all.
Compressed venkatachalam(Netlist& netlist, std::span<const NetId, 4> x, NetId /*carryIn*/)
{
    const NetId low = both(netlist, x[0], x[1]);
    const NetId high = both(netlist, x[2], x[3]);
    const NetId odd = either(netlist, differ(netlist, x[0], x[1]), differ(netlist, x[2], x[3]));
    return {.sum = either(netlist, odd, both(netlist, low, high)),
            .carry = either(netlist, low, high),
            .carryOut = {}};
}

/// The approximate part of the first dual-quality compressor, wires only; wrong for 10 of 16.
Compressed akbari1(Netlist& /*netlist*/, std::span<const NetId, 4> x, NetId /*carryIn*/)
{
    return {.sum = x[0], .carry = x[3], .carryOut = {}};
}

/// One stage. In each column, from the first of its bits on and until the target height holds:
/// 4:2 compressors where three or more bits must go, else a full or a half adder. Carries out of
/// compressors feed compressors of the next column, the first one made first, or join its bits.
Columns compressed(Netlist& netlist, const Columns& columns, std::size_t target,
                   Compressor approximate, std::size_t approximateColumns)
{
    const NetId zero = netlist.constant(false);
    Columns next(columns.size());
    Bits carriesIn;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto carry = [&](NetId net) {
            if (column + 1 < columns.size())
                next[column + 1].push_back(net);
        };
        const Compressor compress = column < approximateColumns ? approximate : exactCompressor;
        Bits pending = columns[column];
        Bits carriesOut;
        const auto excess = [&] {
            const std::size_t height = pending.size() + carriesIn.size() + next[column].size();
            return height > target ? height - target : 0;
        };
        while (excess() >= 3 && pending.size() >= 4) {
            const NetId carryIn = carriesIn.empty() ? zero : carriesIn.front();
            const Compressed result = compress(netlist, std::span(pending).first<4>(), carryIn);
            pending.erase(pending.begin(), pending.begin() + 4);
            if (!carriesIn.empty())
                carriesIn.erase(carriesIn.begin());
            next[column].push_back(result.sum);
            carry(result.carry);
            if (result.carryOut)
                carriesOut.push_back(*result.carryOut);
        }
        pending.insert(pending.end(), carriesIn.begin(), carriesIn.end());
        carriesIn.clear();
        while (excess() > 0 && pending.size() > 1) {
            const std::size_t count = excess() > 1 && pending.size() > 2 ? 3 : 2;
            const auto [sum, out] = count == 3
                                        ? netlist.fullAdder(pending[0], pending[1], pending[2])
                                        : netlist.halfAdder(pending[0], pending[1]);
            pending.erase(pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(count));
            next[column].push_back(sum);
            carry(out);
        }
        next[column].insert(next[column].end(), pending.begin(), pending.end());
        carriesIn = std::move(carriesOut);
    }
    return next;
}

/// Columns of 8 or more bits to 4, then to 2: Dadda's heights for compressors. Signed operands by
/// the Baugh-Wooley scheme, whose constants stand last in their columns.
template <Compressor approximate>
Netlist compressorTree(bool isSigned, std::span<const int> values)
{
    Netlist netlist(kWidth, kWidth);
    Columns columns = partialProducts(netlist, isSigned);
    if (isSigned)
        addConstant(netlist, columns, baughWooleyConstant(kWidth));
    const auto isAbove = [&columns](std::size_t height) {
        return std::any_of(columns.begin(), columns.end(),
                           [height](const Bits& column) { return column.size() > height; });
    };
    for (const std::size_t target : {std::size_t{4}, std::size_t{2}}) {
        while (isAbove(target))
            columns = compressed(netlist, columns, target, approximate,
                                 static_cast<std::size_t>(values[0]));
    }
    netlist.setOutputs(sumOfRows(netlist, columns, FinalAdder::Ripple));
    return netlist;
}

template <Compressor approximate>
Family family(const char* name, const char* title, const char* citation)
{
    return {.name = name,
            .title = title,
            .citation = citation,
            .parameters = {{.key = "c",
                            .meaning = "product columns of approximate compressors, from bit 0",
                            .values = allOf(0, 13)}},
            .generate = compressorTree<approximate>};
}

} // namespace

std::vector<Family> compressorTrees()
{
    constexpr const char* kMomeni = "A. Momeni, J. Han, P. Montuschi, F. Lombardi, Design and "
                                    "Analysis of Approximate Compressors for Multiplication, IEEE "
                                    "Trans. Computers 64(4), 2015";
    return {family<momeni1>("momeni1", "4:2 compressors, Momeni 1", kMomeni),
            family<momeni2>("momeni2", "4:2 compressors, Momeni 2", kMomeni),
            family<lin>("lin", "4:2 compressors, Lin",
                        "C.-H. Lin, I.-C. Lin, High Accuracy Approximate Multiplier with Error "
                        "Correction, ICCD 2013"),
            family<yang>("yang", "4:2 compressors, Yang 1",
                         "Z. Yang, J. Han, F. Lombardi, Approximate Compressors for "
                         "Error-Resilient Multiplier Design, DFTS 2015"),
            family<venkatachalam>("venka", "4:2 compressors, Venkatachalam",
                                  "S. Venkatachalam, S.-B. Ko, Design of Power and Area Efficient "
                                  "Approximate Multipliers, IEEE Trans. VLSI Systems 25(5), 2017"),
            family<akbari1>("akbari1", "4:2 compressors, Akbari 1",
                            "O. Akbari, M. Kamal, A. Afzali-Kusha, M. Pedram, Dual-Quality 4:2 "
                            "Compressors for Utilizing in Dynamic Accuracy Configurable "
                            "Multipliers, IEEE Trans. VLSI Systems 25(4), 2017")};
}

} // namespace hawx::families
