// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exports/validation_panel.h"

#include "widgets/common/copy_rows.h"
#include "widgets/common/roomy_delegate.h"
#include "widgets/exports/layer_checks.h"
#include "widgets/figure/data_table_model.h"
#include "widgets/jobs/job_row.h"
#include "widgets/style/colours.h"
#include "widgets/style/glyph_icon.h"
#include "widgets/style/quantity.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr int differencesColumn = 2;

/// Figures, also those that are not known, stand at the right; differences in the colour of
/// failure.
class FiguresDelegate final : public RoomyDelegate {
public:
    FiguresDelegate(bool hasDifferences, QObject* parent)
        : RoomyDelegate(parent), m_hasDifferences(hasDifferences)
    {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        RoomyDelegate::initStyleOption(option, index);
        if (index.column() > 0)
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        if (!m_hasDifferences || index.column() != differencesColumn ||
            index.data(Qt::EditRole).toLongLong() == 0)
            return;
        option->font.setBold(true);
        option->palette.setColor(QPalette::Text, failureColour(option->palette));
    }

private:
    bool m_hasDifferences;
};

QTreeView* tableOf(DataTableModel* model, const QString& name)
{
    auto* view = new QTreeView;
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAlternatingRowColors(true);
    view->setAllColumnsShowFocus(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setAccessibleName(name);
    view->header()->setStretchLastSection(false);
    view->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    offerCopy(view);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    return view;
}

void fitColumns(QTreeView* view)
{
    view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

QVariant cycles(std::optional<std::int64_t> value)
{
    return value ? QVariant(qlonglong{*value}) : QVariant(QStringLiteral("–"));
}

/// Digits after the point of a circuit's area say nothing.
QVariant rounded(std::optional<double> value)
{
    return value ? QVariant(qlonglong{std::llround(*value)}) : QVariant(QStringLiteral("–"));
}

QLabel* plainLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ValidationPanel::ValidationPanel(QWidget* parent)
    : QWidget(parent),
      m_layers(new LayerChecks(tr("&Layers"))),
      m_explanation(plainLabel()),
      m_layerModel(new DataTableModel(this)),
      m_layerTable(tableOf(m_layerModel, tr("Simulated layers"))),
      m_circuitModel(new DataTableModel(this)),
      m_circuitTitle(new QLabel(tr("Synthesis"))),
      m_circuitTable(tableOf(m_circuitModel, tr("Synthesised circuits"))),
      m_tick(new QLabel),
      m_sentence(plainLabel()),
      m_remarks(plainLabel()),
      m_results(new QVBoxLayout)
{
    m_explanation->setTextInteractionFlags(Qt::NoTextInteraction);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_layerTable->setItemDelegate(new FiguresDelegate(true, m_layerTable));
    m_circuitTable->setItemDelegate(new FiguresDelegate(false, m_circuitTable));
    m_tick->setAlignment(Qt::AlignTop);
    m_remarks->setForegroundRole(QPalette::PlaceholderText);

    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_tick);
    verdict->addWidget(m_sentence, 1);
    auto* right = new QWidget;
    right->setLayout(m_results);
    m_results->setContentsMargins(0, 0, 0, 0);
    m_results->addWidget(m_explanation);
    m_results->addWidget(m_layerTable, 1);
    m_results->addWidget(m_circuitTitle);
    m_results->addWidget(m_circuitTable, 1);
    m_results->addLayout(verdict);
    m_results->addWidget(m_remarks);
    auto* splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_layers);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({170, 760});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    connect(m_layers, &LayerChecks::changed, this, &ValidationPanel::readyChanged);
    setProblem({});
    setValidation({}, false);
}

void ValidationPanel::setLayers(const std::vector<ExportLayer>& layers, const QStringList& checked)
{
    m_layers->setLayers(layers, checked);
}

void ValidationPanel::setProblem(const QString& sentence)
{
    m_problem = sentence;
    m_layers->setEnabled(sentence.isEmpty());
    m_explanation->setText(
        !sentence.isEmpty()
            ? sentence
            : tr("Simulates the exported hardware of the layers that are ticked on a test image, "
                 "compares every accumulator with the bit-true engine, and synthesises their "
                 "circuits. Large layers take minutes."));
}

