// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/run_context.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

/// Self-contained Verilog to synthesise: a circuit, a multiply-accumulate unit, ...
struct SynthesisJob {
    std::string name; ///< for people
    std::string verilog;
    std::string top; ///< name of the module
};

/// What free tools can make of it; README.md has the commands.
enum class SynthesisTarget {
    Xilinx, ///< Yosys, for FPGAs with tables of six inputs
    Ice40,  ///< Yosys and nextpnr, placed and routed in an iCE40 HX8K
    Osu018, ///< Yosys and ABC, for the cells of Debian's qflow-tech-osu018 (180 nm)
};

/// "xilinx", "ice40" or "osu018".
std::string toString(SynthesisTarget target);
/// Throws Error for another word.
SynthesisTarget synthesisTargetFromString(const std::string& word);
std::vector<SynthesisTarget> allSynthesisTargets();

struct PlacedDesign {
    int logicCells = 0;  ///< with those of the registers around the design
    double clockMhz = 0; ///< the highest, from register to register through the design
};

/// What tools made of one job; none where a tool is absent or was not asked.
struct SynthesisFigures {
    std::optional<int> luts;
    std::optional<PlacedDesign> ice40;
    std::optional<double> osu018AreaUm2;
};

struct SynthesisReport {
    std::vector<SynthesisFigures> figures; ///< [job]
    std::vector<std::string> absent;       ///< a sentence for each target that lacks a tool
};

/// The Liberty file of qflow-tech-osu018: none when the package is not installed.
std::optional<std::filesystem::path> osu018Library();

/// One sentence on what the target lacks; empty when it can be synthesised for.
std::string whatIsMissing(SynthesisTarget target);

/// Synthesises every job for every target whose tools are installed, in a temporary folder, as many
/// at a time as the context has threads. The same jobs give the same figures whatever else is
/// synthesised. Throws Cancelled, and Error that names job and target when a tool refuses it.
SynthesisReport synthesise(const std::vector<SynthesisJob>& jobs,
                           const std::vector<SynthesisTarget>& targets, const RunContext& context);

} // namespace hawx
