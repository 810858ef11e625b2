// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include "app/cli/output.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <string>

namespace hawx::cli {

namespace {

constexpr const char* kClearLine = "\r\033[K";

std::string timeText(double seconds)
{
    const auto whole = std::llround(std::ceil(seconds));
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

} // namespace

ProgressLine::ProgressLine() : m_isTerminal(isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine()
{
    if (m_shown)
        std::fputs(kClearLine, stderr);
}

ProgressCallback ProgressLine::callback()
{
    if (!m_isTerminal)
        return {};
    return [this](const Progress& progress) { show(progress); };
}

void ProgressLine::show(const Progress& progress)
{
    std::string line = progress.stage;
    if (progress.total > 0)
        line +=
            " " +
            fixed(100.0 * static_cast<double>(progress.done) / static_cast<double>(progress.total),
                  0) +
            " %";
    if (progress.secondsLeft >= 0)
        line += ", " + timeText(progress.secondsLeft) + " left";
    std::fputs((kClearLine + line).c_str(), stderr);
    std::fflush(stderr);
    m_shown = true;
}

} // namespace hawx::cli
