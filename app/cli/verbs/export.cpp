// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/exports/export_formats.h"
#include "core/exports/front_file.h"
#include "core/network/quantise.h"
#include "core/reader/reader.h"
#include "core/session/session.h"
#include "core/support/error.h"
#include "core/support/log.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <utility>
#include <vector>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string session;
    std::optional<std::size_t> point;
    std::string format = "json";
    std::string data;
    std::vector<std::string> layers;
    std::string out;
    bool force = false;
};

constexpr std::size_t kVectorImages = 16;

/// The words of --format.
std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const ExportFormat& format : exportFormats())
        names.push_back(format.name);
    return names;
}

/// The point with what the format needs of the network and the images.
ExportSubject subjectOf(const Arguments& arguments, const ExportFormat& format,
                        Exploration exploration, const RunContext& context)
{
    const std::size_t points = exploration.front.points.size();
    const std::size_t point = *arguments.point;
    if (point >= points)
        throw Error("The front of " + arguments.session + " has no point " + std::to_string(point) +
                    "; its points are " +
                    (points == 0 ? "none" : "0 to " + std::to_string(points - 1)) + ".");
    ExportSubject subject;
    subject.configuration = exploration.configuration(point);
    subject.accelerator = exploration.machines.at(exploration.front.points[point].machine);
    subject.point = point;
    const auto addNetwork = [&] {
        const Network network = readNetwork(exploration.networkPath, context);
        const DataSet data = loadDataFor(
            network, arguments.data.empty() ? exploration.dataPath : arguments.data, context);
        subject.network = std::make_shared<const QuantisedNetwork>(
            quantise(network, data.train, subject.configuration.calibration,
                     subject.configuration.operands, context));
        exploration = withNetwork(exploration, subject.network);
        subject.images = firstImages(data.test, kVectorImages);
        subject.data = std::make_shared<const DataSet>(data);
    };
    if (format.needsNetwork || format.needsImages) {
        addNetwork();
    } else if (format.wantsNetwork) {
        try {
            addNetwork();
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            // The export says itself what it lacks.
            subject.network.reset();
            log(LogLevel::Warning, "cli",
                std::string("Exported without the network: ") + error.what());
        }
    }
    subject.exploration = std::make_shared<const Exploration>(std::move(exploration));
    return subject;
}

std::vector<ExportedFile> exported(const Arguments& arguments, const RunContext& context)
{
    Exploration exploration = Session::load(arguments.session);
    if (arguments.point) {
        const ExportFormat& format = exportFormat(arguments.format);
        return makeExport(format, subjectOf(arguments, format, std::move(exploration), context),
                          {.layers = arguments.layers}, context);
    }
    if (arguments.format == "json")
        return {{"", frontToJson(exploration.front)}};
    if (arguments.format == "csv")
        return {{"", frontToCsv(exploration.front)}};
    throw Error("The front as a whole is written as json or csv; for " + arguments.format +
                " choose one of its configurations with --point.");
}

/// Writes what --out names and returns what belongs on stdout. With --json that is one object: the
/// JSON formats are one already, others are wrapped.
std::string delivered(const std::vector<ExportedFile>& files, const Arguments& arguments, bool json)
{
    nlohmann::ordered_json object;
    object["format"] = arguments.format;
    if (!arguments.out.empty()) {
        writeExport(files, arguments.out, arguments.force);
        object["out"] = arguments.out;
        object["files"] = files.size();
        return json ? jsonText(object) : "Saved to " + arguments.out + "\n";
    }
    if (files.size() != 1 || !files.front().path.empty())
        throw Error("The export \"" + arguments.format +
                    "\" is a folder of files: name it with --out.");
    const std::string& text = files.front().content;
    if (!json || arguments.format == "json")
        return text;
    if (arguments.point && exportFormat(arguments.format).isBinary)
        throw Error("The export \"" + arguments.format +
                    "\" is no text that JSON could hold: name its file with --out.");
    object["text"] = text;
    return jsonText(object);
}

/// What takes long must not turn out afterwards to have no place.
void requirePlace(const Arguments& arguments)
{
    if (arguments.out.empty())
        return;
    if (!arguments.force && exportExists(arguments.out))
        throw Error(arguments.out + " exists already; --force replaces it.");
}

} // namespace

void addExport(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "export", "Write a configuration of a session's front, or the front itself");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("SESSION", arguments->session, "Session that hawx-cli explore saved")
        ->required();
    verb->add_option("--point", arguments->point,
                     "Number of the configuration; without it the front is written")
        ->check(countFrom(0));
    verb->add_option("--format", arguments->format, "What to write")
        ->check(CLI::IsMember(formatNames()))
        ->capture_default_str();
    verb->add_option("--data", arguments->data,
                     "Data set, where it is no longer where the session says")
        ->type_name("FOLDER");
    verb->add_option("--layer", arguments->layers, "Of hardware only this layer; may be repeated")
        ->type_name("NAME");
    verb->add_option("--out", arguments->out, "File or folder to write instead of stdout")
        ->type_name("PATH");
    verb->add_flag("--force", arguments->force, "Replace what is there");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext& context) {
            requirePlace(*arguments);
            return delivered(exported(*arguments, context), *arguments, invocation.json);
        };
    });
}

} // namespace hawx::cli
