// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/product_table.h"

#include <cstddef>
#include <vector>

namespace hawx {

/// E(a, w) = P(a, w) - a w of one circuit in one layer, laid out as CodePairTables are.
struct ErrorTable {
    /// `columns` is 128 when only activation bytes 0..127 occur, else 256.
    ErrorTable(const ProductTable& products, ActivationBytes bytes, std::size_t columns);

    const float* row(std::size_t key) const { return errors.data() + key * columns; }
    float* row(std::size_t key) { return errors.data() + key * columns; }

    std::size_t columns;
    std::vector<float> errors; ///< [byte of the weight][byte of the activation]
};

} // namespace hawx
