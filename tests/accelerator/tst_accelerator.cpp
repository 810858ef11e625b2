// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/accelerator.h"
#include "tests/circuits/error_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using hawx::Accelerator;
using hawx::Folding;
using hawx::loadAccelerator;
using hawx::parseAccelerator;
using hawx::shippedAccelerators;
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

} // namespace

class TestAccelerator : public QObject {
    Q_OBJECT

private slots:
    void readsEveryKey()
    {
        Accelerator expected;
        expected.name = "mine";
        expected.clockMhz = 250;
        expected.folding = Folding::Unrolled;
        QVERIFY(parseAccelerator(valid().toStdString(), "a.json") == expected);

        expected.description = "words";
        expected.folding = Folding::Throughput;
        expected.imagesPerSecond = 1234.5;
        QByteArray text = folding(R"({"method": "throughput", "imagesPerSecond": 1234.5})");
        text.replace("\"kind\"", R"("description": "words", "kind")");
        QVERIFY(parseAccelerator(text.toStdString(), "a.json") == expected);

        expected = {};
        expected.name = "mine";
        expected.clockMhz = 250;
        expected.folding = Folding::Multipliers;
        expected.multiplierBudget = 512;
        text = folding(R"({"method": "multipliers", "multipliers": 512})");
        QVERIFY(parseAccelerator(text.toStdString(), "a.json") == expected);
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
            "kind, name, version.");
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
            "is of the kind \"temporal\"; known is \"spatial\".");
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
            "has the folding method \"folded\"; it is \"unrolled\", \"throughput\" or "
            "\"multipliers\".");
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
        for (const char* expected : {"spatial-small", "spatial-unrolled"})
            QVERIFY(std::find(names.begin(), names.end(), expected) != names.end());
        for (const std::string& name : names) {
            const Accelerator accelerator = loadAccelerator(name);
            QCOMPARE(accelerator.name, name);
            QVERIFY2(!accelerator.description.empty(), name.c_str());
        }
        QVERIFY(loadAccelerator("spatial-edge").folding == Folding::Throughput);
        QVERIFY(loadAccelerator("spatial-small").folding == Folding::Multipliers);
        QVERIFY(loadAccelerator("spatial-unrolled").folding == Folding::Unrolled);
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
