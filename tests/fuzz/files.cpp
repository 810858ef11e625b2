// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"

#include "core/circuits/library.h"
#include "core/network/data_set.h"
#include "core/network/image_batches.h"
#include "core/search/enumeration_file.h"
#include "core/sensitivity/network_profile.h"
#include "core/session/session.h"
#include "core/support/hash.h"
#include "core/support/npy_file.h"
#include "tests/fuzz/parse.h"
#include "tests/fuzz/samples.h"

#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace {

/// A file of the input, for what reads files only.
class InputFile {
public:
    explicit InputFile(std::string_view bytes)
        : m_path(std::filesystem::temp_directory_path() / ("hawx-fuzz-" + std::to_string(getpid())))
    {
        std::ofstream(m_path, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    ~InputFile() { std::filesystem::remove(m_path); }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

#if defined(HAWX_FUZZ_profile)
/// A checksum that fits, which mutations do not find.
std::string withChecksum(std::string text)
{
    const auto sum = static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const Bytef*>(text.data()), text.size()));
    return text.append(reinterpret_cast<const char*>(&sum), sizeof sum);
}
#endif

} // namespace

#if defined(HAWX_FUZZ_session)
extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    hawx::CircuitLibrary::shipped(); // takes long, which is not the first input's fault
    return 0;
}
#endif

/// Parsers of binary files.
void parse(std::span<const std::byte> bytes)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
#if defined(HAWX_FUZZ_npy)
    hawx::parseNpyIntegers(bytes, "fuzz");
#elif defined(HAWX_FUZZ_idx)
    const bool isLabels = bytes.size() > 3 && bytes[3] == std::byte{1};
    hawx::parseIdx(bytes, isLabels ? 1 : 3, "fuzz");
#elif defined(HAWX_FUZZ_idx_gz)
    const InputFile file(text);
    hawx::parseIdx(hawx::readMaybeGzip(file.path(), std::size_t{1} << 20), 3, "fuzz");
#elif defined(HAWX_FUZZ_cifar)
    hawx::ImageSet images;
    images.shape = {3, 32, 32};
    const bool isFine = bytes.size() % 3074 == 0;
    hawx::appendCifarBatch(images, bytes,
                           isFine ? hawx::CifarKind::Cifar100 : hawx::CifarKind::Cifar10, "fuzz");
#elif defined(HAWX_FUZZ_enumeration)
    const InputFile file(std::string(text) + hawx::sha256(bytes));
    hawx::EnumerationFile enumeration(file.path(), hawx::test::kIdentity, 3, 4);
    enumeration.missing();
    enumeration.take();
#elif defined(HAWX_FUZZ_profile)
    const InputFile file(withChecksum(std::string(text)));
    hawx::loadNetworkProfile(file.path(), hawx::test::smallPlan());
#else
    const InputFile file(text);
    hawx::Session::load(file.path());
#endif
}
