// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/import/import_circuits.h"
#include "widgets/circuits/circuit_row.h"
#include "widgets/circuits/evolution.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

namespace hawx {

class Job;
class JobList;
struct EvolutionOutcome;

/// The library of circuits: reads it in the background, adds to it by import and evolution, and
/// holds which circuits a search considers.
class CircuitsController final : public QObject {
    Q_OBJECT

public:
    explicit CircuitsController(JobList& jobs, QObject* parent = nullptr);

    /// Reads the shipped circuits and those of the user's library.
    void load();
    /// Adds what files and folders hold to the user's library, and reads that again.
    void import(const QStringList& paths, const ImportOptions& options);
    /// Stops an evolution that runs, as stopEvolution().
    void evolve(const EvolveRequest& request);
    /// The best so far is kept, as it is when the job is cancelled in another way.
    void stopEvolution();
    bool isEvolving() const;

    /// Null before load() is done.
    const std::shared_ptr<const CircuitTable>& circuits() const { return m_circuits; }
    /// Names of the circuits that a search considers, at first those that are candidates by
    /// default; circuits that join the library become candidates.
    const QStringList& candidates() const { return m_candidates; }
    void setCandidates(const QStringList& names);

Q_SIGNALS:
    void circuitsChanged(std::shared_ptr<const hawx::CircuitTable> circuits);
    void candidatesChanged(const QStringList& names);
    /// Files of the user's library are damaged, of several the first; the rest is there.
    void circuitsLeftOut(const QString& message);
    /// An import has ended: in a sentence, with remarks, a sentence each; `names` are new or were
    /// known. `isProblem` when nothing came of it.
    void imported(const QString& summary, const QStringList& remarks, bool isProblem,
                  const QStringList& names);
    void evolvingChanged(bool evolving);
    void evolutionChanged(std::shared_ptr<const hawx::EvolutionTrace> trace);
    /// An evolution has ended: in a sentence, with the name of the circuit if there is one.
    void evolved(const QString& message, const QString& name);

private:
    void show(std::shared_ptr<const CircuitTable> circuits);
    void endEvolution(const EvolutionOutcome& outcome);

    JobList& m_jobs;
    QPointer<Job> m_loading;
    QPointer<Job> m_evolution;
    std::shared_ptr<const CircuitTable> m_circuits;
    QStringList m_candidates;
};

} // namespace hawx
