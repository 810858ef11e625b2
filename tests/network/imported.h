// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/float_network.h"
#include "core/network/import_onnx.h"
#include "tests/circuits/error_text.h"
#include "tests/network/float_reference.h"
#include "tests/network/onnx_model.h"
#include "tests/network/random_graph.h"

#include <QString>

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

// What the tests of the ONNX import share: run an imported network, run the same file in OpenCV.

namespace hawx::test {

inline LayerGraph imported(const OnnxModel& model)
{
    return importOnnx(model.bytes(), "test.onnx");
}

inline QString importError(const OnnxModel& model)
{
    return errorText([&] { imported(model); });
}

/// Values between -1 and 1 for an image of this size.
inline Values someInput(std::int64_t size, std::uint32_t seed = 1)
{
    Random random(seed);
    Values values(static_cast<std::size_t>(size));
    for (double& value : values)
        value = static_cast<double>(random.real(-1, 1));
    return values;
}

/// The output of a graph, [channel][y][x], by the definition of its layers.
inline Values outputOf(const LayerGraph& graph, const Values& input)
{
    return FloatReference(graph).run(input)[static_cast<std::size_t>(graph.output)];
}

inline double largestDifference(const Values& a, const Values& b)
{
    if (a.size() != b.size())
        return 1e30;
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

/// What OpenCV computes from the file for an input of these dimensions (in the file's own order);
/// none when its reader refuses it.
inline std::optional<Values> openCvOutput(const std::vector<std::byte>& bytes,
                                          const std::vector<int>& dims, const Values& input)
{
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    try {
        cv::dnn::Net net =
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        cv::Mat blob(static_cast<int>(dims.size()), dims.data(), CV_32F);
        std::copy(input.begin(), input.end(), blob.ptr<float>());
        net.setInput(blob);
        const cv::Mat out = net.forward();
        return Values(out.ptr<float>(), out.ptr<float>() + out.total());
    } catch (const cv::Exception&) {
        return std::nullopt;
    }
}

} // namespace hawx::test
