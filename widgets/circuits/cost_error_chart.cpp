// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/cost_error_chart.h"

#include "widgets/charts/scatter_chart.h"
#include "widgets/circuits/circuits_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace hawx {

namespace {

enum Error { MaeError, WceError, EpError, MreError, RmsError, BiasError };

double CircuitCost::*costMember(int column)
{
    switch (column) {
    case CircuitsModel::AreaColumn: return &CircuitCost::areaUm2;
    case CircuitsModel::DelayColumn: return &CircuitCost::delayNs;
    default: return &CircuitCost::powerMw;
    }
}

double errorOf(const ErrorMetrics& metrics, int error)
{
    switch (error) {
    case WceError: return metrics.wcePercent();
    case EpError: return 100 * metrics.ep;
    case MreError: return 100 * metrics.mre;
    case RmsError: return std::sqrt(metrics.mse);
    case BiasError: return std::abs(metrics.bias);
    default: return metrics.maePercent();
    }
}

} // namespace

std::vector<bool> notDominated(const std::vector<double>& x, const std::vector<double>& y)
{
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(x[a], y[a]) < std::tuple(x[b], y[b]);
    });
    std::vector<bool> kept(x.size(), false);
    double least = std::numeric_limits<double>::infinity();
    double leastAt = least; // x of the one with the least y
    for (const std::size_t k : order) {
        kept[k] = y[k] < least || (y[k] == least && x[k] == leastAt);
        if (y[k] < least) {
            least = y[k];
            leastAt = x[k];
        }
    }
    return kept;
}

CostErrorChart::CostErrorChart(CircuitsModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_costs(new QComboBox),
      m_errors(new QComboBox),
      m_chart(new ScatterChart)
{
    m_costs->addItem(tr("Power"), CircuitsModel::PowerColumn);
    m_costs->addItem(tr("Area"), CircuitsModel::AreaColumn);
    m_costs->addItem(tr("Delay"), CircuitsModel::DelayColumn);
    m_costs->setAccessibleName(tr("Cost, across"));
    m_errors->addItem(tr("Mean absolute error"), MaeError);
    m_errors->addItem(tr("Worst-case error"), WceError);
    m_errors->addItem(tr("Error probability"), EpError);
    m_errors->addItem(tr("Mean relative error"), MreError);
    m_errors->addItem(tr("RMS error"), RmsError);
    m_errors->addItem(tr("Absolute bias"), BiasError);
    m_errors->setAccessibleName(tr("Error, up"));
    m_chart->setTitle(tr("Cost and error of circuits"));

    auto* choice = new QHBoxLayout;
    choice->addWidget(m_errors);
    choice->addWidget(new QLabel(tr("by")));
    choice->addWidget(m_costs);
    choice->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(choice);
    layout->addWidget(m_chart, 1);

    connect(m_costs, &QComboBox::currentIndexChanged, this, &CostErrorChart::placeRows);
    connect(m_errors, &QComboBox::currentIndexChanged, this, &CostErrorChart::placeRows);
    connect(m_chart, &ScatterChart::selectionChanged, this,
            [this](const std::vector<std::size_t>& points) {
                m_selected.clear();
                for (const std::size_t point : points)
                    m_selected.push_back(m_placed[point]);
                Q_EMIT selectionChanged(m_selected);
            });
    connect(&m_model, &CircuitsModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.contains(CircuitsModel::BrushRole))
                    placeRows();
            });
}

void CostErrorChart::setRows(const std::vector<int>& rows)
{
    m_rows = rows;
    placeRows();
}

void CostErrorChart::setSelected(const std::vector<int>& rows)
{
    m_selected = rows;
    std::vector<std::size_t> points;
    for (std::size_t point = 0; point < m_placed.size(); ++point) {
        if (std::find(rows.begin(), rows.end(), m_placed[point]) != rows.end())
            points.push_back(point);
    }
    m_chart->setSelected(std::move(points));
}

void CostErrorChart::placeRows()
{
    const int cost = m_costs->currentData().toInt();
    const int error = m_errors->currentData().toInt();
    m_placed.clear();
    std::vector<double> costs;
    std::vector<double> errors;
    for (const int row : m_rows) {
        const Circuit& circuit = m_model.circuit(row);
        if (!circuit.cost)
            continue;
        m_placed.push_back(row);
        costs.push_back((*circuit.cost).*costMember(cost));
        errors.push_back(errorOf(circuit.metrics, error));
    }
    const std::vector<bool> kept = notDominated(costs, errors);
    std::vector<ScatterPoint> points;
    for (std::size_t k = 0; k < m_placed.size(); ++k) {
        const Circuit& circuit = m_model.circuit(m_placed[k]);
        points.push_back({costs[k], errors[k], m_model.brush(m_placed[k]), nameOf(circuit),
                          tr("%1, cost %2")
                              .arg(QString::fromStdString(circuit.family),
                                   provenanceText(circuit.cost->provenance)),
                          kept[k]});
    }
    static const QString units[] = {QStringLiteral("mW"), QStringLiteral("µm²"),
                                    QStringLiteral("ns")};
    const bool isShare = error != RmsError && error != BiasError;
    m_chart->setPoints(
        std::move(points),
        {m_costs->currentText(), units[m_costs->currentIndex()], ChartAxis::Scale::Linear},
        {m_errors->currentText(), isShare ? QStringLiteral("%") : QString(),
         ChartAxis::Scale::Logarithmic});
    setSelected(m_selected);
}

} // namespace hawx
