// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/import/cells.h"
#include "core/circuits/import/net_graph.h"

#include <string>
#include <vector>

namespace hawx {

/// The ports of a Verilog module whose content was added to a graph. All bits are wires; whoever
/// uses the module drives those of its inputs.
struct ElaboratedModule {
    struct Port {
        std::string name;
        Word bits;
        bool isInput = false;
        bool isSigned = false;
    };
    std::vector<Port> ports; ///< in the order of the module's header
};

/// Adds the module whose name stands at a place of the source to the graph, with all modules and
/// cells in it. Throws Error with file and line for what is not structural.
ElaboratedModule elaborate(NetGraph& graph, const VerilogSource& source, std::size_t module);

} // namespace hawx
