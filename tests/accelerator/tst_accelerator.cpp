// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/accelerator.h"
#include "tests/circuits/error_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using hawx::Accelerator;
using hawx::acceleratorText;
using hawx::Dataflow;
using hawx::FgpuMachine;
using hawx::Folding;
using hawx::loadAccelerator;
using hawx::parseAccelerator;
using hawx::shippedAccelerators;
using hawx::SpatialMachine;
using hawx::SystolicMachine;
using hawx::test::errorText;

namespace {

QByteArray valid()
{
    return R"({"format": "hawx-accelerator", "version": 1, "name": "mine", "kind": "spatial",)"
           R"( "clockMhz": 250, "folding": {"method": "unrolled"}})";
}

/// The valid text with one part replaced.
QByteArray with(const char* part, const char* replacement)
{
    QByteArray text = valid();
    return text.contains(part) ? text.replace(part, replacement) : "no such part";
}

QByteArray folding(const char* object)
{
    return with(R"({"method": "unrolled"})", object);
}

QByteArray systolic()
{
    return R"({"format": "hawx-accelerator", "version": 1, "name": "mine", "kind": "systolic",)"
           R"( "clockMhz": 250, "maxCircuits": 4, "rows": 8, "columns": 32,)"
           R"( "stationary": "output", "bufferKib": 0.5, "memoryBytesPerSecond": 1e9})";
}

QByteArray fgpu()
{
    return R"({"format": "hawx-accelerator", "version": 1, "name": "mine", "kind": "fgpu",)"
           R"( "clockMhz": 250, "maxCircuits": 4, "computeUnits": 2, "instructionsPerMac": 3.5,)"
           R"( "memoryBytesPerSecond": 1e9})";
}

} // namespace

class TestAccelerator : public QObject {
    Q_OBJECT

private slots:
    void readsEveryKey()
    {
        Accelerator expected;
        expected.name = "mine";
        expected.clockMhz = 250;
        expected.machine = SpatialMachine{.folding = Folding::Unrolled};
        QVERIFY(parseAccelerator(valid().toStdString(), "a.json") == expected);

        expected.description = "words";
        expected.machine =
            SpatialMachine{.folding = Folding::Throughput, .imagesPerSecond = 1234.5};
        QByteArray text = folding(R"({"method": "throughput", "imagesPerSecond": 1234.5})");
        text.replace("\"kind\"", R"("description": "words", "kind")");
        QVERIFY(parseAccelerator(text.toStdString(), "a.json") == expected);

        expected = {};
        expected.name = "mine";
        expected.clockMhz = 250;
        expected.machine = SpatialMachine{.folding = Folding::Multipliers, .multiplierBudget = 512};
        text = folding(R"({"method": "multipliers", "multipliers": 512})");
        QVERIFY(parseAccelerator(text.toStdString(), "a.json") == expected);

        expected.machine =
            SpatialMachine{.folding = Folding::ByHand, .layers = {{"conv1", 6, 5}, {"fc", 1, 1}}};
        text = folding(R"({"method": "by hand", "layers": [)"
                       R"({"name": "conv1", "processingElements": 6, "simd": 5},)"
                       R"({"name": "fc", "processingElements": 1, "simd": 1}]})");
        QVERIFY(parseAccelerator(text.toStdString(), "a.json") == expected);

        expected.maxCircuits = 4;
        expected.machine = SystolicMachine{.rows = 8,
                                           .columns = 32,
                                           .dataflow = Dataflow::OutputStationary,
                                           .bufferKib = 0.5,
                                           .memoryBytesPerSecond = 1e9};
        QVERIFY(parseAccelerator(systolic().toStdString(), "a.json") == expected);

        expected.machine =
            FgpuMachine{.computeUnits = 2, .instructionsPerMac = 3.5, .memoryBytesPerSecond = 1e9};
        QVERIFY(parseAccelerator(fgpu().toStdString(), "a.json") == expected);
    }

    void textReadsBackEqual()
    {
        std::vector<Accelerator> all;
        for (const std::string& name : shippedAccelerators())
            all.push_back(loadAccelerator(name));
        all.push_back(parseAccelerator(systolic().toStdString(), "a"));
        all.push_back(parseAccelerator(fgpu().toStdString(), "a"));
        all.push_back({.name = "by \"hand\"\n",
                       .machine = SpatialMachine{.folding = Folding::ByHand,
                                                 .layers = {{"a", 3, 4}, {"b", 1, 2}}}});
        all.push_back({.name = "u", .machine = SpatialMachine{.folding = Folding::Unrolled}});
        for (const Accelerator& accelerator : all)
            QVERIFY(parseAccelerator(acceleratorText(accelerator), "b") == accelerator);
    }

