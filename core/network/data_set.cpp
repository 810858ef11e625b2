// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/data_set.h"

#include "core/network/image_batches.h"
#include "core/network/image_file.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <set>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 30;

std::optional<fs::path> plainOrGzip(const fs::path& path)
{
    fs::path compressed = path;
    compressed += ".gz";
    if (fs::exists(path))
        return path;
    if (fs::exists(compressed))
        return compressed;
    return std::nullopt;
}

void requireShape(const TensorShape& found, const TensorShape& wanted, const std::string& where)
{
    if (found != wanted)
        throw Error("The images in " + where + " are " + toString(found) +
                    " (channels x height x width), but the network needs " + toString(wanted) +
                    ".");
}

std::optional<ImageSet> readIdxSet(const fs::path& folder, const std::string& prefix,
                                   const TensorShape& shape)
{
    const auto imagePath = plainOrGzip(folder / (prefix + "-images-idx3-ubyte"));
    if (!imagePath)
        return std::nullopt;
    const auto labelPath = plainOrGzip(folder / (prefix + "-labels-idx1-ubyte"));
    if (!labelPath)
        throw Error("The folder " + folder.string() + " holds " + imagePath->filename().string() +
                    " but not the labels " + prefix + "-labels-idx1-ubyte.");
    const std::vector<std::byte> imageBytes = readMaybeGzip(*imagePath, kLargestFile);
    const std::vector<std::byte> labelBytes = readMaybeGzip(*labelPath, kLargestFile);
    const IdxContent images = parseIdx(imageBytes, 3, imagePath->string());
    const IdxContent labels = parseIdx(labelBytes, 1, labelPath->string());
    ImageSet set;
    set.shape = {1, static_cast<int>(images.dims[1]), static_cast<int>(images.dims[2])};
    requireShape(set.shape, shape, imagePath->string());
    if (images.dims[0] != labels.dims[0])
        throw Error("The file " + imagePath->string() + " holds " + std::to_string(images.dims[0]) +
                    " images but " + labelPath->string() + " " + std::to_string(labels.dims[0]) +
                    " labels.");
    set.pixels.resize(images.elements.size());
    std::memcpy(set.pixels.data(), images.elements.data(), set.pixels.size());
    set.labels.reserve(labels.elements.size());
    for (const std::byte label : labels.elements)
        set.labels.push_back(std::to_integer<int>(label));
    return set;
}

// -- folders of images ----------------------------------------------------------------------------

bool isImageFile(const fs::path& path)
{
    static const std::set<std::string> kEndings{".png", ".jpg",  ".jpeg", ".bmp", ".pgm",
                                                ".ppm", ".webp", ".tif",  ".tiff"};
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return kEndings.count(ending) > 0;
}

