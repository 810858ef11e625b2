// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"

#include "core/support/error.h"

#include <algorithm>

namespace hawx::families {

namespace {

std::size_t tallest(const Columns& columns)
{
    return std::max_element(columns.begin(), columns.end(),
                            [](const Bits& x, const Bits& y) { return x.size() < y.size(); })
        ->size();
}

void pushCarry(Columns& columns, std::size_t column, NetId carry)
{
    if (column + 1 < columns.size())
        columns[column + 1].push_back(carry);
}

/// Adds the first bits of a column, two or three; sum and carry go to the next stage.
void addFirst(Netlist& netlist, std::span<const NetId>& pending, std::size_t count, Columns& next,
              std::size_t column)
{
    const Netlist::SumAndCarry result = count == 3
                                            ? netlist.fullAdder(pending[0], pending[1], pending[2])
                                            : netlist.halfAdder(pending[0], pending[1]);
    pending = pending.subspan(count);
    next[column].push_back(result.sum);
    pushCarry(next, column, result.carry);
}

} // namespace

NetId inverse(Netlist& netlist, NetId x)
{
    return netlist.add(GateType::Not, x);
}

NetId both(Netlist& netlist, NetId x, NetId y)
{
    return netlist.add(GateType::And, x, y);
}

NetId either(Netlist& netlist, NetId x, NetId y)
{
    return netlist.add(GateType::Or, x, y);
}

NetId differ(Netlist& netlist, NetId x, NetId y)
{
    return netlist.add(GateType::Xor, x, y);
}

NetId multiplexer(Netlist& netlist, NetId select, NetId chosen, NetId other)
{
    return either(netlist, both(netlist, select, chosen),
                  both(netlist, inverse(netlist, select), other));
}

NetId anyOf(Netlist& netlist, std::span<const NetId> bits)
{
    if (bits.empty())
        return netlist.constant(false);
    if (bits.size() == 1)
        return bits.front();
    const std::size_t half = bits.size() / 2;
    return either(netlist, anyOf(netlist, bits.first(half)), anyOf(netlist, bits.subspan(half)));
}

Bits operandA(const Netlist& netlist)
{
    Bits bits;
    for (int bit = 0; bit < netlist.widthA(); ++bit)
        bits.push_back(netlist.a(bit));
    return bits;
}

Bits operandB(const Netlist& netlist)
{
    Bits bits;
    for (int bit = 0; bit < netlist.widthB(); ++bit)
        bits.push_back(netlist.b(bit));
    return bits;
}

Bits resized(Netlist& netlist, Bits bits, std::size_t width)
{
    bits.resize(width, width > bits.size() ? netlist.constant(false) : NetId{0});
    return bits;
}

Bits multiplexer(Netlist& netlist, NetId select, const Bits& chosen, const Bits& other)
{
    const std::size_t width = std::max(chosen.size(), other.size());
    const Bits wideChosen = resized(netlist, chosen, width);
    const Bits wideOther = resized(netlist, other, width);
    Bits result;
    for (std::size_t bit = 0; bit < width; ++bit)
        result.push_back(multiplexer(netlist, select, wideChosen[bit], wideOther[bit]));
    return result;
}

Bits gated(Netlist& netlist, const Bits& bits, NetId condition)
{
    Bits result;
    for (const NetId bit : bits)
        result.push_back(both(netlist, bit, condition));
    return result;
}

Bits invertedIf(Netlist& netlist, Bits bits, NetId condition)
{
    for (NetId& bit : bits)
        bit = differ(netlist, bit, condition);
    return bits;
}

Bits negatedIf(Netlist& netlist, const Bits& bits, NetId condition)
{
    Bits result = invertedIf(netlist, bits, condition);
    NetId carry = condition;
    for (NetId& bit : result) {
        const auto [sum, out] = netlist.halfAdder(bit, carry);
        bit = sum;
        carry = out;
    }
    return result;
}

Bits leadingOne(Netlist& netlist, const Bits& bits)
{
    Bits result(bits.size());
    NetId above = netlist.constant(false); // whether a higher bit is set
    for (std::size_t bit = bits.size(); bit-- > 0;) {
        result[bit] = both(netlist, bits[bit], inverse(netlist, above));
        above = either(netlist, above, bits[bit]);
    }
    return result;
}

Bits encoded(Netlist& netlist, const Bits& oneHot)
{
    Bits result;
    for (std::size_t weight = 1; weight < oneHot.size(); weight *= 2) {
        Bits places;
        for (std::size_t place = 0; place < oneHot.size(); ++place) {
            if ((place & weight) != 0)
                places.push_back(oneHot[place]);
        }
        result.push_back(anyOf(netlist, places));
    }
    return result;
}

Bits shiftedLeft(Netlist& netlist, Bits bits, const Bits& amount, std::size_t width)
{
    bits = resized(netlist, std::move(bits), width);
    for (std::size_t stage = 0; stage < amount.size(); ++stage) {
        const std::size_t distance = std::size_t{1} << stage;
        Bits moved;
        for (std::size_t bit = 0; bit < width; ++bit)
            moved.push_back(bit < distance ? netlist.constant(false) : bits[bit - distance]);
        bits = multiplexer(netlist, amount[stage], moved, bits);
    }
    return bits;
}

Bits timesOneHot(Netlist& netlist, const Bits& bits, const Bits& oneHot)
{
    Bits result;
    for (std::size_t column = 0; column < kProductWidth; ++column) {
        Bits candidates;
        for (std::size_t bit = 0; bit < bits.size() && bit <= column; ++bit) {
            if (column - bit < oneHot.size())
                candidates.push_back(both(netlist, bits[bit], oneHot[column - bit]));
        }
        result.push_back(anyOf(netlist, candidates));
    }
    return result;
}

Bits rippleSum(Netlist& netlist, const Bits& x, const Bits& y)
{
    const std::size_t width = std::max(x.size(), y.size());
    const Bits wideX = resized(netlist, x, width);
    const Bits wideY = resized(netlist, y, width);
    Bits result;
    NetId carry = netlist.constant(false);
    for (std::size_t bit = 0; bit < width; ++bit) {
        const auto [sum, out] = netlist.fullAdder(wideX[bit], wideY[bit], carry);
        result.push_back(sum);
        carry = out;
    }
    result.push_back(carry);
    return result;
}

Bits prefixSum(Netlist& netlist, const Bits& x, const Bits& y)
{
    const std::size_t width = std::max(x.size(), y.size());
    const Bits wideX = resized(netlist, x, width);
    const Bits wideY = resized(netlist, y, width);
    Bits propagate;
    Bits generate;
    for (std::size_t bit = 0; bit < width; ++bit) {
        const auto [sum, carry] = netlist.halfAdder(wideX[bit], wideY[bit]);
        propagate.push_back(sum);
        generate.push_back(carry);
    }
    // After the stage of distance d, a bit's pair spans its aligned block of 2 d bits downwards.
    Bits span = propagate;
    for (std::size_t distance = 1; distance < width; distance *= 2) {
        for (std::size_t bit = 0; bit < width; ++bit) {
            if ((bit & distance) == 0)
                continue;
            const std::size_t low = (bit & ~(distance - 1)) - 1;
            generate[bit] = either(netlist, generate[bit], both(netlist, span[bit], generate[low]));
            span[bit] = both(netlist, span[bit], span[low]);
        }
    }
    Bits result{propagate[0]};
    for (std::size_t bit = 1; bit < width; ++bit)
        result.push_back(differ(netlist, propagate[bit], generate[bit - 1]));
    result.push_back(generate.back());
    return result;
}

void addBits(Columns& columns, const Bits& bits, int shift)
{
    for (std::size_t bit = 0; bit < bits.size(); ++bit) {
        const std::size_t column = bit + static_cast<std::size_t>(shift);
        if (column < columns.size())
            columns[column].push_back(bits[bit]);
    }
}

void addConstant(Netlist& netlist, Columns& columns, unsigned value)
{
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if ((value >> column & 1) != 0)
            columns[column].push_back(netlist.constant(true));
    }
}

