// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/confinement.h"
#include "core/network/load_data_set.h"
#include "core/network/network.h"
#include "core/reader/reader_process.h"
#include "core/reader/transfer.h"
#include "core/support/error.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <new>
#include <span>
#include <string>
#include <system_error>
#include <vector>

// hawx-reader: reads one file or folder for another program of HAWX (core/reader). Built twice:
// hawx-image-reader also decodes images, with a library that takes ten times as long to load as all
// the others together, and is what hawx-reader becomes when there are images to decode.

namespace {

namespace fs = std::filesystem;
using hawx::ByteSink;
using hawx::TensorShape;

/// The command line, as core/reader/reader.cpp writes it.
struct Arguments {
    std::string version;
    std::uint64_t memoryBytes = 0;
    pid_t parent = 0;
    std::string kind;
    fs::path path;
    TensorShape shape;
};

Arguments parse(std::span<char*> words)
{
    constexpr std::size_t kWithoutShape = 6;
    constexpr std::size_t kWithShape = 9;
    if (words.size() != kWithoutShape && words.size() != kWithShape)
        throw hawx::Error("hawx-reader is started by hawx and hawx-cli, not by people.");
    Arguments arguments;
    arguments.version = words[1];
    arguments.memoryBytes = std::strtoull(words[2], nullptr, 10) << 20;
    arguments.parent = std::atoi(words[3]);
    arguments.kind = words[4];
    arguments.path = words[5];
    if (words.size() == kWithShape)
        arguments.shape = {std::atoi(words[6]), std::atoi(words[7]), std::atoi(words[8])};
    return arguments;
}

/// Standard output, written in large pieces and without allocating.
class Output {
public:
    void take(const void* bytes, std::size_t count)
    {
        if (count == 0)
            return; // bytes may be null
        if (m_used + count > m_buffer.size())
            flush();
        if (count > m_buffer.size()) {
            write(bytes, count);
            return;
        }
        std::memcpy(m_buffer.data() + m_used, bytes, count);
        m_used += count;
    }
    void flush()
    {
        write(m_buffer.data(), m_used);
        m_used = 0;
    }

private:
    static void write(const void* bytes, std::size_t count)
    {
        const char* at = static_cast<const char*>(bytes);
        while (count > 0) {
            const ssize_t written = ::write(STDOUT_FILENO, at, count);
            if (written < 0 && errno != EINTR)
                _exit(EXIT_FAILURE); // nobody listens any more
            const auto done = static_cast<std::size_t>(written < 0 ? 0 : written);
            at += done;
            count -= done;
        }
    }

    std::array<char, 1 << 16> m_buffer{};
    std::size_t m_used = 0;
};

#ifdef HAWX_DECODES_IMAGES

void becomeAbleTo(const Arguments& /*arguments*/, char** /*words*/) {}

const hawx::ImageDecoder decode = hawx::decodeImage;

#else

/// Goes on as hawx-image-reader where images are to be decoded.
void becomeAbleTo(const Arguments& arguments, char** words)
{
    if (arguments.kind == "network" ||
        (arguments.kind == "data-set" && hawx::holdsBatches(arguments.path)))
        return;
    std::error_code code;
    const fs::path folder = fs::read_symlink("/proc/self/exe", code).parent_path();
    const std::string program = (folder / "hawx-image-reader").string();
    // More pixels than any camera takes are a bomb; OpenCV reads this when it is loaded.
    setenv("OPENCV_IO_MAX_IMAGE_PIXELS", "268435456", 1);
    execv(program.c_str(), words);
    throw hawx::Error("The program " + program +
                      ", which decodes images, cannot be started: " + std::strerror(errno) + ".");
}

const hawx::ImageDecoder decode = [](const fs::path& path,
                                     const TensorShape& /*shape*/) -> hawx::DecodedImage {
    throw hawx::Error("The image " + path.string() + " appeared while its folder was read.");
};

#endif

void serve(const Arguments& arguments, Output& output, const ByteSink& sink)
{
    if (arguments.kind == "network") {
        hawx::sendNetwork(sink, hawx::loadNetwork(arguments.path));
    } else if (arguments.kind == "data-set") {
        hawx::RunContext context;
        context.progress = [&](const hawx::Progress& progress) {
            hawx::sendProgress(sink, progress.done, progress.total);
            output.flush();
        };
        hawx::sendDataSet(sink,
                          hawx::loadDataSet(arguments.path, arguments.shape, context, decode));
    } else if (arguments.kind == "image") {
        hawx::sendImage(sink, decode(arguments.path, arguments.shape).pixels);
    } else {
        throw hawx::Error("hawx-reader cannot read a " + arguments.kind + ".");
    }
}

} // namespace

int main(int argc, char** argv)
{
    static Output output;
    const ByteSink sink = [](const void* bytes, std::size_t count) { output.take(bytes, count); };
    // Also where a library would not let the exception through.
    std::set_new_handler([] { _exit(hawx::kReaderOutOfMemory); });
    try {
        const Arguments arguments = parse({argv, static_cast<std::size_t>(argc)});
        becomeAbleTo(arguments, argv);
        hawx::confine(arguments.memoryBytes, arguments.parent);
        serve(arguments, output, sink);
    } catch (const std::bad_alloc&) {
        _exit(hawx::kReaderOutOfMemory);
    } catch (const std::exception& error) {
        hawx::sendFailure(sink, error.what());
    }
    output.flush();
    _exit(EXIT_SUCCESS); // without giving memory back piece by piece
}
