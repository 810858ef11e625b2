// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/row_sum.h"

namespace hawx {

std::vector<RowSum> availableRowSums()
{
    std::vector<RowSum> available;
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512bw"))
        available.push_back(kAvx512RowSum);
    if (__builtin_cpu_supports("avx2"))
        available.push_back(kAvx2RowSum);
#endif
    available.push_back(kPortableRowSum);
    return available;
}

} // namespace hawx
