// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/inspector_panel.h"

#include "core/sensitivity/layer_figures.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/common/card_grid.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/panel_stack.h"
#include "widgets/common/roomy_delegate.h"
#include "widgets/inspector/layer_figures_model.h"
#include "widgets/inspector/pair_map.h"
#include "widgets/style/colours.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace hawx {

namespace {

/// Numbers run from left to right in every script, with their sign before them.
class NumberDelegate final : public RoomyDelegate {
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        RoomyDelegate::initStyleOption(option, index);
        if (option->direction == Qt::RightToLeft)
            option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        option->direction = Qt::LeftToRight;
    }
};

std::vector<double> toDouble(const std::uint64_t* first, std::size_t count)
{
    return {first, first + count};
}

/// Edges of the bins of histograms that share them.
std::vector<double> edgesOf(const Histogram& histogram)
{
    std::vector<double> edges;
    for (std::size_t k = 0; k <= histogram.counts.size(); ++k)
        edges.push_back(histogram.lowerEdge(k));
    return edges;
}

BarChartData::Series seriesOf(const QString& name, const Histogram& histogram,
                              const QBrush& brush = Qt::NoBrush)
{
    return {name, toDouble(histogram.counts.data(), histogram.counts.size()), brush};
}

/// Codes by their byte as consecutive integers.
std::vector<double> byCode(const std::array<std::uint64_t, 256>& bytes, int lowest, int highest)
{
    std::vector<double> counts;
    for (int code = lowest; code <= highest; ++code)
        counts.push_back(static_cast<double>(bytes[static_cast<std::uint8_t>(code)]));
    return counts;
}

} // namespace

InspectorPanel::InspectorPanel(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_circuits(new ElidedLabel),
      m_busy(new QLabel(tr("computing …"))),
      m_weightsAs(new QComboBox),
      m_logarithmic(new QCheckBox(tr("&Logarithmic counts"))),
      m_weights(new BarChart),
      m_activations(new BarChart),
      m_pairs(new PairMap),
      m_outputs(new BarChart),
      m_errors(new BarChart),
      m_differences(new BarChart),
      m_model(new LayerFiguresModel(this)),
      m_table(new QTableView),
      m_header(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto* empty = new EmptyState(QStringLiteral("network"));
    empty->setText(tr("No layer inspected"),
                   tr("Select a layer or filters, and a configuration, to see what their "
                      "multipliers see and how far off the results are."));

    QFont heading = font();
    heading.setBold(true);
    m_title->setFont(heading);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_weightsAs->addItems({tr("codes"), tr("real values")});
    m_weightsAs->setAccessibleName(tr("Weights as"));
    auto* weightsLabel = new QLabel(tr("&Weights as"));
    weightsLabel->setBuddy(m_weightsAs);

    auto* title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(m_title);
    title->addWidget(m_circuits, 1);
    title->addWidget(m_busy);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(weightsLabel);
    choices->addWidget(m_weightsAs);
    choices->addSpacing(8);
    choices->addWidget(m_logarithmic);
    choices->addStretch(1);
    m_header->addLayout(title, 1);
    m_header->addLayout(choices);

    m_table->setModel(m_model);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->setItemDelegateForColumn(1, new NumberDelegate(m_table));
    m_table->setAccessibleName(tr("Figures of the layer"));
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    constexpr int leastCard = 220;
    auto* grid = new CardGrid(leastCard);
    grid->addCard(tr("Outputs"), m_outputs);
    grid->addCard(tr("Errors"), m_errors);
    grid->addCard(tr("Activations"), m_activations);
    grid->addCard(tr("Weights"), m_weights);
    grid->addCard(tr("Operand pairs"), m_pairs);
    grid->addCard(tr("Difference from fp32"), m_differences);
    auto* scroll = new QScrollArea;
    scroll->setWidget(grid);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    column->addLayout(m_header);
    column->addLayout(m_body, 1);
    m_body->setSpacing(12);
    m_body->addWidget(scroll, 1);
    m_body->addWidget(m_table, 0, Qt::AlignTop);
    m_stack = new PanelStack(empty, content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_weightsAs, &QComboBox::currentIndexChanged, this, [this] { showWeights(); });
    connect(m_logarithmic, &QCheckBox::toggled, this, &InspectorPanel::showLogarithmic);
    for (BarChart* chart : {m_weights, m_activations, m_outputs, m_errors, m_differences})
        connect(chart, &BarChart::logarithmicChanged, m_logarithmic, &QCheckBox::setChecked);
    setBusy(false);
    setInspection(nullptr);
}

void InspectorPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    const bool isWide = width() > 56 * em;
    m_header->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_body->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Beside the charts as wide as its text, below them a few rows.
    m_table->setMinimumWidth(isWide ? 23 * em : 0);
    m_table->setMaximumWidth(isWide ? 23 * em : QWIDGETSIZE_MAX);
    m_table->setMaximumHeight(isWide ? QWIDGETSIZE_MAX : 12 * fontMetrics().height());
}

EmptyState* InspectorPanel::emptyState() const
{
    return m_stack->emptyState();
}

std::vector<const Figure*> InspectorPanel::figures() const
{
    return {m_outputs, m_errors, m_activations, m_weights, m_pairs, m_differences};
}

