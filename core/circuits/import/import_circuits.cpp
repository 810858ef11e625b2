// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/import_circuits.h"

#include "core/circuits/import/parsed_circuit.h"
#include "core/support/error.h"
#include "core/support/parallel.h"

#include <algorithm>
#include <exception>
#include <map>
#include <set>
#include <utility>

namespace hawx {

namespace fs = std::filesystem;

namespace {

/// What became of one file.
struct Outcome {
    std::optional<ImportedCircuit> imported;
    std::string skipped;
    std::string failed;
};

/// The circuit files named and below the folders named, each folder in alphabetical order.
std::vector<fs::path> filesOf(const std::vector<fs::path>& paths, std::vector<ImportRemark>& failed)
{
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code code;
        if (!fs::is_directory(path, code)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> below;
        fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied,
                                               code);
        for (; !code && entry != fs::recursive_directory_iterator(); entry.increment(code)) {
            std::error_code ignored;
            if (entry->is_regular_file(ignored) && isCircuitFile(entry->path()))
                below.push_back(entry->path());
        }
        if (code)
            failed.push_back({path, "The folder cannot be read: " + code.message() + "."});
        else if (below.empty())
            failed.push_back({path, "The folder holds no file of a circuit."});
        std::sort(below.begin(), below.end());
        files.insert(files.end(), below.begin(), below.end());
    }
    return files;
}

Outcome importOne(const fs::path& file, const ImportOptions& options)
{
    Outcome outcome;
    try {
        outcome.imported = importCircuit(file, options);
    } catch (const NotAMultiplier& error) {
        outcome.skipped = error.what();
    } catch (const Error& error) {
        outcome.failed = error.what();
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) { // the good files of a folder are imported all the same
        outcome.failed = std::string("The file cannot be read: ") + error.what() + ".";
    }
    return outcome;
}

/// The same function under another name, with what the other circuit knows of it in addition.
CircuitPtr merged(const CircuitPtr& first, const CircuitPtr& other)
{
    const bool bringsNetlist = first->netlist == nullptr && other->netlist != nullptr;
    const bool bringsCost = !first->cost && other->cost;
    if (!bringsNetlist && !bringsCost)
        return first;
    Circuit circuit = *first;
    if (bringsNetlist)
        circuit.netlist = other->netlist;
    if (bringsCost)
        circuit.cost = other->cost;
    return std::make_shared<const Circuit>(std::move(circuit));
}

CircuitPtr renamed(const CircuitPtr& circuit, std::string name)
{
    Circuit copy = *circuit;
    copy.name = std::move(name);
    return std::make_shared<const Circuit>(std::move(copy));
}

void nameApart(std::vector<ImportedFunction>& functions, const CircuitLibrary& known)
{
    std::set<std::string> taken;
    for (const CircuitPtr& circuit : known.circuits())
        taken.insert(circuit->name);
    for (ImportedFunction& function : functions) {
        if (function.isKnown)
            continue;
        std::string name = function.circuit->name;
        for (std::size_t digits = 6; !taken.insert(name).second; ++digits)
            name = function.circuit->name + "_" + function.circuit->hash.substr(0, digits);
        if (name != function.circuit->name)
            function.circuit = renamed(function.circuit, name);
    }
}

} // namespace

std::size_t ImportReport::knownCount() const
{
    return static_cast<std::size_t>(
        std::count_if(functions.begin(), functions.end(),
                      [](const ImportedFunction& function) { return function.isKnown; }));
}

std::vector<StoredCircuit> newCircuits(const ImportReport& report)
{
    std::vector<StoredCircuit> circuits;
    for (const ImportedFunction& function : report.functions) {
        if (function.isKnown)
            continue;
        StoredCircuit stored{function.circuit, {}};
        for (const ImportedFunction::Label& label : function.labels)
            stored.labels.push_back(label.name + " " + label.file.string());
        circuits.push_back(std::move(stored));
    }
    return circuits;
}

ImportReport importCircuits(const std::vector<fs::path>& paths, const ImportOptions& options,
                            const CircuitLibrary& known, const RunContext& context)
{
    ImportReport report;
    const std::vector<fs::path> files = filesOf(paths, report.failed);
    std::vector<Outcome> outcomes(files.size());
    parallelFor(files.size(), context,
                [&](std::size_t i, int) { outcomes[i] = importOne(files[i], options); });

    std::map<std::string, CircuitPtr> knownHashes;
    for (const CircuitPtr& circuit : known.circuits())
        knownHashes.emplace(circuit->hash, circuit);
    std::map<std::string, std::size_t> places; // of hashes among the functions
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Outcome& outcome = outcomes[i];
        if (!outcome.skipped.empty())
            report.skipped.push_back({files[i], outcome.skipped});
        if (!outcome.failed.empty())
            report.failed.push_back({files[i], outcome.failed});
        if (!outcome.imported)
            continue;
        const CircuitPtr& circuit = outcome.imported->circuit;
        const auto [place, isNew] = places.emplace(circuit->hash, report.functions.size());
        if (isNew) {
            const auto present = knownHashes.find(circuit->hash);
            const bool isKnown = present != knownHashes.end();
            report.functions.push_back({isKnown ? present->second : circuit, {}, isKnown});
        }
        ImportedFunction& function = report.functions[place->second];
        function.labels.push_back({circuit->name, files[i]});
        if (!function.isKnown)
            function.circuit = merged(function.circuit, circuit);
        for (const std::string& text : outcome.imported->differences)
            report.differences.push_back({files[i], text});
        for (const std::string& text : outcome.imported->ambiguities)
            report.ambiguities.push_back({files[i], text});
    }
    nameApart(report.functions, known);
    return report;
}

} // namespace hawx
