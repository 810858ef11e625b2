// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/random_exploration.h"

#include "core/circuits/dropped_products.h"
#include "core/circuits/library.h"
#include "core/predict/additive_predictor.h"

#include <cmath>
#include <ios>
#include <random>
#include <sstream>

namespace hawx::test {

namespace {

class Random {
public:
    explicit Random(unsigned seed) : m_generator(seed) {}

    int integer(int lowest, int highest)
    {
        return std::uniform_int_distribution<int>(lowest, highest)(m_generator);
    }
    double real() { return std::uniform_real_distribution<double>(-10, 10)(m_generator); }
    bool coin() { return integer(0, 1) == 1; }
    std::optional<double> maybe() { return coin() ? std::optional(real()) : std::nullopt; }
    std::uint64_t bits()
    {
        return std::uint64_t{m_generator()} << 32 | std::uint64_t{m_generator()};
    }
    std::string text(const std::string& stem)
    {
        return stem + " " + std::to_string(integer(0, 999)) + (coin() ? " 'q\" \xc3\xa4" : "");
    }
    HardwareFigures figures()
    {
        return {real(), real(), real(), real(), real(), real(), real(), real()};
    }

private:
    std::mt19937 m_generator;
};

std::optional<CircuitCost> randomCost(Random& random)
{
    if (random.coin())
        return std::nullopt;
    return CircuitCost{.powerMw = random.real(),
                       .areaUm2 = random.real(),
                       .delayNs = random.real(),
                       .provenance = static_cast<Provenance>(random.integer(0, 2)),
                       .source = random.text("source")};
}

std::vector<CircuitPtr> randomCircuits(Random& random)
{
    std::vector<CircuitPtr> circuits{CircuitLibrary::shipped().exact(true)};
    const std::vector<CircuitPtr>& shipped = CircuitLibrary::shipped().circuits();
    circuits.push_back(
        shipped[static_cast<std::size_t>(random.integer(0, static_cast<int>(shipped.size()) - 1))]);
    const bool isSigned = random.coin();
    circuits.push_back(
        makeCircuit("own netlist", "family", isSigned,
                    droppedProductsMultiplier(isSigned, {random.integer(0, 3), random.integer(0, 3),
                                                         random.integer(0, 6)}),
                    randomCost(random)));
    std::vector<std::int32_t> results(TruthTable::kEntries);
    for (std::int32_t& result : results)
        result = random.integer(-32768, 32767);
    circuits.push_back(
        makeCircuit("own table", "family", TruthTable(random.coin(), results), randomCost(random)));
    return circuits;
}

std::variant<SpatialMachine, SystolicMachine, FgpuMachine> randomMachine(Random& random)
{
    switch (random.integer(0, 4)) {
    case 0: return SpatialMachine{.folding = Folding::Unrolled};
    case 1: return SpatialMachine{.folding = Folding::Multipliers, .multiplierBudget = 1234.5};
    case 2:
        return SpatialMachine{.folding = Folding::ByHand,
                              .layers = {{random.text("layer"), random.integer(1, 9), 2}}};
    case 3:
        return SystolicMachine{
            .rows = random.integer(1, 99), .columns = 3, .dataflow = Dataflow::OutputStationary};
    default: return FgpuMachine{.computeUnits = random.integer(1, 8)};
    }
}

ExploreSettings randomSettings(Random& random)
{
    ExploreSettings settings;
    settings.operands = random.coin() ? OperandMode::Signed : OperandMode::Unsigned;
    settings.calibration = {.images = random.integer(1, 5000),
                            .range = random.coin() ? RangeMethod::Max : RangeMethod::LeastSquares};
    settings.circuits = randomCircuits(random);
    settings.accelerator = {.name = random.text("machine"),
                            .description = random.text("description"),
                            .clockMhz = std::abs(random.real()) + 1,
                            .maxCircuits = random.integer(0, 9),
                            .machine = randomMachine(random)};
    settings.granularity = random.coin() ? Granularity::Filter : Granularity::Layer;
    settings.biasFolding = random.coin();
    settings.weightRemapping = random.coin();
    settings.controlVariate = random.coin();
    settings.operandSwap = random.coin();
    settings.profileImages = random.integer(0, 5000);
    settings.testImages = random.integer(0, 5000);
    settings.verify = random.integer(0, 50);
    settings.limits = {random.maybe(), random.maybe(), random.maybe(), random.maybe(),
                       random.maybe()};
    settings.objectives = {static_cast<Objective>(random.integer(0, 1)),
                           static_cast<Objective>(random.integer(2, 4))};
    for (int level = random.integer(0, 3); level > 0; --level)
        settings.levels.push_back(random.real());
    settings.seed = random.bits();
    return settings;
}

FrontPoint randomPoint(Random& random, int circuits, int filters, int machines, int levels)
{
    FrontPoint point;
    for (int filter = 0; filter < filters; ++filter)
        point.circuits.push_back(static_cast<std::uint16_t>(random.integer(0, circuits - 1)));
    point.hardware = random.figures();
    point.lossPp = random.real();
    point.lossLowPp = random.real();
    point.lossHighPp = random.real();
    point.verifiedLossPp = random.maybe();
    point.powerSaving = random.real();
    point.areaSaving = random.real();
    point.machine = static_cast<std::uint16_t>(random.integer(0, machines - 1));
    point.level = static_cast<std::uint16_t>(random.integer(0, levels));
    return point;
}

std::vector<CircuitUse> randomUses(Random& random, int filters)
{
    std::vector<WeightMapPtr> maps{nullptr};
    for (int i = 0; i < 3; ++i) {
        auto map = std::make_shared<WeightMap>();
        map->set(static_cast<std::int8_t>(random.integer(-127, 127)),
                 static_cast<std::int8_t>(random.integer(-127, 127)));
        maps.push_back(std::move(map));
    }
    std::vector<CircuitUse> uses;
    for (int filter = 0; filter < filters; ++filter)
        uses.push_back({random.coin(), maps[static_cast<std::size_t>(random.integer(0, 3))],
                        static_cast<std::int16_t>(random.integer(-32768, 32767))});
    return uses;
}

std::shared_ptr<const AdditivePredictor> randomPredictor(Random& random, std::size_t circuits,
                                                         std::size_t filters, std::size_t layers)
{
    AdditivePredictor::Knowledge knowledge;
    knowledge.circuits = circuits;
    knowledge.filters = filters;
    knowledge.layers = layers;
    for (std::size_t i = 0; i < AdditivePredictor::lossTableSize(); ++i)
        knowledge.lossTable.push_back(std::abs(random.real()));
    for (std::size_t i = 0; i < circuits * filters; ++i) {
        knowledge.filterScores.push_back(std::abs(random.real()));
        knowledge.biasCorrections.push_back(random.integer(-100000, 100000));
    }
    for (std::size_t i = 0; i < circuits * layers; ++i)
        knowledge.layerScores.push_back(std::abs(random.real()));
    knowledge.shift = random.real();
    knowledge.power = 0.1 + std::abs(random.real());
    for (int i = random.integer(0, 3); i > 0; --i)
        knowledge.residuals.push_back({random.real(), random.real(), random.real()});
    return std::make_shared<const AdditivePredictor>(std::move(knowledge));
}

void print(std::ostream& out, const HardwareFigures& figures)
{
    out << figures.machinePowerMw << ' ' << figures.machineAreaUm2 << ' ' << figures.machineEnergyUj
        << ' ' << figures.powerMw << ' ' << figures.areaUm2 << ' ' << figures.latencyMs << ' '
        << figures.imagesPerSecond << ' ' << figures.energyUj << '\n';
}

template <typename T>
void print(std::ostream& out, const std::vector<T>& values)
{
    for (const T& value : values)
        out << value << ' ';
    out << '\n';
}

void print(std::ostream& out, const std::optional<double>& value)
{
    if (value)
        out << *value << '\n';
    else
        out << "none\n";
}

void print(std::ostream& out, const Circuit& circuit)
{
    out << circuit.name << '|' << circuit.family << '|' << circuit.isSigned << ' ' << circuit.hash
        << '\n'
        << (circuit.netlist ? circuit.netlist->canonicalText() : "no netlist") << '\n';
    if (circuit.cost)
        out << circuit.cost->powerMw << ' ' << circuit.cost->areaUm2 << ' ' << circuit.cost->delayNs
            << ' ' << toString(circuit.cost->provenance) << ' ' << circuit.cost->source << '\n';
}

} // namespace

Exploration randomExploration(unsigned seed)
{
    Random random(seed);
    Exploration exploration;
    exploration.networkName = random.text("network");
    exploration.networkPath = random.text("/some/where");
    exploration.networkSha256 = random.text("hash");
    exploration.dataPath = random.text("data");
    exploration.settings = randomSettings(random);
    exploration.machines = {exploration.settings.accelerator};
    if (random.coin())
        exploration.machines.push_back({.name = "other size", .machine = randomMachine(random)});

    SensitivityMap& map = exploration.sensitivity;
    map.images = map.imagesWanted = random.integer(0, 5000);
    int filters = 0;
    for (int i = random.integer(1, 4); i > 0; --i) {
        map.layers.push_back({.name = random.text("layer"),
                              .type = random.text("type"),
                              .filters = random.integer(1, 20),
                              .firstFilter = filters,
                              .macs = std::int64_t{random.integer(0, 1 << 30)} << 20,
                              .parameters = random.integer(0, 1 << 30)});
        filters += map.layers.back().filters;
    }
    for (const CircuitPtr& circuit : exploration.settings.circuits) {
        map.circuits.push_back({.name = circuit->name,
                                .family = circuit->family,
                                .isExact = random.coin(),
                                .powerMw = random.real(),
                                .areaUm2 = random.real(),
                                .maePercent = random.real()});
        std::vector<std::int32_t> corrections;
        map.filterScores.emplace_back();
        for (int filter = 0; filter < filters; ++filter) {
            map.filterScores.back().push_back(static_cast<float>(random.real()));
            corrections.push_back(random.integer(-100000, 100000));
        }
        map.layerScores.emplace_back();
        for (std::size_t layer = 0; layer < map.layers.size(); ++layer)
            map.layerScores.back().push_back(static_cast<float>(random.real()));
        for (auto* scores : {&map.operatorBias, &map.operatorScores}) {
            scores->emplace_back();
            for (std::size_t layer = 0; layer < map.layers.size(); ++layer)
                scores->back().push_back(static_cast<float>(random.real()));
        }
        if (exploration.settings.biasFolding)
            exploration.biasCorrection.push_back(corrections);
        if (exploration.settings.weightRemapping)
            exploration.uses.push_back(randomUses(random, filters));
    }
    if (random.coin())
        exploration.predictor =
            randomPredictor(random, exploration.settings.circuits.size(),
                            static_cast<std::size_t>(filters), map.layers.size());
    exploration.isFinished = random.coin();
    Front& front = exploration.front;
    front.exact = {random.real(), random.real(), random.figures()};
    front.seconds = {random.real(), random.real(), random.real()};
    const auto circuits = static_cast<int>(exploration.settings.circuits.size());
    for (int i = random.integer(0, 12); i > 0; --i)
        front.points.push_back(randomPoint(random, circuits, filters,
                                           static_cast<int>(exploration.machines.size()),
                                           static_cast<int>(exploration.settings.levels.size())));
    return exploration;
}

std::string everyField(const Exploration& exploration)
{
    std::ostringstream out;
    out << std::hexfloat;
    const ExploreSettings& settings = exploration.settings;
    out << exploration.networkName << '|' << exploration.networkPath << '|'
        << exploration.networkSha256 << '|' << exploration.dataPath << '\n'
        << toString(settings.operands) << ' ' << settings.calibration.images << ' '
        << toString(settings.calibration.range) << ' ' << toString(settings.granularity) << ' '
        << settings.biasFolding << ' ' << settings.weightRemapping << settings.controlVariate
        << settings.operandSwap << ' ' << settings.profileImages << ' ' << settings.testImages
        << ' ' << settings.verify << ' ' << settings.seed << '\n';
    print(out, settings.limits.maxLossPp);
    print(out, settings.limits.maxPowerMw);
    print(out, settings.limits.maxAreaUm2);
    print(out, settings.limits.maxLatencyMs);
    print(out, settings.limits.maxEnergyUj);
    for (const Objective objective : settings.objectives)
        out << toString(objective) << ' ';
    for (const double level : settings.levels)
        out << level << ' ';
    out << acceleratorText(settings.accelerator);
    for (const Accelerator& machine : exploration.machines)
        out << acceleratorText(machine);
    for (const CircuitPtr& circuit : settings.circuits)
        print(out, *circuit);

    out << exploration.isFinished << ' ' << settings.choosingLayers << ' ' << settings.refine
        << ' ';
    print(out, settings.aimedLossPp);
    if (exploration.predictor) {
        const AdditivePredictor::Knowledge knowledge = exploration.predictor->knowledge();
        out << knowledge.circuits << ' ' << knowledge.filters << ' ' << knowledge.layers << ' '
            << knowledge.shift << ' ' << knowledge.power << '\n';
        print(out, knowledge.lossTable);
        print(out, knowledge.filterScores);
        print(out, knowledge.layerScores);
        print(out, knowledge.biasCorrections);
        for (const ResidualSpread::Residual& residual : knowledge.residuals)
            out << residual.logPrediction << ' ' << residual.relativeSquare << ' '
                << residual.weight << '\n';
    }

    const SensitivityMap& map = exploration.sensitivity;
    out << map.images << ' ' << map.imagesWanted << '\n';
    for (const LayerSummary& layer : map.layers)
        out << layer.name << '|' << layer.type << '|' << layer.filters << ' ' << layer.firstFilter
            << ' ' << layer.macs << ' ' << layer.parameters << '\n';
    for (const CircuitSummary& circuit : map.circuits)
        out << circuit.name << '|' << circuit.family << '|' << circuit.isExact << ' '
            << circuit.powerMw << ' ' << circuit.areaUm2 << ' ' << circuit.maePercent << '\n';
    for (const std::vector<float>& scores : map.filterScores)
        print(out, scores);
    for (const std::vector<float>& scores : map.layerScores)
        print(out, scores);
    for (const std::vector<float>& scores : map.operatorBias)
        print(out, scores);
    for (const std::vector<float>& scores : map.operatorScores)
        print(out, scores);
    for (const std::vector<std::int32_t>& corrections : exploration.biasCorrection)
        print(out, corrections);
    for (const std::vector<CircuitUse>& uses : exploration.uses)
        for (const CircuitUse& use : uses) {
            out << use.swap << use.controlVariate;
            for (int code = -127; use.weightMap && code <= 127; ++code)
                out << ' ' << int{(*use.weightMap)(static_cast<std::int8_t>(code))};
        }

    const Front& front = exploration.front;
    out << front.exact.top1 << ' ' << front.exact.fp32Top1 << '\n';
    print(out, front.exact.hardware);
    out << front.seconds.profile << ' ' << front.seconds.search << ' ' << front.seconds.verify
        << '\n';
    for (const FrontPoint& point : front.points) {
        print(out, point.circuits);
        print(out, point.hardware);
        out << point.lossPp << ' ' << point.lossLowPp << ' ' << point.lossHighPp << ' '
            << point.powerSaving << ' ' << point.areaSaving << ' ' << point.machine << ' '
            << point.level << '\n';
        print(out, point.verifiedLossPp);
    }
    return out.str();
}

} // namespace hawx::test
