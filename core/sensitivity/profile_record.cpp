// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/profile_record.h"

#include "core/inference/block_layout.h"
#include "core/support/result_store.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace hawx {

namespace {

template <typename T>
void writeRows(ResultWriter& writer, const std::vector<T>& table, std::size_t columns)
{
    for (std::size_t first = 0; first < table.size(); first += columns) {
        std::size_t used = columns;
        while (used > 0 && table[first + used - 1] == 0)
            --used;
        const auto size = static_cast<std::uint16_t>(used);
        writer.add(std::span<const std::uint16_t>(&size, 1));
        writer.add(std::span<const T>(table.data() + first, used));
    }
}

template <typename T>
bool readRows(ResultReader& reader, std::vector<T>& table, std::size_t columns)
{
    std::fill(table.begin(), table.end(), T{});
    for (std::size_t first = 0; first < table.size(); first += columns) {
        std::uint16_t used = 0;
        if (!reader.read(std::span(&used, 1)) || used > columns ||
            !reader.read(std::span(table).subspan(first, used)))
            return false;
    }
    return true;
}

} // namespace

void writeSums(ResultWriter& writer, const NetworkProfile& profile)
{
    writer.add(profile.responseSums);
    for (std::size_t l = 0; l < profile.layers(); ++l) {
        const std::size_t columns = profile.layouts[l].columns;
        const CodePairTables& tables = profile.tables[l];
        writeRows(writer, tables.gradients, columns);
        writeRows(writer, tables.tapCounts, columns);
        writeRows(writer, tables.tapSquares, columns);
        writer.add(tables.filterSquares);
    }
}

bool readSums(std::span<const std::byte> bytes, NetworkProfile& profile)
{
    ResultReader reader(bytes);
    if (!reader.read(profile.responseSums))
        return false;
    for (std::size_t l = 0; l < profile.layers(); ++l) {
        const std::size_t columns = profile.layouts[l].columns;
        CodePairTables& tables = profile.tables[l];
        if (!readRows(reader, tables.gradients, columns) ||
            !readRows(reader, tables.tapCounts, columns) ||
            !readRows(reader, tables.tapSquares, columns) || !reader.read(tables.filterSquares))
            return false;
    }
    return reader.atEnd();
}

void writeBlock(ResultWriter& writer, const ProfiledImages& block)
{
    writer.add(block.margins);
    writer.add(block.gradientSums);
    writer.add(block.windowResponses);
    writer.add(block.scales);
    writer.add(block.responses);
}

bool readBlock(std::span<const std::byte> bytes, std::size_t images, const NetworkProfile& profile,
               ProfiledImages& block)
{
    block.margins.resize(images);
    block.gradientSums.resize(profile.filters() * kLanes);
    block.windowResponses.resize(profile.filters() * kLanes);
    block.scales.resize(profile.firstResponse.back());
    block.responses.resize(profile.firstResponse.back() * kLanes);
    ResultReader reader(bytes);
    return reader.read(block.margins) && reader.read(block.gradientSums) &&
           reader.read(block.windowResponses) && reader.read(block.scales) &&
           reader.read(block.responses) && reader.atEnd();
}

} // namespace hawx
