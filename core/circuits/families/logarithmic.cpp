// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

#include <algorithm>

namespace hawx::families {

namespace {

constexpr std::size_t kFraction = kWidth - 1;

/// An operand 2^characteristic (1 + fraction / 2^7); meaningless for zero.
struct Logarithm {
    NetId isNotZero;
    Bits characteristic;
    Bits fraction; ///< 7 bits
};

Logarithm logarithm(Netlist& netlist, const Bits& operand)
{
    const Bits leading = leadingOne(netlist, operand);
    Bits fraction;
    for (std::size_t bit = 0; bit < kFraction; ++bit) {
        Bits candidates; // what stands bit - 7 below the leading one
        for (std::size_t place = kFraction - bit; place < operand.size(); ++place)
            candidates.push_back(both(netlist, leading[place], operand[place + bit - kFraction]));
        fraction.push_back(anyOf(netlist, candidates));
    }
    return {.isNotZero = anyOf(netlist, operand),
            .characteristic = encoded(netlist, leading),
            .fraction = fraction};
}

/// How the fractions are added.
struct Precision {
    std::size_t kept = kFraction; ///< highest bits of each fraction that are
    std::size_t set = 0; ///< low bits of their sum set to one, the carry out of them guessed
};

Bits sumOfFractions(Netlist& netlist, Bits x, Bits y, Precision precision)
{
    std::fill_n(x.begin(), kFraction - precision.kept, netlist.constant(false));
    std::fill_n(y.begin(), kFraction - precision.kept, netlist.constant(false));
    if (precision.set == 0)
        return rippleSum(netlist, x, y);
    const auto set = static_cast<std::ptrdiff_t>(precision.set);
    const NetId carry = both(netlist, x[precision.set - 1], y[precision.set - 1]);
    const Bits upper =
        rippleSum(netlist, Bits(x.begin() + set, x.end()), Bits(y.begin() + set, y.end()));
    Bits sum(precision.set, netlist.constant(true));
    NetId ripple = carry;
    for (const NetId bit : upper) {
        const auto [low, high] = netlist.halfAdder(bit, ripple);
        sum.push_back(low);
        ripple = high;
    }
    return sum;
}

/// log2(1 + x) is taken for x, both ways: characteristics and fractions are added as one number
/// K.F, and the product is 2^K (1 + F), cut off to an integer.
Bits logProduct(Netlist& netlist, const Bits& a, const Bits& b, Precision precision)
{
    const Logarithm x = logarithm(netlist, a);
    const Logarithm y = logarithm(netlist, b);
    Bits fraction = sumOfFractions(netlist, x.fraction, y.fraction, precision);
    const NetId carry = fraction.back();
    fraction.back() = netlist.constant(true); // 1 + F
    Bits characteristic;
    NetId ripple = carry;
    for (std::size_t bit = 0; bit < x.characteristic.size(); ++bit) {
        const auto [sum, out] =
            netlist.fullAdder(x.characteristic[bit], y.characteristic[bit], ripple);
        characteristic.push_back(sum);
        ripple = out;
    }
    characteristic.push_back(ripple);
    const Bits shifted = shiftedLeft(netlist, fraction, characteristic, kFraction + kProductWidth);
    return gated(netlist, Bits(shifted.begin() + kFraction, shifted.end()),
                 both(netlist, x.isNotZero, y.isNotZero));
}

Netlist logMultiplier(bool isSigned, Precision precision)
{
    return magnitudeMultiplier(isSigned,
                               [precision](Netlist& netlist, const Bits& a, const Bits& b) {
                                   return logProduct(netlist, a, b, precision);
                               });
}

} // namespace

std::vector<Family> logarithmic()
{
    return {{.name = "mitchell",
             .title = "Mitchell logarithm",
             .citation =
                 "J. N. Mitchell, Computer Multiplication and Division Using Binary Logarithms, "
                 "IRE Trans. Electronic Computers EC-11(4), 1962; fractions truncated as by "
                 "M. S. Kim et al., IEEE Trans. Computers 68(5), 2019",
             .parameters = {{.key = "f",
                             .meaning = "bits of the fractions, 7 being all",
                             .values = allOf(1, 7)}},
             .generate =
                 [](bool isSigned, std::span<const int> values) {
                     return logMultiplier(isSigned, {.kept = static_cast<std::size_t>(values[0])});
                 }},
            {.name = "almsoa",
             .title = "logarithm with set-one adder",
             .citation =
                 "W. Liu, J. Xu, D. Wang, C. Wang, P. Montuschi, F. Lombardi, Design and "
                 "Evaluation of Approximate Logarithmic Multipliers for Low Power "
                 "Error-Tolerant Applications, IEEE Trans. Circuits and Systems I 65(9), 2018",
             .parameters = {{.key = "m",
                             .meaning = "low bits of the fractions' sum that are set to one",
                             .values = allOf(1, 6)}},
             .generate = [](bool isSigned, std::span<const int> values) {
                 return logMultiplier(isSigned, {.set = static_cast<std::size_t>(values[0])});
             }}};
}

} // namespace hawx::families
