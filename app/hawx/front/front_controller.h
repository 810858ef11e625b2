// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

class Job;
class JobList;

/// The front that views show: that of the search, or what it would be on another machine, with all
/// that was verified since.
class FrontController final : public QObject {
    Q_OBJECT

public:
    explicit FrontController(JobList& jobs, QObject* parent = nullptr);

    /// The front of a search that still runs; null when there is none.
    void setPreview(std::shared_ptr<const Front> front);
    /// What a search found; null when there is nothing.
    void setExploration(std::shared_ptr<const Exploration> exploration);
    /// The machine to show; none is the one that was searched. Solved in the background: the newest
    /// machine wins. Stays when another exploration comes.
    void setMachine(const std::optional<Accelerator>& machine);
    /// Bit-true inference measured this loss.
    void addVerified(const FrontPoint& point, double lossPp);

    const std::shared_ptr<const Front>& front() const { return m_front; }
    /// That the points of the front refer to, see FrontPoint::machine; none without a front.
    std::vector<Accelerator> machines() const;
    /// Whether another machine than the one that was searched is shown: its points are predicted.
    bool isElsewhere() const;
    /// Whether other machines can be shown.
    bool canSolve() const { return m_exploration && m_exploration->live; }
    /// The exploration, with what was verified since among the points of its front.
    std::shared_ptr<const Exploration> exploration() const;

Q_SIGNALS:
    void frontChanged(std::shared_ptr<const hawx::Front> front);
    /// The front of the search while another machine's is shown; else null.
    void referenceChanged(std::shared_ptr<const hawx::Front> front);
    /// Why the machine that was set cannot be had, for people; empty when it can. The front before
    /// stays.
    void problemChanged(const QString& sentence);

private:
    void show(std::shared_ptr<const Front> front);
    void update();
    void solve();
    std::shared_ptr<const Front> searchedFront() const;
    /// Writes the verified losses into the front of the search, and adds what was not there.
    void merge(Front& front) const;
    std::vector<FrontPoint> knownPoints() const;

    JobList& m_jobs;
    std::shared_ptr<const Exploration> m_exploration;
    std::optional<Accelerator> m_machine;
    std::map<std::vector<std::uint16_t>, FrontPoint> m_verified; ///< since the exploration
    std::shared_ptr<const Front> m_front;
    QPointer<Job> m_job;
};

} // namespace hawx
