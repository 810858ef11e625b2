// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/netlist.h"

namespace hawx {

/// Which partial products an array multiplier keeps: product bit (i of A, j of B) is dropped when
/// i < h or j < v or i + j < d. (0, 0, 0) is exact.
struct DroppedProducts {
    int h = 0; ///< rows dropped, 0..width - 1
    int v = 0; ///< columns dropped, 0..width - 1
    int d = 0; ///< diagonals dropped, 0..2 width - 2

    bool operator==(const DroppedProducts&) const = default;
};

/// A carry-save array multiplier, two's complement by the Baugh-Wooley scheme (C. R.
/// Baugh, B. A. Wooley, IEEE Trans. Computers C-22, 1973) when isSigned, with partial products
/// dropped. Dropping removes the signed contribution of a product bit (weight +-2^(i+j), negative
/// when exactly one of i, j is the sign's): the result is the exact sum of those kept. The netlist
/// is simplified. Throws Error when a number is outside its range, which is 2..16 for the width.
Netlist droppedProductsMultiplier(bool isSigned, DroppedProducts dropped, int width = 8);

} // namespace hawx
