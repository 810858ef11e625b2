// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/project/quantise_controller.h"

#include "app/hawx/jobs/job_list.h"
#include "core/circuits/library.h"
#include "core/network/quantise.h"

#include <utility>

namespace hawx {

QuantiseController::QuantiseController(JobList& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs)
{}

void QuantiseController::setSource(std::shared_ptr<const Network> network,
                                   std::shared_ptr<const DataSet> data,
                                   const CalibrationSettings& calibration, OperandMode operands)
{
    if (network == m_network && data == m_data && calibration == m_calibration &&
        operands == m_operands)
        return;
    m_network = std::move(network);
    m_data = std::move(data);
    m_calibration = calibration;
    m_operands = operands;
    if (m_job)
        m_job->cancel();
    set(nullptr, nullptr);
    if (!m_network || !m_data)
        return;
    m_job = m_jobs.start(
        tr("Quantising %1").arg(QString::fromStdString(m_network->name)),
        [this, from = m_network, images = m_data, calibration,
         operands](const RunContext& context, const Job::Post&) -> Job::Delivery {
            auto quantised = std::make_shared<const QuantisedNetwork>(
                quantise(*from, images->train, calibration, operands, context));
            // The library of circuits is made here when it was not: that takes a moment.
            auto exact = std::make_shared<const Configuration>(uniformConfiguration(
                *quantised, CircuitLibrary::shipped().exact(operands == OperandMode::Signed)));
            return [this, quantised, exact] { set(quantised, exact); };
        });
}

void QuantiseController::adopt(std::shared_ptr<const QuantisedNetwork> quantised,
                               const CircuitPtr& exact)
{
    if (m_job)
        m_job->cancel();
    m_calibration = quantised->calibration;
    m_operands = quantised->operands;
    auto configuration =
        std::make_shared<const Configuration>(uniformConfiguration(*quantised, exact));
    set(std::move(quantised), std::move(configuration));
}

void QuantiseController::set(std::shared_ptr<const QuantisedNetwork> quantised,
                             std::shared_ptr<const Configuration> exact)
{
    if (quantised == m_quantised)
        return;
    m_quantised = std::move(quantised);
    m_exact = std::move(exact);
    Q_EMIT quantisedChanged(m_quantised);
}

} // namespace hawx
