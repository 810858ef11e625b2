// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/configuration/configuration_model.h"
#include "widgets/configuration/configuration_panel.h"
#include "widgets/network/network_model.h"
#include "widgets/network/network_panel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace hawx;

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void networkModelIsAModel()
    {
        NetworkModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto map = sample::leNetMap();
        model.setRows(sample::networkRows(*map));
        model.setScores(map->layerScores[7], ColourScale());
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.layerIndex(1).data().toString(), QStringLiteral("conv2"));
        QCOMPARE(model.layerIndex(1).siblingAtColumn(NetworkModel::FiltersColumn).data().toInt(),
                 16);
        QVERIFY(!model.layerIndex(9).isValid());
        // A pooling layer cannot be selected.
        QVERIFY(!(model.index(2, 0).flags() & Qt::ItemIsSelectable));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void configurationModelIsAModel()
    {
        ConfigurationModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto map = sample::leNetMap();
        const auto front = sample::front(*map, 40);
        model.setMap(map);
        QCOMPARE(model.rowCount(), 0);
        model.setAssignment(front->points[10].circuits);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.rowCount(model.layerIndex(2)), 120);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setAssignment(front->points[20].circuits);
        QCOMPARE(resets.count(), 0);
        model.setAssignment({});
        QCOMPARE(model.rowCount(), 0);
    }

    void configurationModelCountsCircuits()
    {
        const auto map = sample::leNetMap();
        ConfigurationModel model;
        model.setMap(map);
        std::vector<std::uint16_t> circuits(236, 0);
        circuits[0] = circuits[1] = circuits[2] = circuits[3] = 7;
        model.setAssignment(circuits);
        const QModelIndex layer = model.layerIndex(0);
        const auto shares = layer.siblingAtColumn(ConfigurationModel::CircuitColumn)
                                .data(ConfigurationModel::SharesRole)
                                .value<QList<CircuitShare>>();
        QCOMPARE(shares.size(), 2);
        QCOMPARE(shares[0].name, QStringLiteral("1L2H"));
        QCOMPARE(shares[0].filters, 4);
        QCOMPARE(shares[1].filters, 2);
        const QModelIndex filter = model.filterIndex(6 + 15);
        QCOMPARE(filter.data().toString(), QStringLiteral("filter 16"));
        QCOMPARE(filter.parent(), model.layerIndex(1));
        QCOMPARE(filter.data(ConfigurationModel::FilterRole).toInt(), 21);
        // An exact layer loses and saves nothing.
        QCOMPARE(
            model.layerIndex(4).siblingAtColumn(ConfigurationModel::PowerColumn).data().toString(),
            QStringLiteral("0.0\u00a0%"));
    }

    void networkPanelTellsWhatIsClicked()
    {
        const auto map = sample::leNetMap();
        NetworkPanel panel;
        panel.setNetwork(QStringLiteral("lenet"), sample::networkRows(*map));
        panel.resize(500, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.setForm(NetworkPanel::Form::List);
        QSignalSpy selected(&panel, &NetworkPanel::selectionChanged);
        QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {},
                          panel.view()->visualRect(panel.model()->layerIndex(3)).center());
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.front().front().value<std::optional<std::size_t>>(),
                 std::optional<std::size_t>(3));
        panel.setSelectedLayer(1);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(panel.view()->currentIndex().data(NetworkModel::LayerRole).toInt(), 1);
    }

    void configurationPanelSelectsFilters()
    {
        const auto map = sample::leNetMap();
        const auto front = sample::front(*map, 40);
        ConfigurationPanel panel;
        panel.setMap(map);
        panel.setPoint(front->points[10], front->exact);
        panel.resize(400, 500);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy selected(&panel, &ConfigurationPanel::selectionChanged);
        panel.view()->expand(panel.model()->layerIndex(0));
        QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {},
                          panel.view()->visualRect(panel.model()->filterIndex(2)).center());
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.front().at(1).value<std::vector<std::size_t>>(),
                 std::vector<std::size_t>{2});
        panel.setSelection(0, {3, 4});
        QCOMPARE(selected.count(), 1);
        QCOMPARE(panel.view()->selectionModel()->selectedRows().size(), 2);
        // A layer that is folded stands for its filters, and stays folded.
        panel.setSelection(2, {40, 41});
        QCOMPARE(panel.view()->selectionModel()->selectedRows().size(), 1);
        QVERIFY(!panel.view()->isExpanded(panel.model()->layerIndex(2)));
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
