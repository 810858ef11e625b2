// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// Bits of an accumulator, and the widest adder.
inline constexpr int kAccumulatorBits = 32;

enum class AdderKind : std::uint8_t {
    Exact,
    Truncated,     ///< low sum bits 0, no carry out of them
    SetOne,        ///< low sum bits 1, carry as LowerOr
    LowerOr,       ///< low sum bits by OR, carry from the highest of them by AND
    ErrorTolerant, ///< low sum bits by XOR down to the first pair of ones, from there on 1
    Segmented,     ///< blocks without carries between them
    Speculative,   ///< blocks whose carry comes from the block before alone
    Gear,          ///< blocks whose carry comes from a number of bits before them
};

/// An adder x + y of two's complement, modulo 2^width, without carry in. It reads its operands from
/// the low end, so one of fewer bits computes the low bits of one of more: the width belongs to
/// the use. README.md has the formulas.
struct Adder {
    AdderKind kind = AdderKind::Exact;
    int parameters[2] = {}; ///< as many as the family has; others are 0

    bool isExact() const { return kind == AdderKind::Exact; }
    bool operator==(const Adder&) const = default;
};

struct AdderParameter {
    std::string meaning; ///< one line for people, with the unit
    int lowest = 1;      ///< permitted are `lowest` .. width - 1
};

/// A published family of adders.
struct AdderFamily {
    AdderKind kind = AdderKind::Exact;
    std::string name;     ///< in the names of adders: "loa"
    std::string title;    ///< "lower-part OR"
    std::string citation; ///< authors, where, year
    std::vector<AdderParameter> parameters{};
};

/// All families in the order of AdderKind, the exact adder first.
const std::vector<AdderFamily>& adderFamilies();
const AdderFamily& familyOf(const Adder& adder);

/// "exact", "loa:8", "gear:4,8": family and parameters.
std::string toString(const Adder& adder);
/// Reads what toString writes. Throws Error that says what would be right for a family that does
/// not exist, another number of parameters, or one that an adder of 32 bits does not have.
Adder adderFromString(std::string_view text);

/// Throws Error unless the width is 2..32 and the parameters are possible in it.
void requirePossible(const Adder& adder, int width);

/// The simplified netlist, `width` outputs for operands of `width` bits, with ripple carries.
/// Throws Error as requirePossible.
Netlist adderNetlist(const Adder& adder, int width);

/// Members of all families that show what their parameters do, the exact adder first: those that
/// are possible in the width.
std::vector<Adder> typicalAdders(int width);

} // namespace hawx
