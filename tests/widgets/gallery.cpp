// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shows each widget alone with sample data:  gallery [--dark] [--save FOLDER]
// With --save it writes a picture of each to the folder, as PNG, and ends.

#include "core/support/run_context.h"
#include "tests/widgets/sample_data.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/message_bar.h"
#include "widgets/configuration/configuration_panel.h"
#include "widgets/data/data_panel.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/heat_map/heat_map_view.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/network/network_graph_view.h"
#include "widgets/network/network_panel.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/style/theme.h"
#include "widgets/targets/targets_panel.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace hawx;

namespace {

QImage patch(int seed)
{
    QImage image(28, 28, QImage::Format_Grayscale8);
    for (int y = 0; y < 28; ++y) {
        for (int x = 0; x < 28; ++x)
            image.scanLine(y)[x] = static_cast<uchar>((x * y * (seed + 3)) % 256);
    }
    return image;
}

HeatMapPanel* heatMap(const std::vector<int>& filters, HeatMapView::Level level)
{
    const auto map = sample::sensitivityMap(filters);
    auto* panel = new HeatMapPanel;
    panel->setMap(map);
    panel->setAssignment(sample::front(*map, 40)->points[10].circuits);
    panel->setCircuit(7);
    panel->setLevel(level);
    const auto first = static_cast<std::size_t>(map->layers[1].firstFilter);
    panel->view()->setSelection(1, {first + 2, first + 3, first + 4});
    return panel;
}

/// While it is measured: sorted, and with marks.
HeatMapPanel* partialHeatMap(const std::vector<int>& filters)
{
    auto map = std::make_shared<SensitivityMap>(*sample::sensitivityMap(filters));
    map->images = 128;
    auto* panel = new HeatMapPanel;
    panel->setMap(map);
    panel->setAssignment(sample::front(*map, 40)->points[30].circuits);
    for (auto* button : panel->findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("Sort") || button->text() == QStringLiteral("Mark"))
            button->setChecked(true);
    return panel;
}

ParetoPlot* pareto(int points, const Limits& limits, ParetoPlot::Cost cost)
{
    auto* plot = new ParetoPlot;
    plot->setFront(sample::front(*sample::leNetMap(), points));
    plot->setLimits(limits);
    plot->setChosen(static_cast<std::size_t>(points / 3));
    plot->setCost(cost);
    return plot;
}

QWidget* messages()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    for (const auto kind : {MessageBar::Kind::Information, MessageBar::Kind::Error}) {
        auto* bar = new MessageBar;
        layout->addWidget(bar);
        bar->showMessage(
            kind, QStringLiteral("lenet5.onnx: layer gru_1 (GRU) is not supported; supported "
                                 "are convolution, fully connected, pooling, ..."));
    }
    auto* empty = new EmptyState(QStringLiteral("front"));
    empty->setText(QStringLiteral("No front yet"),
                   QStringLiteral("Explore the network to see which "
                                  "configurations are worth their loss."));
    empty->addAction(new QAction(QStringLiteral("Explore"), empty));
    layout->addWidget(empty, 1);
    return page;
}

QWidget* targets()
{
    const auto map = sample::leNetMap();
    auto* panel = new TargetsPanel;
    panel->setExact(sample::front(*map, 5)->exact);
    panel->setLimits({1.0, std::nullopt, 120000.0});
    panel->setProblem(
        QStringLiteral("No configuration loses at most 1.00 pp with an area of at most "
                       "0.12 mm²: the smallest with that loss takes 0.131 mm²."));
    return panel;
}

QWidget* configuration()
{
    const auto map = sample::leNetMap();
    auto* panel = new ConfigurationPanel;
    panel->setMap(map);
    {
        const auto front = sample::front(*map, 40);
        panel->setPoint(front->points[13], front->exact);
    }
    panel->view()->expand(panel->view()->model()->index(0, 0));
    return panel;
}

QWidget* network()
{
    const auto map = sample::leNetMap();
    auto* panel = new NetworkPanel;
    panel->setNetwork(QStringLiteral("lenet5-fashion-mnist"), sample::networkRows(*map));
    panel->setScores(map->layerScores[7], ColourScale::covering(map->layerScores[7]));
    panel->setSelectedLayer(1);
    panel->setForm(NetworkPanel::Form::List);
    return panel;
}

