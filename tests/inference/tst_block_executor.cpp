// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/block_executor.h"
#include "core/support/error.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/hand_network.h"
#include "tests/inference/random_network.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace hawx;
using namespace hawx::test;

namespace {

struct Prepared {
    std::shared_ptr<const NetworkPlan> plan;
    ProductTableCache tables;
    ConfiguredNetwork configured;

    explicit Prepared(const std::shared_ptr<const QuantisedNetwork>& network)
        : plan(makePlan(network)),
          configured(configure(plan, uniformConfiguration(*network, exactCircuit(false)), tables,
                               selectKernel("auto")))
    {}
};

/// Two convolutions in a row: 1x4x4 codes times 2, times 3 and one more channel.
std::shared_ptr<const QuantisedNetwork> someNetwork()
{
    HandNetwork hand({1, 4, 4}, kSigned);
    hand.add(quantisedConvolution(0, Window{}, {2}, {0}, {1}), {1, 4, 4}, kSigned);
    hand.add(quantisedConvolution(1, square(4), std::vector<std::int8_t>(32, 3), {0, 100}),
             {2, 1, 1}, kSigned);
    return hand.share();
}

} // namespace

/// What the executor promises beyond the results, which tst_kernels compares with the reference.
class TestBlockExecutor : public QObject {
    Q_OBJECT

private slots:
    void refusesOtherImages()
    {
        const Prepared prepared(someNetwork());
        BlockExecutor executor(prepared.plan, selectKernel("auto"), false);
        QCOMPARE(errorText([&] {
                     executor.load(imageOf({1, 4, 3}, std::vector<int>(12)), 0, 1);
                 }),
                 QStringLiteral("The images are 1x4x3 but the network needs 1x4x4."));
    }

    void refusesTooLittleRoom()
    {
        const Prepared prepared(someNetwork());
        BlockExecutor executor(prepared.plan, selectKernel("auto"), true);
        executor.load(imageOf({1, 4, 4}, std::vector<int>(16)), 0, 1);
        AlignedBuffer<std::int32_t> room(16 * kLanes);
        QCOMPARE(errorText([&] {
                     executor.accumulate(1, prepared.configured.layers[0],
                                         {room.data(), room.size() - 1});
                 }),
                 QStringLiteral("The room for the accumulators of a layer is too small."));
    }

    void stopsBetweenLayers()
    {
        const Prepared prepared(someNetwork());
        BlockExecutor executor(prepared.plan, selectKernel("auto"), false);
        executor.load(imageOf({1, 4, 4}, std::vector<int>(16)), 0, 1);
        std::stop_source source;
        executor.run(prepared.configured, source.get_token());
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(executor.run(prepared.configured, source.get_token()), Cancelled);
    }

    void stopsWithinALayer()
    {
        const Prepared prepared(someNetwork());
        BlockExecutor executor(prepared.plan, selectKernel("auto"), true);
        executor.load(imageOf({1, 4, 4}, std::vector<int>(16)), 0, 1);
        std::stop_source source;
        AlignedBuffer<std::int32_t> room(16 * kLanes);
        const auto accumulate = [&] {
            executor.accumulate(1, prepared.configured.layers[0], {room.data(), room.size()},
                                source.get_token());
        };
        const auto run = [&] {
            executor.run(1, &prepared.configured.layers[0], source.get_token());
        };
        accumulate();
        run();
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(accumulate(), Cancelled);
        QVERIFY_EXCEPTION_THROWN(run(), Cancelled);
    }

    /// What is saved of tensors is there again after other images; a layer continues from it.
    void savesAndRestores()
    {
        const Prepared prepared(someNetwork());
        BlockExecutor executor(prepared.plan, selectKernel("auto"), false);
        executor.load(imageOf({1, 4, 4}, std::vector<int>(16, 5)), 0, 1);
        executor.run(prepared.configured, {});
        std::vector<float> expected;
        executor.appendLogits(expected);
        const std::vector<int> first{1};
        const std::vector<int> last{2};
        std::vector<std::uint8_t> codes(16 * kLanes);
        std::vector<std::uint8_t> accumulators(2 * kLanes * 4);
        executor.save(last, accumulators.data());
        executor.load(imageOf({1, 4, 4}, std::vector<int>(16, 5)), 0, 1);
        executor.run(1, &prepared.configured.layers[0]);
        executor.save(first, codes.data());

        executor.load(imageOf({1, 4, 4}, std::vector<int>(16, 9)), 0, 1);
        executor.run(prepared.configured, {});
        std::vector<float> others;
        executor.appendLogits(others);
        QVERIFY(others != expected);
        executor.restore(last, accumulators.data(), 1);
        std::vector<float> found;
        executor.appendLogits(found);
        QCOMPARE(found, expected);
        executor.restore(first, codes.data(), 2);
        QCOMPARE(executor.count(), 2U);
        executor.run(2, &prepared.configured.layers[1]);
        found.clear();
        executor.appendLogits(found);
        QVERIFY(std::equal(expected.begin(), expected.end(), found.begin()));
    }

