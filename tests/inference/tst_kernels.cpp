// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/inference/block_executor.h"
#include "core/inference/kernels/kernel.h"
#include "core/inference/reference.h"
#include "core/inference/rules.h"
#include "core/support/aligned_buffer.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/kernel_rows.h"
#include "tests/inference/random_network.h"
#include "tests/network/trained.h"
#include "tests/support/sanitizers.h"

#include <QTest>

#include <limits>

using namespace hawx;
using namespace hawx::test;

namespace {

/// Says where the first difference between a kernel and the reference is; empty when there is none.
/// Compares the codes of every tensor, the accumulators of every multiplying layer and the logits.
class Comparison {
public:
    Comparison(const Kernel& kernel, std::shared_ptr<const QuantisedNetwork> network,
               const Configuration& configuration)
        : m_network(std::move(network)),
          m_configuration(configuration),
          m_plan(makePlan(m_network)),
          m_configured(configure(m_plan, configuration, m_tables, kernel)),
          m_keeping(m_plan, kernel, true),
          m_reusing(m_plan, kernel, false)
    {
        for (std::size_t i = 0; i < m_plan->layers.size(); ++i)
            m_accumulators.emplace_back(
                static_cast<std::size_t>(
                    m_network->tensors[static_cast<std::size_t>(m_plan->layers[i].layer)]
                        .shape.size()) *
                kLanes);
    }

    std::string ofBlock(const ImageSet& images, std::size_t first, std::size_t count)
    {
        m_keeping.load(images, first, count);
        m_keeping.run(m_configured, {});
        for (std::size_t i = 0; i < m_plan->layers.size(); ++i)
            m_keeping.accumulate(m_plan->layers[i].layer, m_configured.layers[i],
                                 {m_accumulators[i].data(), m_accumulators[i].size()});
        std::vector<float> logits;
        m_keeping.appendLogits(logits);
        std::vector<float> logitsOfReused;
        m_reusing.load(images, first, count);
        m_reusing.run(m_configured, {});
        m_reusing.appendLogits(logitsOfReused);
        if (logits != logitsOfReused)
            return "logits when memory is reused";
        for (std::size_t lane = 0; lane < count; ++lane) {
            const ReferenceResult expected =
                executeReference(*m_network, m_configuration, images, first + lane);
            std::string difference = ofImage(expected, lane);
            const std::size_t classes = logits.size() / count;
            if (difference.empty() &&
                !std::equal(expected.logits.begin(), expected.logits.end(),
                            logits.begin() + static_cast<std::ptrdiff_t>(lane * classes)))
                difference = "logits";
            if (!difference.empty())
                return difference + " of image " + std::to_string(first + lane);
        }
        return {};
    }

private:
    std::string ofImage(const ReferenceResult& expected, std::size_t lane) const
    {
        for (std::size_t t = 0; t < m_network->layers.size(); ++t) {
            const QuantisedTensor& tensor = m_network->tensors[t];
            const int plan = m_plan->planOf[t];
            for (std::size_t e = 0; e < expected.accumulators[t].size(); ++e)
                if (m_accumulators[static_cast<std::size_t>(plan)][e * kLanes + lane] !=
                    expected.accumulators[t][e])
                    return "accumulator " + std::to_string(e) + " of " + tensor.name;
            for (std::size_t e = 0; e < expected.codes[t].size(); ++e) {
                const std::uint8_t byte = m_keeping.codes(static_cast<int>(t))[e * kLanes + lane];
                const int code = tensor.highest > 127 ? byte : static_cast<std::int8_t>(byte);
                if (code != expected.codes[t][e])
                    return "code " + std::to_string(e) + " of " + tensor.name;
            }
        }
        return {};
    }

