// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/row_sum_implementation.h"

namespace hawx {

const RowSum kPortableRowSum{"portable", addRows};

} // namespace hawx
