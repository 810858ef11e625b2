// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/documents/documents.h"

#include "app/hawx/jobs/job_list.h"
#include "core/exports/configuration_file.h"
#include "core/support/files.h"

#include <QFileInfo>

namespace hawx {

Documents::Documents(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void Documents::exportConfiguration(const QString& path, Format format,
                                    std::shared_ptr<const Exploration> exploration,
                                    std::vector<std::uint16_t> circuits)
{
    m_jobs.start(tr("Exporting %1").arg(QFileInfo(path).fileName()),
                 [this, path, format, exploration, circuits = std::move(circuits)](
                     const RunContext&, const Job::Post&) -> Job::Delivery {
                     const Configuration configuration = exploration->configuration(circuits);
                     writeFileAtomically(path.toStdString(),
                                         format == Format::Json
                                             ? configurationToJson(configuration)
                                             : configurationToCsv(configuration));
                     return [this, path] { Q_EMIT configurationExported(path); };
                 });
}

} // namespace hawx
