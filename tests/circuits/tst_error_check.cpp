// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/candidate.h"
#include "core/circuits/evolve/error_check.h"
#include "core/circuits/evolve/operand_samples.h"
#include "core/circuits/library.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using hawx::CircuitLibrary;
using hawx::makeCircuit;
using hawx::Netlist;
using hawx::OperandDistribution;
using hawx::test::randomNetlist;
using namespace hawx::evolution;

namespace {

constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();
constexpr ErrorLimits kNoLimits{kNoLimit, kNoLimit, kNoLimit, kNoLimit, 65535,
                                false,    false,    false,    false};

/// The sums of a multiplier's errors over all pairs, from its truth table.
struct Sums {
    std::uint64_t absolute = 0;
    std::uint64_t squares = 0;
    std::uint64_t wrong = 0;
    std::int64_t signedSum = 0;
    std::uint32_t worst = 0;
    bool isWrongWithZero = false;
};

Sums sumsOf(const Netlist& netlist, bool isSigned)
{
    const hawx::TruthTable table = makeCircuit("x", "x", isSigned, netlist, {})->table;
    Sums sums;
    for (unsigned pair = 0; pair < 65536; ++pair) {
        const auto operand = [isSigned](unsigned bits) {
            return isSigned ? int{static_cast<std::int8_t>(bits)} : static_cast<int>(bits);
        };
        const int a = operand(pair >> 8);
        const int b = operand(pair & 255);
        const std::int64_t error = table.results()[pair] - a * b;
        sums.absolute += static_cast<std::uint64_t>(std::abs(error));
        sums.squares += static_cast<std::uint64_t>(error * error);
        sums.wrong += error != 0 ? 1 : 0;
        sums.signedSum += error;
        sums.worst = std::max(sums.worst, static_cast<std::uint32_t>(std::abs(error)));
        sums.isWrongWithZero |= error != 0 && (a == 0 || b == 0);
    }
    return sums;
}

} // namespace

class TestErrorCheck : public QObject {
    Q_OBJECT

private slots:
    void everyLimitIsExact_data()
    {
        QTest::addColumn<QString>("circuit"); // or the seed of a random netlist
        QTest::addColumn<bool>("isSigned");
        for (const char* name :
             {"mul8u_1JFF", "mul8u_bam_h2v7", "mul8u_trunc_t6c1", "mul8u_lin_c8", "1", "2"})
            QTest::addRow("%s", name) << QString(name) << false;
        for (const char* name : {"mul8s_1KV8", "mul8s_1L1G", "mul8s_1KR3", "mul8s_rad64", "3"})
            QTest::addRow("%s signed", name) << QString(name) << true;
    }
    void everyLimitIsExact()
    {
        QFETCH(const QString, circuit);
        QFETCH(const bool, isSigned);
        bool isSeed = false;
        const unsigned seed = circuit.toUInt(&isSeed);
        const Netlist netlist =
            isSeed ? randomNetlist(seed, 8, 8, 300, 16)
                   : *CircuitLibrary::shipped().get(circuit.toStdString())->netlist;
        const Sums sums = sumsOf(netlist, isSigned);
        const OperandSamples samples(netlist, isSigned, {}, 7);
        Random random(1);
        const Candidate candidate(netlist, 0.2, random);

        for (const Checker* checker : availableCheckers()) {
            std::vector<Plane> nets(candidate.netCount());
            std::fill_n(nets[17].words, 8, ~std::uint64_t{0});
            const auto isWithin = [&](const ErrorLimits& limits) {
                return checker->checkErrors(candidate.packed(isSigned), samples.packed(), limits,
                                            nets.data());
            };
            const auto verify = [&](const char* what, std::uint64_t sum, auto setLimit) {
                ErrorLimits limits = kNoLimits;
                setLimit(limits, sum);
                QVERIFY2(isWithin(limits), qPrintable(QString("%1: %2").arg(checker->name, what)));
                if (sum == 0)
                    return;
                setLimit(limits, sum - 1);
                QVERIFY2(!isWithin(limits), qPrintable(QString("%1: %2").arg(checker->name, what)));
            };
            verify("absolute", sums.absolute,
                   [](ErrorLimits& limits, std::uint64_t sum) { limits.absolute = sum; });
            verify("wrong", sums.wrong,
                   [](ErrorLimits& limits, std::uint64_t sum) { limits.wrong = sum; });
            verify("squares", sums.squares, [](ErrorLimits& limits, std::uint64_t sum) {
                limits.boundsSquares = true;
                limits.squares = sum;
            });
            verify("signed", static_cast<std::uint64_t>(std::abs(sums.signedSum)),
                   [](ErrorLimits& limits, std::uint64_t sum) {
                       limits.boundsSignedSum = true;
                       limits.signedSum = sum;
                   });
            verify("worst", sums.worst, [](ErrorLimits& limits, std::uint64_t sum) {
                limits.boundsWorst = true;
                limits.worst = static_cast<std::uint32_t>(sum);
            });
            ErrorLimits zeros = kNoLimits;
            zeros.boundsWrongWithZero = true;
            QCOMPARE(isWithin(zeros), !sums.isWrongWithZero);
        }
    }

    void samplesFollowWeights()
    {
        // Only pairs of an odd with an even operand, one of them with three times the weight.
        OperandDistribution operands;
        operands.weights.assign(65536, 0);
        for (unsigned pair = 0; pair < 65536; ++pair)
            operands.weights[pair] = (pair >> 8) % 2 == 1 && pair % 2 == 0 ? 1 : 0;
        operands.weights[(5U << 8) + 6] = 3;
        const Netlist& netlist = *CircuitLibrary::shipped().get("mul8u_1JFF")->netlist;
        const OperandSamples samples(netlist, false, operands, 1);
        QCOMPARE(samples.pairs(), std::size_t{65536});
        std::vector<int> counts(65536, 0);
        const PackedSamples packed = samples.packed();
        for (std::size_t pair = 0; pair < samples.pairs(); ++pair) {
            unsigned index = 0;
            unsigned product = 0;
            const auto bit = [pair](const Plane& plane) {
                return static_cast<unsigned>(plane.words[pair % 512 / 64] >> pair % 64 & 1);
            };
            for (unsigned k = 0; k < 8; ++k) {
                index |= bit(packed.operands[pair / 512 * 16 + k]) << (8 + k);
                index |= bit(packed.operands[pair / 512 * 16 + 8 + k]) << k;
            }
            for (unsigned k = 0; k < 16; ++k)
                product |= bit(packed.results[pair / 512 * 16 + k]) << k;
            QCOMPARE(product, (index >> 8) * (index & 255));
            ++counts[index];
        }
        for (unsigned pair = 0; pair < 65536; ++pair) {
            const double expected = operands.weights[pair] * 65536 / (16384 + 2);
            QVERIFY(std::abs(counts[pair] - expected) < 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestErrorCheck)
#include "tst_error_check.moc"
