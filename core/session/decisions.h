// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/search/front.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

/// A configuration that the user keeps in view, to compare it with others.
struct Pin {
    std::string letter;                  ///< "A", "B", ..: marks it in plots
    std::string name;                    ///< the user's word for it; may be empty
    std::vector<std::uint16_t> circuits; ///< [filter]
    std::uint16_t machine = 0;           ///< as FrontPoint::machine

    bool operator==(const Pin&) const = default;
};

/// All that the user decided about the front of one exploration. Undo and redo exchange it as a
/// whole.
struct Decisions {
    Limits limits;
    std::optional<Accelerator> machine; ///< none: the one that was searched
    /// [filter] circuit, picked from the front or edited by hand; empty: the best within the
    /// limits.
    std::vector<std::uint16_t> configuration;
    std::uint16_t size = 0; ///< of the machine that the configuration is on, as FrontPoint::machine
    std::vector<Pin> pins;

    bool operator==(const Decisions&) const = default;
};

} // namespace hawx
