// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/qdq_onnx.h"

#include "core/exports/configuration_file.h"
#include "core/network/write_onnx.h"

#include <nlohmann/json.hpp>

namespace hawx {

std::string configurationToOnnx(const QuantisedNetwork& network, const Configuration& configuration)
{
    requireFits(configuration, network);
    const std::string text = configurationToJson(configuration);
    OnnxNotes notes;
    notes.model = {{"hawx-configuration", text}, {"hawx-network-sha256", network.sha256}};
    const auto file = nlohmann::ordered_json::parse(text);
    for (const auto& layer : file.at("layers"))
        notes.multiplyingLayers.push_back(layer.dump());
    return toQdqOnnx(network, notes);
}

} // namespace hawx