    std::shared_ptr<const QuantisedNetwork> m_network;
    const Configuration& m_configuration;
    std::shared_ptr<const NetworkPlan> m_plan;
    ProductTableCache m_tables;
    ConfiguredNetwork m_configured;
    BlockExecutor m_keeping;
    BlockExecutor m_reusing;
    std::vector<AlignedBuffer<std::int32_t>> m_accumulators;
};

/// A fully connected layer of `terms` inputs with these weights, repeated, in every filter.
std::shared_ptr<const QuantisedNetwork> wideNetwork(OperandMode mode, int terms,
                                                    const std::vector<std::int8_t>& weights)
{
    constexpr std::size_t kFilters = 3;
    Network source;
    const auto size = static_cast<std::size_t>(terms);
    source.graph = makeGraph({inputLayer({1, 1, terms}),
                              fullyConnected("wide", 0, std::vector<float>(kFilters * size, 1.0F),
                                             std::vector<float>(kFilters, 0.0F))});
    source.preprocessing = {{mode == OperandMode::Signed ? 0.5F : 0.0F}, {1}};
    auto network = std::make_shared<QuantisedNetwork>(quantise(
        source, {{-0.5F, 1, 1}, {-1, 1, 1}}, {.images = 1, .range = RangeMethod::Max}, mode));
    for (std::size_t k = 0; k < network->layers[1].weights.size(); ++k)
        network->layers[1].weights[k] = weights[k % size % weights.size()];
    return network;
}

} // namespace

/// Every kernel that this machine can run against the reference, bit for bit.
class TestKernels : public QObject {
    Q_OBJECT

private slots:
    void randomNetworks_data() { addKernelRows(); }

    void randomNetworks()
    {
        QFETCH(QString, name);
        QFETCH(bool, unsignedOperands);
        const OperandMode mode = unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed;
        const Kernel& kernel = selectKernel(name.toStdString());
        Random circuitsRandom(99);
        const std::vector<CircuitPtr> circuits = randomCircuits(circuitsRandom, mode);
        for (std::uint32_t seed = 0; seed < rounds(150U); ++seed) {
            Random random(seed);
            const auto network = randomQuantised(random, mode);
            const Configuration configuration =
                seed % 3 == 0 ? randomWithAdders(random, *network, circuits)
                              : randomConfiguration(random, *network, circuits);
            const int count = random.oneIn(4) ? random.between(60, 64) : random.between(1, 9);
            const auto images = randomImages(random, network->tensors.front().shape, count + 2);
            Comparison comparison(kernel, network, configuration);
            // A smaller block behind a larger one, which leaves its codes in the memory.
            std::string difference =
                comparison.ofBlock(*images, 1, static_cast<std::size_t>(count));
            if (difference.empty())
                difference = comparison.ofBlock(*images, 0, 1);
            QVERIFY2(difference.empty(), ("seed " + std::to_string(seed) + ": " + difference +
                                          "\n" + describe(*network))
                                             .c_str());
        }
    }

    void manyTerms_data() { addKernelRows(); }

    /// More terms than narrow partial sums can hold, of one weight, of two of one magnitude, and of
    /// many, with the results that strain them most.
    void manyTerms()
    {
        QFETCH(QString, name);
        QFETCH(bool, unsignedOperands);
        const OperandMode mode = unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed;
        const Kernel& kernel = selectKernel(name.toStdString());
        Random random(5);
        const std::vector<CircuitPtr> circuits = randomCircuits(random, mode);
        std::vector<std::int8_t> all;
        for (int weight = -127; weight <= 127; ++weight)
            all.push_back(static_cast<std::int8_t>(weight));
        for (const std::vector<std::int8_t>& weights : {std::vector<std::int8_t>{127},
                                                        {-127},
                                                        {0},
                                                        {5, -5},
                                                        {5, -5, 0},
                                                        {-1, -1, -1, 1},
                                                        all})
            for (const int terms : {127, 128, 129, 255, 256, 257, 1030}) {
                const auto network = wideNetwork(mode, terms, weights);
                auto images = randomImages(random, network->tensors.front().shape, 3);
                std::fill(images->pixels.begin(), images->pixels.begin() + terms,
                          std::uint8_t{255});
                std::fill(images->pixels.begin() + terms, images->pixels.begin() + 2 * terms,
                          std::uint8_t{0});
                Configuration configuration = uniformConfiguration(*network, circuits[0]);
                for (std::size_t c = 0; c + 2 < circuits.size(); c += 3) {
                    LayerConfiguration& layer = configuration.layers[0];
                    layer.circuits.assign(circuits.begin() + static_cast<std::ptrdiff_t>(c),
                                          circuits.begin() + static_cast<std::ptrdiff_t>(c) + 3);
                    layer.swap = {false, true, false};
                    const std::string difference =
                        Comparison(kernel, network, configuration).ofBlock(*images, 0, 3);
                    QVERIFY2(difference.empty(), (std::to_string(terms) + " terms, " +
                                                  circuits[c]->name + ": " + difference)
                                                     .c_str());
                }
            }
    }

