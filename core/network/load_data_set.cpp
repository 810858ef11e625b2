// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/load_data_set.h"

#include "core/network/image_batches.h"
#include "core/network/image_list.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 30;
constexpr const char* kStage = "reading images";
constexpr const char* kIdxTraining = "train";
constexpr const char* kIdxTest = "t10k";
constexpr const char* kCifar10Test = "test_batch.bin";
constexpr const char* kCifar100Train = "train.bin";
constexpr const char* kCifar100Test = "test.bin";
constexpr int kEveryNthIsTest = 5;

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

struct SplitFiles {
    std::vector<LabelledFile> train;
    std::vector<LabelledFile> test;

    bool empty() const { return train.empty() && test.empty(); }
};

/// The images of both sets, decoded.
DataSet readFiles(const SplitFiles& files, const TensorShape& shape, const RunContext& context,
                  const ImageDecoder& decode)
{
    DataSet data;
    SourceImages& source = data.source;
    ProgressReporter progress(context, kStage, files.train.size() + files.test.size());
    const auto read = [&](const std::vector<LabelledFile>& labelled) {
        auto set = std::make_shared<ImageSet>();
        set->shape = shape;
        for (const LabelledFile& file : labelled) {
            throwIfStopped(context);
            const auto [pixels, size] = decode(file.path, shape);
            set->pixels.insert(set->pixels.end(), pixels.begin(), pixels.end());
            set->labels.push_back(file.label);
            if (source.sample.empty()) {
                source = {file.path.string(), size, size, size};
            } else {
                source.smallest = {std::min(source.smallest.width, size.width),
                                   std::min(source.smallest.height, size.height)};
                source.largest = {std::max(source.largest.width, size.width),
                                  std::max(source.largest.height, size.height)};
            }
            progress.advance();
        }
        return set;
    };
    data.test = read(files.test);
    data.train = read(files.train);
    return data;
}

/// The image files of a class, none where there is no folder of that name.
std::vector<fs::path> imagesOfClass(const fs::path& folder)
{
    return fs::is_directory(folder) ? sortedEntries(folder, false) : std::vector<fs::path>();
}

std::optional<DataSet> readImageFolders(const fs::path& folder, const TensorShape& shape,
                                        const RunContext& context, const ImageDecoder& decode)
{
    const bool split = fs::is_directory(folder / "train") && fs::is_directory(folder / "test");
    const fs::path trainFolder = split ? folder / "train" : folder;
    const fs::path testFolder = split ? folder / "test" : folder;
    // A class may lack images of one kind, or even the folder for them.
    std::set<std::string> classes;
    for (const fs::path& parent : {trainFolder, testFolder})
        for (const fs::path& entry : sortedEntries(parent, true))
            classes.insert(entry.filename().string());
    SplitFiles files;
    int label = 0;
    for (const std::string& name : classes) {
        int number = 0;
        for (const fs::path& file : imagesOfClass(trainFolder / name))
            (split || ++number % kEveryNthIsTest != 0 ? files.train : files.test)
                .push_back({file, label});
        if (split)
            for (const fs::path& file : imagesOfClass(testFolder / name))
                files.test.push_back({file, label});
        ++label;
    }
    if (files.empty())
        return std::nullopt;
    DataSet data = readFiles(files, shape, context, decode);
    data.format = DataFormat::Folders;
    data.classes.assign(classes.begin(), classes.end());
    return data;
}

// -- lists ----------------------------------------------------------------------------------------

bool isList(const fs::path& path)
{
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".csv" && fs::is_regular_file(path);
}

std::vector<fs::path> listsIn(const fs::path& folder)
{
    std::vector<fs::path> lists;
    for (const auto& entry : fs::directory_iterator(folder))
        if (isList(entry.path()))
            lists.push_back(entry.path());
    return lists;
}

/// Which files of a list are for training and which for test; a file is for one of them only.
SplitFiles filesOfList(const ImageList& list, const NumberedLabels& numbered,
                       const fs::path& listPath)
{
    struct Known {
        const ImageList::Entry* entry;
        Split split;
    };
    std::unordered_map<std::string, Known> known;
    std::map<int, int> counts; // files of each class
    SplitFiles files;
    const auto fail = [&](const ImageList::Entry& entry, const std::string& what) {
        throw Error("The list " + listPath.string() + ", line " + std::to_string(entry.line) +
                    ": " + what);
    };
    const auto word = [](Split split) { return split == Split::Train ? "training" : "test"; };
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
        const ImageList::Entry& entry = list.entries[i];
        const int label = numbered.labels[i];
        const fs::path file = fs::absolute(listPath.parent_path() / entry.path).lexically_normal();
        std::error_code code;
        if (!fs::is_regular_file(file, code)) // a pipe would be waited for
            fail(entry, "there is no image file " + file.string() + ".");
        const auto found = known.find(file.string());
        Split split = entry.split.value_or(Split::Train);
        if (found != known.end()) {
            const Known& before = found->second;
            const std::string again =
                entry.path + " is also on line " + std::to_string(before.entry->line) + ", ";
            if (before.entry->label != entry.label)
                fail(entry, again + "with the label " + before.entry->label + ".");
            if (entry.split && split != before.split)
                fail(entry, again + "as a " + word(before.split) + " image; an image is for " +
                                "training or for test, never for both.");
            split = before.split;
        } else {
            if (!entry.split && ++counts[label] % kEveryNthIsTest == 0)
                split = Split::Test;
            known.emplace(file.string(), Known{&entry, split});
        }
        (split == Split::Train ? files.train : files.test).push_back({file, label});
    }
    return files;
}

