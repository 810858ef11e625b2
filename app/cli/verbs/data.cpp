// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_warnings.h"
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/reader/reader.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string model;
    std::string data;
};

struct Described {
    const Network& network;
    const DataSet& data;
    const DataReport& report;

    /// The class's name, or nothing when nobody knows it.
    std::string className(std::size_t label) const
    {
        const bool areNetworks = data.match != ClassMatch::Different && !network.classes.empty();
        const auto& names = areNetworks ? network.classes : data.classes;
        return label < names.size() ? names[label] : std::string();
    }
};

const char* word(DataFormat format)
{
    switch (format) {
    case DataFormat::Idx: return "idx";
    case DataFormat::Cifar10: return "cifar-10";
    case DataFormat::Cifar100: return "cifar-100";
    case DataFormat::Folders: return "folders";
    case DataFormat::List: return "list";
    }
    return "";
}

const char* word(ClassMatch match)
{
    switch (match) {
    case ClassMatch::Unknown: return "unknown";
    case ClassMatch::Same: return "same";
    case ClassMatch::Reordered: return "reordered";
    case ClassMatch::Different: return "different";
    }
    return "";
}

nlohmann::ordered_json toJson(const Described& described)
{
    const auto& [network, data, report] = described;
    nlohmann::ordered_json json;
    json["data"] = data.name;
    json["path"] = data.path;
    json["format"] = word(data.format);
    json["shape"] = toString(data.train->shape);
    json["trainingImages"] = data.train->count();
    json["testImages"] = data.test->count();
    json["sharedImages"] = report.shared;
    json["classNames"] = word(data.match);
    json["classes"] = nlohmann::ordered_json::array();
    for (std::size_t label = 0; label < report.train.size(); ++label)
        json["classes"].push_back({{"label", label},
                                   {"name", described.className(label)},
                                   {"trainingImages", report.train[label]},
                                   {"testImages", report.test[label]}});
    json["warnings"] = dataWarnings(data, report);
    return json;
}

std::string toText(const Described& described)
{
    const auto& [network, data, report] = described;
    using Align = TextTable::Align;
    TextTable table({{"label"}, {"class", Align::Left}, {"training"}, {"test"}});
    for (std::size_t label = 0; label < report.train.size(); ++label)
        table.add({std::to_string(label), described.className(label),
                   std::to_string(report.train[label]), std::to_string(report.test[label])});
    std::string text = data.name + " (" + word(data.format) +
                       "): " + std::to_string(data.train->count()) + " training and " +
                       std::to_string(data.test->count()) + " test images, " +
                       toString(data.train->shape) + "\n\n" + table.text();
    for (const std::string& warning : dataWarnings(data, report))
        text += "\nWarning: " + warning;
    return text.back() == '\n' ? text : text + '\n';
}

std::string describe(const Arguments& arguments, bool json, const RunContext& context)
{
    const Network network = readNetwork(arguments.model, context);
    const DataSet data = readDataSet(arguments.data, network, context);
    const DataReport report = reportData(data, network);
    const Described described{network, data, report};
    return json ? jsonText(toJson(described)) : toText(described);
}

} // namespace

void addDescribeData(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "data", "Describe a data set as a network sees it: classes, counts, warnings");
    const auto arguments = std::make_shared<Arguments>();
    addModel(*verb, arguments->model);
    addData(*verb, arguments->data);
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            return describe(*arguments, invocation.json, context);
        };
    });
}

} // namespace hawx::cli
