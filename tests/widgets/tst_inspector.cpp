// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/layer_figures.h"
#include "tests/widgets/sample_data.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/common/card_grid.h"
#include "widgets/common/panel_stack.h"
#include "widgets/inspector/inspector_panel.h"
#include "widgets/inspector/layer_figures_model.h"
#include "widgets/inspector/pair_map.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <limits>

using namespace hawx;

class TestInspector : public QObject {
    Q_OBJECT

    static QString valueOf(const LayerFiguresModel& model, const QString& name)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == name)
                return model.index(row, 1).data().toString();
        return QStringLiteral("absent");
    }

    static const BarChart* chart(const InspectorPanel& panel, const QString& title)
    {
        for (const BarChart* each : panel.findChildren<BarChart*>())
            if (each->figureTitle().startsWith(title))
                return each;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setPalette(lightPalette());
    }

    void modelIsAModel()
    {
        LayerFiguresModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto figures = std::make_shared<LayerFigures>(*sample::inspectedLayer()->figures);
        model.setFigures(figures);
        QCOMPARE(valueOf(model, "Own error"), QStringLiteral("−740 ± 318"));
        QCOMPARE(valueOf(model, "Zero activations"), QStringLiteral("48.0\u00a0%"));
        QCOMPARE(valueOf(model, "SQNR, approximate"), QStringLiteral("19.7\u00a0dB"));
        figures->quantisation->exactSqnrDb = std::numeric_limits<double>::infinity();
        model.setFigures(figures);
        QCOMPARE(valueOf(model, "SQNR, exact"), QStringLiteral("∞"));
        figures->quantisation.reset();
        model.setFigures(figures);
        QCOMPARE(valueOf(model, "SQNR, exact"), QStringLiteral("absent"));
        model.setFigures(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void panelSaysWhatIsInspected()
    {
        InspectorPanel panel;
        auto* stack = panel.findChild<PanelStack*>();
        QVERIFY(!stack->isFilled());
        panel.setInspection(sample::inspectedLayer());
        QVERIFY(stack->isFilled());
        QStringList texts;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            texts.append(label->text());
        QVERIFY(texts.contains(QStringLiteral("conv2, filter 5 of 16")));
        QVERIFY(texts.contains(QStringLiteral("1L2H")));
        for (const char* title : {"Weights of conv2", "Activations of", "Outputs of", "Errors of",
                                  "Difference from fp32"})
            QVERIFY2(chart(panel, title), title);
        QCOMPARE(chart(panel, "Activations")->data()->bins(), std::size_t{256});
        QCOMPARE(chart(panel, "Outputs")->data()->series.size(), std::size_t{2});
        QCOMPARE(panel.figures().size(), std::size_t{6});
        panel.setInspection(nullptr);
        QVERIFY(!stack->isFilled());
    }

    void withoutFp32ThereIsNoDifference()
    {
        InspectorPanel panel;
        auto figures = std::make_shared<LayerFigures>(*sample::inspectedLayer()->figures);
        figures->quantisation.reset();
        figures->filters = {1, 3};
        panel.setInspection(std::make_shared<InspectedLayer>(
            InspectedLayer{QStringLiteral("fc"), 16, QStringLiteral("exact"), figures}));
        QVERIFY(!chart(panel, "Difference"));
        QCOMPARE(chart(panel, "Weights")->figureTitle(),
                 QStringLiteral("Weights of fc, 2 of 16 filters"));
    }

    void weightsAreCodesOrValues()
    {
        InspectorPanel panel;
        panel.setInspection(sample::inspectedLayer());
        panel.show();
        QCOMPARE(chart(panel, "Weights")->data()->bins(), std::size_t{255});
        auto* combo = panel.findChild<QComboBox*>();
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(chart(panel, "Weights")->data()->bins(), std::size_t{84});
        QVERIFY(!chart(panel, "Weights")->data()->isInteger);
    }

    void allChartsShareTheScale()
    {
        InspectorPanel panel;
        panel.resize(900, 600);
        panel.setInspection(sample::inspectedLayer());
        panel.show();
        auto* box = panel.findChild<QCheckBox*>();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        const auto charts = panel.findChildren<BarChart*>();
        QVERIFY(std::all_of(charts.begin(), charts.end(),
                            [](const BarChart* each) { return each->isLogarithmic(); }));
        QTest::keyClick(charts.back(), Qt::Key_L);
        QVERIFY(!box->isChecked());
        QVERIFY(std::none_of(charts.begin(), charts.end(),
                             [](const BarChart* each) { return each->isLogarithmic(); }));
    }

    void cardsFlowWithTheWidth()
    {
        InspectorPanel panel;
        panel.setInspection(sample::inspectedLayer());
        panel.show();
        const auto* grid = panel.findChild<CardGrid*>();
        panel.resize(1200, 600);
        QTRY_VERIFY(grid->columns() >= 3);
        const int wide = grid->columns();
        panel.resize(420, 600);
        QTRY_COMPARE(grid->columns(), 1);
        panel.resize(1200, 600);
        QTRY_COMPARE(grid->columns(), wide);
    }

    void pairMapPaintsCounts()
    {
        auto pairs = std::make_shared<PairCounts>();
        pairs->title = "Operand pairs of fc";
        pairs->isUnsigned = true;
        pairs->counts.assign(65536, 0);
        const auto place = [](int a, int w) {
            return std::size_t{static_cast<std::uint8_t>(a)} * 256 + static_cast<std::uint8_t>(w);
        };
        for (int a = 100; a < 120; ++a)
            for (int w = -60; w < -40; ++w)
                pairs->counts[place(a, w)] = 1000;
        pairs->counts[place(255, 127)] = 1;
        PairMap map;
        map.resize(700, 620);
        map.setPairs(pairs);
        map.show();
        const QImage picture = map.grab().toImage();
        QCOMPARE(picture.pixelColor(map.position({-50, 110}).toPoint()), viridis(1));
        QCOMPARE(picture.pixelColor(map.position({50, 110}).toPoint()),
                 map.palette().color(QPalette::Base));
        QVERIFY(map.position({0, 200}).y() < map.position({0, 10}).y());

        QTest::mouseMove(&map, map.position({-50, 110}).toPoint());
        QCOMPARE(map.currentPair(), std::optional(QPoint(-50, 110)));
        QVERIFY2(QToolTip::text().contains("1.00\u00a0k multiplications"),
                 qPrintable(QToolTip::text()));
        QTest::keyClick(&map, Qt::Key_Up);
        QTest::keyClick(&map, Qt::Key_Left);
        QCOMPARE(map.currentPair(), std::optional(QPoint(-51, 111)));
        QVERIFY(map.accessibleDescription().contains("activation 111"));
        QCOMPARE(map.figureData().rows.size(), std::size_t{401});

        map.setPairs(nullptr);
        map.grab();
        QTest::keyClick(&map, Qt::Key_Up);
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
