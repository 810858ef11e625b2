// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>

#include <cstdlib>

namespace hawx::cli {

void addLogOptions(CLI::App& app, Invocation& invocation)
{
    app.add_flag("--verbose", invocation.verbose, "Tell on stderr what is being done");
    app.add_option("--log", invocation.log, "Add what is being done to a file")->type_name("FILE");
}

void addCommonOptions(CLI::App& verb, Invocation& invocation)
{
    verb.add_flag("--json", invocation.json, "Print one JSON object instead of text");
    verb.add_option("--threads", invocation.threads, "Worker threads; 0 takes one for each core")
        ->check(CLI::Validator(CLI::Range(0, 1024)).description(""))
        ->capture_default_str();
    verb.add_option("--seed", invocation.seed, "Seed of everything random")
        ->check(CLI::Validator(CLI::NonNegativeNumber).description(""))
        ->capture_default_str();
    // The environment already names the folder to everything that reads circuits.
    verb.add_option_function<std::string>(
            "--library",
            [](const std::string& folder) { ::setenv("HAWX_CIRCUITS", folder.c_str(), 1); },
            "Folder of imported circuits, by default $HAWX_CIRCUITS")
        ->type_name("FOLDER");
    addLogOptions(verb, invocation);
}

} // namespace hawx::cli
