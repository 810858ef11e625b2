// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/accelerator.h"

#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/resources.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace hawx {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* kDefault = "spatial-edge";

/// Reads typed values out of one JSON object and names the key in each message.
class ObjectReader {
public:
    ObjectReader(const json& object, std::string origin, std::string path)
        : m_object(object), m_origin(std::move(origin)), m_path(std::move(path))
    {
        if (!object.is_object())
            fail(m_path.empty() ? "must hold a JSON object"
                                : "must hold an object under \"" + m_path + "\"");
    }

    void allow(const std::set<std::string>& keys) const
    {
        for (const auto& [key, value] : m_object.items())
            if (keys.count(key) == 0) {
                std::string list;
                for (const std::string& known : keys)
                    list += (list.empty() ? "" : ", ") + known;
                fail("has the unknown key \"" + full(key) + "\"; known are " + list);
            }
    }

    const json& require(const std::string& key) const
    {
        if (!m_object.contains(key))
            fail("lacks the key \"" + full(key) + "\"");
        return m_object.at(key);
    }

    std::string text(const std::string& key) const
    {
        const json& value = require(key);
        if (!value.is_string())
            fail("must hold a text under \"" + full(key) + "\"");
        return value.get<std::string>();
    }

    double positive(const std::string& key) const
    {
        const json& value = require(key);
        const double number = value.is_number() ? value.get<double>() : -1;
        if (!(number > 0) || number > 1e12)
            fail("must hold a number greater than 0 and at most 1e12 under \"" + full(key) + "\"");
        return number;
    }

    [[noreturn]] void fail(const std::string& what) const
    {
        throw Error("The accelerator " + m_origin + " " + what + ".");
    }

private:
    std::string full(const std::string& key) const
    {
        return m_path.empty() ? key : m_path + "." + key;
    }

    const json& m_object;
    std::string m_origin;
    std::string m_path;
};

void readFolding(Accelerator& accelerator, const ObjectReader& reader)
{
    const std::string method = reader.text("method");
    if (method == "unrolled") {
        reader.allow({"method"});
        accelerator.folding = Folding::Unrolled;
    } else if (method == "throughput") {
        reader.allow({"method", "imagesPerSecond"});
        accelerator.folding = Folding::Throughput;
        accelerator.imagesPerSecond = reader.positive("imagesPerSecond");
    } else if (method == "multipliers") {
        reader.allow({"method", "multipliers"});
        accelerator.folding = Folding::Multipliers;
        accelerator.multiplierBudget = reader.positive("multipliers");
    } else {
        reader.fail("has the folding method \"" + method +
                    "\"; it is \"unrolled\", \"throughput\" or \"multipliers\"");
    }
}

} // namespace

Accelerator parseAccelerator(const std::string& text, const std::string& origin)
{
    json document;
    try {
        document = json::parse(text);
    } catch (const json::exception& exception) {
        throw Error("The accelerator " + origin + " is not valid JSON: " + exception.what() + ".");
    }
    const ObjectReader reader(document, origin, "");
    reader.allow({"format", "version", "name", "description", "kind", "clockMhz", "folding"});
    if (reader.text("format") != "hawx-accelerator")
        reader.fail("is of another format; \"format\" must be \"hawx-accelerator\"");
    if (reader.require("version") != 1)
        reader.fail("is of a version that this program does not know; it knows version 1");
    if (const std::string kind = reader.text("kind"); kind != "spatial")
        reader.fail("is of the kind \"" + kind + "\"; known is \"spatial\"");
    Accelerator accelerator;
    accelerator.name = reader.text("name");
    if (document.contains("description"))
        accelerator.description = reader.text("description");
    accelerator.clockMhz = reader.positive("clockMhz");
    readFolding(accelerator, ObjectReader(reader.require("folding"), origin, "folding"));
    return accelerator;
}

Accelerator loadAccelerator(const std::string& nameOrPath)
{
    const std::vector<std::string> names = shippedAccelerators();
    if (std::find(names.begin(), names.end(), nameOrPath) != names.end()) {
        const fs::path path = resourceFolder() / "accelerators" / (nameOrPath + ".json");
        return parseAccelerator(readTextFile(path), path.string());
    }
    if (!fs::exists(nameOrPath)) {
        std::string list;
        for (const std::string& name : names)
            list += (list.empty() ? "" : ", ") + name;
        throw Error("There is no accelerator \"" + nameOrPath +
                    "\": it is neither a file nor one of " + list + ".");
    }
    return parseAccelerator(readTextFile(nameOrPath), nameOrPath);
}

std::vector<std::string> shippedAccelerators()
{
    std::vector<std::string> names;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(resourceFolder() / "accelerators", code))
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    const auto first = std::find(names.begin(), names.end(), kDefault);
    if (first != names.end())
        std::rotate(names.begin(), first, first + 1);
    return names;
}

} // namespace hawx
