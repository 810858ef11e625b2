// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/additive_predictor.h"
#include "core/session/exploration_tables.h"
#include "core/session/tables.h"

#include <algorithm>

namespace hawx {

namespace {

/// "loss,power,area"
std::string joined(const std::vector<Objective>& objectives)
{
    std::string text;
    for (const Objective objective : objectives)
        text += (text.empty() ? "" : ",") + toString(objective);
    return text;
}

void writeSearch(SQLite::Database& database, const Exploration& exploration)
{
    const ExploreSettings& settings = exploration.settings;
    TableWriter(database, "search",
                {"position",
                 "network_name",
                 "network_path",
                 "network_sha256",
                 "data_path",
                 "operands",
                 "calibration_images",
                 "calibration_range",
                 "granularity",
                 "objectives",
                 "levels",
                 "bias_folding",
                 "weight_remapping",
                 "control_variate",
                 "operand_swap",
                 "profile_images",
                 "test_images",
                 "verify",
                 "max_loss_pp",
                 "max_power_mw",
                 "max_area_um2",
                 "max_latency_ms",
                 "max_energy_uj",
                 "seed",
                 "sensitivity_images",
                 "choosing_layers",
                 "refine",
                 "aimed_loss_pp",
                 "is_finished"})
        .integer(0)
        .text(exploration.networkName)
        .text(exploration.networkPath)
        .text(exploration.networkSha256)
        .text(exploration.dataPath)
        .text(toString(settings.operands))
        .integer(settings.calibration.images)
        .text(toString(settings.calibration.range))
        .text(toString(settings.granularity))
        .text(joined(settings.objectives))
        .blob(settings.levels)
        .integer(settings.biasFolding ? 1 : 0)
        .integer(settings.weightRemapping ? 1 : 0)
        .integer(settings.controlVariate ? 1 : 0)
        .integer(settings.operandSwap ? 1 : 0)
        .integer(settings.profileImages)
        .integer(settings.testImages)
        .integer(settings.verify)
        .real(settings.limits.maxLossPp)
        .real(settings.limits.maxPowerMw)
        .real(settings.limits.maxAreaUm2)
        .real(settings.limits.maxLatencyMs)
        .real(settings.limits.maxEnergyUj)
        .integer(std::bit_cast<std::int64_t>(settings.seed))
        .integer(exploration.sensitivity.images)
        .integer(static_cast<std::int64_t>(settings.choosingLayers))
        .integer(settings.refine)
        .real(settings.aimedLossPp)
        .integer(exploration.isFinished ? 1 : 0)
        .endRow();
}

void writeMachines(SQLite::Database& database, const std::vector<Accelerator>& machines)
{
    TableWriter writer(database, "accelerator", {"position", "description"});
    for (std::size_t i = 0; i < machines.size(); ++i)
        writer.integer(static_cast<std::int64_t>(i)).text(acceleratorText(machines[i])).endRow();
}

void writeCircuits(SQLite::Database& database, const std::vector<CircuitPtr>& circuits)
{
    TableWriter writer(database, "circuit",
                       {"position", "name", "family", "is_signed", "hash", "netlist", "truth_table",
                        "power_mw", "area_um2", "delay_ns", "provenance", "cost_source"});
    for (std::size_t i = 0; i < circuits.size(); ++i) {
        const Circuit& circuit = *circuits[i];
        writer.integer(static_cast<std::int64_t>(i))
            .text(circuit.name)
            .text(circuit.family)
            .integer(circuit.isSigned ? 1 : 0)
            .text(circuit.hash);
        if (circuit.netlist) {
            writer.text(circuit.netlist->canonicalText()).null();
        } else {
            const std::span<const std::int32_t> results = circuit.table.results();
            writer.null().blob(std::vector<std::int32_t>(results.begin(), results.end()));
        }
        if (circuit.cost) {
            writer.real(circuit.cost->powerMw)
                .real(circuit.cost->areaUm2)
                .real(circuit.cost->delayNs)
                .text(toString(circuit.cost->provenance))
                .text(circuit.cost->source);
        } else {
            writer.null().null().null().null().null();
        }
        writer.endRow();
    }
}

void writeLayers(SQLite::Database& database, const std::vector<LayerSummary>& layers)
{
    TableWriter writer(
        database, "layer",
        {"position", "name", "type", "filters", "first_filter", "macs", "parameters"});
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const LayerSummary& layer = layers[i];
        writer.integer(static_cast<std::int64_t>(i))
            .text(layer.name)
            .text(layer.type)
            .integer(layer.filters)
            .integer(layer.firstFilter)
            .integer(layer.macs)
            .integer(layer.parameters)
            .endRow();
    }
}

/// Operand order, weight map and control variate of each filter. Maps are numbered from 1 in the
/// order in which they appear; 0 is none.
void writeUses(TableWriter& writer, const std::vector<CircuitUse>& uses,
               std::vector<WeightMapPtr>& maps)
{
    std::vector<std::uint8_t> swap;
    std::vector<std::uint32_t> numbers;
    std::vector<std::int16_t> controlVariate;
    for (const CircuitUse& use : uses) {
        swap.push_back(use.swap ? 1 : 0);
        controlVariate.push_back(use.controlVariate);
        if (use.weightMap == nullptr) {
            numbers.push_back(0);
            continue;
        }
        // Filters of a layer share a map, so the one looked for is among the last.
        const auto found = std::find(maps.rbegin(), maps.rend(), use.weightMap);
        numbers.push_back(static_cast<std::uint32_t>(maps.rend() - found));
        if (found == maps.rend()) {
            maps.push_back(use.weightMap);
            numbers.back() = static_cast<std::uint32_t>(maps.size());
        }
    }
    writer.blob(swap).blob(numbers).blob(controlVariate);
}

/// Replacements of -127, -126, ..
std::vector<std::int8_t> codesOf(const WeightMap& map)
{
    std::vector<std::int8_t> codes;
    for (int code = WeightMap::kLowest; code <= WeightMap::kHighest; ++code)
        codes.push_back(map(static_cast<std::int8_t>(code)));
    return codes;
}

void writeSensitivity(SQLite::Database& database, const Exploration& exploration)
{
    TableWriter writer(database, "sensitivity",
                       {"position", "name", "family", "is_exact", "power_mw", "area_um2",
                        "mae_percent", "filter_scores", "layer_scores", "operator_bias",
                        "operator_rms", "bias_correction", "swap", "weight_map",
                        "control_variate"});
    const SensitivityMap& map = exploration.sensitivity;
    std::vector<WeightMapPtr> maps;
    for (std::size_t i = 0; i < map.circuits.size(); ++i) {
        const CircuitSummary& circuit = map.circuits[i];
        writer.integer(static_cast<std::int64_t>(i))
            .text(circuit.name)
            .text(circuit.family)
            .integer(circuit.isExact ? 1 : 0)
            .real(circuit.powerMw)
            .real(circuit.areaUm2)
            .real(circuit.maePercent)
            .blob(map.filterScores[i])
            .blob(map.layerScores[i])
            .blob(map.operatorBias[i])
            .blob(map.operatorScores[i]);
        if (exploration.biasCorrection.empty())
            writer.null();
        else
            writer.blob(exploration.biasCorrection[i]);
        if (exploration.uses.empty())
            writer.null().null().null();
        else
            writeUses(writer, exploration.uses[i], maps);
        writer.endRow();
    }
    TableWriter written(database, "weight_map", {"position", "codes"});
    for (std::size_t i = 0; i < maps.size(); ++i)
        written.integer(static_cast<std::int64_t>(i)).blob(codesOf(*maps[i])).endRow();
}

void writeFigures(TableWriter& writer, const HardwareFigures& figures)
{
    writer.real(figures.powerMw)
        .real(figures.areaUm2)
        .real(figures.latencyMs)
        .real(figures.imagesPerSecond)
        .real(figures.energyUj)
        .real(figures.machinePowerMw)
        .real(figures.machineAreaUm2)
        .real(figures.machineEnergyUj);
}

void writeFront(SQLite::Database& database, const Front& front)
{
    TableWriter exact(database, "exact",
                      {"position", "top1", "fp32_top1", "power_mw", "area_um2", "latency_ms",
                       "images_per_second", "energy_uj", "machine_power_mw", "machine_area_um2",
                       "machine_energy_uj", "profile_seconds", "search_seconds", "verify_seconds"});
    exact.integer(0).real(front.exact.top1).real(front.exact.fp32Top1);
    writeFigures(exact, front.exact.hardware);
    exact.real(front.seconds.profile)
        .real(front.seconds.search)
        .real(front.seconds.verify)
        .endRow();

    TableWriter points(database, "point",
                       {"position", "circuits", "power_mw", "area_um2", "latency_ms",
                        "images_per_second", "energy_uj", "machine_power_mw", "machine_area_um2",
                        "machine_energy_uj", "loss_pp", "loss_low_pp", "loss_high_pp",
                        "verified_loss_pp", "power_saving", "area_saving", "machine", "level"});
    for (std::size_t i = 0; i < front.points.size(); ++i) {
        const FrontPoint& point = front.points[i];
        points.integer(static_cast<std::int64_t>(i)).blob(point.circuits);
        writeFigures(points, point.hardware);
        points.real(point.lossPp)
            .real(point.lossLowPp)
            .real(point.lossHighPp)
            .real(point.verifiedLossPp)
            .real(point.powerSaving)
            .real(point.areaSaving)
            .integer(point.machine)
            .integer(point.level)
            .endRow();
    }
}

void writePredictor(SQLite::Database& database, const AdditivePredictor& predictor)
{
    const AdditivePredictor::Knowledge knowledge = predictor.knowledge();
    TableWriter(database, "predictor",
                {"position", "loss_table", "filter_scores", "layer_scores", "bias_correction",
                 "shift", "power", "residuals"})
        .integer(0)
        .blob(knowledge.lossTable)
        .blob(knowledge.filterScores)
        .blob(knowledge.layerScores)
        .blob(knowledge.biasCorrections)
        .real(knowledge.shift)
        .real(knowledge.power)
        .blob(knowledge.residuals)
        .endRow();
}

} // namespace

void writeTables(SQLite::Database& database, const Exploration& exploration)
{
    for (const char* table : {"search", "accelerator", "sensitivity", "circuit", "layer",
                              "weight_map", "exact", "point", "predictor"})
        database.exec(std::string("DELETE FROM ") + table);
    writeSearch(database, exploration);
    writeMachines(database, exploration.machines);
    writeCircuits(database, exploration.settings.circuits);
    writeLayers(database, exploration.sensitivity.layers);
    if (!exploration.sensitivity.filterScores.empty())
        writeSensitivity(database, exploration);
    if (exploration.predictor != nullptr)
        writePredictor(database, *exploration.predictor);
    writeFront(database, exploration.front);
}

} // namespace hawx
