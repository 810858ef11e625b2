// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/scatter_chart.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace hawx;

class TestScatterChart : public QObject {
    Q_OBJECT

    std::unique_ptr<ScatterChart> m_chart;

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        m_chart = std::make_unique<ScatterChart>();
        m_chart->setPoints(
            {{1, 0.01, circuitBrush(0, false), QStringLiteral("one"), {}, true},
             {2, 0.001, circuitBrush(1, false), QStringLiteral("two"), {}, true},
             {3, 10, circuitBrush(2, false), QStringLiteral("three"), {}, false},
             {4, 0, circuitBrush(0, true), QStringLiteral("exact"), QStringLiteral("more of it"),
              true}},
            {QStringLiteral("Power"), QStringLiteral("mW")},
            {QStringLiteral("Error"), QStringLiteral("%"), ChartAxis::Scale::Logarithmic});
        m_chart->resize(500, 320);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    void axisIsLinearOrLogarithmic()
    {
        const ChartAxis linear(ChartAxis::Scale::Linear, 10, 30);
        QCOMPARE(linear.position(15), 0.25);
        QCOMPARE(linear.value(0.75), 25.0);
        const ChartAxis decades(ChartAxis::Scale::Logarithmic, 0.01, 100);
        QCOMPARE(decades.position(1), 0.5);
        QCOMPARE(decades.value(0.25), 0.1);
        QVERIFY(!decades.holds(0));
        const auto ticks = decades.ticks(10);
        QCOMPARE(ticks.size(), std::size_t{5});
        QCOMPARE(ticks[2], 1.0);
        QCOMPARE(ChartAxis(ChartAxis::Scale::Logarithmic, 1, 10).ticks(5),
                 (std::vector<double>{1, 2, 5, 10}));
        // What is positive is shown from 0 at the least, and zeros do not count on a log axis.
        QVERIFY(ChartAxis::covering(ChartAxis::Scale::Linear, {0.1, 5}).lowest() >= 0);
        QVERIFY(ChartAxis::covering(ChartAxis::Scale::Logarithmic, {0, 2, 20}).lowest() > 1);
    }

    void zeroLiesAtTheEdgeOfALogarithmicAxis()
    {
        QVERIFY(m_chart->positionOf(3).y() > m_chart->positionOf(1).y());
        QVERIFY(m_chart->positionOf(3).y() < m_chart->height());
        // Three decades between ten and a hundredth, one between a hundredth and a thousandth.
        const double upper = m_chart->positionOf(0).y() - m_chart->positionOf(2).y();
        const double lower = m_chart->positionOf(1).y() - m_chart->positionOf(0).y();
        QVERIFY(std::abs(upper - 3 * lower) < 1e-6);
    }

    void pointsHaveTheirColours()
    {
        const QImage image = m_chart->grab().toImage();
        QCOMPARE(image.pixelColor(m_chart->positionOf(1).toPoint()),
                 circuitBrush(1, false).color());
        QCOMPARE(image.pixelColor(m_chart->positionOf(3).toPoint()), circuitBrush(0, true).color());
    }

    void clickSelectsAndCtrlAdds()
    {
        QSignalSpy selected(m_chart.get(), &ScatterChart::selectionChanged);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->positionOf(2).toPoint());
        QCOMPARE(m_chart->selected(), std::vector<std::size_t>{2});
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, Qt::ControlModifier,
                          m_chart->positionOf(0).toPoint());
        QCOMPARE(m_chart->selected(), (std::vector<std::size_t>{2, 0}));
        QCOMPARE(selected.count(), 2);
        m_chart->setSelected({1});
        QCOMPARE(selected.count(), 2);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->selected(), std::vector<std::size_t>{2});
        QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_chart->selected(), (std::vector<std::size_t>{2, 1}));
        QVERIFY(m_chart->accessibleDescription().startsWith(QStringLiteral("two")));
    }

    void hoverNamesThePoint()
    {
        const QPoint at = m_chart->positionOf(3).toPoint();
        QHelpEvent help(QEvent::ToolTip, at, m_chart->mapToGlobal(at));
        QApplication::sendEvent(m_chart.get(), &help);
        QVERIFY(QToolTip::text().startsWith(QStringLiteral("exact\nPower: 4.00\u00a0mW")));
        QVERIFY(QToolTip::text().endsWith(QStringLiteral("more of it")));
    }

    void wheelZoomsAndDoubleClickShowsAll()
    {
        const QPointF before = m_chart->positionOf(0);
        const QPointF centre = m_chart->positionOf(2);
        QWheelEvent wheel(centre, m_chart->mapToGlobal(centre), {}, QPoint(0, 360), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_chart.get(), &wheel);
        QVERIFY(QLineF(m_chart->positionOf(2), centre).length() < 1e-6);
        QVERIFY(m_chart->positionOf(0).x() < before.x());
        QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, QPoint(200, 150));
        QVERIFY(QLineF(m_chart->positionOf(0), before).length() < 1e-6);
    }

    void dataIsThatOfThePicture()
    {
        const DataTable data = m_chart->figureData();
        QCOMPARE(data.columns[1].unit, QStringLiteral("mW"));
        QCOMPARE(data.rows.size(), std::size_t{4});
        QCOMPARE(data.rows[2][0].toString(), QStringLiteral("three"));
        QCOMPARE(data.rows[2][2].toDouble(), 10.0);
        QVERIFY(!data.rows[2][3].toBool());
    }
};

QTEST_MAIN(TestScatterChart)
#include "tst_scatter_chart.moc"
