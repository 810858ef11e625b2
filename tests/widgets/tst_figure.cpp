// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/data_table_model.h"
#include "widgets/figure/figure.h"
#include "widgets/figure/figure_menu.h"
#include "widgets/figure/picture.h"
#include "widgets/figure/picture_dialog.h"
#include "widgets/figure/table_window.h"
#include "widgets/style/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFontMetricsF>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <cmath>

using namespace hawx;

namespace {

/// A red rectangle that fills all but a tenth on each side, and two rows.
class Sample final : public Figure {
public:
    QString figureTitle() const override { return QStringLiteral("A red rectangle"); }
    QSizeF figureSize() const override { return {200, 100}; }
    void paintFigure(QPainter& painter, const QRectF& target, const QPalette&) const override
    {
        const double dx = target.width() / 10;
        const double dy = target.height() / 10;
        painter.fillRect(target.adjusted(dx, dy, -dx, -dy), Qt::red);
        lineHeight = QFontMetricsF(QFont(), painter.device()).height();
    }
    mutable double lineHeight = 0; ///< of text on the last device, in its units

    DataTable figureData() const override
    {
        return {{{QStringLiteral("layer"), {}}, {QStringLiteral("power"), QStringLiteral("mW")}},
                {{QStringLiteral("conv \"1\", a"), 1234.5}, {QStringLiteral("fc"), QVariant()}}};
    }
};

PictureOptions plain()
{
    PictureOptions options;
    options.palette = lightPalette();
    options.dpi = 144;
    return options;
}

} // namespace

