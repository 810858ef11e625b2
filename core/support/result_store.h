// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace hawx {

/// Keeps results of long work beyond the life of the program, so that nothing is computed twice and
/// an interrupted run can be taken up. Members may be called by several threads at once.
class ResultStore {
public:
    /// For how long a result is of use: for the run that computed it, or as long as the session.
    enum class Lifetime { Run, Lasting };

    virtual ~ResultStore() = default;

    /// The value that was kept under the key, a Fingerprint of all that decides it; none when it is
    /// unknown or damaged.
    virtual std::optional<std::vector<std::byte>> find(const std::string& key) = 0;
    /// Whether it was kept. Never throws: a result that cannot be kept is not worth losing the run
    /// for.
    virtual bool keep(Lifetime lifetime, const std::string& key,
                      std::span<const std::byte> value) = 0;
    /// A result of a run that others took the place of.
    virtual void forget(const std::string& key) = 0;
    /// The run has ended: what was kept for it alone may be thrown away.
    virtual void runEnded() = 0;
};

/// Plain values one after the other, as the value of a result.
class ResultWriter {
public:
    template <typename T>
    void add(std::span<const T> values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const std::span<const std::byte> bytes = std::as_bytes(values);
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    }
    template <typename T>
    void add(const std::vector<T>& values)
    {
        add(std::span<const T>(values));
    }

    std::span<const std::byte> bytes() const { return m_bytes; }

private:
    std::vector<std::byte> m_bytes;
};

/// Reads back what ResultWriter wrote.
class ResultReader {
public:
    explicit ResultReader(std::span<const std::byte> bytes) : m_rest(bytes) {}

    /// False when there are not as many bytes left.
    template <typename T>
    bool read(std::span<T> values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (m_rest.size() < values.size_bytes())
            return false;
        if (!values.empty())
            std::memcpy(values.data(), m_rest.data(), values.size_bytes());
        m_rest = m_rest.subspan(values.size_bytes());
        return true;
    }
    template <typename T>
    bool read(std::vector<T>& values)
    {
        return read(std::span<T>(values));
    }
    bool atEnd() const { return m_rest.empty(); }

private:
    std::span<const std::byte> m_rest;
};

} // namespace hawx
