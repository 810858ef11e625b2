// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/project/project_controller.h"

#include "app/hawx/jobs/job_list.h"
#include "core/reader/reader.h"
#include "widgets/playground/pixels.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hawx {

namespace {

void cancelRunning(const QPointer<Job>& job)
{
    if (job)
        job->cancel();
}

DataSummary summarise(const DataSet& data)
{
    constexpr std::size_t samples = 60;
    const auto size = static_cast<std::size_t>(data.test->shape.size());
    DataSummary summary;
    summary.name = QString::fromStdString(data.name);
    summary.path = QString::fromStdString(data.path);
    summary.shape = QString::fromStdString(toString(data.test->shape))
                        .replace(QLatin1Char('x'), QStringLiteral("×"));
    summary.trainImages = static_cast<std::int64_t>(data.train->count());
    summary.testImages = static_cast<std::int64_t>(data.test->count());
    for (std::size_t k = 0; k < std::min(samples, data.test->count()); ++k)
        summary.samples.append(toImage({data.test->image(k), size}, data.test->shape));
    return summary;
}

} // namespace

ProjectController::ProjectController(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs)
{}

void ProjectController::openNetwork(const QString& path)
{
    cancelRunning(m_networkJob);
    m_networkJob =
        m_jobs.start(tr("Opening %1").arg(QFileInfo(path).fileName()),
                     [this, file = path.toStdString()](const RunContext& context,
                                                       const Job::Post&) -> Job::Delivery {
                         auto network = std::make_shared<const Network>(readNetwork(file, context));
                         return [this, network] {
                             const bool sameInput =
                                 m_network && m_network->input() == network->input();
                             m_network = network;
                             Q_EMIT networkChanged(m_network);
                             if (!sameInput) {
                                 dropData();
                                 loadData();
                             }
                         };
                     });
}

void ProjectController::openData(const QString& path)
{
    m_dataPath = path;
    if (m_network)
        loadData();
}

void ProjectController::useData(std::shared_ptr<const DataSet> data)
{
    cancelRunning(m_dataJob);
    m_dataPath = QString::fromStdString(data->path);
    m_data = std::move(data);
    Q_EMIT dataChanged(m_data, summarise(*m_data));
}

void ProjectController::close()
{
    cancelRunning(m_networkJob);
    cancelRunning(m_dataJob);
    m_network.reset();
    m_dataPath.clear();
    dropData();
}

void ProjectController::loadData()
{
    if (m_dataPath.isEmpty())
        return;
    cancelRunning(m_dataJob);
    m_dataJob = m_jobs.start(
        tr("Opening %1").arg(QDir(m_dataPath).dirName()),
        [this, path = m_dataPath.toStdString(),
         network = m_network](const RunContext& context, const Job::Post&) -> Job::Delivery {
            auto data = std::make_shared<const DataSet>(readDataSet(path, *network, context));
            requireClasses(*data, *network);
            return [this, data, summary = summarise(*data)] {
                m_data = data;
                Q_EMIT dataChanged(m_data, summary);
            };
        });
}

void ProjectController::dropData()
{
    if (!m_data)
        return;
    m_data.reset();
    Q_EMIT dataChanged(m_data, {});
}

} // namespace hawx
