// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>

namespace hawx::cli {

void addCommonOptions(CLI::App& verb, Invocation& invocation)
{
    verb.add_flag("--json", invocation.json, "Print one JSON object instead of text");
    verb.add_option("--threads", invocation.threads, "Worker threads; 0 takes one for each core")
        ->check(CLI::Validator(CLI::Range(0, 1024)).description(""))
        ->capture_default_str();
    verb.add_option("--seed", invocation.seed, "Seed of everything random")
        ->check(CLI::Validator(CLI::NonNegativeNumber).description(""))
        ->capture_default_str();
}

} // namespace hawx::cli