    /// A layer can be computed again alone, with other circuits, from the tensors before it.
    void runsOneLayer()
    {
        const auto network = someNetwork();
        Prepared prepared(network);
        const CircuitPtr thrice =
            circuitOf("thrice", false, [](int a, int b) { return 3 * a * b; });
        const ConfiguredNetwork other =
            configure(prepared.plan, uniformConfiguration(*network, thrice), prepared.tables,
                      selectKernel("auto"));
        BlockExecutor executor(prepared.plan, selectKernel("auto"), true);
        executor.load(imageOf({1, 4, 4}, std::vector<int>(16, 5)), 0, 1);
        executor.run(prepared.configured, {});
        QCOMPARE(executor.count(), 1U);
        QCOMPARE(static_cast<int>(executor.codes(1)[0]), 10);
        std::vector<float> logits;
        executor.appendLogits(logits);
        QCOMPARE(logits, (std::vector<float>{480, 580})); // 16 * 10 * 3

        AlignedBuffer<std::int32_t> accumulators(16 * kLanes);
        executor.accumulate(1, other.layers[0], {accumulators.data(), accumulators.size()});
        QCOMPARE(accumulators[0], 30);
        QCOMPARE(static_cast<int>(executor.codes(1)[0]), 10); // left as it was
        executor.run(2, &other.layers[1]);
        executor.appendLogits(logits);
        QCOMPARE(logits, (std::vector<float>{480, 580, 1440, 1540}));
        executor.run(1, &other.layers[0]);
        QCOMPARE(static_cast<int>(executor.codes(1)[0]), 30);
    }

    void refusesWhatIsTooLarge()
    {
        HandNetwork hand({1, 1 << 13, 1 << 13}, kSigned);
        hand.add(quantisedConvolution(0, square(1, 8192), {1}, {0}), {1, 1, 1}, kSigned);
        QCOMPARE(errorText([&] { makePlan(hand.share()); }),
                 QStringLiteral(R"(The layer "conv0" reads a tensor of 1x8192x8192, which is too )"
                                "large to execute."));
    }

    /// Each filter is computed once, by table or without; filters with the same table stand side by
    /// side. Kernels that compute without tables get circuits that factor, others none.
    void ordersFilters_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : availableKernels())
            QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
    }

    void ordersFilters()
    {
        QFETCH(QString, name);
        const Kernel& kernel = selectKernel(name.toStdString());
        Random random(3);
        const auto network = randomQuantised(random, OperandMode::Signed);
        const std::vector<CircuitPtr> circuits = randomCircuits(random, OperandMode::Signed);
        const auto plan = makePlan(network);
        ProductTableCache tables;
        const Configuration configuration = randomConfiguration(random, *network, circuits);
        const ConfiguredNetwork configured = configure(plan, configuration, tables, kernel);
        QCOMPARE(configured.layers.size(), configuration.layers.size());
        for (std::size_t l = 0; l < configured.layers.size(); ++l) {
            const ConfiguredLayer& layer = configured.layers[l];
            const LayerConfiguration& given = configuration.layers[l];
            std::vector<std::uint32_t> sorted = layer.byTable;
            std::set<ProductTablePtr> factored;
            for (const FactoredGroup& group : layer.factored) {
                QVERIFY(group.table->factorisation());
                QVERIFY(factored.insert(group.table).second);
                for (const FactoredFilters& block : group.blocks) {
                    QVERIFY(block.filters.size() <= kFactoredFilters);
                    sorted.insert(sorted.end(), block.filters.begin(), block.filters.end());
                    for (const std::uint32_t filter : block.filters)
                        QCOMPARE(layer.tables[filter], group.table);
                }
            }
            QVERIFY(factored.empty() || kernel.factorTerms > 0);
            QCOMPARE(sorted.size(), given.circuits.size());
            std::sort(sorted.begin(), sorted.end());
            for (std::size_t f = 0; f < given.circuits.size(); ++f) {
                QCOMPARE(static_cast<std::size_t>(sorted[f]), f);
                const bool swap = !given.swap.empty() && given.swap[f];
                QCOMPARE(layer.tables[f],
                         tables.get(*given.circuits[f], plan->layers[l].bytes, swap,
                                    given.weightMaps.empty() || !given.weightMaps[f]
                                        ? WeightMap()
                                        : *given.weightMaps[f]));
                const auto index = static_cast<std::size_t>(plan->layers[l].layer);
                const std::int32_t correction =
                    given.biasCorrection.empty() ? 0 : given.biasCorrection[f];
                QCOMPARE(layer.bias[f], network->layers[index].bias[f] + correction);
            }
            std::size_t changes = 0;
            std::set<ProductTablePtr> distinct;
            for (std::size_t i = 0; i < layer.byTable.size(); ++i) {
                distinct.insert(layer.tables[layer.byTable[i]]);
                if (i == 0 || layer.tables[layer.byTable[i]] != layer.tables[layer.byTable[i - 1]])
                    ++changes;
            }
            QCOMPARE(changes, distinct.size());
        }
    }
};

QTEST_APPLESS_MAIN(TestBlockExecutor)
#include "tst_block_executor.moc"