void ValidationPanel::setValidation(const Validation& validation, bool isComplete)
{
    showLayers(validation.layers);
    showCircuits(validation.circuits);
    m_remarks->setText(validation.remarks.join(QLatin1Char('\n')));
    m_remarks->setVisible(!validation.remarks.isEmpty());

    std::int64_t accumulators = 0;
    std::int64_t differences = 0;
    for (const LayerValidation& layer : validation.layers) {
        accumulators += layer.accumulators;
        differences += layer.differences;
    }
    const bool areCyclesPredicted = std::all_of(
        validation.layers.begin(), validation.layers.end(),
        [](const LayerValidation& layer) { return layer.predictedCycles == layer.cycles; });
    if (differences > 0) {
        m_verdict = Verdict::Different;
        m_sentence->setText(tr("%1 of %2 accumulators differ from the bit-true engine.")
                                .arg(formatInteger(differences), formatInteger(accumulators)));
    } else if (isComplete && accumulators > 0) {
        m_verdict = Verdict::Equal;
        const QString count = formatInteger(accumulators);
        m_sentence->setText(
            areCyclesPredicted
                ? tr("All %1 accumulators equal those of the bit-true engine, and all cycles are "
                     "as predicted.")
                      .arg(count)
                : tr("All %1 accumulators equal those of the bit-true engine.").arg(count));
    } else {
        m_verdict = Verdict::None;
        m_sentence->clear();
    }
    m_sentence->setVisible(m_verdict != Verdict::None);
    drawTick();
}

void ValidationPanel::showLayers(const std::vector<LayerValidation>& layers)
{
    DataTable table;
    table.columns = {{tr("Layer"), {}},
                     {tr("Accumulators"), {}},
                     {tr("Differences"), {}},
                     {tr("Cycles"), {}},
                     {tr("Cycles predicted"), {}}};
    for (const LayerValidation& layer : layers)
        table.rows.push_back({layer.layer, qlonglong{layer.accumulators},
                              qlonglong{layer.differences}, qlonglong{layer.cycles},
                              cycles(layer.predictedCycles)});
    m_layerModel->setTable(std::move(table));
    fitColumns(m_layerTable);
}

void ValidationPanel::showCircuits(const std::vector<CircuitValidation>& circuits)
{
    const QString um2 = QStringLiteral("µm²");
    DataTable table;
    table.columns = {{tr("Circuit"), {}},
                     {tr("LUTs predicted"), {}},
                     {tr("LUTs measured"), {}},
                     {tr("Area predicted"), um2},
                     {tr("Area measured"), um2}};
    for (const CircuitValidation& circuit : circuits)
        table.rows.push_back({circuit.circuit, rounded(circuit.predictedLuts),
                              rounded(circuit.luts), rounded(circuit.predictedAreaUm2),
                              rounded(circuit.areaUm2)});
    m_circuitModel->setTable(std::move(table));
    fitColumns(m_circuitTable);
    m_circuitTitle->setVisible(!circuits.empty());
    m_circuitTable->setVisible(!circuits.empty());
}

JobRow* ValidationPanel::beginWork(const QString& title)
{
    m_work = new JobRow(title);
    m_results->addWidget(m_work);
    m_layers->setEnabled(false);
    Q_EMIT readyChanged();
    return m_work;
}

void ValidationPanel::endWork()
{
    if (!m_work)
        return;
    m_work->hide();
    m_work->deleteLater(); // it may be its own button that ended it
    m_work = nullptr;
    m_layers->setEnabled(m_problem.isEmpty());
    Q_EMIT readyChanged();
}

QStringList ValidationPanel::layers() const
{
    return m_layers->checked();
}

bool ValidationPanel::isReady() const
{
    return m_problem.isEmpty() && !m_work && !layers().isEmpty();
}

QString ValidationPanel::verdict() const
{
    return m_sentence->text();
}

void ValidationPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawTick();
}

/// A tick or a warning, in its colour.
void ValidationPanel::drawTick()
{
    m_tick->setVisible(m_verdict != Verdict::None);
    const bool isEqual = m_verdict == Verdict::Equal;
    constexpr int side = 20;
    QPixmap pixmap = glyphIcon(isEqual ? QStringLiteral("verify") : QStringLiteral("warning"))
                         .pixmap(QSize(side, side), devicePixelRatioF());
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    const QColor colour = isEqual ? successColour(palette()) : failureColour(palette());
    painter.fillRect(QRect(QPoint(), QSize(side, side)), colour);
    painter.end();
    m_tick->setPixmap(pixmap);
    QPalette text = palette();
    if (m_verdict == Verdict::Different)
        text.setColor(QPalette::WindowText, colour);
    m_sentence->setPalette(text);
}

} // namespace hawx
