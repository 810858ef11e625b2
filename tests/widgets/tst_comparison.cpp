// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/comparison/comparison_header.h"
#include "widgets/comparison/comparison_model.h"
#include "widgets/comparison/comparison_panel.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <set>

using namespace hawx;

class TestComparison : public QObject {
    Q_OBJECT

    std::shared_ptr<const SensitivityMap> m_map = sample::leNetMap();
    std::shared_ptr<const Front> m_front = sample::front(*m_map, 40);
    std::unique_ptr<ComparisonPanel> m_panel;

    std::vector<PinnedConfiguration> pins() const
    {
        return sample::pins(*m_map, *m_front, {5, 19, 30}); // 19 is verified
    }

    QToolButton* button(const QString& name) const
    {
        for (auto* found : m_panel->header()->findChildren<QToolButton*>())
            if (found->accessibleName() == name && found->isVisible())
                return found;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        m_panel = std::make_unique<ComparisonPanel>();
        m_panel->setExact(m_front->exact);
        m_panel->setPins(pins());
        m_panel->resize(760, 460);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void modelIsAModel()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPins(pins());
        model.setExact(m_front->exact);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.rowCount(), int(ComparisonModel::FirstLayerRow) + 5);
        model.setPins({});
        QCOMPARE(model.rowCount(), 0);
    }

    void valuesAreThoseOfThePoints()
    {
        const ComparisonModel* model = m_panel->model();
        const auto cell = [&](int row, int column) { return model->index(row, column); };
        for (int column = 0; column < 3; ++column) {
            const FrontPoint point = pins()[std::size_t(column)].point;
            QCOMPARE(cell(ComparisonModel::LossRow, column).data().toString(),
                     formatLoss(point.bestKnownLossPp()));
            QCOMPARE(cell(ComparisonModel::AreaRow, column).data().toString(),
                     // One unit for the row.
                     formatIn(areaUnit(m_front->exact.hardware.areaUm2), point.hardware.areaUm2));
            QCOMPARE(cell(ComparisonModel::PowerRow, column)
                         .data(ComparisonModel::DetailRole)
                         .toString(),
                     formatSaving(point.powerSaving));
            const std::set<std::uint16_t> distinct(point.circuits.begin(), point.circuits.end());
            QCOMPARE(cell(ComparisonModel::DistinctRow, column).data().toInt(),
                     int(distinct.size()));
            int filters = 0;
            for (const CircuitShare& share : cell(ComparisonModel::FirstLayerRow + 2, column)
                                                 .data(ComparisonModel::SharesRole)
                                                 .value<QList<CircuitShare>>())
                filters += share.filters;
            QCOMPARE(filters, 120);
        }
        QCOMPARE(cell(ComparisonModel::LossRow, 1).data(ComparisonModel::DetailRole).toString(),
                 QStringLiteral("verified"));
    }

    void theBestOfARowStandsOut()
    {
        const ComparisonModel* model = m_panel->model();
        // Points are by decreasing loss and increasing power.
        for (int column = 0; column < 3; ++column) {
            QCOMPARE(model->index(ComparisonModel::LossRow, column)
                         .data(ComparisonModel::BestRole)
                         .toBool(),
                     column == 2);
            QCOMPARE(model->index(ComparisonModel::PowerRow, column)
                         .data(ComparisonModel::BestRole)
                         .toBool(),
                     column == 0);
            // All have the same latency.
            QVERIFY(!model->index(ComparisonModel::LatencyRow, column)
                         .data(ComparisonModel::BestRole)
                         .toBool());
        }
        QVERIFY(model->index(ComparisonModel::PowerRow, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith("best"));
    }

    void barsAreAsLongAsTheirShare()
    {
        const QModelIndex index = m_panel->model()->index(ComparisonModel::PowerRow, 1);
        const QRect rect = m_panel->view()->visualRect(index);
        const QImage picture = m_panel->view()->viewport()->grab().toImage();
        const QColor mark = markColour(m_panel->palette());
        int longest = 0;
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            int length = 0;
            for (int x = rect.left(); x <= rect.right(); ++x)
                length += picture.pixelColor(x, y) == mark ? 1 : 0;
            longest = std::max(longest, length);
        }
        const double share = index.data(ComparisonModel::ShareRole).toDouble();
        QVERIFY(share > 0.2 && share < 0.95);
        QVERIFY2(std::abs(longest - share * (rect.width() - 12)) < 4,
                 qPrintable(QString::number(longest)));
    }

    void theHeaderLoadsRemovesAndRenames()
    {
        QSignalSpy load(m_panel.get(), &ComparisonPanel::loadRequested);
        QSignalSpy remove(m_panel.get(), &ComparisonPanel::removeRequested);
        QSignalSpy rename(m_panel.get(), &ComparisonPanel::renamed);
        QTest::mouseClick(button("Choose configuration B"), Qt::LeftButton);
        QCOMPARE(load.front().front().value<std::size_t>(), std::size_t{1});
        QTest::mouseClick(button("Remove configuration C from the comparison"), Qt::LeftButton);
        QCOMPARE(remove.front().front().value<std::size_t>(), std::size_t{2});
        QLineEdit* name = m_panel->header()->nameEdit(0);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Return); // nothing typed, nothing renamed
        QCOMPARE(rename.count(), 0);
        QTest::keyClicks(name, "small");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(rename.count(), 1);
        QCOMPARE(rename.front().at(0).value<std::size_t>(), std::size_t{0});
        QCOMPARE(rename.front().at(1).toString(), QStringLiteral("small"));
    }

    void keysDoTheSame()
    {
        m_panel->view()->setCurrentIndex(m_panel->model()->index(0, 1));
        QSignalSpy load(m_panel.get(), &ComparisonPanel::loadRequested);
        QSignalSpy remove(m_panel.get(), &ComparisonPanel::removeRequested);
        QTest::keyClick(m_panel->view(), Qt::Key_Return);
        QTest::keyClick(m_panel->view(), Qt::Key_Delete);
        QCOMPARE(load.front().front().value<std::size_t>(), std::size_t{1});
        QCOMPARE(remove.front().front().value<std::size_t>(), std::size_t{1});
    }

    void copyTakesTheTableOrTheSelection()
    {
        m_panel->view()->clearSelection();
        m_panel->copy();
        QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + m_panel->model()->rowCount());
        QCOMPARE(lines.front(), QStringLiteral("\tA\tB\tC"));
        QVERIFY(lines[2].startsWith("Power\t"));
        m_panel->view()->setCurrentIndex(m_panel->model()->index(ComparisonModel::AreaRow, 1));
        m_panel->view()->setFocus();
        QTest::keyClick(m_panel->view(), Qt::Key_C, Qt::ControlModifier);
        lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines, QStringList({QStringLiteral("\tB"),
                                     QStringLiteral("Area\t") +
                                         formatIn(areaUnit(m_front->exact.hardware.areaUm2),
                                                  pins()[1].point.hardware.areaUm2)}));
    }

    void theFigureHasARowForEachConfiguration()
    {
        const DataTable table = m_panel->figureData();
        QCOMPARE(table.rows.size(), std::size_t{3});
        for (const auto& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
        QCOMPARE(table.rows[1][5].toDouble(), pins()[1].point.hardware.powerMw);
        QImage paper(900, 600, QImage::Format_RGB32);
        paper.fill(Qt::red);
        QPainter painter(&paper);
        m_panel->paintFigure(painter, QRectF(paper.rect()), lightPalette());
        painter.end();
        for (int x = 0; x < paper.width(); ++x)
            QVERIFY(paper.pixelColor(x, 300) != QColor(Qt::red));
    }

    void survivesBeingEmptyAndOtherNetworks()
    {
        QSignalSpy removed(m_panel.get(), &ComparisonPanel::removeRequested);
        std::vector<PinnedConfiguration> mixed = pins();
        mixed[1] = pinned("B", sample::front(*sample::sensitivityMap({3, 4}), 9)->points[4],
                          *sample::sensitivityMap({3, 4}));
        m_panel->setPins(mixed);
        QVERIFY(!m_panel->model()
                     ->index(ComparisonModel::FirstLayerRow + 4, 1)
                     .data(ComparisonModel::SharesRole)
                     .value<QList<CircuitShare>>()
                     .size());
        m_panel->grab();
        m_panel->setPins({});
        QVERIFY(!m_panel->view()->isVisible());
        m_panel->grab();
        m_panel->setPins(pins());
        QVERIFY(m_panel->view()->isVisible());
        QCOMPARE(removed.count(), 0);
    }
};

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
