// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

/// Some lines of a report about one thing.
struct DiagnosticSection {
    std::string title;
    std::vector<std::string> lines; ///< "what: value"
};

/// What only the program knows that makes a report.
struct ReportRequest {
    std::string program; ///< "hawx 0.1.0"
    /// Lines must hold nothing that is the user's: names of screens, files.
    std::vector<DiagnosticSection> sections;
    std::filesystem::path log;     ///< whose last lines are told; empty: none
    std::filesystem::path session; ///< whose tables are counted; empty: none
};

/// Lines of the log that a report has at most.
inline constexpr int kReportLogLines = 200;

/// What someone who looks for a fault needs to know of the program and the machine: versions,
/// processor, memory, variables of the environment that change what HAWX does, the session's schema
/// and numbers of rows, the end of the log. No user data: log lines are redacted (redaction.h), and
/// home folder, user and machine are not named. A log or session that cannot be read is said to be
/// so.
std::vector<DiagnosticSection> makeReport(const ReportRequest& request);

/// The report as text, beginning with what it does not contain.
std::string toText(const std::vector<DiagnosticSection>& report);

} // namespace hawx
