// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace hawx {

static_assert(std::endian::native == std::endian::little,
              "blobs of a session are little endian, and written as they lie in memory");

/// The CRC-32 of a value of a column, its name included; 0 for NULL, so that a column added later
/// leaves sums as they were.
std::uint32_t checksum(std::string_view column, std::span<const std::byte> value);

/// Appends rows to a table, one value after the other in the order of `columns`. Each row gets a
/// `checksum`: the sum of those of its values, modulo 2^32.
class TableWriter {
public:
    TableWriter(SQLite::Database& database, const std::string& table,
                std::initializer_list<const char*> columns);

    TableWriter& text(const std::string& value);
    TableWriter& integer(std::int64_t value);
    TableWriter& real(double value);
    TableWriter& real(const std::optional<double>& value);
    TableWriter& null();
    template <typename T>
    TableWriter& blob(const std::vector<T>& values)
    {
        return bytes(std::as_bytes(std::span(values)));
    }
    /// Writes the row. Throws SQLite::Exception when it breaks a constraint.
    void endRow();

private:
    TableWriter& bytes(std::span<const std::byte> values);

    /// Adds the value of the next column to the checksum.
    void sum(std::span<const std::byte> value);

    std::vector<const char*> m_columns;
    SQLite::Statement m_statement;
    int m_next = 1;
    std::uint32_t m_checksum = 0;
};

/// Reads a table by ascending position. Every value is checked: Error that names the table, row and
/// column, without the file, when it is missing, of another type or out of range, and when a row is
/// not what was written.
class TableReader {
public:
    TableReader(SQLite::Database& database, std::string table);

    /// Steps to the next row; false after the last one. Throws Error when a position was skipped,
    /// or the row's checksum is wrong.
    bool next();
    /// Steps to the only row. Throws Error when there is none.
    void only();

    bool isNull(const char* column) const;
    std::string text(const char* column) const;
    std::int64_t integer(const char* column, std::int64_t lowest, std::int64_t highest) const;
    bool boolean(const char* column) const { return integer(column, 0, 1) != 0; }
    double real(const char* column) const;
    std::optional<double> optionalReal(const char* column) const;
    template <typename T>
    std::vector<T> blob(const char* column, std::size_t count) const
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const std::span<const std::byte> content = bytes(column, count * sizeof(T));
        std::vector<T> values(count);
        if (count > 0)
            std::memcpy(values.data(), content.data(), content.size());
        return values;
    }

    /// A blob of any number of values.
    template <typename T>
    std::vector<T> blobs(const char* column) const
    {
        return blob<T>(column, size(column) / sizeof(T));
    }

    /// Throws Error: "table circuit, row 3, column hash: <what>".
    [[noreturn]] void fail(const char* column, const std::string& what) const;

private:
    void requireIntact() const;
    SQLite::Column value(const char* column) const;
    std::span<const std::byte> bytes(const char* column, std::size_t size) const;
    std::size_t size(const char* column) const; ///< of a blob

    std::string m_table;
    SQLite::Statement m_statement;
    std::int64_t m_row = -1;
};

/// Writes the checksum of every row of the tables that rows are read from by position.
void renewChecksums(SQLite::Database& database);

} // namespace hawx
