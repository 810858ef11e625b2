// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace hawx::cli {

struct Invocation;

// Verbs below "study".
void addStudyArea(CLI::App& study, Invocation& invocation);
void addStudySpeedup(CLI::App& study, Invocation& invocation);
void addStudySearch(CLI::App& study, Invocation& invocation);

} // namespace hawx::cli
