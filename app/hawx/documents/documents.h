// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace hawx {

class JobList;

/// Reads and writes files in the background: sessions and exported configurations.
class Documents final : public QObject {
    Q_OBJECT

public:
    enum class Format { Json, Csv };

    explicit Documents(JobList& jobs, QObject* parent = nullptr);

    void openSession(const QString& path);
    void saveSession(const QString& path, std::shared_ptr<const Exploration> exploration);
    /// Writes the configuration of the exploration with these circuits, [filter].
    void exportConfiguration(const QString& path, Format format,
                             std::shared_ptr<const Exploration> exploration,
                             std::vector<std::uint16_t> circuits);

Q_SIGNALS:
    void sessionOpened(const QString& path, std::shared_ptr<const hawx::Exploration> exploration);
    void sessionSaved(const QString& path, std::shared_ptr<const hawx::Exploration> exploration);
    void configurationExported(const QString& path);

private:
    JobList& m_jobs;
};

} // namespace hawx
