// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

/// Which operands a family of multipliers has members for.
enum class Signedness { Unsigned, Signed, Both };

struct FamilyParameter {
    std::string key;         ///< stands before the value in names of circuits: "h"
    std::string meaning;     ///< one line for people, with the unit
    std::vector<int> values; ///< those permitted, ascending; never empty

    int lowest() const { return values.front(); }
    int highest() const { return values.back(); }
};

/// A published family of multipliers of one operand width, each made from a few integers. Its
/// members are deterministic: the same integers give the same netlist.
struct Family {
    std::string name;     ///< in names of circuits: "bam"
    int width = 8;        ///< bits of each operand
    std::string title;    ///< Circuit::family of its members: "broken array"
    std::string citation; ///< authors, where, year
    Signedness signedness = Signedness::Both;
    std::vector<FamilyParameter> parameters{};
    /// What make() calls after its checks.
    std::function<Netlist(bool isSigned, std::span<const int> values)> generate{};

    bool permits(bool isSigned) const;
    /// The simplified netlist for one value of each parameter. Throws Error, naming the family, for
    /// operands it has no members for, another count of values or a value that is not permitted.
    Netlist make(bool isSigned, std::span<const int> values) const;
    /// "mul8u_bam_h2v7", "mul8s_drum4". Checks as make().
    std::string circuitName(bool isSigned, std::span<const int> values) const;
};

/// All families of an operand width, exact ones first; most of them have 8-bit members only. Throws
/// Error for a width outside 2..16 bits.
const std::vector<Family>& circuitFamilies(int width = 8);
/// Throws Error that lists all names when there is none of that name and width.
const Family& circuitFamily(std::string_view name, int width = 8);

} // namespace hawx
