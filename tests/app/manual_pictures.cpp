// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the pictures of the manual:  hawx-manual-pictures FOLDER
// It drives the real window, without a display, on the built-in example with a real search.

#include "tests/app/manual_pictures.h"

#include "app/hawx/theme/application_style.h"
#include "app/hawx/window/main_window.h"
#include "app/hawx/window/workspace.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/heat_map/heat_map_view.h"
#include "widgets/network/network_graph_view.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/playground/playground_panel.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QHash>
#include <QImage>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <vector>

using namespace hawx;

namespace {

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

/// 256 colours: the commonest, then those that are missed most, as in colour bars; Qt's own
/// conversion would dither.
QList<QRgb> paletteOf(const QHash<QRgb, int>& counts)
{
    constexpr qsizetype most = 256;
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&counts](QRgb a, QRgb b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    QList<QRgb> chosen = colours.mid(0, most / 2);
    QList<QRgb> others = colours.mid(chosen.size());
    QList<int> gaps;
    for (const QRgb colour : others) {
        int gap = distance(colour, chosen.front());
        for (const QRgb each : chosen)
            gap = std::min(gap, distance(colour, each));
        gaps.append(gap);
    }
    while (chosen.size() < most && chosen.size() < colours.size()) {
        qsizetype worst = 0;
        for (qsizetype k = 1; k < others.size(); ++k) {
            if (qint64{gaps[k]} * counts[others[k]] > qint64{gaps[worst]} * counts[others[worst]])
                worst = k;
        }
        chosen.append(others[worst]);
        for (qsizetype k = 0; k < others.size(); ++k)
            gaps[k] = std::min(gaps[k], distance(others[k], chosen.back()));
    }
    return chosen;
}

QImage withPalette(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y) | 0xff000000U];
    }
    const QList<QRgb> colours = paletteOf(counts);
    QHash<QRgb, uint> nearest;
    for (auto it = counts.keyBegin(); it != counts.keyEnd(); ++it) {
        const auto best =
            std::min_element(colours.begin(), colours.end(), [colour = *it](QRgb a, QRgb b) {
                return distance(colour, a) < distance(colour, b);
            });
        nearest[*it] = static_cast<uint>(best - colours.begin());
    }
    QImage result(image.size(), QImage::Format_Indexed8);
    result.setColorTable(colours);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            result.setPixel(x, y, nearest[image.pixel(x, y) | 0xff000000U]);
    }
    return result;
}

class Photographer {
public:
    explicit Photographer(const QString& folder) : m_folder(folder)
    {
        if (!QDir().mkpath(folder))
            fail("The folder cannot be made.");
    }

    void takeAll();

private:
    [[noreturn]] static void fail(const char* why)
    {
        std::fprintf(stderr, "hawx-manual-pictures: %s\n", why);
        std::exit(1);
    }
    QDockWidget* dock(const char* name) const
    {
        return m_window.findChild<QDockWidget*>(QLatin1String(name));
    }
    void trigger(const char* action) const
    {
        m_window.findChild<QAction*>(QLatin1String(action))->trigger();
    }
    void explore();
    void pinSome() const;
    void takeWindow();
    void takePanel(const char* name);
    void takeExport();
    void save(const char* name, QWidget& widget) const;

    static QSize sizeOf(const char* name)
    {
        for (const test::ManualPicture& each : test::manualPictures) {
            if (qstrcmp(each.name, name) == 0)
                return {each.width, each.height};
        }
        fail("A picture is not in the list.");
    }

    QDir m_folder;
    MainWindow m_window;
};

void Photographer::explore()
{
    m_window.openExample();
    if (!QTest::qWaitFor([this] { return m_window.project().data() != nullptr; }, 60000))
        fail("The built-in example needs the package dataset-fashion-mnist.");
    trigger("explore");
    if (!QTest::qWaitFor([this] { return m_window.explorer().exploration() != nullptr; }, 600000))
        fail("The search did not end.");
    QTest::qWait(4000); // what is verified and inspected by itself
}

