// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/circuit.h"
#include "core/circuits/families/families.h"
#include "core/circuits/families/shipped_members.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/family_models.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

using hawx::circuitFamilies;
using hawx::circuitFamily;
using hawx::CircuitPtr;
using hawx::Family;
using hawx::Gate;
using hawx::GateType;
using hawx::Netlist;
using hawx::TruthTable;
using hawx::test::errorText;
using hawx::test::familyModel;
using hawx::test::Model;

using Values = std::vector<int>;

Q_DECLARE_METATYPE(Values)

namespace {

CircuitPtr made(const std::string& name, bool isSigned, const Values& values)
{
    const Family& family = circuitFamily(name);
    return hawx::makeCircuit(family.circuitName(isSigned, values), family.title, isSigned,
                             family.make(isSigned, values), {});
}

Values lowest(const Family& family)
{
    Values values;
    for (const hawx::FamilyParameter& parameter : family.parameters)
        values.push_back(parameter.lowest());
    return values;
}

Values highest(const Family& family)
{
    Values values;
    for (const hawx::FamilyParameter& parameter : family.parameters)
        values.push_back(parameter.highest());
    return values;
}

/// Both ends of all parameters and two combinations between.
std::vector<Values> samples(const Family& family)
{
    std::set<Values> result{lowest(family), highest(family)};
    for (const std::size_t part : {1U, 2U}) {
        Values values;
        for (std::size_t i = 0; i < family.parameters.size(); ++i) {
            const Values& all = family.parameters[i].values;
            values.push_back(all[(part + i) * all.size() / 4 % all.size()]);
        }
        result.insert(values);
    }
    return {result.begin(), result.end()};
}

/// Size in two-input NAND gates, of usual standard cells.
double gateEquivalents(const Netlist& netlist)
{
    double sum = 0;
    for (const Gate& gate : netlist.gates()) {
        switch (gate.type) {
        case GateType::Constant0:
        case GateType::Constant1:
        case GateType::Input: break;
        case GateType::Not: sum += 0.67; break;
        case GateType::Nand:
        case GateType::Nor: sum += 1; break;
        case GateType::And:
        case GateType::Or: sum += 1.33; break;
        case GateType::Xor:
        case GateType::Xnor: sum += 2; break;
        case GateType::Majority: sum += 2.33; break;
        case GateType::Xor3: sum += 4; break;
        }
    }
    return sum;
}

/// The largest |E| / |a b|.
double largestRelativeError(const TruthTable& table)
{
    double largest = 0;
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            if (a * b != 0)
                largest = std::max(largest, std::abs(table(a, b) - a * b) /
                                                static_cast<double>(std::abs(a * b)));
        }
    }
    return largest;
}

} // namespace

