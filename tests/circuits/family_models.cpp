// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/circuits/family_models.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace hawx::test {

namespace {

int bit(int x, int place)
{
    return x >> place & 1;
}

int logTwo(int x)
{
    return std::bit_width(static_cast<unsigned>(x)) - 1;
}

/// The model by magnitudes, as sign-magnitude hardware applies it to signed operands.
Model byMagnitude(const Model& model)
{
    return [model](int a, int b) {
        const int magnitude = model(std::abs(a), std::abs(b));
        return (a < 0) != (b < 0) ? -magnitude : magnitude;
    };
}

/// The sum of the product bits that are kept, with the signed weights of their operand bits.
template <typename Keep>
int sumOfBits(bool isSigned, int a, int b, Keep keep)
{
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
        for (int j = 0; j < 8; ++j) {
            const int weightA = isSigned && i == 7 ? -128 : 1 << i;
            const int weightB = isSigned && j == 7 ? -128 : 1 << j;
            if (keep(i, j))
                sum += bit(a, i) * bit(b, j) * weightA * weightB;
        }
    }
    return sum;
}

/// The mean of what is lost below a column, over all pairs.
double meanLoss(bool isSigned, int column)
{
    double sum = 0;
    for (int entry = 0; entry < 65536; ++entry)
        sum += sumOfBits(isSigned, entry >> 8, entry & 255,
                         [column](int i, int j) { return i + j < column; });
    return sum / 65536;
}

int roundedTo(double value, int unit)
{
    return static_cast<int>(std::floor(value / unit + 0.5)) * unit;
}

Model truncation(bool isSigned, int column, double correction, int unit)
{
    const int constant = roundedTo(correction, 1 << column);
    return [=](int a, int b) {
        const int sum =
            constant + sumOfBits(isSigned, a, b, [=](int i, int j) { return i + j >= column; });
        return (sum & 0xffff) / unit * unit;
    };
}

int recursiveBlocks(int a, int b, int width, int column, int approximateColumns)
{
    if (width == 2)
        return a == 3 && b == 3 && column < approximateColumns ? 7 : a * b;
    const int half = width / 2;
    const int mask = (1 << half) - 1;
    int sum = 0;
    for (const int highA : {0, 1}) {
        for (const int highB : {0, 1})
            sum += recursiveBlocks(highA != 0 ? a >> half : a & mask,
                                   highB != 0 ? b >> half : b & mask, half,
                                   column + (highA + highB) * half / 2, approximateColumns)
                   << (highA + highB) * half;
    }
    return sum;
}

/// Bits of one column, in order.
struct Column {
    std::array<int, 32> bits{};
    int count = 0;

    void push(int value) { bits[static_cast<std::size_t>(count++)] = value; }
    int pop()
    {
        const int first = bits[0];
        std::copy(bits.begin() + 1, bits.begin() + count, bits.begin());
        --count;
        return first;
    }
};

using Heap = std::array<Column, 17>; // the last takes what is lost

/// What a compressor without carries makes of four bits, 0..3.
int compressed(const std::string& kind, const std::array<int, 4>& x)
{
    const int low = x[0] + x[1];
    const int high = x[2] + x[3];
    const int count = low + high;
    if (kind == "lin")
        return count == 4 ? 2 : count;
    if (kind == "yang")
        return std::min(count, 3);
    if (kind == "venka")
        return low == 1 && high == 1 ? 1 : std::min(count, 3);
    if (kind == "akbari1")
        return x[0] + 2 * x[3];
    // Momeni: none gives one, a pair of one side alone gives one, all give three.
    if (count == 0 || (count == 2 && low != 1))
        return 1;
    return std::min(count, 3);
}

Heap reducedTo(int target, const Heap& heap, const std::string& kind, int approximateColumns)
{
    Heap next{};
    Column fromBelow;
    for (std::size_t c = 0; c < 16; ++c) {
        Column pending = heap[c];
        Column toAbove;
        const auto excess = [&] {
            return pending.count + fromBelow.count + next[c].count - target;
        };
        while (excess() >= 3 && pending.count >= 4) {
            std::array<int, 4> x{};
            for (int& value : x)
                value = pending.pop();
            const bool isExact = static_cast<int>(c) >= approximateColumns;
            const int in = fromBelow.count > 0 ? fromBelow.pop() : 0;
            if (isExact) {
                const int first = x[0] + x[1] + x[2];
                const int second = first % 2 + x[3] + in;
                toAbove.push(first / 2);
                next[c].push(second % 2);
                next[c + 1].push(second / 2);
            } else if (kind == "momeni1") {
                const int value = compressed(kind, x);
                toAbove.push(value / 2);
                next[c].push(in == 1 ? 0 : value % 2);
                next[c + 1].push(in);
            } else {
                const int value = compressed(kind, x);
                next[c].push(value % 2);
                next[c + 1].push(value / 2);
            }
        }
        while (fromBelow.count > 0)
            pending.push(fromBelow.pop());
        while (excess() > 0 && pending.count > 1) {
            const bool takesThree = excess() > 1 && pending.count > 2;
            int sum = pending.pop() + pending.pop();
            sum += takesThree ? pending.pop() : 0;
            next[c].push(sum % 2);
            next[c + 1].push(sum / 2);
        }
        while (pending.count > 0)
            next[c].push(pending.pop());
        fromBelow = toAbove;
    }
    return next;
}

