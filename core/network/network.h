// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

/// How a pixel becomes a network's input value: (pixel / 255 - mean) / std, one mean and std for
/// each channel, channels in the order red, green, blue.
struct Preprocessing {
    std::vector<float> mean; ///< as many as channels
    std::vector<float> std;  ///< as many as channels, > 0
};

/// A trained network as a file describes it. Immutable once loaded.
struct Network {
    std::string name;   ///< the file's name without its ending
    std::string path;   ///< where it was read
    std::string sha256; ///< of the file; of the description followed by the weights where two
    LayerGraph graph;   ///< simplified
    Preprocessing preprocessing;
    std::vector<std::string> classes; ///< as many as logits; empty when unknown

    const TensorShape& input() const { return graph.layers.front().output; }
    int logits() const { return static_cast<int>(graph.outputLayer().output.size()); }
};

/// Reads a network and the sidecar NAME.json beside it (mean, std, classes, and input: [channels,
/// height, width] for a file that leaves the shape of its image open; all optional). The ending
/// tells the format: .onnx; .prototxt or .caffemodel (Caffe); .pb (frozen TensorFlow graph); .cfg
/// or .weights (Darknet). Of two files either can be given; the other lies beside it under the same
/// name. Throws Error that names the file, or the layer and its type, when it cannot be used.
Network loadNetwork(const std::filesystem::path& path);

} // namespace hawx
