// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace hawx::test {

/// Writes the binary form of a protobuf message field by field, for formats whose message classes
/// are not at hand.
class WireMessage {
public:
    WireMessage& integer(int field, std::int64_t value)
    {
        key(field, 0);
        varint(static_cast<std::uint64_t>(value));
        return *this;
    }
    WireMessage& real(int field, float value)
    {
        key(field, 5);
        append(&value, sizeof(value));
        return *this;
    }
    WireMessage& text(int field, std::string_view value)
    {
        key(field, 2);
        varint(value.size());
        m_bytes += value;
        return *this;
    }
    WireMessage& message(int field, const WireMessage& value) { return text(field, value.m_bytes); }
    WireMessage& integers(int field, const std::vector<std::int64_t>& values)
    {
        WireMessage packed;
        for (const std::int64_t value : values)
            packed.varint(static_cast<std::uint64_t>(value));
        return message(field, packed);
    }
    WireMessage& reals(int field, const std::vector<float>& values)
    {
        WireMessage packed;
        packed.append(values.data(), values.size() * sizeof(float));
        return message(field, packed);
    }

    const std::string& bytes() const { return m_bytes; }

private:
    void key(int field, unsigned type) { varint(static_cast<std::uint64_t>(field) << 3 | type); }
    void varint(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes += static_cast<char>(value | 0x80);
        m_bytes += static_cast<char>(value);
    }
    void append(const void* data, std::size_t size)
    {
        m_bytes.append(static_cast<const char*>(data), size);
    }

    std::string m_bytes;
};

} // namespace hawx::test
