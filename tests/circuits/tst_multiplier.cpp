// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/characterise.h"
#include "core/circuits/families/families.h"
#include "core/circuits/library.h"
#include "core/circuits/multiplier.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using hawx::circuitFamilies;
using hawx::CircuitLibrary;
using hawx::Family;
using hawx::Multiplier;
using hawx::multiplierNamed;
using hawx::TruthTable;
using hawx::wordValue;
using hawx::test::errorText;
using hawx::test::Random;

namespace {

using Product = std::function<std::int64_t(std::int64_t a, std::int64_t b)>;

Multiplier named(const std::string& name)
{
    return multiplierNamed(name, CircuitLibrary::shipped()).value();
}

/// All pairs up to 8-bit operands, else some and those at the ends.
std::vector<std::uint32_t> pairsOf(int width)
{
    std::vector<std::uint32_t> pairs;
    if (width <= 8) {
        for (std::uint32_t pair = 0; pair < 1U << (2 * width); ++pair)
            pairs.push_back(pair);
        return pairs;
    }
    Random random(static_cast<std::uint32_t>(width));
    for (int i = 0; i < 20000; ++i)
        pairs.push_back(random.bits() >> (32 - 2 * width));
    const std::uint32_t top = (1U << width) - 1;
    for (const std::uint32_t a : {0U, 1U, top, top / 2, top / 2 + 1})
        for (const std::uint32_t b : {0U, 1U, top, top / 2, top / 2 + 1})
            pairs.push_back(a << width | b);
    return pairs;
}

/// Whether the netlist computes the product, modulo 2^(2 width).
bool computes(const Multiplier& multiplier, const Product& product)
{
    const std::vector<std::uint32_t> pairs = pairsOf(multiplier.width);
    const std::vector<std::uint32_t> words = simulatePairs(multiplier.netlist, pairs);
    const int width = multiplier.width;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const std::int64_t expected =
            product(wordValue(pairs[i] >> width, width, multiplier.isSigned),
                    wordValue(pairs[i], width, multiplier.isSigned));
        if (words[i] != (static_cast<std::uint64_t>(expected) & ((1ULL << 2 * width) - 1)))
            return false;
    }
    return multiplier.netlist.outputs().size() == 2 * static_cast<std::size_t>(width);
}

std::int64_t exactProduct(std::int64_t a, std::int64_t b)
{
    return a * b;
}

/// The sum of the product bits that `keeps` says, two's complement when isSigned.
Product sumOfBits(int width, bool isSigned, const std::function<bool(int i, int j)>& keeps)
{
    return [=](std::int64_t a, std::int64_t b) {
        std::int64_t sum = 0;
        for (int i = 0; i < width; ++i)
            for (int j = 0; j < width; ++j) {
                const std::int64_t bit = (a >> i & 1) * (b >> j & 1) * (std::int64_t{1} << (i + j));
                const bool isNegative = isSigned && (i == width - 1) != (j == width - 1);
                sum += !keeps(i, j) ? 0 : isNegative ? -bit : bit;
            }
        return sum;
    };
}

} // namespace