void InspectorPanel::setBusy(bool busy)
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryTextColour(quiet));
    m_busy->setPalette(quiet);
    m_busy->setVisible(busy);
}

void InspectorPanel::showLogarithmic(bool logarithmic)
{
    const QSignalBlocker blocker(m_logarithmic);
    m_logarithmic->setChecked(logarithmic);
    for (BarChart* chart : {m_weights, m_activations, m_outputs, m_errors, m_differences})
        chart->setLogarithmic(logarithmic);
}

QString InspectorPanel::place() const
{
    const auto& filters = m_inspected->figures->filters;
    if (static_cast<int>(filters.size()) == m_inspected->filters)
        return tr("%1, all %Ln filters", nullptr, m_inspected->filters).arg(m_inspected->name);
    if (filters.size() == 1)
        return tr("%1, filter %2 of %3")
            .arg(m_inspected->name)
            .arg(filters.front() + 1)
            .arg(m_inspected->filters);
    return tr("%1, %2 of %3 filters")
        .arg(m_inspected->name)
        .arg(filters.size())
        .arg(m_inspected->filters);
}

void InspectorPanel::showWeights()
{
    const LayerFigures& figures = *m_inspected->figures;
    auto weights = std::make_shared<BarChartData>();
    weights->title = tr("Weights of %1").arg(place());
    weights->yTitle = tr("weights");
    if (m_weightsAs->currentIndex() == 0) {
        weights->xTitle = tr("code");
        weights->isInteger = true;
        weights->edges = BarChartData::integerEdges(-127, figures.weightCodes.size());
        weights->series = {
            {{}, toDouble(figures.weightCodes.data(), figures.weightCodes.size()), Qt::NoBrush}};
    } else {
        weights->xTitle = tr("value");
        weights->edges = edgesOf(figures.weights);
        weights->series = {seriesOf({}, figures.weights)};
    }
    m_weights->setData(weights);
}

void InspectorPanel::setInspection(const std::shared_ptr<const InspectedLayer>& inspected)
{
    m_inspected = inspected && inspected->figures ? inspected : nullptr;
    m_stack->setFilled(m_inspected != nullptr);
    m_model->setFigures(m_inspected ? m_inspected->figures : nullptr);
    m_weightsAs->setEnabled(m_inspected != nullptr);
    if (!m_inspected) {
        for (BarChart* chart : {m_weights, m_activations, m_outputs, m_errors, m_differences})
            chart->setData(nullptr);
        m_pairs->setPairs(nullptr);
        return;
    }
    const LayerFigures& figures = *m_inspected->figures;
    m_title->setText(place());
    m_circuits->setWholeText(m_inspected->circuits);
    showWeights();

    auto activations = std::make_shared<BarChartData>();
    activations->title = tr("Activations of %1").arg(place());
    activations->xTitle = tr("code");
    activations->yTitle = tr("multiplications");
    activations->isInteger = true;
    const int lowest = figures.isUnsigned ? 0 : -127;
    const int highest = figures.isUnsigned ? 255 : 127;
    activations->series = {{{}, byCode(figures.activationCodes, lowest, highest), Qt::NoBrush}};
    activations->edges =
        BarChartData::integerEdges(lowest, activations->series.front().counts.size());
    m_activations->setData(activations);

    auto pairs = std::make_shared<PairCounts>();
    pairs->title = tr("Operand pairs of %1").arg(place());
    pairs->counts = figures.pairs;
    pairs->isUnsigned = figures.isUnsigned;
    m_pairs->setPairs(pairs);

    auto outputs = std::make_shared<BarChartData>();
    outputs->title = tr("Outputs of %1").arg(place());
    outputs->xTitle = tr("accumulator");
    outputs->yTitle = tr("outputs");
    outputs->edges = edgesOf(figures.exactOutputs);
    outputs->series = {seriesOf(tr("exact"), figures.exactOutputs),
                       seriesOf(tr("approximate"), figures.approximateOutputs)};
    m_outputs->setData(outputs);

    auto errors = std::make_shared<BarChartData>();
    errors->title = tr("Errors of %1").arg(place());
    errors->xTitle = tr("approximate − exact");
    errors->yTitle = tr("outputs");
    errors->edges = edgesOf(figures.ownErrors);
    errors->series = {seriesOf(tr("own"), figures.ownErrors, viridis(0.4)),
                      seriesOf(tr("total"), figures.totalErrors)};
    m_errors->setData(errors);
    m_errors->setMarks({0});

    std::shared_ptr<BarChartData> differences;
    if (figures.quantisation) {
        differences = std::make_shared<BarChartData>();
        differences->title = tr("Difference from fp32 of %1").arg(place());
        differences->xTitle = tr("quantised − fp32");
        differences->yTitle = tr("outputs");
        differences->edges = edgesOf(figures.quantisation->exactDifference);
        differences->series = {
            seriesOf(tr("exact"), figures.quantisation->exactDifference),
            seriesOf(tr("approximate"), figures.quantisation->approximateDifference)};
    }
    m_differences->setData(differences);
    m_differences->setMarks({0});
}

} // namespace hawx
