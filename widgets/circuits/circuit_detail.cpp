// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/circuit_detail.h"

#include "widgets/charts/bar_chart.h"
#include "widgets/circuits/circuit_figures.h"
#include "widgets/circuits/circuit_row.h"
#include "widgets/circuits/error_scale_bar.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/swatch.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

namespace {

constexpr int swatchSide = 16;
constexpr int mostSurfaceWidth = 420; ///< more hides the rest and shows no more
// Of the figure, in points:
constexpr double figureColumn = 340; ///< a surface with its axes
constexpr double figureScale = 40;
constexpr double figureHistogram = 210;
constexpr double figureGap = 8;

QString kindOf(const Circuit& circuit)
{
    return CircuitDetail::tr("%1, %2").arg(QString::fromStdString(circuit.family),
                                           circuit.isSigned ? CircuitDetail::tr("signed")
                                                            : CircuitDetail::tr("unsigned"));
}

/// Shares the life of the circuit.
std::shared_ptr<const TruthTable> tableOf(const CircuitPtr& circuit)
{
    return {circuit, &circuit->table};
}

} // namespace

CircuitDetail::CircuitDetail(QWidget* parent)
    : QWidget(parent),
      m_logarithmic(new QCheckBox(tr("&Logarithmic colours"))),
      m_bar(new ErrorScaleBar),
      m_histogram(new BarChart),
      m_figures(new QTableWidget)
{
    auto* surfaces = new QHBoxLayout;
    surfaces->setSpacing(12);
    for (Side& side : m_sides) {
        side.box = new QWidget;
        side.swatch = new QLabel;
        side.name = new QLabel;
        side.kind = new ElidedLabel;
        side.surface = new ErrorSurface;
        side.readout = new ElidedLabel;
        QFont heading = font();
        heading.setBold(true);
        side.name->setFont(heading);
        auto* names = new QGridLayout;
        names->setHorizontalSpacing(6);
        names->setVerticalSpacing(0);
        names->addWidget(side.swatch, 0, 0);
        names->addWidget(side.name, 0, 1);
        names->addWidget(side.kind, 1, 1);
        names->setColumnStretch(1, 1);
        auto* column = new QVBoxLayout(side.box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        column->addLayout(names);
        column->addWidget(side.surface, 1);
        column->addWidget(side.readout);
        side.box->setMaximumWidth(mostSurfaceWidth);
        surfaces->addWidget(side.box, 1);
    }
    surfaces->addStretch(0);
    m_sides[0].surface->setObjectName(QStringLiteral("errorSurface"));
    m_logarithmic->setChecked(m_scale.isLogarithmic());
    m_logarithmic->setToolTip(tr("Shows small errors beside large ones"));
    m_histogram->setLogarithmic(true);
    m_histogram->setToolTip(tr("L switches between a logarithmic and a linear axis"));
    m_figures->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_figures->setAccessibleName(tr("Figures of the circuit"));
    m_figures->setFrameShape(QFrame::NoFrame);
    m_figures->setShowGrid(false);
    m_figures->setWordWrap(false);
    m_figures->setAlternatingRowColors(true);
    m_figures->setTabKeyNavigation(false);
    m_figures->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figures->verticalHeader()->hide();
    m_figures->horizontalHeader()->setHighlightSections(false);

    auto* scale = new QGridLayout;
    scale->setVerticalSpacing(2);
    scale->addWidget(new QLabel(tr("Error, approximate less exact")), 0, 0);
    scale->addWidget(m_logarithmic, 0, 1);
    scale->addWidget(m_bar, 1, 0, 1, 2);
    scale->setColumnStretch(0, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(surfaces);
    layout->addLayout(scale);
    layout->addWidget(m_histogram);
    layout->addWidget(m_figures);
    layout->addStretch(1);

    connect(m_logarithmic, &QCheckBox::toggled, this, &CircuitDetail::showScale);
    for (const std::size_t k : {std::size_t{0}, std::size_t{1}}) {
        connect(m_sides[k].surface, &ErrorSurface::currentChanged, this, &CircuitDetail::pointAt);
        connect(m_sides[k].surface, &ErrorSurface::viewChanged, m_sides[1 - k].surface,
                &ErrorSurface::setView);
    }
    setCircuits({});
}

void CircuitDetail::setCircuits(std::vector<ColouredCircuit> circuits)
{
    if (circuits.size() > m_sides.size())
        circuits.resize(m_sides.size());
    m_circuits = std::move(circuits);
    for (std::size_t k = 0; k < m_sides.size(); ++k) {
        const Side& side = m_sides[k];
        const bool isShown = k < m_circuits.size();
        side.box->setVisible(isShown);
        side.surface->setTable(isShown ? tableOf(m_circuits[k].circuit) : nullptr);
        if (isShown && k > 0)
            side.surface->setView(m_sides[0].surface->view());
    }
    showNames();
    showScale();
    showFigures();
    m_histogram->setData(m_circuits.empty()
                             ? nullptr
                             : std::make_shared<const BarChartData>(errorHistogram(m_circuits)));
    pointAt(m_circuits.empty() ? std::nullopt : m_sides[0].surface->current());
}

void CircuitDetail::showNames()
{
    for (std::size_t k = 0; k < m_circuits.size(); ++k) {
        const Circuit& circuit = *m_circuits[k].circuit;
        const Side& side = m_sides[k];
        side.swatch->setPixmap(swatchIcon(m_circuits[k].brush, palette())
                                   .pixmap(QSize(swatchSide, swatchSide), devicePixelRatioF()));
        side.name->setText(nameOf(circuit));
        side.kind->setWholeText(kindOf(circuit));
        side.surface->setAccessibleName(tr("Error surface of %1").arg(nameOf(circuit)));
    }
}

void CircuitDetail::showScale()
{
    double worst = 1;
    for (const ColouredCircuit& each : m_circuits)
        worst = std::max(worst, each.circuit->metrics.wce);
    m_scale = ErrorScale(static_cast<int>(worst), m_logarithmic->isChecked());
    for (const Side& side : m_sides)
        side.surface->setScale(m_scale);
    m_bar->setScale(m_scale);
}

void CircuitDetail::showFigures()
{
    std::vector<CircuitPtr> circuits;
    QStringList header{QString()};
    for (const ColouredCircuit& each : m_circuits) {
        circuits.push_back(each.circuit);
        header.append(nameOf(*each.circuit));
    }
    if (circuits.size() == 2)
        header.append(tr("Difference"));
    const auto figures = circuits.empty() ? std::vector<CircuitFigure>() : circuitFigures(circuits);
    m_figures->clear();
    m_figures->setColumnCount(static_cast<int>(header.size()));
    m_figures->setRowCount(static_cast<int>(figures.size()));
    m_figures->setHorizontalHeaderLabels(header);
    m_figures->horizontalHeader()->setVisible(circuits.size() == 2);
    for (int row = 0; row < m_figures->rowCount(); ++row) {
        const CircuitFigure& figure = figures[static_cast<std::size_t>(row)];
        QStringList texts{figure.name};
        texts.append(figure.values);
        if (circuits.size() == 2)
            texts.append(figure.difference);
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(column == 0 ? figure.explanation : texts[column]);
            m_figures->setItem(row, column, item);
        }
    }
    QHeaderView* columns = m_figures->horizontalHeader();
    for (int column = 0; column < m_figures->columnCount(); ++column)
        columns->setSectionResizeMode(column, QHeaderView::Stretch);
    if (m_figures->columnCount() > 0)
        columns->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_figures->resizeRowsToContents();
    int height = columns->isVisibleTo(m_figures) ? columns->sizeHint().height() : 0;
    for (int row = 0; row < m_figures->rowCount(); ++row)
        height += m_figures->rowHeight(row);
    m_figures->setFixedHeight(height + 2);
}

void CircuitDetail::pointAt(const std::optional<OperandPair>& pair)
{
    std::vector<int> errors;
    for (std::size_t k = 0; k < m_sides.size(); ++k) {
        const Side& side = m_sides[k];
        side.surface->setCurrent(pair);
        if (k < m_circuits.size() && pair && holds(m_circuits[k].circuit->table, *pair)) {
            const TruthTable& table = m_circuits[k].circuit->table;
            side.readout->setWholeText(describeError(table, *pair));
            errors.push_back(table.error(pair->a, pair->b));
        } else {
            side.readout->setWholeText(tr("Point at a pair of operands"));
        }
    }
    m_bar->setMarks(std::move(errors));
}

QString CircuitDetail::readout() const
{
    QStringList lines;
    for (std::size_t k = 0; k < m_circuits.size(); ++k)
        lines.append(m_sides[k].readout->text());
    return lines.join(QLatin1Char('\n'));
}

void CircuitDetail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showNames();
}

