// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/weight_map_record.h"

#include "core/support/result_store.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>

namespace hawx {

namespace {

constexpr std::size_t kCodes = WeightMap::kHighest - WeightMap::kLowest + 1;
using Codes = std::array<std::int8_t, kCodes>; ///< by the code that is replaced, the lowest first

Codes codesOf(const WeightMap& map)
{
    Codes codes{};
    for (std::size_t i = 0; i < kCodes; ++i)
        codes[i] = map(static_cast<std::int8_t>(WeightMap::kLowest + static_cast<int>(i)));
    return codes;
}

WeightMapPtr mapOf(const Codes& codes)
{
    auto map = std::make_shared<WeightMap>();
    for (std::size_t i = 0; i < kCodes; ++i)
        map->set(static_cast<std::int8_t>(WeightMap::kLowest + static_cast<int>(i)), codes[i]);
    return map;
}

} // namespace

void writeWeightMaps(ResultWriter& writer, const std::vector<WeightMapPtr>& maps)
{
    std::map<Codes, std::uint32_t> numbers; // from 1; 0 stands for none
    std::vector<std::int8_t> distinct;
    std::vector<std::uint32_t> indices;
    for (const WeightMapPtr& map : maps) {
        if (map == nullptr) {
            indices.push_back(0);
            continue;
        }
        const auto [found, isNew] =
            numbers.emplace(codesOf(*map), static_cast<std::uint32_t>(numbers.size() + 1));
        if (isNew)
            distinct.insert(distinct.end(), found->first.begin(), found->first.end());
        indices.push_back(found->second);
    }
    const auto count = static_cast<std::uint32_t>(numbers.size());
    writer.add(std::span<const std::uint32_t>(&count, 1));
    writer.add(distinct);
    writer.add(indices);
}

bool readWeightMaps(ResultReader& reader, std::vector<WeightMapPtr>& maps)
{
    std::uint32_t count = 0;
    if (!reader.read(std::span(&count, 1)) || count > maps.size())
        return false;
    std::vector<WeightMapPtr> distinct{nullptr};
    for (std::uint32_t i = 0; i < count; ++i) {
        Codes codes{};
        if (!reader.read(std::span<std::int8_t>(codes)))
            return false;
        distinct.push_back(mapOf(codes));
    }
    std::vector<std::uint32_t> indices(maps.size());
    if (!reader.read(indices))
        return false;
    for (std::size_t i = 0; i < maps.size(); ++i) {
        if (indices[i] >= distinct.size())
            return false;
        maps[i] = distinct[indices[i]];
    }
    return true;
}

} // namespace hawx
