// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"

#include "core/support/error.h"
#include "core/support/memory.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <random>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

namespace {

void requireRegularFile(const fs::path& path)
{
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::exists(status))
        throw Error("There is no file " + path.string() + ".");
    if (fs::is_directory(status))
        throw Error(path.string() + " is a folder; a file is needed here.");
    if (!fs::is_regular_file(status))
        throw Error(path.string() + " is a pipe or a device; an ordinary file is needed here.");
}

} // namespace

std::vector<std::byte> readFile(const fs::path& path)
{
    requireRegularFile(path);
    std::ifstream stream(path, std::ios::binary | std::ios::ate);
    if (!stream)
        throw Error("The file " + path.string() + " cannot be opened: " + std::strerror(errno) +
                    ".");
    const std::streamoff size = stream.tellg();
    requireMemory(static_cast<double>(size), "The file " + path.string(), "choose a smaller one");
    std::vector<std::byte> bytes(static_cast<std::size_t>(std::max<std::streamoff>(size, 0)));
    stream.seekg(0);
    if (!stream.read(reinterpret_cast<char*>(bytes.data()), size))
        throw Error("The file " + path.string() + " cannot be read to its end.");
    return bytes;
}

std::string readTextFile(const fs::path& path)
{
    const std::vector<std::byte> bytes = readFile(path);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::vector<std::byte> readMaybeGzip(const fs::path& path, std::size_t maxBytes)
{
    requireRegularFile(path);
    gzFile file = gzopen(path.c_str(), "rb"); // reads plain files as they are
    if (file == nullptr)
        throw Error("The file " + path.string() + " cannot be opened: " + std::strerror(errno) +
                    ".");
    struct Closer {
        gzFile handle;
        ~Closer() { gzclose(handle); }
    } closer{file};
    constexpr std::size_t kChunk = std::size_t{1} << 20;
    std::vector<std::byte> bytes;
    while (true) {
        const std::size_t used = bytes.size();
        bytes.resize(used + kChunk);
        const int count = gzread(file, bytes.data() + used, static_cast<unsigned>(kChunk));
        if (count < 0) {
            int code = 0;
            throw Error("The compressed file " + path.string() +
                        " is damaged: " + gzerror(file, &code) + ".");
        }
        bytes.resize(used + static_cast<std::size_t>(count));
        if (bytes.size() > maxBytes)
            throw Error("The file " + path.string() + " is larger than the " +
                        std::to_string(maxBytes >> 20) + " MiB that are accepted here.");
        if (static_cast<std::size_t>(count) < kChunk) {
            int code = Z_OK;
            const char* message = gzerror(file, &code);
            if (code != Z_OK && code != Z_STREAM_END)
                throw Error("The compressed file " + path.string() + " is damaged: " + message +
                            ".");
            return bytes;
        }
    }
}

void writeFileAtomically(const fs::path& path, std::string_view content)
{
    writeFileAtomically(path, [content](std::ostream& stream) {
        stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    });
}

void writeFileAtomically(const fs::path& path, const std::function<void(std::ostream&)>& write)
{
    fs::path temporary = path;
    temporary += ".part-" + std::to_string(std::random_device{}());
    {
        std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
        if (!stream)
            throw Error("The file " + path.string() +
                        " cannot be written: " + std::strerror(errno) + ".");
        try {
            write(stream);
        } catch (...) {
            std::error_code ignored;
            fs::remove(temporary, ignored);
            throw;
        }
        stream.flush();
        if (!stream) {
            std::error_code ignored;
            fs::remove(temporary, ignored);
            throw Error("The file " + path.string() +
                        " cannot be written completely: is the disk full?");
        }
    }
    std::error_code code;
    fs::rename(temporary, path, code);
    if (code) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw Error("The file " + path.string() + " cannot be replaced: " + code.message() + ".");
    }
}

} // namespace hawx
