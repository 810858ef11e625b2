// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/common/panel_stack.h"
#include "widgets/playground/class_bars.h"
#include "widgets/playground/feature_map_view.h"
#include "widgets/playground/image_canvas.h"
#include "widgets/playground/image_list_model.h"
#include "widgets/playground/pixels.h"
#include "widgets/playground/playground_panel.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QHelpEvent>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace hawx;

class TestPlayground : public QObject {
    Q_OBJECT

    std::unique_ptr<PlaygroundPanel> m_panel;

    ImageCanvas* canvas() const { return m_panel->canvas(); }
    /// Centre of a pixel of the image, in coordinates of the canvas.
    QPoint at(double x, double y) const
    {
        const QRectF shown = canvas()->imageRect();
        return QPointF(shown.left() + (x + 0.5) * shown.width() / 28,
                       shown.top() + (y + 0.5) * shown.height() / 28)
            .toPoint();
    }
    QToolButton* button(const QString& text) const
    {
        for (auto* each : m_panel->findChildren<QToolButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    QComboBox* combo(const QString& name) const
    {
        for (auto* each : m_panel->findChildren<QComboBox*>())
            if (each->accessibleName().startsWith(name))
                return each;
        return nullptr;
    }
    /// Combo boxes have lists of their own.
    QListView* thumbnails() const
    {
        for (auto* each : m_panel->findChildren<QListView*>())
            if (each->accessibleName().startsWith("Images"))
                return each;
        return nullptr;
    }
    int grey(int x, int y) const { return qGray(canvas()->image().pixel(x, y)); }
    int sum() const
    {
        int total = 0;
        for (int y = 0; y < 28; ++y)
            for (int x = 0; x < 28; ++x)
                total += grey(x, y);
        return total;
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setPalette(lightPalette());
        m_panel = std::make_unique<PlaygroundPanel>();
        const ImageSetPtr images = sample::images(50);
        m_panel->setInput(images->shape);
        m_panel->setImages(images);
        m_panel->resize(1000, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void aStrokeDrawsAndAsksAtEachMove()
    {
        QSignalSpy edited(m_panel.get(), &PlaygroundPanel::imageEdited);
        QTest::mousePress(canvas(), Qt::LeftButton, {}, at(5, 14));
        QTest::mouseMove(canvas(), at(12, 14));
        QTest::mouseMove(canvas(), at(20, 14));
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, at(20, 14));
        QCOMPARE(edited.count(), 3);
        for (const int x : {6, 12, 19})
            QVERIFY(grey(x, 14) > 200);
        QCOMPARE(grey(12, 4), 0);
        QCOMPARE(grey(25, 14), 0);
        // Smooth edges have tones between.
        bool isSmooth = false;
        for (int y = 10; y < 19; ++y)
            isSmooth = isSmooth || (grey(12, y) > 10 && grey(12, y) < 245);
        QVERIFY(isSmooth);
        const auto image = edited.back().front().value<QImage>();
        QCOMPARE(image, canvas()->image());
        // What was drawn is seen.
        const QImage picture = canvas()->grab().toImage();
        QVERIFY(qGray(picture.pixel(at(12, 14))) > 200);
        QTest::mouseMove(canvas(), at(20, 20));
        QCOMPARE(edited.count(), 3);
    }

    void aWiderPenDrawsMore()
    {
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(14, 14));
        const int thin = sum();
        canvas()->clear();
        canvas()->setPenWidth(5);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(14, 14));
        QVERIFY(sum() > 2 * thin);
    }

    void eraseInvertClear()
    {
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(14, 14));
        QVERIFY(grey(14, 14) > 200);
        QTest::mouseClick(button("Eraser"), Qt::LeftButton);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(14, 14));
        QVERIFY(grey(14, 14) < 50);
        QTest::keyClick(canvas(), Qt::Key_E);
        QVERIFY(!button("Eraser")->isChecked());
        QSignalSpy edited(m_panel.get(), &PlaygroundPanel::imageEdited);
        QTest::mouseClick(button("Invert"), Qt::LeftButton);
        QCOMPARE(grey(2, 2), 255);
        QTest::mouseClick(button("Clear"), Qt::LeftButton);
        QCOMPARE(sum(), 0);
        QCOMPARE(edited.count(), 2);
    }

    void theKeyboardDraws()
    {
        canvas()->setFocus();
        for (int k = 0; k < 6; ++k)
            QTest::keyClick(canvas(), Qt::Key_Left);
        QCOMPARE(sum(), 0);
        QTest::keyPress(canvas(), Qt::Key_Space);
        for (int k = 0; k < 5; ++k)
            QTest::keyClick(canvas(), Qt::Key_Down);
        QTest::keyRelease(canvas(), Qt::Key_Space);
        QVERIFY(grey(8, 16) > 100);
        const int drawn = sum();
        QTest::keyClick(canvas(), Qt::Key_Right);
        QCOMPARE(sum(), drawn);
        QTest::keyClick(canvas(), Qt::Key_Delete);
        QCOMPARE(sum(), 0);
    }

    void aDroppedFileIsAskedFor()
    {
        QSignalSpy dropped(m_panel.get(), &PlaygroundPanel::fileDropped);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile("/tmp/seven.png")});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(canvas(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(canvas(), &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.front().front().toString(), QStringLiteral("/tmp/seven.png"));
    }

    void settersDoNotEmit()
    {
        QSignalSpy edited(m_panel.get(), &PlaygroundPanel::imageEdited);
        QSignalSpy picked(m_panel.get(), &PlaygroundPanel::imagePicked);
        QSignalSpy layers(m_panel.get(), &PlaygroundPanel::layerPicked);
        QImage image(28, 28, QImage::Format_RGB32);
        image.fill(Qt::white);
        m_panel->setImage(image, 3);
        m_panel->setLayers({"conv1", "pool1"}, 1);
        m_panel->setImages(sample::images(7));
        m_panel->setSnapshot(sample::inferenceSnapshot());
        QCOMPARE(edited.count() + picked.count() + layers.count(), 0);
        QTest::keyClick(combo("Layer"), Qt::Key_Up);
        QCOMPARE(layers.count(), 1);
        QCOMPARE(layers.front().front().toInt(), 0);
    }

    void picksNextPreviousAndRandom()
    {
        QSignalSpy picked(m_panel.get(), &PlaygroundPanel::imagePicked);
        const auto last = [&] { return picked.back().front().value<std::size_t>(); };
        QTest::mouseClick(button("›"), Qt::LeftButton);
        QCOMPARE(last(), std::size_t{0});
        QTest::mouseClick(button("›"), Qt::LeftButton);
        QCOMPARE(last(), std::size_t{1});
        QTest::mouseClick(button("‹"), Qt::LeftButton);
        QTest::mouseClick(button("‹"), Qt::LeftButton);
        QCOMPARE(last(), std::size_t{49});
        QCOMPARE(picked.count(), 4);
        for (int k = 0; k < 5; ++k)
            QTest::mouseClick(button("Random"), Qt::LeftButton);
        QVERIFY(last() < 50);
        auto* list = thumbnails();
        const QModelIndex third = list->model()->index(2, 0);
        list->scrollTo(third);
        QTRY_VERIFY(list->viewport()->rect().contains(list->visualRect(third)));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(third).center());
        QCOMPARE(last(), std::size_t{2});
        QTest::keyClick(list, Qt::Key_Right);
        QCOMPARE(last(), std::size_t{3});
    }

    void showsOnlyWhatTheApproximationGetsWrong()
    {
        QSignalSpy requested(m_panel.get(), &PlaygroundPanel::wrongOnlyRequested);
        QSignalSpy picked(m_panel.get(), &PlaygroundPanel::imagePicked);
        auto* which = combo("Images");
        QTest::keyClick(which, Qt::Key_Down);
        QCOMPARE(requested.count(), 1);
        QVERIFY(requested.front().front().toBool());
        const auto* list = thumbnails();
        QCOMPARE(list->model()->rowCount(), 0);
        m_panel->setWrongImages(std::vector<std::size_t>{7, 30});
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::mouseClick(button("›"), Qt::LeftButton);
        QTest::mouseClick(button("›"), Qt::LeftButton);
        QCOMPARE(picked.back().front().value<std::size_t>(), std::size_t{30});
        QTest::keyClick(which, Qt::Key_Up);
        QCOMPARE(list->model()->rowCount(), 50);
    }

    void listModelIsAModel()
    {
        ImageListModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setImages(sample::images(12));
        model.setClasses({"shirt", "shoe"});
        QCOMPARE(model.rowCount(), 12);
        QVERIFY(model.index(1).data(Qt::ToolTipRole).toString().contains("shoe"));
        model.setSubset(std::vector<std::size_t>{3, 8});
        QCOMPARE(model.imageOf(1), std::size_t{8});
        QCOMPARE(model.rowOf(8), 1);
        QCOMPARE(model.rowOf(4), -1);
        model.setImages(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void pixelsComeBack()
    {
        const ImageSetPtr images = sample::images(2);
        const std::vector<std::uint8_t> grey(images->image(1), images->image(1) + 784);
        QVERIFY(toPixels(toImage(grey, images->shape), images->shape) == grey);
        const TensorShape colour{3, 2, 3};
        std::vector<std::uint8_t> pixels(18);
        for (std::size_t k = 0; k < 18; ++k)
            pixels[k] = static_cast<std::uint8_t>(11 * k);
        QVERIFY(toPixels(toImage(pixels, colour), colour) == pixels);
        QCOMPARE(toImage(pixels, colour).pixel(1, 0), qRgb(pixels[1], pixels[7], pixels[13]));
    }

    void barsAreAsLongAsProbabilities()
    {
        ClassBars bars;
        bars.resize(420, 300);
        const auto snapshot = sample::inferenceSnapshot();
        bars.setSnapshot(snapshot);
        bars.show();
        const double whole = bars.barRect(2, false).width() / 0.61;
        QVERIFY(std::abs(bars.barRect(4, true).width() - 0.4 * whole) < 0.01);
        const QImage picture = bars.grab().toImage();
        QCOMPARE(picture.pixelColor(bars.barRect(2, false).center().toPoint()),
                 circuitBrush(0, true).color());
        QCOMPARE(picture.pixelColor(bars.barRect(4, true).center().toPoint()), viridis(0.4));
        QVERIFY(bars.accessibleDescription().contains("class 2, 61.0"));
        QVERIFY(bars.accessibleDescription().contains("class 4, 40.0"));
        QCOMPARE(bars.figureData().rows.size(), std::size_t{10});
    }

    void ofManyClassesTheLikelyOnesAreShown()
    {
        auto snapshot = std::make_shared<InferenceSnapshot>(*sample::inferenceSnapshot());
        snapshot->exact.assign(1000, 0);
        snapshot->approximate.assign(1000, 0);
        snapshot->exact[700] = 0.7F;
        snapshot->approximate[333] = 0.9F;
        ClassBars bars;
        bars.setSnapshot(snapshot);
        QCOMPARE(bars.rows().size(), std::size_t{10});
        QCOMPARE(bars.rows()[0], std::size_t{333});
        QCOMPARE(bars.rows()[1], std::size_t{700});
    }

    void mapsShareOneScale()
    {
        auto snapshot = std::make_shared<InferenceSnapshot>();
        snapshot->layer = "conv";
        snapshot->shape = {2, 1, 2};
        snapshot->exact = snapshot->approximate = {1};
        snapshot->exactMaps = {0, 4, 2, 2};
        snapshot->approximateMaps = {0, 3, 2, 3};
        FeatureMapView view;
        view.resize(500, 300);
        view.setSnapshot(snapshot);
        view.show();
        QCOMPARE(view.largestDifference(), 1.0);
        const QImage picture = view.grab().toImage();
        const auto colour = [&](int channel, FeatureMapView::Kind kind, double x) {
            const QRectF map = view.mapRect(channel, kind);
            return picture.pixelColor(
                QPointF(map.left() + x * map.width(), map.center().y()).toPoint());
        };
        QCOMPARE(colour(0, FeatureMapView::Exact, 0.25), viridis(0));
        QCOMPARE(colour(0, FeatureMapView::Exact, 0.75), viridis(1));
        QCOMPARE(colour(1, FeatureMapView::Exact, 0.25), viridis(0.5));
        QCOMPARE(colour(0, FeatureMapView::Approximate, 0.75), viridis(0.75));
        QCOMPARE(colour(0, FeatureMapView::Difference, 0.25), diverging(0));
        QCOMPARE(colour(0, FeatureMapView::Difference, 0.75), diverging(-1));
        QCOMPARE(colour(1, FeatureMapView::Difference, 0.75), diverging(1));

        const QPoint at =
            view.mapRect(0, FeatureMapView::Difference).center().toPoint() + QPoint(3, 0);
        QHelpEvent help(QEvent::ToolTip, at, view.mapToGlobal(at));
        QApplication::sendEvent(&view, &help);
        QVERIFY2(QToolTip::text().contains("exact 4.00, approximate 3.00"),
                 qPrintable(QToolTip::text()));
    }

    void isEmptyWithoutANetwork()
    {
        auto* stack = m_panel->findChild<PanelStack*>();
        QVERIFY(stack->isFilled());
        m_panel->setInput(std::nullopt);
        QVERIFY(!stack->isFilled());
        QVERIFY(canvas()->image().isNull());
    }
};

QTEST_MAIN(TestPlayground)
#include "tst_playground.moc"
