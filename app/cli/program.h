// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace hawx::cli {

struct Invocation;

/// Adds name, version and all verbs with their options.
void describe(CLI::App& program, Invocation& invocation);

} // namespace hawx::cli
