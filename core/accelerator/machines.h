// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/mapping.h"

namespace hawx {

/// What mapNetwork() leaves to the kind of machine: foldings, cycles, speed, shared multipliers and
/// parts. The mapping comes with the network's layers and the cost of multipliers. README.md has
/// the formulas.
void mapToSpatial(Mapping& mapping, const QuantisedNetwork& network,
                  const Accelerator& accelerator);
void mapToSystolic(Mapping& mapping, const QuantisedNetwork& network,
                   const Accelerator& accelerator);
void mapToFgpu(Mapping& mapping, const QuantisedNetwork& network, const Accelerator& accelerator);

} // namespace hawx
