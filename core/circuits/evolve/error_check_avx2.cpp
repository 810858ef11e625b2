// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/error_check_implementation.h"

namespace hawx::evolution {

const Checker kAvx2Checker{"avx2", checkErrors};

} // namespace hawx::evolution
