// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_file.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace hawx {

/// Keeps a search in a session while it runs: what it found so far, for those who open the file,
/// and results, from which the same search goes on after a kill. One thread at a time.
class SearchRecorder {
public:
    /// The session is made if there is none; `begun` is the exploration to be. A finished
    /// exploration that the file holds is replaced when this one is finished. Throws Error when the
    /// file cannot be written, is no session, or one of another network.
    SearchRecorder(const std::filesystem::path& path, const Exploration& begun,
                   const std::string& program);
    /// Goes on in a session that is open.
    SearchRecorder(std::shared_ptr<SessionFile> file, bool keepsFinished);

    const std::shared_ptr<SessionFile>& file() const { return m_file; }
    /// Whether the session was made for this search.
    bool isNew() const { return m_isNew; }

    /// For ExploreObserver::found: writes now and then, and never throws.
    void record(const Exploration& found);
    /// Writes the result. Throws Error when it cannot be written; what the search needs to go on
    /// is then still there.
    void finish(const Exploration& exploration);

private:
    using Clock = std::chrono::steady_clock;

    std::shared_ptr<SessionFile> m_file;
    bool m_isNew = false;
    bool m_keepsFinished = false; ///< the file holds a finished exploration
    Clock::time_point m_next;     ///< earliest time of the next write
};

} // namespace hawx
