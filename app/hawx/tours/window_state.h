// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/explore.h"
#include "core/session/decisions.h"
#include "widgets/circuits/circuit_row.h"
#include "widgets/circuits/error_surface.h"
#include "widgets/heat_map/heat_map_content.h"

#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

struct Chosen;

/// What tours and exercises know of the window: one moment of it, as values. Pointers are null
/// where there is nothing.
struct WindowState {
    bool hasNetwork = false;
    bool hasImages = false;
    bool isSearching = false;

    std::shared_ptr<const CircuitTable> circuits;
    QStringList selectedCircuits;    ///< in the browser
    std::optional<OperandPair> pair; ///< pointed at in an error surface

    std::shared_ptr<const Exploration> exploration; ///< that a search found, once it has ended
    std::shared_ptr<const Front> front;             ///< in view
    std::optional<Accelerator> machine;             ///< that the front in view is of
    Trust trust = Trust::Verified;                  ///< which of its points limits choose
    std::shared_ptr<const Chosen> choice;
    Decisions decisions;
    /// What a configuration would lose and cost, see ChoiceController::figuresOf(); empty where
    /// nobody can tell.
    std::function<std::optional<FrontPoint>(const std::vector<std::uint16_t>& circuits,
                                            std::uint16_t machine)>
        figuresOf;

    HeatMapLevel level = HeatMapLevel::Filter;
    std::optional<std::size_t> circuit; ///< of the search, selected for all views
    std::optional<std::size_t> layer;
    std::vector<std::size_t> filters;

    bool isExporting = false;
    QString exportForm; ///< chosen in the dialog
    bool isExported = false;
};

/// What must be there before a step or an exercise makes sense.
enum class Needs {
    Nothing,
    Circuits,    ///< the library
    Exploration, ///< a search, a front and a configuration in view
    Prediction,  ///< the same, of a network that is open, so that other ones can be predicted
    Export       ///< the export dialog is open
};

bool has(const WindowState& state, Needs needs);
/// What is missing and what brings it, in a sentence; empty for Nothing.
QString sentenceFor(Needs needs);

/// By name; null when there is none.
CircuitPtr findCircuit(const WindowState& state, const QString& name);
/// "conv1, filter 3", counted from 1.
QString filterName(const SensitivityMap& map, std::size_t filter);
/// The layer that a filter belongs to.
std::size_t layerOf(const SensitivityMap& map, std::size_t filter);

} // namespace hawx