    void sizesAreMachinesOfTheSameKind()
    {
        for (const std::string& name : shippedAccelerators()) {
            const Accelerator asked = loadAccelerator(name);
            const std::vector<Accelerator> sizes = sizesOf(asked);
            QVERIFY(sizes.front() == asked);
            for (std::size_t i = 0; i < sizes.size(); ++i) {
                QCOMPARE(kindOf(sizes[i]), kindOf(asked));
                QVERIFY(parseAccelerator(acceleratorText(sizes[i]), "b") == sizes[i]);
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!(sizes[i].machine == sizes[j].machine));
            }
        }
        Accelerator large = loadAccelerator("spatial-small");
        std::get<SpatialMachine>(large.machine).multiplierBudget = 1e11;
        for (const Accelerator& size : sizesOf(large))
            QVERIFY(parseAccelerator(acceleratorText(size), "b") == size);
        QCOMPARE(sizesOf(loadAccelerator("fgpu-8")).size(), std::size_t{4});
        QCOMPARE(sizesOf(loadAccelerator("systolic-16x16")).size(), std::size_t{3});
        QCOMPARE(sizesOf(loadAccelerator("spatial-edge")).size(), std::size_t{13});
        QCOMPARE(sizesOf(loadAccelerator("spatial-unrolled")).size(), std::size_t{1});
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const QByteArray& text, const char* message) {
            QTest::newRow(name) << text << "The accelerator a.json " + QByteArray(message);
        };
        row("array", "[]", "must hold a JSON object.");
        row("unknown key", with("\"name\"", "\"colour\": 1, \"name\""),
            "has the unknown key \"colour\"; known are clockMhz, description, folding, format, "
            "kind, maxCircuits, name, version.");
        row("no format", with("\"format\": \"hawx-accelerator\", ", ""),
            "lacks the key \"format\".");
        row("format", with("hawx-accelerator", "hawx-configuration"),
            "is of another format; \"format\" must be \"hawx-accelerator\".");
        row("format is a number", with("\"hawx-accelerator\"", "1"),
            "must hold a text under \"format\".");
        row("no version", with("\"version\": 1, ", ""), "lacks the key \"version\".");
        row("version", with("\"version\": 1", "\"version\": 2"),
            "is of a version that this program does not know; it knows version 1.");
        row("version is a text", with("\"version\": 1", "\"version\": \"1\""),
            "is of a version that this program does not know; it knows version 1.");
        row("no kind", with("\"kind\": \"spatial\",", ""), "lacks the key \"kind\".");
        row("kind", with("spatial", "temporal"),
            "is of the kind \"temporal\"; known are \"spatial\", \"systolic\" and \"fgpu\".");
        row("no name", with("\"name\": \"mine\", ", ""), "lacks the key \"name\".");
        row("description", with("\"name\"", "\"description\": [], \"name\""),
            "must hold a text under \"description\".");
        const char* clock =
            "must hold a number greater than 0 and at most 1e12 under \"clockMhz\".";
        row("no clock", with("\"clockMhz\": 250, ", ""), "lacks the key \"clockMhz\".");
        for (const char* value : {"0", "-1", "1e13", "\"250\"", "null", "true"})
            row((std::string("clock ") + value).c_str(), with("250", value), clock);
        row("no folding", with(", \"folding\": {\"method\": \"unrolled\"}", ""),
            "lacks the key \"folding\".");
        row("folding", folding("\"unrolled\""), "must hold an object under \"folding\".");
        row("no method", folding("{}"), "lacks the key \"folding.method\".");
        row("method is a number", folding(R"({"method": 3})"),
            "must hold a text under \"folding.method\".");
        row("method", folding(R"({"method": "folded"})"),
            "has the folding method \"folded\"; it is \"unrolled\", \"throughput\", "
            "\"multipliers\" or \"by hand\".");
        row("key of another method", folding(R"({"method": "unrolled", "multipliers": 9})"),
            "has the unknown key \"folding.multipliers\"; known are method.");
        row("no throughput", folding(R"({"method": "throughput"})"),
            "lacks the key \"folding.imagesPerSecond\".");
        row("throughput", folding(R"({"method": "throughput", "imagesPerSecond": 0})"),
            "must hold a number greater than 0 and at most 1e12 under "
            "\"folding.imagesPerSecond\".");
        row("no multipliers", folding(R"({"method": "multipliers"})"),
            "lacks the key \"folding.multipliers\".");
        row("multipliers", folding(R"({"method": "multipliers", "multipliers": -5})"),
            "must hold a number greater than 0 and at most 1e12 under \"folding.multipliers\".");
        row("by hand without layers", folding(R"({"method": "by hand", "layers": []})"),
            "must hold a list of layers under \"folding.layers\".");
        row("simd",
            folding(R"({"method": "by hand", "layers": [{"name": "a", "processingElements": 1,)"
                    R"( "simd": 1.5}]})"),
            "must hold a whole number from 1 to 1000000 under \"folding.layers[0].simd\".");
        row("layer twice",
            folding(R"({"method": "by hand", "layers": [)"
                    R"({"name": "a", "processingElements": 1, "simd": 1},)"
                    R"({"name": "a", "processingElements": 1, "simd": 1}]})"),
            "folds the layer a twice.");
        row("key twice", with("\"clockMhz\": 250", "\"clockMhz\": 250, \"clockMhz\": 100"),
            "holds the key \"clockMhz\" twice.");
        row("circuits", with("\"name\"", "\"maxCircuits\": 0, \"name\""),
            "must hold a whole number from 1 to 65535 under \"maxCircuits\".");
        const auto other = [](QByteArray text, const char* part, const char* replacement) {
            return text.contains(part) ? text.replace(part, replacement) : "no such part";
        };
        row("rows", other(systolic(), "\"rows\": 8", "\"rows\": 5000"),
            "must hold a whole number from 1 to 4096 under \"rows\".");
        row("stationary", other(systolic(), "\"output\"", "\"input\""),
            "keeps \"input\" stationary; \"stationary\" is \"weight\" or \"output\".");
        row("no bandwidth", other(systolic(), ", \"memoryBytesPerSecond\": 1e9", ""),
            "lacks the key \"memoryBytesPerSecond\".");
        row("units", other(fgpu(), "\"computeUnits\": 2", "\"computeUnits\": 9"),
            "must hold a whole number from 1 to 8 under \"computeUnits\".");
        row("folding of another kind",
            other(fgpu(), "\"computeUnits\"", "\"folding\": {}, \"computeUnits\""),
            "has the unknown key \"folding\"; known are clockMhz, computeUnits, description, "
            "format, "
            "instructionsPerMac, kind, maxCircuits, memoryBytesPerSecond, name, version.");
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        QCOMPARE(errorText([&] { parseAccelerator(text.toStdString(), "a.json"); }),
                 QString::fromUtf8(message));
    }

    void namesTheFileThatIsNotJson()
    {
        for (const char* text : {"", "{", "clockMhz: 3", "{} {}"}) {
            const QString error = errorText([&] { parseAccelerator(text, "a.json"); });
            QVERIFY2(error.startsWith("The accelerator a.json is not valid JSON: "),
                     qPrintable(error));
        }
    }

    void shippedOnesLoad()
    {
        const std::vector<std::string> names = shippedAccelerators();
        QCOMPARE(names.front(), std::string("spatial-edge"));
        QVERIFY(std::is_sorted(names.begin() + 1, names.end()));
        for (const char* expected :
             {"spatial-small", "spatial-unrolled", "fgpu-1", "fgpu-8", "systolic-16x16"})
            QVERIFY(std::find(names.begin(), names.end(), expected) != names.end());
        for (const std::string& name : names) {
            const Accelerator accelerator = loadAccelerator(name);
            QCOMPARE(accelerator.name, name);
            QVERIFY2(!accelerator.description.empty(), name.c_str());
        }
        const auto foldingOf = [](const char* name) {
            return std::get<SpatialMachine>(loadAccelerator(name).machine).folding;
        };
        QVERIFY(foldingOf("spatial-edge") == Folding::Throughput);
        QVERIFY(foldingOf("spatial-small") == Folding::Multipliers);
        QVERIFY(foldingOf("spatial-unrolled") == Folding::Unrolled);
    }

    void loadsFiles()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("a.json").toStdString();
        std::ofstream(path) << valid().constData();
        QCOMPARE(loadAccelerator(path).name, std::string("mine"));
        std::ofstream(path) << "[]";
        QCOMPARE(errorText([&] { loadAccelerator(path); }),
                 QStringLiteral("The accelerator %1 must hold a JSON object.")
                     .arg(QString::fromStdString(path)));
        QVERIFY(errorText([&] {
                    loadAccelerator(folder.path().toStdString());
                }).endsWith("is a folder; a file is needed here."));
    }

    void namesTheShippedOnesForAnUnknownName()
    {
        const QString error = errorText([] { loadAccelerator("nowhere"); });
        QVERIFY2(error.startsWith("There is no accelerator \"nowhere\": it is neither a file nor "
                                  "one of spatial-edge, "),
                 qPrintable(error));
    }
};

QTEST_APPLESS_MAIN(TestAccelerator)
#include "tst_accelerator.moc"
