// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/shipped_members.h"

#include "core/circuits/families/families.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

namespace {

struct Members {
    const char* family;
    bool isSigned;
    std::vector<std::vector<int>> values; ///< of all parameters, for each member
};

/// Those of a family of one parameter, for its values first .. last.
std::vector<std::vector<int>> each(int first, int last)
{
    std::vector<std::vector<int>> values;
    for (const int value : allOf(first, last))
        values.push_back({value});
    return values;
}

/// Chosen among all members of all families: of equal functions the smallest netlist; then without
/// those above a mean absolute error of 4.6 % of the largest product, those larger than the exact
/// circuit for their compressors, and those that another circuit of less than 45 % of the size
/// halves both errors of (broken arrays: of no greater size, and 80 % of the errors).
std::vector<Members> shipped()
{
    return {
        {"bam", false, {{0, 1}, {0, 2}, {0, 3}, {0, 4},  {0, 10}, {0, 11}, {1, 5}, {1, 6},
                        {1, 7}, {2, 5}, {2, 6}, {2, 7},  {2, 8},  {3, 6},  {3, 7}, {3, 8},
                        {3, 9}, {4, 8}, {4, 9}, {4, 10}, {5, 9},  {5, 10}}},
        {"trunc",
         false,
         {{3, 1},
          {4, 1},
          {5, 0},
          {5, 1},
          {6, 0},
          {6, 1},
          {7, 0},
          {7, 1},
          {8, 0},
          {8, 1},
          {9, 0},
          {9, 1},
          {10, 1},
          {11, 1},
          {12, 1}}},
        {"fixed", false, each(1, 7)},
        {"kulkarni", false, each(1, 7)},
        {"momeni1", false, each(4, 9)},
        {"momeni2", false, each(5, 11)},
        {"lin", false, each(5, 13)},
        {"yang", false, each(8, 13)},
        {"venka", false, each(6, 13)},
        {"akbari1", false, each(4, 12)},
        {"mitchell", false, each(3, 7)},
        {"almsoa", false, each(1, 6)},
        {"ilm", false, {{0}}},
        {"drum", false, each(3, 7)},
        {"ssm", false, each(4, 7)},
        {"essm", false, {{4}, {6}}},
        {"etm", false, each(2, 5)},
        {"bbm", true, each(1, 8)},
        {"abm1", true, each(1, 11)},
        {"bam", true, {{2, 4}, {2, 6}, {2, 7}, {2, 8}, {3, 8}, {4, 9}}},
        {"trunc",
         true,
         {{1, 0},
          {3, 1},
          {4, 1},
          {5, 0},
          {5, 1},
          {6, 0},
          {6, 1},
          {7, 0},
          {7, 1},
          {8, 0},
          {8, 1},
          {9, 0},
          {9, 1},
          {10, 1}}},
        {"fixed", true, each(1, 7)},
        {"momeni1", true, each(4, 10)},
        {"momeni2", true, each(5, 10)},
        {"lin", true, each(4, 12)},
        {"yang", true, each(4, 11)},
        {"venka", true, each(4, 10)},
        {"akbari1", true, each(4, 9)},
        {"mitchell", true, each(2, 6)},
        {"almsoa", true, each(1, 6)},
        {"ilm", true, {{0}}},
        {"drum", true, each(3, 7)},
        {"asroba", true, {{}}},
        {"rad", true, {{64}, {256}}},
    };
}

} // namespace

std::vector<CircuitPtr> shippedMembers()
{
    std::vector<CircuitPtr> circuits;
    for (const auto& [name, isSigned, members] : shipped()) {
        const Family& family = circuitFamily(name);
        for (const std::vector<int>& values : members)
            circuits.push_back(makeCircuit(family.circuitName(isSigned, values), family.title,
                                           isSigned, family.make(isSigned, values), std::nullopt));
    }
    return circuits;
}

} // namespace hawx::families
