// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace hawx::cli {

struct Invocation;

// Each adds one verb below `bench`.
void addBenchPredictor(CLI::App& bench, Invocation& invocation);
void addBenchSearch(CLI::App& bench, Invocation& invocation);

} // namespace hawx::cli
