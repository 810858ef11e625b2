// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"

#include "core/circuits/library.h"
#include "core/sensitivity/layer_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace hawx::sample {

namespace {

struct Multiplier {
    const char* name;
    double powerMw;
    double areaUm2;
    double maePercent;
};

// Published figures of EvoApproxLib's signed circuits; errors rounded.
constexpr std::array<Multiplier, 13> multipliers = {
    Multiplier{"mul8s_1KV8", .425, 729.8, 0}, {"mul8s_1KVA", .422, 711.0, .0008},
    {"mul8s_1KVB", .410, 685.2, .002},        {"mul8s_1KX2", .391, 641.1, .006},
    {"mul8s_1KR8", .369, 652.8, .05},         {"mul8s_1KR6", .363, 635.0, .051},
    {"mul8s_1KRC", .351, 599.8, .052},        {"mul8s_1L2H", .301, 558.9, .081},
    {"mul8s_1KVL", .289, 543.0, .15},         {"mul8s_1KTY", .237, 482.4, .34},
    {"mul8s_1L2D", .200, 411.6, .36},         {"mul8s_1L1G", .126, 284.9, 1.2},
    {"mul8s_1KR3", .052, 172.2, 3.1}};

} // namespace

std::shared_ptr<const SensitivityMap> sensitivityMap(const std::vector<int>& filters)
{
    auto map = std::make_shared<SensitivityMap>();
    map->images = map->imagesWanted = 1024;
    int first = 0;
    for (std::size_t k = 0; k < filters.size(); ++k) {
        LayerSummary layer;
        const bool convolution = k < 3 || filters.size() > 6;
        layer.name = (convolution ? "conv" : "fc") + std::to_string(k + 1);
        layer.type = convolution ? "convolution" : "fully connected";
        layer.filters = filters[k];
        layer.firstFilter = first;
        layer.macs = std::int64_t{filters[k]} * 25 * (k == 0 ? 784 : 100);
        layer.parameters = std::int64_t{filters[k]} * 151;
        map->layers.push_back(layer);
        first += filters[k];
    }
    std::mt19937 random(7);
    std::lognormal_distribution<float> spread(0.0F, 0.9F);
    std::vector<float> weight(static_cast<std::size_t>(first));
    for (const auto& layer : map->layers) {
        for (int f = 0; f < layer.filters; ++f)
            weight[static_cast<std::size_t>(layer.firstFilter + f)] =
                spread(random) / static_cast<float>(layer.filters);
    }
    for (const auto& multiplier : multipliers) {
        map->circuits.push_back({multiplier.name, "dropped partial products",
                                 multiplier.maePercent == 0, multiplier.powerMw, multiplier.areaUm2,
                                 multiplier.maePercent});
        std::vector<float> scores;
        for (const float w : weight)
            scores.push_back(w * static_cast<float>(3 * std::pow(multiplier.maePercent, 1.3)));
        std::vector<float> layers;
        for (const auto& layer : map->layers) {
            float sum = 0;
            for (int f = 0; f < layer.filters; ++f)
                sum += scores[static_cast<std::size_t>(layer.firstFilter + f)];
            layers.push_back(sum);
        }
        // Later layers see larger codes; dropped products only make results smaller.
        std::vector<float> rms;
        std::vector<float> bias;
        for (std::size_t k = 0; k < filters.size(); ++k) {
            rms.push_back(static_cast<float>(multiplier.maePercent * 480 *
                                             (1 + 0.3 * static_cast<double>(k))));
            bias.push_back(-0.6F * rms.back());
        }
        map->operatorScores.push_back(std::move(rms));
        map->operatorBias.push_back(std::move(bias));
        map->filterScores.push_back(std::move(scores));
        map->layerScores.push_back(std::move(layers));
    }
    return map;
}

std::shared_ptr<const SensitivityMap> leNetMap()
{
    return sensitivityMap({6, 16, 120, 84, 10});
}

