// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/fingerprint.h"
#include "core/sensitivity/network_profile.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <ostream>
#include <type_traits>

// A profile's file: the magic, the version, what it belongs to (twice: as a hash, and in words for
// people), the blocks of images, then the tables of each layer, and a CRC-32 of everything before.
// All numbers are little endian; sizes that follow from the network are not written. Rows of tables
// are cut behind their last number that is not 0: large activations are rare.

namespace hawx {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie");

namespace {

constexpr std::array<char, 8> kMagic{'H', 'A', 'W', 'X', 'P', 'R', 'O', 'F'};
constexpr std::uint32_t kVersion = 3;

std::string describe(const QuantisedNetwork& network)
{
    return "the network " + network.name + " with " + toString(network.operands) +
           " operands, calibrated on " + std::to_string(network.calibration.images) +
           " images by " + toString(network.calibration.range);
}

/// Writes values and sums them up.
class Writer {
public:
    explicit Writer(std::ostream& stream) : m_stream(stream) {}

    template <typename T>
    void values(const T* first, std::size_t count)
    {
        static_assert(std::is_arithmetic_v<T>);
        m_crc = crc32_z(m_crc, reinterpret_cast<const Bytef*>(first), count * sizeof(T));
        m_stream.write(reinterpret_cast<const char*>(first),
                       static_cast<std::streamsize>(count * sizeof(T)));
    }
    template <typename T>
    void value(T value)
    {
        values(&value, 1);
    }
    template <typename T>
    void values(const std::vector<T>& all)
    {
        values(all.data(), all.size());
    }
    void text(const std::string& value)
    {
        this->value(static_cast<std::uint32_t>(value.size()));
        values(value.data(), value.size());
    }
    template <typename T>
    void rows(const std::vector<T>& table, std::size_t columns)
    {
        for (std::size_t first = 0; first < table.size(); first += columns) {
            std::size_t used = columns;
            while (used > 0 && table[first + used - 1] == 0)
                --used;
            value(static_cast<std::uint16_t>(used));
            values(table.data() + first, used);
        }
    }
    void checksum() { value(static_cast<std::uint32_t>(m_crc)); }

private:
    std::ostream& m_stream;
    uLong m_crc = 0;
};

/// Reads what Writer wrote.
class Reader {
public:
    explicit Reader(const std::filesystem::path& path)
        : m_name(path.string()), m_stream(path, std::ios::binary)
    {
        if (!m_stream)
            throw Error("The file " + m_name + " cannot be opened: " + std::strerror(errno) + ".");
    }

    template <typename T>
    void values(T* first, std::size_t count)
    {
        static_assert(std::is_arithmetic_v<T>);
        m_stream.read(reinterpret_cast<char*>(first),
                      static_cast<std::streamsize>(count * sizeof(T)));
        if (!m_stream)
            throw damaged("it ends too early");
        m_crc = crc32_z(m_crc, reinterpret_cast<const Bytef*>(first), count * sizeof(T));
    }
    template <typename T>
    T value()
    {
        T result;
        values(&result, 1);
        return result;
    }
    template <typename T>
    void values(std::vector<T>& all)
    {
        values(all.data(), all.size());
    }
    std::string text()
    {
        constexpr std::uint32_t kLongest = 4096;
        const auto size = value<std::uint32_t>();
        if (size > kLongest)
            throw damaged("a text in it is too long");
        std::string result(size, '\0');
        values(result.data(), result.size());
        return result;
    }
    template <typename T>
    void rows(std::vector<T>& table, std::size_t columns)
    {
        for (std::size_t first = 0; first < table.size(); first += columns) {
            const auto used = value<std::uint16_t>();
            if (used > columns)
                throw damaged("a row of a table is too long");
            values(table.data() + first, used);
        }
    }
    void checksum()
    {
        const uLong expected = m_crc;
        if (value<std::uint32_t>() != expected)
            throw damaged("its checksum is wrong");
        if (m_stream.peek() != std::ifstream::traits_type::eof())
            throw damaged("something follows its end");
    }

