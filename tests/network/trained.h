// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"

#include <QString>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace hawx::test {

/// Images and networks that are no part of the repository.
inline std::filesystem::path sharedFolder()
{
    return qEnvironmentVariable("HAWX_SHARED", QStringLiteral(HAWX_SHARED_DIR)).toStdString();
}

inline std::filesystem::path shippedNetwork(const std::string& name)
{
    return std::filesystem::path(HAWX_SOURCE_DIR) / "resources" / "networks" / (name + ".onnx");
}

inline std::filesystem::path fashionMnist()
{
    return "/usr/share/datasets/fashion-mnist";
}

inline std::filesystem::path mnist()
{
    return sharedFolder() / "data" / "mnist";
}

/// Share of the first images whose largest logit is their label's, in percent.
inline double top1(const std::vector<float>& logits, const ImageSet& images, std::size_t count)
{
    const auto classes = static_cast<std::ptrdiff_t>(logits.size() / count);
    std::size_t correct = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto begin = logits.begin() + static_cast<std::ptrdiff_t>(i) * classes;
        if (std::max_element(begin, begin + classes) - begin == images.labels[i])
            ++correct;
    }
    return 100.0 * static_cast<double>(correct) / static_cast<double>(count);
}

} // namespace hawx::test

/// Skips the test, saying what is absent, unless the path exists.
#define HAWX_REQUIRE(path)                                                                         \
    do {                                                                                           \
        if (!std::filesystem::exists(path))                                                        \
            QSKIP(qPrintable("There is no " + QString::fromStdString((path).string()) + "."));     \
    } while (false)
