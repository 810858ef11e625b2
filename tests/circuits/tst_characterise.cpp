// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/characterise.h"
#include "core/circuits/cost/mapping.h"
#include "core/circuits/dropped_products.h"
#include "tests/circuits/cell_libraries.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/random_netlist.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <numeric>

using hawx::builtInTechnology;
using hawx::Cell;
using hawx::CellInstance;
using hawx::Characterisation;
using hawx::characterise;
using hawx::droppedProductsMultiplier;
using hawx::Gate;
using hawx::GateType;
using hawx::MappedNetlist;
using hawx::mapToCells;
using hawx::NetId;
using hawx::Netlist;
using hawx::OperandDistribution;
using hawx::signalProbabilities;
using hawx::Technology;
using hawx::transitionDensities;
using hawx::test::errorText;
using hawx::test::evaluateOne;
using hawx::test::plainTechnology;
using hawx::test::randomNetlist;

namespace {

bool near(double value, double expected)
{
    return std::abs(value - expected) <= 1e-9 * std::abs(expected);
}

/// !(a0 b0) and !(!(a0 b0) + a1)
Netlist nandAndNor()
{
    Netlist netlist(2, 1);
    const NetId nand = netlist.add(GateType::Nand, netlist.a(0), netlist.b(0));
    netlist.setOutputs({nand, netlist.add(GateType::Nor, nand, netlist.a(1))});
    return netlist;
}

Netlist oneGate(GateType type)
{
    Netlist netlist(2, 1);
    netlist.setOutputs({netlist.add(type, netlist.a(0), netlist.a(1), netlist.b(0))});
    return netlist;
}

/// Values of all nets of a mapped netlist, cell by cell, from the functions of the cells.
std::vector<bool> valuesOf(const MappedNetlist& mapped, const Technology& technology, unsigned a,
                           unsigned b)
{
    const Netlist& netlist = mapped.netlist;
    std::vector<bool> values(netlist.gates().size(), false);
    for (std::size_t net = 0; net < values.size(); ++net) {
        const auto width = static_cast<std::size_t>(netlist.widthA());
        if (net < netlist.inputCount())
            values[net] = (net < width ? a >> net : b >> (net - width)) % 2 == 1;
        else if (netlist.gates()[net].type == GateType::Constant1)
            values[net] = true;
    }
    for (const CellInstance& instance : mapped.instances) {
        const Cell& cell = technology.cells[instance.cell];
        std::size_t index = 0;
        for (std::size_t i = 0; i < cell.inputs.size(); ++i)
            index |= std::size_t{values[instance.inputs[i]]} << i;
        for (std::size_t k = 0; k < cell.outputs.size(); ++k) {
            if (instance.outputs[k])
                values[*instance.outputs[k]] = (cell.outputs[k].function >> index & 1) != 0;
        }
    }
    return values;
}

} // namespace

class TestCharacterise : public QObject {
    Q_OBJECT

private slots:
    void byHand()
    {
        const Characterisation result = characterise(nandAndNor(), plainTechnology());
        QCOMPARE(result.cost.areaUm2, 5.0);
        QCOMPARE(result.cost.delayNs, 5.0);
        QCOMPARE(result.cells, (std::map<std::string, std::size_t>{{"NAND", 1}, {"NOR", 1}}));
        QVERIFY(result.cost.provenance == hawx::Provenance::Characterised);
        QCOMPARE(result.cost.source, std::string("plain cells"));
        // Densities: operands 1/2; NAND 1/2 * 1/2 twice = 1/2; its probability is 3/4, so NOR
        // (1 - 1/2) * 1/2 + (1 - 3/4) * 1/2 = 3/8. Loads in fF: a0, b0, a1 one pin; NAND the NOR
        // and four inverters; NOR four inverters.
        const double charging = 0.5 * (3 * 0.5 * 0.001 + 0.5 * 0.005 + 0.375 * 0.004);
        const double inside = 0.5 * 2 + 0.375 * 3;
        QVERIFY(near(result.leakageMw, 50e-6));
        QVERIFY(near(result.cost.powerMw, 50e-6 + (charging + inside) * 1e-3));
    }

    void powerFollowsTheClockOnlyBeyondLeakage()
    {
        Technology technology = plainTechnology();
        const Characterisation slow = characterise(nandAndNor(), technology);
        technology.clockMhz = 10;
        const Characterisation fast = characterise(nandAndNor(), technology);
        QVERIFY(
            near(fast.cost.powerMw - fast.leakageMw, 10 * (slow.cost.powerMw - slow.leakageMw)));
    }

