// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"

#include <filesystem>

namespace hawx::test {

/// The built-in example: LeNet-5 on Fashion-MNIST.
struct FashionLenet {
    static constexpr char kImages[] = "/usr/share/datasets/fashion-mnist";

    /// The images come with Debian's package dataset-fashion-mnist.
    static bool available() { return std::filesystem::exists(kImages); }

    Network network = loadNetwork(HAWX_SOURCE_DIR "/resources/networks/lenet5-fashion-mnist.onnx");
    DataSet data = loadDataSet(kImages, network.input());
};

} // namespace hawx::test
