// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"

#include <QString>

class QSettings;

namespace hawx {

class CircuitLibrary;

/// What the user chooses about a search, beside network, data and limits.
struct ExploreOptions {
    Granularity granularity = Granularity::Filter;
    QString accelerator; ///< a shipped one by name, or a file; empty takes the default
    int calibrationImages = 1024;
    int profileImages = 1024;
    int testImages = 0; ///< 0 takes all
    int verify = 24;
    bool biasFolding = true;

    bool operator==(const ExploreOptions&) const = default;

    static ExploreOptions read(const QSettings& settings);
    void write(QSettings& settings) const;

    /// Reads the accelerator's file; throws Error.
    Accelerator loadMachine() const;
    /// Settings for core, without circuits and accelerator.
    ExploreSettings withoutCircuits() const;
    /// Settings for core, with the circuits of the library for the operand mode, shipped ones only
    /// where their cost is published, and no limits: the whole front is wanted, limits choose from
    /// it. Costs that are not known are estimated. Reads the accelerator's file; throws Error.
    ExploreSettings toSettings(const CircuitLibrary& library) const;
};

} // namespace hawx
