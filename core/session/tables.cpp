// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tables.h"

#include "core/support/error.h"

#include <zlib.h>

#include <cmath>
#include <limits>
#include <utility>

namespace hawx {

namespace {

std::string insertStatement(const std::string& table, std::initializer_list<const char*> columns)
{
    std::string names;
    std::string marks;
    for (const char* column : columns) {
        names += names.empty() ? column : std::string(", ") + column;
        marks += marks.empty() ? "?" : ", ?";
    }
    return "INSERT INTO " + table + " (" + names + ", checksum) VALUES (" + marks + ", ?)";
}

template <typename T>
std::span<const std::byte> bytesOf(const T& value)
{
    return std::as_bytes(std::span(&value, 1));
}

/// The sum over a row's values.
std::uint32_t checksumOfRow(const SQLite::Statement& statement)
{
    std::uint32_t sum = 0;
    for (int i = 0; i < statement.getColumnCount(); ++i) {
        const SQLite::Column column = statement.getColumn(i);
        const std::string_view name = column.getName();
        if (name == "checksum")
            continue;
        if (column.isInteger()) {
            const std::int64_t value = column.getInt64();
            sum += checksum(name, bytesOf(value));
        } else if (column.isFloat()) {
            const double value = column.getDouble();
            sum += checksum(name, bytesOf(value));
        } else if (!column.isNull()) {
            const void* value = column.getBlob();
            sum += checksum(name, {static_cast<const std::byte*>(value),
                                   static_cast<std::size_t>(column.getBytes())});
        }
    }
    return sum;
}

} // namespace

std::uint32_t checksum(std::string_view column, std::span<const std::byte> value)
{
    const uLong ofName = crc32_z(0, reinterpret_cast<const Bytef*>(column.data()), column.size());
    return static_cast<std::uint32_t>(
        value.empty()
            ? ofName
            : crc32_z(ofName, reinterpret_cast<const Bytef*>(value.data()), value.size()));
}

TableWriter::TableWriter(SQLite::Database& database, const std::string& table,
                         std::initializer_list<const char*> columns)
    : m_columns(columns), m_statement(database, insertStatement(table, columns))
{}

void TableWriter::sum(std::span<const std::byte> value)
{
    m_checksum += checksum(m_columns[static_cast<std::size_t>(m_next - 1)], value);
}

TableWriter& TableWriter::text(const std::string& value)
{
    sum(std::as_bytes(std::span(value)));
    m_statement.bind(m_next++, value);
    return *this;
}

TableWriter& TableWriter::integer(std::int64_t value)
{
    sum(bytesOf(value));
    m_statement.bind(m_next++, value);
    return *this;
}

TableWriter& TableWriter::real(double value)
{
    value += 0.0; // SQLite has no -0
    sum(bytesOf(value));
    m_statement.bind(m_next++, value);
    return *this;
}

TableWriter& TableWriter::real(const std::optional<double>& value)
{
    return value ? real(*value) : null();
}

TableWriter& TableWriter::null()
{
    m_statement.bind(m_next++);
    return *this;
}

TableWriter& TableWriter::bytes(std::span<const std::byte> values)
{
    sum(values);
    // SQLite takes a null pointer for NULL, which an empty list is not.
    m_statement.bind(m_next++, values.empty() ? "" : static_cast<const void*>(values.data()),
                     static_cast<int>(values.size()));
    return *this;
}

void TableWriter::endRow()
{
    m_statement.bind(m_next, static_cast<std::int64_t>(m_checksum));
    m_statement.exec();
    m_statement.reset();
    m_next = 1;
    m_checksum = 0;
}

TableReader::TableReader(SQLite::Database& database, std::string table)
    : m_table(std::move(table)),
      m_statement(database, "SELECT * FROM " + m_table + " ORDER BY position")
{}

bool TableReader::next()
{
    if (!m_statement.executeStep())
        return false;
    ++m_row;
    if (m_statement.getColumn("position").getInt64() != m_row)
        throw Error("table " + m_table + " has no row " + std::to_string(m_row));
    requireIntact();
    return true;
}

void TableReader::requireIntact() const
{
    const auto written = integer("checksum", 0, std::numeric_limits<std::uint32_t>::max());
    if (checksumOfRow(m_statement) != written)
        throw Error("table " + m_table + ", row " + std::to_string(m_row) +
                    ": what is there is not what was written");
}

void TableReader::only()
{
    if (!next())
        throw Error("table " + m_table + " is empty");
}

SQLite::Column TableReader::value(const char* column) const
{
    try {
        return m_statement.getColumn(column);
    } catch (const SQLite::Exception&) {
        fail(column, "is missing");
    }
}

bool TableReader::isNull(const char* column) const
{
    return value(column).isNull();
}

std::string TableReader::text(const char* column) const
{
    const SQLite::Column stored = value(column);
    if (!stored.isText())
        fail(column, "is no text");
    return stored.getString();
}

std::int64_t TableReader::integer(const char* column, std::int64_t lowest,
                                  std::int64_t highest) const
{
    const SQLite::Column stored = value(column);
    if (!stored.isInteger())
        fail(column, "is no integer");
    const std::int64_t number = stored.getInt64();
    if (number < lowest || number > highest)
        fail(column, std::to_string(number) + " is not within " + std::to_string(lowest) + ".." +
                         std::to_string(highest));
    return number;
}

double TableReader::real(const char* column) const
{
    const SQLite::Column stored = value(column);
    if (!stored.isFloat() || !std::isfinite(stored.getDouble()))
        fail(column, "is no finite number");
    return stored.getDouble();
}

std::optional<double> TableReader::optionalReal(const char* column) const
{
    if (isNull(column))
        return std::nullopt;
    return real(column);
}

std::span<const std::byte> TableReader::bytes(const char* column, std::size_t size) const
{
    if (this->size(column) != size)
        fail(column, "has " + std::to_string(this->size(column)) + " bytes instead of " +
                         std::to_string(size));
    return {static_cast<const std::byte*>(value(column).getBlob()), size};
}

std::size_t TableReader::size(const char* column) const
{
    const SQLite::Column stored = value(column);
    if (!stored.isBlob())
        fail(column, "is no blob");
    return static_cast<std::size_t>(stored.getBytes());
}

void TableReader::fail(const char* column, const std::string& what) const
{
    throw Error("table " + m_table + ", row " + std::to_string(m_row) + ", column " + column +
                ": " + what);
}

void renewChecksums(SQLite::Database& database)
{
    for (const char* table :
         {"search", "accelerator", "circuit", "layer", "sensitivity", "weight_map", "exact",
          "point", "predictor", "decision", "pin", "window"}) {
        SQLite::Statement rows(database, std::string("SELECT * FROM ") + table);
        SQLite::Statement update(database, std::string("UPDATE ") + table +
                                               " SET checksum = ? WHERE position = ?");
        while (rows.executeStep()) {
            update.bind(1, static_cast<std::int64_t>(checksumOfRow(rows)));
            update.bind(2, rows.getColumn("position").getInt64());
            update.exec();
            update.reset();
        }
    }
}

} // namespace hawx
