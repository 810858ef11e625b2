// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace hawx {

class JobList;

/// Writes exported configurations in the background.
class Documents final : public QObject {
    Q_OBJECT

public:
    enum class Format { Json, Csv };

    explicit Documents(JobList& jobs, QObject* parent = nullptr);

    /// Writes the configuration of the exploration with these circuits, [filter].
    void exportConfiguration(const QString& path, Format format,
                             std::shared_ptr<const Exploration> exploration,
                             std::vector<std::uint16_t> circuits);

Q_SIGNALS:
    void configurationExported(const QString& path);

private:
    JobList& m_jobs;
};

} // namespace hawx
