// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_figures.h"

#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace hawx;

namespace {

/// Names of elements in order, and all text.
struct Parsed {
    QStringList elements;
    QStringList paths; ///< of <path>
    QString text;
    QString error;
};

Parsed parsed(const ReportFigure& figure)
{
    Parsed result;
    QXmlStreamReader xml(QByteArray::fromStdString(figure.svg));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            result.elements += xml.name().toString();
            if (xml.name() == QLatin1String("path"))
                result.paths += xml.attributes().value("d").toString();
        }
        if (xml.isCharacters())
            result.text += xml.text().toString() + '\n';
    }
    result.error = xml.hasError() ? xml.errorString() : QString();
    return result;
}

/// A front along a curve; every hundredth point verified.
Front frontOf(std::size_t points)
{
    Front front;
    front.exact.hardware = {.powerMw = 100, .areaUm2 = 5000};
    for (std::size_t i = 0; i < points; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(points);
        FrontPoint point;
        point.hardware = {.powerMw = 30 + 70 * share, .areaUm2 = 1000 + 4000 * share};
        point.lossPp = 4 * (1 - share) * (1 - share);
        point.lossLowPp = point.lossPp - 0.5;
        point.lossHighPp = point.lossPp + 0.5;
        if (i % 100 == 1)
            point.verifiedLossPp = point.lossPp + 0.1;
        front.points.push_back(point);
    }
    return front;
}

std::vector<LayerSummary> layersOf(int layers, int filters)
{
    std::vector<LayerSummary> result;
    for (int l = 0; l < layers; ++l)
        result.push_back({.name = "layer" + std::to_string(l),
                          .type = "convolution",
                          .filters = filters,
                          .firstFilter = l * filters});
    return result;
}

const std::vector<Objective> kCosts{Objective::Power, Objective::Area};

} // namespace

class TestReportFigures : public QObject {
    Q_OBJECT

private slots:
    /// Luminance after ITU-R BT.601, with which programs turn pictures grey.
    void coloursGetDarkerInGrey()
    {
        const auto luminance = [](Rgb colour) {
            return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue;
        };
        double before = luminance(reportColour(0));
        QVERIFY(before > 200);
        for (int i = 1; i <= 32; ++i) {
            const double here = luminance(reportColour(i / 32.0));
            QVERIFY2(here < before - 1, qPrintable(QString::number(i)));
            before = here;
        }
        QVERIFY(before < 40);
    }

    void frontHasAMarkForEachPoint()
    {
        const ReportFigure figure = frontFigure(frontOf(50), 7, {Objective::Power}, {});
        const Parsed svg = parsed(figure);
        QVERIFY2(svg.error.isEmpty(), qPrintable(svg.error));
        QString dots;
        for (const QString& path : svg.paths)
            if (path.count("h0") > 1)
                dots = path;
        QCOMPARE(dots.count('M'), 49);             // predicted ones
        QCOMPARE(svg.elements.count("circle"), 4); // verified and chosen, here and in the legend
        QVERIFY2(svg.text.contains("power of the multipliers (mW)"), qPrintable(svg.text));
        QVERIFY2(figure.caption.find("50\u00a0configurations, 1 of them verified") !=
                     std::string::npos,
                 figure.caption.c_str());
    }

    void manyPointsMakeNoLargeFigure()
    {
        const std::string small = frontFigure(frontOf(20000), 0, kCosts, {}).svg;
        const std::string large = frontFigure(frontOf(200000), 0, kCosts, {}).svg;
        QVERIFY2(large.size() < 60000, qPrintable(QString::number(large.size())));
        QVERIFY(large.size() < 2 * small.size());
    }

    void lossesFarBeyondThePointAreLeftOutAndSaidSo()
    {
        Front front = frontOf(10);
        front.points[0].lossPp = 80;
        front.points[2].lossPp = 70;
        const ReportFigure figure = frontFigure(front, 9, kCosts, {.maxLossPp = 1});
        QVERIFY2(figure.caption.find("2\u00a0configurations of larger losses") != std::string::npos,
                 figure.caption.c_str());
        QVERIFY(parsed(figure).text.contains("limit of the search"));
        // Those of the chosen point's kind are shown, however large.
        QVERIFY(frontFigure(front, 0, kCosts, {}).caption.find("larger losses") ==
                std::string::npos);
    }

    void oddFrontsAreDrawn()
    {
        Front one;
        one.points.resize(1);
        QVERIFY(parsed(frontFigure(one, 0, kCosts, {})).error.isEmpty());
        Front tiny = frontOf(3);
        for (FrontPoint& point : tiny.points)
            point.hardware = {.powerMw = 1e-9, .areaUm2 = 1e12};
        tiny.exact.hardware = tiny.points.front().hardware;
        const Parsed svg = parsed(frontFigure(tiny, 2, kCosts, {}));
        QVERIFY(svg.error.isEmpty());
        QVERIFY2(svg.text.contains("mm²"), qPrintable(svg.text));
    }

    void sensitivityHasACellForEachFilter()
    {
        std::vector<LayerSummary> layers = layersOf(2, 3);
        layers[1].filters = 4;
        layers[0].name = "<b>&\x01";
        const std::vector<float> scores{0.001F, 0.02F, 1, 0, 0.5F, 0.3F, 0.001F};
        const Parsed svg = parsed(sensitivityFigure(layers, scores));
        QVERIFY2(svg.error.isEmpty(), qPrintable(svg.error));
        QVERIFY(svg.text.contains(QString::fromUtf8("<b>&\ufffd")));
        // Wide cells and 32 of the scale; all of a colour are one path.
        const QString paths = svg.paths.join(QString());
        QCOMPARE(paths.count('z'), 7 + 32);
    }

    void largeNetworksStayReadable_data()
    {
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("filters");
        QTest::newRow("ResNet-18") << 21 << 512;
        QTest::newRow("EfficientNet") << 82 << 1280;
        QTest::newRow("ResNet-1001") << 1001 << 256;
        QTest::newRow("wide") << 3 << 100000;
    }
    void largeNetworksStayReadable()
    {
        QFETCH(int, layers);
        QFETCH(int, filters);
        std::vector<float> scores;
        for (int i = 0; i < layers * filters; ++i) // neighbours differ much
            scores.push_back(std::pow(10.0F, -static_cast<float>(i * 7 % 40) / 10));
        const ReportFigure figure = sensitivityFigure(layersOf(layers, filters), scores);
        const Parsed svg = parsed(figure);
        QVERIFY2(svg.error.isEmpty(), qPrintable(svg.error));
        QVERIFY2(figure.svg.size() < 60U * static_cast<unsigned>(layers) * 640,
                 qPrintable(QString::number(figure.svg.size())));
        QVERIFY2(figure.height < 900, qPrintable(QString::number(figure.height)));
        QVERIFY(svg.text.contains("layer0"));
    }
};

QTEST_APPLESS_MAIN(TestReportFigures)
#include "tst_report_figures.moc"
