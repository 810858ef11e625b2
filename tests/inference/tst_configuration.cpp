// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/configuration.h"
#include "tests/circuits/error_text.h"
#include "tests/inference/hand_network.h"
#include "tests/inference/random_network.h"

#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

/// Layers "conv0" with three filters and "conv1" with two.
QuantisedNetwork someNetwork(OperandMode mode)
{
    HandNetwork hand({1, 1, 1}, kSigned, mode);
    hand.add(quantisedConvolution(0, Window{}, {1, 2, 3}, {0, 0, 0}, {1, 1, 1}), {3, 1, 1},
             kSigned);
    hand.add(quantisedConvolution(1, Window{}, {1, 2, 3, 4, 5, 6}, {0, 0}), {2, 1, 1}, kSigned);
    hand.network().calibration = {.images = 77, .range = RangeMethod::LeastSquares};
    return hand.network();
}

} // namespace

class TestConfiguration : public QObject {
    Q_OBJECT

private slots:
    void fillsUniformly()
    {
        const QuantisedNetwork network = someNetwork(OperandMode::Unsigned);
        const CircuitPtr circuit = exactCircuit(false);
        const Configuration configuration = uniformConfiguration(network, circuit);
        QCOMPARE(configuration.network, std::string("hand"));
        QCOMPARE(configuration.networkSha256, std::string("0"));
        QVERIFY(configuration.operands == OperandMode::Unsigned);
        QVERIFY(configuration.calibration == network.calibration);
        QVERIFY(!configuration.biasFolding);
        QCOMPARE(configuration.layers.size(), 2U);
        QCOMPARE(configuration.layers[0].layer, std::string("conv0"));
        QCOMPARE(configuration.layers[0].circuits, std::vector<CircuitPtr>(3, circuit));
        QCOMPARE(configuration.layers[1].circuits, std::vector<CircuitPtr>(2, circuit));
        QVERIFY(configuration.layers[0].swap.empty());
        QVERIFY(configuration.layers[0].biasCorrection.empty());
        QVERIFY(configuration.layers[0].adder.isExact());
        QCOMPARE(errorText([&] { requireFits(configuration, network); }),
                 QStringLiteral("no error"));
    }

    void refusesWhatDoesNotFit()
    {
        const QuantisedNetwork network = someNetwork(OperandMode::Signed);
        const Configuration fitting = uniformConfiguration(network, exactCircuit(true));
        const auto refusal = [&](const auto& change) {
            Configuration configuration = fitting;
            change(configuration);
            return errorText([&] { requireFits(configuration, network); });
        };
        QCOMPARE(refusal([](Configuration&) {}), QStringLiteral("no error"));
        QVERIFY(refusal([](Configuration& c) {
                    c.layers[1].adder = {AdderKind::LowerOr, {32}};
                }).contains("bits of the lower part are 1 to 31, not 32"));
        QCOMPARE(refusal([](Configuration& c) { c.operands = OperandMode::Unsigned; }),
                 QStringLiteral("The configuration is for unsigned operands, but the network was "
                                "quantised for signed ones."));
        const QString place = QStringLiteral(
            R"(The configuration's layer "%1" is not in its place in the network hand, whose )"
            "layers with filters are, in order, conv0, conv1.");
        QCOMPARE(refusal([](Configuration& c) { c.layers[0].layer = "fc"; }), place.arg("fc"));
        QCOMPARE(refusal([](Configuration& c) { std::swap(c.layers[0], c.layers[1]); }),
                 place.arg("conv1"));
        QCOMPARE(refusal([](Configuration& c) { c.layers.push_back(c.layers[1]); }),
                 place.arg("conv1"));
        QCOMPARE(refusal([](Configuration& c) { c.layers.pop_back(); }),
                 QStringLiteral("The configuration names 1 layers; the network hand has 2 with "
                                "filters."));
        const QString count = QStringLiteral(
            R"(The configuration lists %1 for the layer "conv0", which has 3 filters.)");
        QCOMPARE(refusal([](Configuration& c) { c.layers[0].circuits.pop_back(); }),
                 count.arg("2 circuits"));
        QCOMPARE(refusal([](Configuration& c) { c.layers[0].circuits.clear(); }),
                 count.arg("0 circuits"));
        QCOMPARE(refusal([](Configuration& c) { c.layers[0].swap = {true}; }),
                 count.arg("1 operand orders"));
        QCOMPARE(refusal([](Configuration& c) {
                     c.layers[0].biasCorrection = {1, 2, 3, 4};
                 }),
                 count.arg("4 bias corrections"));
        QCOMPARE(refusal([](Configuration& c) {
                     c.layers[0].swap = {true, false, true};
                     c.layers[0].biasCorrection = {1, 2, 3};
                     c.layers[1].circuits[1] = exactCircuit(false); // unsigned ones always fit
                 }),
                 QStringLiteral("no error"));
    }

    void refusesSignedCircuitsForUnsignedOperands()
    {
        const QuantisedNetwork network = someNetwork(OperandMode::Unsigned);
        Configuration configuration = uniformConfiguration(network, exactCircuit(false));
        configuration.layers[1].circuits[1] = exactCircuit(true);
        QCOMPARE(errorText([&] { requireFits(configuration, network); }),
                 QStringLiteral(R"(The configuration uses the signed circuit exact in the layer )"
                                R"("conv1"; with unsigned operands only unsigned circuits can )"
                                "be used."));
    }
};

QTEST_APPLESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
