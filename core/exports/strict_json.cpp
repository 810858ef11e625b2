// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/strict_json.h"

#include "core/support/error.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hawx {

using nlohmann::json;

namespace {

/// Where a parse error stands, for people.
std::string lineAndColumn(const std::string& text, std::size_t byte)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
    const auto line = 1 + std::count(text.begin(), end, '\n');
    const auto lineStart = std::find(std::reverse_iterator(end), text.rend(), '\n').base();
    return "line " + std::to_string(line) + ", column " + std::to_string(end - lineStart);
}

std::string listed(std::initializer_list<const char*> first,
                   std::initializer_list<const char*> then)
{
    std::string list;
    for (const auto& names : {first, then}) {
        for (const char* name : names)
            list += (list.empty() ? "" : ", ") + std::string(name);
    }
    return list;
}

} // namespace

json parseStrictJson(const std::string& text, const std::string& origin)
{
    std::vector<std::set<std::string>> seen; // keys of the objects that are open
    const json::parser_callback_t refuseRepeatedKeys = [&](int, json::parse_event_t event,
                                                           json& value) {
        if (event == json::parse_event_t::object_start)
            seen.emplace_back();
        else if (event == json::parse_event_t::object_end)
            seen.pop_back();
        else if (event == json::parse_event_t::key && !seen.back().insert(value).second)
            throw Error(origin + ": the key \"" + value.get<std::string>() +
                        "\" stands twice in one object.");
        return true;
    };
    try {
        return json::parse(text, refuseRepeatedKeys);
    } catch (const json::parse_error& error) {
        throw Error(origin + " is not valid JSON: see " + lineAndColumn(text, error.byte) + ".");
    } catch (const json::exception&) {
        throw Error(origin + " is not valid JSON: it has a number that is too large.");
    }
}

JsonPlace::JsonPlace(const json& value, std::string origin, std::string path)
    : m_value(&value), m_origin(std::move(origin)), m_path(std::move(path))
{}

void JsonPlace::requireKeys(std::initializer_list<const char*> required,
                            std::initializer_list<const char*> optional) const
{
    if (!m_value->is_object())
        fail("must be an object");
    for (const char* key : required) {
        if (!m_value->contains(key))
            fail(std::string("lacks the key \"") + key + "\"");
    }
    const auto among = [](std::initializer_list<const char*> names, const std::string& key) {
        return std::find(names.begin(), names.end(), key) != names.end();
    };
    for (const std::string& key : keys()) {
        if (!among(required, key) && !among(optional, key))
            fail("has an unknown key \"" + key + "\"; known are " + listed(required, optional));
    }
}

bool JsonPlace::has(const char* key) const
{
    return m_value->contains(key);
}

JsonPlace JsonPlace::at(const std::string& key) const
{
    return {m_value->at(key), m_origin, m_path.empty() ? key : m_path + "." + key};
}

std::vector<JsonPlace> JsonPlace::elements() const
{
    if (!m_value->is_array())
        fail("must be a list");
    std::vector<JsonPlace> places;
    for (std::size_t i = 0; i < m_value->size(); ++i)
        places.emplace_back((*m_value)[i], m_origin, m_path + "[" + std::to_string(i) + "]");
    return places;
}

std::vector<std::string> JsonPlace::keys() const
{
    if (!m_value->is_object())
        fail("must be an object");
    std::vector<std::string> keys;
    for (const auto& item : m_value->items())
        keys.push_back(item.key());
    return keys;
}

bool JsonPlace::isNull() const
{
    return m_value->is_null();
}

std::string JsonPlace::text() const
{
    if (!m_value->is_string())
        fail("must be a text");
    return m_value->get<std::string>();
}

bool JsonPlace::boolean() const
{
    if (!m_value->is_boolean())
        fail("must be true or false");
    return m_value->get<bool>();
}

std::int64_t JsonPlace::integer(std::int64_t lowest, std::int64_t highest) const
{
    const std::string range = std::to_string(lowest) + ".." + std::to_string(highest);
    if (!m_value->is_number_integer())
        fail("must be an integer within " + range);
    const bool tooLarge = m_value->is_number_unsigned() &&
                          m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(highest);
    if (tooLarge || m_value->get<std::int64_t>() < lowest || m_value->get<std::int64_t>() > highest)
        fail("must be an integer within " + range + ", not " + m_value->dump());
    return m_value->get<std::int64_t>();
}

void JsonPlace::fail(const std::string& what) const
{
    throw Error(m_origin + ": " + (m_path.empty() ? "the file" : m_path) + " " + what + ".");
}

} // namespace hawx