std::vector<fs::path> sortedEntries(const fs::path& folder, bool folders)
{
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(folder))
        if (folders ? entry.is_directory() : entry.is_regular_file() && isImageFile(entry.path()))
            entries.push_back(entry.path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

void appendImage(ImageSet& set, const fs::path& path, int label)
{
    const std::vector<std::uint8_t> pixels = loadImage(path, set.shape);
    set.pixels.insert(set.pixels.end(), pixels.begin(), pixels.end());
    set.labels.push_back(label);
}

/// Reads the class folders; `takes` decides by an image's number within its class.
template <typename Predicate>
ImageSet readClassFolders(const fs::path& folder, const TensorShape& shape, const Predicate& takes)
{
    ImageSet set;
    set.shape = shape;
    int label = 0;
    for (const fs::path& classFolder : sortedEntries(folder, true)) {
        std::size_t number = 0;
        for (const fs::path& file : sortedEntries(classFolder, false))
            if (takes(number++))
                appendImage(set, file, label);
        ++label;
    }
    return set;
}

std::optional<DataSet> readImageFolders(const fs::path& folder, const TensorShape& shape)
{
    if (shape.channels != 1 && shape.channels != 3)
        return std::nullopt;
    const auto all = [](std::size_t) { return true; };
    DataSet data;
    const bool split = fs::is_directory(folder / "train") && fs::is_directory(folder / "test");
    if (split) {
        data.train = std::make_shared<ImageSet>(readClassFolders(folder / "train", shape, all));
        data.test = std::make_shared<ImageSet>(readClassFolders(folder / "test", shape, all));
    } else {
        const auto isTest = [](std::size_t number) { return number % 5 == 4; };
        const auto isTrain = [](std::size_t number) { return number % 5 != 4; };
        data.train = std::make_shared<ImageSet>(readClassFolders(folder, shape, isTrain));
        data.test = std::make_shared<ImageSet>(readClassFolders(folder, shape, isTest));
    }
    if (data.train->count() == 0 && data.test->count() == 0)
        return std::nullopt;
    return data;
}

std::optional<DataSet> readIdxFolder(const fs::path& folder, const TensorShape& shape)
{
    auto train = readIdxSet(folder, "train", shape);
    auto test = readIdxSet(folder, "t10k", shape);
    if (!train && !test)
        return std::nullopt;
    if (!train || !test)
        throw Error("The folder " + folder.string() + " holds only the " +
                    (train ? "training" : "test") +
                    " images of an IDX data set; both train-images-idx3-ubyte and "
                    "t10k-images-idx3-ubyte are needed.");
    DataSet data;
    data.train = std::make_shared<ImageSet>(std::move(*train));
    data.test = std::make_shared<ImageSet>(std::move(*test));
    return data;
}

std::optional<DataSet> readCifarFolder(const fs::path& folder, const TensorShape& shape)
{
    const fs::path testPath = folder / "test_batch.bin";
    if (!fs::exists(testPath))
        return std::nullopt;
    const TensorShape cifar{3, 32, 32};
    requireShape(cifar, shape, folder.string());
    ImageSet train;
    ImageSet test;
    train.shape = cifar;
    test.shape = cifar;
    for (int batch = 1; batch <= 5; ++batch) {
        const fs::path path = folder / ("data_batch_" + std::to_string(batch) + ".bin");
        if (fs::exists(path))
            appendCifarBatch(train, readMaybeGzip(path, kLargestFile), path.string());
    }
    if (train.count() == 0)
        throw Error("The folder " + folder.string() +
                    " holds test_batch.bin but no data_batch_1.bin to data_batch_5.bin with "
                    "training images.");
    appendCifarBatch(test, readMaybeGzip(testPath, kLargestFile), testPath.string());
    DataSet data;
    data.train = std::make_shared<ImageSet>(std::move(train));
    data.test = std::make_shared<ImageSet>(std::move(test));
    return data;
}

} // namespace

DataSet loadDataSet(const fs::path& folder, const TensorShape& shape)
{
    if (!fs::exists(folder))
        throw Error("There is no folder " + folder.string() + ".");
    if (!fs::is_directory(folder))
        throw Error(folder.string() + " is a file; the folder of a data set is needed here.");
    std::optional<DataSet> data = readIdxFolder(folder, shape);
    if (!data)
        data = readCifarFolder(folder, shape);
    if (!data)
        data = readImageFolders(folder, shape);
    if (!data)
        throw Error("The folder " + folder.string() +
                    " holds no data set: MNIST-style IDX files, CIFAR-10 binary batches or one "
                    "sub-folder of images for each class are needed.");
    const fs::path clean = folder / ".";
    data->name = fs::absolute(clean).lexically_normal().parent_path().filename().string();
    data->path = folder.string();
    for (const ImageSetPtr& set : {data->train, data->test})
        if (set->count() == 0)
            throw Error("The folder " + folder.string() + " holds no " +
                        (set == data->train ? "training" : "test") + " images.");
    return *data;
}

ImageSetPtr evenlySpaced(const ImageSetPtr& images, std::size_t count)
{
    if (count == 0 || count >= images->count())
        return images;
    auto chosen = std::make_shared<ImageSet>();
    chosen->shape = images->shape;
    const auto size = static_cast<std::size_t>(images->shape.size());
    chosen->pixels.reserve(count * size);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = i * images->count() / count;
        chosen->pixels.insert(chosen->pixels.end(), images->image(index),
                              images->image(index) + size);
        chosen->labels.push_back(images->labels[index]);
    }
    return chosen;
}

ImageSetPtr firstImages(const ImageSetPtr& images, std::size_t count)
{
    if (count == 0 || count >= images->count())
        return images;
    auto chosen = std::make_shared<ImageSet>();
    chosen->shape = images->shape;
    chosen->pixels.assign(images->pixels.begin(),
                          images->pixels.begin() +
                              static_cast<std::ptrdiff_t>(count) * images->shape.size());
    chosen->labels.assign(images->labels.begin(),
                          images->labels.begin() + static_cast<std::ptrdiff_t>(count));
    return chosen;
}

} // namespace hawx
