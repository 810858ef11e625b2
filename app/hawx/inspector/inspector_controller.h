// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/network/network.h"
#include "core/network/quantised_network.h"
#include "widgets/inspector/inspector_panel.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

class Job;
class JobList;

/// Figures of the selected layer or filters under the chosen configuration. What is asked for last
/// is computed; what is no longer wanted is cancelled.
class InspectorController final : public QObject {
    Q_OBJECT

public:
    /// Test images that a layer is inspected on, the first of the set.
    static constexpr std::size_t kImages = 128;

    explicit InspectorController(JobList& jobs, QObject* parent = nullptr);
    ~InspectorController() override;

    /// `source` is the network that was quantised, or null when it is not known; without a
    /// quantised network, data or configuration there is nothing to inspect.
    void setNetwork(std::shared_ptr<const QuantisedNetwork> network,
                    std::shared_ptr<const Network> source);
    void setData(std::shared_ptr<const DataSet> data);
    void setConfiguration(std::shared_ptr<const Configuration> configuration);
    /// Index among the multiplying layers, and filters among all filters of the network as
    /// SelectionModel has them: those of other layers are ignored; none means the whole layer.
    void setSelection(std::optional<std::size_t> layer, std::vector<std::size_t> filters);
    /// While inactive, as when the panel is hidden, nothing is computed. Active at first.
    void setActive(bool active);

Q_SIGNALS:
    /// Null when there is nothing to inspect.
    void inspectionChanged(std::shared_ptr<const hawx::InspectedLayer> inspected);
    void busyChanged(bool busy);

private:
    struct Engine;

    void schedule();
    void start();
    std::vector<int> filtersOfLayer() const;
    QString circuitsInUse(const std::vector<int>& filters) const;

    JobList& m_jobs;
    QPointer<Job> m_job;
    QTimer m_soon; ///< brushing selects many times in a row
    std::shared_ptr<Engine> m_engine;
    std::shared_ptr<const QuantisedNetwork> m_network;
    std::shared_ptr<const Network> m_source;
    std::shared_ptr<const DataSet> m_data;
    std::shared_ptr<const Configuration> m_configuration;
    std::optional<std::size_t> m_layer;
    std::vector<std::size_t> m_filters;
    bool m_active = true;
    bool m_isOutdated = false;
};

} // namespace hawx
