// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/front/objectives.h"
#include "widgets/pareto/hit_grid.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <random>

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

    /// Four points, marks of which are far apart in any two objectives: each objective has its own
    /// order in part, the third is dominated in all planes; the second and fourth are verified.
    static std::shared_ptr<const Front> fourPoints()
    {
        auto front = std::make_shared<Front>();
        front->exact.hardware = {100, 2e4, 1, 0, 100, 0, 0, 0};
        const auto add = [&](double loss, double power, double area, double latency, double energy,
                             bool verified) {
            FrontPoint point;
            point.lossPp = loss;
            point.lossLowPp = loss;
            point.lossHighPp = loss;
            if (verified)
                point.verifiedLossPp = loss;
            point.hardware = {power, area, latency, 0, energy, 0, 0, 0};
            front->points.push_back(point);
        };
        // The first is lowest in loss and area, the second in power, latency and energy.
        add(0.9, 60, 0.8e4, 0.55, 70, false);
        add(2.6, 22, 1.3e4, 0.25, 30, true);
        add(3.3, 75, 1.7e4, 0.85, 85, false);
        add(1.7, 42, 1.0e4, 0.4, 50, true);
        return front;
    }

    static bool near(const QColor& a, const QColor& b, int tolerance = 40)
    {
        return std::abs(a.red() - b.red()) <= tolerance &&
               std::abs(a.green() - b.green()) <= tolerance &&
               std::abs(a.blue() - b.blue()) <= tolerance;
    }

    QComboBox* box(const char* name) const
    {
        for (auto* found : m_plot->findChildren<QComboBox*>())
            if (found->accessibleName() == QLatin1String(name))
                return found;
        return nullptr;
    }

    QToolButton* button(const char* text) const
    {
        for (auto* found : m_plot->findChildren<QToolButton*>())
            if (found->text() == QLatin1String(text))
                return found;
        return nullptr;
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
        const QPoint from = m_plot->yHandle();
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
        const QPoint tab = m_plot->yHandle();
        const int line =
            tab.y() + m_plot->fontMetrics().height() / 2 + 2; // the tab stands on its line
        const QPoint from(m_plot->canvas()->width() - 80, line);
        drag(from, from - QPoint(0, 30));
        QVERIFY(*m_plot->limits().maxLossPp > 2.0);
    }

    void dragOfATabSetsTheCostLimit()
    {
        QVERIFY(!m_plot->limits().maxPowerMw);
        const QPoint from = m_plot->xHandle();
        drag(from, from - QPoint(200, 0));
        QVERIFY(m_plot->limits().maxPowerMw);
        const double exact = m_front->exact.hardware.powerMw;
        QVERIFY(*m_plot->limits().maxPowerMw < exact);
        QVERIFY(*m_plot->limits().maxPowerMw > exact / 4);
        QVERIFY(m_plot->limits().maxLossPp == 2.0);
    }

    void dragOverTheEdgeRemovesALimit()
    {
        drag(m_plot->yHandle(), QPoint(m_plot->yHandle().x(), 0));
        QVERIFY(!m_plot->limits().maxLossPp);
        drag(m_plot->xHandle(), m_plot->xHandle() - QPoint(150, 0));
        QVERIFY(m_plot->limits().maxPowerMw);
        drag(m_plot->xHandle(), QPoint(m_plot->canvas()->width() - 1, m_plot->xHandle().y()));
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

    void anyObjectiveCanBeOnAnAxis()
    {
        QComboBox* across = box("What the horizontal axis shows");
        across->setFocus();
        QSignalSpy changed(m_plot.get(), &ParetoPlot::axesChanged);
        QTest::keyClick(across, Qt::Key_Down); // from power to area
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_plot->xObjective() == Objective::Area);
        QTest::qWait(20);
        drag(m_plot->xHandle(), m_plot->xHandle() - QPoint(150, 0));
        QVERIFY(m_plot->limits().maxAreaUm2);
        QVERIFY(!m_plot->limits().maxPowerMw);
    }

    void theSameObjectiveOnBothAxesSwapsThem()
    {
        QComboBox* across = box("What the horizontal axis shows");
        across->setFocus();
        QTest::keyClick(across, Qt::Key_Up); // from power to loss
        QVERIFY(m_plot->xObjective() == Objective::Loss);
        QVERIFY(m_plot->yObjective() == Objective::Power);
    }

    void everyPairOfAxesShowsItsMarksAndDragsItsLimits_data()
    {
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        for (const Objective x : allObjectives)
            for (const Objective y : allObjectives)
                if (x != y)
                    QTest::addRow("%s-%s", qPrintable(objectiveName(x)),
                                  qPrintable(objectiveName(y)))
                        << static_cast<int>(x) << static_cast<int>(y);
    }

    void everyPairOfAxesShowsItsMarksAndDragsItsLimits()
    {
        QFETCH(int, x);
        QFETCH(int, y);
        const auto across = static_cast<Objective>(x);
        const auto up = static_cast<Objective>(y);
        m_plot->setLimits({});
        const auto four = fourPoints();
        m_plot->setFront(four);
        m_plot->setAxes(across, up);
        m_plot->setAllPoints(true);
        QTest::qWait(30);
        const QImage picture = m_plot->canvas()->grab().toImage();
        const QColor ground = m_plot->palette().color(QPalette::Base);
        const QColor mark = markColour(m_plot->palette());
        for (std::size_t k = 0; k < 4; ++k) {
            const QPoint at = m_plot->positionOf(k);
            QVERIFY(m_plot->plotArea().contains(at));
            const bool verified = k % 2 == 1;
            const FrontPoint& point = four->points[k];
            const bool dominated =
                !verified &&
                std::any_of(four->points.begin(), four->points.end(), [&](const FrontPoint& other) {
                    return valueOf(other, across) < valueOf(point, across) &&
                           valueOf(other, up) < valueOf(point, up);
                });
            const QColor middle = picture.pixelColor(at);
            if (verified)
                QVERIFY2(near(middle, mark), qPrintable(middle.name()));
            else if (!dominated)
                QVERIFY2(near(middle, ground), qPrintable(middle.name()));
            else
                QVERIFY2(!near(middle, ground), qPrintable(middle.name()));
            if (!dominated) // its ring
                QVERIFY(near(picture.pixelColor(at + QPoint(3, 3)), mark, 110) ||
                        near(picture.pixelColor(at + QPoint(-3, 3)), mark, 110));
        }
        QSignalSpy changed(m_plot.get(), &ParetoPlot::limitsChanged);
        drag(m_plot->xHandle(), m_plot->xHandle() - QPoint(200, 0));
        QVERIFY(changed.count() > 0);
        QVERIFY(limitOf(m_plot->limits(), across));
        QVERIFY(!limitOf(m_plot->limits(), up));
        const auto before = changed.count();
        drag(m_plot->yHandle(), m_plot->yHandle() + QPoint(0, 100));
        QVERIFY(changed.count() > before);
        QVERIFY(limitOf(m_plot->limits(), up));
        for (const Objective other : allObjectives)
            if (other != across && other != up)
                QVERIFY(!limitOf(m_plot->limits(), other));
        // The corner beyond both limits is shaded, that within them is not.
        const QImage limited = m_plot->canvas()->grab().toImage();
        const QRect area = m_plot->plotArea();
        QVERIFY(!near(limited.pixelColor(area.topRight() + QPoint(-5, 7)), ground, 8));
        QVERIFY(near(limited.pixelColor(area.bottomLeft() + QPoint(9, -9)), ground, 8));
    }

    void colourShowsAThirdObjective()
    {
        m_plot->setFront(fourPoints());
        m_plot->setLimits({});
        QComboBox* colours = box("What the colours show");
        QSignalSpy changed(m_plot.get(), &ParetoPlot::colourChanged);
        colours->setFocus();
        QTest::keyClick(colours, Qt::Key_End); // energy
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_plot->colour() == Objective::Energy);
        QTest::qWait(30);
        const QImage picture = m_plot->canvas()->grab().toImage();
        const auto front = fourPoints();
        for (const std::size_t verified : {1U, 3U}) {
            const auto& points = front->points;
            const ObjectiveRange range = shownRange(*front, Objective::Energy);
            const QColor expected =
                viridis(range.position(valueOf(points[verified], Objective::Energy)));
            QVERIFY(near(picture.pixelColor(m_plot->positionOf(verified)), expected, 12));
        }
    }

    void dominatedPointsComeOnDemand()
    {
        m_plot->setFront(fourPoints());
        QVERIFY(!m_plot->isShown(2));
        auto* all = button("All points (1 more)");
        QVERIFY(all);
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Space);
        QVERIFY(m_plot->isShown(2));
    }

    void pinsAreAskedForAndPainted()
    {
        QSignalSpy pin(m_plot.get(), &ParetoPlot::pinRequested);
        QTest::mouseDClick(m_plot->canvas(), Qt::LeftButton, {}, m_plot->positionOf(15));
        QCOMPARE(pin.count(), 1);
        QCOMPARE(pin.front().front().value<std::size_t>(), std::size_t{15});
        m_plot->setChosen(20);
        QTest::keyClick(m_plot->canvas(), Qt::Key_P);
        QCOMPARE(pin.back().front().value<std::size_t>(), std::size_t{20});
        m_plot->setPins(sample::pins(*sample::leNetMap(), *m_front, {25}));
        const QImage picture = m_plot->canvas()->grab().toImage();
        const QColor head =
            picture.pixelColor(m_plot->positionOf(25) - QPoint(6, 22)); // beside its letter
        QVERIFY2(near(head, accentColour(m_plot->palette()), 30), qPrintable(head.name()));
    }

    void shiftAndDragZooms()
    {
        const QPoint point = m_plot->positionOf(20);
        QWidget* canvas = m_plot->canvas();
        QTest::mousePress(canvas, Qt::LeftButton, Qt::ShiftModifier, point - QPoint(60, 40));
        QTest::mouseMove(canvas, point + QPoint(20, 10));
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::ShiftModifier, point + QPoint(60, 40));
        QTest::qWait(20);
        // What was in the middle of the rectangle is in the middle of the plot.
        const QPoint off = m_plot->positionOf(20) - m_plot->plotArea().center();
        QVERIFY2(off.manhattanLength() < 16, qPrintable(QString::number(off.manhattanLength())));
        QTest::keyClick(canvas, Qt::Key_Home);
        QTest::qWait(20);
        QVERIFY((m_plot->positionOf(20) - point).manhattanLength() < 4);
    }

    void theMaskAndOtherLimitsFade()
    {
        m_plot->setFront(fourPoints());
        m_plot->setLimits({});
        QTest::qWait(20);
        const auto middle = [this] {
            QTest::qWait(30);
            return m_plot->canvas()->grab().toImage().pixelColor(m_plot->positionOf(1));
        };
        const QColor mark = markColour(m_plot->palette());
        QVERIFY(near(middle(), mark));
        m_plot->setVisibleMask({1, 0, 1, 1});
        QVERIFY(!near(middle(), mark, 60));
        m_plot->setVisibleMask({});
        QVERIFY(near(middle(), mark));
        m_plot->setLimits({{}, {}, {}, {}, 1e-9}); // energy is on no axis
        QVERIFY(!near(middle(), mark, 60));
    }

    void theFormerFrontLeavesAGhost()
    {
        m_plot->setFront(fourPoints());
        m_plot->setLimits({});
        QTest::qWait(30);
        const QImage without = m_plot->canvas()->grab().toImage();
        auto reference = std::make_shared<Front>(*fourPoints());
        for (FrontPoint& point : reference->points)
            point.hardware.powerMw *= 0.9;
        m_plot->setReference(reference);
        QTest::qWait(30);
        QVERIFY(m_plot->canvas()->grab().toImage() != without);
        m_plot->setReference(nullptr);
        QTest::qWait(30);
        QCOMPARE(m_plot->canvas()->grab().toImage(), without);
    }

    void theFigureHasItsMarksOnPaper()
    {
        QCOMPARE(m_plot->figureData().columns.size(), std::size_t{10});
        QVERIFY(!m_plot->figureData().rows.empty());
        const auto marksAt = [this](int dotsPerMeter) {
            QImage paper(960, 630, QImage::Format_RGB32);
            paper.setDotsPerMeterX(dotsPerMeter);
            paper.setDotsPerMeterY(dotsPerMeter);
            paper.fill(Qt::red);
            QPainter painter(&paper);
            m_plot->paintFigure(painter, QRectF(paper.rect()), lightPalette());
            painter.end();
            int marks = 0;
            for (int y = 0; y < paper.height(); ++y) {
                for (int x = 0; x < paper.width(); ++x) {
                    if (paper.pixelColor(x, y) == QColor(Qt::red))
                        return -1;
                    marks += near(paper.pixelColor(x, y), markColour(lightPalette())) ? 1 : 0;
                }
            }
            return marks;
        };
        const int marks = marksAt(3780); // 96 dots an inch
        // The target says how large it is, whatever the resolution of the device.
        QVERIFY(std::abs(marksAt(23622) - marks) < marks / 20);
        QVERIFY(marks > 200);
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

    void theGridFindsWhatALookAtAllPointsFinds()
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> place(-20, 320);
        std::vector<QPointF> points;
        for (int k = 0; k < 500; ++k)
            points.emplace_back(place(random), place(random));
        const HitGrid grid(points, 300, 300, 7);
        int hits = 0;
        for (int k = 0; k < 500; ++k) {
            const QPointF at(std::clamp(place(random), 0.0, 300.0),
                             std::clamp(place(random), 0.0, 300.0));
            std::optional<std::size_t> expected;
            double least = 49;
            for (std::size_t p = 0; p < points.size(); ++p) {
                const bool inside = QRectF(0, 0, 300, 300).contains(points[p]);
                const QPointF offset = points[p] - at;
                if (inside && QPointF::dotProduct(offset, offset) < least) {
                    least = QPointF::dotProduct(offset, offset);
                    expected = p;
                }
            }
            QCOMPARE(grid.nearest(at), expected);
            hits += expected ? 1 : 0;
        }
        QVERIFY(hits > 50);
    }

    void manyPointsAreAllThere()
    {
        const auto front = sample::wideFront(*sample::leNetMap(), 20000);
        m_plot->setFront(front);
        m_plot->setAllPoints(true);
        QTest::qWait(50);
        QSignalSpy clicked(m_plot.get(), &ParetoPlot::pointClicked);
        int asked = 0;
        for (std::size_t k = 0; k < front->points.size(); k += 997) {
            const QPoint at = m_plot->positionOf(k);
            if (!m_plot->plotArea().contains(at))
                continue;
            QTest::mouseClick(m_plot->canvas(), Qt::LeftButton, {}, at);
            ++asked;
            QCOMPARE(clicked.count(), asked);
            // Another one may lie on the same pixel.
            const auto found = clicked.back().front().value<std::size_t>();
            QVERIFY((m_plot->positionOf(found) - at).manhattanLength() <= 2);
        }
        QVERIFY(asked > 5);
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
