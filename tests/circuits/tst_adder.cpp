// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/adders/word_adders.h"
#include "core/circuits/bit_planes.h"
#include "core/circuits/cost/characterise.h"
#include "tests/circuits/error_text.h"

#include <QTest>

#include <random>
#include <set>

using hawx::Adder;
using hawx::adderFamilies;
using hawx::AdderFamily;
using hawx::adderFromString;
using hawx::AdderKind;
using hawx::adderNetlist;
using hawx::familyOf;
using hawx::kAccumulatorBits;
using hawx::Netlist;
using hawx::toString;
using hawx::planes::kVectors;
using hawx::planes::Plane;
using hawx::test::errorText;
using hawx::words::Word;

namespace {

/// Every member of a family that is possible in the width.
std::vector<Adder> membersOf(const AdderFamily& family, int width)
{
    std::vector<Adder> members{{family.kind}};
    for (std::size_t i = 0; i < family.parameters.size(); ++i) {
        std::vector<Adder> more;
        for (Adder adder : members)
            for (int value = family.parameters[i].lowest; value < width; ++value) {
                adder.parameters[i] = value;
                more.push_back(adder);
            }
        members = std::move(more);
    }
    return members;
}

struct Operands {
    std::array<Word, kVectors> x;
    std::array<Word, kVectors> y;
};

/// Zeros, ones, powers of two and what lies beside them, small numbers of both signs; then random
/// ones, some of them as long runs of equal bits, which carries pass through.
Operands cornersAndRandom(std::mt19937& random)
{
    std::vector<Word> corners;
    for (int bit = 0; bit < 32; bit += 3)
        for (const Word power : {Word{1} << bit, (Word{1} << bit) - 1, ~(Word{1} << bit)})
            corners.push_back(power);
    corners.insert(corners.end(), {0, ~Word{0}, 0x80000000, 0x7fffffff, 0x55555555, 0xaaaaaaaa});
    Operands operands{};
    const auto any = [&random, &corners]() -> Word {
        switch (random() % 4) {
        case 0: return corners[random() % corners.size()];
        case 1: return static_cast<Word>(static_cast<std::int32_t>(random()) >> random() % 31);
        default: return static_cast<Word>(random());
        }
    };
    for (std::size_t i = 0; i < kVectors; ++i) {
        operands.x[i] = any();
        operands.y[i] = i % 8 == 0 ? ~operands.x[i] : any();
    }
    return operands;
}

/// Sums of 512 pairs by the gates.
std::array<Word, kVectors> simulate(const Netlist& netlist, const Operands& operands)
{
    std::vector<Plane> planes = hawx::planes::planesOf(netlist);
    for (std::size_t i = 0; i < kVectors; ++i)
        for (int bit = 0; bit < netlist.widthA(); ++bit) {
            const auto put = [i, bit](Plane& plane, Word operand) {
                plane.words[i / 64] |= std::uint64_t{operand >> bit & 1} << i % 64;
            };
            put(planes[netlist.a(bit)], operands.x[i]);
            put(planes[netlist.b(bit)], operands.y[i]);
        }
    hawx::planes::evaluateGates(netlist, planes);
    std::array<Word, kVectors> sums{};
    for (std::size_t i = 0; i < kVectors; ++i)
        for (std::size_t bit = 0; bit < netlist.outputs().size(); ++bit)
            sums[i] |= static_cast<Word>(planes[netlist.outputs()[bit]].words[i / 64] >> i % 64 & 1)
                       << bit;
    return sums;
}

Word sumBy(const char* adder, Word x, Word y)
{
    return hawx::words::sum(adderFromString(adder), x, y);
}

} // namespace