std::shared_ptr<const Front> front(const SensitivityMap& map, int points)
{
    auto result = std::make_shared<Front>();
    const auto filters = map.filterScores.front().size();
    const auto last = static_cast<double>(map.circuits.size() - 1);
    const auto hardwareOf = [&](const std::vector<std::uint16_t>& circuits) {
        HardwareFigures hardware;
        for (const std::uint16_t circuit : circuits) {
            hardware.powerMw += map.circuits[circuit].powerMw;
            hardware.areaUm2 += map.circuits[circuit].areaUm2;
        }
        hardware.latencyMs = 0.0823;
        hardware.imagesPerSecond = 12150;
        hardware.energyUj = hardware.powerMw * hardware.latencyMs;
        return hardware;
    };
    result->exact.top1 = 91.36;
    result->exact.fp32Top1 = 91.41;
    result->exact.hardware = hardwareOf(std::vector<std::uint16_t>(filters, 0));
    for (int k = 0; k < points; ++k) {
        const double share = 1 - (k + 0.5) / points;
        FrontPoint point;
        for (std::size_t f = 0; f < filters; ++f) {
            const double place = share * last + 2.2 * std::sin(static_cast<double>(f) * 12.9898);
            point.circuits.push_back(static_cast<std::uint16_t>(std::clamp(place, 0.0, last)));
        }
        point.hardware = hardwareOf(point.circuits);
        point.lossPp = 9 * std::pow(share, 4) + 0.02;
        point.lossLowPp = point.lossPp * 0.6 - 0.05;
        point.lossHighPp = point.lossPp * 1.5 + 0.12;
        if (k % 3 == 1)
            point.verifiedLossPp = point.lossPp * 1.1 - 0.05;
        point.powerSaving = 1 - point.hardware.powerMw / result->exact.hardware.powerMw;
        point.areaSaving = 1 - point.hardware.areaUm2 / result->exact.hardware.areaUm2;
        result->points.push_back(std::move(point));
    }
    return result;
}

std::shared_ptr<const Front> wideFront(const SensitivityMap& map, int points)
{
    const auto narrow = front(map, points);
    auto result = std::make_shared<Front>(*narrow);
    result->exact.hardware.latencyMs = 0.31;
    result->exact.hardware.energyUj = result->exact.hardware.powerMw * 0.31;
    std::mt19937 random(11);
    std::uniform_real_distribution<double> uniform(0, 1);
    std::exponential_distribution<double> excess(3);
    for (FrontPoint& point : result->points) {
        // A faster machine of the same circuits takes more area and power.
        const double speed = 0.7 + 0.6 * uniform(random);
        HardwareFigures& hardware = point.hardware;
        hardware.powerMw *= speed * (1 + 0.1 * excess(random));
        hardware.areaUm2 *= (0.6 + 0.4 * speed) * (1 + 0.1 * excess(random));
        hardware.latencyMs = 0.31 / speed * (1 - 0.2 * uniform(random));
        hardware.energyUj = hardware.powerMw * hardware.latencyMs;
        const double worse = 1 + excess(random);
        point.lossPp *= worse;
        point.lossLowPp = point.lossPp * 0.6 - 0.05;
        point.lossHighPp = point.lossPp * 1.5 + 0.12;
        const auto index = &point - result->points.data();
        point.verifiedLossPp =
            index % 11 == 4 ? std::optional(point.lossPp * 1.1 - 0.05) : std::nullopt;
        point.powerSaving = 1 - hardware.powerMw / result->exact.hardware.powerMw;
        point.areaSaving = 1 - hardware.areaUm2 / result->exact.hardware.areaUm2;
    }
    std::sort(result->points.begin(), result->points.end(),
              [](const FrontPoint& a, const FrontPoint& b) {
                  return a.hardware.powerMw < b.hardware.powerMw;
              });
    for (std::uint16_t level = 1; level <= 3; ++level) {
        const auto size = result->points.size();
        FrontPoint& point = result->points[size - 1 - size * level / 6];
        point.level = level;
        point.lossPp = 0.05 * std::pow(5.0, level - 1);
        point.lossLowPp = point.lossPp * 0.8;
        point.lossHighPp = point.lossPp * 1.2;
        point.verifiedLossPp = level == 2 ? std::nullopt : std::optional(point.lossPp);
    }
    return result;
}

std::vector<PinnedConfiguration> pins(const SensitivityMap& map, const Front& front,
                                      const std::vector<std::size_t>& points)
{
    std::vector<PinnedConfiguration> pins;
    for (const std::size_t point : points) {
        const auto letter = QChar(static_cast<char16_t>(u'A' + pins.size()));
        pins.push_back(pinned(letter, front.points[point], map));
    }
    return pins;
}

std::vector<NetworkRow> networkRows(const SensitivityMap& map)
{
    std::vector<NetworkRow> rows;
    rows.push_back({QStringLiteral("input"), QStringLiteral("input"), QStringLiteral("1x28x28"), 0,
                    0, 0, std::nullopt});
    for (std::size_t k = 0; k < map.layers.size(); ++k) {
        const LayerSummary& layer = map.layers[k];
        rows.push_back({QString::fromStdString(layer.name),
                        QString::fromStdString(layer.type),
                        QStringLiteral("%1x10x10").arg(layer.filters),
                        layer.filters,
                        layer.macs,
                        layer.parameters,
                        k,
                        {rows.size() - 1}});
        if (k < 2)
            rows.push_back({QStringLiteral("pool%1").arg(k + 1),
                            QStringLiteral("max pooling"),
                            QStringLiteral("%1x5x5").arg(layer.filters),
                            0,
                            0,
                            0,
                            std::nullopt,
                            {rows.size() - 1}});
    }
    return rows;
}

