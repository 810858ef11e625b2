// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/circuits_verbs.h"
#include "core/circuits/export/export_circuit.h"
#include "core/circuits/user_library.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string name;
    std::string format;
    std::string out;
};

std::string run(const Arguments& arguments, bool json)
{
    const CircuitPtr circuit = installedCircuits(userLibraryFolder()).get(arguments.name);
    exportCircuit(*circuit, circuitFormatFromString(arguments.format), arguments.out);
    if (!json)
        return circuit->name + " was written to " + arguments.out + "\n";
    return jsonText({{"name", circuit->name},
                     {"hash", circuit->hash},
                     {"format", arguments.format},
                     {"file", arguments.out}});
}

} // namespace

void addCircuitsExport(CLI::App& circuits, Invocation& invocation)
{
    CLI::App* verb = circuits.add_subcommand("export", "Write one for other tools");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("NAME", arguments->name, "Name of the circuit")->required();
    verb->add_option("--format", arguments->format,
                     "Gates as Verilog, C or BLIF; or the results as table")
        ->required()
        ->check(CLI::IsMember({"verilog", "c", "blif", "table"}));
    verb->add_option("--out", arguments->out, "File; of a table .bin, .csv or .npy")
        ->required()
        ->type_name("FILE");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext&) {
            return run(*arguments, invocation.json);
        };
    });
}

} // namespace hawx::cli