class TestAdder : public QObject {
    Q_OBJECT

private slots:
    /// Worked by hand from the definitions.
    void sumsByDefinition()
    {
        QCOMPARE(sumBy("exact", 0xffffffff, 2), Word{1});
        QCOMPARE(sumBy("trunc:4", 0x1f, 0x2f), Word{0x30});
        QCOMPARE(sumBy("soa:4", 0x17, 0x27), Word{0x3f});
        QCOMPARE(sumBy("soa:4", 0x18, 0x28), Word{0x4f}); // both highest low bits set: a carry
        QCOMPARE(sumBy("loa:4", 0x15, 0x26), Word{0x37});
        QCOMPARE(sumBy("loa:4", 0x1c, 0x29), Word{0x4d});
        // The example of Zhu's paper (fig. 2): normal addition down to the first two ones.
        QCOMPARE(sumBy("eta1:8", 0b10110011'10011010, 0b01101001'00010011),
                 Word{0b1'00011100'10011111});
        QCOMPARE(sumBy("esa:8", 0xff, 0x01), Word{0});
        QCOMPARE(sumBy("esa:8", 0x1280, 0x3490), Word{0x4610});
        // Carries pass one block; the block behind that one does not get them.
        QCOMPARE(sumBy("eta2:4", 0x00f, 0x001), Word{0x010});
        QCOMPARE(sumBy("eta2:4", 0x0ff, 0x001), Word{0x000});
        QCOMPARE(sumBy("eta2:4", 0x0f0, 0x010), Word{0x100});
        // (R, P) = (2, 4): the first six bits are exact, bits 6 and 7 see carries from 2 on.
        QCOMPARE(sumBy("gear:2,4", 0b0011'1111, 0b0000'0001), Word{0});
        QCOMPARE(sumBy("gear:2,4", 0b0011'1111, 0b0000'0100), Word{0b0100'0011});
    }

    void wordsEqualNetlists_data()
    {
        QTest::addColumn<int>("family");
        for (std::size_t i = 0; i < adderFamilies().size(); ++i)
            QTest::newRow(adderFamilies()[i].name.c_str()) << static_cast<int>(i);
    }

    void wordsEqualNetlists()
    {
        QFETCH(int, family);
        std::mt19937 random(7);
        for (const int width : {2, 5, 8, 16, 31, 32})
            for (const Adder& adder :
                 membersOf(adderFamilies()[static_cast<std::size_t>(family)], width)) {
                const Netlist netlist = adderNetlist(adder, width);
                QCOMPARE(netlist.outputs().size(), static_cast<std::size_t>(width));
                const Operands operands = cornersAndRandom(random);
                const auto sums = simulate(netlist, operands);
                for (std::size_t i = 0; i < kVectors; ++i) {
                    const Word expected = hawx::words::sum(adder, operands.x[i], operands.y[i])
                                              << (32 - width) >>
                                          (32 - width);
                    QVERIFY2(sums[i] == expected,
                             (toString(adder) + " of " + std::to_string(width) + " bits").c_str());
                }
            }
    }

    /// GeAr with R = P is ETA-II, with P = 0 the segmented adder, and with R + P of the whole width
    /// exact (Shafique 2015, section 3).
    void gearCoversOthers()
    {
        std::mt19937 random(3);
        for (int bits = 1; bits < kAccumulatorBits; ++bits)
            for (int i = 0; i < 100; ++i) {
                const auto x = static_cast<Word>(random());
                const auto y = static_cast<Word>(random());
                const auto sum = [x, y](AdderKind kind, int first, int second) {
                    return hawx::words::sum({kind, {first, second}}, x, y);
                };
                QCOMPARE(sum(AdderKind::Speculative, bits, 0), sum(AdderKind::Gear, bits, bits));
                QCOMPARE(sum(AdderKind::Segmented, bits, 0), sum(AdderKind::Gear, bits, 0));
                QCOMPARE(sum(AdderKind::Gear, bits, 32 - bits), x + y);
            }
    }

    void textsReadBack()
    {
        std::set<std::string> names;
        for (const AdderFamily& family : adderFamilies()) {
            QCOMPARE(&familyOf(Adder{family.kind}), &family);
            for (const Adder& adder : membersOf(family, kAccumulatorBits)) {
                QVERIFY(adderFromString(toString(adder)) == adder);
                QVERIFY(names.insert(toString(adder)).second);
            }
        }
        QCOMPARE(toString(Adder{AdderKind::LowerOr, {8}}), std::string("loa:8"));
        QCOMPARE(toString(Adder{AdderKind::Gear, {4, 12}}), std::string("gear:4,12"));
        QCOMPARE(toString(Adder()), std::string("exact"));
    }

    void refusesWhatIsNoAdder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* text, const char* message) {
            QTest::newRow(text) << QString(text) << QString(message);
        };
        row("loa:40", "The adder \"loa:40\" is not possible: of 32 bits, its bits of the lower "
                      "part are 1 to 31, not 40.");
        row("loa:0", "The adder \"loa:0\" is not possible: of 32 bits, its bits of the lower part "
                     "are 1 to 31, not 0.");
        row("gear:4,32", "The adder \"gear:4,32\" is not possible: of 32 bits, its previous bits P "
                         "that predict its carry are 0 to 31, not 32.");
        const char* const pattern = "is not understood; adders of this family are written loa:A, "
                                    "with whole numbers after the colon.";
        for (const char* text : {"loa", "loa:", "loa:x", "loa:8,8", "loa:8 ", "loa:8.5", "loa: 8",
                                 "loa:99999999999", "loa:8,"})
            QTest::newRow(text) << QString(text)
                                << QStringLiteral("The adder \"%1\" ").arg(text) + pattern;
        row("exact:1", "The adder \"exact:1\" is not understood; adders of this family are written "
                       "exact.");
        row("gear:4", "The adder \"gear:4\" is not understood; adders of this family are written "
                      "gear:A,B, with whole numbers after the colon.");
        for (const char* text : {"", "xyz:3", "LOA:8"})
            QTest::newRow(qPrintable("family " + QString(text)))
                << QString(text)
                << QStringLiteral("The adder \"%1\" does not exist; there are exact, trunc:A, "
                                  "soa:A, loa:A, eta1:A, esa:A, eta2:A, gear:A,B.")
                       .arg(text);
    }