std::vector<NetworkRow> residualRows(int stages)
{
    std::vector<NetworkRow> rows;
    std::size_t layers = 0;
    int side = 32;
    const auto add = [&](const QString& name, const QString& type, int channels, int products,
                         std::vector<std::size_t> inputs) {
        NetworkRow row;
        row.name = name;
        row.type = type;
        row.output = QStringLiteral("%1×%2×%2").arg(channels).arg(side);
        if (products > 0) {
            row.filters = channels;
            row.macs = std::int64_t{products} * channels * side * side;
            row.parameters = std::int64_t{products + 1} * channels;
            row.layer = layers++;
        }
        row.inputs = std::move(inputs);
        rows.push_back(std::move(row));
        return rows.size() - 1;
    };
    const QString convolution = QStringLiteral("convolution");
    std::size_t last = add(QStringLiteral("input"), QStringLiteral("input"), 3, 0, {});
    int channels = 64;
    last = add(QStringLiteral("conv1"), convolution, channels, 27, {last});
    for (int stage = 1; stage <= stages; ++stage) {
        for (int block = 0; block < 2; ++block) {
            const bool narrows = stage > 1 && block == 0;
            const int before = channels;
            const QString name = QStringLiteral("layer%1.%2.").arg(stage).arg(block);
            if (narrows) {
                channels *= 2;
                side /= 2;
            }
            const std::size_t first =
                add(name + QStringLiteral("conv1"), convolution, channels, 9 * before, {last});
            const std::size_t second =
                add(name + QStringLiteral("conv2"), convolution, channels, 9 * channels, {first});
            if (narrows)
                last =
                    add(name + QStringLiteral("downsample"), convolution, channels, before, {last});
            last = add(name + QStringLiteral("add"), QStringLiteral("add"), channels, 0,
                       {second, last});
        }
    }
    side = 1;
    last = add(QStringLiteral("avgpool"), QStringLiteral("average pooling"), channels, 0, {last});
    add(QStringLiteral("fc"), QStringLiteral("fully connected"), 10, channels, {last});
    return rows;
}

std::shared_ptr<const CircuitTable> circuitTable()
{
    static const auto table = [] {
        auto all = std::make_shared<CircuitTable>();
        for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits()) {
            all->push_back(circuitRow(circuit));
            all->back().isCandidate = circuit->hasPublishedCost();
        }
        return all;
    }();
    return table;
}

namespace {

/// Counts of a bell over the bins.
std::vector<std::uint64_t> bell(std::size_t bins, double centre, double width, double height)
{
    std::vector<std::uint64_t> counts;
    for (std::size_t k = 0; k < bins; ++k) {
        const double z = (static_cast<double>(k) - centre) / width;
        counts.push_back(static_cast<std::uint64_t>(height * std::exp(-z * z / 2)));
    }
    return counts;
}

} // namespace

std::shared_ptr<const InspectedLayer> inspectedLayer()
{
    auto figures = std::make_shared<LayerFigures>();
    figures->layer = 1;
    figures->filters = {4};
    figures->images = 128;
    figures->isUnsigned = true;
    figures->pairs.assign(65536, 0);
    for (int w = -127; w <= 127; ++w) {
        const double z = w / 45.0;
        const auto weights = static_cast<std::uint64_t>(60 * std::exp(-z * z / 2));
        figures->weightCodes[static_cast<std::size_t>(w + 127)] = weights / 8;
        for (int a = 0; a < 256; ++a) {
            const double activations = a == 0 ? 4000 : 300 * std::exp(-a / 40.0);
            const auto count =
                static_cast<std::uint64_t>(static_cast<double>(weights) * activations / 8);
            figures->pairs[static_cast<std::size_t>(a) * 256 + static_cast<std::uint8_t>(w)] =
                count;
            figures->activationCodes[static_cast<std::size_t>(a)] += count;
        }
    }
    figures->weights = {-0.42, 0.01, bell(84, 42, 14, 30)};
    figures->zeroActivations = 0.48;
    figures->zeroWeights = 0.013;
    figures->exactOutputs = {-20480.5, 512, bell(90, 42, 13, 5200)};
    figures->approximateOutputs = {-20480.5, 512, bell(90, 39, 13.5, 5000)};
    figures->exact = {1210.4, 6650};
    figures->approximate = {-318, 6910};
    figures->ownErrors = {-4096.5, 64, bell(80, 52, 5, 14000)};
    figures->totalErrors = {-4096.5, 64, bell(80, 42, 10, 7000)};
    figures->ownError = {-740, 318};
    figures->totalError = {-1528, 642};
    QuantisationFigures quantisation;
    quantisation.exactDifference = {-0.6, 0.015, bell(80, 40, 3, 22000)};
    quantisation.approximateDifference = {-0.6, 0.015, bell(80, 34, 9, 7000)};
    quantisation.exactSqnrDb = 34.2;
    quantisation.approximateSqnrDb = 19.7;
    figures->quantisation = quantisation;
    return std::make_shared<InspectedLayer>(
        InspectedLayer{QStringLiteral("conv2"), 16, QStringLiteral("1L2H"), figures});
}