QString CircuitDetail::figureTitle() const
{
    if (m_circuits.empty())
        return tr("Errors of a circuit");
    if (m_circuits.size() == 1)
        return tr("Errors of %1").arg(nameOf(*m_circuits[0].circuit));
    return tr("Errors of %1 and %2")
        .arg(nameOf(*m_circuits[0].circuit), nameOf(*m_circuits[1].circuit));
}

QSizeF CircuitDetail::figureSize() const
{
    const QFontMetricsF metrics(font());
    return {figureColumn * static_cast<double>(std::max<std::size_t>(m_circuits.size(), 1)),
            2 * metrics.height() + ErrorSurface::heightFor(figureColumn, metrics) + figureScale +
                figureHistogram + 3 * figureGap};
}

void CircuitDetail::paintFigure(QPainter& painter, const QRectF& target,
                                const QPalette& palette) const
{
    if (m_circuits.empty())
        return;
    const QSizeF size = figureSize();
    painter.save();
    painter.setFont(font());
    painter.translate(target.topLeft());
    painter.scale(target.width() / size.width(), target.height() / size.height());
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const double surfaceHeight = ErrorSurface::heightFor(figureColumn, metrics);
    for (std::size_t k = 0; k < m_circuits.size(); ++k) {
        const double left = figureColumn * static_cast<double>(k);
        drawSwatch(painter, QRectF(left + 4, line / 2 - 5, 10, 10), m_circuits[k].brush, palette);
        painter.setPen(palette.color(QPalette::WindowText));
        painter.drawText(QRectF(left + 22, 0, figureColumn - 22, line),
                         Qt::AlignLeft | Qt::AlignVCenter, nameOf(*m_circuits[k].circuit));
        m_sides[k].surface->paint(
            painter, QRectF(left, line + figureGap, figureColumn, surfaceHeight), palette);
    }
    double top = line + surfaceHeight + 2 * figureGap;
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(QRectF(figureGap, top, size.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Error, approximate less exact"));
    top += line;
    ErrorScaleBar::paint(painter, QRectF(0, top, size.width(), figureScale), palette, m_scale);
    top += figureScale + figureGap;
    // Not stretched: a chart has the width that its height permits.
    const QSizeF chart =
        m_histogram->figureSize() * (figureHistogram / m_histogram->figureSize().height());
    m_histogram->paintFigure(painter,
                             QRectF(QPointF(std::max((size.width() - chart.width()) / 2, 0.0), top),
                                    QSizeF(std::min(chart.width(), size.width()), figureHistogram)),
                             palette);
    painter.restore();
}

DataTable CircuitDetail::figureData() const
{
    DataTable table{{{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}}, {}};
    if (m_circuits.empty())
        return table;
    int lowest = 0;
    int highest = 0;
    for (const ColouredCircuit& each : m_circuits) {
        table.columns.push_back({tr("Error of %1").arg(nameOf(*each.circuit)), {}});
        lowest = std::min(lowest, each.circuit->table.lowest());
        highest = std::max(highest, each.circuit->table.highest());
    }
    for (int a = lowest; a <= highest; ++a) {
        for (int b = lowest; b <= highest; ++b) {
            std::vector<QVariant> row{a, b};
            bool isKnown = false;
            for (const ColouredCircuit& each : m_circuits) {
                const bool has = holds(each.circuit->table, {a, b});
                row.push_back(has ? QVariant(each.circuit->table.error(a, b)) : QVariant());
                isKnown = isKnown || has;
            }
            if (isKnown)
                table.rows.push_back(std::move(row));
        }
    }
    return table;
}

} // namespace hawx
