// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/import_table.h"
#include "core/circuits/library.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/evoapprox.h"

#include <QTest>

#include <array>
#include <set>
#include <string>

using hawx::CircuitCost;
using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::makeCircuit;
using hawx::Provenance;
using hawx::TruthTable;
using hawx::test::errorText;

namespace {

CircuitPtr exactCircuit(const char* name, std::optional<CircuitCost> cost = {})
{
    return makeCircuit(name, "exact", TruthTable::exact(false), std::move(cost));
}

CircuitPtr zeroCircuit(const char* name)
{
    return makeCircuit(name, "constant",
                       TruthTable(false, std::vector<std::int32_t>(TruthTable::kEntries, 0)), {});
}

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private slots:
    void shippedCircuits()
    {
        const std::vector<CircuitPtr>& circuits = CircuitLibrary::shipped().circuits();
        QVERIFY(circuits.size() >= 150);
        std::set<std::string> names;
        std::set<std::string> hashes;
        std::array<std::ptrdiff_t, 2> published{}; // unsigned, signed
        for (const CircuitPtr& circuit : circuits) {
            QVERIFY2(names.insert(circuit->name).second, circuit->name.c_str());
            QVERIFY2(hashes.insert(circuit->hash).second, circuit->name.c_str());
            QVERIFY(circuit->netlist != nullptr);
            QCOMPARE(circuit->netlist->simplified().gateCount(), circuit->netlist->gateCount());
            QCOMPARE(circuit->isExact(), circuit->family == "exact");
            QVERIFY(circuit->cost);
            QVERIFY(circuit->cost->powerMw > 0 && circuit->cost->areaUm2 > 0);
            if (!circuit->hasPublishedCost()) {
                QVERIFY(circuit->cost->provenance == Provenance::Characterised);
                continue;
            }
            ++published[circuit->isSigned ? 1 : 0];
            QVERIFY(circuit->metrics.zeroSafe);
            QCOMPARE(circuit->family,
                     std::string(circuit->isExact() ? "exact" : "dropped partial products"));
            QCOMPARE(circuit->cost->source, std::string("EvoApproxLib v1.x, PDK 45 nm"));
        }
        QCOMPARE(published[0], std::ptrdiff_t{1});
        QCOMPARE(published[1], std::ptrdiff_t{13});
        const CircuitPtr circuit = CircuitLibrary::shipped().get("mul8s_1L2H");
        QCOMPARE(circuit->metrics.wce, 255.0);
        QCOMPARE(circuit->cost->powerMw, 0.301);
        QVERIFY(circuit->metrics.commutative);
        QVERIFY(!CircuitLibrary::shipped().get("mul8s_1KTY")->metrics.commutative);
        QCOMPARE(CircuitLibrary::shipped().exact(true)->name, std::string("mul8s_1KV8"));
        QCOMPARE(CircuitLibrary::shipped().exact(false)->name, std::string("mul8u_1JFF"));
    }

    void shippedCircuitsEqualThePublishedOnes()
    {
        const std::vector<hawx::test::CatalogRow> catalog = hawx::test::evoApproxCatalog();
        if (catalog.empty())
            QSKIP("The shared folder with EvoApproxLib's truth tables is absent.");
        std::size_t compared = 0;
        for (const hawx::test::CatalogRow& row : catalog) {
            const QString name = row.value("name");
            if (CircuitLibrary::shipped().find(name.toStdString()) == nullptr)
                continue;
            const QString file =
                hawx::test::evoApproxFolder().filePath(QStringLiteral("luts/%1.bin").arg(name));
            const CircuitPtr published = hawx::importRawTable(file.toStdString());
            const CircuitPtr shipped = CircuitLibrary::shipped().get(name.toStdString());
            QVERIFY2(shipped->table == published->table, qPrintable(name));
            QCOMPARE(shipped->hash, published->hash);
            QCOMPARE(hawx::test::disagreement(shipped->metrics, row), QString());
            QCOMPARE(shipped->cost->powerMw, published->cost->powerMw);
            QCOMPARE(shipped->cost->areaUm2, published->cost->areaUm2);
            QCOMPARE(shipped->cost->delayNs, published->cost->delayNs);
            ++compared;
        }
        QCOMPARE(compared, std::size_t{14});
    }

    void keepsOrderAndFindsByName()
    {
        CircuitLibrary library;
        library.add(zeroCircuit("zero"));
        library.add(exactCircuit("exact"));
        QCOMPARE(library.circuits()[0]->name, std::string("zero"));
        QCOMPARE(library.circuits()[1]->name, std::string("exact"));
        QVERIFY(library.find("exact") == library.circuits()[1]);
        QVERIFY(library.get("zero") == library.circuits()[0]);
        QVERIFY(library.find("none") == nullptr);
    }

    void leavesWhatIsPresent()
    {
        CircuitLibrary library;
        const CircuitPtr first = exactCircuit("exact");
        library.add(first);
        library.add(exactCircuit("exact"));
        QCOMPARE(library.circuits().size(), std::size_t{1});
        QVERIFY(library.find("exact") == first);
    }

    void refusesANameForTwoFunctions()
    {
        CircuitLibrary library;
        library.add(exactCircuit("mul"));
        QCOMPARE(errorText([&] { library.add(zeroCircuit("mul")); }),
                 QStringLiteral("The library has a circuit mul that computes something else; give "
                                "the new one another name."));
    }

    void suggestsSimilarNames()
    {
        QCOMPARE(errorText([] { CircuitLibrary::shipped().get("mul8s_1KV9"); }),
                 QStringLiteral("There is no circuit \"mul8s_1KV9\"; similar names are mul8s_1KV8, "
                                "mul8s_1KVA, mul8s_1KVB."));
        CircuitLibrary library;
        QCOMPARE(errorText([&] { library.get("x"); }),
                 QStringLiteral("There is no circuit \"x\": the library is empty."));
        library.add(exactCircuit("exact"));
        QCOMPARE(errorText([&] { library.get("exakt"); }),
                 QStringLiteral("There is no circuit \"exakt\"; the only one is exact."));
    }

    void exactIsTheCheapestPublished()
    {
        const auto cost = [](double power, double area, Provenance provenance) {
            return CircuitCost{power, area, 1.4, provenance, "test"};
        };
        CircuitLibrary library;
        library.add(zeroCircuit("zero"));
        QCOMPARE(errorText([&] { library.exact(false); }),
                 QStringLiteral("The library has no exact unsigned multiplier; import one or build "
                                "it without dropped products."));
        library.add(exactCircuit("costless"));
        QCOMPARE(library.exact(false)->name, std::string("costless"));
        library.add(exactCircuit("predicted", cost(0.1, 100, Provenance::Predicted)));
        QCOMPARE(library.exact(false)->name, std::string("predicted"));
        library.add(exactCircuit("published", cost(0.4, 300, Provenance::Published)));
        QCOMPARE(library.exact(false)->name, std::string("published"));
        library.add(exactCircuit("smaller", cost(0.4, 200, Provenance::Published)));
        QCOMPARE(library.exact(false)->name, std::string("smaller"));
        library.add(exactCircuit("thirstier", cost(0.5, 100, Provenance::Published)));
        QCOMPARE(library.exact(false)->name, std::string("smaller"));
        QCOMPARE(
            errorText([&] { library.exact(true); }),
            QStringLiteral("The library has no exact signed multiplier; import one or build it "
                           "without dropped products."));
    }
};

QTEST_APPLESS_MAIN(TestLibrary)
#include "tst_library.moc"