ImageSetPtr images(std::size_t count)
{
    auto set = std::make_shared<ImageSet>();
    set->shape = {1, 28, 28};
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t p = 0; p < 28 * 28; ++p) {
            const bool inside = p % 28 > 4 && p % 28 < 23 && p / 28 > 2 && p / 28 < 25;
            set->pixels.push_back(
                static_cast<std::uint8_t>(inside ? p % 28 * (p / 28) * (i + 3) % 256 : 0));
        }
        set->labels.push_back(static_cast<int>(i % 10));
    }
    return set;
}

std::shared_ptr<const InferenceSnapshot> inferenceSnapshot()
{
    auto snapshot = std::make_shared<InferenceSnapshot>();
    snapshot->exact = {0.02F, 0, 0.61F, 0.01F, 0.19F, 0, 0.17F, 0, 0, 0};
    snapshot->approximate = {0.03F, 0, 0.28F, 0.02F, 0.4F, 0, 0.25F, 0, 0.02F, 0};
    snapshot->layer = QStringLiteral("conv1");
    snapshot->shape = {6, 12, 12};
    for (int channel = 0; channel < 6; ++channel) {
        for (int y = 0; y < 12; ++y) {
            for (int x = 0; x < 12; ++x) {
                const double value = std::max(0.0, std::sin(0.4 * (channel + 1) * x) +
                                                       std::cos(0.3 * (channel + 2) * y));
                snapshot->exactMaps.push_back(static_cast<float>(value));
                snapshot->approximateMaps.push_back(
                    static_cast<float>(0.9 * value + 0.05 * std::sin(x * y)));
            }
        }
    }
    snapshot->milliseconds = 0.08;
    return snapshot;
}

DataPreview dataPreview()
{
    const ImageSetPtr set = images(200);
    const auto picture = [&](std::size_t index) {
        QImage image(set->image(index), 28, 28, 28, QImage::Format_Grayscale8);
        return image.convertToFormat(QImage::Format_RGB32); // which copies
    };
    DataPreview preview;
    preview.name = QStringLiteral("clothes");
    preview.path = QStringLiteral("/home/someone/images/clothes");
    preview.network = QStringLiteral("lenet5-fashion-mnist");
    preview.format = DataFormat::Folders;
    preview.shape = {1, 28, 28};
    preview.source = {"/home/someone/images/clothes/a.png", {640, 480}, {40, 30}, {640, 480}};
    const QStringList names{QStringLiteral("T-shirt/top"), QStringLiteral("Trouser"),
                            QStringLiteral("Pullover"),    QStringLiteral("Dress"),
                            QStringLiteral("Coat"),        QStringLiteral("Sandal"),
                            QStringLiteral("Shirt"),       QStringLiteral("Sneaker"),
                            QStringLiteral("Bag"),         QStringLiteral("Ankle boot")};
    for (int label = 0; label < names.size(); ++label) {
        DataPreview::ClassRow row;
        row.name = names[label];
        row.train = label == 1 ? 3000 : 6000;
        row.test = label == 2 ? 0 : 1000;
        for (int k = 0; k < 12; ++k)
            row.samples.append(picture(static_cast<std::size_t>(10 * k + label)));
        preview.trainImages += row.train;
        preview.testImages += row.test;
        preview.classes.append(row);
    }
    preview.scaled = picture(3);
    preview.original = preview.scaled.scaled(256, 192);
    preview.channels = {preview.scaled};
    preview.mean = {0.286F};
    preview.std = {0.353F};
    preview.lowest = -0.81;
    preview.highest = 2.023;
    preview.warnings = {QStringLiteral("1 of 10 classes have no test images.")};
    preview.isUsable = true;
    return preview;
}

} // namespace hawx::sample
