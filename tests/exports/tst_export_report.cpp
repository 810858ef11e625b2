// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/mapping.h"
#include "core/exports/configuration_file.h"
#include "core/exports/report/report_content.h"
#include "core/exports/report/report_html.h"
#include "core/exports/report/report_pdf.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/exports/report_subject.h"
#include "tests/session/random_exploration.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <thread>

using namespace hawx;
using namespace hawx::test;

namespace {

struct Attribute {
    QString element;
    QString name;
    QString value;
};

/// What a parser of XML sees of the file, white space simplified, no-break spaces plain.
struct Page {
    QStringList elements;
    QList<Attribute> attributes;
    QStringList texts; ///< of elements that hold text
    QString style;
    QString error;

    bool holds(const QString& part) const
    {
        return std::any_of(texts.begin(), texts.end(),
                           [&part](const QString& text) { return text.contains(part); });
    }
    QString all() const { return texts.join('\n'); }
};

Page pageOf(const std::string& html)
{
    Page page;
    QXmlStreamReader xml(QByteArray::fromStdString(html));
    QString element;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            element = xml.name().toString();
            page.elements += element;
            for (const QXmlStreamAttribute& attribute : xml.attributes())
                page.attributes +=
                    {element, attribute.qualifiedName().toString(), attribute.value().toString()};
        }
        if (xml.isCharacters() && element == QLatin1String("style"))
            page.style += xml.text();
        else if (xml.isCharacters() && !xml.isWhitespace())
            page.texts += xml.text().toString().simplified();
    }
    page.error = xml.hasError() ? xml.errorString() : QString();
    return page;
}

std::string htmlOf(const ExportSubject& subject)
{
    return reportHtml(reportContent(subject));
}

void requireSelfContained(const Page& page)
{
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    static const QRegularExpression known(
        "^(html|head|meta|title|style|body|header|footer|section|div|h[12]|p|dl|dt|dd|pre|table|"
        "thead|tbody|tr|th|td|figure|figcaption|svg|path|rect|circle|text)$");
    for (const QString& element : page.elements)
        QVERIFY2(known.match(element).hasMatch(), qPrintable(element));
    static const QRegularExpression refers(
        "^(.*:)?(src.*|href|action|data|on.*|style|background)$");
    for (const Attribute& attribute : page.attributes) {
        QVERIFY2(!refers.match(attribute.name).hasMatch(), qPrintable(attribute.name));
        QVERIFY2(!attribute.value.contains("url(") && !attribute.value.contains("://"),
                 qPrintable(attribute.value));
    }
    QVERIFY(!page.style.isEmpty() && !page.style.contains("url(") &&
            !page.style.contains("@import"));
}

/// What pdftotext reads, without any white space.
QString pdfText(const std::string& pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("r.pdf"));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QByteArray::fromStdString(pdf));
    file.close();
    QProcess process;
    process.start("pdftotext", {"-raw", "-enc", "UTF-8", file.fileName(), "-"});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).remove(QRegularExpression("\\s"));
}

} // namespace

class TestExportReport : public QObject {
    Q_OBJECT

    const ExportSubject m_predicted = handSubject(0);
    const ExportSubject m_verified = handSubject(1);

private slots:
    void htmlIsOneFileThatNeedsNothingElse()
    {
        const Page page = pageOf(htmlOf(m_verified));
        requireSelfContained(page);
        QCOMPARE(page.elements.count("svg"), 2);
        QVERIFY(page.elements.count("table") >= 4);
    }

    void figuresOfThePointAreInIt()
    {
        const Page page = pageOf(htmlOf(m_verified));
        for (const char* part : {"tiny",
                                 "Configuration 1 of a front of 3",
                                 "−52.9 %",
                                 "10.1 of 21.5 mW",
                                 "10.12",
                                 "13,340",
                                 "−70.4 %",
                                 "1.8 pp, bit-true on the first 400 test images",
                                 "one image is 0.25 pp",
                                 "1.38 pp, 90 % interval 0.62 to 2.88 pp",
                                 "300 training images",
                                 "89.5 % with these circuits",
                                 "91.2 % with exact ones",
                                 "mul8s_1L2H",
                                 "published: ",
                                 "spatial: streaming dataflow",
                                 "2,000 images/s",
                                 "A machine of this test.",
                                 "125 MHz",
                                 "signed operands",
                                 "version 1"})
            QVERIFY2(page.holds(part), qPrintable(QString(part) + " in\n" + page.all()));
        const std::string json = configurationToJson(m_verified.configuration);
        const QByteArray hash =
            QCryptographicHash::hash(QByteArray::fromStdString(json), QCryptographicHash::Sha256)
                .toHex();
        QVERIFY(page.holds(hash) && page.holds(QString(64, 'a')));
    }

