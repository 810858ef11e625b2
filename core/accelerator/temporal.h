// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/mapping.h"

#include <string>

namespace hawx {

/// Bytes of the operands and results of a layer for one image; codes take a byte.
struct LayerTraffic {
    double weights = 0;
    double input = 0;
    double output = 0;
};

LayerTraffic trafficOf(const QuantisedNetwork& network, int layer);

/// Adds a part that all layers share.
void addSharedPart(Mapping& mapping, std::string name, const PartCost& cost, double uses,
                   std::string basis);

/// Sets latency and rate of a machine that computes one layer after the other, one image at a time.
void setSequentialSpeed(Mapping& mapping, double seconds);

} // namespace hawx