int tallest(const Heap& heap)
{
    int height = 0;
    for (std::size_t c = 0; c < 16; ++c)
        height = std::max(height, heap[c].count);
    return height;
}

int compressorTree(const std::string& kind, bool isSigned, int approximateColumns, int a, int b)
{
    Heap heap{};
    for (int i = 0; i < 8; ++i) {
        for (int j = 0; j < 8; ++j) {
            const bool isNegative = isSigned && (i == 7) != (j == 7);
            const auto column = static_cast<std::size_t>(i) + static_cast<std::size_t>(j);
            heap[column].push(bit(a, i) * bit(b, j) ^ (isNegative ? 1 : 0));
        }
    }
    if (isSigned) {
        heap[8].push(1);
        heap[15].push(1);
    }
    for (const int target : {4, 2}) {
        while (tallest(heap) > target)
            heap = reducedTo(target, heap, kind, approximateColumns);
    }
    int sum = 0;
    for (std::size_t c = 0; c < 16; ++c) {
        for (int k = 0; k < heap[c].count; ++k)
            sum += heap[c].bits[static_cast<std::size_t>(k)] << c;
    }
    return sum;
}

/// The radix-4 Booth digit of b at bits low + 1, low, low - 1.
int boothDigit(int b, int low)
{
    return -2 * bit(b, low + 1) + bit(b, low) + (low == 0 ? 0 : bit(b, low - 1));
}

/// Rows as ones' complement plus one; whatever weighs less than 2^column is absent.
int brokenBooth(int a, int b, int column)
{
    int sum = 0;
    for (int low = 0; low < 8; low += 2) {
        const int digit = boothDigit(b, low);
        const int row = (digit < 0 ? digit * a - 1 : digit * a) * (1 << low);
        sum += row & -(1 << column); // two's complement: the low bits are cleared
        sum += digit < 0 && low >= column ? 1 << low : 0;
    }
    return sum;
}

/// Bits of rows of digits +-2 are zero below the column.
int approximateBooth(int a, int b, int column)
{
    int sum = 0;
    for (int low = 0; low < 8; low += 2) {
        const int digit = boothDigit(b, low);
        int row = (digit < 0 ? digit * a - 1 : digit * a) & 0x1ff;
        for (int j = 0; j < 9 && low + j < column; ++j)
            row &= std::abs(digit) == 2 ? ~(1 << j) : ~0;
        const int value = (row & 0x100) != 0 ? row - 0x200 : row;
        sum += (value + (digit < 0 ? 1 : 0)) * (1 << low);
    }
    return sum;
}

/// 2^floor(l) (1 + l - floor(l)), cut off to an integer.
int antilogarithm(double l)
{
    const double whole = std::floor(l);
    return static_cast<int>(std::floor(std::exp2(whole) * (1 + l - whole)));
}

int mitchell(int a, int b, int bits)
{
    if (a == 0 || b == 0)
        return 0;
    const auto logarithm = [bits](int x) {
        const double fraction = x / std::exp2(logTwo(x)) - 1;
        return logTwo(x) + std::floor(fraction * std::exp2(bits)) / std::exp2(bits);
    };
    return antilogarithm(logarithm(a) + logarithm(b));
}

int setOneLogarithm(int a, int b, int bits)
{
    if (a == 0 || b == 0)
        return 0;
    const auto fraction = [](int x) { return (x << 7 >> logTwo(x)) - 128; };
    const int x = fraction(a);
    const int y = fraction(b);
    const int guessed = bit(x, bits - 1) * bit(y, bits - 1);
    const int sum = ((x >> bits) + (y >> bits) + guessed + 1) * (1 << bits) - 1;
    return antilogarithm(logTwo(a) + logTwo(b) + sum / 128.0);
}

int iterative(int a, int b, int corrections)
{
    if (a == 0 || b == 0)
        return 0;
    const int x = 1 << logTwo(a);
    const int y = 1 << logTwo(b);
    const int block = x * y + (a - x) * y + (b - y) * x;
    return block + (corrections > 0 ? iterative(a - x, b - y, corrections - 1) : 0);
}

