// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reader/reader.h"

#include "core/reader/reader_process.h"
#include "core/reader/transfer.h"
#include "core/support/error.h"
#include "core/support/log.h"
#include "core/support/progress.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr const char* kMemoryVariable = "HAWX_READER_MEMORY_MIB";
constexpr const char* kSecondsVariable = "HAWX_READER_SECONDS";

/// What is to be read, for the helper and for people.
struct Request {
    std::string kind; ///< "network", "data-set" or "image"
    std::string name; ///< "The network lenet.onnx"
    fs::path path;
    std::optional<TensorShape> shape;
};

std::optional<int> numberFrom(const char* variable, int least)
{
    const char* given = std::getenv(variable);
    if (given == nullptr || *given == '\0')
        return std::nullopt;
    const std::string_view text = given;
    int number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc{} || end != text.data() + text.size() || number < least)
        throw Error(std::string(variable) + " is \"" + std::string(text) +
                    "\"; a whole number from " + std::to_string(least) + " on is needed.");
    return number;
}

double megabytesOfFile(const fs::path& path)
{
    std::error_code code;
    const std::uintmax_t bytes = fs::is_regular_file(path, code) ? fs::file_size(path, code) : 0;
    return code ? 0 : static_cast<double>(bytes) / 1e6;
}

/// Of the file and the weights beside it, or of the files that lie directly in the folder.
double megabytes(const fs::path& path)
{
    double sum = megabytesOfFile(path);
    std::error_code code;
    if (fs::is_directory(path, code)) {
        for (fs::directory_iterator file(path, code), end; !code && file != end;
             file.increment(code))
            sum += megabytesOfFile(file->path());
    } else {
        for (const char* ending : {".caffemodel", ".weights"})
            if (path.extension() != ending)
                sum += megabytesOfFile(fs::path(path).replace_extension(ending));
    }
    return sum;
}

/// How long the helper may be silent: enough to read a file from a slow disk, and no longer.
double silenceSeconds(const fs::path& path)
{
    constexpr double kLeast = 8;
    constexpr double kPerMegabyte = 0.1;
    constexpr double kMost = 60;
    if (const auto given = numberFrom(kSecondsVariable, 1))
        return *given;
    return std::min(kLeast + kPerMegabyte * megabytes(path), kMost);
}

std::string sentence(const Request& request, ReaderEnd how, int memoryMiB, double seconds)
{
    const std::string begin = request.name + " cannot be read: ";
    switch (how) {
    case ReaderEnd::Crashed: return begin + "its reader crashed, so the file is likely damaged.";
    case ReaderEnd::OutOfMemory:
        return begin + "that takes more than the " + std::to_string(memoryMiB) +
               " MiB of memory that are allowed; if the file can be trusted, set " +
               kMemoryVariable + " to a larger number.";
    case ReaderEnd::Silent:
        return begin + "its reader got no further for " +
               std::to_string(static_cast<int>(seconds)) +
               " seconds; if the file can be trusted, set " + kSecondsVariable +
               " to a larger number.";
    }
    return begin + "its reader failed.";
}

/// Runs the helper; `receive` takes the record of the kind that holds the result.
template <typename Receive>
auto request(const Request& request, RecordKind kind, const RunContext& context,
             const Receive& receive)
{
    constexpr int kDefaultMemory = 4096;
    constexpr int kLeastMemory = 256; // an eighth of it holds libraries
    const int memory = numberFrom(kMemoryVariable, kLeastMemory).value_or(kDefaultMemory);
    const double seconds = silenceSeconds(request.path);
    std::vector<std::string> arguments{std::to_string(kTransferVersion), std::to_string(memory),
                                       std::to_string(getpid()), request.kind,
                                       request.path.string()};
    if (request.shape)
        for (const int extent :
             {request.shape->channels, request.shape->height, request.shape->width})
            arguments.push_back(std::to_string(extent));

    log(LogLevel::Information, "network", "reading " + request.path.filename().string());
    ReaderProcess process(arguments, seconds, context);
    TransferReader records([&](void* bytes, std::size_t count) { process.read(bytes, count); },
                           static_cast<std::uint64_t>(memory) << 20);
    std::optional<ProgressReporter> progress;
    progress.emplace(context, "reading", 0);
    TransferReader::Counts known;
    try {
        while (true) {
            const RecordKind next = records.next();
            if (next == kind)
                return receive(records);
            if (next == RecordKind::Failure)
                throw Error(records.failure());
            if (next != RecordKind::Progress)
                throw MalformedTransfer("a record of another kind");
            const TransferReader::Counts counts = records.progress();
            if (counts.total != known.total) {
                progress.emplace(context, "reading", counts.total);
                known = {0, counts.total};
            }
            if (counts.done > known.done)
                progress->advance(counts.done - known.done);
            known.done = std::max(known.done, counts.done);
        }
    } catch (const ReaderEnded& ended) {
        log(LogLevel::Warning, "reader", "it ended early and said: " + process.complaints());
        throw Error(sentence(request, ended.how, memory, seconds));
    } catch (const ForeignTransfer&) {
        throw Error("The program " + readerProgram().string() +
                    " belongs to another version of HAWX; install HAWX again.");
    } catch (const MalformedTransfer&) {
        throw Error(request.name + " cannot be read: its reader sent nonsense, so the file is "
                                   "likely damaged or meant to do harm.");
    }
}

} // namespace

Network readNetwork(const fs::path& path, const RunContext& context)
{
    Network network =
        request({"network", "The network " + path.string(), path, std::nullopt},
                RecordKind::Network, context, [](TransferReader& from) { return from.network(); });
    network.path = path.string();
    log(LogLevel::Information, "network",
        std::to_string(network.graph.layers.size()) + " layers, " +
            std::to_string(network.graph.filters()) + " filters, images of " +
            toString(network.input()));
    return network;
}

DataSet readDataSet(const fs::path& folder, const TensorShape& shape, const RunContext& context)
{
    DataSet data =
        request({"data-set", "The data set " + folder.string(), folder, shape}, RecordKind::DataSet,
                context, [&](TransferReader& from) { return from.dataSet(shape); });
    data.path = folder.string();
    log(LogLevel::Information, "network",
        std::to_string(data.train->count()) + " training and " +
            std::to_string(data.test->count()) + " test images");
    return data;
}

DataSet readDataSet(const fs::path& folder, const Network& network, const RunContext& context)
{
    DataSet data = readDataSet(folder, network.input(), context);
    matchClasses(data, network);
    return data;
}

std::vector<std::uint8_t> readImage(const fs::path& path, const TensorShape& shape,
                                    const RunContext& context)
{
    return request({"image", "The image " + path.string(), path, shape}, RecordKind::Image, context,
                   [&](TransferReader& from) { return from.image(shape); });
}

} // namespace hawx
