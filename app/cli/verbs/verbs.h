// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace hawx::cli {

struct Invocation;

// Each adds one verb to the program: its options, and what the invocation runs when it is given.
void addInspect(CLI::App& program, Invocation& invocation);
void addDescribeData(CLI::App& program, Invocation& invocation);
void addCircuits(CLI::App& program, Invocation& invocation);
void addEvaluate(CLI::App& program, Invocation& invocation);
void addSensitivity(CLI::App& program, Invocation& invocation);
void addExplore(CLI::App& program, Invocation& invocation);
void addExhaustive(CLI::App& program, Invocation& invocation);
void addExport(CLI::App& program, Invocation& invocation);
void addBench(CLI::App& program, Invocation& invocation);
void addStudy(CLI::App& program, Invocation& invocation);
void addSynthesise(CLI::App& program, Invocation& invocation);
void addAccelerators(CLI::App& program, Invocation& invocation);
void addReport(CLI::App& program, Invocation& invocation);
void addCosimulate(CLI::App& program, Invocation& invocation);

} // namespace hawx::cli
