// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shows each widget alone with sample data:  gallery [--dark] [--save FOLDER | --bench]
// With --save it writes a picture of each to the folder, as PNG, and figures as PDF, too; with
// --bench it prints how long the views of a front take to answer the mouse.

#include "core/support/run_context.h"
#include "tests/widgets/sample_data.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/circuits/circuit_detail.h"
#include "widgets/circuits/circuits_panel.h"
#include "widgets/circuits/evolve_dialog.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/message_bar.h"
#include "widgets/comparison/comparison_panel.h"
#include "widgets/configuration/configuration_panel.h"
#include "widgets/data/data_dialog.h"
#include "widgets/data/data_panel.h"
#include "widgets/exports/export_dialog.h"
#include "widgets/exports/export_preview.h"
#include "widgets/exports/validation_panel.h"
#include "widgets/figure/picture.h"
#include "widgets/figure/picture_dialog.h"
#include "widgets/figure/table_window.h"
#include "widgets/heat_map/heat_map_panel.h"
#include "widgets/heat_map/heat_map_view.h"
#include "widgets/help/help_browser.h"
#include "widgets/inspector/inspector_panel.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/network/network_graph_view.h"
#include "widgets/network/network_panel.h"
#include "widgets/parallel/parallel_panel.h"
#include "widgets/parallel/parallel_view.h"
#include "widgets/pareto/pareto_plot.h"
#include "widgets/playground/pixels.h"
#include "widgets/playground/playground_panel.h"
#include "widgets/style/theme.h"
#include "widgets/targets/machine_panel.h"
#include "widgets/targets/targets_panel.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

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