Columns partialProducts(Netlist& netlist, bool isSigned)
{
    const int width = netlist.widthA();
    Columns columns(2 * static_cast<std::size_t>(width));
    for (int i = 0; i < width; ++i) {
        for (int j = 0; j < width; ++j) {
            const bool isNegative = isSigned && (i == width - 1) != (j == width - 1);
            const auto column = static_cast<std::size_t>(i) + static_cast<std::size_t>(j);
            columns[column].push_back(netlist.add(isNegative ? GateType::Nand : GateType::And,
                                                  netlist.a(i), netlist.b(j)));
        }
    }
    return columns;
}

Columns daddaReduced(Netlist& netlist, Columns columns)
{
    std::vector<std::size_t> heights{2};
    while (heights.back() < tallest(columns))
        heights.push_back(heights.back() * 3 / 2);
    while (tallest(columns) > 2) {
        heights.pop_back();
        const std::size_t target = heights.empty() ? 2 : heights.back();
        Columns next(columns.size());
        for (std::size_t column = 0; column < columns.size(); ++column) {
            std::span<const NetId> pending(columns[column]);
            // Sums and carries of this stage count, but are not added again in it.
            while (pending.size() + next[column].size() > target && pending.size() > 1) {
                const std::size_t excess = pending.size() + next[column].size() - target;
                addFirst(netlist, pending, excess > 1 && pending.size() > 2 ? 3 : 2, next, column);
            }
            next[column].insert(next[column].end(), pending.begin(), pending.end());
        }
        columns = std::move(next);
    }
    return columns;
}

Columns wallaceReduced(Netlist& netlist, Columns columns)
{
    while (tallest(columns) > 2) {
        Columns next(columns.size());
        for (std::size_t column = 0; column < columns.size(); ++column) {
            std::span<const NetId> pending(columns[column]);
            const bool isShort = pending.size() <= 2 && next[column].empty();
            while (pending.size() > 1 && !isShort)
                addFirst(netlist, pending, std::min<std::size_t>(3, pending.size()), next, column);
            next[column].insert(next[column].end(), pending.begin(), pending.end());
        }
        columns = std::move(next);
    }
    return columns;
}

Bits sumOfRows(Netlist& netlist, const Columns& columns, FinalAdder adder)
{
    if (tallest(columns) > 2)
        throw Error("The final adder of a multiplier adds two rows, not " +
                    std::to_string(tallest(columns)) + ".");
    Bits x;
    Bits y;
    for (const Bits& column : columns) {
        const Bits pair = resized(netlist, column, 2);
        x.push_back(pair[0]);
        y.push_back(pair[1]);
    }
    Bits sum = adder == FinalAdder::Prefix ? prefixSum(netlist, x, y) : rippleSum(netlist, x, y);
    sum.resize(columns.size());
    return sum;
}

Bits sumOf(Netlist& netlist, Columns columns)
{
    return sumOfRows(netlist, daddaReduced(netlist, std::move(columns)), FinalAdder::Ripple);
}

Bits product(Netlist& netlist, const Bits& x, const Bits& y)
{
    Columns columns(x.size() + y.size());
    for (std::size_t bit = 0; bit < x.size(); ++bit)
        addBits(columns, gated(netlist, y, x[bit]), static_cast<int>(bit));
    return sumOf(netlist, std::move(columns));
}

} // namespace hawx::families
