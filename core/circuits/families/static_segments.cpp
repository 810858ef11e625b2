// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

/// A segment of an operand that begins at one of two or three fixed places: at the top when a bit
/// is set above the next place's segment, and so on down to bit 0.
struct Segment {
    Bits bits;
    NetId isTop;
    NetId isMiddle; ///< never set together with isTop
};

Segment fixedSegment(Netlist& netlist, const Bits& operand, std::size_t width, bool hasMiddle)
{
    const std::size_t top = operand.size() - width;
    const std::size_t middle = hasMiddle ? top / 2 : 0;
    const auto from = [&](std::size_t start) {
        return Bits(operand.begin() + static_cast<std::ptrdiff_t>(start),
                    operand.begin() + static_cast<std::ptrdiff_t>(start + width));
    };
    const auto anyAbove = [&](std::size_t place) {
        return anyOf(netlist, std::span(operand).subspan(place));
    };
    const NetId isTop = anyAbove(middle + width);
    const NetId isNotLow = anyAbove(width);
    const Bits lower = hasMiddle ? multiplexer(netlist, isNotLow, from(middle), from(0)) : from(0);
    return {.bits = multiplexer(netlist, isTop, from(top), lower),
            .isTop = isTop,
            .isMiddle = hasMiddle ? both(netlist, isNotLow, inverse(netlist, isTop))
                                  : netlist.constant(false)};
}

Bits movedBy(Netlist& netlist, const Bits& bits, const Segment& segment, std::size_t top,
             bool hasMiddle)
{
    const auto moved = [&](std::size_t distance) {
        Bits result(distance, netlist.constant(false));
        result.insert(result.end(), bits.begin(), bits.end());
        return resized(netlist, result, kProductWidth);
    };
    const Bits lower =
        hasMiddle ? multiplexer(netlist, segment.isMiddle, moved(top / 2), moved(0)) : moved(0);
    return multiplexer(netlist, segment.isTop, moved(top), lower);
}

Netlist staticSegmentMultiplier(int width, bool hasMiddle)
{
    Netlist netlist(kWidth, kWidth);
    const auto segmentWidth = static_cast<std::size_t>(width);
    const std::size_t top = kWidth - segmentWidth;
    const Segment x = fixedSegment(netlist, operandA(netlist), segmentWidth, hasMiddle);
    const Segment y = fixedSegment(netlist, operandB(netlist), segmentWidth, hasMiddle);
    const Bits once = movedBy(netlist, product(netlist, x.bits, y.bits), x, top, hasMiddle);
    netlist.setOutputs(movedBy(netlist, once, y, top, hasMiddle));
    return netlist;
}

constexpr const char* kCitation =
    "S. Narayanamoorthy, H. A. Moghaddam, Z. Liu, T. Park, N. S. Kim, Energy-Efficient Approximate "
    "Multiplication for Digital Signal Processing and Classification Applications, IEEE Trans. "
    "VLSI Systems 23(6), 2015";

} // namespace

std::vector<Family> staticSegments()
{
    return {{.name = "ssm",
             .title = "static segments",
             .citation = kCitation,
             .signedness = Signedness::Unsigned,
             .parameters = {{.key = "", .meaning = "bits of a segment", .values = allOf(4, 7)}},
             .generate =
                 [](bool, std::span<const int> values) {
                     return staticSegmentMultiplier(values[0], false);
                 }},
            // A third place half way; it needs an even distance between the other two.
            {.name = "essm",
             .title = "enhanced static segments",
             .citation = kCitation,
             .signedness = Signedness::Unsigned,
             .parameters = {{.key = "", .meaning = "bits of a segment", .values = {4, 6}}},
             .generate = [](bool, std::span<const int> values) {
                 return staticSegmentMultiplier(values[0], true);
             }}};
}

} // namespace hawx::families
