// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/inspector/inspector_controller.h"

#include "app/hawx/jobs/job_list.h"
#include "core/inference/evaluate.h"
#include "core/sensitivity/layer_inspection.h"
#include "widgets/style/quantity.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>

namespace hawx {

/// What is prepared once for a network. A cancelled job may still hold it for a moment.
struct InspectorController::Engine {
    explicit Engine(std::shared_ptr<const QuantisedNetwork> network)
        : evaluator(std::move(network), "auto", 0)
    {}

    std::mutex mutex;
    Evaluator evaluator;
};

InspectorController::InspectorController(JobList& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs)
{
    constexpr int settleMs = 60;
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &InspectorController::start);
}

InspectorController::~InspectorController()
{
    if (m_job)
        m_job->cancel();
}

void InspectorController::setNetwork(std::shared_ptr<const QuantisedNetwork> network,
                                     std::shared_ptr<const Network> source)
{
    if (m_network != network)
        m_engine.reset();
    m_network = std::move(network);
    m_source = std::move(source);
    schedule();
}

void InspectorController::setData(std::shared_ptr<const DataSet> data)
{
    m_data = std::move(data);
    schedule();
}

void InspectorController::setConfiguration(std::shared_ptr<const Configuration> configuration)
{
    m_configuration = std::move(configuration);
    schedule();
}

void InspectorController::setSelection(std::optional<std::size_t> layer,
                                       std::vector<std::size_t> filters)
{
    m_layer = layer;
    m_filters = std::move(filters);
    schedule();
}

void InspectorController::setActive(bool active)
{
    m_active = active;
    if (!m_active)
        m_soon.stop();
    else if (m_isOutdated)
        schedule();
}

void InspectorController::schedule()
{
    m_isOutdated = true;
    if (m_active)
        m_soon.start();
}

std::vector<int> InspectorController::filtersOfLayer() const
{
    const std::vector<int> layers = m_network->multiplyingLayers();
    std::size_t first = 0;
    for (std::size_t l = 0; l < *m_layer; ++l)
        first += static_cast<std::size_t>(m_network->filters(layers[l]));
    const auto count = static_cast<std::size_t>(m_network->filters(layers[*m_layer]));
    std::vector<int> filters;
    for (const std::size_t filter : m_filters)
        if (filter >= first && filter < first + count)
            filters.push_back(static_cast<int>(filter - first));
    if (filters.empty()) {
        filters.resize(count);
        std::iota(filters.begin(), filters.end(), 0);
    }
    return filters;
}

QString InspectorController::circuitsInUse(const std::vector<int>& filters) const
{
    std::map<QString, int> counts;
    for (const int filter : filters)
        ++counts[shortCircuitName(
            m_configuration->layers[*m_layer].circuits[static_cast<std::size_t>(filter)]->name)];
    if (counts.size() == 1)
        return counts.begin()->first;
    std::vector<std::pair<QString, int>> byCount(counts.begin(), counts.end());
    std::stable_sort(byCount.begin(), byCount.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList parts;
    for (const auto& [name, count] : byCount)
        parts.append(tr("%1 in %Ln filters", nullptr, count).arg(name));
    return parts.join(tr(", "));
}

void InspectorController::start()
{
    m_isOutdated = false;
    if (m_job)
        m_job->cancel();
    if (!m_network || !m_data || !m_configuration || !m_layer ||
        *m_layer >= m_network->multiplyingLayers().size() ||
        m_configuration->layers.size() != m_network->multiplyingLayers().size()) {
        Q_EMIT inspectionChanged(nullptr);
        return;
    }
    if (!m_engine)
        m_engine = std::make_shared<Engine>(m_network);
    const int layer = m_network->multiplyingLayers()[*m_layer];
    const bool isSource = m_source && m_source->sha256 == m_network->sha256;
    InspectionRequest request{.layer = *m_layer, .filters = filtersOfLayer(), .images = kImages};
    auto inspected = std::make_shared<InspectedLayer>();
    inspected->name =
        QString::fromStdString(m_network->layers[static_cast<std::size_t>(layer)].name);
    inspected->filters = m_network->filters(layer);
    inspected->circuits = circuitsInUse(request.filters);
    m_job = m_jobs.start(tr("Inspecting %1").arg(inspected->name),
                         [this, engine = m_engine, configuration = m_configuration,
                          source = isSource ? m_source : nullptr, data = m_data, request,
                          inspected](const RunContext& context, const Job::Post&) -> Job::Delivery {
                             const std::lock_guard lock(engine->mutex);
                             inspected->figures = std::make_shared<const LayerFigures>(
                                 inspectLayer(engine->evaluator, *configuration, source.get(),
                                              *data->test, request, context));
                             return [this, inspected] { Q_EMIT inspectionChanged(inspected); };
                         });
    // A job that was replaced has ended before this one began.
    connect(m_job, &Job::ended, this, [this] { Q_EMIT busyChanged(false); });
    Q_EMIT busyChanged(true);
}

} // namespace hawx
