// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/circuits/circuits_controller.h"

#include "app/hawx/circuits/evolution_task.h"
#include "app/hawx/jobs/job_list.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/user_library.h"
#include "core/support/error.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace hawx {

namespace {

/// Circuits that do not state a cost get a predicted one.
CircuitTable tableOf(const CircuitLibrary& library, const std::stop_token& stop)
{
    QSet<QString> candidates;
    for (const bool isSigned : {false, true}) {
        for (const CircuitPtr& circuit : defaultCandidates(library, isSigned))
            candidates.insert(nameOf(*circuit));
    }
    CircuitTable table;
    for (const CircuitPtr& circuit : library.circuits()) {
        if (stop.stop_requested())
            throw Cancelled();
        CircuitRow row = circuitRow(withCost(circuit));
        row.isOwn = CircuitLibrary::shipped().find(circuit->name) == nullptr;
        row.isCandidate = candidates.contains(nameOf(*circuit));
        table.push_back(std::move(row));
    }
    return table;
}

QSet<QString> namesOf(const std::shared_ptr<const CircuitTable>& circuits)
{
    QSet<QString> names;
    for (const CircuitRow& row : circuits ? *circuits : CircuitTable())
        names.insert(nameOf(*row.circuit));
    return names;
}

QStringList remarksOf(const ImportReport& report)
{
    QStringList lines;
    const auto add = [&lines](const QString& title, const std::vector<ImportRemark>& remarks) {
        for (const ImportRemark& remark : remarks)
            lines.append(
                title.arg(QFileInfo(QString::fromStdString(remark.file.string())).fileName(),
                          QString::fromStdString(remark.text)));
    };
    add(CircuitsController::tr("%1 could not be read: %2"), report.failed);
    add(CircuitsController::tr("%1: %2"), report.differences);
    add(CircuitsController::tr("%1 leaves open: %2"), report.ambiguities);
    add(CircuitsController::tr("%1 was skipped: %2"), report.skipped);
    return lines;
}

QString summaryOf(const ImportReport& report)
{
    const auto known = static_cast<int>(report.knownCount());
    const int added = static_cast<int>(report.functions.size()) - known;
    QString summary = report.functions.empty()
                          ? CircuitsController::tr("Nothing was imported.")
                          : CircuitsController::tr("%Ln circuits imported", nullptr, added);
    if (known > 0)
        summary += CircuitsController::tr(", %Ln known before", nullptr, known);
    if (!report.failed.empty())
        summary += CircuitsController::tr(", %Ln files failed", nullptr,
                                          static_cast<int>(report.failed.size()));
    return summary;
}

} // namespace

CircuitsController::CircuitsController(JobList& jobs, QObject* parent)
    : QObject(parent), m_jobs(jobs)
{}

void CircuitsController::load()
{
    if (m_loading)
        m_loading->cancel();
    m_loading = m_jobs.start(
        tr("Reading circuits"),
        [this](const RunContext& context, const Job::Post& post) -> Job::Delivery {
            std::vector<std::string> damaged;
            const CircuitLibrary library = installedCircuits(userLibraryFolder(), &damaged);
            if (!damaged.empty())
                post([this, first = QString::fromStdString(damaged.front())] {
                    Q_EMIT circuitsLeftOut(first);
                });
            auto table = std::make_shared<const CircuitTable>(tableOf(library, context.stop));
            return [this, table] { show(table); };
        });
}

void CircuitsController::show(std::shared_ptr<const CircuitTable> circuits)
{
    const QSet<QString> before = namesOf(m_circuits);
    QStringList candidates;
    for (const CircuitRow& row : *circuits) {
        const QString name = nameOf(*row.circuit);
        if (before.contains(name) ? m_candidates.contains(name) : row.isCandidate)
            candidates.append(name);
    }
    m_circuits = std::move(circuits);
    Q_EMIT circuitsChanged(m_circuits);
    setCandidates(candidates);
}

void CircuitsController::setCandidates(const QStringList& names)
{
    if (names == m_candidates)
        return;
    m_candidates = names;
    Q_EMIT candidatesChanged(m_candidates);
}

void CircuitsController::import(const QStringList& paths, const ImportOptions& options)
{
    std::vector<std::filesystem::path> files;
    for (const QString& path : paths)
        files.emplace_back(path.toStdString());
    m_jobs.start(
        tr("Importing circuits"),
        [this, files, options](const RunContext& context, const Job::Post&) -> Job::Delivery {
            const std::filesystem::path folder = userLibraryFolder();
            std::vector<std::string> damaged; // told when the library is read
            const ImportReport report =
                importCircuits(files, options, installedCircuits(folder, &damaged), context);
            if (const auto circuits = newCircuits(report); !circuits.empty())
                storeCircuits(circuits, folder);
            QStringList names;
            for (const ImportedFunction& function : report.functions)
                names.append(nameOf(*function.circuit));
            return [this, names, summary = summaryOf(report), remarks = remarksOf(report)] {
                Q_EMIT imported(summary, remarks, names.isEmpty(), names);
                load();
            };
        });
}

void CircuitsController::evolve(const EvolveRequest& request)
{
    stopEvolution();
    // A cancelled job delivers nothing; what it has found is here.
    const auto outcome = std::make_shared<EvolutionOutcome>();
    Job* job =
        m_jobs.start(tr("Evolving %1").arg(request.start),
                     [this, request, outcome](const RunContext& context,
                                              const Job::Post& post) -> Job::Delivery {
                         *outcome = runEvolution(
                             request, context, [&](std::shared_ptr<const EvolutionTrace> trace) {
                                 post([this, trace] { Q_EMIT evolutionChanged(trace); });
                             });
                         return {};
                     });
    m_evolution = job;
    connect(job, &Job::threadDone, this, [this, job, outcome] {
        if (m_evolution == job)
            m_evolution.clear();
        endEvolution(*outcome);
    });
    Q_EMIT evolvingChanged(true);
}

void CircuitsController::stopEvolution()
{
    if (m_evolution)
        m_evolution->cancel();
}

bool CircuitsController::isEvolving() const
{
    return m_evolution != nullptr;
}

void CircuitsController::endEvolution(const EvolutionOutcome& outcome)
{
    if (!isEvolving())
        Q_EMIT evolvingChanged(false);
    if (!outcome.circuit) {
        Q_EMIT evolved(QString::fromStdString(outcome.error), {});
        return;
    }
    const QString name = nameOf(*outcome.circuit);
    Q_EMIT evolved(outcome.isKnown ? tr("The library has %1, which computes the same.").arg(name)
                                   : tr("%1 has joined your library.").arg(name),
                   name);
    load();
}

} // namespace hawx