/// Generators of multipliers against arithmetic models and published figures.
class TestFamilies : public QObject {
    Q_OBJECT

private slots:
    void exactOnesMultiply_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<Values>("values");
        QTest::newRow("array") << "array" << Values{};
        QTest::newRow("booth") << "booth" << Values{};
        for (const int adder : {0, 1}) {
            QTest::addRow("wallace %d", adder) << "wallace" << Values{adder};
            QTest::addRow("dadda %d", adder) << "dadda" << Values{adder};
        }
        QTest::newRow("compressors") << "yang" << Values{0};
    }

    void exactOnesMultiply()
    {
        QFETCH(QString, family);
        QFETCH(Values, values);
        for (const bool isSigned : {false, true})
            QVERIFY(made(family.toStdString(), isSigned, values)->table ==
                    TruthTable::exact(isSigned));
    }

    void equalTheirModels_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<bool>("isSigned");
        for (const Family& family : circuitFamilies()) {
            for (const bool isSigned : {false, true}) {
                if (family.permits(isSigned) &&
                    familyModel(family.name, isSigned, lowest(family)) != nullptr)
                    QTest::addRow("%s %s", family.name.c_str(), isSigned ? "signed" : "unsigned")
                        << QString::fromStdString(family.name) << isSigned;
            }
        }
    }

    void equalTheirModels()
    {
        QFETCH(QString, family);
        QFETCH(bool, isSigned);
        for (const Values& values : samples(circuitFamily(family.toStdString()))) {
            const CircuitPtr circuit = made(family.toStdString(), isSigned, values);
            const Model model = familyModel(family.toStdString(), isSigned, values);
            const TruthTable& table = circuit->table;
            for (int a = table.lowest(); a <= table.highest(); ++a) {
                for (int b = table.lowest(); b <= table.highest(); ++b) {
                    const int result = model(a, b);
                    if (table(a, b) != (isSigned ? std::int32_t{static_cast<std::int16_t>(result)}
                                                 : result & 0xffff))
                        QFAIL(qPrintable(QStringLiteral("%1(%2, %3) is %4, not %5")
                                             .arg(QString::fromStdString(circuit->name))
                                             .arg(a)
                                             .arg(b)
                                             .arg(table(a, b))
                                             .arg(result)));
                }
            }
        }
    }

    void publishedErrors()
    {
        // The mean over all pairs, zero products included (Kulkarni 2011, table of 8 bits).
        const CircuitPtr kulkarni = made("kulkarni", false, {7});
        QCOMPARE(kulkarni->metrics.wce, 2.0 * 85 * 85);
        QVERIFY(std::abs(kulkarni->metrics.mre * 65025 / 65536 - 0.0325) < 0.00005);

        for (const auto& [bits, mean] : {std::pair(3, 0.1190), std::pair(4, 0.0589)})
            QVERIFY(std::abs(made("drum", false, {bits})->metrics.mre / mean - 1) < 0.02);

        const TruthTable mitchell = made("mitchell", false, {7})->table;
        QVERIFY(std::abs(largestRelativeError(mitchell) - 1.0 / 9) < 0.0005);
        QVERIFY(std::abs(largestRelativeError(made("roba", false, {})->table) - 1.0 / 9) < 0.0005);

        const std::array<double, 3> means{0.0891, 0.0083, 0.0007};
        for (int corrections = 0; corrections < 3; ++corrections) {
            const CircuitPtr circuit = made("ilm", false, {corrections});
            const double bound = std::pow(0.25, corrections + 1);
            QVERIFY(largestRelativeError(circuit->table) < bound);
            QVERIFY(std::abs(circuit->metrics.mre - means[static_cast<std::size_t>(corrections)]) <
                    0.00005);
        }
    }

    /// The constant halves the mean error of truncation, at the least.
    void correctionCentresTheError()
    {
        for (const bool isSigned : {false, true}) {
            for (const int columns : {5, 6, 7}) {
                const double plain = made("trunc", isSigned, {columns, 0})->metrics.bias;
                const double corrected = made("trunc", isSigned, {columns, 1})->metrics.bias;
                QVERIFY(std::abs(corrected) < std::abs(plain) / 2);
            }
        }
    }

    void buildAtBothEnds()
    {
        std::set<std::string> names;
        for (const Family& family : circuitFamilies()) {
            QVERIFY2(names.insert(family.name).second, family.name.c_str());
            QVERIFY(!family.title.empty() && !family.citation.empty());
            QVERIFY(family.permits(false) || family.permits(true));
            for (const hawx::FamilyParameter& parameter : family.parameters)
                QVERIFY(!parameter.meaning.empty() &&
                        std::is_sorted(parameter.values.begin(), parameter.values.end()));
            for (const bool isSigned : {false, true}) {
                for (const Values& values : {lowest(family), highest(family)}) {
                    if (!family.permits(isSigned))
                        continue;
                    const Netlist netlist = family.make(isSigned, values);
                    QCOMPARE(netlist.outputs().size(), std::size_t{16});
                    QCOMPARE(netlist.simplified().gateCount(), netlist.gateCount());
                    QCOMPARE(family.make(isSigned, values).canonicalText(),
                             netlist.canonicalText());
                }
            }
        }
        QVERIFY(names.size() >= 20);
    }

    void namesSayFamilyAndParameters()
    {
        QCOMPARE(circuitFamily("bam").circuitName(false, Values{2, 7}),
                 std::string("mul8u_bam_h2v7"));
        QCOMPARE(circuitFamily("drum").circuitName(true, Values{4}), std::string("mul8s_drum4"));
        QCOMPARE(circuitFamily("rad").circuitName(true, Values{64}), std::string("mul8s_rad64"));
        QCOMPARE(circuitFamily("roba").circuitName(false, Values{}), std::string("mul8u_roba"));
    }

    void refusesWhatIsNotThere()
    {
        QVERIFY(errorText([] {
                    circuitFamily("drums");
                }).startsWith("There is no multiplier family \"drums\"; there are wallace, "));
        QCOMPARE(errorText([] { circuitFamily("rad").make(false, Values{64}); }),
                 QStringLiteral("The multiplier family rad has no unsigned members."));
        QCOMPARE(errorText([] { circuitFamily("drum").make(true, Values{}); }),
                 QStringLiteral("The multiplier family drum has 1 parameters, not 0."));
        QCOMPARE(errorText([] { circuitFamily("drum").circuitName(true, Values{8}); }),
                 QStringLiteral("The multiplier family drum: bits of a segment is 3 to 7, not 8."));
        QVERIFY(errorText([] {
                    circuitFamily("rad").make(true, Values{128});
                }).endsWith("is 64 to 256, not 128."));
    }

    void shippedMembersAreDistinctAndWorthwhile()
    {
        const std::vector<CircuitPtr> members = hawx::families::shippedMembers();
        std::set<std::string> hashes;
        std::vector<double> sizes;
        for (const CircuitPtr& circuit : members) {
            QVERIFY2(hashes.insert(circuit->hash).second, circuit->name.c_str());
            QVERIFY2(!circuit->isExact(), circuit->name.c_str());
            QVERIFY(!circuit->cost.has_value());
            QVERIFY2(circuit->metrics.maePercent() < 4.6, circuit->name.c_str());
            sizes.push_back(gateEquivalents(*circuit->netlist));
        }
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = 0; j < members.size(); ++j) {
                const bool beaten = members[j]->isSigned == members[i]->isSigned &&
                                    sizes[j] < 0.45 * sizes[i] &&
                                    members[j]->metrics.mae < 0.5 * members[i]->metrics.mae &&
                                    members[j]->metrics.mre < 0.5 * members[i]->metrics.mre;
                QVERIFY2(!beaten, (members[i]->name + " by " + members[j]->name).c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFamilies)
#include "tst_families.moc"
