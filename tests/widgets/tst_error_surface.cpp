// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/bar_chart.h"
#include "widgets/circuits/circuit_detail.h"
#include "widgets/circuits/error_surface.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace hawx;

class TestErrorSurface : public QObject {
    Q_OBJECT

    /// Exact but for a block of operands, lower ends included, upper ones not.
    static CircuitPtr wrongInBlock(const char* name, bool isSigned, int a0, int a1, int b0, int b1,
                                   int error)
    {
        std::vector<std::int32_t> results(TruthTable::kEntries);
        const TruthTable exact = TruthTable::exact(isSigned);
        for (int a = exact.lowest(); a <= exact.highest(); ++a) {
            for (int b = exact.lowest(); b <= exact.highest(); ++b) {
                const bool isWrong = a >= a0 && a < a1 && b >= b0 && b < b1;
                results[static_cast<std::size_t>(static_cast<std::uint8_t>(a)) * 256 +
                        static_cast<std::uint8_t>(b)] = a * b + (isWrong ? error : 0);
            }
        }
        return makeCircuit(name, "test", TruthTable(isSigned, results), std::nullopt);
    }

    static std::shared_ptr<const TruthTable> tableOf(const CircuitPtr& circuit)
    {
        return {circuit, &circuit->table};
    }

    static QColor paintedAt(const QImage& image, const ErrorSurface& surface, int a, int b)
    {
        return image.pixelColor(surface.positionOf({a, b}).toPoint());
    }

    static std::unique_ptr<ErrorSurface> shown(const CircuitPtr& circuit, const ErrorScale& scale)
    {
        auto surface = std::make_unique<ErrorSurface>();
        surface->setTable(tableOf(circuit));
        surface->setScale(scale);
        surface->resize(360, 400);
        surface->show();
        return surface;
    }

    /// Straight to the surface: QTest moves the real pointer, which a tool tip may be under.
    static void hover(ErrorSurface& surface, QPointF at)
    {
        QMouseEvent event(QEvent::MouseMove, at, surface.mapToGlobal(at), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&surface, &event);
    }

    static void wheel(ErrorSurface& surface, QPointF at, int clicks)
    {
        QWheelEvent event(at, surface.mapToGlobal(at), {}, QPoint(0, 120 * clicks), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&surface, &event);
    }

private Q_SLOTS:
    void init() { QApplication::setPalette(lightPalette()); }

