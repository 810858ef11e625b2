// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/heat_map/heat_map_layout.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/heat_map/heat_map_view.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace hawx;

class TestHeatMap : public QObject {
    Q_OBJECT

    std::unique_ptr<HeatMapPanel> m_panel;

    HeatMapView* view() const { return m_panel->view(); }
    QWidget* viewport() const { return view()->viewport(); }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers, at);
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        m_panel = std::make_unique<HeatMapPanel>();
        m_panel->setMap(sample::leNetMap());
        m_panel->setCircuit(7);
        m_panel->resize(800, 320);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void layoutFitsSmallAndLargeNetworks_data()
    {
        QTest::addColumn<std::vector<std::size_t>>("cells");
        QTest::newRow("LeNet-5") << std::vector<std::size_t>{6, 16, 120, 84, 10};
        QTest::newRow("20 x 512") << std::vector<std::size_t>(20, 512);
        QTest::newRow("one") << std::vector<std::size_t>{1};
        QTest::newRow("none in a layer") << std::vector<std::size_t>{3, 0, 2};
    }

    void layoutFitsSmallAndLargeNetworks()
    {
        QFETCH(std::vector<std::size_t>, cells);
        const QSize size(700, 300);
        const auto layout = HeatMapLayout::wrapping(cells, size, 80, 14, 1);
        int bottom = -1;
        for (std::size_t row = 0; row < cells.size(); ++row) {
            QVERIFY(layout.labelRect(row).top() > bottom);
            bottom = layout.labelRect(row).bottom();
            for (std::size_t column = 0; column < cells[row]; ++column) {
                const QRect rect = layout.cellRect({row, column});
                QVERIFY(rect.left() >= 80 && rect.right() < size.width());
                const HeatMapLayout::Cell cell{row, column};
                QVERIFY(layout.cellAt(rect.center()) == cell);
            }
        }
        QVERIFY(layout.cellSize().width() >= 6);
        QVERIFY(!layout.cellAt(QPoint(10, 2)));
    }

    void paintsTheScoresColour()
    {
        const auto map = sample::leNetMap();
        const QImage picture = viewport()->grab().toImage();
        for (const std::size_t filter : {std::size_t{0}, std::size_t{30}, std::size_t{200}}) {
            const QColor expected =
                view()->scale().colour(static_cast<double>(map->filterScores[7][filter]));
            QCOMPARE(picture.pixelColor(view()->filterRect(filter).center() - QPoint(2, 2)),
                     expected);
        }
    }

    void clickSelectsAFilter()
    {
        QSignalSpy spy(view(), &HeatMapView::selectionChanged);
        click(view()->filterRect(8).center());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(1));
        QCOMPARE(view()->selectedFilters(), std::vector<std::size_t>{8});
    }

    void clickOnANameSelectsALayer()
    {
        click(view()->labelRect(2).center());
        QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(2));
        QVERIFY(view()->selectedFilters().empty());
    }

    void modifiersExtendAndToggle()
    {
        click(view()->filterRect(6).center());
        click(view()->filterRect(9).center(), Qt::ShiftModifier);
        QCOMPARE(view()->selectedFilters(), (std::vector<std::size_t>{6, 7, 8, 9}));
        click(view()->filterRect(7).center(), Qt::ControlModifier);
        click(view()->filterRect(2).center(), Qt::ControlModifier);
        QCOMPARE(view()->selectedFilters(), (std::vector<std::size_t>{2, 6, 8, 9}));
    }

    void dragBrushesABlock()
    {
        const QPoint from = view()->filterRect(1).center();
        const QPoint to = view()->filterRect(6 + 3).center();
        QTest::mousePress(viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport(), (from + to) / 2);
        QTest::mouseMove(viewport(), to);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, to);
        // Columns 1 to 3 of the first two layers.
        QCOMPARE(view()->selectedFilters(), (std::vector<std::size_t>{1, 2, 3, 7, 8, 9}));
    }

    void arrowKeysMoveAndExtend()
    {
        click(view()->filterRect(0).center());
        QTest::keyClick(view(), Qt::Key_Right);
        QCOMPARE(view()->selectedFilters(), std::vector<std::size_t>{1});
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(view()->selectedFilters(), std::vector<std::size_t>{7});
        QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view()->selectedFilters(), (std::vector<std::size_t>{7, 8, 9}));
        QTest::keyClick(view(), Qt::Key_End);
        QCOMPARE(view()->selectedFilters(), std::vector<std::size_t>{21});
        QTest::keyClick(view(), Qt::Key_Escape);
        QVERIFY(!view()->selectedLayer());
    }

    void layerLevelSelectsLayerAndCircuit()
    {
        const auto buttons = m_panel->findChildren<QToolButton*>();
        const auto layers = std::find_if(buttons.begin(), buttons.end(), [](QToolButton* button) {
            return button->text() == "Layers";
        });
        QVERIFY(layers != buttons.end());
        QTest::mouseClick(*layers, Qt::LeftButton);
        QCOMPARE(view()->level(), HeatMapView::Level::Layer);
        QSignalSpy spy(m_panel.get(), &HeatMapPanel::circuitChanged);
        click(view()->layerRect(3, 5).center());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(view()->circuit(), std::optional<std::size_t>(5));
        QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(3));
    }

    void comboBoxChoosesTheCircuit()
    {
        QSignalSpy spy(m_panel.get(), &HeatMapPanel::circuitChanged);
        auto* combo = m_panel->findChild<QComboBox*>();
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(view()->circuit(), std::optional<std::size_t>(8));
    }

    void toolTipTellsTheExactScore()
    {
        const QPoint at = view()->filterRect(4).center();
        QHelpEvent help(QEvent::ToolTip, at, viewport()->mapToGlobal(at));
        QApplication::sendEvent(viewport(), &help);
        const QString text = QToolTip::text();
        QVERIFY2(text.contains("filter 5 of 6"), qPrintable(text));
        QVERIFY2(text.contains("pp"), qPrintable(text));
        QVERIFY2(text.contains("mul8s_1L2H"), qPrintable(text));
    }

    void wheelWithControlZooms()
    {
        const int before = view()->filterRect(0).width();
        QWheelEvent wheel(QPointF(100, 50), viewport()->mapToGlobal(QPointF(100, 50)), {},
                          QPoint(0, 480), Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(viewport(), &wheel);
        QVERIFY(view()->filterRect(0).width() > before);
    }

    void largeNetworksScrollToTheKeyboard()
    {
        m_panel->setMap(sample::sensitivityMap(std::vector<int>(20, 512)));
        QVERIFY(view()->verticalScrollBar()->maximum() > 0);
        view()->setFocus();
        for (int k = 0; k < 19 * 5; ++k)
            QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(19));
        QVERIFY(viewport()->rect().contains(
            view()->filterRect(view()->selectedFilters().front()).center()));
    }

    void survivesBeingEmpty()
    {
        m_panel->setMap(nullptr);
        click(QPoint(50, 50));
        QTest::keyClick(view(), Qt::Key_Down);
        viewport()->grab();
        QVERIFY(!view()->selectedLayer());
    }
};

QTEST_MAIN(TestHeatMap)
#include "tst_heat_map.moc"