    void anyAddress_data() { addKernelRows(); }

    /// Windows that begin at any byte, and positions in any number and order.
    void anyAddress()
    {
        QFETCH(QString, name);
        QFETCH(bool, unsignedOperands);
        const Kernel& kernel = selectKernel(name.toStdString());
        Random random(7);
        constexpr std::size_t kBytes = 2000;
        constexpr std::size_t kPositions = 11;
        AlignedBuffer<std::uint8_t> input(kBytes);
        AlignedBuffer<std::int32_t> accumulators(kPositions * kLanes);
        const auto anyOffset = [&](std::size_t most) {
            return static_cast<std::uint32_t>(random.below(static_cast<int>(most)));
        };
        const auto anyTap = [&] { return anyOffset(kBytes / 2 - kLanes); };
        for (const CircuitPtr& circuit : randomCircuits(random, !unsignedOperands))
            for (const bool sevenBits : {false, true}) {
                const ActivationBytes bytes = sevenBits          ? ActivationBytes::SevenBit
                                              : unsignedOperands ? ActivationBytes::Unsigned
                                                                 : ActivationBytes::Signed;
                const ProductTable table(*circuit, bytes, false);
                for (std::size_t i = 0; i < kBytes; ++i)
                    do
                        input[i] = static_cast<std::uint8_t>(random.below(256));
                    while (!occurs(bytes, input[i]));
                FilterTaps taps;
                std::int32_t sumOfBase = 0;
                for (int magnitude = random.between(1, 9); magnitude < 128;
                     magnitude += random.between(9, 40)) {
                    for (const int weight : {magnitude, -magnitude}) {
                        const std::uint32_t byte = static_cast<std::uint8_t>(weight);
                        const int pairs = random.below(64);
                        for (int t = 0; t < pairs; ++t)
                            taps.pairs.push_back({byte, {anyTap(), anyTap()}});
                        const int singles = random.below(2);
                        for (int t = 0; t < singles; ++t)
                            taps.singles.push_back({byte, anyTap()});
                        sumOfBase += (2 * pairs + singles) * table.split().base[weight < 0];
                    }
                    taps.chunks.push_back({static_cast<std::uint32_t>(taps.pairs.size()),
                                           static_cast<std::uint32_t>(taps.singles.size())});
                }
                std::vector<std::uint32_t> origins;
                std::vector<std::uint32_t> places;
                for (std::size_t p = 0; p < kPositions; ++p) {
                    origins.push_back(anyOffset(kBytes / 2));
                    places.push_back(static_cast<std::uint32_t>(p * 4 % kPositions));
                }
                FilterJob job;
                job.input = input.data();
                job.pairs = taps.pairs.data();
                job.singles = taps.singles.data();
                job.chunks = taps.chunks.data();
                job.chunkCount = taps.chunks.size();
                job.products = table.row(0);
                job.split = table.split();
                job.bias = random.between(-100000, 100000);
                job.splitBias = job.bias + sumOfBase;
                job.origins = origins.data();
                job.positions = kPositions;
                job.accumulators = accumulators.data();
                job.places = places.data();
                kernel.accumulate(job);
                for (std::size_t p = 0; p < kPositions; ++p)
                    for (std::size_t lane = 0; lane < kLanes; ++lane) {
                        std::int32_t expected = job.bias;
                        taps.forEach([&](std::uint8_t weight, std::uint32_t offset) {
                            expected += table(input[origins[p] + offset + lane], weight);
                        });
                        QVERIFY2(accumulators[places[p] * kLanes + lane] == expected,
                                 circuit->name.c_str());
                    }
            }
    }

