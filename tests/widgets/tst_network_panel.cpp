// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/network/graph_overview.h"
#include "widgets/network/network_graph_view.h"
#include "widgets/network/network_model.h"
#include "widgets/network/network_panel.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>
#include <QWheelEvent>

using namespace hawx;

namespace {

using LayerIndex = std::optional<std::size_t>;

/// Rows of sample::residualRows(): input, conv1, then blocks of conv1, conv2, (downsample,) add.
constexpr std::size_t firstAdd = 4;
constexpr std::size_t narrowingConv1 = 8;
constexpr std::size_t downsample = 10;

} // namespace

class TestNetworkPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<NetworkPanel> m_panel;
    std::shared_ptr<const SensitivityMap> m_map;

    NetworkGraphView* graph() const { return m_panel->graph(); }
    QPoint middleOf(std::size_t row) const { return graph()->rectOf(row).center().toPoint(); }
    void turnWheel(QPointF at, int steps) const
    {
        QWheelEvent event(at, graph()->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(graph(), &event);
    }
    std::size_t rowOf(std::size_t layer) const
    {
        return static_cast<std::size_t>(m_panel->model()->layerIndex(layer).row());
    }
    QColor cornerColour(std::size_t row) const
    {
        const QPoint at = graph()->rectOf(row).topLeft().toPoint() + QPoint(5, 5);
        return graph()->grab().toImage().pixelColor(at);
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        const auto rows = sample::residualRows(4);
        std::vector<int> filters;
        for (const NetworkRow& row : rows) {
            if (row.layer)
                filters.push_back(row.filters);
        }
        m_map = sample::sensitivityMap(filters);
        m_panel = std::make_unique<NetworkPanel>();
        m_panel->setNetwork(QStringLiteral("resnet"), rows);
        m_panel->setScores(m_map->layerScores[7], ColourScale::covering(m_map->layerScores[7]));
        m_panel->resize(600, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void startsReadableAtTheTop()
    {
        QVERIFY(graph()->scale() > 0.6);
        QVERIFY(QRectF(graph()->rect()).contains(graph()->rectOf(0)));
        QVERIFY(!graph()->rect().contains(middleOf(graph()->graph().rows() - 1)));
    }

    void wheelKeepsThePointUnderTheMouse()
    {
        const QPointF at(220, 140);
        const QPointF point = graph()->toGraph(at);
        const double before = graph()->scale();
        turnWheel(at, 3);
        QVERIFY(graph()->scale() > 1.5 * before);
        QVERIFY((graph()->toGraph(at) - point).manhattanLength() < 1e-6);
        turnWheel(at, -2);
        QVERIFY((graph()->toGraph(at) - point).manhattanLength() < 1e-6);
    }

    void zoomHasLimitsAndTheGraphStaysInSight()
    {
        turnWheel({10, 10}, 100);
        const double nearest = graph()->scale();
        QVERIFY(nearest > 2 && nearest < 10);
        turnWheel({10, 10}, -300);
        QVERIFY(graph()->scale() > 0);
        graph()->scrollBy({1e6, 1e6});
        const QRectF all(QPointF(), graph()->graph().size());
        QVERIFY(all.contains(graph()->toGraph(QRectF(graph()->rect()).center())));
    }

    void dragPansAndSelectsNothing()
    {
        QSignalSpy spy(graph(), &NetworkGraphView::selectionChanged);
        const QPoint from = middleOf(2);
        const QPointF point = graph()->toGraph(from);
        QTest::mousePress(graph(), Qt::LeftButton, {}, from);
        QTest::mouseMove(graph(), from - QPoint(0, 30));
        QTest::mouseMove(graph(), from - QPoint(20, 60));
        QTest::mouseRelease(graph(), Qt::LeftButton, {}, from - QPoint(20, 60));
        QVERIFY((graph()->toGraph(from - QPoint(20, 60)) - point).manhattanLength() < 1e-6);
        QCOMPARE(spy.count(), 0);
    }

    void clickSelectsWithoutMoving()
    {
        QSignalSpy spy(m_panel.get(), &NetworkPanel::selectionChanged);
        const QRectF before = graph()->rectOf(2);
        QTest::mouseClick(graph(), Qt::LeftButton, {}, middleOf(2));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.front().front().value<LayerIndex>(), LayerIndex(1));
        QCOMPARE(graph()->rectOf(2), before);
        // The list follows.
        QCOMPARE(m_panel->view()->currentIndex().data(NetworkModel::LayerRole).toInt(), 1);
        // A row without filters can be gone to, and stands for no layer.
        QTest::mouseClick(graph(), Qt::LeftButton, {}, middleOf(firstAdd));
        QCOMPARE(spy.back().front().value<LayerIndex>(), LayerIndex());
        QCOMPARE(graph()->current(), LayerIndex(firstAdd));
        m_panel->setSelectedLayer(std::nullopt);
        QCOMPARE(graph()->current(), LayerIndex(firstAdd));
    }

    void selectionSurvivesAChangeOfSize()
    {
        const std::size_t last = m_map->layers.size() - 1;
        m_panel->setSelectedLayer(last);
        m_panel->resize(380, 400);
        QVERIFY(QRectF(graph()->rect()).contains(graph()->rectOf(rowOf(last))));
        // What the user zoomed to stays.
        turnWheel({100, 100}, 2);
        const double scale = graph()->scale();
        const QPointF middle = graph()->toGraph(QRectF(graph()->rect()).center());
        m_panel->resize(500, 500);
        QCOMPARE(graph()->scale(), scale);
        QCOMPARE(graph()->toGraph(QRectF(graph()->rect()).center()), middle);
    }

    void selectionFromOutsideIsShownAndNotTold()
    {
        QSignalSpy spy(m_panel.get(), &NetworkPanel::selectionChanged);
        const double scale = graph()->scale();
        const std::size_t last = m_map->layers.size() - 1;
        m_panel->setSelectedLayer(last);
        QCOMPARE(spy.count(), 0);
        QCOMPARE(graph()->current(), LayerIndex(rowOf(last)));
        QVERIFY(QRectF(graph()->rect()).contains(graph()->rectOf(rowOf(last))));
        QCOMPARE(graph()->scale(), scale);
        m_panel->setSelectedLayer(std::nullopt);
        QCOMPARE(graph()->current(), LayerIndex());
    }

    void arrowsFollowTheData()
    {
        graph()->setFocus();
        QSignalSpy spy(m_panel.get(), &NetworkPanel::selectionChanged);
        const auto press = [this](Qt::Key key) {
            QTest::keyClick(graph(), key);
            return graph()->current();
        };
        QCOMPARE(press(Qt::Key_Down), LayerIndex(0));
        QCOMPARE(press(Qt::Key_Down), LayerIndex(1));
        QCOMPARE(press(Qt::Key_Down), LayerIndex(2));
        QCOMPARE(spy.back().front().value<LayerIndex>(), LayerIndex(1));
        QCOMPARE(press(Qt::Key_Down), LayerIndex(3));
        QCOMPARE(press(Qt::Key_Down), LayerIndex(firstAdd));
        QCOMPARE(press(Qt::Key_Up), LayerIndex(3));
        m_panel->setSelectedLayer(m_panel->model()->rows()[narrowingConv1].layer);
        QCOMPARE(press(Qt::Key_Right), LayerIndex(downsample));
        QCOMPARE(press(Qt::Key_Left), LayerIndex(narrowingConv1));
        QCOMPARE(press(Qt::Key_End), LayerIndex(graph()->graph().rows() - 1));
        QVERIFY(graph()->rect().contains(middleOf(graph()->graph().rows() - 1)));
        QCOMPARE(press(Qt::Key_Down), LayerIndex(graph()->graph().rows() - 1));
        QCOMPARE(press(Qt::Key_Home), LayerIndex(0));
        QCOMPARE(press(Qt::Key_Escape), LayerIndex());
    }

    void keysZoomAndFit()
    {
        const double before = graph()->scale();
        QTest::keyClick(graph(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(graph()->scale() > before);
        QTest::keyClick(graph(), Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(std::abs(graph()->scale() - before) < 1e-9);
        QTest::keyClick(graph(), Qt::Key_0, Qt::ControlModifier);
        for (std::size_t row = 0; row < graph()->graph().rows(); ++row)
            QVERIFY(QRectF(graph()->rect()).contains(graph()->rectOf(row)));
        // Still everything after a change of size.
        m_panel->resize(500, 400);
        QVERIFY(graph()->rect().contains(middleOf(graph()->graph().rows() - 1)));
    }

    void searchJumpsFromMatchToMatch()
    {
        auto* field = m_panel->findChild<QLineEdit*>();
        QSignalSpy spy(m_panel.get(), &NetworkPanel::selectionChanged);
        QTest::keyClicks(field, "CONV2");
        QCOMPARE(graph()->found().size(), std::size_t{8});
        QCOMPARE(spy.count(), 0);
        graph()->fit();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(graph()->current(), LayerIndex(graph()->found()[0]));
        QVERIFY(graph()->rect().contains(middleOf(*graph()->current())));
        QVERIFY(graph()->scale() >= 0.75);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(graph()->current(), LayerIndex(graph()->found()[1]));
        QCOMPARE(spy.count(), 2);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(graph()->current(), LayerIndex(graph()->found().back()));
        for (auto* button : m_panel->findChildren<QToolButton*>()) {
            if (button->accessibleName() == QLatin1String("Next match"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(graph()->current(), LayerIndex(graph()->found().front()));
        // By type too.
        field->setText(QStringLiteral("average"));
        QCOMPARE(graph()->found().size(), std::size_t{1});
        field->setText(QStringLiteral("no such layer"));
        QVERIFY(graph()->found().empty());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(graph()->current(), LayerIndex(rowOf(*spy.back().front().value<LayerIndex>())));
    }

    void coloursShowWhatIsChosen()
    {
        auto* colours = m_panel->findChild<QComboBox*>();
        const NetworkModel& model = *m_panel->model();
        const NetworkRow& row = model.rows()[2];
        QCOMPARE(cornerColour(2), model.scoreScale().colour(*model.score(row)));
        colours->setCurrentIndex(static_cast<int>(NetworkColours::Power));
        QCOMPARE(cornerColour(2), model.powerScale().colour(*model.powerPercent(row)));

        colours->setCurrentIndex(static_cast<int>(NetworkColours::Circuits));
        const QImage none = graph()->grab().toImage();
        const auto filters = static_cast<std::size_t>(m_map->layers.back().firstFilter) + 10;
        std::vector<std::uint16_t> circuits(filters, 0);
        for (std::size_t f = 64; f < 64 + 32; ++f) // half of layer 1
            circuits[f] = 7;
        m_panel->setAssignment(*m_map, circuits);
        const QImage some = graph()->grab().toImage();
        QVERIFY(none != some);
        // The bar at the bottom of the card is split in the middle.
        const QRectF card = graph()->rectOf(2);
        const auto at = [&](double share) {
            return some.pixelColor(static_cast<int>(card.left() + share * card.width()),
                                   static_cast<int>(card.bottom() - 13 * graph()->scale()));
        };
        const QList<QColor> both = {at(0.25), at(0.75)};
        QVERIFY(both.contains(circuitBrush(7, false).color()));
        QVERIFY(both.contains(circuitBrush(0, true).color()));
    }

    void powerIsSharedByMacsAndCircuits()
    {
        NetworkModel& model = *m_panel->model();
        std::int64_t macs = 0;
        for (const NetworkRow& row : model.rows())
            macs += row.macs;
        for (const NetworkRow& row : model.rows()) {
            QCOMPARE(model.powerPercent(row).has_value(), row.layer.has_value());
            if (row.layer)
                QVERIFY(std::abs(*model.powerPercent(row) -
                                 100.0 * double(row.macs) / double(macs)) < 1e-9);
        }
        const auto front = sample::front(*m_map, 40);
        const auto& circuits = front->points[10].circuits;
        model.setAssignment(*m_map, circuits);
        // Filter by filter.
        std::vector<double> power(m_map->layers.size(), 0);
        double sum = 0;
        for (const NetworkRow& row : model.rows()) {
            for (int f = 0; f < row.filters; ++f) {
                const auto filter =
                    static_cast<std::size_t>(m_map->layers[*row.layer].firstFilter + f);
                const double each =
                    double(row.macs) / row.filters * m_map->circuits[circuits[filter]].powerMw;
                power[*row.layer] += each;
                sum += each;
            }
        }
        for (const NetworkRow& row : model.rows()) {
            if (row.layer)
                QVERIFY(std::abs(*model.powerPercent(row) - 100 * power[*row.layer] / sum) < 1e-6);
        }
        // A configuration of another network is none.
        model.setAssignment(*sample::leNetMap(), circuits);
        QVERIFY(model.circuits(model.rows()[2]).isEmpty());
    }

    void textGoesWhereItIsTooSmall()
    {
        // Far away a card is nothing but its colour and outline.
        m_panel->setColours(NetworkColours::Circuits);
        while (graph()->scale() > 0.3)
            turnWheel(QRectF(graph()->rect()).center(), -1);
        const QImage picture = graph()->grab().toImage();
        const QRect card = graph()->rectOf(narrowingConv1).toRect().adjusted(2, 2, -2, -2);
        QVERIFY(card.width() > 10 && card.height() > 5);
        for (int x = card.left(); x <= card.right(); ++x)
            QCOMPARE(picture.pixelColor(x, card.center().y()),
                     lightPalette().color(QPalette::Base));
    }

    void paintsTheWholeGraphAnywhere()
    {
        const auto picture = [this] {
            QImage image(300, 900, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            graph()->paint(painter, QRectF(50, 100, 200, 700), graph()->palette());
            return image;
        };
        const QImage first = picture();
        turnWheel({100, 100}, 5);
        QCOMPARE(picture(), first);
        // All of it is within the target, and it reaches from top to bottom.
        const auto isBlank = [&](const QRect& area) {
            QImage blank(area.size(), QImage::Format_RGB32);
            blank.fill(Qt::white);
            return first.copy(area) == blank;
        };
        QVERIFY(isBlank(QRect(0, 0, 300, 99)));
        QVERIFY(isBlank(QRect(0, 802, 300, 98)));
        QVERIFY(!isBlank(QRect(50, 100, 200, 20)));
        QVERIFY(!isBlank(QRect(50, 780, 200, 20)));
    }

    void overviewGoesWhereItIsClicked()
    {
        auto* overview = m_panel->findChild<GraphOverview*>();
        QVERIFY(overview->isVisible());
        QTest::mouseClick(overview, Qt::LeftButton, {},
                          QPoint(overview->width() / 2, overview->height() - 4));
        QVERIFY(graph()->rect().contains(middleOf(graph()->graph().rows() - 1)));
        QTest::mouseClick(overview, Qt::LeftButton, {}, QPoint(overview->width() / 2, 4));
        QVERIFY(graph()->rect().contains(middleOf(0)));
    }

    void isAccessible()
    {
        graph()->setFocus();
        QTest::keyClick(graph(), Qt::Key_Home);
        QTest::keyClick(graph(), Qt::Key_Down);
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(graph());
        QVERIFY(interface);
        QVERIFY(!interface->text(QAccessible::Name).isEmpty());
        const QString described = interface->text(QAccessible::Description);
        QVERIFY(described.contains(QLatin1String("conv1")));
        QVERIFY(described.contains(QLocale().toString(27 * 64 * 32 * 32)));
        for (const auto* widget : m_panel->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget))
                          ->text(QAccessible::Name)
                          .isEmpty(),
                     widget->metaObject()->className());
        }
    }

    void toolTipHasExactNumbers()
    {
        const QPoint at = middleOf(1);
        QHelpEvent help(QEvent::ToolTip, at, graph()->mapToGlobal(at));
        QApplication::sendEvent(graph(), &help);
        QVERIFY(QToolTip::text().contains(QLocale().toString(27 * 64 * 32 * 32)));
    }

    void menuCopiesTheName()
    {
        const QPoint at = middleOf(2);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, graph()->mapToGlobal(at));
        QApplication::sendEvent(graph(), &event);
        auto* menu = graph()->findChild<QMenu*>();
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text().contains(QLatin1String("Copy")))
                action->trigger();
        }
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("layer1.0.conv1"));
        menu->close();
    }

    void readsFromRightToLeft()
    {
        m_panel->setLayoutDirection(Qt::RightToLeft);
        QTest::mouseClick(graph(), Qt::LeftButton, {}, middleOf(2));
        QCOMPARE(graph()->current(), LayerIndex(2));
        QTRY_VERIFY(m_panel->findChild<GraphOverview*>()->x() < graph()->x());
    }

    void showsEmptyAndLargeNetworks()
    {
        m_panel->setNetwork(QString(), {});
        QTest::keyClick(graph(), Qt::Key_Down);
        QTest::keyClick(graph(), Qt::Key_0, Qt::ControlModifier);
        QTest::mouseClick(graph(), Qt::LeftButton, {}, QPoint(50, 50));
        QCOMPARE(graph()->current(), LayerIndex());

        auto rows = sample::residualRows(1);
        for (std::size_t k = rows.size(); k < 5000; ++k) {
            NetworkRow row = rows[k - 1];
            row.name = QStringLiteral("layer %1").arg(k);
            row.layer = *row.layer + 1;
            row.inputs = {k - 1};
            if (k % 3 == 0)
                row.inputs.push_back(k - 3);
            rows.push_back(row);
        }
        m_panel->setNetwork(QStringLiteral("deep"), rows);
        graph()->fit();
        graph()->repaint();
        QTest::keyClick(graph(), Qt::Key_End);
        QCOMPARE(graph()->current(), LayerIndex(4999));
        QVERIFY(graph()->rect().contains(middleOf(4999)));
    }
};

QTEST_MAIN(TestNetworkPanel)
#include "tst_network_panel.moc"
