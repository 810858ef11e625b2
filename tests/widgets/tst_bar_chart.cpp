// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/axis_ticks.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace hawx;

namespace {

std::shared_ptr<BarChartData> codes(std::vector<double> counts)
{
    auto data = std::make_shared<BarChartData>();
    data->title = "Weights of conv1";
    data->xTitle = "code";
    data->yTitle = "weights";
    data->isInteger = true;
    data->edges = BarChartData::integerEdges(-2, counts.size());
    data->series = {{QString(), std::move(counts), QColor(Qt::red)}};
    return data;
}

} // namespace

class TestBarChart : public QObject {
    Q_OBJECT

    std::unique_ptr<BarChart> m_chart;

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        m_chart = std::make_unique<BarChart>();
        m_chart->setData(codes({10, 0, 40, 20, 30}));
        m_chart->resize(400, 240);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    void ticksAreRoundAndFew_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("codes") << -127.5 << 127.5;
        QTest::newRow("small") << -0.0031 << 0.0007;
        QTest::newRow("one-sided") << 0.0 << 123456.0;
        QTest::newRow("far from zero") << 1e6 << 1e6 + 3;
    }

    void ticksAreRoundAndFew()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        for (const int most : {2, 5, 9}) {
            const auto ticks = AxisTicks::within(low, high, most);
            QVERIFY(!ticks.values.empty() &&
                    ticks.values.size() <= static_cast<std::size_t>(most) + 1);
            const double mantissa = ticks.step / std::pow(10.0, std::floor(std::log10(ticks.step)));
            QVERIFY(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
                    std::abs(mantissa - 5) < 1e-6 || std::abs(mantissa - 10) < 1e-6);
            for (const double tick : ticks.values)
                QVERIFY(tick >= low - 1e-6 * ticks.step && tick <= high + 1e-6 * ticks.step);
        }
        QVERIFY(AxisTicks::within(1, 1, 5).values.empty());
    }

    void barsAreAsHighAsTheirCounts()
    {
        const double unit = m_chart->barRect(0, 2).height() / 40;
        for (const auto& [bin, count] : {std::pair(0, 10), {3, 20}, {4, 30}})
            QVERIFY(std::abs(m_chart->barRect(0, static_cast<std::size_t>(bin)).height() -
                             unit * count) < 0.01);
        QVERIFY(m_chart->barRect(0, 1).isNull());
        const QImage picture = m_chart->grab().toImage();
        for (const std::size_t bin : {0U, 2U, 3U, 4U}) {
            const QRectF bar = m_chart->barRect(0, bin);
            QCOMPARE(picture.pixelColor(bar.center().toPoint()), QColor(Qt::red));
            QVERIFY(picture.pixelColor(QPointF(bar.center().x(), bar.top() - 4).toPoint()) !=
                    QColor(Qt::red));
        }
    }

    void equalRatiosAreEqualDistancesOnTheLogarithmicAxis()
    {
        m_chart->setData(codes({1, 10, 100, 1000, 0}));
        m_chart->setLogarithmic(true);
        const double step = m_chart->barRect(0, 1).height() - m_chart->barRect(0, 0).height();
        QVERIFY(m_chart->barRect(0, 0).height() > 0);
        for (const std::size_t bin : {2U, 3U})
            QVERIFY(std::abs(m_chart->barRect(0, bin).height() -
                             m_chart->barRect(0, bin - 1).height() - step) < 0.01);
        QVERIFY(m_chart->barRect(0, 4).isNull());
    }

    void secondSeriesIsALineOverTheFirst()
    {
        auto data = codes({10, 10, 10, 10, 10});
        data->series.push_back({"approximate", {20, 20, 20, 20, 20}, QColor(Qt::blue)});
        m_chart->setData(data);
        const QImage picture = m_chart->grab().toImage();
        QCOMPARE(picture.pixelColor(m_chart->barRect(0, 2).center().toPoint()), QColor(Qt::red));
        const QRectF second = m_chart->barRect(1, 2);
        bool isDrawn = false;
        for (int dy = -2; dy <= 2; ++dy) {
            const QColor colour =
                picture.pixelColor(QPointF(second.center().x(), second.top() + dy).toPoint());
            isDrawn = isDrawn || (colour.blue() > 200 && colour.red() < 120);
        }
        QVERIFY(isDrawn);
    }

    void mouseTellsCountAndShare()
    {
        QTest::mouseMove(m_chart.get(), m_chart->barRect(0, 3).center().toPoint());
        QCOMPARE(m_chart->currentBin(), std::optional<std::size_t>(3));
        const QString text = QToolTip::text();
        QVERIFY2(text.contains("code 1"), qPrintable(text));
        QVERIFY2(text.contains("20 weights, 20.0 %"), qPrintable(text));
        QTest::mouseMove(m_chart.get(), QPoint(2, 2));
        QVERIFY(!m_chart->currentBin());
    }

    void keyboardMovesAndSwitchesTheAxis()
    {
        QSignalSpy spy(m_chart.get(), &BarChart::logarithmicChanged);
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->currentBin(), std::optional<std::size_t>(3));
        QVERIFY(m_chart->accessibleDescription().contains("20 weights"));
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QTest::keyClick(m_chart.get(), Qt::Key_Left);
        QCOMPARE(m_chart->currentBin(), std::optional<std::size_t>(0));
        m_chart->setLogarithmic(true);
        QCOMPARE(spy.count(), 0);
        QTest::keyClick(m_chart.get(), Qt::Key_L);
        QCOMPARE(spy.count(), 1);
        QVERIFY(!m_chart->isLogarithmic());
    }

    void figureHasItsData()
    {
        const DataTable table = m_chart->figureData();
        QCOMPARE(table.columns.size(), std::size_t{2});
        QCOMPARE(table.rows.size(), std::size_t{5});
        QCOMPARE(table.rows[0][0].toLongLong(), -2LL);
        QCOMPARE(table.rows[2][1].toDouble(), 40.0);
        QCOMPARE(m_chart->figureTitle(), QString("Weights of conv1"));

        QImage page(840, 520, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        m_chart->paintFigure(painter, page.rect(), lightPalette());
        painter.end();
        int red = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                red += page.pixelColor(x, y) == QColor(Qt::red);
        }
        QVERIFY(red > 20000);
    }

    void survivesBeingEmpty()
    {
        for (const auto& data : {std::shared_ptr<BarChartData>(), std::make_shared<BarChartData>(),
                                 codes({0, 0, 0})}) {
            m_chart->setData(data);
            m_chart->setLogarithmic(true);
            m_chart->grab();
            QTest::mouseMove(m_chart.get(), QPoint(200, 100));
            QTest::keyClick(m_chart.get(), Qt::Key_Right);
        }
        m_chart->resize(20, 10);
        m_chart->grab();
    }
};

QTEST_MAIN(TestBarChart)
#include "tst_bar_chart.moc"