void Photographer::pinSome() const
{
    // By the keys that a user has: the arrows walk along the front, P pins.
    auto* canvas = m_window.findChild<ParetoPlot*>()->canvas();
    canvas->setFocus();
    const auto first = m_window.selection().point();
    trigger("pin");
    for (int pins = 0; pins < 2; ++pins) {
        for (int step = 0; step < 6; ++step)
            QTest::keyClick(canvas, Qt::Key_Right);
        trigger("pin");
    }
    for (int step = 0; step < 12 && m_window.selection().point() != first; ++step)
        QTest::keyClick(canvas, Qt::Key_Left);
}

void Photographer::save(const char* name, QWidget& widget) const
{
    QTest::qWait(300);
    QImage image(sizeOf(name), QImage::Format_RGB32);
    image.fill(widget.palette().color(QPalette::Window));
    widget.resize(image.size());
    QTest::qWait(700);
    if (widget.size() != image.size())
        fail(name);
    widget.render(&image);
    if (!withPalette(image).save(m_folder.filePath(QLatin1String(name) + QStringLiteral(".png"))))
        fail("A picture cannot be written.");
}

void Photographer::takeWindow()
{
    dock("sensitivity")->raise();
    dock("network")->raise();
    save("window", m_window);
}

void Photographer::takePanel(const char* name)
{
    QDockWidget* panel = dock(name);
    panel->show();
    panel->setFloating(true);
    panel->resize(sizeOf(name) + QSize(2, 40));
    QTest::qWait(1500); // a panel that nobody saw may compute now
    QWidget* content = panel->widget();
    panel->setWidget(nullptr);
    content->setParent(nullptr);
    content->show();
    content->resize(sizeOf(name));
    if (auto* graph = content->findChild<NetworkGraphView*>()) {
        QTest::qWait(300);
        graph->fit();
    }
    save(name, *content);
    panel->setWidget(content);
    panel->setFloating(false);
}

void Photographer::takeExport()
{
    trigger("exportConfiguration");
    auto* dialog = m_window.findChild<ExportDialog*>();
    if (!dialog || !QTest::qWaitFor([dialog] { return dialog->isVisible(); }, 5000))
        fail("The export dialog did not open.");
    QTest::qWait(3000);
    dialog->setDestination(QStringLiteral("/home/you/lenet5-configuration.json"));
    save("export", *dialog);
    dialog->close();
}

void Photographer::takeAll()
{
    m_window.resize(sizeOf("window"));
    m_window.show();
    explore();
    auto* map = m_window.findChild<HeatMapPanel*>()->view();
    Q_EMIT map->selectionChanged(std::size_t{1}, {8, 9, 10});
    pinSome();
    QTest::qWait(1000);
    takeWindow();

    QWidget* plot = m_window.findChild<ParetoPlot*>();
    QWidget* home = plot->parentWidget();
    plot->setParent(nullptr);
    plot->show();
    save("front", *plot);
    plot->setParent(home);

    m_window.findChild<CircuitsPanel*>()->setSelected({QStringLiteral("mul8u_evo_1000")});
    Q_EMIT m_window.findChild<PlaygroundPanel*>()->imagePicked(0);
    for (const char* name : {"targets", "configuration", "sensitivity", "network", "parallel",
                             "comparison", "circuits", "inspector", "playground"})
        takePanel(name);
    takeExport();
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir folder; // of settings, circuits and sessions without a name
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    qputenv("XDG_STATE_HOME", folder.path().toUtf8());
    qputenv("HAWX_CIRCUITS", folder.filePath(QStringLiteral("circuits")).toUtf8());
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    QApplication::setStyle(new ApplicationStyle);
    QApplication::setOrganizationName(QStringLiteral("HAWX"));
    QApplication::setApplicationName(QStringLiteral("hawx-manual-pictures"));
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 9));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QSettings().setValue(QStringLiteral("window/theme"), QStringLiteral("Light"));
    if (application.arguments().size() != 2) {
        std::fprintf(stderr, "hawx-manual-pictures FOLDER\n");
        return 2;
    }
    Photographer(application.arguments().back()).takeAll();
    return 0;
}
