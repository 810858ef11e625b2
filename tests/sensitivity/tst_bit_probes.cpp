// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/product_table.h"
#include "core/sensitivity/bit_probes.h"

#include <QTest>

using hawx::ActivationBytes;
using hawx::BitProbes;
using hawx::OperandMode;

class TestBitProbes : public QObject {
    Q_OBJECT

private slots:
    /// What the multiplier contributes to an accumulator is the product of the two terms.
    void circuitsComputeTheProductOfTheTerms_data()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::addColumn<ActivationBytes>("bytes");
        QTest::addColumn<int>("count");
        QTest::newRow("signed, 7 bits") << OperandMode::Signed << ActivationBytes::SevenBit << 63;
        QTest::newRow("signed") << OperandMode::Signed << ActivationBytes::Signed << 72;
        QTest::newRow("unsigned") << OperandMode::Unsigned << ActivationBytes::Unsigned << 64;
        QTest::newRow("magnitudes") << OperandMode::Unsigned << ActivationBytes::Signed << 56;
    }
    void circuitsComputeTheProductOfTheTerms()
    {
        QFETCH(OperandMode, mode);
        QFETCH(ActivationBytes, bytes);
        const BitProbes probes(mode, bytes);
        QTEST(static_cast<int>(probes.count()), "count");
        for (std::size_t probe = 0; probe < probes.count(); ++probe) {
            const hawx::ProductTable products(*probes.circuit(probe), bytes, false);
            const auto& activation = probes.activation(probe / probes.weightTerms());
            const auto& weight = probes.weight(probe % probes.weightTerms());
            for (std::size_t a = 0; a < 256; ++a)
                for (std::size_t w = 0; w < 256; ++w) {
                    const auto activationByte = static_cast<std::uint8_t>(a);
                    if (!occurs(bytes, activationByte) || w == 128)
                        continue;
                    QCOMPARE(
                        static_cast<float>(products(activationByte, static_cast<std::uint8_t>(w))),
                        activation[a] * weight[w]);
                }
        }
    }

    /// With two's complement weights -128 b7 + .. + b0 the weighted probes add up to the product.
    void theirSumIsTheProduct()
    {
        for (const OperandMode mode : {OperandMode::Signed, OperandMode::Unsigned}) {
            const BitProbes probes(mode, ActivationBytes::Signed);
            const auto value = [&](const auto& term, std::size_t first, std::size_t count,
                                   std::size_t byte) {
                float sum = 0;
                for (std::size_t i = 0; i < count; ++i)
                    sum += (i == 7 ? -128.0F : static_cast<float>(1 << i)) * term(first + i)[byte];
                return sum;
            };
            for (int code = -127; code <= 127; ++code) {
                const auto byte = static_cast<std::uint8_t>(code);
                QCOMPARE(value([&](std::size_t i) { return probes.activation(i); }, 0,
                               probes.activationBits(), byte),
                         static_cast<float>(code));
                QCOMPARE(value([&](std::size_t j) { return probes.weight(j); }, 1,
                               probes.weightTerms() - 1, byte),
                         static_cast<float>(code));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBitProbes)
#include "tst_bit_probes.moc"