    void exactCircuitIsUniformlyTheColourOfZero()
    {
        const auto surface = shown(wrongInBlock("exact", true, 0, 0, 0, 0, 0), ErrorScale(5));
        const QImage image = surface->grab().toImage();
        const QRect inside = surface->area().toRect().adjusted(2, 2, -2, -2);
        QVERIFY(inside.width() > 200);
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x)
                QCOMPARE(image.pixelColor(x, y), diverging(0));
        }
    }

    void wrongBlockIsWhereItsOperandsAre()
    {
        // a in [64, 96), b in [-32, 0) is 40 too low.
        const ErrorScale scale(80, false);
        const auto surface = shown(wrongInBlock("block", true, 64, 96, -32, 0, -40), scale);
        const QImage image = surface->grab().toImage();
        QCOMPARE(paintedAt(image, *surface, 80, -16), diverging(-0.5));
        QCOMPARE(paintedAt(image, *surface, 80, 16), diverging(0));
        QCOMPARE(paintedAt(image, *surface, -80, -16), diverging(0));
        QCOMPARE(paintedAt(image, *surface, -16, 80), diverging(0));
        // A grows to the right, B upwards.
        QVERIFY(surface->positionOf({80, 0}).x() > surface->positionOf({-80, 0}).x());
        QVERIFY(surface->positionOf({0, 80}).y() < surface->positionOf({0, -80}).y());
        QVERIFY(scale.colour(-40).blue() > scale.colour(-40).red());
        QVERIFY(scale.colour(40).red() > scale.colour(40).blue());
    }

    void logarithmicScaleLiftsSmallErrors()
    {
        const ErrorScale linear(1000, false);
        const ErrorScale logarithmic(1000, true);
        QCOMPARE(linear.position(-10), -0.01);
        QCOMPARE(logarithmic.position(-10), -std::log(11.0) / std::log(1001.0));
        for (const ErrorScale& scale : {linear, logarithmic}) {
            QCOMPARE(scale.position(0), 0.0);
            QCOMPARE(scale.position(1000), 1.0);
            QCOMPARE(scale.position(-5000), -1.0);
        }
    }

    void pointerAndKeysShowPairs()
    {
        const CircuitPtr circuit = wrongInBlock("block", true, 8, 16, -8, 0, 3);
        const auto surface = shown(circuit, ErrorScale(3));
        QVERIFY(QTest::qWaitForWindowExposed(surface.get()));
        QSignalSpy pointed(surface.get(), &ErrorSurface::currentChanged);
        hover(*surface, surface->positionOf({12, -7}));
        QCOMPARE(pointed.count(), 1);
        // A value is little more than a pixel wide.
        QVERIFY(surface->current());
        QVERIFY(std::abs(surface->current()->a - 12) <= 1);
        QVERIFY(std::abs(surface->current()->b + 7) <= 1);
        surface->setCurrent(OperandPair{12, -7});
        QCOMPARE(describeError(circuit->table, {12, -7}),
                 QStringLiteral("a = 12, b = \u22127: exact \u221284, approximate \u221281, "
                                "error +3"));
        surface->setFocus();
        QTest::keyClick(surface.get(), Qt::Key_Right);
        QTest::keyClick(surface.get(), Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(surface->current() == (OperandPair{13, 9}));
        QVERIFY(surface->accessibleDescription().contains(QStringLiteral("exact 117")));
        for (int k = 0; k < 20; ++k)
            QTest::keyClick(surface.get(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(surface->current() == (OperandPair{127, 9}));
    }

    void wheelZoomsAtThePointerAndDoubleClickShowsAll()
    {
        const auto surface = shown(wrongInBlock("block", false, 64, 96, 32, 64, 9), ErrorScale(9));
        QVERIFY(QTest::qWaitForWindowExposed(surface.get()));
        QSignalSpy changed(surface.get(), &ErrorSurface::viewChanged);
        const QPointF at = surface->positionOf({80, 48});
        wheel(*surface, at, 4);
        QCOMPARE(changed.count(), 1);
        QVERIFY(surface->view().width() < 256 * 0.5);
        const auto pair = surface->pairAt(at);
        QVERIFY(pair && std::abs(pair->a - 80) <= 1 && std::abs(pair->b - 48) <= 1);
        const QRectF before = surface->view();
        QTest::mousePress(surface.get(), Qt::LeftButton, {}, at.toPoint());
        QTest::mouseMove(surface.get(), at.toPoint() + QPoint(20, 0));
        QTest::mouseMove(surface.get(), at.toPoint() + QPoint(40, 0));
        QTest::mouseRelease(surface.get(), Qt::LeftButton, {}, at.toPoint() + QPoint(40, 0));
        QVERIFY(surface->view().left() < before.left());
        QTest::mouseDClick(surface.get(), Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(surface->view(), QRectF(0, 0, 256, 256));
    }

    void twoCircuitsShareScalesAndPointer()
    {
        CircuitDetail detail;
        const CircuitPtr small = wrongInBlock("small", true, 0, 128, 0, 128, 10);
        const CircuitPtr large = wrongInBlock("large", true, 0, 128, 0, 128, -100);
        detail.setCircuits({{small, circuitBrush(0, false)}, {large, circuitBrush(1, false)}});
        detail.resize(760, 900);
        detail.show();
        QVERIFY(QTest::qWaitForWindowExposed(&detail));
        ErrorSurface* left = detail.surface(0);
        ErrorSurface* right = detail.surface(1);
        QVERIFY(right->isVisible());
        const ErrorScale scale(100, true);
        QCOMPARE(paintedAt(left->grab().toImage(), *left, 64, 64), scale.colour(10));
        QCOMPARE(paintedAt(right->grab().toImage(), *right, 64, 64), scale.colour(-100));

        hover(*left, left->positionOf({50, 60}));
        QVERIFY(right->current() && right->current() == left->current());
        QVERIFY(detail.readout().contains(QStringLiteral("error +10")));
        QVERIFY(detail.readout().contains(QStringLiteral("error \u2212100")));
        wheel(*left, left->positionOf({64, 64}), 2);
        QCOMPARE(right->view(), left->view());
        QVERIFY(left->view().width() < 256);

        // One histogram over the same bins, with all pairs in each series.
        const BarChartData* bars = detail.histogram()->data();
        QVERIFY(bars);
        QCOMPARE(bars->series.size(), std::size_t{2});
        const auto countAt = [&](std::size_t series, double error) {
            for (std::size_t k = 0; k < bars->bins(); ++k) {
                if (bars->edges[k] <= error && error < bars->edges[k + 1])
                    return bars->series[series].counts[k];
            }
            return -1.0;
        };
        QCOMPARE(countAt(0, 10), 128.0 * 128);
        QCOMPARE(countAt(0, 0), 65536.0 - 128 * 128);
        QCOMPARE(countAt(1, -100), 128.0 * 128);

        // Mean errors are 2.5 and -25, so the difference of biases is -27.5.
        QTableWidget* figures = detail.figures();
        QCOMPARE(figures->columnCount(), 4);
        const auto bias = figures->findItems(QStringLiteral("Bias"), Qt::MatchExactly);
        QCOMPARE(bias.size(), 1);
        QCOMPARE(figures->item(bias[0]->row(), 1)->text(), QStringLiteral("+2.50"));
        QCOMPARE(figures->item(bias[0]->row(), 3)->text(), QStringLiteral("\u221227.5"));

        // A quarter of all pairs is wrong in both.
        const auto share =
            figures->findItems(QStringLiteral("Error probability"), Qt::MatchExactly);
        QCOMPARE(figures->item(share[0]->row(), 2)->text(), QStringLiteral("25.0\u00a0%"));
        QCOMPARE(figures->item(share[0]->row(), 3)->text(), QStringLiteral("0\u00a0pp"));

        detail.setCircuits({{large, circuitBrush(1, false)}});
        QVERIFY(!right->isVisible());
        QCOMPARE(figures->columnCount(), 2);
        const DataTable data = detail.figureData();
        QCOMPARE(data.rows.size(), std::size_t{65536});
        QCOMPARE(data.rows.back()[0].toInt(), 127);
        QCOMPARE(data.rows.back()[2].toInt(), -100);
    }

    void figureIsPaintedInBothPalettes()
    {
        CircuitDetail detail;
        detail.setCircuits(
            {{wrongInBlock("half", true, 0, 128, -128, 128, 7), circuitBrush(0, false)}});
        for (const QPalette& palette : {lightPalette(), darkPalette()}) {
            QImage image(detail.figureSize().toSize(), QImage::Format_RGB32);
            const QColor paper = palette.color(QPalette::Window);
            image.fill(paper);
            QPainter painter(&image);
            detail.paintFigure(painter, image.rect(), palette);
            painter.end();
            int exact = 0;
            int wrong = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    exact += image.pixelColor(x, y) == diverging(0) ? 1 : 0;
                    wrong += image.pixelColor(x, y) == diverging(1) ? 1 : 0;
                }
            }
            QVERIFY(exact > 10000);
            QVERIFY(std::abs(exact - wrong) < exact / 10);
        }
    }
};

QTEST_MAIN(TestErrorSurface)
#include "tst_error_surface.moc"