class TestMultiplier : public QObject {
    Q_OBJECT

private slots:
    void exactFamilies_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {2, 3, 4, 6, 8, 12, 15, 16})
            QTest::addRow("%d", width) << width;
    }

    void exactFamilies()
    {
        QFETCH(int, width);
        for (const char* operands : {"u_", "s_"})
            for (const char* family : {"array", "wallace_p0", "wallace_p1", "dadda_p0", "dadda_p1",
                                       "dropped_h0v0d0", "bam_h0v0"}) {
                const std::string name = "mul" + std::to_string(width) + operands + family;
                const Multiplier multiplier = named(name);
                QCOMPARE(multiplier.name, name);
                QCOMPARE(multiplier.width, width);
                QCOMPARE(multiplier.isSigned, operands[0] == 's');
                QVERIFY2(computes(multiplier, exactProduct), name.c_str());
            }
    }

    void droppedProducts_data() { exactFamilies_data(); }

    void droppedProducts()
    {
        QFETCH(int, width);
        const int h = width / 3;
        const int v = width / 4;
        const int d = width - 1;
        for (const bool isSigned : {false, true}) {
            const std::string start = "mul" + std::to_string(width) + (isSigned ? "s_" : "u_");
            QVERIFY(computes(named(start + "dropped_h" + std::to_string(h) + "v" +
                                   std::to_string(v) + "d" + std::to_string(d)),
                             sumOfBits(width, isSigned, [=](int i, int j) {
                                 return i >= h && j >= v && i + j >= d;
                             })));
            QVERIFY(computes(
                named(start + "bam_h" + std::to_string(h) + "v" + std::to_string(d)),
                sumOfBits(width, isSigned, [=](int i, int j) { return i >= h && i + j >= d; })));
        }
    }

    void truncatedColumns_data() { exactFamilies_data(); }

    void truncatedColumns()
    {
        QFETCH(int, width);
        const int t = width - 1;
        for (const bool isSigned : {false, true}) {
            const std::string start = "mul" + std::to_string(width) + (isSigned ? "s_" : "u_");
            const Product kept =
                sumOfBits(width, isSigned, [=](int i, int j) { return i + j >= t; });
            QVERIFY(computes(named(start + "trunc_t" + std::to_string(t) + "c0"), kept));
            // A product bit is one for a quarter of all pairs; rounded half up to columns formed.
            std::int64_t quarters = 0;
            for (int i = 0; i < width; ++i)
                for (int j = 0; j < width && i + j < t; ++j)
                    quarters += std::int64_t{1} << (i + j);
            const std::int64_t unit = std::int64_t{1} << t;
            const std::int64_t constant = (quarters + 2 * unit) / (4 * unit) * unit;
            QVERIFY(
                computes(named(start + "trunc_t" + std::to_string(t) + "c1"),
                         [=](std::int64_t a, std::int64_t b) { return kept(a, b) + constant; }));
            // All columns formed: half of what the low half can hold, then cut off.
            const std::int64_t half = std::int64_t{1} << (width - 1);
            QVERIFY(computes(
                named(start + "fixed_k" + std::to_string(width)),
                [=](std::int64_t a, std::int64_t b) { return (a * b + half) & ~(2 * half - 1); }));
        }
    }

    void namesComeBack()
    {
        for (const int width : {4, 8, 12})
            for (const Family& family : circuitFamilies(width)) {
                std::vector<int> values;
                for (const hawx::FamilyParameter& parameter : family.parameters)
                    values.push_back(parameter.highest());
                const bool isSigned = !family.permits(false);
                const std::string name = family.circuitName(isSigned, values);
                const Multiplier multiplier = named(name);
                QCOMPARE(multiplier.family, family.title);
                QCOMPARE(multiplier.width, width);
                QCOMPARE(multiplier.netlist.canonicalText(),
                         family.make(isSigned, values).canonicalText());
            }
    }

    void exactBlocksMultiply()
    {
        for (const char* name :
             {"mul16u_blocks(mul8u_1JFF)", "mul16s_blocks(mul8u_1JFF)",
              "mul12u_blocks(mul6u_array,mul6u_wallace_p1,mul6u_dadda_p0,mul6u_array)",
              "mul16u_blocks(mul8u_1JFF,mul8u_blocks(mul4u_array),mul8u_1JFF,mul8u_dadda_p1)"})
            QVERIFY2(computes(named(name), exactProduct), name);
    }

    /// Which block stands where: each one in turn is an approximate one.
    void blocksStandInTheirPlaces()
    {
        const hawx::CircuitPtr low =
            hawx::makeCircuit("low", "broken array", false, named("mul8u_bam_h0v7").netlist, {});
        for (std::size_t place = 0; place < 4; ++place) {
            std::vector<std::string> names(4, "mul8u_1JFF");
            names[place] = "mul8u_bam_h0v7";
            const std::string name =
                "(" + names[0] + "," + names[1] + "," + names[2] + "," + names[3] + ")";
            const Product sum = [&](std::int64_t a, std::int64_t b) {
                const auto block = [&](std::size_t which, std::int64_t x, std::int64_t y) {
                    return which == place ? low->table(static_cast<int>(x), static_cast<int>(y))
                                          : x * y;
                };
                return (block(0, a >> 8, b >> 8) << 16) +
                       ((block(1, a >> 8, b & 255) + block(2, a & 255, b >> 8)) << 8) +
                       block(3, a & 255, b & 255);
            };
            QVERIFY(computes(named("mul16u_blocks" + name), sum));
            QVERIFY(computes(named("mul16s_blocks" + name), [&](std::int64_t a, std::int64_t b) {
                const std::int64_t magnitude = sum(std::abs(a), std::abs(b));
                return (a < 0) != (b < 0) ? -magnitude : magnitude;
            }));
        }
    }

    /// Costs grow with the width, and blocks that are cheaper make cheaper multipliers.
    void costsFollowFromTheNetlist()
    {
        const auto cost = [](const std::string& name) {
            return characterise(named(name).netlist, hawx::builtInTechnology()).cost;
        };
        hawx::CircuitCost last;
        for (const char* name :
             {"mul4u_array", "mul6u_array", "mul8u_array", "mul12u_array", "mul16u_array"}) {
            const hawx::CircuitCost next = cost(name);
            QVERIFY(next.powerMw > last.powerMw && next.areaUm2 > last.areaUm2 &&
                    next.delayNs > last.delayNs);
            last = next;
        }
        const hawx::CircuitCost exact = cost("mul16u_blocks(mul8u_1JFF)");
        const hawx::CircuitCost low =
            cost("mul16u_blocks(mul8u_1JFF,mul8u_1JFF,mul8u_1JFF,mul8u_bam_h0v7)");
        QVERIFY(low.powerMw < exact.powerMw && low.areaUm2 < exact.areaUm2);
    }

    void othersAreNoSuchNames()
    {
        const CircuitLibrary library;
        for (const char* name : {"", "mul", "mul8", "mul8u", "mul-8u_array", "mulu_array", "array",
                                 "mul8u_1JFF", "mul8x_array", "mul8u_drum", "mul8u_"})
            QVERIFY2(!multiplierNamed(name, library).has_value(), name);
    }

    void refusesWhatIsNotThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        QTest::newRow("family") << "mul12u_drum4"
                                << "There is no multiplier family \"drum4\" of 12-bit operands";
        QTest::newRow("parameters") << "mul12u_trunc_3"
                                    << "The name mul12u_trunc_3 does not state the parameters of "
                                       "the family trunc as mul12u_trunc_t1c0 does.";
        QTest::newRow("range") << "mul4u_bam_h4v0"
                               << "The multiplier family bam: horizontal break level, in rows is "
                                  "0 to 3, not 4.";
        QTest::newRow("range of 8") << "mul8u_drum9"
                                    << "The multiplier family drum: bits of a segment is 3 to 7";
        QTest::newRow("width") << "mul17u_array"
                               << "Multipliers have operands of 2 to 16 bits, not 17.";
        QTest::newRow("block") << "mul16u_blocks(mul8u_1JFG)"
                               << "There is no circuit \"mul8u_1JFG\"; similar names are "
                                  "mul8u_1JFF";
        QTest::newRow("signed block")
            << "mul16s_blocks(mul8s_1KV8)"
            << "The block mul8s_1KV8 does not have unsigned operands of 8";
        QTest::newRow("wide block") << "mul12u_blocks(mul8u_1JFF)"
                                    << "The block mul8u_1JFF does not have unsigned operands of 6";
        QTest::newRow("three") << "mul16u_blocks(mul8u_1JFF,mul8u_1JFF,mul8u_1JFF)"
                               << "A multiplier consists of four blocks or of one four times";
        QTest::newRow("odd") << "mul7u_blocks(mul3u_array)"
                             << "A multiplier of blocks has operands of 4, 6, .. 16 bits, unlike";
    }

    void refusesWhatIsNotThere()
    {
        QFETCH(QString, name);
        QFETCH(QString, message);
        const QString text = errorText([&name] { named(name.toStdString()); });
        QVERIFY2(text.startsWith(message), qPrintable(text));
    }

    void tablesAreNoBlocks()
    {
        CircuitLibrary library;
        library.add(hawx::makeCircuit("mul8u_table", "table", TruthTable::exact(false), {}));
        QVERIFY(errorText([&] {
                    multiplierNamed("mul16u_blocks(mul8u_table)", library);
                }).startsWith("The block mul8u_table is known only by its truth table"));
    }

    /// The library says what it lacks another width for.
    void theLibraryHas8Bits()
    {
        QVERIFY(errorText([] {
                    CircuitLibrary::shipped().get("mul4u_array");
                }).startsWith("The circuit mul4u_array has operands of 4 bits: "));
    }
};

QTEST_APPLESS_MAIN(TestMultiplier)
#include "tst_multiplier.moc"
