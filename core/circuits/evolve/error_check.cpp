// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/error_check.h"

namespace hawx::evolution {

std::vector<const Checker*> availableCheckers()
{
    std::vector<const Checker*> checkers;
#ifdef __x86_64__
    if (__builtin_cpu_supports("popcnt")) {
        if (__builtin_cpu_supports("avx512f"))
            checkers.push_back(&kAvx512Checker);
        if (__builtin_cpu_supports("avx2"))
            checkers.push_back(&kAvx2Checker);
    }
#endif
    checkers.push_back(&kPortableChecker);
    return checkers;
}

} // namespace hawx::evolution
