// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace hawx::cli {

struct Invocation;

// Each adds one verb below `circuits`.
void addCircuitsImport(CLI::App& circuits, Invocation& invocation);
void addCircuitsMeasure(CLI::App& circuits, Invocation& invocation);
void addCircuitsCost(CLI::App& circuits, Invocation& invocation);
void addCircuitsEvolve(CLI::App& circuits, Invocation& invocation);
void addCircuitsAdders(CLI::App& circuits, Invocation& invocation);
void addCircuitsExport(CLI::App& circuits, Invocation& invocation);

} // namespace hawx::cli
