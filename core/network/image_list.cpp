// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/image_list.h"

#include "core/support/error.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace hawx {

namespace {

[[noreturn]] void fail(const std::string& name, std::size_t line, const std::string& what)
{
    throw Error("The list " + name + ", line " + std::to_string(line) + ": " + what);
}

struct Record {
    std::size_t line = 0;
    std::vector<std::string> fields;
};

/// Takes records from the beginning of a text.
class RecordReader {
public:
    RecordReader(std::string_view text, const std::string& name) : m_text(text), m_name(name)
    {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (m_text.starts_with(kByteOrderMark))
            m_text.remove_prefix(kByteOrderMark.size());
        if (const std::size_t at = m_text.find('\0'); at != std::string_view::npos)
            fail(name, 1 + linesIn(m_text.substr(0, at)), "a zero byte is no text.");
    }

    /// The next record that is not an empty line; false at the end.
    bool next(Record& record)
    {
        while (!m_text.empty()) {
            record = {m_line, {}};
            do
                record.fields.push_back(field());
            while (takeSeparator());
            if (record.fields.size() > 1 || !record.fields.front().empty())
                return true;
        }
        return false;
    }

private:
    static std::size_t linesIn(std::string_view text)
    {
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    }

    std::string field()
    {
        if (m_text.starts_with('"'))
            return quotedField();
        const std::size_t length = std::min(m_text.find_first_of(",\n\""), m_text.size());
        if (length < m_text.size() && m_text[length] == '"')
            fail(m_name, m_line,
                 "a quote within a field; write the field in quotes, and \"\" for "
                 "a quote in it.");
        std::string_view text = m_text.substr(0, length);
        if (text.ends_with('\r') && !(length < m_text.size() && m_text[length] == ','))
            text.remove_suffix(1);
        m_text.remove_prefix(length);
        return std::string(text);
    }

    std::string quotedField()
    {
        const std::size_t begin = m_line;
        std::string text;
        m_text.remove_prefix(1);
        while (true) {
            const std::size_t quote = m_text.find('"');
            if (quote == std::string_view::npos)
                fail(m_name, begin, "a quote that begins here never ends.");
            text += m_text.substr(0, quote);
            m_text.remove_prefix(quote + 1);
            if (!m_text.starts_with('"'))
                break;
            text += '"';
            m_text.remove_prefix(1);
        }
        m_line += linesIn(text);
        if (m_text.starts_with("\r\n"))
            m_text.remove_prefix(1);
        if (!m_text.empty() && m_text.front() != ',' && m_text.front() != '\n')
            fail(m_name, m_line, "text after the quote that ends a field; a comma is needed.");
        return text;
    }

    /// Also takes the end of the line, where it returns false.
    bool takeSeparator()
    {
        if (m_text.empty())
            return false;
        const bool isComma = m_text.front() == ',';
        m_text.remove_prefix(1);
        if (!isComma)
            ++m_line;
        return isComma;
    }

    std::string_view m_text;
    const std::string& m_name;
    std::size_t m_line = 1;
};

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

struct Columns {
    std::size_t path = 0;
    std::size_t label = 1;
    std::optional<std::size_t> split;
};

std::optional<std::size_t> columnNamed(const Record& header,
                                       std::initializer_list<std::string_view> names)
{
    for (std::size_t i = 0; i < header.fields.size(); ++i)
        if (std::find(names.begin(), names.end(), lowerCase(header.fields[i])) != names.end())
            return i;
    return std::nullopt;
}

std::optional<Columns> columnsOfHeader(const Record& record)
{
    const auto path = columnNamed(record, {"path", "file", "filename", "image"});
    const auto label = columnNamed(record, {"label", "class"});
    if (!path || !label)
        return std::nullopt;
    return Columns{*path, *label, columnNamed(record, {"split", "set"})};
}

Split splitNamed(const std::string& word, const std::string& name, std::size_t line)
{
    const std::string lower = lowerCase(word);
    if (lower == "train" || lower == "training")
        return Split::Train;
    if (lower == "test" || lower == "testing")
        return Split::Test;
    fail(name, line, "the split is \"" + word + "\"; train or test is needed.");
}

/// The number that a label is; none for other text.
std::optional<long long> wholeNumber(const std::string& text)
{
    long long number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = code == std::errc{} && end == text.data() + text.size() && number >= 0;
    return isWhole && text.front() != '-' ? std::optional(number) : std::nullopt;
}

} // namespace

ImageList parseImageList(std::string_view text, const std::string& name)
{
    RecordReader reader(text, name);
    ImageList list;
    Record record;
    if (!reader.next(record))
        throw Error("The list " + name + " is empty; a path and a label on each line are needed.");
    Columns columns;
    std::size_t fields = record.fields.size();
    bool isEntry = true;
    if (const auto header = columnsOfHeader(record)) {
        columns = *header;
        isEntry = false;
    } else if (fields == 3) {
        columns.split = 2;
    } else if (fields != 2) {
        fail(name, record.line,
             std::to_string(fields) + (fields == 1 ? " field" : " fields") +
                 " without a header; a path, a label and perhaps a split are needed.");
    }
    for (; isEntry || reader.next(record); isEntry = false) {
        if (record.fields.size() != fields)
            fail(name, record.line,
                 std::to_string(record.fields.size()) +
                     (record.fields.size() == 1 ? " field" : " fields") +
                     ", but the first line has " + std::to_string(fields) + ".");
        ImageList::Entry entry;
        entry.line = record.line;
        entry.path = record.fields[columns.path];
        entry.label = record.fields[columns.label];
        if (entry.path.empty())
            fail(name, entry.line, "the path is empty.");
        if (entry.label.empty())
            fail(name, entry.line, "the label is empty.");
        if (columns.split)
            entry.split = splitNamed(record.fields[*columns.split], name, entry.line);
        list.entries.push_back(std::move(entry));
    }
    if (list.entries.empty())
        throw Error("The list " + name + " holds a header, but no images.");
    return list;
}

NumberedLabels numberLabels(const ImageList& list, const std::string& name)
{
    constexpr long long kMostClasses = 1 << 20;
    const auto& entries = list.entries;
    NumberedLabels numbered;
    numbered.labels.reserve(entries.size());
    const bool areNumbers =
        std::all_of(entries.begin(), entries.end(), [](const ImageList::Entry& entry) {
            return wholeNumber(entry.label).has_value();
        });
    if (areNumbers) {
        for (const ImageList::Entry& entry : entries) {
            const long long label = *wholeNumber(entry.label);
            if (label >= kMostClasses)
                fail(name, entry.line, "the label " + entry.label + " is too large.");
            numbered.labels.push_back(static_cast<int>(label));
        }
        return numbered;
    }
    auto& classes = numbered.classes;
    for (const ImageList::Entry& entry : entries)
        classes.push_back(entry.label);
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    for (const ImageList::Entry& entry : entries)
        numbered.labels.push_back(static_cast<int>(
            std::lower_bound(classes.begin(), classes.end(), entry.label) - classes.begin()));
    return numbered;
}

} // namespace hawx
