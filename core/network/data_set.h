// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/layer_graph.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hawx {

/// Labelled images of one size. Immutable once loaded.
struct ImageSet {
    TensorShape shape;                ///< channels 1 (grey) or 3 (red, green, blue)
    std::vector<std::uint8_t> pixels; ///< [image][channel][y][x]
    std::vector<int> labels;          ///< [image], class index from 0

    std::size_t count() const { return labels.size(); }
    const std::uint8_t* image(std::size_t index) const
    {
        return pixels.data() + index * static_cast<std::size_t>(shape.size());
    }
};

using ImageSetPtr = std::shared_ptr<const ImageSet>;

/// Training images (for calibration and search) and test images (for the loss that is reported),
/// kept apart throughout.
struct DataSet {
    std::string name;
    std::string path;
    ImageSetPtr train;
    ImageSetPtr test;
};

/// Reads a folder of
/// - MNIST-style IDX files (train-images-idx3-ubyte, ..., plain or .gz),
/// - CIFAR-10 binary batches (data_batch_*.bin, test_batch.bin), or
/// - images in one sub-folder for each class, optionally below train/ and test/; without these
/// every
///   fifth image of a class is a test image. Images are scaled to `shape`.
/// Throws Error naming the folder or file when it is none of these, empty, damaged, or its images
/// do not have `shape`.
DataSet loadDataSet(const std::filesystem::path& folder, const TensorShape& shape);

/// The images at `count` evenly spaced indices (all when count is 0 or larger than the set).
ImageSetPtr evenlySpaced(const ImageSetPtr& images, std::size_t count);
/// The first `count` images (all when count is 0 or larger than the set).
ImageSetPtr firstImages(const ImageSetPtr& images, std::size_t count);

} // namespace hawx
