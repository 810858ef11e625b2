// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/error_check_implementation.h"

namespace hawx::evolution {

const Checker kPortableChecker{"portable", checkErrors};

} // namespace hawx::evolution
