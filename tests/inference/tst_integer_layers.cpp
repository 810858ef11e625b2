// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/integer_layers.h"
#include "core/inference/network_plan.h"
#include "core/inference/reference.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/hand_network.h"
#include "tests/inference/random_network.h"

#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

/// Codes of one tensor of 64 images as execution keeps them, from [image][element].
std::vector<std::uint8_t> interleaved(const std::vector<std::vector<int>>& images)
{
    std::vector<std::uint8_t> bytes(images.front().size() * kLanes);
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        for (std::size_t e = 0; e < images[lane].size(); ++e)
            bytes[e * kLanes + lane] = static_cast<std::uint8_t>(images[lane][e]);
    return bytes;
}

/// A plan of a network that outlives it.
std::shared_ptr<const NetworkPlan> planOf(const QuantisedNetwork& network, Lanes lanes)
{
    return makePlan(std::make_shared<QuantisedNetwork>(network), lanes);
}

/// Runs the layer on one image, its inputs and its output taken from the reference.
bool equalsReference(const QuantisedNetwork& network, std::size_t layer,
                     const ReferenceResult& result)
{
    const auto tensor = [&](std::size_t index) {
        return std::vector<std::uint8_t>(result.codes[index].begin(), result.codes[index].end());
    };
    std::vector<std::vector<std::uint8_t>> inputs;
    for (const int input : network.layers[layer].inputs)
        inputs.push_back(tensor(static_cast<std::size_t>(input)));
    std::vector<const std::uint8_t*> pointers;
    for (const std::vector<std::uint8_t>& input : inputs)
        pointers.push_back(input.data());
    const std::vector<std::uint8_t> expected = tensor(layer);
    std::vector<std::uint8_t> output(expected.size(), 0xEE);
    executeIntegerLayer(*planOf(network, Lanes::Pixels), static_cast<int>(layer), pointers.data(),
                        output.data());
    return output == expected;
}

/// The same for 64 images at once.
bool equalsReference(const QuantisedNetwork& network, std::size_t layer,
                     const std::vector<ReferenceResult>& results)
{
    const auto tensor = [&](std::size_t index) {
        std::vector<std::vector<int>> images;
        for (const ReferenceResult& result : results)
            images.push_back(result.codes[index]);
        return interleaved(images);
    };
    std::vector<std::vector<std::uint8_t>> inputs;
    std::vector<const std::uint8_t*> pointers;
    for (const int input : network.layers[layer].inputs)
        inputs.push_back(tensor(static_cast<std::size_t>(input)));
    for (const std::vector<std::uint8_t>& input : inputs)
        pointers.push_back(input.data());
    const std::vector<std::uint8_t> expected = tensor(layer);
    std::vector<std::uint8_t> output(expected.size(), 0xEE);
    executeIntegerLayer(*planOf(network, Lanes::Images), static_cast<int>(layer), pointers.data(),
                        output.data());
    return output == expected;
}

} // namespace

/// Every layer that does not multiply, on one image and on 64, against the reference.
class TestIntegerLayers : public QObject {
    Q_OBJECT

private slots:
    void equalReference_data()
    {
        QTest::addColumn<int>("type");
        for (const LayerType type :
             {LayerType::Activation, LayerType::MaxPool, LayerType::AveragePool, LayerType::Add,
              LayerType::ChannelScale, LayerType::Concatenation, LayerType::ChannelShuffle,
              LayerType::ChannelSlice})
            QTest::newRow(std::string(toString(type)).c_str()) << static_cast<int>(type);
    }

