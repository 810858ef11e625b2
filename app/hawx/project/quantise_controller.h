// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/network/network.h"
#include "core/network/quantised_network.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace hawx {

class Job;
class JobList;

/// The integer network of what is open, made in the background as soon as there are a network and
/// images, so that images can be classified, layers inspected and configurations verified before
/// and after a search, also one that was read from a file.
class QuantiseController final : public QObject {
    Q_OBJECT

public:
    explicit QuantiseController(JobList& jobs, QObject* parent = nullptr);

    /// Null pointers for none. Begins anew when something differs from last time.
    void setSource(std::shared_ptr<const Network> network, std::shared_ptr<const DataSet> data,
                   const CalibrationSettings& calibration, OperandMode operands);
    /// A search made it, with this exact circuit: it is taken as it is.
    void adopt(std::shared_ptr<const QuantisedNetwork> quantised, const CircuitPtr& exact);

    const std::shared_ptr<const QuantisedNetwork>& quantised() const { return m_quantised; }
    /// The exact circuit in all of its filters; null with quantised().
    const std::shared_ptr<const Configuration>& exact() const { return m_exact; }

Q_SIGNALS:
    /// Null when there is none any more.
    void quantisedChanged(std::shared_ptr<const hawx::QuantisedNetwork> quantised);

private:
    void set(std::shared_ptr<const QuantisedNetwork> quantised,
             std::shared_ptr<const Configuration> exact);

    JobList& m_jobs;
    std::shared_ptr<const Network> m_network;
    std::shared_ptr<const DataSet> m_data;
    CalibrationSettings m_calibration;
    OperandMode m_operands = OperandMode::Unsigned;
    std::shared_ptr<const QuantisedNetwork> m_quantised;
    std::shared_ptr<const Configuration> m_exact;
    QPointer<Job> m_job;
};

} // namespace hawx
