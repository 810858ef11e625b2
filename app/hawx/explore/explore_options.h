// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QSettings;

namespace hawx {

class CircuitLibrary;

/// Loss, power and area.
std::vector<Objective> usualObjectives();

/// What the user chooses about a search, beside network, data and limits.
struct ExploreOptions {
    OperandMode operands = OperandMode::Unsigned;
    Granularity granularity = Granularity::Filter;
    std::vector<Objective> objectives = usualObjectives();
    std::vector<double> levels; ///< largest losses, in pp, of operating points
    QString accelerator;        ///< a shipped one by name; another name takes the default
    int calibrationImages = 1024;
    int profileImages = 1024;
    int testImages = 0; ///< 0 takes all
    int verify = 24;
    int refine = 0;
    bool verifyChoice = true; ///< after the search what limits choose is verified, if that is quick
    bool biasFolding = true;
    bool weightRemapping = true;
    bool controlVariate = false;
    bool operandSwap = false;
    /// Names of the circuits to consider; those that there are not or that do not suit the operands
    /// are left out. Absent: those that a search considers unless told otherwise. Not remembered.
    std::optional<QStringList> candidates;

    bool operator==(const ExploreOptions&) const = default;

    static ExploreOptions read(const QSettings& settings);
    void write(QSettings& settings) const;

    /// Reads the accelerator's file.
    Accelerator loadMachine() const;
    /// Settings for core, without circuits and accelerator.
    ExploreSettings withoutCircuits() const;
    /// Settings for core, with the candidates of the library and no limits: the whole front is
    /// wanted, limits choose from it. Costs that are not known are estimated. Reads the
    /// accelerator's file; throws Error, also when no candidate is left.
    ExploreSettings toSettings(const CircuitLibrary& library) const;
};

} // namespace hawx
