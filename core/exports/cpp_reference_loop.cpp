// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/cpp_header.h"

namespace hawx {

// As it stands in the header, in its namespace. Written for reading: one image, one product at a
// time, as the rules are stated in core/inference/rules.h.
const std::string_view kCppReferenceLoop = R"cpp(
struct Shape {
    int channels, height, width;
};

// Codes or accumulators, [channel][y][x].
struct Tensor {
    Shape shape;
    std::vector<std::int32_t> values;

    explicit Tensor(const Shape& s) : shape(s), values(index(s.channels, 0, 0)) {}
    std::size_t index(int c, int y, int x) const
    {
        return static_cast<std::size_t>((c * shape.height + y) * shape.width + x);
    }
    std::int32_t& at(int c, int y, int x) { return values[index(c, y, x)]; }
    std::int32_t at(int c, int y, int x) const { return values[index(c, y, x)]; }
    bool contains(int y, int x) const
    {
        return y >= 0 && y < shape.height && x >= 0 && x < shape.width;
    }
};

struct Window {
    int height, width, strideY, strideX, padTop, padLeft, padBottom, padRight, dilationY, dilationX;
};

// multiplier * 2^(shift - 31)
struct FixedPoint {
    std::int32_t multiplier;
    int shift;
};

// Output codes stay within these.
struct Bounds {
    int lowest, highest;
};

// The bytes of base64 text.
template <std::size_t Lines>
std::vector<std::uint8_t> decode(const char* const (&lines)[Lines])
{
    std::vector<std::uint8_t> bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char* text : lines)
        for (; *text != 0 && *text != '='; ++text) {
            const char c = *text;
            const int digit = c >= 'a'   ? c - 'a' + 26
                              : c >= 'A' ? c - 'A'
                              : c >= '0' ? c - '0' + 52
                              : c == '+' ? 62
                                         : 63;
            bits = bits << 6 | static_cast<unsigned>(digit);
            count += 6;
            if (count >= 8) {
                count -= 8;
                bytes.push_back(static_cast<std::uint8_t>(bits >> count & 255));
            }
        }
    return bytes;
}

// Multipliers ------------------------------------------------------------------------------------

struct Circuit {
    bool isSigned;
    std::vector<std::int32_t> products; // [byte of A][byte of B]

    std::int32_t operator()(int a, int b) const
    {
        return products[static_cast<std::size_t>((a & 255) << 8 | (b & 255))];
    }
};

enum Op : std::uint8_t { Zero, One, Not, And, Or, Xor, Nand, Nor, Xnor, Xor3, Majority };

// Reads nets: 0..7 are the bits of A, 8..15 those of B, from 16 on the gates in their order.
struct Gate {
    Op op;
    std::uint32_t x = 0, y = 0, z = 0;
};

template <std::size_t Gates>
Circuit simulated(bool isSigned, const Gate (&gates)[Gates], const std::uint32_t (&outputs)[16])
{
    Circuit circuit{isSigned, std::vector<std::int32_t>(65536)};
    std::vector<std::uint64_t> nets(16 + Gates); // 64 pairs of operands at a time
    for (std::uint32_t first = 0; first < 65536; first += 64) {
        for (std::uint32_t bit = 0; bit < 8; ++bit) {
            nets[bit] = nets[8 + bit] = 0;
            for (std::uint32_t lane = 0; lane < 64; ++lane) {
                nets[bit] |= std::uint64_t{(first + lane) >> (8 + bit) & 1} << lane;
                nets[8 + bit] |= std::uint64_t{(first + lane) >> bit & 1} << lane;
            }
        }
        for (std::size_t i = 0; i < Gates; ++i) {
            const std::uint64_t x = nets[gates[i].x];
            const std::uint64_t y = nets[gates[i].y];
            const std::uint64_t z = nets[gates[i].z];
            std::uint64_t& out = nets[16 + i];
            switch (gates[i].op) {
            case Zero: out = 0; break;
            case One: out = ~std::uint64_t{0}; break;
            case Not: out = ~x; break;
            case And: out = x & y; break;
            case Or: out = x | y; break;
            case Xor: out = x ^ y; break;
            case Nand: out = ~(x & y); break;
            case Nor: out = ~(x | y); break;
            case Xnor: out = ~(x ^ y); break;
            case Xor3: out = x ^ y ^ z; break;
            case Majority: out = (x & y) | (x & z) | (y & z); break;
            }
        }
        for (std::uint32_t lane = 0; lane < 64; ++lane) {
            std::int32_t product = 0;
            for (int bit = 0; bit < 16; ++bit)
                product |= static_cast<std::int32_t>(nets[outputs[bit]] >> lane & 1) << bit;
            circuit.products[first + lane] = isSigned && product > 32767 ? product - 65536 : product;
        }
    }
    return circuit;
}

