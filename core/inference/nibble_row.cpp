// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/nibble_row.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hawx {

namespace {

void set(NibbleTable& table, std::size_t nibble, int low, int high)
{
    table.low[nibble] = static_cast<std::uint8_t>(low);
    table.high[nibble] = static_cast<std::uint8_t>(high);
}

} // namespace

void NibbleRows::append(const std::int32_t* products)
{
    NibbleRow row{};
    row.firstClass = static_cast<std::uint32_t>(differences.size());
    std::vector<std::array<int, 16>> classes;
    for (std::size_t high = 0; high < 16; ++high) {
        std::array<int, 16> block{};
        std::transform(products + 16 * high, products + 16 * (high + 1), block.begin(),
                       [](std::int32_t product) { return static_cast<std::int16_t>(product); });
        const int least = *std::min_element(block.begin(), block.end());
        set(row.base, high, least & 0xFF, (least >> 8) + 128);
        for (int& product : block)
            product -= least;
        const auto known = std::find(classes.begin(), classes.end(), block) - classes.begin();
        row.classOf[high] = static_cast<std::uint8_t>(16 * known);
        if (known == static_cast<std::ptrdiff_t>(classes.size()))
            classes.push_back(block);
        row.classes = static_cast<std::uint8_t>(classes.size());
        if (high < 8)
            row.classesOfSevenBits = row.classes;
    }
    for (std::size_t c = 0; c < classes.size(); ++c) {
        NibbleTable& table = differences.emplace_back();
        for (std::size_t low = 0; low < 16; ++low) {
            const int before = c % kChain == 0 ? 0 : classes[c - 1][low];
            const int bits = classes[c][low] ^ before;
            set(table, low, bits & 0xFF, bits >> 8);
        }
    }
    rows.push_back(row);
}

} // namespace hawx
