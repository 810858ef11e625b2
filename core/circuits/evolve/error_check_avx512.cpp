// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/error_check_implementation.h"

namespace hawx::evolution {

const Checker kAvx512Checker{"avx512", checkErrors};

} // namespace hawx::evolution