    void timingFollowsLoadAndEdges()
    {
        // Rise 1 + 1000 load, fall 2 + edge; rising edges are 10, falling ones 20.
        Technology technology = plainTechnology();
        for (Cell& cell : technology.cells) {
            for (hawx::TimingArc& arc : cell.outputs[0].arcs) {
                arc.sense = hawx::TimingSense::Negative;
                arc.riseDelay = {.loads = {0, 1}, .slews = {}, .values = {1, 1001}};
                arc.fallDelay = {.loads = {}, .slews = {0, 100}, .values = {2, 102}};
                arc.riseTransition = {.loads = {}, .slews = {}, .values = {10}};
                arc.fallTransition = {.loads = {}, .slews = {}, .values = {20}};
            }
        }
        // Two NANDs in a row: operands have edges of 0.06. First: rise 1 + 1 (one pin), fall 2.06.
        // Second: rise after fall 2.06 + 1 + 4 (four inverters); fall after rise 2 + 2 + 10.
        Netlist netlist(2, 1);
        const NetId first = netlist.add(GateType::Nand, netlist.a(0), netlist.a(1));
        netlist.setOutputs({netlist.add(GateType::Nand, first, netlist.b(0))});
        QVERIFY(near(characterise(netlist, technology).cost.delayNs, 14));
        technology.cells[1].outputs[0].arcs[0].fallDelay.values = {0, 0};
        technology.cells[1].outputs[0].arcs[1].fallDelay.values = {0, 0};
        QVERIFY(near(characterise(netlist, technology).cost.delayNs, 5));
    }

    void mappingKeepsTheFunction_data()
    {
        QTest::addColumn<QString>("library");
        QTest::newRow("built in") << "";
        QTest::newRow("inverter, nand, nor") << "plain";
        QTest::newRow("0.18 um") << "/usr/share/qflow/tech/osu018/osu018_stdcells.lib";
    }
    void mappingKeepsTheFunction()
    {
        QFETCH(QString, library);
        if (library.startsWith('/') && !QFile::exists(library))
            QSKIP("The package qflow-tech-osu018 is not installed.");
        const Technology technology = library.isEmpty() ? builtInTechnology()
                                      : library == "plain"
                                          ? plainTechnology()
                                          : hawx::readLiberty(library.toStdString());
        for (unsigned seed = 0; seed < 60; ++seed) {
            const Netlist netlist = randomNetlist(seed, 3, 3, 40, 6);
            const MappedNetlist mapped = mapToCells(netlist, technology);
            for (unsigned a = 0; a < 8; ++a) {
                for (unsigned b = 0; b < 8; ++b) {
                    const std::vector<bool> values = valuesOf(mapped, technology, a, b);
                    std::uint32_t word = 0;
                    for (std::size_t k = 0; k < netlist.outputs().size(); ++k)
                        word |= (values[mapped.netlist.outputs()[k]] ? 1U : 0U) << k;
                    QCOMPARE(word, evaluateOne(netlist, a, b));
                }
            }
        }
    }

    void choosesTheSmallerCells()
    {
        using Cells = std::map<std::string, std::size_t>;
        const auto cells = [](const Netlist& netlist, const Technology& technology) {
            return characterise(netlist, technology).cells;
        };
        Netlist adders(3, 1);
        const Netlist::SumAndCarry half = adders.halfAdder(adders.a(0), adders.b(0));
        const Netlist::SumAndCarry full = adders.fullAdder(adders.a(1), adders.a(2), half.carry);
        adders.setOutputs({half.sum, full.sum, full.carry});
        QCOMPARE(cells(adders, builtInTechnology()), (Cells{{"HAX1", 1}, {"FAX1", 1}}));

        Netlist inverted(2, 1);
        const NetId both = inverted.add(GateType::And, inverted.a(0), inverted.b(0));
        inverted.setOutputs({inverted.add(GateType::Not, both)});
        QCOMPARE(cells(inverted, builtInTechnology()), (Cells{{"NAND2X1", 1}}));
        inverted.setOutputs({both, inverted.add(GateType::Not, both)}); // both are read
        QCOMPARE(cells(inverted, builtInTechnology()), (Cells{{"AND2X1", 1}, {"INVX1", 1}}));

        QCOMPARE(cells(oneGate(GateType::And), plainTechnology()),
                 (Cells{{"NAND", 1}, {"INV", 1}}));
        QCOMPARE(cells(oneGate(GateType::Xor), plainTechnology()), (Cells{{"NAND", 4}}));
        QCOMPARE(cells(oneGate(GateType::Majority), plainTechnology()),
                 (Cells{{"NAND", 3}, {"NOR", 1}, {"INV", 1}}));
        Technology costlyAnd = plainTechnology();
        costlyAnd.cells.push_back(hawx::test::plainCell("AND", 2, 0b1000, 3.5, 1, 1));
        QCOMPARE(cells(oneGate(GateType::And), costlyAnd), (Cells{{"NAND", 1}, {"INV", 1}}));
        costlyAnd.cells.back().areaUm2 = 2.5;
        QCOMPARE(cells(oneGate(GateType::And), costlyAnd), (Cells{{"AND", 1}}));
    }