    void requantisation_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : availableKernels())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    /// The vector form of the rule, for every size of accumulator, shift and bounds.
    void requantisation()
    {
        QFETCH(QString, name);
        const Kernel& kernel = selectKernel(name.toStdString());
        constexpr std::size_t kSize = 4 * kLanes;
        AlignedBuffer<std::int32_t> accumulators(kSize);
        AlignedBuffer<std::uint8_t> codes(kSize);
        Random random(6);
        constexpr std::int32_t kMost = std::numeric_limits<std::int32_t>::max();
        for (int round = 0; round < rounds(5000); ++round) {
            for (std::size_t i = 0; i < kSize; ++i)
                accumulators[i] = static_cast<std::int32_t>(random.bits()) >> random.below(32);
            accumulators[0] = kMost;
            accumulators[1] = -kMost - 1;
            accumulators[2] = 0;
            FixedPoint factor{(1 << 30) + random.below(1 << 30), random.between(-31, 6)};
            if (random.oneIn(3)) // ties
                factor.multiplier &= ~0 << random.between(24, 30);
            if (round == 0)
                factor = {};
            const std::vector<std::pair<int, int>> allBounds{{-127, 127}, {0, 255}, {0, 127},
                                                             {-4, 7},     {0, 0},   {13, 200}};
            const auto [lowest, highest] = random.oneOf(allBounds);
            kernel.requantise(accumulators.data(), kSize, factor, lowest, highest, codes.data());
            for (std::size_t i = 0; i < kSize; ++i)
                QCOMPARE(codes[i], static_cast<std::uint8_t>(rules::requantise(
                                       accumulators[i], factor, lowest, highest)));
        }
    }

    void trainedNetwork_data() { addKernelRows(); }

    void trainedNetwork()
    {
        QFETCH(QString, name);
        QFETCH(bool, unsignedOperands);
        HAWX_REQUIRE(fashionMnist());
        const OperandMode mode = unsignedOperands ? OperandMode::Unsigned : OperandMode::Signed;
        const Network source = loadNetwork(shippedNetwork("lenet5-fashion-mnist"));
        const DataSet data = loadDataSet(fashionMnist(), source.input());
        const auto network = std::make_shared<QuantisedNetwork>(
            quantise(source, data.train, {.images = 256, .range = RangeMethod::Max}, mode,
                     {.threads = 1, .stop = {}, .progress = {}}));
        std::vector<CircuitPtr> circuits;
        if (mode == OperandMode::Signed)
            for (const char* circuit : {"mul8s_1L2H", "mul8s_1KTY", "mul8s_1KV8"})
                circuits.push_back(CircuitLibrary::shipped().get(circuit));
        circuits.push_back(makeCircuit("dropped", "test", false,
                                       droppedProductsMultiplier(false, {.h = 1, .v = 1, .d = 3}),
                                       std::nullopt));
        circuits.resize(rounds(circuits.size()));
        for (const CircuitPtr& circuit : circuits) {
            const Configuration configuration = uniformConfiguration(*network, circuit);
            Comparison comparison(selectKernel(name.toStdString()), network, configuration);
            const std::string difference = comparison.ofBlock(*data.test, 100, 64);
            QVERIFY2(difference.empty(), (circuit->name + ": " + difference).c_str());
        }
    }

    void choosesByName()
    {
        const std::vector<std::string> names = availableKernels();
        QVERIFY(!names.empty());
        QCOMPARE(names.back(), std::string("portable"));
        QCOMPARE(std::string(selectKernel("auto").name), names.front());
        for (const std::string& name : names)
            QCOMPARE(std::string(selectKernel(name).name), name);
        std::string list = "auto";
        for (const std::string& name : names)
            list += ", " + name;
        for (const char* unknown : {"gpu", "", "Auto"})
            QCOMPARE(errorText([&] { selectKernel(unknown); }),
                     QString("There is no kernel \"%1\" on this machine; it has %2.")
                         .arg(unknown)
                         .arg(QString::fromStdString(list)));
    }
};

QTEST_APPLESS_MAIN(TestKernels)
#include "tst_kernels.moc"
