// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/dnn.hpp>

#include <functional>
#include <string>
#include <vector>

namespace hawx {

/// Which output of which layer another one reads.
struct RecordedInput {
    int layer = 0;  ///< OpenCV's id; 0 is the image
    int output = 0; ///< of several
};

/// One layer as OpenCV's reader made it.
struct RecordedLayer {
    int id = 0;
    int outputs = 1;             ///< that other layers read
    cv::dnn::LayerParams params; ///< name, type, attributes and weights
    std::vector<RecordedInput> inputs;
};

/// A network as one of OpenCV's readers understood it.
struct RecordedNetwork {
    std::vector<RecordedLayer> layers; ///< each reads only layers before it
    std::vector<int> outputs;          ///< ids of layers that none reads
    cv::dnn::MatShape input;           ///< with the batch; empty when the file does not say
};

/// Calls `read` and takes down what it made. Throws Error that names the layer when one is of a
/// type that is not recorded, or with OpenCV's message.
RecordedNetwork record(const std::function<cv::dnn::Net()>& read);

} // namespace hawx
