// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "core/circuits/import/import_circuits.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

using nlohmann::ordered_json;

struct Arguments {
    std::vector<std::string> paths;
    std::string operands;
    std::string index;
    std::string order;

    ImportOptions options() const
    {
        ImportOptions options;
        if (!operands.empty())
            options.isSigned = operands == "signed";
        if (!index.empty())
            options.indexEncoding = index == "value" ? IndexEncoding::Value : IndexEncoding::Byte;
        if (!order.empty())
            options.transposed = order == "ba";
        return options;
    }
};

ordered_json toJson(const ImportedFunction& function)
{
    const Circuit& circuit = *function.circuit;
    const auto cost = [&circuit](auto member) {
        return circuit.cost ? ordered_json((*circuit.cost).*member) : ordered_json();
    };
    ordered_json json;
    json["name"] = circuit.name;
    json["hash"] = circuit.hash;
    json["known"] = function.isKnown;
    json["signed"] = circuit.isSigned;
    json["gates"] = circuit.netlist ? ordered_json(circuit.netlist->gateCount()) : ordered_json();
    json["mae"] = circuit.metrics.mae;
    json["wce"] = circuit.metrics.wce;
    json["powerMw"] = cost(&CircuitCost::powerMw);
    json["areaUm2"] = cost(&CircuitCost::areaUm2);
    json["delayNs"] = cost(&CircuitCost::delayNs);
    json["labels"] = ordered_json::array();
    for (const ImportedFunction::Label& label : function.labels)
        json["labels"].push_back({{"name", label.name}, {"file", label.file.string()}});
    return json;
}

ordered_json toJson(const std::vector<ImportRemark>& remarks, const char* key)
{
    ordered_json json = ordered_json::array();
    for (const ImportRemark& remark : remarks)
        json.push_back({{"file", remark.file.string()}, {key, remark.text}});
    return json;
}

std::string toJsonText(const ImportReport& report)
{
    ordered_json json;
    json["functions"] = report.functions.size();
    json["known"] = report.knownCount();
    json["imported"] = report.functions.size() - report.knownCount();
    json["circuits"] = ordered_json::array();
    for (const ImportedFunction& function : report.functions)
        json["circuits"].push_back(toJson(function));
    json["skipped"] = toJson(report.skipped, "reason");
    json["failed"] = toJson(report.failed, "message");
    json["differences"] = toJson(report.differences, "difference");
    json["ambiguities"] = toJson(report.ambiguities, "ambiguity");
    return jsonText(json);
}

std::string toText(const ImportReport& report)
{
    std::string text;
    for (const ImportedFunction& function : report.functions) {
        text += function.circuit->name + (function.isKnown ? ": known already" : ": imported");
        if (function.labels.size() > 1)
            text += ", " + std::to_string(function.labels.size()) + " files";
        text += '\n';
    }
    const auto add = [&text](const char* title, const std::vector<ImportRemark>& remarks) {
        for (const ImportRemark& remark : remarks)
            text += std::string(title) + " " + remark.file.string() + ": " + remark.text + "\n";
    };
    add("skipped", report.skipped);
    add("failed", report.failed);
    add("difference in", report.differences);
    add("ambiguous", report.ambiguities);
    return text + std::to_string(report.functions.size()) + " functions, of which " +
           std::to_string(report.knownCount()) + " were known; " +
           std::to_string(report.skipped.size()) + " files skipped, " +
           std::to_string(report.failed.size()) + " failed\n";
}

std::string run(const Arguments& arguments, const Invocation& invocation, const RunContext& context)
{
    const std::filesystem::path folder = userLibraryFolder();
    const ImportReport report =
        importCircuits({arguments.paths.begin(), arguments.paths.end()}, arguments.options(),
                       installedCircuits(folder), context);
    if (report.functions.empty() && !report.failed.empty())
        throw Error("Nothing was imported: " + report.failed.front().text);
    const std::vector<StoredCircuit> circuits = newCircuits(report);
    if (!circuits.empty())
        storeCircuits(circuits, folder);
    return invocation.json ? toJsonText(report) : toText(report);
}

} // namespace

void addCircuitsImport(CLI::App& circuits, Invocation& invocation)
{
    CLI::App* verb = circuits.add_subcommand(
        "import", "Add multipliers from C, Verilog, BLIF or tables to the user's library");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("PATH", arguments->paths, "Files and folders")->required();
    verb->add_option("--operands", arguments->operands, "When the files do not tell")
        ->check(CLI::IsMember({"signed", "unsigned"}));
    verb->add_option("--index", arguments->index,
                     "Index of a signed table: the operand's value + 128, or its byte")
        ->check(CLI::IsMember({"value", "byte"}));
    verb->add_option("--order", arguments->order, "Operands of a table's first and second index")
        ->check(CLI::IsMember({"ab", "ba"}));
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return run(*arguments, invocation, context);
        };
    });
}

} // namespace hawx::cli
