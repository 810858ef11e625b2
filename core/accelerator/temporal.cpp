// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/temporal.h"

namespace hawx {

LayerTraffic trafficOf(const QuantisedNetwork& network, int layer)
{
    const auto elements = [&](int tensor) {
        const TensorShape& shape = network.tensors[static_cast<std::size_t>(tensor)].shape;
        return static_cast<double>(shape.channels) * shape.height * shape.width;
    };
    const QuantisedLayer& source = network.layers[static_cast<std::size_t>(layer)];
    return {static_cast<double>(source.weights.size()), elements(source.inputs[0]),
            elements(layer)};
}

void addSharedPart(Mapping& mapping, std::string name, const PartCost& cost, double uses,
                   std::string basis)
{
    mapping.parts.push_back({std::move(name), -1, cost.areaUm2, cost.energyPj * uses,
                             cost.leakageMw, std::move(basis)});
}

void setSequentialSpeed(Mapping& mapping, double seconds)
{
    mapping.latencyMs = seconds * 1e3;
    mapping.imagesPerSecond = 1 / seconds;
}

} // namespace hawx
