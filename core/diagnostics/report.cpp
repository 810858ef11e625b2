// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/report.h"

#include "core/diagnostics/redaction.h"
#include "core/inference/kernels/kernel.h"
#include "core/network/library_messages.h"
#include "core/session/session_outline.h"
#include "core/support/log_file.h"
#include "core/support/memory.h"
#include "core/support/parallel.h"
#include "core/support/parallel_library.h"
#include "core/support/platform.h"

#include <array>
#include <cstdlib>
#include <ctime>

namespace hawx {

namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text.empty() ? "none" : text;
}

std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts = {};
    gmtime_r(&now, &parts);
    std::array<char, 16> date{};
    return {date.data(), std::strftime(date.data(), date.size(), "%Y-%m-%d", &parts)};
}

DiagnosticSection programSection(const std::string& program)
{
#ifdef NDEBUG
    const std::string build = "release";
#else
    const std::string build = "debug";
#endif
    return {"Program",
            {"program: " + program, "written: " + today(), "build: " + build,
             "compiler: " + std::string(__VERSION__), "OpenCV: " + openCvVersion(),
             "SQLite: " + sqliteVersion(), "threads by: " + parallelLibrary()}};
}

DiagnosticSection machineSection()
{
    return {"Machine",
            {"system: " + systemName(), "processor: " + processorName(),
             "instruction sets that HAWX uses: " + joined(processorFeatures()),
             "kernels, fastest first: " + joined(availableKernels()),
             "threads: " + std::to_string(threadCount({})),
             "memory: " + memoryText(static_cast<double>(totalMemory())) + ", available " +
                 memoryText(static_cast<double>(availableMemory()))}};
}

/// Which are set, and the values of those whose values cannot be the user's.
DiagnosticSection environmentSection()
{
    DiagnosticSection section{"Environment", {}};
    for (const char* name : {"LANG", "LC_ALL", "LANGUAGE", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR",
                             "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "OMP_NUM_THREADS"})
        if (const char* value = std::getenv(name))
            section.lines.push_back(std::string(name) + ": " + value);
    for (const char* name : {"HAWX_CIRCUITS", "HAWX_RESOURCES", "QT_STYLE_OVERRIDE",
                             "QT_PLUGIN_PATH", "LD_LIBRARY_PATH", "LD_PRELOAD"})
        if (std::getenv(name) != nullptr)
            section.lines.push_back(std::string(name) + " is set");
    return section;
}

DiagnosticSection sessionSection(const std::filesystem::path& path)
{
    DiagnosticSection section{"Session", {}};
    try {
        const SessionOutline outline = outlineOf(path);
        section.lines.push_back("format: " + std::to_string(outline.version));
        for (const SessionOutline::Table& table : outline.tables)
            section.lines.push_back(table.name + ": " + std::to_string(table.rows) + " rows");
    } catch (const std::exception& error) {
        section.lines.push_back(redacted(failureText(error)));
    }
    return section;
}

DiagnosticSection logSection(const std::filesystem::path& path)
{
    DiagnosticSection section{"End of the log", {}};
    for (const std::string& line : LogFile::lastLines(path, kReportLogLines))
        section.lines.push_back(redactedLogLine(line));
    if (section.lines.empty())
        section.lines.emplace_back("There is none.");
    return section;
}

} // namespace

std::vector<DiagnosticSection> makeReport(const ReportRequest& request)
{
    std::vector<DiagnosticSection> report{programSection(request.program), machineSection(),
                                          environmentSection()};
    report.insert(report.end(), request.sections.begin(), request.sections.end());
    if (!request.session.empty())
        report.push_back(sessionSection(request.session));
    if (!request.log.empty())
        report.push_back(logSection(request.log));
    for (DiagnosticSection& section : report)
        for (std::string& line : section.lines)
            line = withoutPersonalNames(std::move(line));
    return report;
}

std::string toText(const std::vector<DiagnosticSection>& report)
{
    std::string text = "Report for the developers of HAWX. Names of networks, images, classes, "
                       "files, folders, users\nand machines were removed; " +
                       std::string(kRemoved) + " stands in their place.\n";
    for (const DiagnosticSection& section : report) {
        text += "\n" + section.title + "\n";
        for (const std::string& line : section.lines)
            text += "    " + line + "\n";
    }
    return text;
}

} // namespace hawx