HelpBrowser* manual(const QString& search)
{
    auto* browser = new HelpBrowser(QStringLiteral(HAWX_SOURCE_DIR "/resources/help"));
    browser->search(search);
    browser->showPage(QStringLiteral("figures.html"));
    return browser;
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

ParetoPlot* pareto(int points, const Limits& limits, Objective x)
{
    auto* plot = new ParetoPlot;
    plot->setFront(sample::front(*sample::leNetMap(), points));
    plot->setLimits(limits);
    plot->setChosen(static_cast<std::size_t>(points / 3));
    plot->setAxes(x, Objective::Loss);
    return plot;
}

/// Two histograms of accumulators, bell-shaped, one shifted; or one of codes with a peak at zero.
QWidget* histograms()
{
    auto* page = new QWidget;
    auto* layout = new QHBoxLayout(page);
    auto outputs = std::make_shared<BarChartData>();
    outputs->title = QStringLiteral("Outputs of conv2");
    outputs->xTitle = QStringLiteral("accumulator");
    outputs->yTitle = QStringLiteral("outputs");
    outputs->series = {{QStringLiteral("exact"), {}}, {QStringLiteral("approximate"), {}}};
    for (int k = 0; k <= 60; ++k)
        outputs->edges.push_back(-30000 + 1000 * k);
    for (int k = 0; k < 60; ++k) {
        outputs->series[0].counts.push_back(
            std::round(9000 * std::exp(-(k - 30) * (k - 30) / 90.0)));
        outputs->series[1].counts.push_back(
            std::round(8500 * std::exp(-(k - 27) * (k - 27) / 99.0)));
    }
    auto codes = std::make_shared<BarChartData>();
    codes->title = QStringLiteral("Activations of conv2");
    codes->xTitle = QStringLiteral("code");
    codes->yTitle = QStringLiteral("activations");
    codes->isInteger = true;
    codes->edges = BarChartData::integerEdges(0, 256);
    codes->series.resize(1);
    for (int k = 0; k < 256; ++k)
        codes->series[0].counts.push_back(k == 0 ? 120000 : std::floor(2000 * std::exp(-k / 40.0)));
    for (const auto& [data, logarithmic] : {std::pair(outputs, false), std::pair(codes, true)}) {
        auto* chart = new BarChart;
        chart->setData(data);
        chart->setLogarithmic(logarithmic);
        layout->addWidget(chart);
    }
    return page;
}

QWidget* inspector()
{
    auto* panel = new InspectorPanel;
    panel->setInspection(sample::inspectedLayer());
    return panel;
}

QWidget* playground()
{
    auto* panel = new PlaygroundPanel;
    const ImageSetPtr images = sample::images(400);
    panel->setInput(images->shape);
    panel->setImages(images);
    panel->setClasses({QStringLiteral("T-shirt/top"), QStringLiteral("Trouser"),
                       QStringLiteral("Pullover"), QStringLiteral("Dress"), QStringLiteral("Coat"),
                       QStringLiteral("Sandal"), QStringLiteral("Shirt"), QStringLiteral("Sneaker"),
                       QStringLiteral("Bag"), QStringLiteral("Ankle boot")});
    panel->setLayers({QStringLiteral("conv1"), QStringLiteral("pool1")}, 0);
    panel->setImage(toImage({images->image(2), 784}, images->shape), 2);
    panel->setSnapshot(sample::inferenceSnapshot());
    return panel;
}

ParetoPlot* widePareto(int points, Objective x, Objective y, bool all)
{
    const auto map = sample::leNetMap();
    auto* plot = new ParetoPlot;
    const auto front = sample::wideFront(*map, points);
    plot->setFront(front);
    plot->setReference(sample::front(*map, 40));
    plot->setAxes(x, y);
    plot->setColour(Objective::Latency);
    plot->setAllPoints(all);
    plot->setLimits({2.0, {}, {}, 0.4, {}});
    const auto size = static_cast<std::size_t>(points);
    plot->setPins(sample::pins(*map, *front, {size / 2, size / 3}));
    return plot;
}

QWidget* parallel(int points, std::optional<Objective> colour)
{
    const auto map = sample::leNetMap();
    const auto front = sample::wideFront(*map, points);
    auto* panel = new ParallelPanel;
    panel->view()->setRange(Objective::Power, ParallelView::Range{40, 80});
    panel->view()->setRange(Objective::Loss, ParallelView::Range{-INFINITY, 2});
    panel->setFront(front);
    panel->setColour(colour);
    const auto size = static_cast<std::size_t>(points);
    panel->view()->setPins(sample::pins(*map, *front, {size / 2}));
    panel->view()->setChosen(2 * size / 3);
    return panel;
}

QWidget* comparison()
{
    const auto map = sample::leNetMap();
    const auto front = sample::wideFront(*map, 40);
    auto pins = sample::pins(*map, *front, {8, 16, 26});
    pins[1].name = QStringLiteral("for the camera");
    auto* panel = new ComparisonPanel;
    panel->setExact(front->exact);
    panel->setPins(pins);
    return panel;
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

DataDialog* dataDialog()
{
    auto* dialog = new DataDialog(DataDialog::Purpose::Choose);
    dialog->showPreview(sample::dataPreview());
    return dialog;
}

CircuitsPanel* circuits(const QStringList& selected)
{
    auto* panel = new CircuitsPanel;
    const auto table = sample::circuitTable();
    panel->setCircuits(table);
    QStringList candidates;
    for (const CircuitRow& row : *table) {
        if (row.isCandidate)
            candidates.append(nameOf(*row.circuit));
    }
    panel->setCandidates(candidates);
    panel->setUsed({QStringLiteral("mul8s_1L2H"), QStringLiteral("mul8s_1KV8")});
    panel->setSelected(selected);
    return panel;
}

QWidget* reportOfImport()
{
    CircuitsPanel* panel = circuits({});
    panel->showReport(QStringLiteral("3 circuits imported, 1 file failed"),
                      {QStringLiteral("mul.v could not be read: line 12: an unknown cell.")},
                      false);
    return panel;
}

/// The detail as it is exported.
class Picture final : public QWidget {
public:
    using QWidget::QWidget;

    void setFigure(const Figure* figure) { m_figure = figure; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_figure->paintFigure(painter, rect(), palette());
    }

private:
    const Figure* m_figure = nullptr;
};

QWidget* circuitFigure()
{
    auto* picture = new Picture;
    CircuitsPanel* panel = circuits({QStringLiteral("mul8s_1L2H"), QStringLiteral("mul8s_1L2D")});
    panel->setParent(picture);
    panel->hide();
    picture->setFigure(panel->detail());
    return picture;
}

QWidget* evolution()
{
    auto* dialog = new EvolveDialog;
    dialog->setCircuits(*sample::circuitTable());
    dialog->setStart(QStringLiteral("mul8s_1KV8"));
    dialog->setRunning(true);
    auto trace = std::make_shared<EvolutionTrace>();
    trace->start = QStringLiteral("mul8s_1KV8");
    trace->isByTime = true;
    trace->limit = 60;
    trace->reached = 38;
    double factor = 1;
    for (double at = 0; at < 34; at = at * 1.4 + 0.4) {
        trace->steps.push_back({at, 0.425 * factor, 729.8 * (0.1 + 0.9 * factor), 1.48});
        factor *= 0.95;
    }
    dialog->setTrace(trace);
    return dialog;
}

ExportDialog* exportDialog()
{
    auto* dialog = new ExportDialog;
    dialog->setSubject(QStringLiteral("lenet5 on spatial-edge: verified loss 0.99 pp"));
    const auto form = [](const char* name, const char* title, const char* group,
                         const char* problem = "") {
        ExportForm result;
        result.name = QLatin1String(name);
        result.title = QLatin1String(title);
        result.group = QLatin1String(group);
        result.problem = QLatin1String(problem);
        result.destination = QStringLiteral("/home/user/lenet5-") + result.name;
        result.hasLayers = result.name == QLatin1String("verilog");
        return result;
    };
    dialog->setForms({form("json", "Configuration file (JSON)", "Configuration"),
                      form("csv", "Table of filters (CSV)", "Configuration"),
                      form("verilog", "Verilog with test benches", "Hardware"),
                      form("lut", "Truth tables for simulators", "Software"),
                      form("html", "Report (HTML)", "Report", "Needs a search.")},
                     QStringLiteral("verilog"));
    const std::vector<ExportLayer> layers{{QStringLiteral("conv1"), 117600},
                                          {QStringLiteral("conv2"), 240000},
                                          {QStringLiteral("fc3"), 840}};
    dialog->setLayers(layers, {QStringLiteral("conv1"), QStringLiteral("fc3")});
    dialog->preview()->setFiles({{QStringLiteral("circuits/circuit_mul8s_1L2H.v"), 4065},
                                 {QStringLiteral("layers/conv1.v"), 12803},
                                 {QStringLiteral("run.sh"), 911}},
                                true);
    dialog->preview()->setContent({ExportPreviewContent::Kind::Text,
                                   QStringLiteral("module circuit_mul8s_1L2H(A, B, O);\n"
                                                  "  input [7:0] A;\n  input [7:0] B;\n"),
                                   true});
    dialog->askReplace();
    dialog->validation()->setLayers(layers, {QStringLiteral("fc3")});
    return dialog;
}

/// One layer that is right, or also one that is not.
QWidget* validation(bool isRight)
{
    ExportDialog* dialog = exportDialog();
    Validation known;
    known.layers = {{QStringLiteral("fc3"), 10, 0, 840, 840}};
    if (!isRight)
        known.layers.push_back({QStringLiteral("conv1"), 1536, 12, 2304, {}});
    known.circuits = {{QStringLiteral("mul8s_1L2H"), 38.0, 41.0, 4210.0, 4388.5},
                      {QStringLiteral("mul8s_1KV8"), 71.0, 69.0, 7105.0, {}}};
    known.remarks =
        QStringList{QStringLiteral("No nextpnr-ice40 is installed; Debian has it in the package "
                                   "nextpnr-ice40.")};
    dialog->validation()->setValidation(known, true);
    dialog->tabs()->setCurrentWidget(dialog->validation());
    return dialog;
}

QWidget* jobs()
{
    auto* panel = new JobsPanel;
    panel->beginJob(1, QStringLiteral("Exploring"));
    panel->updateJob(1, {"verifying", 5, 8, 21, 12});
    panel->beginJob(2, QStringLiteral("Opening resnet18.onnx"));
    return panel;
}

/// Mean and longest processor time from a move of the mouse until what it changes is painted, of
/// all that the event loop does in between.
void timeMoves(const char* what, QWidget* widget, QPoint from, QPoint step, Qt::MouseButton button)
{
    constexpr int moves = 40;
    const auto send = [widget](QEvent::Type type, QPoint at, Qt::MouseButton pressed,
                               Qt::MouseButtons held) {
        QMouseEvent event(type, at, widget->mapToGlobal(at), pressed, held, Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
    };
    const auto settle = [] {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 1500)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    };
    settle();
    if (button != Qt::NoButton)
        send(QEvent::MouseButtonPress, from, button, button);
    double sum = 0;
    double longest = 0;
    for (int k = 1; k <= moves; ++k) {
        const std::clock_t start = std::clock();
        send(QEvent::MouseMove, from + step * k, Qt::NoButton, button);
        // One turn of the event loop for the queued replot, one for painting.
        QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
        QCoreApplication::sendPostedEvents();
        const double ms = 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC;
        sum += ms;
        longest = std::max(longest, ms);
    }
    if (button != Qt::NoButton)
        send(QEvent::MouseButtonRelease, from + step * moves, button, Qt::NoButton);
    std::printf("%-44s %6.1f ms mean %6.1f ms longest\n", what, sum / moves, longest);
}

void bench()
{
    constexpr int points = 50000;
    const std::unique_ptr<ParetoPlot> plot(
        widePareto(points, Objective::Power, Objective::Loss, true));
    plot->resize(900, 460);
    plot->show();
    QApplication::processEvents();
    timeMoves("front of 50,000: drag of a limit", plot->canvas(), plot->yHandle(), {0, 3},
              Qt::LeftButton);
    const QPoint corner = plot->plotArea().topRight() + QPoint(-8, 8);
    timeMoves("front of 50,000: pan", plot->canvas(), corner, {-2, 1}, Qt::LeftButton);
    timeMoves("front of 50,000: hover", plot->canvas(), plot->plotArea().center(), {2, 1},
              Qt::NoButton);
    const std::unique_ptr<QWidget> panel(parallel(points, Objective::Latency));
    panel->resize(900, 380);
    panel->show();
    QApplication::processEvents();
    const ParallelView* view = static_cast<ParallelPanel*>(panel.get())->view();
    const ObjectiveRange& energy = view->shown(Objective::Energy);
    auto* canvas = static_cast<ParallelPanel*>(panel.get())->view();
    timeMoves("50,000 lines: drag of a range", canvas,
              view->axisPoint(Objective::Energy, energy.lowest) - QPoint(0, 20), {0, -3},
              Qt::LeftButton);
    timeMoves("50,000 lines: hover", canvas, canvas->rect().center(), {2, 1}, Qt::NoButton);
    QObject::connect(canvas, &ParallelView::brushed, plot.get(), &ParetoPlot::setVisibleMask);
    timeMoves("50,000 lines: drag of a range, front linked", canvas,
              view->axisPoint(Objective::Area, view->shown(Objective::Area).lowest) - QPoint(0, 20),
              {0, -3}, Qt::LeftButton);
}

QWidget* machine()
{
    auto* panel = new MachinePanel;
    Accelerator machine{.name = "spatial-edge",
                        .description = "Streaming dataflow: the fewest multipliers that reach "
                                       "10,000 images a second."};
    panel->setMachines({machine});
    panel->setMachine(machine);
    return panel;
}

QWidget* table()
{
    const auto map = sample::leNetMap();
    ParetoPlot plot;
    plot.setFront(sample::front(*map, 40));
    return new TableWindow(plot.figureTitle(), plot.figureData());
}

QWidget* pictureDialog()
{
    static ParetoPlot* plot = pareto(40, {1.0, {}, {}}, Objective::Power);
    return new PictureDialog(*plot);
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
    const QCommandLineOption timing(QStringLiteral("bench"),
                                    QStringLiteral("Measure the views of a front."));
    const QCommandLineOption pdf(QStringLiteral("pdf"),
                                 QStringLiteral("With --save: print figures to PDF, too."));
    const QCommandLineOption all(QStringLiteral("all"),
                                 QStringLiteral("Also show fronts of 50,000 points."));
    parser.addOptions({dark, save, timing, pdf, all});
    parser.addHelpOption();
    parser.process(application);
    QApplication::setPalette(parser.isSet(dark) ? darkPalette() : lightPalette());

    if (parser.isSet(timing)) {
        bench();
        return 0;
    }
    const std::vector<int> lenet{6, 16, 120, 84, 10};
    const std::vector<int> large(20, 512);
    struct Exhibit {
        QString name;
        std::function<QWidget*()> make;
        QSize size;
    };
    const std::vector<Exhibit> exhibits = {
        {QStringLiteral("heat-map"),
         [&] { return heatMap(lenet, HeatMapView::Level::Filter); },
         {900, 260}},
        {QStringLiteral("heat-map-layers"),
         [&] { return heatMap(lenet, HeatMapView::Level::Layer); },
         {900, 240}},
        {QStringLiteral("heat-map-operator"),
         [&] { return heatMap(lenet, HeatMapView::Level::Operator); },
         {560, 300}},
        {QStringLiteral("heat-map-partial"), [&] { return partialHeatMap(lenet); }, {640, 300}},
        {QStringLiteral("heat-map-large"),
         [&] { return heatMap(large, HeatMapView::Level::Filter); },
         {900, 420}},
        {QStringLiteral("pareto"),
         [&] {
             return pareto(40, {1.0, {}, {}}, Objective::Power);
         },
         {900, 460}},
        {QStringLiteral("pareto-area"),
         [&] {
             return pareto(24, {2.0, {}, 120000.0}, Objective::Area);
         },
         {700, 420}},
        {QStringLiteral("pareto-2000"),
         [&] { return widePareto(2000, Objective::Power, Objective::Loss, false); },
         {900, 460}},
        {QStringLiteral("pareto-50000"),
         [&] { return widePareto(50000, Objective::Loss, Objective::Energy, true); },
         {900, 460}},
        {QStringLiteral("parallel"),
         [&] { return parallel(2000, Objective::Latency); },
         {900, 380}},
        {QStringLiteral("parallel-50000"), [&] { return parallel(50000, {}); }, {900, 380}},
        {QStringLiteral("comparison"), [&] { return comparison(); }, {760, 460}},
        {QStringLiteral("configuration"), [&] { return configuration(); }, {400, 460}},
        {QStringLiteral("targets"), [&] { return targets(); }, {320, 200}},
        {QStringLiteral("network"), [&] { return network(); }, {460, 260}},
        {QStringLiteral("network-graph"),
         [&] { return networkGraph(NetworkColours::Sensitivity); },
         {380, 620}},
        {QStringLiteral("network-power"),
         [&] { return networkGraph(NetworkColours::Power); },
         {620, 900}},
        {QStringLiteral("network-circuits"),
         [&] { return networkGraph(NetworkColours::Circuits); },
         {380, 460}},
        {QStringLiteral("network-search"), [&] { return networkSearch(); }, {460, 700}},
        {QStringLiteral("data"), [&] { return data(); }, {320, 170}},
        {QStringLiteral("data-dialog"), [&] { return dataDialog(); }, {960, 680}},
        {QStringLiteral("jobs"), [&] { return jobs(); }, {900, 60}},
        {QStringLiteral("histograms"), [&] { return histograms(); }, {760, 240}},
        {QStringLiteral("circuits"),
         [&] { return circuits({QStringLiteral("mul8s_1L2H")}); },
         {1200, 760}},
        {QStringLiteral("circuits-two"),
         [&] {
             return circuits({QStringLiteral("mul8s_1L2H"), QStringLiteral("mul8s_1L2D")});
         },
         {1300, 900}},
        {QStringLiteral("circuits-import"), [&] { return reportOfImport(); }, {1200, 420}},
        {QStringLiteral("circuits-figure"), [&] { return circuitFigure(); }, {680, 700}},
        {QStringLiteral("evolve"), [&] { return evolution(); }, {860, 460}},
        {QStringLiteral("export"), [&] { return exportDialog(); }, {980, 640}},
        {QStringLiteral("export-narrow"), [&] { return exportDialog(); }, {480, 560}},
        {QStringLiteral("validation"), [&] { return validation(true); }, {980, 560}},
        {QStringLiteral("validation-differences"), [&] { return validation(false); }, {480, 560}},
        {QStringLiteral("inspector"), [&] { return inspector(); }, {1000, 560}},
        {QStringLiteral("inspector-narrow"), [&] { return inspector(); }, {420, 700}},
        {QStringLiteral("inspector-empty"), [&] { return new InspectorPanel; }, {500, 260}},
        {QStringLiteral("playground"), [&] { return playground(); }, {1000, 460}},
        {QStringLiteral("playground-empty"), [&] { return new PlaygroundPanel; }, {500, 260}},
        {QStringLiteral("messages"), [&] { return messages(); }, {420, 300}},
        {QStringLiteral("machine"), [&] { return machine(); }, {360, 220}},
        {QStringLiteral("table"), [&] { return table(); }, {620, 320}},
        {QStringLiteral("help"), [] { return manual({}); }, {1100, 720}},
        {QStringLiteral("help-search"),
         [] { return manual(QStringLiteral("verified loss")); },
         {1100, 720}},
        {QStringLiteral("picture-dialog"), [&] { return pictureDialog(); }, {560, 640}},
    };

    std::vector<std::pair<Exhibit, QWidget*>> shown;
    for (const Exhibit& exhibit : exhibits)
        if (parser.isSet(all) || !exhibit.name.endsWith(QLatin1String("50000")))
            shown.emplace_back(exhibit, exhibit.make());

    if (parser.isSet(save)) {
        const QDir folder(parser.value(save));
        folder.mkpath(QStringLiteral("."));
        for (const auto& [exhibit, widget] : shown) {
            widget->resize(exhibit.size);
            widget->show();
        }
        QTimer::singleShot(500, &application, [&] {
            for (const auto& [exhibit, widget] : shown) {
                widget->grab().save(folder.filePath(exhibit.name + QStringLiteral(".png")));
                const auto* figure = dynamic_cast<const Figure*>(widget);
                if (!figure || !parser.isSet(pdf))
                    continue;
                PictureOptions options;
                options.title = figure->figureTitle();
                options.palette = QApplication::palette();
                savePicture(*figure, folder.filePath(exhibit.name + QStringLiteral(".pdf")),
                            options);
            }
            QApplication::quit();
        });
        return QApplication::exec();
    }
    QTabWidget window;
    for (const auto& [exhibit, widget] : shown)
        window.addTab(widget, exhibit.name);
    window.resize(1000, 600);
    window.show();
    return QApplication::exec();
}