    void equalReference()
    {
        QFETCH(int, type);
        int compared = 0;
        for (std::uint32_t seed = 0; compared < 30; ++seed) {
            QVERIFY(seed < 2000);
            Random random(seed);
            const OperandMode mode = random.oneIn(2) ? OperandMode::Signed : OperandMode::Unsigned;
            const auto network = randomQuantised(random, mode);
            const auto has = [&](const QuantisedLayer& layer) {
                return static_cast<int>(layer.type) == type;
            };
            if (std::none_of(network->layers.begin(), network->layers.end(), has))
                continue;
            const Configuration configuration = uniformConfiguration(*network, exactCircuit(false));
            const auto images = randomImages(random, network->tensors.front().shape, 64);
            std::vector<ReferenceResult> results;
            for (std::size_t i = 0; i < kLanes; ++i)
                results.push_back(executeReference(*network, configuration, *images, i));
            for (std::size_t i = 0; i < network->layers.size(); ++i)
                if (has(network->layers[i])) {
                    QVERIFY2(equalsReference(*network, i, results) &&
                                 equalsReference(*network, i, results.front()),
                             describe(*network).c_str());
                    ++compared;
                }
        }
    }

    /// Where the tensor ends in -127 or 255, at every code.
    void clampsSums()
    {
        for (const Codes& codes : {kSigned, kUnsigned}) {
            HandNetwork hand({1, 1, 256}, codes, OperandMode::Unsigned);
            QuantisedLayer sum = quantisedLayer("sum", LayerType::Add, {0, 0});
            sum.rescale = {toFixedPoint(1.7), toFixedPoint(64)};
            hand.add(sum, {1, 1, 256}, codes);
            QuantisedLayer join = quantisedLayer("join", LayerType::Concatenation, {0});
            join.rescale = {toFixedPoint(1.5)};
            hand.add(join, {1, 1, 256}, {codes.lowest / 2, codes.highest / 2});
            std::vector<std::vector<int>> images(kLanes, std::vector<int>(256));
            for (std::vector<int>& image : images)
                for (int i = 0; i < 256; ++i)
                    image[static_cast<std::size_t>(i)] =
                        std::clamp(codes.lowest + i, codes.lowest, codes.highest);
            ImageSet set = imageOf({1, 1, 256}, images[0]);
            const ReferenceResult result = executeReference(
                hand.network(), uniformConfiguration(hand.network(), exactCircuit(false)), set, 0);
            const std::vector<ReferenceResult> results(kLanes, result);
            QVERIFY(equalsReference(hand.network(), 1, results));
            QVERIFY(equalsReference(hand.network(), 2, results));
        }
    }

    /// Groups and channels of a group differ in number: the permutation is not its own inverse.
    void shufflesChannels()
    {
        HandNetwork hand({6, 1, 1}, kSigned);
        for (const int groups : {2, 3}) {
            QuantisedLayer shuffle = quantisedLayer("shuffle", LayerType::ChannelShuffle, {0});
            shuffle.groups = groups;
            hand.add(shuffle, {6, 1, 1}, kSigned);
        }
        const ReferenceResult result = executeReference(
            hand.network(), uniformConfiguration(hand.network(), exactCircuit(true)),
            imageOf({6, 1, 1}, {1, 2, 3, 4, 5, 6}), 0);
        const std::vector<ReferenceResult> results(kLanes, result);
        QVERIFY(equalsReference(hand.network(), 1, results));
        QVERIFY(equalsReference(hand.network(), 2, results));
    }

    void refusesOtherLayers()
    {
        HandNetwork hand({1, 1, 1}, kSigned);
        hand.add(quantisedLayer("soft", LayerType::Softmax, {0}), {1, 1, 1}, kSigned);
        std::vector<std::uint8_t> bytes(kLanes);
        const std::uint8_t* input = bytes.data();
        QCOMPARE(errorText([&] {
                     executeIntegerLayer(*planOf(hand.network(), Lanes::Images), 1, &input,
                                         bytes.data());
                 }),
                 QStringLiteral(R"(The layer "soft" (softmax) has no integer rule.)"));
    }
};

QTEST_APPLESS_MAIN(TestIntegerLayers)
#include "tst_integer_layers.moc"