    void deadGatesAndConstantsCostNothing()
    {
        Netlist netlist(2, 2);
        netlist.add(GateType::Xor, netlist.a(0), netlist.b(0));
        netlist.setOutputs({netlist.a(1), netlist.constant(true)});
        const Characterisation result = characterise(netlist, plainTechnology());
        QCOMPARE(result.cost.areaUm2, 0.0);
        QCOMPARE(result.cost.delayNs, 0.0);
        QVERIFY(result.cells.empty());
    }

    void refusesALibraryWithoutBasicGates()
    {
        Technology technology = plainTechnology();
        technology.cells.pop_back();
        QCOMPARE(
            errorText([&] { characterise(nandAndNor(), technology); }),
            QStringLiteral("The cell library plain has no cell \"nor\"; circuits are built from "
                           "at least not, nand and nor."));
    }

    void probabilitiesEqualBruteForce()
    {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const Netlist netlist = randomNetlist(seed, 6, 7, 60, 4);
            std::vector<std::size_t> ones(netlist.outputs().size(), 0);
            for (unsigned a = 0; a < 64; ++a) {
                for (unsigned b = 0; b < 128; ++b) {
                    const std::uint32_t word = evaluateOne(netlist, a, b);
                    for (std::size_t k = 0; k < ones.size(); ++k)
                        ones[k] += word >> k & 1;
                }
            }
            const std::vector<double> probabilities = signalProbabilities(netlist);
            for (std::size_t k = 0; k < ones.size(); ++k)
                QCOMPARE(probabilities[netlist.outputs()[k]],
                         static_cast<double>(ones[k]) / (64.0 * 128.0));
        }
    }

    void probabilitiesFollowTheWeights()
    {
        const Netlist netlist = randomNetlist(3, 4, 4, 60, 4);
        std::mt19937 generator(1);
        OperandDistribution operands;
        for (int pair = 0; pair < 256; ++pair)
            operands.weights.push_back(pair % 3 == 0 ? 0 : static_cast<double>(generator() % 1000));
        const double sum = std::accumulate(operands.weights.begin(), operands.weights.end(), 0.0);
        const std::vector<double> probabilities = signalProbabilities(netlist, operands);
        for (std::size_t k = 0; k < netlist.outputs().size(); ++k) {
            double ones = 0;
            for (unsigned pair = 0; pair < 256; ++pair) {
                if ((evaluateOne(netlist, pair / 16, pair % 16) >> k & 1) != 0)
                    ones += operands.weights[pair] / sum;
            }
            // Each pair is represented to within one of the 16,384 samples.
            QVERIFY(std::abs(probabilities[netlist.outputs()[k]] - ones) < 256.0 / 16384);
        }
        QVERIFY(signalProbabilities(netlist, operands) == probabilities);
    }

    void wideOperandsAreSampled()
    {
        Netlist netlist(32, 32);
        const NetId product = netlist.add(GateType::And, netlist.a(31), netlist.b(0));
        netlist.setOutputs({netlist.add(GateType::And, product, netlist.b(31))});
        const std::vector<double> probabilities = signalProbabilities(netlist);
        // Four standard deviations of 16,384 independent samples.
        const auto isClose = [](double value, double p) {
            return std::abs(value - p) < 4 * std::sqrt(p * (1 - p) / 16384);
        };
        for (NetId input = 0; input < 64; ++input)
            QVERIFY(isClose(probabilities[input], 0.5));
        QVERIFY(isClose(probabilities[product], 0.25));
        QVERIFY(isClose(probabilities.back(), 0.125));
        QVERIFY(signalProbabilities(netlist) == probabilities);
    }

    void refusesWrongDistributions()
    {
        const Netlist netlist = oneGate(GateType::And);
        const auto refusal = [&](std::vector<double> weights) {
            return errorText([&] { signalProbabilities(netlist, {std::move(weights)}); });
        };
        QVERIFY(refusal({1, 2}).contains("has 2 weights; the operands of this netlist form 8"));
        QVERIFY(refusal({1, 1, 1, 1, 1, 1, 1, -1}).contains("negative"));
        QVERIFY(refusal(std::vector<double>(8, 0)).contains("no positive weight"));
        QVERIFY(refusal({1, 1, 1, 1, 1, 1, 1, std::nan("")}).contains("no number"));
        QVERIFY(errorText([] {
                    signalProbabilities(Netlist(9, 8), {{1, 2}});
                }).contains("at most 16"));
    }

    /// Wide operands are sampled: within five standard errors, and the same every time.
    void samplesWideOperands()
    {
        for (const auto& [widthA, widthB] : {std::pair(9, 8), std::pair(16, 16)}) {
            Netlist netlist(widthA, widthB);
            const hawx::NetId both =
                netlist.add(GateType::And, netlist.a(widthA - 1), netlist.b(0));
            netlist.setOutputs({both});
            const std::vector<double> probabilities = signalProbabilities(netlist);
            for (hawx::NetId net = 0; net < both; ++net)
                QVERIFY(std::abs(probabilities[net] - 0.5) < 5 * 0.5 / 128);
            QVERIFY(std::abs(probabilities[both] - 0.25) < 5 * 0.44 / 128);
            QVERIFY(signalProbabilities(netlist) == probabilities);
        }
    }

    /// A gate of independent inputs follows the definition: the sum over its inputs of the share of
    /// operand pairs in which flipping the input flips the output, times the input's density.
    void densitiesEqualBruteForce()
    {
        for (int t = static_cast<int>(GateType::Not); t <= static_cast<int>(GateType::Majority);
             ++t) {
            const Netlist netlist = oneGate(static_cast<GateType>(t));
            double expected = 0;
            for (unsigned pair = 0; pair < 8; ++pair) {
                for (unsigned flip : {1U, 2U, 4U}) {
                    const unsigned other = pair ^ flip;
                    if (evaluateOne(netlist, pair & 3, pair >> 2) !=
                        evaluateOne(netlist, other & 3, other >> 2))
                        expected += 0.5 / 8;
                }
            }
            const std::vector<double> densities =
                transitionDensities(netlist, signalProbabilities(netlist), 100);
            QVERIFY(near(densities.back(), expected));
            QCOMPARE(transitionDensities(netlist, signalProbabilities(netlist), 0.25).back(),
                     std::min(expected, 0.25));
        }
    }

    void operandsThatRestCostOnlyLeakage()
    {
        OperandDistribution operands{std::vector<double>(8, 0)};
        operands.weights[5] = 1;
        const Characterisation result = characterise(nandAndNor(), plainTechnology(), operands);
        QCOMPARE(result.cost.powerMw, result.leakageMw);
    }

    void smallOperandsCostLess()
    {
        const Netlist netlist = droppedProductsMultiplier(false, {});
        OperandDistribution small{std::vector<double>(65536, 0)};
        for (std::size_t a = 0; a < 16; ++a)
            std::fill_n(small.weights.begin() + static_cast<std::ptrdiff_t>(256 * a), 256, 1.0);
        const auto power = [&](const OperandDistribution& operands) {
            return characterise(netlist, builtInTechnology(), operands).cost.powerMw;
        };
        QVERIFY(power(small) < 0.7 * power({}));
        // Equal weights are sampled; without weights all pairs count.
        const double sampled = power({std::vector<double>(65536, 1)});
        QVERIFY(std::abs(sampled / power({}) - 1) < 0.01);
    }

    void droppingProductsNeverCostsMore()
    {
        for (bool isSigned : {false, true}) {
            const auto area = [isSigned](int h, int v, int d) {
                return characterise(droppedProductsMultiplier(isSigned, {h, v, d}),
                                    builtInTechnology())
                    .cost.areaUm2;
            };
            for (int h = 0; h < 7; ++h) {
                QVERIFY(area(h + 1, 0, 0) <= area(h, 0, 0));
                QVERIFY(area(0, h + 1, 0) <= area(0, h, 0));
                QVERIFY(area(h + 1, h + 1, 0) <= area(h, h, 0));
            }
            for (int d = 0; d < 14; ++d)
                QVERIFY(area(0, 0, d + 1) <= area(0, 0, d));
        }
    }

    void isTheSameAgain()
    {
        const Netlist netlist = droppedProductsMultiplier(true, {.h = 1, .v = 1, .d = 0});
        const Characterisation first = characterise(netlist, builtInTechnology());
        const Characterisation second = characterise(netlist, builtInTechnology());
        QCOMPARE(first.cost.powerMw, second.cost.powerMw);
        QCOMPARE(first.cost.areaUm2, second.cost.areaUm2);
        QCOMPARE(first.cost.delayNs, second.cost.delayNs);
        QVERIFY(first.cells == second.cells);
    }
};

QTEST_APPLESS_MAIN(TestCharacterise)
#include "tst_characterise.moc"
