// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/library.h"
#include "core/circuits/multiplier.h"
#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/network/quantised_network.h"
#include "core/rtl/synthesis.h"
#include "core/support/run_context.h"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hawx::cli {

/// The positional argument MODEL.
void addModel(CLI::App& verb, std::string& model);
/// --data DATA, a folder or a list.
void addData(CLI::App& verb, std::string& path);
/// --operands signed|unsigned; empty unless given.
CLI::Option* addOperands(CLI::App& verb, std::string& operands);

/// --calibration-images and --range, as the command line states them.
struct CalibrationArguments {
    int images = CalibrationSettings{}.images;
    std::string range = toString(CalibrationSettings{}.range);
    std::vector<CLI::Option*> options;

    CalibrationSettings settings() const;
};
void addCalibration(CLI::App& verb, CalibrationArguments& arguments);

/// Accepts integers from `lowest` to the largest int.
CLI::Validator countFrom(int lowest);
/// Accepts finite numbers.
CLI::Validator finiteNumber();
/// Accepts finite numbers that are not negative.
CLI::Validator numberFromZero();

/// Reads the data set for a network, with its labels. Throws Error when it has more classes than
/// the network. What is questionable about images in files is a warning.
DataSet loadDataFor(const Network& network, const std::string& path, const RunContext& context);

/// Reads a configuration file with the shipped and the imported circuits. Throws Error when it
/// belongs to another network, and as configurationFromJson.
Configuration readConfiguration(const std::string& file, const Network& network);

/// Throws Error unless a file can be written there: what takes long must not turn out afterwards to
/// have no place. `what` says what the file is for: "session".
void requireWritable(const std::string& what, const std::filesystem::path& file);

/// The operand mode of the word, none for an empty one.
std::optional<OperandMode> operandsNamed(const std::string& word);

/// The circuits, shipped or imported, of a list "A,B,..", or of "published" (those whose cost their
/// authors stated) or "all"; of the latter two those that the operand mode permits. Throws Error
/// naming one that does not exist or, with its name, one that the mode does not permit.
std::vector<CircuitPtr> circuitsNamed(const std::string& list, std::optional<OperandMode> operands);

/// As circuitsNamed, and for an empty list what random configurations are drawn from: the published
/// ones; with unsigned operands, where hardly any cost is published, also evolved ones that are
/// exact where an operand is 0, twelve at most, evenly over the order of mean absolute errors.
std::vector<CircuitPtr> circuitsToDraw(const std::string& list,
                                       std::optional<OperandMode> operands);

/// --target xilinx|ice40|osu018, which may be repeated.
void addSynthesisTargets(CLI::App& verb, std::vector<std::string>& targets);
/// All targets when none is named.
std::vector<SynthesisTarget> synthesisTargetsNamed(const std::vector<std::string>& words);

/// A circuit of the library by name or, for what it lacks, the multiplier that the name describes
/// (multiplierNamed): an 8-bit one as `circuit`, else as `multiplier`.
struct NamedMultiplier {
    CircuitPtr circuit;
    std::optional<Multiplier> multiplier; ///< of another width

    const std::string& name() const { return circuit ? circuit->name : multiplier->name; }
    int width() const { return circuit ? circuit->width : multiplier->width; }
    bool isSigned() const { return circuit ? circuit->isSigned : multiplier->isSigned; }
};
/// Throws Error that names similar circuits when it is none, and as multiplierNamed.
NamedMultiplier anyMultiplier(const std::string& name, const CircuitLibrary& library);

/// The operand mode when the user states none: signed as soon as one circuit is signed.
OperandMode operandsFor(const std::vector<CircuitPtr>& circuits);

/// The multiplier that losses refer to; its cost is not known.
CircuitPtr exactCircuit(OperandMode operands);

} // namespace hawx::cli
