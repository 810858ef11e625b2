// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/report.h"

#include "app/cli/inputs.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "app/cli/verbs/verbs.h"
#include "core/support/files.h"
#include "core/support/log_file.h"
#include "core/support/platform.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace hawx::cli {

namespace {

struct Arguments {
    std::string out;
    std::string session;
};

nlohmann::ordered_json toJson(const std::vector<DiagnosticSection>& report)
{
    nlohmann::ordered_json json;
    json["sections"] = nlohmann::ordered_json::array();
    for (const DiagnosticSection& section : report)
        json["sections"].push_back({{"title", section.title}, {"lines", section.lines}});
    return json;
}

std::string run(const Invocation& invocation, const Arguments& arguments)
{
    if (!arguments.out.empty())
        requireWritable("report", arguments.out);
    const std::vector<DiagnosticSection> report =
        makeReport({.program = "hawx-cli " HAWX_VERSION,
                    .sections = {},
                    .log = invocation.log.empty() ? logFolder() / kLogFileName
                                                  : std::filesystem::path(invocation.log),
                    .session = arguments.session});
    std::string text = invocation.json ? jsonText(toJson(report)) : hawx::toText(report);
    if (arguments.out.empty())
        return text;
    writeFileAtomically(arguments.out, text);
    return "The report is in " + arguments.out + ".\n";
}

} // namespace

void addReport(CLI::App& program, Invocation& invocation)
{
    CLI::App* verb = program.add_subcommand(
        "report", "Describe program, machine and the end of the log for a report of a fault; "
                  "without names of your networks, files or yourself");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("--out", arguments->out, "File to write instead of standard output")
        ->type_name("FILE");
    verb->add_option("--session", arguments->session,
                     "Session whose format and numbers of rows are told")
        ->type_name("S.hawx");
    addCommonOptions(*verb, invocation);
    verb->callback([&invocation, arguments] {
        invocation.run = [&invocation, arguments](const RunContext&) {
            return run(invocation, *arguments);
        };
    });
}

} // namespace hawx::cli