/// ResNet-18 with a configuration, coloured so.
NetworkPanel* networkGraph(NetworkColours colours)
{
    const auto rows = sample::residualRows(4);
    std::vector<int> filters;
    for (const NetworkRow& row : rows) {
        if (row.layer)
            filters.push_back(row.filters);
    }
    const auto map = sample::sensitivityMap(filters);
    auto* panel = new NetworkPanel;
    panel->setNetwork(QStringLiteral("resnet18-cifar10"), rows);
    panel->setScores(map->layerScores[7], ColourScale::covering(map->layerScores[7]));
    panel->setAssignment(*map, sample::front(*map, 40)->points[10].circuits);
    panel->setColours(colours);
    panel->setSelectedLayer(6);
    return panel;
}

QWidget* networkSearch()
{
    auto* panel = networkGraph(NetworkColours::Sensitivity);
    panel->setSelectedLayer(std::nullopt);
    panel->findChild<QLineEdit*>()->setText(QStringLiteral("add"));
    panel->graph()->selectMatch(false);
    panel->graph()->fit();
    return panel;
}

QWidget* data()
{
    auto* panel = new DataPanel;
    QList<QImage> samples;
    for (int k = 0; k < 20; ++k)
        samples.append(patch(k));
    panel->setData({QStringLiteral("fashion-mnist"),
                    QStringLiteral("/usr/share/datasets/fashion-mnist"), QStringLiteral("1x28x28"),
                    60000, 10000, samples});
    return panel;
}

QWidget* jobs()
{
    auto* panel = new JobsPanel;
    panel->beginJob(1, QStringLiteral("Exploring"));
    panel->updateJob(1, {"verifying", 5, 8, 21, 12});
    panel->beginJob(2, QStringLiteral("Opening resnet18.onnx"));
    return panel;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QCommandLineParser parser;
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Use the dark palette."));
    const QCommandLineOption save(QStringLiteral("save"),
                                  QStringLiteral("Write pictures to a folder."),
                                  QStringLiteral("folder"));
    parser.addOptions({dark, save});
    parser.addHelpOption();
    parser.process(application);
    QApplication::setPalette(parser.isSet(dark) ? darkPalette() : lightPalette());

    const std::vector<int> lenet{6, 16, 120, 84, 10};
    const std::vector<int> large(20, 512);
    struct Exhibit {
        QString name;
        QWidget* widget;
        QSize size;
    };
    const std::vector<Exhibit> exhibits = {
        {QStringLiteral("heat-map"), heatMap(lenet, HeatMapView::Level::Filter), {900, 260}},
        {QStringLiteral("heat-map-layers"), heatMap(lenet, HeatMapView::Level::Layer), {900, 240}},
        {QStringLiteral("heat-map-operator"),
         heatMap(lenet, HeatMapView::Level::Operator),
         {560, 300}},
        {QStringLiteral("heat-map-partial"), partialHeatMap(lenet), {640, 300}},
        {QStringLiteral("heat-map-large"), heatMap(large, HeatMapView::Level::Filter), {900, 420}},
        {QStringLiteral("pareto"), pareto(40, {1.0, {}, {}}, ParetoPlot::Cost::Power), {900, 460}},
        {QStringLiteral("pareto-area"),
         pareto(24, {2.0, {}, 120000.0}, ParetoPlot::Cost::Area),
         {700, 420}},
        {QStringLiteral("configuration"), configuration(), {400, 460}},
        {QStringLiteral("targets"), targets(), {320, 200}},
        {QStringLiteral("network"), network(), {460, 260}},
        {QStringLiteral("network-graph"), networkGraph(NetworkColours::Sensitivity), {380, 620}},
        {QStringLiteral("network-power"), networkGraph(NetworkColours::Power), {620, 900}},
        {QStringLiteral("network-circuits"), networkGraph(NetworkColours::Circuits), {380, 460}},
        {QStringLiteral("network-search"), networkSearch(), {460, 700}},
        {QStringLiteral("data"), data(), {320, 170}},
        {QStringLiteral("jobs"), jobs(), {900, 60}},
        {QStringLiteral("messages"), messages(), {420, 300}},
    };

    if (parser.isSet(save)) {
        const QDir folder(parser.value(save));
        folder.mkpath(QStringLiteral("."));
        for (const Exhibit& exhibit : exhibits) {
            exhibit.widget->resize(exhibit.size);
            exhibit.widget->show();
        }
        QTimer::singleShot(500, &application, [&] {
            for (const Exhibit& exhibit : exhibits)
                exhibit.widget->grab().save(folder.filePath(exhibit.name + QStringLiteral(".png")));
            QApplication::quit();
        });
        return QApplication::exec();
    }
    QTabWidget window;
    for (const Exhibit& exhibit : exhibits)
        window.addTab(exhibit.widget, exhibit.name);
    window.resize(1000, 600);
    window.show();
    return QApplication::exec();
}