// From little-endian words, [byte of A][byte of B].
template <std::size_t Lines>
Circuit tabled(bool isSigned, int bytesOfWord, const char* const (&lines)[Lines])
{
    const std::vector<std::uint8_t> bytes = decode(lines);
    Circuit circuit{isSigned, {}};
    for (std::size_t i = 0; i < bytes.size(); i += static_cast<std::size_t>(bytesOfWord)) {
        std::uint32_t word = 0;
        for (int k = bytesOfWord; k-- > 0;)
            word = word << 8 | bytes[i + static_cast<std::size_t>(k)];
        if (bytesOfWord == 2 && isSigned && word > 32767)
            word -= 65536;
        circuit.products.push_back(static_cast<std::int32_t>(word));
    }
    return circuit;
}

// The product of the codes of an activation and a weight. Unsigned circuits multiply magnitudes,
// and the sign is applied after.
inline std::int32_t multiply(const Circuit& circuit, bool weightIsA, int activation, int weight)
{
    const bool negate = !circuit.isSigned && (activation < 0) != (weight < 0);
    if (!circuit.isSigned) {
        activation = std::abs(activation);
        weight = std::abs(weight);
    }
    const std::int32_t product =
        weightIsA ? circuit(weight, activation) : circuit(activation, weight);
    return negate ? -product : product;
}

// Adders of accumulators -------------------------------------------------------------------------

enum class AdderKind {
    Exact,
    Truncated,     // the low bits are 0, and there is no carry out of them
    SetOne,        // the low bits are 1; the carry as of LowerOr
    LowerOr,       // the low bits by OR, the carry out of them by AND of the highest
    ErrorTolerant, // the low bits by XOR down to the first pair of ones, from there on 1
    Blocks,        // blocks of bits, each with the carry out of a window of bits before it
};

struct Adder {
    AdderKind kind;
    int bits;   // of the low part, or of a block
    int window; // of Blocks
};

inline std::uint32_t sum(const Adder& adder, std::uint32_t x, std::uint32_t y)
{
    const auto lowBits = [](int count) { return (std::uint64_t{1} << count) - 1; };
    const auto low = static_cast<std::uint32_t>(lowBits(adder.bits));
    const std::uint32_t high = (x & ~low) + (y & ~low);
    const std::uint32_t carry = (x & y & low & ~(low >> 1)) << 1;
    switch (adder.kind) {
    case AdderKind::Exact: break;
    case AdderKind::Truncated: return high;
    case AdderKind::SetOne: return (high + carry) | low;
    case AdderKind::LowerOr: return (high + carry) | ((x | y) & low);
    case AdderKind::ErrorTolerant: {
        std::uint32_t ones = 0;
        for (int bit = adder.bits - 1; bit >= 0 && ones == 0; --bit)
            if ((x & y) >> bit & 1)
                ones = static_cast<std::uint32_t>(lowBits(bit + 1));
        return high | ((x ^ y) & low) | ones;
    }
    case AdderKind::Blocks: {
        const int first = adder.bits + adder.window;
        std::uint64_t result = (std::uint64_t{x} + y) & lowBits(first);
        for (int start = first; start < 32; start += adder.bits) {
            const int from = start - adder.window;
            const std::uint64_t part = (x >> from & lowBits(first)) + (y >> from & lowBits(first));
            result |= (part >> adder.window & lowBits(adder.bits)) << start;
        }
        return static_cast<std::uint32_t>(result);
    }
    }
    return x + y;
}

// Layers -----------------------------------------------------------------------------------------

// x / 2^exponent, rounded half away from zero.
inline std::int32_t divideByPowerOfTwo(std::int32_t x, int exponent)
{
    const auto mask = static_cast<std::int32_t>((std::int64_t{1} << exponent) - 1);
    const std::int32_t threshold = (mask >> 1) + (x < 0 ? 1 : 0);
    return (x >> exponent) + ((x & mask) > threshold ? 1 : 0);
}

