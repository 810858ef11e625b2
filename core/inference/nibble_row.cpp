// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/nibble_row.h"

#include <algorithm>
#include <array>

namespace hawx {

void NibbleRows::append(const std::uint16_t* products, std::size_t entries, int lowBits)
{
    using Block = std::array<int, 16>;
    const auto set = [lowBits](NibbleTable& table, std::size_t nibble, int number) {
        table.low[nibble] = static_cast<std::uint8_t>(number & ((1 << lowBits) - 1));
        table.high[nibble] = static_cast<std::uint8_t>(number >> lowBits);
    };
    NibbleRow row{};
    row.firstClass = static_cast<std::uint32_t>(differences.size());
    std::vector<Block> classes;
    for (std::size_t high = 0; high < entries / 16; ++high) {
        Block block{};
        std::copy_n(products + 16 * high, 16, block.begin());
        const int least = *std::min_element(block.begin(), block.end());
        set(row.base, high, least);
        for (int& product : block)
            product -= least;
        const auto known = std::find(classes.begin(), classes.end(), block) - classes.begin();
        row.classOf[high] = static_cast<std::uint8_t>(16 * known);
        if (known == static_cast<std::ptrdiff_t>(classes.size()))
            classes.push_back(block);
    }
    row.classes = static_cast<std::uint32_t>(classes.size());
    for (std::size_t c = 0; c < classes.size(); ++c) {
        NibbleTable& table = differences.emplace_back();
        for (std::size_t low = 0; low < 16; ++low)
            set(table, low, classes[c][low] ^ (c % kChain == 0 ? 0 : classes[c - 1][low]));
    }
    rows.push_back(row);
}

} // namespace hawx
