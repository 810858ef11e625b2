// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace hawx {

/// Parses JSON text. Throws Error, beginning with the origin, for text that is no JSON and for a
/// key that stands twice in one object.
nlohmann::json parseStrictJson(const std::string& text, const std::string& origin);

/// A JSON value together with where it stands ("c.json: layers[1].swap"), so that each complaint
/// names the place. All members throw Error.
class JsonPlace {
public:
    JsonPlace(const nlohmann::json& value, std::string origin, std::string path = {});

    /// Requires an object with all required keys and no others than these and the optional ones.
    void requireKeys(std::initializer_list<const char*> required,
                     std::initializer_list<const char*> optional = {}) const;
    bool has(const char* key) const;
    /// The member of an object; it must exist.
    JsonPlace at(const std::string& key) const;
    /// The members of an array.
    std::vector<JsonPlace> elements() const;
    /// The keys of an object, in alphabetical order.
    std::vector<std::string> keys() const;

    bool isNull() const;
    std::string text() const;
    bool boolean() const;
    std::int64_t integer(std::int64_t lowest, std::int64_t highest) const;

    /// Throws Error: "<origin>: <path> <what>".
    [[noreturn]] void fail(const std::string& what) const;

private:
    const nlohmann::json* m_value;
    std::string m_origin;
    std::string m_path;
};

} // namespace hawx
