// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/import_table.h"
#include "tests/circuits/error_text.h"
#include "tests/circuits/evoapprox.h"

#include <QTemporaryDir>
#include <QTest>

using hawx::CircuitPtr;
using hawx::guessRawTableOptions;
using hawx::importRawTable;
using hawx::Provenance;
using hawx::RawTableOptions;
using hawx::test::errorText;

namespace {

constexpr const char* kCatalogHeader =
    "name,signed,MAE,power_mW,area_um2,delay_ns,c_first_param,c_second_param\n";

/// A raw table in which entry [first][second] is 3 * first + second (values, not bytes).
QByteArray rawTable(bool isSigned)
{
    QByteArray bytes;
    const int lowest = isSigned ? -128 : 0;
    for (int first = lowest; first < lowest + 256; ++first) {
        for (int second = lowest; second < lowest + 256; ++second) {
            const int result = 3 * first + second;
            bytes.append(static_cast<char>(result & 255)).append(static_cast<char>(result >> 8));
        }
    }
    return bytes;
}

} // namespace

class TestImportTable : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path write(const QString& name, const QByteArray& content)
    {
        const QFileInfo info(m_folder.filePath(name));
        info.dir().mkpath(QStringLiteral("."));
        QFile file(info.filePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The temporary folder cannot be written.");
        return info.filePath().toStdString();
    }

private slots:
    void init() { m_folder = QTemporaryDir(); }

    void readsLayouts_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<bool>("transposed");
        QTest::newRow("unsigned") << false << false;
        QTest::newRow("unsigned, transposed") << false << true;
        QTest::newRow("signed") << true << false;
        QTest::newRow("signed, transposed") << true << true;
    }

    void readsLayouts()
    {
        QFETCH(bool, isSigned);
        QFETCH(bool, transposed);
        const CircuitPtr circuit =
            importRawTable(write("table.bin", rawTable(isSigned)),
                           {.isSigned = isSigned, .transposed = transposed, .cost = {}});
        QCOMPARE(circuit->name, std::string("table"));
        QCOMPARE(circuit->family, std::string("imported table"));
        QCOMPARE(circuit->isSigned, isSigned);
        QVERIFY(!circuit->cost.has_value());
        for (int a = circuit->table.lowest(); a <= circuit->table.highest(); ++a) {
            for (int b = circuit->table.lowest(); b <= circuit->table.highest(); ++b)
                QCOMPARE(circuit->table(a, b), transposed ? 3 * b + a : 3 * a + b);
        }
    }

    void resultsUseAll16Bits()
    {
        QByteArray bytes = rawTable(false);
        bytes[2 * 256 * 255 + 2 * 255] = '\xff';
        bytes[2 * 256 * 255 + 2 * 255 + 1] = '\xff';
        const std::filesystem::path file = write("table.bin", bytes);
        QCOMPARE(importRawTable(file, {})->table(255, 255), 65535);
        QCOMPARE(importRawTable(file, {.isSigned = true, .transposed = false, .cost = {}})
                     ->table(127, 127),
                 -1);
    }

    void guessesFromTheName()
    {
        const RawTableOptions options = guessRawTableOptions(write("mul8s_X.bin", {}));
        QVERIFY(options.isSigned);
        QVERIFY(!options.transposed);
        QVERIFY(!options.cost.has_value());
        QVERIFY(!guessRawTableOptions(write("mul8u_X.bin", {})).isSigned);
        QVERIFY(!guessRawTableOptions("mul8u_X.bin").isSigned);
    }

    void takesTheCatalogueBesideOrAbove_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("beside") << QStringLiteral("other.bin");
        QTest::newRow("above") << QStringLiteral("luts/other.bin");
    }

    void takesTheCatalogueBesideOrAbove()
    {
        QFETCH(QString, file);
        write("catalog.csv", QByteArray(kCatalogHeader) + "mul8u_A,0,1,1,1,1,A,B\r\n"
                                                          "other,1,7,0.25,90.5,1.5,B,A\r\n");
        const CircuitPtr circuit = importRawTable(write(file, rawTable(true)));
        QVERIFY(circuit->isSigned);
        QCOMPARE(circuit->table(-5, 7), 3 * 7 - 5);
        QCOMPARE(circuit->cost->powerMw, 0.25);
        QCOMPARE(circuit->cost->areaUm2, 90.5);
        QCOMPARE(circuit->cost->delayNs, 1.5);
        QVERIFY(circuit->cost->provenance == Provenance::Published);
        QCOMPARE(circuit->cost->source, std::string("EvoApproxLib v1.x, PDK 45 nm"));
    }

    void acceptsSmallLettersForOperands()
    {
        write("catalog.csv", QByteArray(kCatalogHeader) + "one,0,1,1,1,1,a,b\ntwo,0,1,1,1,1,b,a\n");
        QVERIFY(!guessRawTableOptions(write("one.bin", {})).transposed);
        QVERIFY(guessRawTableOptions(write("two.bin", {})).transposed);
    }

    void ignoresCataloguesThatDoNotListIt_data()
    {
        QTest::addColumn<QByteArray>("catalog");
        QTest::newRow("another circuit") << QByteArray(kCatalogHeader) + "mul8u_Y,0,1,1,1,1,B,A\n";
        QTest::newRow("another kind of file") << QByteArray("name,price\nmul8u_X,12\n");
        QTest::newRow("empty") << QByteArray();
    }

    void ignoresCataloguesThatDoNotListIt()
    {
        QFETCH(QByteArray, catalog);
        write("catalog.csv", catalog);
        const RawTableOptions options = guessRawTableOptions(write("mul8u_X.bin", {}));
        QVERIFY(!options.transposed);
        QVERIFY(!options.cost.has_value());
    }

    void refusesDamagedCatalogueLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("message");
        QTest::newRow("signed") << QByteArray("t,yes,1,1,1,1,A,B")
                                << QStringLiteral("signed is \"yes\"; it must be 1 or 0.");
        QTest::newRow("operand") << QByteArray("t,1,1,1,1,1,C,B")
                                 << QStringLiteral("c_first_param is \"C\"; it must be B or A.");
        QTest::newRow("power") << QByteArray("t,1,1,1mW,1,1,A,B")
                               << QStringLiteral("power_mW is \"1mW\"; it must be a number that is "
                                                 "not negative.");
        QTest::newRow("area") << QByteArray("t,1,1,1,-1,1,A,B")
                              << QStringLiteral("area_um2 is \"-1\"; it must be a number that is "
                                                "not negative.");
        QTest::newRow("short") << QByteArray("t,1,1,1,1")
                               << QStringLiteral("c_first_param is \"\"; it must be B or A.");
    }

    void refusesDamagedCatalogueLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, message);
        const auto catalog = write("catalog.csv", kCatalogHeader + line + "\n");
        const auto file = write("t.bin", rawTable(true));
        QCOMPARE(errorText([&] { importRawTable(file); }),
                 QString::fromStdString(catalog.string()) + QStringLiteral(", line 2: ") + message);
    }

    void refusesToGuessTheSign()
    {
        const auto file = write("table.bin", rawTable(true));
        QCOMPARE(errorText([&] { importRawTable(file); }),
                 QStringLiteral("Whether the table %1 is signed cannot be told: its name begins "
                                "with neither mul8s_ nor mul8u_ and no catalog.csv lists it.")
                     .arg(QString::fromStdString(file.string())));
    }

    void refusesMissingFiles()
    {
        const QString file = m_folder.filePath("mul8s_X.bin");
        QCOMPARE(errorText([&] { importRawTable(file.toStdString()); }),
                 QStringLiteral("There is no file %1.").arg(file));
    }

    void refusesOtherSizes_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("empty") << 0;
        QTest::newRow("one byte too few") << 131071;
        QTest::newRow("one byte too many") << 131073;
    }

    void refusesOtherSizes()
    {
        QFETCH(int, bytes);
        const auto file = write("mul8s_X.bin", QByteArray(bytes, '\0'));
        QCOMPARE(
            errorText([&] { importRawTable(file); }),
            QStringLiteral("The file %1 has %2 bytes; a raw table has 131072: 65536 results of "
                           "16 bits.")
                .arg(QString::fromStdString(file.string()))
                .arg(bytes));
    }

    void publishedTablesHaveThePublishedErrors()
    {
        const std::vector<hawx::test::CatalogRow> catalog = hawx::test::evoApproxCatalog();
        if (catalog.empty())
            QSKIP("The shared folder with EvoApproxLib's truth tables is absent.");
        QString disagreements;
        for (const hawx::test::CatalogRow& row : catalog) {
            const QString name = row.value("name");
            const QString file =
                hawx::test::evoApproxFolder().filePath(QStringLiteral("luts/%1.bin").arg(name));
            const CircuitPtr circuit = importRawTable(file.toStdString());
            QCOMPARE(circuit->isSigned, name.startsWith(QStringLiteral("mul8s_")));
            QCOMPARE(circuit->cost->powerMw, row.value("power_mW").toDouble());
            disagreements += hawx::test::disagreement(circuit->metrics, row);
        }
        QCOMPARE(disagreements, QString());
    }
};

QTEST_APPLESS_MAIN(TestImportTable)
#include "tst_import_table.moc"
