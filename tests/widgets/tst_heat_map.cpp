// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/heat_map/heat_map_content.h"
#include "widgets/heat_map/heat_map_layout.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/heat_map/heat_map_view.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <numeric>
#include <random>

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

    QToolButton* button(const QString& text) const
    {
        const auto buttons = m_panel->findChildren<QToolButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
                                        [&](QToolButton* each) { return each->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }
    void press(const QString& text) const
    {
        QVERIFY(button(text));
        QTest::mouseClick(button(text), Qt::LeftButton);
    }
    /// Opens the context menu there and triggers the item with this letter.
    void choose(QPoint at, Qt::Key letter) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport()->mapToGlobal(at));
        QApplication::sendEvent(viewport(), &event);
        auto* menu = view()->findChild<QMenu*>();
        QVERIFY(menu && menu->isVisible());
        QTest::keyClick(menu, letter);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    static QString textAt(HeatMapView* view, QPoint at)
    {
        QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
        QApplication::sendEvent(view->viewport(), &help);
        return QToolTip::text();
    }
    /// The sample's map as it is after so many images: scores differ, all else does not.
    static std::shared_ptr<const SensitivityMap> partialMap(int images)
    {
        auto map = std::make_shared<SensitivityMap>(*sample::leNetMap());
        map->images = images;
        std::mt19937 random(static_cast<unsigned>(images));
        for (auto& scores : map->filterScores)
            std::shuffle(scores.begin(), scores.end(), random);
        return map;
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
        press("Layers");
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
        const QString text = textAt(view(), view()->filterRect(4).center());
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

    void toolTipComparesWithTheConfiguration()
    {
        std::vector<std::uint16_t> circuits(236, 3);
        m_panel->setAssignment(circuits);
        const QString text = textAt(view(), view()->filterRect(4).center());
        QVERIFY2(text.contains("mul8s_1L2H") && text.contains("mul8s_1KX2"), qPrintable(text));
        m_panel->setCircuit(std::nullopt);
        const QString chosen = textAt(view(), view()->filterRect(4).center());
        QVERIFY2(!chosen.contains("mul8s_1L2H") && chosen.contains("mul8s_1KX2"),
                 qPrintable(chosen));
    }

    void orderIsAPermutation_data()
    {
        QTest::addColumn<HeatMapLevel>("level");
        QTest::addColumn<bool>("isSorted");
        for (const bool isSorted : {false, true}) {
            const char* how = isSorted ? "sorted" : "natural";
            QTest::addRow("operator %s", how) << HeatMapLevel::Operator << isSorted;
            QTest::addRow("filter %s", how) << HeatMapLevel::Filter << isSorted;
            QTest::addRow("layer %s", how) << HeatMapLevel::Layer << isSorted;
        }
    }

    void orderIsAPermutation()
    {
        QFETCH(HeatMapLevel, level);
        QFETCH(bool, isSorted);
        const auto map = sample::leNetMap();
        const HeatMapContent content(map, {level, 9, {}, isSorted});
        const bool hasCircuitRows = level == HeatMapLevel::Operator;
        QCOMPARE(content.rows(), hasCircuitRows ? map->circuits.size() : map->layers.size());
        std::vector<std::size_t> items;
        std::vector<std::size_t> filters;
        double sumBefore = std::numeric_limits<double>::infinity();
        for (std::size_t row = 0; row < content.rows(); ++row) {
            QCOMPARE(content.rowOf(content.itemOf(row)), row);
            items.push_back(content.itemOf(row));
            double sum = 0;
            double before = std::numeric_limits<double>::infinity();
            for (std::size_t column = 0; column < content.cells(row); ++column) {
                const HeatMapContent::Cell cell{row, column};
                const double score = content.score(cell);
                sum += score;
                if (content.isMatrix()) {
                    QVERIFY(content.cellOf(content.layerOf(cell), content.circuitOf(cell)) == cell);
                    const auto& scores = hasCircuitRows ? map->operatorScores : map->layerScores;
                    QCOMPARE(score, static_cast<double>(
                                        scores[content.circuitOf(cell)][content.layerOf(cell)]));
                    continue;
                }
                const std::size_t filter = content.filterOf(cell);
                filters.push_back(filter);
                QVERIFY(content.cellOf(filter) == cell);
                QCOMPARE(score, static_cast<double>(map->filterScores[9][filter]));
                QVERIFY(!isSorted || score <= before);
                QVERIFY(isSorted || filter == filters.size() - 1);
                before = score;
            }
            QVERIFY(!isSorted || !content.isMatrix() || sum <= sumBefore);
            sumBefore = sum;
        }
        for (auto* all : {&items, &filters}) {
            std::sort(all->begin(), all->end());
            for (std::size_t k = 0; k < all->size(); ++k)
                QCOMPARE((*all)[k], k);
        }
        QCOMPARE(filters.size(), content.isMatrix() ? std::size_t{0} : std::size_t{236});
    }

    void sortedFiltersAreSelectedByWhereTheyAre()
    {
        click(view()->filterRect(8).center());
        press("Sort");
        const auto map = sample::leNetMap();
        const auto& scores = map->filterScores[7];
        std::vector<std::size_t> order(16);
        std::iota(order.begin(), order.end(), std::size_t{6});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
        QVERIFY(order.front() != 6); // else there is nothing to see
        // The selection stays with the filter, painted where it now is.
        QCOMPARE(view()->selectedFilters(), std::vector<std::size_t>{8});
        for (std::size_t k = 1; k < order.size(); ++k)
            QVERIFY(view()->filterRect(order[k - 1]).left() < view()->filterRect(order[k]).left());
        const QImage picture = viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(view()->filterRect(order[0]).center()),
                 view()->scale().colour(static_cast<double>(scores[order[0]])));
        // The keyboard goes on from there.
        view()->setFocus();
        const auto at = std::find(order.begin(), order.end(), std::size_t{8});
        if (at + 1 != order.end()) {
            QTest::keyClick(view(), Qt::Key_Right);
            QCOMPARE(view()->selectedFilters(), std::vector<std::size_t>{*(at + 1)});
        }
        // Shift takes what lies between, in this order; the brush what it touches.
        click(view()->filterRect(order[0]).center());
        click(view()->filterRect(order[3]).center(), Qt::ShiftModifier);
        std::vector<std::size_t> expected(order.begin(), order.begin() + 4);
        std::sort(expected.begin(), expected.end());
        QCOMPARE(view()->selectedFilters(), expected);
        const QPoint from = view()->filterRect(order[1]).center();
        const QPoint to = view()->filterRect(order[4]).center();
        QTest::mousePress(viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport(), (from + to) / 2);
        QTest::mouseMove(viewport(), to);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, to);
        expected.assign(order.begin() + 1, order.begin() + 5);
        std::sort(expected.begin(), expected.end());
        QCOMPARE(view()->selectedFilters(), expected);
        press("Sort");
        QCOMPARE(view()->filterRect(6).left(), view()->filterRect(0).left());
    }

    void operatorLevelHasCircuitsAsRows()
    {
        press("Operators");
        QCOMPARE(view()->level(), HeatMapView::Level::Operator);
        const auto map = sample::leNetMap();
        // Right of the text.
        const QRect cell = view()->layerRect(2, 9);
        const QImage picture = viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(cell.left() + 2, cell.top() + 2),
                 view()->scale().colour(static_cast<double>(map->operatorScores[9][2])));
        QSignalSpy spy(m_panel.get(), &HeatMapPanel::circuitChanged);
        click(cell.center());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(view()->circuit(), std::optional<std::size_t>(9));
        QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(2));
        const QString text = textAt(view(), cell.center());
        QVERIFY2(text.contains("mul8s_1KTY") && text.contains("RMS") && !text.contains("pp"),
                 qPrintable(text));
        QTest::keyClick(view(), Qt::Key_Right);
        QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(3));
        click(view()->labelRect(4).center());
        QCOMPARE(view()->circuit(), std::optional<std::size_t>(4));
    }

    void namesStayWhenScrolled()
    {
        press("Operators");
        m_panel->resize(520, 200);
        QVERIFY(view()->verticalScrollBar()->maximum() > 0);
        const auto header = [this] {
            return viewport()->grab({0, 0, viewport()->width(), 12}).toImage();
        };
        const QImage before = header();
        view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
        QCOMPARE(header(), before);
        // What lies under the names is not clicked.
        QSignalSpy spy(view(), &HeatMapView::selectionChanged);
        click(QPoint(viewport()->width() / 2, 4));
        QVERIFY(!view()->selectedLayer());
    }

    void partialMapsKeepWhatTheUserDid()
    {
        auto* progress = m_panel->findChild<QLabel*>(QStringLiteral("progress"));
        QVERIFY(progress);
        m_panel->setMap(nullptr);
        m_panel->setMap(partialMap(128));
        m_panel->setCircuit(9);
        QCOMPARE(progress->text(), QStringLiteral("128 of 1,024 images"));
        press("Sort");
        view()->setZoom(3);
        view()->verticalScrollBar()->setValue(40);
        QCOMPARE(view()->verticalScrollBar()->value(), 40);
        click(view()->filterRect(view()->content().filterOf({1, 3})).center());
        const auto selected = view()->selectedFilters();
        QCOMPARE(selected.size(), std::size_t{1});
        QSignalSpy spy(view(), &HeatMapView::selectionChanged);
        QSignalSpy circuits(m_panel.get(), &HeatMapPanel::circuitChanged);
        for (const int images : {256, 512}) {
            m_panel->setMap(partialMap(images));
            QCOMPARE(progress->text(), QStringLiteral("%1 of 1,024 images").arg(images));
            QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(1));
            QCOMPARE(view()->selectedFilters(), selected);
            QCOMPARE(view()->content().filterOf(view()->current()), selected.front());
            QCOMPARE(view()->circuit(), std::optional<std::size_t>(9));
            QCOMPARE(view()->zoom(), 3.0);
            QCOMPARE(view()->verticalScrollBar()->value(), 40);
        }
        m_panel->setMap(sample::leNetMap());
        QVERIFY(progress->text().isEmpty());
        QCOMPARE(view()->selectedFilters(), selected);
        QCOMPARE(spy.count(), 0);
        QCOMPARE(circuits.count(), 0);
        // Another network is another matter.
        m_panel->setMap(sample::sensitivityMap({8, 4}));
        QVERIFY(!view()->selectedLayer() && view()->selectedFilters().empty());
        QCOMPARE(view()->zoom(), 1.0);
    }

    void doubleClickOnANameSelectsItsFilters()
    {
        QTest::mouseDClick(viewport(), Qt::LeftButton, {}, view()->labelRect(0).center());
        QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(0));
        QCOMPARE(view()->selectedFilters(), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
    }

    void shortcutsSelectCopyAndZoom()
    {
        click(view()->filterRect(1).center());
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains("conv1\t2\tmul8s_1L2H\t"), qPrintable(copied));
        QCOMPARE(copied.trimmed().count('\n'), 1); // names, values
        QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view()->selectedFilters().size(), std::size_t{236});
        const int side = view()->filterRect(0).width();
        QTest::keyClick(view(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(view()->filterRect(0).width() > side);
        QTest::keyClick(view(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view()->filterRect(0).width(), side);
        QTest::keyClick(view(), Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(view()->filterRect(0).width() < side);
    }

    void contextMenuSelects()
    {
        choose(view()->filterRect(30).center(), Qt::Key_L);
        QCOMPARE(view()->selectedLayer(), std::optional<std::size_t>(2));
        QVERIFY(view()->selectedFilters().empty());
        choose(view()->filterRect(30).center(), Qt::Key_U);
        const auto map = sample::leNetMap();
        const auto& scores = map->filterScores[7];
        std::vector<std::size_t> expected;
        for (std::size_t filter = 0; filter < scores.size(); ++filter)
            if (scores[filter] <= scores[30])
                expected.push_back(filter);
        QVERIFY(expected.size() > 1 && expected.size() < scores.size());
        QCOMPARE(view()->selectedFilters(), expected);
        const int side = view()->filterRect(0).width();
        choose(QPoint(5, 5), Qt::Key_I);
        QVERIFY(view()->filterRect(0).width() > side);
        choose(QPoint(5, 5), Qt::Key_F);
        QCOMPARE(view()->filterRect(0).width(), side);
    }

    void marksWhatIsNotExact()
    {
        std::vector<std::uint16_t> circuits(236, 0);
        circuits[3] = 9;
        m_panel->setAssignment(circuits);
        const auto hasMark = [this](std::size_t filter) {
            const QRect cell = view()->filterRect(filter);
            const QImage picture = viewport()->grab(cell).toImage();
            return picture.pixelColor(cell.width() / 2, cell.height() / 2) !=
                   picture.pixelColor(2, 2);
        };
        QVERIFY(!hasMark(3));
        press("Mark");
        QVERIFY(hasMark(3));
        QVERIFY(!hasMark(2) && !hasMark(4));
        press("Mark");
        QVERIFY(!hasMark(3));
    }

    void isAFigure_data()
    {
        QTest::addColumn<HeatMapLevel>("level");
        QTest::addColumn<int>("rows");
        QTest::newRow("operator") << HeatMapLevel::Operator << 13 * 5;
        QTest::newRow("filter") << HeatMapLevel::Filter << 236;
        QTest::newRow("layer") << HeatMapLevel::Layer << 13 * 5;
    }

    void isAFigure()
    {
        QFETCH(HeatMapLevel, level);
        QFETCH(int, rows);
        m_panel->setLevel(level);
        view()->setZoom(6); // what is scrolled out of sight is in the picture
        const Figure& figure = *m_panel;
        QVERIFY(!figure.figureTitle().isEmpty());
        const DataTable table = figure.figureData();
        QCOMPARE(table.rows.size(), static_cast<std::size_t>(rows));
        for (const auto& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
        QImage picture((figure.figureSize() * 2).toSize(), QImage::Format_ARGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        figure.paintFigure(painter, QRectF(QPointF(), QSizeF(picture.size())), lightPalette());
        painter.end();
        // Every colour of the map is there.
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                colours.insert(picture.pixel(x, y));
        for (const float score : view()->content().scores())
            QVERIFY(colours.contains(view()->scale().colour(static_cast<double>(score)).rgb()));
    }

    void paintsOnlyWhatChanged()
    {
        click(view()->filterRect(100).center());
        QCoreApplication::processEvents();
        struct Painted : QObject {
            QRegion region;
            bool eventFilter(QObject*, QEvent* event) override
            {
                if (event->type() == QEvent::Paint)
                    region += static_cast<QPaintEvent*>(event)->region();
                return false;
            }
        } painted;
        viewport()->installEventFilter(&painted);
        QTest::keyClick(view(), Qt::Key_Right);
        QCoreApplication::processEvents();
        QVERIFY(painted.region.contains(view()->filterRect(100).center()));
        QVERIFY(painted.region.contains(view()->filterRect(101).center()));
        QVERIFY(!painted.region.contains(view()->filterRect(3).center()));
        // What was painted in parts is what is painted at once.
        const QImage parts = m_panel->grab().toImage();
        viewport()->update();
        QCOMPARE(m_panel->grab().toImage(), parts);
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
