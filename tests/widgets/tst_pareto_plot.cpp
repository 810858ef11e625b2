// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace hawx;

class TestParetoPlot : public QObject {
    Q_OBJECT

    std::unique_ptr<ParetoPlot> m_plot;
    std::shared_ptr<const Front> m_front;

    void drag(QPoint from, QPoint to) const
    {
        QWidget* canvas = m_plot->canvas();
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(canvas, from + (to - from) * step / 4);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        m_front = sample::front(*sample::leNetMap(), 40);
        m_plot = std::make_unique<ParetoPlot>();
        m_plot->setFront(m_front);
        m_plot->setLimits({2.0, std::nullopt, std::nullopt});
        m_plot->resize(800, 500);
        m_plot->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_plot.get()));
        QTest::qWait(20);
    }

    void dragOfTheLossLineChangesTheLimitLive()
    {
        QSignalSpy started(m_plot.get(), &ParetoPlot::limitDragStarted);
        QSignalSpy changed(m_plot.get(), &ParetoPlot::limitsChanged);
        QSignalSpy finished(m_plot.get(), &ParetoPlot::limitDragFinished);
        const QPoint from = m_plot->lossHandle();
        drag(from, from + QPoint(0, 60));
        QCOMPARE(started.count(), 1);
        QVERIFY(changed.count() >= 3);
        QCOMPARE(finished.count(), 1);
        QVERIFY(m_plot->limits().maxLossPp);
        QVERIFY(*m_plot->limits().maxLossPp < 2.0);
        // What is shown with two decimals is what holds.
        const double hundredths = *m_plot->limits().maxLossPp * 100;
        QVERIFY(std::abs(hundredths - std::round(hundredths)) < 1e-9);
    }

    void theLineItselfCanBeGrabbedAnywhere()
    {
        const QPoint tab = m_plot->lossHandle();
        const int line =
            tab.y() + m_plot->fontMetrics().height() / 2 + 2; // the tab stands on its line
        const QPoint from(m_plot->canvas()->width() - 80, line);
        drag(from, from - QPoint(0, 30));
        QVERIFY(*m_plot->limits().maxLossPp > 2.0);
    }

    void dragOfATabSetsTheCostLimit()
    {
        QVERIFY(!m_plot->limits().maxPowerMw);
        const QPoint from = m_plot->costHandle();
        drag(from, from - QPoint(200, 0));
        QVERIFY(m_plot->limits().maxPowerMw);
        const double exact = m_front->exact.hardware.powerMw;
        QVERIFY(*m_plot->limits().maxPowerMw < exact);
        QVERIFY(*m_plot->limits().maxPowerMw > exact / 4);
        QVERIFY(m_plot->limits().maxLossPp == 2.0);
    }

    void dragOverTheEdgeRemovesALimit()
    {
        drag(m_plot->lossHandle(), QPoint(m_plot->lossHandle().x(), 0));
        QVERIFY(!m_plot->limits().maxLossPp);
        drag(m_plot->costHandle(), m_plot->costHandle() - QPoint(150, 0));
        QVERIFY(m_plot->limits().maxPowerMw);
        drag(m_plot->costHandle(), QPoint(m_plot->canvas()->width() - 1, m_plot->costHandle().y()));
        QVERIFY(!m_plot->limits().maxPowerMw);
    }

    void clickSelectsAPoint()
    {
        QSignalSpy clicked(m_plot.get(), &ParetoPlot::pointClicked);
        QTest::mouseClick(m_plot->canvas(), Qt::LeftButton, {},
                          m_plot->positionOf(15) + QPoint(2, -1));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.front().front().value<std::size_t>(), std::size_t{15});
        QCOMPARE(m_plot->chosen(), std::optional<std::size_t>(15));
    }

    void theChosenPointHasARingInTheAccentColour()
    {
        m_plot->setChosen(15);
        const QImage picture = m_plot->canvas()->grab().toImage();
        const QPoint ring = m_plot->positionOf(15) + QPoint(8, 0);
        const QColor accent = accentColour(m_plot->palette());
        bool found = false;
        for (int dx = -2; dx <= 2; ++dx) {
            const QColor colour = picture.pixelColor(ring + QPoint(dx, 0));
            found = found || (std::abs(colour.red() - accent.red()) < 40 &&
                              std::abs(colour.green() - accent.green()) < 40 &&
                              std::abs(colour.blue() - accent.blue()) < 40);
        }
        QVERIFY(found);
    }

    void hoverTellsExactValues()
    {
        QTest::mouseMove(m_plot->canvas(), m_plot->positionOf(20));
        const QString text = QToolTip::text();
        QVERIFY2(text.contains("Loss") && text.contains("pp"), qPrintable(text));
        QVERIFY2(text.contains("mW"), qPrintable(text));
    }

    void keysWalkTheFrontAndMoveLimits()
    {
        m_plot->setChosen(10);
        m_plot->canvas()->setFocus();
        QTest::keyClick(m_plot->canvas(), Qt::Key_Right);
        QVERIFY(m_plot->chosen() != std::optional<std::size_t>(10));
        QTest::keyClick(m_plot->canvas(), Qt::Key_Left);
        QCOMPARE(m_plot->chosen(), std::optional<std::size_t>(10));
        QTest::keyClick(m_plot->canvas(), Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(m_plot->limits().maxLossPp == 2.1);
        QTest::keyClick(m_plot->canvas(), Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(m_plot->limits().maxPowerMw);
    }

    void areaCanBeTheCost()
    {
        auto* costs = m_plot->findChild<QComboBox*>();
        costs->setFocus();
        QSignalSpy changed(m_plot.get(), &ParetoPlot::costChanged);
        QTest::keyClick(costs, Qt::Key_Down);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_plot->cost(), ParetoPlot::Cost::Area);
        QTest::qWait(20);
        drag(m_plot->costHandle(), m_plot->costHandle() - QPoint(150, 0));
        QVERIFY(m_plot->limits().maxAreaUm2);
        QVERIFY(!m_plot->limits().maxPowerMw);
    }

    void keepsTheZoomWhenTheFrontIsRefined()
    {
        const QPoint at(400, 250);
        QWheelEvent wheel(at, m_plot->canvas()->mapToGlobal(at), {}, QPoint(0, 240), Qt::NoButton,
                          {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_plot->canvas(), &wheel);
        const QPoint before = m_plot->positionOf(20);
        m_plot->setFront(sample::front(*sample::leNetMap(), 40));
        QCOMPARE(m_plot->positionOf(20), before);
        QTest::mouseDClick(m_plot->canvas(), Qt::LeftButton, {}, QPoint(400, 80));
        QVERIFY(m_plot->positionOf(20) != before);
    }

    void limitsFromOutsideAreNotEchoed()
    {
        QSignalSpy changed(m_plot.get(), &ParetoPlot::limitsChanged);
        m_plot->setLimits({0.5, 50.0, std::nullopt});
        QCOMPARE(changed.count(), 0);
        QVERIFY(m_plot->limits().maxPowerMw == 50.0);
    }

    void aDragStaysFluidWithManyPoints()
    {
        m_plot->setFront(sample::front(*sample::leNetMap(), 20000));
        QTest::qWait(50);
        const QPoint from = m_plot->lossHandle();
        QTest::mousePress(m_plot->canvas(), Qt::LeftButton, {}, from);
        QElapsedTimer clock;
        clock.start();
        constexpr int moves = 20;
        for (int k = 1; k <= moves; ++k) {
            QTest::mouseMove(m_plot->canvas(), from + QPoint(0, k * 3));
            QCoreApplication::processEvents();
        }
        QTest::mouseRelease(m_plot->canvas(), Qt::LeftButton, {}, from + QPoint(0, 60));
        QVERIFY2(clock.elapsed() / moves < 50,
                 qPrintable(QString::number(clock.elapsed() / moves)));
    }

    void survivesBeingEmpty()
    {
        m_plot->setFront(nullptr);
        QTest::mouseClick(m_plot->canvas(), Qt::LeftButton, {}, QPoint(300, 200));
        QTest::keyClick(m_plot->canvas(), Qt::Key_Right);
        m_plot->setFront(std::make_shared<const Front>());
        QTest::keyClick(m_plot->canvas(), Qt::Key_Right);
        m_plot->grab();
        QVERIFY(!m_plot->chosen());
    }
};

QTEST_MAIN(TestParetoPlot)
#include "tst_pareto_plot.moc"
