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

/// How the class names of a data set fit those of a network. Names are compared by their letters
/// and digits alone, without case: folders cannot be called T-shirt/top.
enum class ClassMatch : std::uint8_t {
    Unknown,   ///< one of them has no names: labels are taken as they are
    Same,      ///< the same name for each label
    Reordered, ///< labels were changed to the network's
    Different  ///< at least one name that the network does not know: labels are taken as they are
};

enum class DataFormat : std::uint8_t { Idx, Cifar10, Cifar100, Folders, List };

struct ImageSize {
    int width = 0;
    int height = 0;

    bool operator==(const ImageSize&) const = default;
};

/// The image files that were scaled to the shape of a data set.
struct SourceImages {
    std::string sample; ///< file of the first test image; empty where images are no files
    ImageSize sampleSize;
    ImageSize smallest; ///< least width and least height of all
    ImageSize largest;

    bool operator==(const SourceImages&) const = default;
};

/// Training images (for calibration and search) and test images (for the loss that is reported),
/// kept apart throughout.
struct DataSet {
    std::string name;
    std::string path;
    ImageSetPtr train;
    ImageSetPtr test;
    DataFormat format = DataFormat::Idx;
    /// Names of the labels from 0 on, as many as labels there can be; empty when unknown.
    std::vector<std::string> classes = {};
    ClassMatch match = ClassMatch::Unknown; ///< with those of the network that it was read for
    SourceImages source = {};
};

/// Reads a folder of
/// - MNIST-style IDX files (train-images-idx3-ubyte, ..., plain or .gz),
/// - CIFAR-10 binary batches (data_batch_*.bin, test_batch.bin), with batches.meta.txt if it is
///   there,
/// - CIFAR-100 binary files (train.bin, test.bin; fine labels), with fine_label_names.txt if it is
///   there,
/// - one list of images, a .csv file (parseImageList()), or
/// - images in one sub-folder for each class, optionally below train/ and test/;
/// or the .csv file itself. A folder that holds nothing but the folder cifar-10-batches-bin or
/// cifar-100-binary stands for that. Where nothing says which images are for training, every fifth
/// of a class is a test image. Images in files are scaled to `shape`. Labels of lists are indices
/// when all are whole numbers from 0 on, else names, which are numbered in alphabetical order.
/// Throws Error naming the folder or file when it is none of these, empty, damaged, its images do
/// not have `shape`, or one image file is listed for training and for test.
DataSet loadDataSet(const std::filesystem::path& path, const TensorShape& shape);

/// The images at `count` evenly spaced indices (all when count is 0 or larger than the set).
ImageSetPtr evenlySpaced(const ImageSetPtr& images, std::size_t count);
/// The first `count` images (all when count is 0 or larger than the set).
ImageSetPtr firstImages(const ImageSetPtr& images, std::size_t count);

} // namespace hawx
