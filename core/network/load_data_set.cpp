// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/load_data_set.h"

#include "core/network/image_batches.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <set>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 30;
constexpr const char* kStage = "reading images";
constexpr const char* kIdxTraining = "train";
constexpr const char* kIdxTest = "t10k";
constexpr const char* kCifarTest = "test_batch.bin";

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

fs::path imagesFile(const fs::path& folder, const std::string& prefix)
{
    return folder / (prefix + "-images-idx3-ubyte");
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
    const auto imagePath = plainOrGzip(imagesFile(folder, prefix));
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

struct LabelledFile {
    fs::path path;
    int label = 0;
};

/// The images of the class folders; `takes` decides by an image's number within its class.
template <typename Predicate>
std::vector<LabelledFile> filesOfClasses(const fs::path& folder, const Predicate& takes)
{
    std::vector<LabelledFile> files;
    int label = 0;
    for (const fs::path& classFolder : sortedEntries(folder, true)) {
        std::size_t number = 0;
        for (const fs::path& file : sortedEntries(classFolder, false))
            if (takes(number++))
                files.push_back({file, label});
        ++label;
    }
    return files;
}

std::optional<DataSet> readImageFolders(const fs::path& folder, const TensorShape& shape,
                                        const RunContext& context, const ImageDecoder& decode)
{
    if (shape.channels != 1 && shape.channels != 3)
        return std::nullopt;
    const bool split = fs::is_directory(folder / "train") && fs::is_directory(folder / "test");
    const auto isTest = [split](std::size_t number) { return split || number % 5 == 4; };
    const auto isTrain = [split](std::size_t number) { return split || number % 5 != 4; };
    const auto trainFiles = filesOfClasses(split ? folder / "train" : folder, isTrain);
    const auto testFiles = filesOfClasses(split ? folder / "test" : folder, isTest);
    if (trainFiles.empty() && testFiles.empty())
        return std::nullopt;
    ProgressReporter progress(context, kStage, trainFiles.size() + testFiles.size());
    const auto read = [&](const std::vector<LabelledFile>& files) {
        auto set = std::make_shared<ImageSet>();
        set->shape = shape;
        for (const LabelledFile& file : files) {
            throwIfStopped(context);
            const std::vector<std::uint8_t> pixels = decode(file.path, shape);
            set->pixels.insert(set->pixels.end(), pixels.begin(), pixels.end());
            set->labels.push_back(file.label);
            progress.advance();
        }
        return set;
    };
    DataSet data;
    data.train = read(trainFiles);
    data.test = read(testFiles);
    return data;
}

// -- the whole folder -----------------------------------------------------------------------------

std::optional<DataSet> readIdxFolder(const fs::path& folder, const TensorShape& shape,
                                     const RunContext& context)
{
    if (!plainOrGzip(imagesFile(folder, kIdxTraining)) &&
        !plainOrGzip(imagesFile(folder, kIdxTest)))
        return std::nullopt;
    ProgressReporter progress(context, kStage, 2);
    auto train = readIdxSet(folder, kIdxTraining, shape);
    progress.advance();
    throwIfStopped(context);
    auto test = readIdxSet(folder, kIdxTest, shape);
    progress.advance();
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

std::optional<DataSet> readCifarFolder(const fs::path& folder, const TensorShape& shape,
                                       const RunContext& context)
{
    const fs::path testPath = folder / kCifarTest;
    if (!fs::exists(testPath))
        return std::nullopt;
    const TensorShape cifar{3, 32, 32};
    requireShape(cifar, shape, folder.string());
    ImageSet train;
    ImageSet test;
    train.shape = cifar;
    test.shape = cifar;
    constexpr int kBatches = 5;
    ProgressReporter progress(context, kStage, kBatches + 1);
    for (int batch = 1; batch <= kBatches; ++batch) {
        throwIfStopped(context);
        const fs::path path = folder / ("data_batch_" + std::to_string(batch) + ".bin");
        if (fs::exists(path))
            appendCifarBatch(train, readMaybeGzip(path, kLargestFile), path.string());
        progress.advance();
    }
    if (train.count() == 0)
        throw Error("The folder " + folder.string() +
                    " holds test_batch.bin but no data_batch_1.bin to data_batch_5.bin with "
                    "training images.");
    appendCifarBatch(test, readMaybeGzip(testPath, kLargestFile), testPath.string());
    progress.advance();
    DataSet data;
    data.train = std::make_shared<ImageSet>(std::move(train));
    data.test = std::make_shared<ImageSet>(std::move(test));
    return data;
}

} // namespace

bool holdsBatches(const fs::path& folder)
{
    return plainOrGzip(imagesFile(folder, kIdxTraining)) ||
           plainOrGzip(imagesFile(folder, kIdxTest)) || fs::exists(folder / kCifarTest);
}

DataSet loadDataSet(const fs::path& folder, const TensorShape& shape, const RunContext& context,
                    const ImageDecoder& decode)
{
    if (!fs::exists(folder))
        throw Error("There is no folder " + folder.string() + ".");
    if (!fs::is_directory(folder))
        throw Error(folder.string() + " is a file; the folder of a data set is needed here.");
    std::optional<DataSet> data = readIdxFolder(folder, shape, context);
    if (!data)
        data = readCifarFolder(folder, shape, context);
    if (!data)
        data = readImageFolders(folder, shape, context, decode);
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

} // namespace hawx
