// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/parallel/line_image.h"
#include "widgets/parallel/parallel_panel.h"
#include "widgets/parallel/parallel_view.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace hawx;

class TestParallel : public QObject {
    Q_OBJECT

    std::unique_ptr<ParallelPanel> m_panel;
    std::shared_ptr<const Front> m_front;

    ParallelView* view() const { return m_panel->view(); }

    void drag(QPoint from, QPoint to) const
    {
        QTest::mousePress(view(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(view(), from + (to - from) * step / 4);
        QTest::mouseRelease(view(), Qt::LeftButton, {}, to);
    }

    /// From one fraction of what the axis shows to another.
    QPoint at(Objective objective, double fraction) const
    {
        const ObjectiveRange& range = view()->shown(objective);
        return view()->axisPoint(objective,
                                 range.lowest + fraction * (range.highest - range.lowest));
    }

    std::vector<std::uint8_t> within(std::initializer_list<Objective> brushed) const
    {
        std::vector<std::uint8_t> expected;
        for (const FrontPoint& point : m_front->points) {
            bool inside = true;
            for (const Objective objective : brushed) {
                const ParallelView::Range range = *view()->range(objective);
                const double value = valueOf(point, objective);
                inside = inside && range.lowest <= value && value <= range.highest;
            }
            expected.push_back(inside ? 1 : 0);
        }
        return expected;
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        m_front = sample::wideFront(*sample::leNetMap(), 300);
        m_panel = std::make_unique<ParallelPanel>();
        m_panel->setFront(m_front);
        m_panel->resize(900, 420);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QTRY_VERIFY(view()->isComplete());
    }

    void aDragOnAnAxisKeepsExactlyTheLinesInItsRange()
    {
        QSignalSpy brushed(view(), &ParallelView::brushed);
        drag(at(Objective::Power, 0.25), at(Objective::Power, 0.6));
        QVERIFY(brushed.count() >= 2);
        const auto range = view()->range(Objective::Power);
        QVERIFY(range);
        const ObjectiveRange& all = view()->shown(Objective::Power);
        QVERIFY(std::abs(all.position(range->lowest) - 0.25) < 0.01);
        QVERIFY(std::abs(all.position(range->highest) - 0.6) < 0.01);
        QCOMPARE(view()->inside(), within({Objective::Power}));
        const auto sent = brushed.back().front().value<std::vector<std::uint8_t>>();
        QCOMPARE(sent, view()->inside());
        const auto kept = std::count(sent.begin(), sent.end(), 1);
        QVERIFY(kept > 0 && kept < 300);
        // A second axis narrows further.
        drag(at(Objective::Loss, 0.02), at(Objective::Loss, 0.5));
        QCOMPARE(view()->inside(), within({Objective::Power, Objective::Loss}));
        QVERIFY(std::count(view()->inside().begin(), view()->inside().end(), 1) < kept);
    }

    void aRangeToTheEndOfTheAxisHasNoEnd()
    {
        drag(at(Objective::Loss, 0.5), at(Objective::Loss, 1) - QPoint(0, 30));
        QVERIFY(view()->shown(Objective::Loss).cut);
        QVERIFY(std::isinf(view()->range(Objective::Loss)->highest));
        for (std::size_t k = 0; k < m_front->points.size(); ++k)
            if (m_front->points[k].bestKnownLossPp() > 4)
                QCOMPARE(view()->inside()[k], std::uint8_t{1});
    }

    void aRangeIsMovedResizedAndRemoved()
    {
        const Objective axis = Objective::Latency;
        const ObjectiveRange& all = view()->shown(axis);
        const auto low = [&] { return all.position(view()->range(axis)->lowest); };
        const auto high = [&] { return all.position(view()->range(axis)->highest); };
        drag(at(axis, 0.2), at(axis, 0.4));
        drag(at(axis, 0.3), at(axis, 0.5));
        QVERIFY(std::abs(low() - 0.4) < 0.01 && std::abs(high() - 0.6) < 0.01);
        drag(at(axis, 0.6), at(axis, 0.8));
        QVERIFY(std::abs(low() - 0.4) < 0.01 && std::abs(high() - 0.8) < 0.01);
        drag(at(axis, 0.4), at(axis, 0.1));
        QVERIFY(std::abs(low() - 0.1) < 0.01 && std::abs(high() - 0.8) < 0.01);
        QTest::mouseDClick(view(), Qt::LeftButton, {}, at(axis, 0.5));
        QVERIFY(!view()->range(axis));
        QVERIFY(view()->inside().empty());
    }

    void anArrowTurnsItsAxisOver()
    {
        const QPoint before = at(Objective::Area, 0.2);
        QTest::mouseClick(view(), Qt::LeftButton, {}, view()->arrowRect(Objective::Area).center());
        QVERIFY(view()->isInverted(Objective::Area));
        QVERIFY((at(Objective::Area, 0.8) - before).manhattanLength() <= 1);
        // What is dragged is what is kept, also upside down.
        drag(at(Objective::Area, 0.3), at(Objective::Area, 0.7));
        QCOMPARE(view()->inside(), within({Objective::Area}));
        const ObjectiveRange& all = view()->shown(Objective::Area);
        QVERIFY(std::abs(all.position(view()->range(Objective::Area)->lowest) - 0.3) < 0.01);
    }

    void aTitleIsDraggedToReorder()
    {
        const QPoint from = view()->titleRect(Objective::Energy).center() - QPoint(8, 0);
        drag(from, view()->titleRect(Objective::Power).center());
        const std::array<Objective, 5> expected = {Objective::Loss, Objective::Energy,
                                                   Objective::Power, Objective::Area,
                                                   Objective::Latency};
        QVERIFY(view()->order() == expected);
        drag(at(Objective::Energy, 0.3), at(Objective::Energy, 0.7));
        QCOMPARE(view()->inside(), within({Objective::Energy}));
    }

    void aClickNearALineChoosesItsPoint()
    {
        auto single = std::make_shared<Front>(*m_front);
        single->points = {m_front->points[40], m_front->points[160]};
        m_panel->setFront(single);
        QSignalSpy clicked(view(), &ParallelView::pointClicked);
        for (std::size_t k = 0; k < 2; ++k) {
            const FrontPoint& point = single->points[k];
            const QPoint left = view()->axisPoint(Objective::Area, valueOf(point, Objective::Area));
            const QPoint right =
                view()->axisPoint(Objective::Latency, valueOf(point, Objective::Latency));
            QTest::mouseClick(view(), Qt::LeftButton, {}, (left * 3 + right) / 4 + QPoint(0, 2));
            QCOMPARE(clicked.count(), int(k) + 1);
            QCOMPARE(clicked.back().front().value<std::size_t>(), k);
        }
        QSignalSpy pin(view(), &ParallelView::pinRequested);
        QTest::keyClick(view(), Qt::Key_P);
        QCOMPARE(pin.back().front().value<std::size_t>(), std::size_t{1});
    }

    void allCanBeDoneByKeys()
    {
        view()->setFocus();
        QSignalSpy brushed(view(), &ParallelView::brushed);
        QTest::keyClick(view(), Qt::Key_Right); // to power
        for (int k = 0; k < 5; ++k)
            QTest::keyClick(view(), Qt::Key_Down);
        QTest::keyClick(view(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(brushed.count(), 6);
        const ObjectiveRange& all = view()->shown(Objective::Power);
        QVERIFY(std::abs(all.position(view()->range(Objective::Power)->highest) - 0.9) < 1e-9);
        QVERIFY(std::abs(all.position(view()->range(Objective::Power)->lowest) - 0.02) < 1e-9);
        QCOMPARE(view()->inside(), within({Objective::Power}));
        QVERIFY(view()->accessibleDescription().contains("power"));
        QTest::keyClick(view(), Qt::Key_I);
        QVERIFY(view()->isInverted(Objective::Power));
        QTest::keyClick(view(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(view()->order()[2] == Objective::Power);
        QSignalSpy clicked(view(), &ParallelView::pointClicked);
        QTest::keyClick(view(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(view()->inside()[*view()->chosen()], std::uint8_t{1});
        QTest::keyClick(view(), Qt::Key_Delete);
        QVERIFY(!view()->range(Objective::Power));
        view()->setRange(Objective::Loss, ParallelView::Range{0, 1});
        QTest::keyClick(view(), Qt::Key_Escape);
        QVERIFY(view()->inside().empty());
    }

    void linesOutsideAreFaintAndLinesInsideHaveTheirColour()
    {
        auto two = std::make_shared<Front>(*m_front);
        two->points = {m_front->points[20], m_front->points[280]};
        for (FrontPoint& point : two->points)
            point.hardware.areaUm2 = 1e5; // one straight line each between power and area..
        two->points[1].hardware.areaUm2 = 1.4e5;
        m_panel->setFront(two);
        m_panel->setColour(Objective::Area);
        view()->setRange(Objective::Area, ParallelView::Range{-INFINITY, 1.2e5});
        QTRY_VERIFY(view()->isComplete());
        const QImage picture = view()->grab().toImage();
        const auto strongest = [&](std::size_t k) {
            const FrontPoint& point = two->points[k];
            const QPoint a = view()->axisPoint(Objective::Power, point.hardware.powerMw);
            const QPoint b = view()->axisPoint(Objective::Area, point.hardware.areaUm2);
            int least = 255;
            for (int dy = -2; dy <= 2; ++dy)
                least = std::min(least, qGray(picture.pixel((a + b) / 2 + QPoint(0, dy))));
            return least;
        };
        const int ground = qGray(picture.pixel(5, picture.height() - 3));
        QVERIFY(ground - strongest(0) > 90);
        QVERIFY(ground - strongest(1) < 60);
        QVERIFY(ground - strongest(1) > 3);
    }

    void settersDoNotEmit()
    {
        QSignalSpy brushed(view(), &ParallelView::brushed);
        QSignalSpy clicked(view(), &ParallelView::pointClicked);
        QSignalSpy coloured(m_panel.get(), &ParallelPanel::colourChanged);
        view()->setRange(Objective::Loss, ParallelView::Range{0, 1});
        view()->setChosen(3);
        m_panel->setColour(Objective::Energy);
        m_panel->setFront(sample::front(*sample::leNetMap(), 20));
        QCOMPARE(brushed.count() + clicked.count() + coloured.count(), 0);
        QCOMPARE(view()->inside().size(), std::size_t{20});
    }

    void theHeaderClearsRangesAndColours()
    {
        drag(at(Objective::Power, 0.2), at(Objective::Power, 0.5));
        auto* clear = m_panel->findChild<QToolButton*>();
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QVERIFY(view()->inside().empty());
        QVERIFY(!clear->isVisible());
        QSignalSpy coloured(m_panel.get(), &ParallelPanel::colourChanged);
        auto* box = m_panel->findChild<QComboBox*>();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(coloured.count(), 1);
    }

    /// Slices of a picture of many lines leave the event loop alone in between: other timers get
    /// their turn while it is drawn.
    void manyLinesAreDrawnInSlices()
    {
        m_panel->setFront(sample::wideFront(*sample::leNetMap(), 30000));
        QVERIFY(!view()->isComplete());
        int turns = 0;
        QTimer others;
        connect(&others, &QTimer::timeout, this, [&] { turns += view()->isComplete() ? 0 : 1; });
        others.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(view()->isComplete(), 20000);
        QVERIFY2(turns >= 3, qPrintable(QString::number(turns)));
    }

    void aNewPictureTakesTheLinesOfTheLast()
    {
        LineImage image;
        int drawn = 0;
        image.start({20, 20}, 1, 1000, [&](QPainter&, std::size_t begin, std::size_t end) {
            drawn += static_cast<int>(end - begin);
        });
        QTRY_VERIFY(image.isComplete());
        QCOMPARE(drawn, 1000);
        image.start({20, 20}, 1, 1000, [&](QPainter& painter, std::size_t, std::size_t) {
            painter.fillRect(0, 0, 20, 20, Qt::red);
        });
        QVERIFY(image.picture().pixelColor(5, 5) != QColor(Qt::red)); // the former one stays
        QTRY_VERIFY(image.isComplete());
        QCOMPARE(image.picture().pixelColor(5, 5), QColor(Qt::red));
    }

    void theFigureHoldsWhatTheRangesLeave()
    {
        drag(at(Objective::Power, 0.2), at(Objective::Power, 0.5));
        QCOMPARE(m_panel->figureData().rows.size(),
                 std::size_t(std::count(view()->inside().begin(), view()->inside().end(), 1)));
        QImage paper(1440, 720, QImage::Format_RGB32);
        paper.fill(Qt::red);
        QPainter painter(&paper);
        m_panel->paintFigure(painter, QRectF(paper.rect()), lightPalette());
        painter.end();
        QCOMPARE(paper.pixelColor(3, 3), lightPalette().color(QPalette::Base));
        int coloured = 0;
        for (int y = 0; y < paper.height(); ++y)
            for (int x = 0; x < paper.width(); ++x)
                coloured += paper.pixelColor(x, y).saturation() > 60 ? 1 : 0;
        QVERIFY(coloured > 1000);
    }

    void survivesBeingEmpty()
    {
        m_panel->setFront(nullptr);
        QVERIFY(!view()->isVisible());
        m_panel->setFront(std::make_shared<const Front>());
        QTest::keyClick(view(), Qt::Key_Down);
        view()->grab();
        QVERIFY(m_panel->figureData().rows.empty());
    }
};

QTEST_MAIN(TestParallel)
#include "tst_parallel_coordinates.moc"
