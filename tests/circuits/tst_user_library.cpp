// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/user_library.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/random_netlist.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::installedCircuits;
using hawx::storeCircuits;
using hawx::StoredCircuit;
using hawx::test::errorText;

namespace {

CircuitPtr netlistCircuit(unsigned seed, bool isSigned, const std::string& name)
{
    return hawx::makeCircuit(name, "imported", isSigned,
                             hawx::test::randomNetlist(seed, 8, 8, 100, 16),
                             hawx::CircuitCost{.powerMw = 0.1,
                                               .areaUm2 = 1.0 / 3,
                                               .delayNs = 1e-5,
                                               .provenance = hawx::Provenance::Published,
                                               .source = "a book, page 3"});
}

CircuitPtr tableCircuit(bool isSigned, const std::string& name)
{
    std::vector<std::int32_t> results(65536);
    for (std::size_t i = 0; i < results.size(); ++i)
        results[i] = isSigned ? std::int16_t(i * 7919) : std::int32_t(i * 7919 & 0xFFFF);
    return hawx::makeCircuit(name, "imported table", hawx::TruthTable(isSigned, results), {});
}

} // namespace

class TestUserLibrary : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void init() { m_folder = QTemporaryDir(); }

    /// Two imports at once may have stored two functions under one name.
    void tellsNamesakesApart()
    {
        const std::filesystem::path folder = m_folder.filePath("library").toStdString();
        const CircuitPtr first = netlistCircuit(1, true, "mine");
        const CircuitPtr second = netlistCircuit(2, true, "mine");
        QVERIFY(first->hash != second->hash);
        storeCircuits({{first, {}}}, folder);
        storeCircuits({{second, {}}}, folder);
        const CircuitLibrary library = installedCircuits(folder);
        std::set<std::string> found;
        for (const CircuitPtr& circuit : library.circuits())
            if (circuit->name.starts_with("mine"))
                found.insert(circuit->hash);
        QCOMPARE(found, (std::set<std::string>{first->hash, second->hash}));
    }

    void keepsCircuits()
    {
        const std::filesystem::path folder = m_folder.filePath("new/folder").toStdString();
        QCOMPARE(installedCircuits(folder).circuits().size(),
                 CircuitLibrary::shipped().circuits().size());
        const std::vector<CircuitPtr> circuits{netlistCircuit(1, true, "x n"),
                                               netlistCircuit(2, false, "a n"),
                                               tableCircuit(true, "t"), tableCircuit(false, "u")};
        std::vector<StoredCircuit> stored;
        for (const CircuitPtr& circuit : circuits)
            stored.push_back({circuit, {"name /a file/x.c", "other\nline"}});
        storeCircuits(stored, folder);
        storeCircuits({stored[0]}, folder); // again
        const CircuitLibrary library = installedCircuits(folder);
        QCOMPARE(library.circuits().size(), CircuitLibrary::shipped().circuits().size() + 4);
        for (const CircuitPtr& circuit : circuits) {
            const CircuitPtr read = library.get(circuit->name);
            QCOMPARE(read->hash, circuit->hash);
            QCOMPARE(read->family, circuit->family);
            QCOMPARE(read->netlist == nullptr, circuit->netlist == nullptr);
            QCOMPARE(read->cost.has_value(), circuit->cost.has_value());
            if (read->cost) {
                QCOMPARE(read->cost->powerMw, 0.1);
                QCOMPARE(read->cost->areaUm2, 1.0 / 3);
                QCOMPARE(read->cost->delayNs, 1e-5);
                QCOMPARE(read->cost->source, std::string("a book, page 3"));
                QVERIFY(read->cost->provenance == hawx::Provenance::Published);
            }
        }
        QCOMPARE(hawx::parseStored(hawx::storedText(stored[0]), "x").labels,
                 (std::vector<std::string>{"name /a file/x.c", "other line"}));
        // The folder holds the circuits and nothing that was begun.
        QCOMPARE(QDir(m_folder.filePath("new/folder")).entryList(QDir::Files).size(), 4);
    }

    void choosesTheFolder()
    {
        qputenv("HOME", "/home/me");
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("HAWX_CIRCUITS");
        QCOMPARE(hawx::userLibraryFolder().string(),
                 std::string("/home/me/.local/share/hawx/circuits"));
        qputenv("XDG_DATA_HOME", "/data");
        QCOMPARE(hawx::userLibraryFolder().string(), std::string("/data/hawx/circuits"));
        qputenv("HAWX_CIRCUITS", "/mine");
        QCOMPARE(hawx::userLibraryFolder().string(), std::string("/mine"));
    }

    void refusesDamage()
    {
        const std::string text = hawx::storedText({netlistCircuit(3, true, "n"), {"label"}});
        for (std::size_t length = 0; length < text.size(); length += 11) {
            const QString error =
                errorText([&] { hawx::parseStored(text.substr(0, length), "f.circuit"); });
            QVERIFY2(error.startsWith("The circuit file f.circuit is damaged; remove it and "
                                      "make or import the circuit again: "),
                     qPrintable(error));
        }
        const auto replaced = [&text](const std::string& from, const std::string& to) {
            std::string changed = text;
            changed.replace(changed.find(from), from.size(), to);
            return errorText([&] { hawx::parseStored(changed, "f"); });
        };
        QVERIFY(replaced("operands signed", "operands unsigned").contains("hash promises"));
        QVERIFY(replaced("operands signed", "operands odd").contains("signed or unsigned"));
        QVERIFY(replaced("published", "stated").contains("provenance"));
        QVERIFY(replaced("0.1 ", "0,1 ").contains("\"0,1\""));
        QVERIFY(replaced("hawx-circuit 1", "hawx-circuit 2").contains("does not begin with"));
    }

    void namesTheDamagedFile()
    {
        QFile file(m_folder.filePath("bad.circuit"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hawx-circuit 1\n");
        file.close();
        QVERIFY(errorText([&] {
                    installedCircuits(m_folder.path().toStdString());
                }).contains(m_folder.filePath("bad.circuit")));
    }

    void goesOnWithoutDamagedFiles()
    {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const hawx::CircuitPtr circuit = hawx::makeCircuit(
            "sound", "dropped", true, hawx::droppedProductsMultiplier(true, {5, 4, 0}), {});
        storeCircuits({{circuit, {}}}, path);
        for (const char* name : {"b.circuit", "a.circuit"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        std::vector<std::string> damaged;
        const hawx::CircuitLibrary library = installedCircuits(path, &damaged);
        QVERIFY(library.find("sound") != nullptr);
        QCOMPARE(library.circuits().size(), hawx::CircuitLibrary::shipped().circuits().size() + 1);
        QCOMPARE(damaged.size(), std::size_t{2});
        QVERIFY(damaged[0].find("a.circuit") != std::string::npos);
        QVERIFY(damaged[1].find("b.circuit") != std::string::npos);
    }

    void refusesAFileAsFolder()
    {
        QFile file(m_folder.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::string path = file.fileName().toStdString();
        QVERIFY(errorText([&] { storeCircuits({}, path); }).contains("cannot be made"));
        QVERIFY(errorText([&] { installedCircuits(path); }).contains("cannot be read"));
    }
};

QTEST_APPLESS_MAIN(TestUserLibrary)
#include "tst_user_library.moc"