    /// Against the mapping's own figures and an independent count of filters.
    void layersHaveTheirFigures()
    {
        const ReportContent content = reportContent(m_verified);
        const auto section =
            std::find_if(content.sections.begin(), content.sections.end(),
                         [](const ReportSection& one) { return one.title == "Layers"; });
        QVERIFY(section != content.sections.end());
        const auto& table = std::get<ReportTable>(section->blocks.front());
        const Mapping mapping = mapNetwork(*m_verified.network, *m_verified.accelerator,
                                           m_verified.exploration->settings.circuits);
        QCOMPARE(table.rows.size(), mapping.layers.size());
        for (std::size_t l = 0; l < table.rows.size(); ++l) {
            const std::vector<std::string>& row = table.rows[l];
            QCOMPARE(row.size(), table.columns.size());
            QCOMPARE(row[0], mapping.layers[l].name);
            QCOMPARE(row[1], std::to_string(mapping.layers[l].filters));
            QCOMPARE(QString::fromStdString(row[6]).remove(',').toLongLong(),
                     qlonglong(mapping.layers[l].cycles));
            QCOMPARE(QString::fromStdString(row[7]).simplified(),
                     QString::fromUtf8("%1 × %2")
                         .arg(mapping.layers[l].processingElements)
                         .arg(mapping.layers[l].simd));
        }
        QVERIFY(QString::fromStdString(table.rows[0][3]).contains("(1)")); // 2 filters, 2 circuits
    }

    void whatIsNotKnownIsSaid()
    {
        QVERIFY(pageOf(htmlOf(m_predicted)).holds("this configuration was not run bit-true"));
        QVERIFY(pageOf(htmlOf(m_predicted)).holds("predicted, not verified"));

        ExportSubject subject = m_verified;
        subject.network = nullptr;
        Exploration exploration = *m_verified.exploration;
        exploration.sensitivity.filterScores.clear();
        exploration.front.exact.fp32Top1 = 0;
        exploration.settings.testImages = 0;
        exploration.isFinished = false;
        subject.exploration = std::make_shared<const Exploration>(exploration);
        const Page page = pageOf(htmlOf(subject));
        requireSelfContained(page);
        for (const char* part :
             {"the network's file was not at hand", "not known in floating point",
              "on all test images", "The search had not finished", "Not known: the search kept no",
              "it was not kept with the search"})
            QVERIFY2(page.holds(part), qPrintable(QString(part) + " in\n" + page.all()));

        auto images = std::make_shared<ImageSet>();
        images->labels.assign(1234, 0);
        subject.data = std::make_shared<const DataSet>(DataSet{"noise", "/data", images, images});
        QVERIFY(pageOf(htmlOf(subject)).holds("on all 1,234 test images"));
    }

    void hostileNamesStayText()
    {
        const std::string name =
            "\"/><script src='http://x.y/z.js'>alert(1)</script>&amp;]]>\x01\xff";
        const QString shown = QString::fromStdString(plainTextOf(name));
        const std::shared_ptr<const QuantisedNetwork> network = tinyNetwork({4}).share();
        QuantisedNetwork renamed = *network;
        for (QuantisedLayer& layer : renamed.layers)
            layer.name += name;
        Exploration exploration = handExploration(renamed);
        exploration.networkName = exploration.networkPath = exploration.dataPath = name;
        exploration.networkSha256 = name;
        exploration.settings.accelerator.name = exploration.settings.accelerator.description = name;
        exploration.machines = {exploration.settings.accelerator};
        exploration.settings.circuits[1] =
            makeCircuit(name, name, exploration.settings.circuits[1]->table,
                        CircuitCost{.powerMw = 1, .areaUm2 = 1, .source = name});
        exploration.sensitivity.circuits[1].name = name;
        const ExportSubject subject =
            handSubject(1, exploration, std::make_shared<const QuantisedNetwork>(renamed));
        const ReportContent content = reportContent(subject);
        const Page page = pageOf(reportHtml(content));
        requireSelfContained(page);
        QVERIFY2(page.holds(shown), qPrintable(page.all()));
        QVERIFY(reportPdf(content).starts_with("%PDF"));
    }

