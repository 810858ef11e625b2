// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"
#include "app/cli/invocation.h"
#include "app/cli/logging.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "app/cli/progress_line.h"
#include "core/support/bundled_data.h"
#include "core/support/log.h"
#include "core/support/memory.h"
#include "core/support/platform.h"
#include "core/support/run_context.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cstdio>
#include <string>

namespace {

using hawx::cli::Invocation;
using hawx::cli::UsageError;

constexpr int kFailure = 1;
constexpr int kBadUsage = 2;

/// One line on stderr, whatever the message holds.
int fail(std::string message, int code)
{
    while (!message.empty() && message.back() == '\n')
        message.pop_back();
    std::replace(message.begin(), message.end(), '\n', ' ');
    std::fprintf(stderr, "hawx-cli: %s\n", message.c_str());
    return code;
}

std::string namesOf(const std::vector<CLI::App*>& verbs)
{
    std::string names;
    for (const CLI::App* verb : verbs)
        names += (names.empty() ? "" : ", ") + verb->get_name();
    return names;
}

/// Throws UsageError, with the verbs there are, when none is given or the word in its place is
/// none.
void requireKnownVerbs(CLI::App& program, int argc, char** argv)
{
    CLI::App* level = &program;
    for (int i = 1;; ++i) {
        const std::vector<CLI::App*> verbs = level->get_subcommands([](CLI::App*) { return true; });
        if (verbs.empty() || (i < argc && argv[i][0] == '-'))
            return;
        if (i >= argc)
            throw UsageError("A verb of " + level->get_name() + " is missing; there are " +
                             namesOf(verbs) + ".");
        const auto verb = std::find_if(verbs.begin(), verbs.end(), [&](const CLI::App* candidate) {
            return candidate->get_name() == argv[i];
        });
        if (verb == verbs.end())
            throw UsageError("There is no verb \"" + std::string(argv[i]) + "\" of " +
                             level->get_name() + "; there are " + namesOf(verbs) + ".");
        level = *verb;
    }
}

/// Runs the verb while showing progress and listening to Ctrl-C.
std::string result(const Invocation& invocation)
{
    const hawx::cli::Interrupt interrupt;
    hawx::cli::ProgressLine progress;
    return invocation.run({.threads = invocation.threads,
                           .stop = interrupt.token(),
                           .progress = progress.callback()});
}

int run(int argc, char** argv)
{
    CLI::App program;
    Invocation invocation;
    hawx::cli::describe(program, invocation);
    requireKnownVerbs(program, argc, argv);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& request) { // --help, --version
        return program.exit(request);
    } catch (const CLI::ParseError& error) {
        throw UsageError(error.what());
    }
    hawx::limitMemoryToAvailable();
    const hawx::cli::Logging logging(invocation);
    try {
        hawx::cli::printText(result(invocation));
    } catch (const std::exception& error) {
        hawx::log(hawx::LogLevel::Error, "program", hawx::failureText(error));
        throw;
    }
    hawx::log(hawx::LogLevel::Information, "program", "done");
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    hawx::useBundledData();
    try {
        return run(argc, argv);
    } catch (const UsageError& error) {
        return fail(error.what(), kBadUsage);
    } catch (const std::exception& error) {
        return fail(hawx::failureText(error), kFailure);
    } catch (...) {
        return fail("Something failed that has no description.", kFailure);
    }
}