class TestFigure : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }

    void imagesHaveTheResolutionAskedFor()
    {
        const Sample figure;
        const QSizeF points = pictureSize(figure, plain());
        const QImage image = renderPicture(figure, plain());
        QCOMPARE(image.size(), QSize(static_cast<int>(points.width() * 2),
                                     static_cast<int>(points.height() * 2)));
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 144);
        QCOMPARE(image.pixelColor(image.width() / 2, image.height() / 2), QColor(Qt::red));
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }

    void aTitleTakesRoomAbove()
    {
        const Sample figure;
        PictureOptions titled = plain();
        titled.title = QStringLiteral("Title");
        QVERIFY(pictureSize(figure, titled).height() > pictureSize(figure, plain()).height() + 10);
        QCOMPARE(pictureSize(figure, titled).width(), pictureSize(figure, plain()).width());
        const QImage image = renderPicture(figure, titled);
        bool ink = false;
        for (int x = 0; x < image.width(); ++x)
            ink = ink || image.pixelColor(x, 32).lightness() < 128;
        QVERIFY(ink);
    }

    void filesAreWhatTheirNamesSay()
    {
        const Sample figure;
        const auto path = [this](const char* name) {
            return m_folder.filePath(QLatin1String(name));
        };
        QCOMPARE(savePicture(figure, path("a.png"), plain()), QString());
        QCOMPARE(QImage(path("a.png")), renderPicture(figure, plain()));

        QCOMPARE(savePicture(figure, path("a.svg"), plain()), QString());
        QSvgRenderer svg(path("a.svg"));
        QVERIFY(svg.isValid());
        QImage drawn(218, 118, QImage::Format_RGB32);
        drawn.fill(Qt::blue);
        QPainter painter(&drawn);
        svg.render(&painter);
        painter.end();
        QCOMPARE(drawn.pixelColor(109, 59), QColor(Qt::red));
        QCOMPARE(drawn.pixelColor(12, 59), QColor(Qt::white));

        QCOMPARE(savePicture(figure, path("a.pdf"), plain()), QString());
        QFile pdf(path("a.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(bytes.contains("/MediaBox [0 0 218"));

        const QString other = savePicture(figure, path("a.bmp"), plain());
        QVERIFY(other.contains(QLatin1String("a.bmp")) && other.contains(QLatin1String(".png")));
        const QString nowhere =
            savePicture(figure, m_folder.filePath("no/such/folder/a.png"), plain());
        QVERIFY(nowhere.contains(QLatin1String("no/such/folder")));
    }

    /// Panels measure text as on the screen: every device must make it as large.
    void textIsAsLargeInEachFormat()
    {
        const Sample figure;
        for (const char* name : {"text.png", "text.svg", "text.pdf"}) {
            figure.lineHeight = 0;
            QCOMPARE(savePicture(figure, m_folder.filePath(QLatin1String(name)), plain()),
                     QString());
            QVERIFY2(std::abs(figure.lineHeight - QFontMetricsF(QFont()).height()) < 1.5,
                     qPrintable(
                         QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(figure.lineHeight)));
        }
    }

    /// CSV has decimal points in every locale and quotes where they are needed; what people read
    /// has their own.
    void dataIsWrittenForProgramsAndForPeople()
    {
        const DataTable table = Sample().figureData();
        QCOMPARE(toCsv(table),
                 QByteArray("layer,power (mW)\r\n\"conv \"\"1\"\", a\",1234.5\r\nfc,\r\n"));
        QCOMPARE(toClipboardText(table),
                 QStringLiteral("layer\tpower (mW)\nconv \"1\", a\t1.234,5\nfc\t\n"));
    }

    void tablesSortNumbersAndCopy()
    {
        DataTable table{{{QStringLiteral("n"), {}}, {QStringLiteral("name"), {}}}, {}};
        for (const int n : {10, 9, 100})
            table.rows.push_back({n, QStringLiteral("row %1").arg(n)});
        TableWindow window(QStringLiteral("Rows"), table);
        const QAbstractItemModelTester tester(window.model());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window)); // shortcuts need it
        QTableView* view = window.view();
        view->sortByColumn(0, Qt::AscendingOrder);
        QCOMPARE(view->model()->index(0, 0).data(Qt::EditRole).toInt(), 9);
        QCOMPARE(view->model()->index(2, 0).data(Qt::EditRole).toInt(), 100);
        view->selectRow(0);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("n\tname\n9\trow 9\n"));
    }

    void theDialogOffersFormatsAndShowsThem()
    {
        const Sample figure;
        PictureDialog dialog(figure);
        dialog.show();
        QCOMPARE(dialog.options().title, figure.figureTitle());
        dialog.findChild<QCheckBox*>()->click();
        QVERIFY(dialog.options().title.isEmpty());
        QCOMPARE(dialog.suffix(), QStringLiteral("png"));
        auto* format = dialog.findChild<QComboBox*>();
        QTest::keyClick(format, Qt::Key_Down);
        QCOMPARE(dialog.suffix(), QStringLiteral("svg"));
    }

    void theMenuWritesFiles()
    {
        const Sample figure;
        QWidget window;
        FigureMenu menu(figure, QStringLiteral("My panel"), &window);
        QSignalSpy written(&menu, &FigureMenu::written);
        QSignalSpy failed(&menu, &FigureMenu::failed);
        const auto trigger = [&](const char* words) {
            const auto actions = menu.actions();
            const auto found = std::find_if(actions.begin(), actions.end(), [&](QAction* action) {
                return action->text().remove('&').contains(QLatin1String(words));
            });
            QVERIFY(found != actions.end());
            (*found)->trigger();
        };
        trigger("data as CSV");
        auto* dialog = window.findChild<QFileDialog*>();
        QVERIFY(dialog);
        const QString path = m_folder.filePath(QStringLiteral("rows.csv"));
        Q_EMIT dialog->fileSelected(path);
        QCOMPARE(written.count(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), toCsv(figure.figureData()));
        Q_EMIT dialog->fileSelected(m_folder.filePath(QStringLiteral("no/folder/rows.csv")));
        QCOMPARE(failed.count(), 1);
        trigger("Copy picture");
        QVERIFY(!QApplication::clipboard()->image().isNull());
        trigger("Copy data");
        QCOMPARE(QApplication::clipboard()->text(), toClipboardText(figure.figureData()));
    }
};

QTEST_MAIN(TestFigure)
#include "tst_figure.moc"
