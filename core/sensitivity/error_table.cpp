// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/error_table.h"

namespace hawx {

ErrorTable::ErrorTable(const ProductTable& products, ActivationBytes bytes, std::size_t columnCount)
    : columns(columnCount), errors(256 * columnCount)
{
    for (std::size_t w = 0; w < 256; ++w)
        for (std::size_t a = 0; a < columns; ++a) {
            const auto weight = static_cast<std::uint8_t>(w);
            const auto activation = static_cast<std::uint8_t>(a);
            const int code = bytes == ActivationBytes::Unsigned
                                 ? activation
                                 : static_cast<std::int8_t>(activation);
            const int exact = code * static_cast<std::int8_t>(weight);
            row(w)[a] = static_cast<float>(products(activation, weight) - exact);
        }
}

} // namespace hawx