// x * factor as TensorFlow Lite's MultiplyByQuantizedMultiplier rounds it.
inline std::int32_t scaled(std::int32_t x, const FixedPoint& factor)
{
    const int left = factor.shift > 0 ? factor.shift : 0;
    const int right = factor.shift > 0 ? 0 : -factor.shift;
    const auto shifted = static_cast<std::int32_t>(static_cast<std::uint32_t>(x) << left);
    const std::int64_t product = std::int64_t{shifted} * factor.multiplier;
    const std::int64_t half = std::int64_t{1} << 30;
    const auto rounded = static_cast<std::int32_t>((product + (product < 0 ? 1 - half : half)) /
                                                   (std::int64_t{1} << 31));
    return divideByPowerOfTwo(rounded, right);
}

inline int clamped(std::int32_t value, const Bounds& bounds)
{
    return value < bounds.lowest ? bounds.lowest : value > bounds.highest ? bounds.highest : value;
}

// What the byte stands for.
inline int codeOf(std::uint8_t byte, bool isUnsigned)
{
    return isUnsigned || byte < 128 ? byte : byte - 256;
}

// Table: [channel][pixel value] bytes of codes.
inline Tensor readImage(const std::uint8_t* pixels, const Shape& shape,
                        const std::vector<std::uint8_t>& table, bool isUnsigned)
{
    Tensor out(shape);
    const std::size_t plane = out.index(1, 0, 0);
    for (std::size_t i = 0; i < out.values.size(); ++i)
        out.values[i] = codeOf(table[i / plane * 256 + pixels[i]], isUnsigned);
    return out;
}

struct Filter {
    std::size_t circuit;       // in circuits()
    bool weightIsA;            // and the activation operand B
    std::int32_t bias;         // in units of the accumulator, with its correction
    FixedPoint requantisation; // from the accumulator to the output's code
    int controlVariate;        // in units of 1/256
};

// coefficient * windowSum / 256, rounded half away from zero.
inline std::int32_t controlVariate(int coefficient, std::int32_t windowSum)
{
    const std::int64_t product = std::int64_t{coefficient} * windowSum;
    return static_cast<std::int32_t>((product + (product < 0 ? -128 : 128)) / 256);
}

// Accumulators of a convolution, modulo 2^32; a fully connected layer is one whose window is its
// whole input. Weights: [filter][channel of its group][y][x] codes, those that hardware multiplies
// by. A padded position multiplies code 0.
inline Tensor accumulate(const Tensor& in, const Shape& shape, const Window& w, int groups,
                         const Adder& adder, const Filter* filters,
                         const std::vector<std::uint8_t>& weights,
                         const std::vector<Circuit>& circuits)
{
    Tensor out(shape);
    const int channels = in.shape.channels / groups;
    const int filtersOfGroup = shape.channels / groups;
    const std::size_t terms = static_cast<std::size_t>(channels * w.height * w.width);
    for (int f = 0; f < shape.channels; ++f) {
        const Filter& filter = filters[f];
        const Circuit& circuit = circuits[filter.circuit];
        const int firstChannel = f / filtersOfGroup * channels;
        for (int oy = 0; oy < shape.height; ++oy)
            for (int ox = 0; ox < shape.width; ++ox) {
                auto acc = static_cast<std::uint32_t>(filter.bias);
                std::int32_t windowSum = 0;
                std::size_t k = static_cast<std::size_t>(f) * terms;
                for (int c = firstChannel; c < firstChannel + channels; ++c)
                    for (int ky = 0; ky < w.height; ++ky)
                        for (int kx = 0; kx < w.width; ++kx) {
                            const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                            const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                            const int activation = in.contains(y, x) ? in.at(c, y, x) : 0;
                            const std::int32_t product = multiply(
                                circuit, filter.weightIsA, activation, codeOf(weights[k++], false));
                            acc = sum(adder, acc, static_cast<std::uint32_t>(product));
                            windowSum += activation;
                        }
                acc -= static_cast<std::uint32_t>(controlVariate(filter.controlVariate, windowSum));
                out.at(f, oy, ox) = static_cast<std::int32_t>(acc);
            }
    }
    return out;
}