DataSet readList(const fs::path& path, const TensorShape& shape, const RunContext& context,
                 const ImageDecoder& decode)
{
    constexpr std::uintmax_t kLargestList = std::uintmax_t{1} << 26;
    if (fs::file_size(path) > kLargestList)
        throw Error("The list " + path.string() + " is larger than " +
                    std::to_string(kLargestList >> 20) + " MiB.");
    const std::string name = path.string();
    const ImageList list = parseImageList(readTextFile(path), name);
    NumberedLabels numbered = numberLabels(list, name);
    DataSet data = readFiles(filesOfList(list, numbered, path), shape, context, decode);
    data.format = DataFormat::List;
    data.classes = std::move(numbered.classes);
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

/// Appends the images of those of these files that are there.
ImageSetPtr readCifarFiles(const fs::path& folder, const std::vector<std::string>& names,
                           CifarKind kind, ProgressReporter& progress, const RunContext& context)
{
    auto set = std::make_shared<ImageSet>();
    set->shape = {3, 32, 32};
    for (const std::string& name : names) {
        throwIfStopped(context);
        const fs::path path = folder / name;
        if (fs::exists(path))
            appendCifarBatch(*set, readMaybeGzip(path, kLargestFile), kind, path.string());
        progress.advance();
    }
    return set;
}

std::optional<DataSet> readCifarFolder(const fs::path& folder, CifarKind kind,
                                       const TensorShape& shape, const RunContext& context)
{
    const bool isTen = kind == CifarKind::Cifar10;
    const std::string test = isTen ? kCifar10Test : kCifar100Test;
    if (!fs::exists(folder / test) || (!isTen && !fs::exists(folder / kCifar100Train)))
        return std::nullopt;
    requireShape({3, 32, 32}, shape, folder.string());
    std::vector<std::string> train{kCifar100Train};
    if (isTen)
        train = {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin",
                 "data_batch_5.bin"};
    ProgressReporter progress(context, kStage, train.size() + 1);
    DataSet data;
    data.format = isTen ? DataFormat::Cifar10 : DataFormat::Cifar100;
    data.train = readCifarFiles(folder, train, kind, progress, context);
    if (data.train->count() == 0)
        throw Error("The folder " + folder.string() +
                    " holds test_batch.bin but no data_batch_1.bin to data_batch_5.bin with "
                    "training images.");
    data.test = readCifarFiles(folder, {test}, kind, progress, context);
    const fs::path names = folder / (isTen ? "batches.meta.txt" : "fine_label_names.txt");
    constexpr std::uintmax_t kLargestNames = 1 << 16;
    if (fs::is_regular_file(names) && fs::file_size(names) <= kLargestNames)
        data.classes = parseClassNames(readTextFile(names), classesOf(kind), names.string());
    return data;
}

/// Whether files of images without decoder lie directly there.
bool holdsBatchFiles(const fs::path& folder)
{
    return plainOrGzip(imagesFile(folder, kIdxTraining)) ||
           plainOrGzip(imagesFile(folder, kIdxTest)) || fs::exists(folder / kCifar10Test) ||
           (fs::exists(folder / kCifar100Train) && fs::exists(folder / kCifar100Test));
}

/// The folder in which the files of a data set lie: that, or the one that the archives of CIFAR
/// make in it.
fs::path contentFolder(const fs::path& folder)
{
    if (!holdsBatchFiles(folder))
        for (const char* name : {"cifar-10-batches-bin", "cifar-100-binary"})
            if (holdsBatchFiles(folder / name) && sortedEntries(folder, true).size() == 1)
                return folder / name;
    return folder;
}

std::optional<DataSet> readFolder(const fs::path& folder, const TensorShape& shape,
                                  const RunContext& context, const ImageDecoder& decode)
{
    std::optional<DataSet> data = readIdxFolder(folder, shape, context);
    for (const CifarKind kind : {CifarKind::Cifar10, CifarKind::Cifar100})
        if (!data)
            data = readCifarFolder(folder, kind, shape, context);
    // Images in files have one channel or three.
    if (data || (shape.channels != 1 && shape.channels != 3))
        return data;
    const std::vector<fs::path> lists = listsIn(folder);
    if (lists.size() == 1)
        return readList(lists.front(), shape, context, decode);
    data = readImageFolders(folder, shape, context, decode);
    if (!data && !lists.empty())
        throw Error("The folder " + folder.string() + " holds several lists (.csv); choose one.");
    return data;
}

} // namespace

bool holdsBatches(const fs::path& path)
{
    return fs::is_directory(path) && holdsBatchFiles(contentFolder(path));
}

DataSet loadDataSet(const fs::path& path, const TensorShape& shape, const RunContext& context,
                    const ImageDecoder& decode)
{
    if (!fs::exists(path))
        throw Error("There is no folder " + path.string() + ".");
    std::optional<DataSet> data;
    if (isList(path)) {
        data = readList(path, shape, context, decode);
        data->name = path.stem().string();
    } else if (!fs::is_directory(path)) {
        throw Error(path.string() +
                    " is a file; the folder of a data set or a list (.csv) is needed here.");
    } else {
        data = readFolder(contentFolder(path), shape, context, decode);
        if (!data)
            throw Error("The folder " + path.string() +
                        " holds no data set: MNIST-style IDX files, CIFAR-10 or CIFAR-100 binary "
                        "files, a list of images (.csv) or one sub-folder of images for each "
                        "class are needed.");
        const fs::path clean = path / ".";
        data->name = fs::absolute(clean).lexically_normal().parent_path().filename().string();
    }
    data->path = path.string();
    for (const ImageSetPtr& set : {data->train, data->test})
        if (set->count() == 0)
            throw Error((isList(path) ? "The list " : "The folder ") + path.string() +
                        " holds no " + (set == data->train ? "training" : "test") + " images.");
    return *data;
}

} // namespace hawx
