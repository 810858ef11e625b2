// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/search/explore.h"
#include "core/support/result_store.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace hawx {

class JobList;

/// Runs single configurations bit-true on the test images, several at once when asked to.
class VerifyController final : public QObject {
    Q_OBJECT

public:
    explicit VerifyController(JobList& jobs, QObject* parent = nullptr);

    /// Whose configurations are verified, and on what images; null for none. What still runs for
    /// others ends.
    void setSource(std::shared_ptr<const Exploration> exploration,
                   std::shared_ptr<const QuantisedNetwork> network,
                   std::shared_ptr<const DataSet> data);
    /// Knows results, and keeps new ones; null for none.
    void setResults(std::shared_ptr<ResultStore> results) { m_results = std::move(results); }

    bool canVerify() const { return m_exploration && m_network && m_data; }
    bool isRunning(const std::vector<std::uint16_t>& circuits) const;
    /// Does nothing for a configuration that is being verified.
    void verify(const FrontPoint& point);

Q_SIGNALS:
    /// The loss of top-1 accuracy against exact, in percentage points, on the images of the search.
    void verified(const hawx::FrontPoint& point, double lossPp);
    void runningChanged();

private:
    JobList& m_jobs;
    std::shared_ptr<const Exploration> m_exploration;
    std::shared_ptr<const QuantisedNetwork> m_network;
    std::shared_ptr<const DataSet> m_data;
    std::shared_ptr<ResultStore> m_results;
    std::map<std::vector<std::uint16_t>, int> m_running; ///< job of each configuration
};

} // namespace hawx