    void refusesWhatIsNoAdder()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        QCOMPARE(errorText([&] { adderFromString(text.toStdString()); }), message);
    }

    void refusesWhatDoesNotFitTheWidth()
    {
        QCOMPARE(errorText([] { adderNetlist(adderFromString("loa:16"), 16); }),
                 QStringLiteral("The adder \"loa:16\" is not possible: of 16 bits, its bits of the "
                                "lower part are 1 to 15, not 16."));
        for (const int width : {1, 33})
            QCOMPARE(errorText([&] { adderNetlist({}, width); }),
                     QStringLiteral("Adders have 2 to 32 bits, not %1.").arg(width));
    }

    void typicalAddersArePossible()
    {
        for (int width = 2; width <= 32; ++width) {
            const std::vector<Adder> adders = hawx::typicalAdders(width);
            QVERIFY(adders.front().isExact());
            for (std::size_t i = 0; i < adders.size(); ++i) {
                hawx::requirePossible(adders[i], width);
                QCOMPARE(std::count(adders.begin(), adders.end(), adders[i]), 1);
            }
        }
        for (const AdderFamily& family : adderFamilies())
            QVERIFY(std::ranges::any_of(hawx::typicalAdders(16), [&](const Adder& adder) {
                return adder.kind == family.kind;
            }));
    }

    /// Less is computed the larger the lower part, and shorter carries are faster.
    void costsFollowTheStructure()
    {
        const auto cost = [](const char* adder, int width) {
            return characterise(adderNetlist(adderFromString(adder), width),
                                hawx::builtInTechnology())
                .cost;
        };
        for (const char* family : {"trunc", "soa", "loa"}) {
            hawx::CircuitCost before = cost("exact", 32);
            for (const char* bits : {":4", ":8", ":16", ":24"}) {
                const hawx::CircuitCost next = cost((std::string(family) + bits).c_str(), 32);
                QVERIFY(next.areaUm2 < before.areaUm2);
                QVERIFY(next.powerMw < before.powerMw);
                QVERIFY(next.delayNs < before.delayNs);
                before = next;
            }
        }
        QVERIFY(cost("eta1:8", 32).delayNs < cost("exact", 32).delayNs);
        QVERIFY(cost("exact", 16).areaUm2 < cost("exact", 32).areaUm2);
        QVERIFY(cost("eta2:4", 32).delayNs < cost("eta2:8", 32).delayNs);
        QVERIFY(cost("eta2:8", 32).delayNs < cost("exact", 32).delayNs);
        QVERIFY(cost("gear:4,8", 32).areaUm2 > cost("gear:4,4", 32).areaUm2);
    }
};

QTEST_APPLESS_MAIN(TestAdder)
#include "tst_adder.moc"
