// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

/// A segment of k bits of an operand and how far above bit 0 it begins.
struct Segment {
    Bits bits;
    Bits shift;
};

/// The k bits from the leading one down, the last of them set to make up for what is cut off; the
/// low k bits as they are when they hold the operand.
Segment leadingSegment(Netlist& netlist, const Bits& operand, std::size_t k)
{
    const Bits upper(operand.begin() + static_cast<std::ptrdiff_t>(k), operand.end());
    const Bits leading = leadingOne(netlist, upper);
    const NetId isLong = anyOf(netlist, upper);
    Bits starts{inverse(netlist, isLong)}; // one-hot: where the segment begins
    starts.insert(starts.end(), leading.begin(), leading.end());
    Bits bits;
    for (std::size_t bit = 0; bit < k; ++bit) {
        Bits candidates;
        for (std::size_t start = 0; start < starts.size(); ++start)
            candidates.push_back(both(netlist, starts[start], operand[start + bit]));
        bits.push_back(anyOf(netlist, candidates));
    }
    bits.front() = either(netlist, bits.front(), isLong);
    return {.bits = bits, .shift = encoded(netlist, starts)};
}

Netlist dynamicSegmentMultiplier(bool isSigned, int k)
{
    return magnitudeMultiplier(isSigned, [k](Netlist& netlist, const Bits& a, const Bits& b) {
        const Segment x = leadingSegment(netlist, a, static_cast<std::size_t>(k));
        const Segment y = leadingSegment(netlist, b, static_cast<std::size_t>(k));
        return shiftedLeft(netlist, product(netlist, x.bits, y.bits),
                           rippleSum(netlist, x.shift, y.shift), kProductWidth);
    });
}

} // namespace

std::vector<Family> dynamicSegments()
{
    return {{.name = "drum",
             .title = "dynamic range segments",
             .citation = "S. Hashemi, R. I. Bahar, S. Reda, DRUM: A Dynamic Range Unbiased "
                         "Multiplier for Approximate Applications, ICCAD 2015",
             .parameters = {{.key = "", .meaning = "bits of a segment", .values = allOf(3, 7)}},
             .generate = [](bool isSigned, std::span<const int> values) {
                 return dynamicSegmentMultiplier(isSigned, values[0]);
             }}};
}

} // namespace hawx::families
