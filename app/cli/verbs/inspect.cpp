// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/network/network.h"
#include "core/reader/reader.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

nlohmann::ordered_json toJson(const Network& network)
{
    nlohmann::ordered_json json;
    json["network"] = network.name;
    json["sha256"] = network.sha256;
    json["input"] = toString(network.input());
    json["macs"] = network.graph.macs();
    json["parameters"] = network.graph.parameters();
    json["filters"] = network.graph.filters();
    json["layers"] = nlohmann::ordered_json::array();
    for (const Layer& layer : network.graph.layers)
        json["layers"].push_back({{"name", layer.name},
                                  {"type", toString(layer.type)},
                                  {"output", toString(layer.output)},
                                  {"filters", layer.filters()},
                                  {"macs", layer.macs()},
                                  {"parameters", layer.parameters()}});
    return json;
}

std::string toText(const Network& network)
{
    using Align = TextTable::Align;
    TextTable table({{"layer", Align::Left},
                     {"type", Align::Left},
                     {"output"},
                     {"filters"},
                     {"MACs"},
                     {"parameters"}});
    for (const Layer& layer : network.graph.layers) {
        const bool multiplies = layer.multiplies();
        table.add({layer.name, std::string(toString(layer.type)), toString(layer.output),
                   multiplies ? std::to_string(layer.filters()) : "",
                   multiplies ? std::to_string(layer.macs()) : "",
                   layer.parameters() > 0 ? std::to_string(layer.parameters()) : ""});
    }
    return network.name + ": " + std::to_string(network.graph.filters()) + " filters, " +
           std::to_string(network.graph.macs()) + " multiply-accumulates an image, " +
           std::to_string(network.graph.parameters()) + " parameters\nSHA-256 " + network.sha256 +
           "\n\n" + table.text();
}

} // namespace

void addInspect(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand("inspect", "Describe the layers of a network");
    const auto model = std::make_shared<std::string>();
    addModel(*verb, *model);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, model] {
        invocation.run = [&invocation, model](const RunContext& context) {
            const Network network = readNetwork(*model, context);
            return invocation.json ? jsonText(toJson(network)) : toText(network);
        };
    });
}

} // namespace hawx::cli
