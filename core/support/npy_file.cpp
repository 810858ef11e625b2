// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/npy_file.h"

#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string>

namespace hawx {

namespace {

/// Magic, version 1.0, length of the description, description; 64 bytes or a multiple.
std::string header(std::string_view type, const std::vector<std::size_t>& dims)
{
    std::string shape;
    for (const std::size_t dim : dims)
        shape += std::to_string(dim) + ", ";
    std::string description = "{'descr': '" + std::string(type) +
                              "', 'fortran_order': False, 'shape': (" + shape + "), }";
    constexpr std::size_t kBefore = 10;
    const std::size_t size = (kBefore + description.size() + 1 + 63) / 64 * 64;
    description.resize(size - kBefore - 1, ' ');
    description += '\n';
    std::string text("\x93NUMPY\x01\x00", 8);
    text += static_cast<char>(description.size() & 0xFF);
    text += static_cast<char>(description.size() >> 8);
    return text + description;
}

} // namespace

NpyFile::NpyFile(const std::filesystem::path& path, std::string_view type,
                 const std::vector<std::size_t>& dims)
    : m_path(path), m_stream(path, std::ios::binary | std::ios::trunc)
{
    if (!m_stream)
        throw Error("The file " + path.string() + " cannot be written: " + std::strerror(errno) +
                    ".");
    const std::string text = header(type, dims);
    m_headerSize = text.size();
    m_stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    requireGood();
}

std::string NpyFile::bytesOf(std::string_view type, const std::vector<std::size_t>& dims,
                             std::span<const std::byte> values)
{
    return header(type, dims).append(reinterpret_cast<const char*>(values.data()), values.size());
}

void NpyFile::writeBytes(std::size_t offset, std::span<const std::byte> bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_stream.seekp(static_cast<std::streamoff>(m_headerSize + offset));
    m_stream.write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
    requireGood();
}

void NpyFile::finish()
{
    const std::scoped_lock lock(m_mutex);
    m_stream.close();
    requireGood();
}

void NpyFile::requireGood()
{
    if (!m_stream)
        throw Error("The file " + m_path.string() +
                    " cannot be written completely: is the disk full?");
}

namespace {

/// The value of a key of the header, a dictionary of Python: {'descr': '<i4', ..}.
std::string valueOf(const std::string& header, const std::string& key, const std::string& file)
{
    const std::size_t at = header.find("'" + key + "'");
    const std::size_t colon = at == std::string::npos ? at : header.find(':', at);
    const std::size_t begin =
        colon == std::string::npos ? colon : header.find_first_not_of(' ', colon + 1);
    if (begin == std::string::npos)
        throw Error("The header of " + file + " lacks " + key + ".");
    const char closing = header[begin] == '(' ? ')' : header[begin] == '\'' ? '\'' : ',';
    const std::size_t end = header.find(closing, begin + 1);
    return header.substr(begin, std::min(end, header.size()) - begin + (closing == ',' ? 0 : 1));
}

std::vector<std::size_t> dimensions(const std::string& shape, const std::string& file)
{
    std::vector<std::size_t> dims;
    for (std::size_t at = shape.find_first_of("0123456789"); at != std::string::npos;
         at = shape.find_first_of("0123456789", at)) {
        std::size_t dim = 0;
        const auto [end, code] =
            std::from_chars(shape.data() + at, shape.data() + shape.size(), dim);
        constexpr std::size_t kMost = std::size_t{1} << 24;
        if (code != std::errc() || dim > kMost)
            throw Error("The shape of " + file + " is not understood.");
        dims.push_back(dim);
        at = static_cast<std::size_t>(end - shape.data());
    }
    return dims;
}

/// One element, lowest byte first.
std::int64_t element(std::span<const std::byte> bytes, char kind, const std::string& file)
{
    std::uint64_t word = 0;
    for (std::size_t k = 0; k < bytes.size(); ++k)
        word |= std::to_integer<std::uint64_t>(bytes[k]) << (8 * k);
    double value = 0;
    if (kind == 'f') {
        value = bytes.size() == 4 ? double{std::bit_cast<float>(static_cast<std::uint32_t>(word))}
                                  : std::bit_cast<double>(word);
    } else if (kind == 'i') {
        const auto unused = static_cast<int>(64 - 8 * bytes.size());
        value = static_cast<double>(static_cast<std::int64_t>(word << unused) >> unused);
    } else {
        value = static_cast<double>(word);
    }
    constexpr double kLimit = 2147483648.0;
    if (!(value >= -kLimit && value < 2 * kLimit) || value != std::floor(value))
        throw Error("The file " + file + " holds a number that is no integer of 32 bits.");
    return static_cast<std::int64_t>(value);
}

} // namespace

NpyIntegers parseNpyIntegers(std::span<const std::byte> bytes, const std::string& file)
{
    const auto text = [bytes](std::size_t at, std::size_t count) {
        return std::string(reinterpret_cast<const char*>(bytes.data()) + at, count);
    };
    const auto byte = [bytes](std::size_t at) { return std::to_integer<std::size_t>(bytes[at]); };
    if (bytes.size() < 12 || text(0, 6) != "\x93NUMPY" || byte(6) < 1 || byte(6) > 3)
        throw Error("The file " + file + " is no .npy file.");
    const std::size_t begin = byte(6) == 1 ? 10 : 12;
    const std::size_t length =
        byte(8) | byte(9) << 8 | (byte(6) == 1 ? 0 : byte(10) << 16 | byte(11) << 24);
    if (length > bytes.size() - begin)
        throw Error("The header of " + file + " is cut off.");
    const std::string header = text(begin, length);
    const std::string type = valueOf(header, "descr", file); // '<i4', with its quotes
    NpyIntegers result{dimensions(valueOf(header, "shape", file), file), {}};
    const bool isFortran = valueOf(header, "fortran_order", file).starts_with("True");

    const char kind = type.size() == 5 ? type[2] : '?';
    const std::size_t size = type.size() == 5 ? static_cast<std::size_t>(type[3] - '0') : 0;
    const bool isInteger =
        (kind == 'i' || kind == 'u') && (size == 1 || size == 2 || size == 4 || size == 8);
    if (!isInteger && !(kind == 'f' && (size == 4 || size == 8)))
        throw Error("The elements of " + file + " are of type " + type +
                    "; integers and floating numbers of 4 and 8 bytes are read.");
    std::size_t count = 1;
    for (const std::size_t dim : result.dims) {
        count *= dim;
        if (count > std::size_t{1} << 24)
            throw Error("The file " + file + " has more than 2^24 elements.");
    }
    if (bytes.size() - begin - length != count * size)
        throw Error("The file " + file + " has " + std::to_string(bytes.size() - begin - length) +
                    " bytes of elements; its shape needs " + std::to_string(count * size) + ".");
    result.values.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        // In Fortran's order the first index runs fastest.
        std::size_t place = i;
        if (isFortran) {
            place = 0;
            std::size_t rest = i;
            for (const std::size_t dim : result.dims) {
                place = place * dim + rest % dim;
                rest /= dim;
            }
        }
        std::array<std::byte, 8> bytesOf{};
        const auto stored = bytes.subspan(begin + length + i * size, size);
        std::copy(stored.begin(), stored.end(), bytesOf.begin());
        if (type[1] == '>')
            std::reverse(bytesOf.begin(), bytesOf.begin() + static_cast<std::ptrdiff_t>(size));
        result.values[place] = element(std::span(bytesOf).first(size), kind, file);
    }
    return result;
}

} // namespace hawx