    Error damaged(const std::string& how) const
    {
        return Error("The profile " + m_name + " is damaged: " + how + "; profile again.");
    }

private:
    std::string m_name;
    std::ifstream m_stream;
    uLong m_crc = 0;
};

} // namespace

void saveNetworkProfile(const std::filesystem::path& path, const NetworkProfile& profile)
{
    writeFileAtomically(path, [&profile](std::ostream& stream) {
        Writer writer(stream);
        const QuantisedNetwork& network = *profile.plan->network;
        writer.values(kMagic.data(), kMagic.size());
        writer.value(kVersion);
        writer.text(fingerprint(network));
        writer.text(describe(network));
        writer.value(static_cast<std::uint32_t>(profile.blocks.size()));
        for (const ProfiledImages& block : profile.blocks) {
            writer.value(static_cast<std::uint32_t>(block.margins.size()));
            writer.values(block.margins);
            writer.values(block.gradientSums);
            writer.values(block.windowResponses);
            writer.values(block.scales);
            writer.values(block.responses);
        }
        writer.values(profile.responseSums);
        for (std::size_t l = 0; l < profile.layers(); ++l) {
            const std::size_t columns = profile.layouts[l].columns;
            const CodePairTables& tables = profile.tables[l];
            writer.rows(tables.gradients, columns);
            writer.rows(tables.tapCounts, columns);
            writer.rows(tables.tapSquares, columns);
            writer.values(tables.filterSquares);
        }
        writer.checksum();
    });
}

NetworkProfile loadNetworkProfile(const std::filesystem::path& path,
                                  std::shared_ptr<const NetworkPlan> plan)
{
    Reader reader(path);
    std::array<char, kMagic.size()> magic{};
    reader.values(magic.data(), magic.size());
    if (magic != kMagic)
        throw Error("The file " + path.string() + " is no profile of a network.");
    const auto version = reader.value<std::uint32_t>();
    if (version != kVersion)
        throw Error("The profile " + path.string() + " has the format " + std::to_string(version) +
                    "; this version of HAWX reads " + std::to_string(kVersion) + ".");
    const std::string identity = reader.text();
    const std::string description = reader.text();
    const QuantisedNetwork& network = *plan->network;
    if (identity != fingerprint(network)) {
        const std::string wanted = describe(network);
        throw Error("The profile " + path.string() + " belongs to " + description + ", " +
                    (description == wanted ? "with other weights or calibration images."
                                           : "not to " + wanted + "."));
    }
    NetworkProfile profile(std::move(plan));
    const auto blocks = reader.value<std::uint32_t>();
    for (std::uint32_t b = 0; b < blocks; ++b) {
        const auto images = reader.value<std::uint32_t>();
        if (images == 0 || images > kLanes)
            throw reader.damaged("a block has " + std::to_string(images) + " images");
        ProfiledImages block;
        block.margins.resize(images);
        block.gradientSums.resize(profile.filters() * kLanes);
        block.windowResponses.resize(profile.filters() * kLanes);
        block.scales.resize(profile.firstResponse.back());
        block.responses.resize(profile.firstResponse.back() * kLanes);
        reader.values(block.margins);
        reader.values(block.gradientSums);
        reader.values(block.windowResponses);
        reader.values(block.scales);
        reader.values(block.responses);
        profile.blocks.push_back(std::move(block));
    }
    reader.values(profile.responseSums);
    for (std::size_t l = 0; l < profile.layers(); ++l) {
        const std::size_t columns = profile.layouts[l].columns;
        CodePairTables& tables = profile.tables[l];
        reader.rows(tables.gradients, columns);
        reader.rows(tables.tapCounts, columns);
        reader.rows(tables.tapSquares, columns);
        reader.values(tables.filterSquares);
    }
    reader.checksum();
    return profile;
}

} // namespace hawx
