// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/idx_folder.h"
#include "tests/network/onnx_model.h"
#include "tests/network/random_source.h"

#include <QFile>
#include <QString>

namespace hawx::test {

/// Writes a network of grey images of side x side pixels and three classes: a convolution and a
/// fully connected layer, of random weights.
inline bool writeTinyNetwork(const QString& path, int side, int filters)
{
    Random random(static_cast<std::uint32_t>(side));
    const auto weights = [&](int count) {
        return random.reals(static_cast<std::size_t>(count), -0.5F, 0.5F);
    };
    const int features = filters * (side - 2) * (side - 2);
    OnnxModel model({1, 1, side, side});
    const auto kernel = model.reals({filters, 1, 3, 3}, weights(filters * 9));
    const auto convolved =
        model.node("Conv", {"image", kernel}, {{"kernel_shape", Integers{3, 3}}});
    const auto flat = model.node("Flatten", {model.node("Relu", {convolved})});
    const auto matrix = model.reals({3, features}, weights(3 * features));
    const auto bias = model.reals({3}, weights(3));
    model.node("Gemm", {flat, matrix, bias}, {{"transB", 1}});
    const std::vector<std::byte> bytes = model.bytes();
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(reinterpret_cast<const char*>(bytes.data()),
                      static_cast<qsizetype>(bytes.size())) == static_cast<qsizetype>(bytes.size());
}

} // namespace hawx::test
