// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/circuits/netlist_text.h"
#include "core/predict/additive_predictor.h"
#include "core/session/exploration_tables.h"
#include "core/session/tables.h"
#include "core/support/error.h"

#include <limits>

namespace hawx {

namespace {

constexpr std::int64_t kMaxInt = std::numeric_limits<int>::max();
constexpr std::int64_t kMaxInt64 = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMinInt64 = std::numeric_limits<std::int64_t>::min();

int count(const TableReader& reader, const char* column)
{
    return static_cast<int>(reader.integer(column, 0, kMaxInt));
}

/// The value of an enumeration that a word names, by its own parser.
template <typename Parser>
auto word(const TableReader& reader, const char* column, const Parser& parse)
{
    const std::string text = reader.text(column);
    try {
        return parse(text);
    } catch (const Error& error) {
        reader.fail(column, error.what());
    }
}

Provenance provenanceFromString(const std::string& text)
{
    for (const Provenance provenance :
         {Provenance::Published, Provenance::Characterised, Provenance::Predicted}) {
        if (toString(provenance) == text)
            return provenance;
    }
    throw Error("\"" + text + "\" is no provenance of a cost");
}

std::vector<Objective> objectivesOf(const std::string& text)
{
    std::vector<Objective> objectives;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        objectives.push_back(objectiveFromString(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return objectives;
}

void readSearch(SQLite::Database& database, Exploration& exploration)
{
    TableReader reader(database, "search");
    reader.only();
    exploration.networkName = reader.text("network_name");
    exploration.networkPath = reader.text("network_path");
    exploration.networkSha256 = reader.text("network_sha256");
    exploration.dataPath = reader.text("data_path");
    exploration.sensitivity.images = count(reader, "sensitivity_images");
    exploration.sensitivity.imagesWanted = exploration.sensitivity.images;
    ExploreSettings& settings = exploration.settings;
    settings.operands = word(reader, "operands", operandModeFromString);
    settings.calibration.images = count(reader, "calibration_images");
    settings.calibration.range = word(reader, "calibration_range", rangeMethodFromString);
    settings.granularity = word(reader, "granularity", granularityFromString);
    settings.objectives = word(reader, "objectives", objectivesOf);
    settings.levels = reader.blobs<double>("levels");
    settings.biasFolding = reader.boolean("bias_folding");
    settings.weightRemapping = reader.boolean("weight_remapping");
    settings.controlVariate = reader.boolean("control_variate");
    settings.operandSwap = reader.boolean("operand_swap");
    settings.profileImages = count(reader, "profile_images");
    settings.testImages = count(reader, "test_images");
    settings.verify = count(reader, "verify");
    settings.limits.maxLossPp = reader.optionalReal("max_loss_pp");
    settings.limits.maxPowerMw = reader.optionalReal("max_power_mw");
    settings.limits.maxAreaUm2 = reader.optionalReal("max_area_um2");
    settings.limits.maxLatencyMs = reader.optionalReal("max_latency_ms");
    settings.limits.maxEnergyUj = reader.optionalReal("max_energy_uj");
    settings.choosingLayers =
        static_cast<std::size_t>(reader.integer("choosing_layers", 0, kMaxInt));
    settings.refine = count(reader, "refine");
    settings.aimedLossPp = reader.optionalReal("aimed_loss_pp");
    exploration.isFinished = reader.boolean("is_finished");
    settings.seed = std::bit_cast<std::uint64_t>(reader.integer("seed", kMinInt64, kMaxInt64));
}

std::vector<Accelerator> readMachines(SQLite::Database& database)
{
    std::vector<Accelerator> machines;
    for (TableReader reader(database, "accelerator"); reader.next();) {
        try {
            machines.push_back(parseAccelerator(reader.text("description"), "of the session"));
        } catch (const Error& error) {
            reader.fail("description", error.what());
        }
    }
    if (machines.empty())
        throw Error("table accelerator: there is no row");
    return machines;
}

std::optional<CircuitCost> readCost(const TableReader& reader)
{
    if (reader.isNull("power_mw"))
        return std::nullopt;
    return CircuitCost{.powerMw = reader.real("power_mw"),
                       .areaUm2 = reader.real("area_um2"),
                       .delayNs = reader.real("delay_ns"),
                       .provenance = word(reader, "provenance", provenanceFromString),
                       .source = reader.text("cost_source")};
}

bool sameCost(const std::optional<CircuitCost>& x, const std::optional<CircuitCost>& y)
{
    if (!x || !y)
        return x.has_value() == y.has_value();
    return x->powerMw == y->powerMw && x->areaUm2 == y->areaUm2 && x->delayNs == y->delayNs &&
           x->provenance == y->provenance && x->source == y->source;
}

CircuitPtr readCircuit(const TableReader& reader)
{
    const std::string name = reader.text("name");
    const std::string family = reader.text("family");
    const bool isSigned = reader.boolean("is_signed");
    const std::string hash = reader.text("hash");
    const std::optional<CircuitCost> cost = readCost(reader);

    CircuitPtr shipped = CircuitLibrary::shipped().find(name);
    if (shipped && shipped->hash == hash && shipped->family == family &&
        sameCost(shipped->cost, cost))
        return shipped;

    CircuitPtr circuit;
    if (reader.isNull("netlist")) {
        TruthTable table(isSigned, reader.blob<std::int32_t>("truth_table", TruthTable::kEntries));
        circuit = makeCircuit(name, family, std::move(table), cost);
    } else {
        circuit =
            makeCircuit(name, family, isSigned, netlistFromText(reader.text("netlist")), cost);
    }
    if (circuit->hash != hash)
        reader.fail("hash", "circuit " + name + " is not the one that was stored");
    return circuit;
}

std::vector<CircuitPtr> readCircuits(SQLite::Database& database)
{
    std::vector<CircuitPtr> circuits;
    for (TableReader reader(database, "circuit"); reader.next();)
        circuits.push_back(readCircuit(reader));
    return circuits;
}

std::vector<LayerSummary> readLayers(SQLite::Database& database)
{
    std::vector<LayerSummary> layers;
    for (TableReader reader(database, "layer"); reader.next();)
        layers.push_back({.name = reader.text("name"),
                          .type = reader.text("type"),
                          .filters = count(reader, "filters"),
                          .firstFilter = count(reader, "first_filter"),
                          .macs = reader.integer("macs", 0, kMaxInt64),
                          .parameters = reader.integer("parameters", 0, kMaxInt64)});
    return layers;
}

std::vector<WeightMapPtr> readWeightMaps(SQLite::Database& database)
{
    constexpr std::size_t kCodes = WeightMap::kHighest - WeightMap::kLowest + 1;
    std::vector<WeightMapPtr> maps;
    for (TableReader reader(database, "weight_map"); reader.next();) {
        const auto codes = reader.blob<std::int8_t>("codes", kCodes);
        auto map = std::make_shared<WeightMap>();
        for (std::size_t i = 0; i < kCodes; ++i) {
            if (codes[i] < WeightMap::kLowest)
                reader.fail("codes", "-128 is no weight");
            map->set(static_cast<std::int8_t>(WeightMap::kLowest + static_cast<int>(i)), codes[i]);
        }
        maps.push_back(std::move(map));
    }
    return maps;
}

std::vector<CircuitUse> readUses(const TableReader& reader, std::size_t filters,
                                 const std::vector<WeightMapPtr>& maps)
{
    const auto swap = reader.blob<std::uint8_t>("swap", filters);
    const auto numbers = reader.blob<std::uint32_t>("weight_map", filters);
    const auto controlVariate = reader.blob<std::int16_t>("control_variate", filters);
    std::vector<CircuitUse> uses;
    for (std::size_t f = 0; f < filters; ++f) {
        if (swap[f] > 1)
            reader.fail("swap", std::to_string(swap[f]) + " is neither 0 nor 1");
        if (numbers[f] > maps.size())
            reader.fail("weight_map", "there is no map " + std::to_string(numbers[f]));
        uses.push_back(
            {swap[f] == 1, numbers[f] == 0 ? nullptr : maps[numbers[f] - 1], controlVariate[f]});
    }
    return uses;
}

void readSensitivity(SQLite::Database& database, std::size_t filters, Exploration& exploration)
{
    SensitivityMap& map = exploration.sensitivity;
    const std::vector<WeightMapPtr> maps = readWeightMaps(database);
    for (TableReader reader(database, "sensitivity"); reader.next();) {
        map.circuits.push_back({.name = reader.text("name"),
                                .family = reader.text("family"),
                                .isExact = reader.boolean("is_exact"),
                                .powerMw = reader.real("power_mw"),
                                .areaUm2 = reader.real("area_um2"),
                                .maePercent = reader.real("mae_percent")});
        map.filterScores.push_back(reader.blob<float>("filter_scores", filters));
        map.layerScores.push_back(reader.blob<float>("layer_scores", map.layers.size()));
        map.operatorBias.push_back(reader.blob<float>("operator_bias", map.layers.size()));
        map.operatorScores.push_back(reader.blob<float>("operator_rms", map.layers.size()));
        if (!reader.isNull("bias_correction"))
            exploration.biasCorrection.push_back(
                reader.blob<std::int32_t>("bias_correction", filters));
        if (!reader.isNull("swap"))
            exploration.uses.push_back(readUses(reader, filters, maps));
    }
}

std::uint16_t small(const TableReader& reader, const char* column)
{
    return static_cast<std::uint16_t>(reader.integer(column, 0, 65535));
}

HardwareFigures readFigures(const TableReader& reader)
{
    return {.powerMw = reader.real("power_mw"),
            .areaUm2 = reader.real("area_um2"),
            .latencyMs = reader.real("latency_ms"),
            .imagesPerSecond = reader.real("images_per_second"),
            .energyUj = reader.real("energy_uj"),
            .machinePowerMw = reader.real("machine_power_mw"),
            .machineAreaUm2 = reader.real("machine_area_um2"),
            .machineEnergyUj = reader.real("machine_energy_uj")};
}

Front readFront(SQLite::Database& database, std::size_t filters)
{
    Front front;
    TableReader exact(database, "exact");
    exact.only();
    front.exact = {.top1 = exact.real("top1"),
                   .fp32Top1 = exact.real("fp32_top1"),
                   .hardware = readFigures(exact)};
    front.seconds = {.profile = exact.real("profile_seconds"),
                     .search = exact.real("search_seconds"),
                     .verify = exact.real("verify_seconds")};
    for (TableReader reader(database, "point"); reader.next();)
        front.points.push_back({.circuits = reader.blob<std::uint16_t>("circuits", filters),
                                .hardware = readFigures(reader),
                                .lossPp = reader.real("loss_pp"),
                                .lossLowPp = reader.real("loss_low_pp"),
                                .lossHighPp = reader.real("loss_high_pp"),
                                .verifiedLossPp = reader.optionalReal("verified_loss_pp"),
                                .powerSaving = reader.real("power_saving"),
                                .areaSaving = reader.real("area_saving"),
                                .machine = small(reader, "machine"),
                                .level = small(reader, "level")});
    return front;
}

std::shared_ptr<const AdditivePredictor> readPredictor(SQLite::Database& database,
                                                       std::size_t circuits, std::size_t filters,
                                                       std::size_t layers)
{
    TableReader reader(database, "predictor");
    if (!reader.next())
        return nullptr;
    const std::size_t pairs = circuits * filters;
    AdditivePredictor::Knowledge knowledge{
        .circuits = circuits,
        .filters = filters,
        .layers = layers,
        .lossTable = reader.blob<double>("loss_table", AdditivePredictor::lossTableSize()),
        .filterScores = reader.blob<double>("filter_scores", pairs),
        .layerScores = reader.blob<double>("layer_scores", circuits * layers),
        .biasCorrections = reader.blob<std::int32_t>("bias_correction", pairs),
        .shift = reader.real("shift"),
        .power = reader.real("power"),
        .residuals = reader.blobs<ResidualSpread::Residual>("residuals")};
    if (!(knowledge.power > 0))
        reader.fail("power", "is not above 0");
    return std::make_shared<const AdditivePredictor>(std::move(knowledge));
}

} // namespace

bool hasSameChoices(SQLite::Database& database, const Exploration& exploration)
{
    std::vector<std::string> held;
    for (TableReader reader(database, "circuit"); reader.next();)
        held.push_back(reader.text("hash"));
    std::int64_t filtersHeld = 0;
    for (TableReader reader(database, "layer"); reader.next();)
        filtersHeld += reader.integer("filters", 0, kMaxInt);
    std::vector<std::string> wanted;
    for (const CircuitPtr& circuit : exploration.settings.circuits)
        wanted.push_back(circuit->hash);
    std::int64_t filtersWanted = 0;
    for (const LayerSummary& layer : exploration.sensitivity.layers)
        filtersWanted += layer.filters;
    return held == wanted && filtersHeld == filtersWanted;
}

Exploration readTables(SQLite::Database& database)
{
    Exploration exploration;
    readSearch(database, exploration);
    exploration.machines = readMachines(database);
    exploration.settings.accelerator = exploration.machines.front();
    exploration.settings.circuits = readCircuits(database);
    exploration.sensitivity.layers = readLayers(database);
    std::size_t filters = 0;
    for (const LayerSummary& layer : exploration.sensitivity.layers)
        filters += static_cast<std::size_t>(layer.filters);
    readSensitivity(database, filters, exploration);
    exploration.predictor = readPredictor(database, exploration.settings.circuits.size(), filters,
                                          exploration.sensitivity.layers.size());
    exploration.front = readFront(database, filters);
    requireConsistent(exploration);
    return exploration;
}

} // namespace hawx
