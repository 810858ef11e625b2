// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/search_recorder.h"

#include "core/support/error.h"

#include <algorithm>

namespace hawx {

namespace fs = std::filesystem;

namespace {

/// Between two writes, and at least so many times as long as a write takes.
constexpr std::chrono::seconds kInterval{2};
constexpr int kShareOfTime = 10;

} // namespace

SearchRecorder::SearchRecorder(const fs::path& path, const Exploration& begun,
                               const std::string& program)
{
    std::error_code unknown;
    m_isNew = !fs::exists(path, unknown);
    if (m_isNew)
        Session::save(path, begun);
    m_file = std::make_shared<SessionFile>(path, program);
    const Exploration held = m_file->takeContents().exploration;
    if (held.networkSha256 != begun.networkSha256)
        throw Error("The session " + path.string() + " holds an exploration of the network " +
                    held.networkName + ", not of " + begun.networkName +
                    ": name another file for this one.");
    m_keepsFinished = held.isFinished;
}

SearchRecorder::SearchRecorder(std::shared_ptr<SessionFile> file, bool keepsFinished)
    : m_file(std::move(file)), m_keepsFinished(keepsFinished)
{}

void SearchRecorder::record(const Exploration& found)
{
    const Clock::time_point start = Clock::now();
    if (m_keepsFinished || start < m_next)
        return;
    try {
        m_file->write(found);
    } catch (const std::exception&) {
        // The search itself is not harmed; finish() says what is wrong if it still is.
    }
    const Clock::time_point end = Clock::now();
    m_next = end + std::max<Clock::duration>(kInterval, kShareOfTime * (end - start));
}

void SearchRecorder::finish(const Exploration& exploration)
{
    m_file->write(exploration);
    m_file->runEnded();
}

} // namespace hawx