inline Tensor requantised(Tensor accumulators, const Filter* filters, const Bounds& bounds)
{
    const std::size_t plane = accumulators.index(1, 0, 0);
    for (std::size_t i = 0; i < accumulators.values.size(); ++i) {
        std::int32_t& value = accumulators.values[i];
        value = clamped(scaled(value, filters[i / plane].requantisation), bounds);
    }
    return accumulators;
}

// The largest code, or the average rounded half away from zero. `countPadding`: padded positions
// count in the divisor, but not what a window that was rounded up reads beyond them.
inline Tensor pooled(const Tensor& in, const Shape& shape, const Window& w, bool takesLargest,
                     bool countPadding)
{
    Tensor out(shape);
    for (int c = 0; c < shape.channels; ++c)
        for (int oy = 0; oy < shape.height; ++oy)
            for (int ox = 0; ox < shape.width; ++ox) {
                std::int32_t largest = -128;
                std::int32_t total = 0;
                int count = 0;
                for (int ky = 0; ky < w.height; ++ky)
                    for (int kx = 0; kx < w.width; ++kx) {
                        const int y = oy * w.strideY - w.padTop + ky * w.dilationY;
                        const int x = ox * w.strideX - w.padLeft + kx * w.dilationX;
                        if (in.contains(y, x)) {
                            largest = in.at(c, y, x) > largest ? in.at(c, y, x) : largest;
                            total += in.at(c, y, x);
                            ++count;
                        } else if (countPadding && y < in.shape.height + w.padBottom &&
                                   x < in.shape.width + w.padRight) {
                            ++count;
                        }
                    }
                count = count > 0 ? count : 1;
                const std::int32_t magnitude = (2 * std::abs(total) + count) / (2 * count);
                out.at(c, oy, ox) = takesLargest ? largest : total < 0 ? -magnitude : magnitude;
            }
    return out;
}

// Codes in the output's scale, with 16 fraction bits.
inline std::int32_t inScale(std::int32_t code, const FixedPoint& factor)
{
    return scaled(code * 65536, factor);
}

inline Tensor added(const Tensor& a, const FixedPoint& factorA, const Tensor& b,
                    const FixedPoint& factorB, const Bounds& bounds)
{
    Tensor out(a.shape);
    for (std::size_t i = 0; i < out.values.size(); ++i)
        out.values[i] = clamped(
            divideByPowerOfTwo(inScale(a.values[i], factorA) + inScale(b.values[i], factorB), 16),
            bounds);
    return out;
}

// The first times the second, which has one value for each channel.
inline Tensor scaledChannels(const Tensor& a, const Tensor& b, const FixedPoint& factor,
                             const Bounds& bounds)
{
    Tensor out(a.shape);
    const std::size_t plane = out.index(1, 0, 0);
    for (std::size_t i = 0; i < out.values.size(); ++i)
        out.values[i] = clamped(scaled(a.values[i] * b.values[i / plane], factor), bounds);
    return out;
}

// Appends the channels of one more tensor.
inline void append(Tensor& out, const Tensor& part, const FixedPoint& factor, const Bounds& bounds)
{
    out.shape.channels += part.shape.channels;
    for (const std::int32_t code : part.values)
        out.values.push_back(clamped(divideByPowerOfTwo(inScale(code, factor), 16), bounds));
}

// [group][index] channels as [index][group].
inline Tensor shuffled(const Tensor& in, int groups)
{
    Tensor out(in.shape);
    const int size = in.shape.channels / groups;
    for (int c = 0; c < in.shape.channels; ++c)
        for (int y = 0; y < in.shape.height; ++y)
            for (int x = 0; x < in.shape.width; ++x)
                out.at(c % size * groups + c / size, y, x) = in.at(c, y, x);
    return out;
}

inline Tensor sliced(const Tensor& in, int firstChannel, const Shape& shape)
{
    Tensor out(shape);
    for (std::size_t i = 0; i < out.values.size(); ++i)
        out.values[i] = in.values[in.index(firstChannel, 0, 0) + i];
    return out;
}

// Table: a byte for each byte.
inline Tensor lookedUp(Tensor in, const std::vector<std::uint8_t>& table, bool isUnsigned)
{
    for (std::int32_t& code : in.values)
        code = codeOf(table[static_cast<std::uint8_t>(code)], isUnsigned);
    return in;
}
)cpp";

} // namespace hawx
