// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace hawx {

struct Network;

// NAME.json beside a network. All of them throw Error naming `origin`, the file, when it does not
// say what it must.

/// The object that the text holds.
nlohmann::json parseSidecar(const std::string& text, const std::string& origin);
/// How images are prepared and what the classes are called, given the network's layers.
void applySidecar(Network& network, const nlohmann::json& object, const std::string& origin);
/// The shape of an image, which some files leave open.
std::optional<TensorShape> sidecarInput(const nlohmann::json& object, const std::string& origin);

} // namespace hawx
