// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/families/families.h"

#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"
#include "core/support/error.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace hawx {

namespace families {

std::vector<int> allOf(int first, int last)
{
    std::vector<int> values(static_cast<std::size_t>(last - first + 1));
    std::iota(values.begin(), values.end(), first);
    return values;
}

namespace {

constexpr int kLeastWidth = 2;
constexpr int kLargestWidth = 16;

std::vector<Family> joined(int width)
{
    std::vector<Family> all;
    const auto add = [&all](std::vector<Family> group) {
        std::move(group.begin(), group.end(), std::back_inserter(all));
    };
    add(exactTrees(width));
    if (width == kWidth)
        add(booth());
    add(droppedProducts(width));
    add(truncated(width));
    if (width != kWidth)
        return all;
    for (const auto& group :
         {underdesigned, compressorTrees, logarithmic, iterativeLogarithmic, dynamicSegments,
          staticSegments, roundingBased, errorTolerant, highRadix})
        add(group());
    return all;
}

std::vector<std::vector<Family>> joinedByWidth()
{
    std::vector<std::vector<Family>> all;
    for (int width = kLeastWidth; width <= kLargestWidth; ++width)
        all.push_back(joined(width));
    return all;
}

void check(const Family& family, bool isSigned, std::span<const int> values)
{
    const std::string start = "The multiplier family " + family.name;
    if (!family.permits(isSigned))
        throw Error(start + " has no " + (isSigned ? "signed" : "unsigned") + " members.");
    if (values.size() != family.parameters.size())
        throw Error(start + " has " + std::to_string(family.parameters.size()) +
                    " parameters, not " + std::to_string(values.size()) + ".");
    for (std::size_t i = 0; i < values.size(); ++i) {
        const FamilyParameter& parameter = family.parameters[i];
        if (!std::binary_search(parameter.values.begin(), parameter.values.end(), values[i]))
            throw Error(start + ": " + parameter.meaning + " is " +
                        std::to_string(parameter.lowest()) + " to " +
                        std::to_string(parameter.highest()) + ", not " + std::to_string(values[i]) +
                        ".");
    }
}

} // namespace

} // namespace families

bool Family::permits(bool isSigned) const
{
    return signedness == Signedness::Both || isSigned == (signedness == Signedness::Signed);
}

Netlist Family::make(bool isSigned, std::span<const int> values) const
{
    families::check(*this, isSigned, values);
    return generate(isSigned, values).simplified();
}

std::string Family::circuitName(bool isSigned, std::span<const int> values) const
{
    families::check(*this, isSigned, values);
    std::string text = "mul" + std::to_string(width) + (isSigned ? "s_" : "u_") + name;
    if (!parameters.empty() && !parameters.front().key.empty())
        text += '_';
    for (std::size_t i = 0; i < values.size(); ++i)
        text += parameters[i].key + std::to_string(values[i]);
    return text;
}

const std::vector<Family>& circuitFamilies(int width)
{
    static const std::vector<std::vector<Family>> all = families::joinedByWidth();
    if (width < families::kLeastWidth || width > families::kLargestWidth)
        throw Error("Multipliers have operands of " + std::to_string(families::kLeastWidth) +
                    " to " + std::to_string(families::kLargestWidth) + " bits, not " +
                    std::to_string(width) + ".");
    return all[static_cast<std::size_t>(width - families::kLeastWidth)];
}

const Family& circuitFamily(std::string_view name, int width)
{
    const std::vector<Family>& all = circuitFamilies(width);
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const Family& family) { return family.name == name; });
    if (found != all.end())
        return *found;
    std::string message = "There is no multiplier family \"" + std::string(name) + "\"" +
                          (width == 8 ? "" : " of " + std::to_string(width) + "-bit operands") +
                          "; there are";
    for (const Family& family : all)
        message += (&family == &all.front() ? " " : ", ") + family.name;
    throw Error(message + ".");
}

} // namespace hawx
