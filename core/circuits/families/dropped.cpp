// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/families/building_blocks.h"
#include "core/circuits/families/family_groups.h"

namespace hawx::families {

std::vector<Family> droppedProducts(int width)
{
    return {
        {.name = "array",
         .width = width,
         .title = "carry-save array",
         .citation = "C. R. Baugh, B. A. Wooley, A Two's Complement Parallel Array Multiplication "
                     "Algorithm, IEEE Trans. Computers C-22(12), 1973",
         .generate =
             [width](bool isSigned, std::span<const int>) {
                 return droppedProductsMultiplier(isSigned, {}, width);
             }},
        {.name = "dropped",
         .width = width,
         .title = "dropped partial products",
         .citation = "V. Mrazek, L. Sekanina, Z. Vasicek, Libraries of Approximate Circuits, IEEE "
                     "JETCAS 10(4), 2020",
         .parameters = {{.key = "h", .meaning = "rows dropped", .values = allOf(0, width - 1)},
                        {.key = "v", .meaning = "columns dropped", .values = allOf(0, width - 1)},
                        {.key = "d",
                         .meaning = "diagonals dropped",
                         .values = allOf(0, 2 * width - 2)}},
         .generate =
             [width](bool isSigned, std::span<const int> values) {
                 return droppedProductsMultiplier(
                     isSigned, {.h = values[0], .v = values[1], .d = values[2]}, width);
             }},
        // The vertical break level of the skewed array cuts off diagonals of the product matrix.
        {.name = "bam",
         .width = width,
         .title = "broken array",
         .citation = "H. R. Mahdiani, A. Ahmadi, S. M. Fakhraie, C. Lucas, Bio-Inspired Imprecise "
                     "Computational Blocks, IEEE Trans. Circuits and Systems I 57(4), 2010",
         .parameters = {{.key = "h",
                         .meaning = "horizontal break level, in rows",
                         .values = allOf(0, width - 1)},
                        {.key = "v",
                         .meaning = "vertical break level, in product columns",
                         .values = allOf(0, 2 * width - 2)}},
         .generate = [width](bool isSigned, std::span<const int> values) {
             return droppedProductsMultiplier(isSigned, {.h = values[0], .v = 0, .d = values[1]},
                                              width);
         }}};
}

} // namespace hawx::families