    void anyExplorationGivesAReport_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void anyExplorationGivesAReport()
    {
        QFETCH(unsigned, seed);
        const Exploration exploration = randomExploration(seed);
        if (exploration.front.points.empty())
            return;
        ExportSubject subject;
        subject.configuration = exploration.configuration(0);
        subject.exploration = std::make_shared<const Exploration>(exploration);
        subject.point = 0;
        const ReportContent content = reportContent(subject);
        requireSelfContained(pageOf(reportHtml(content)));
        const std::string pdf = reportPdf(content);
        QVERIFY(pdf.starts_with("%PDF") && pdf.size() > 5000);
    }

    void needsAPointOfASearch()
    {
        ExportSubject subject = m_verified;
        subject.point.reset();
        const ExportFormat& format = exportFormat("html");
        QVERIFY(errorText([&] { makeExport(format, subject, {}, {}); }).contains("of a front"));
        subject.exploration.reset();
        QVERIFY(errorText([&] { makeExport(format, subject, {}, {}); }).contains("needs"));
    }

    void sameBytesEachTimeAndInEachThread()
    {
        const ReportContent content = reportContent(m_verified);
        const std::string html = reportHtml(content);
        const std::string pdf = reportPdf(content);
        QCOMPARE(reportHtml(reportContent(m_verified)), html);
        QTest::qWait(1100); // another second, which a date would show
        std::vector<std::string> others(3);
        std::vector<std::thread> threads;
        for (std::string& other : others)
            threads.emplace_back([&other, &content] { other = reportPdf(content); });
        for (std::thread& thread : threads)
            thread.join();
        for (const std::string& other : others)
            QVERIFY(other == pdf);
    }

    /// Each word of the HTML file is a word of the PDF file as another program reads it.
    void pdfSaysTheSame()
    {
        const ReportContent content = reportContent(m_verified);
        const std::string pdf = reportPdf(content);
        QVERIFY(pdf.starts_with("%PDF-") && pdf.find("%%EOF") != std::string::npos);
        if (QStandardPaths::findExecutable("pdftotext").isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed.");
        const QString text = pdfText(pdf);
        QVERIFY(text.size() > 1000);
        const Page page = pageOf(reportHtml(content));
        for (const QString& words : page.texts)
            for (const QString& word : words.split(' '))
                QVERIFY2(text.contains(word), qPrintable(word + " in " + text));
    }

    /// Twenty pages of table, each with its heading.
    void tablesGoOnOverPages()
    {
        ReportTable table;
        table.columns = {{"Layer", true}, {"Count"}};
        for (int i = 0; i < 1000; ++i)
            table.rows.push_back({"row" + std::to_string(i) + "x", std::to_string(i)});
        table.rows.push_back({std::string(5000, 'w'), "end"});
        ReportContent content;
        content.sections = {{"Section", {table, ReportCode{std::string(20000, 'c')}}}};
        const std::string pdf = reportPdf(content);
        if (QStandardPaths::findExecutable("pdftotext").isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed.");
        const QString text = pdfText(pdf);
        for (int i = 0; i < 1000; ++i)
            QVERIFY2(text.contains("row" + QString::number(i) + "x"), qPrintable(text.right(500)));
        QVERIFY(text.count("LayerCount") > 15);
        QCOMPARE(text.count('c'), qsizetype{20000} + text.count("Section"));
    }

private:
    static std::string plainTextOf(const std::string& name)
    {
        // What XML cannot hold is replaced; the rest is as it was.
        return name.substr(0, name.size() - 2) + "\ufffd\ufffd";
    }
};

QTEST_GUILESS_MAIN(TestExportReport)
#include "tst_export_report.moc"
