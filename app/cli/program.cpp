// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/invocation.h"
#include "app/cli/verbs/verbs.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace hawx::cli {

void describe(CLI::App& program, Invocation& invocation)
{
    program.description("HAWX explores approximate multipliers in neural-network accelerators.");
    program.name("hawx-cli");
    program.set_version_flag("--version", "hawx-cli " HAWX_VERSION);
    program.require_subcommand(1);
    program.get_formatter()->label("SUBCOMMAND", "VERB");
    addLogOptions(program, invocation);
    addInspect(program, invocation);
    addDescribeData(program, invocation);
    addCircuits(program, invocation);
    addEvaluate(program, invocation);
    addSensitivity(program, invocation);
    addExplore(program, invocation);
    addExhaustive(program, invocation);
    addExport(program, invocation);
    addSynthesise(program, invocation);
    addBench(program, invocation);
    addStudy(program, invocation);
    addAccelerators(program, invocation);
    addCosimulate(program, invocation);
    addReport(program, invocation);
}

} // namespace hawx::cli
