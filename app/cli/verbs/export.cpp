// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/exports/configuration_file.h"
#include "core/exports/front_file.h"
#include "core/session/session.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string session;
    std::optional<std::size_t> point;
    std::string format = "json";
    std::string out;
};

std::string exported(const Arguments& arguments)
{
    const Exploration exploration = Session::load(arguments.session);
    const bool csv = arguments.format == "csv";
    if (!arguments.point)
        return csv ? frontToCsv(exploration.front) : frontToJson(exploration.front);
    const std::size_t points = exploration.front.points.size();
    if (*arguments.point >= points)
        throw Error("The front of " + arguments.session + " has no point " +
                    std::to_string(*arguments.point) + "; its points are " +
                    (points == 0 ? "none" : "0 to " + std::to_string(points - 1)) + ".");
    const Configuration configuration = exploration.configuration(*arguments.point);
    return csv ? configurationToCsv(configuration) : configurationToJson(configuration);
}

/// Writes the file that --out names and returns what belongs on stdout. With --json that is one
/// object: the JSON formats are one already, others are wrapped.
std::string delivered(const std::string& text, const Arguments& arguments, bool json)
{
    nlohmann::ordered_json object;
    object["format"] = arguments.format;
    if (!arguments.out.empty()) {
        writeFileAtomically(arguments.out, text);
        object["out"] = arguments.out;
        return json ? jsonText(object) : "Saved to " + arguments.out + "\n";
    }
    if (!json || arguments.format == "json")
        return text;
    object["text"] = text;
    return jsonText(object);
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
        ->check(CLI::IsMember({"json", "csv"}))
        ->capture_default_str();
    verb->add_option("--out", arguments->out, "File to write instead of stdout")->type_name("FILE");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext&) {
            return delivered(exported(*arguments), *arguments, invocation.json);
        };
    });
}

} // namespace hawx::cli