int dynamicSegment(int x, int bits)
{
    const int shift = std::max(0, logTwo(std::max(x, 1)) + 1 - bits);
    return shift == 0 ? x : (x >> shift | 1) << shift;
}

int staticSegment(int x, int bits, const std::vector<int>& starts)
{
    for (const int start : starts) {
        if (x < 1 << (start + bits))
            return x >> start << start;
    }
    return x;
}

/// The power of two at the least distance; the upper one when two are, but 2 for 3.
int nearestPower(int x)
{
    if (x == 0 || x == 3)
        return x == 0 ? 0 : 2;
    int best = 1;
    for (int power = 1; power <= 256; power *= 2)
        best = std::abs(power - x) <= std::abs(best - x) ? power : best;
    return best;
}

int rounding(int a, int b)
{
    return nearestPower(a) * b + nearestPower(b) * a - nearestPower(a) * nearestPower(b);
}

int errorTolerant(int a, int b, int low)
{
    const int limit = 1 << low;
    if (a < limit && b < limit)
        return a * b;
    const int any = (a | b) % limit;
    const int guessed = any == 0 ? 0 : (1 << (2 * logTwo(any) + 2)) - 1;
    return (a / limit) * (b / limit) * limit * limit + guessed;
}

/// The low digit of b, two's complement of log2(radix) bits, becomes zero or the nearest of the
/// four largest powers of two; the larger value when two are.
int highRadix(int a, int b, int radix)
{
    const int digit = ((b + radix / 2) & (radix - 1)) - radix / 2;
    int best = -radix / 2;
    for (const int value :
         {-radix / 4, -radix / 8, -radix / 16, 0, radix / 16, radix / 8, radix / 4, radix / 2})
        best = std::abs(value - digit) <= std::abs(best - digit) ? value : best;
    return a * (b - digit + best);
}

} // namespace

Model familyModel(const std::string& family, bool isSigned, std::span<const int> values)
{
    const auto value = [values](std::size_t i) { return i < values.size() ? values[i] : 0; };
    const int first = value(0);
    const int second = value(1);
    const auto magnitude = [isSigned](const Model& model) {
        return isSigned ? byMagnitude(model) : model;
    };
    if (family == "dropped")
        return [=, third = value(2)](int a, int b) {
            return sumOfBits(isSigned, a, b, [=](int i, int j) {
                return i >= first && j >= second && i + j >= third;
            });
        };
    if (family == "bam")
        return [=](int a, int b) {
            return sumOfBits(isSigned, a, b,
                             [=](int i, int j) { return i >= first && i + j >= second; });
        };
    if (family == "trunc")
        return truncation(isSigned, first, second == 0 ? 0 : meanLoss(isSigned, first), 1);
    if (family == "fixed") {
        const int column = 8 - first;
        const double cutOff = (256 - (1 << column)) / 2.0; // half of each result bit cut off
        return truncation(isSigned, column, meanLoss(isSigned, column) + cutOff, 256);
    }
    if (family == "kulkarni")
        return [=](int a, int b) { return recursiveBlocks(a, b, 8, 0, first); };
    if (family == "momeni1" || family == "momeni2" || family == "lin" || family == "yang" ||
        family == "venka" || family == "akbari1")
        return [=](int a, int b) { return compressorTree(family, isSigned, first, a, b); };
    if (family == "bbm")
        return [=](int a, int b) { return brokenBooth(a, b, first); };
    if (family == "abm1")
        return [=](int a, int b) { return approximateBooth(a, b, first); };
    if (family == "mitchell")
        return magnitude([=](int a, int b) { return mitchell(a, b, first); });
    if (family == "almsoa")
        return magnitude([=](int a, int b) { return setOneLogarithm(a, b, first); });
    if (family == "ilm")
        return magnitude([=](int a, int b) { return iterative(a, b, first); });
    if (family == "drum")
        return magnitude(
            [=](int a, int b) { return dynamicSegment(a, first) * dynamicSegment(b, first); });
    if (family == "ssm" || family == "essm") {
        const int top = 8 - first;
        const std::vector<int> starts =
            family == "ssm" ? std::vector{0, top} : std::vector{0, top / 2, top};
        return [=](int a, int b) {
            return staticSegment(a, first, starts) * staticSegment(b, first, starts);
        };
    }
    if (family == "roba")
        return magnitude(rounding);
    if (family == "asroba")
        return [](int a, int b) {
            const int result = rounding(a < 0 ? ~a : a, b < 0 ? ~b : b);
            return (a < 0) != (b < 0) ? ~result : result;
        };
    if (family == "etm")
        return [=](int a, int b) { return errorTolerant(a, b, first); };
    if (family == "rad")
        return [=](int a, int b) { return highRadix(a, b, first); };
    return {};
}

} // namespace hawx::test
