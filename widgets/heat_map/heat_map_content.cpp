// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map/heat_map_content.h"

#include "core/search/front.h"
#include "widgets/style/quantity.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace hawx {

namespace {

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

std::vector<std::size_t> inverse(const std::vector<std::size_t>& order)
{
    std::vector<std::size_t> places(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        places[order[i]] = i;
    return places;
}

} // namespace

HeatMapContent::HeatMapContent(std::shared_ptr<const SensitivityMap> map, Choice choice)
    : m_map(std::move(map)), m_choice(std::move(choice))
{
    if (!m_map)
        return;
    const bool hasCircuits = level() == HeatMapLevel::Operator;
    m_rows.resize(hasCircuits ? m_map->operatorScores.size() : m_map->layers.size());
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    for (const LayerSummary& layer : m_map->layers) {
        auto& filters = m_filters.emplace_back(static_cast<std::size_t>(layer.filters));
        std::iota(filters.begin(), filters.end(), static_cast<std::size_t>(layer.firstFilter));
    }
    m_rowOf = m_rows;
    if (m_choice.isSorted)
        sort();
    for (const auto& filters : m_filters)
        for (const std::size_t filter : filters)
            m_columnOf.resize(std::max(m_columnOf.size(), filter + 1));
    for (const auto& filters : m_filters)
        for (std::size_t column = 0; column < filters.size(); ++column)
            m_columnOf[filters[column]] = column;
}

void HeatMapContent::sort()
{
    if (level() == HeatMapLevel::Filter) {
        for (auto& filters : m_filters)
            std::stable_sort(filters.begin(), filters.end(), [this](std::size_t a, std::size_t b) {
                const auto scoreOf = [this](std::size_t filter) {
                    return filterScore(m_choice.circuit.value_or(assigned(filter)), filter);
                };
                return scoreOf(a) > scoreOf(b);
            });
        return;
    }
    std::vector<double> sums;
    for (std::size_t row = 0; row < rows(); ++row) {
        double& sum = sums.emplace_back(0);
        for (std::size_t column = 0; column < cells(row); ++column)
            sum += score({row, column});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });
    m_rowOf = inverse(m_rows);
}

std::size_t HeatMapContent::cells(std::size_t row) const
{
    switch (level()) {
    case HeatMapLevel::Operator: return m_map->layers.size();
    case HeatMapLevel::Layer: return m_map->circuits.size();
    case HeatMapLevel::Filter: break;
    }
    return m_filters[m_rows[row]].size();
}

std::vector<std::size_t> HeatMapContent::cells() const
{
    std::vector<std::size_t> counts;
    for (std::size_t row = 0; row < rows(); ++row)
        counts.push_back(cells(row));
    return counts;
}

QString HeatMapContent::rowName(std::size_t row) const
{
    return level() == HeatMapLevel::Operator
               ? shortCircuitName(m_map->circuits[m_rows[row]].name)
               : QString::fromStdString(m_map->layers[m_rows[row]].name);
}

QString HeatMapContent::columnName(std::size_t column) const
{
    return level() == HeatMapLevel::Operator ? QString::fromStdString(m_map->layers[column].name)
                                             : shortCircuitName(m_map->circuits[column].name);
}

std::size_t HeatMapContent::layerOf(Cell cell) const
{
    return level() == HeatMapLevel::Operator ? cell.column : m_rows[cell.row];
}

std::size_t HeatMapContent::circuitOf(Cell cell) const
{
    switch (level()) {
    case HeatMapLevel::Operator: return m_rows[cell.row];
    case HeatMapLevel::Layer: return cell.column;
    case HeatMapLevel::Filter: break;
    }
    return m_choice.circuit.value_or(assigned(filterOf(cell)));
}

std::size_t HeatMapContent::filterOf(Cell cell) const
{
    return m_filters[m_rows[cell.row]][cell.column];
}

std::optional<HeatMapContent::Cell> HeatMapContent::cellOf(std::size_t filter) const
{
    if (filter >= m_columnOf.size())
        return std::nullopt;
    const auto& layers = m_map->layers;
    const auto after = std::upper_bound(
        layers.begin(), layers.end(), filter, [](std::size_t index, const LayerSummary& layer) {
            return index < static_cast<std::size_t>(layer.firstFilter);
        });
    const auto layer = static_cast<std::size_t>(std::distance(layers.begin(), after)) - 1;
    return Cell{m_rowOf[layer], m_columnOf[filter]};
}

HeatMapContent::Cell HeatMapContent::cellOf(std::size_t layer, std::size_t circuit) const
{
    return level() == HeatMapLevel::Operator ? Cell{m_rowOf[circuit], layer}
                                             : Cell{m_rowOf[layer], circuit};
}

std::vector<std::size_t> HeatMapContent::filtersOf(std::size_t layer) const
{
    std::vector<std::size_t> filters = m_filters[layer];
    std::sort(filters.begin(), filters.end());
    return filters;
}

std::vector<std::size_t> HeatMapContent::between(Cell a, Cell b) const
{
    if (b.row < a.row || (b.row == a.row && b.column < a.column))
        std::swap(a, b);
    std::vector<std::size_t> filters;
    for (std::size_t row = a.row; row <= b.row; ++row) {
        const std::size_t first = row == a.row ? a.column : 0;
        const std::size_t end = row == b.row ? b.column + 1 : cells(row);
        for (std::size_t column = first; column < end; ++column)
            filters.push_back(filterOf({row, column}));
    }
    std::sort(filters.begin(), filters.end());
    return filters;
}

std::vector<std::size_t> HeatMapContent::atMost(double score) const
{
    std::vector<std::size_t> filters;
    for (std::size_t row = 0; row < rows(); ++row)
        for (std::size_t column = 0; column < cells(row); ++column)
            if (this->score({row, column}) <= score)
                filters.push_back(filterOf({row, column}));
    std::sort(filters.begin(), filters.end());
    return filters;
}

float HeatMapContent::filterScore(std::size_t circuit, std::size_t filter) const
{
    return m_map->filterScores[circuit][filter];
}

std::size_t HeatMapContent::assigned(std::size_t filter) const
{
    return filter < m_choice.assignment.size() ? m_choice.assignment[filter] : 0;
}

bool HeatMapContent::isExact(std::size_t circuit) const
{
    return m_map->circuits[circuit].isExact;
}

bool HeatMapContent::isApproximated(std::size_t filter) const
{
    return filter < m_choice.assignment.size() && !isExact(assigned(filter));
}

double HeatMapContent::score(Cell cell) const
{
    switch (level()) {
    case HeatMapLevel::Operator:
        return static_cast<double>(m_map->operatorScores[m_rows[cell.row]][cell.column]);
    case HeatMapLevel::Layer:
        return static_cast<double>(m_map->layerScores[cell.column][m_rows[cell.row]]);
    case HeatMapLevel::Filter: break;
    }
    return static_cast<double>(filterScore(circuitOf(cell), filterOf(cell)));
}

std::vector<float> HeatMapContent::scores() const
{
    std::vector<float> all;
    for (std::size_t row = 0; row < rows(); ++row)
        for (std::size_t column = 0; column < cells(row); ++column)
            all.push_back(static_cast<float>(score({row, column})));
    return all;
}

QString HeatMapContent::scoreText(double score) const
{
    return level() == HeatMapLevel::Operator ? formatNumber(score) : formatScore(score);
}

QString HeatMapContent::scoreTitle() const
{
    return level() == HeatMapLevel::Operator ? tr("RMS error of one product")
                                             : tr("part of a total loss of 1 pp (pp)");
}

QString HeatMapContent::withCircuit(std::size_t circuit) const
{
    const CircuitSummary& summary = m_map->circuits[circuit];
    return tr("with %1: %2, %3, mean error %4 %")
        .arg(escaped(summary.name), formatPower(summary.powerMw),
             formatIn({QStringLiteral("µm²"), 1}, summary.areaUm2),
             formatNumber(summary.maePercent));
}

QString HeatMapContent::describe(Cell cell) const
{
    const std::size_t layerIndex = layerOf(cell);
    const std::size_t circuit = circuitOf(cell);
    const LayerSummary& layer = m_map->layers[layerIndex];
    QStringList lines;
    switch (level()) {
    case HeatMapLevel::Operator:
        lines << QStringLiteral("<b>%1</b>").arg(escaped(layer.name));
        lines << tr("One product errs by <b>%1</b> (RMS), by %2 in the mean")
                     .arg(scoreText(score(cell)), formatNumber(static_cast<double>(
                                                      m_map->operatorBias[circuit][layerIndex])));
        break;
    case HeatMapLevel::Layer:
        lines
            << QStringLiteral("<b>%1</b>")
                   .arg(tr("%1, all %Ln filters", nullptr, layer.filters).arg(escaped(layer.name)));
        break;
    case HeatMapLevel::Filter:
        lines << QStringLiteral("<b>%1</b>")
                     .arg(tr("%1, filter %2 of %3")
                              .arg(escaped(layer.name))
                              .arg(filterOf(cell) - static_cast<std::size_t>(layer.firstFilter) + 1)
                              .arg(layer.filters));
        break;
    }
    if (level() != HeatMapLevel::Operator)
        lines << tr("Contributes <b>%1</b> where the whole network loses 1 pp")
                     .arg(scoreText(score(cell)));
    lines << withCircuit(circuit);
    if (level() == HeatMapLevel::Filter && m_choice.circuit && !m_choice.assignment.empty()) {
        const std::size_t filter = filterOf(cell);
        const std::size_t given = assigned(filter);
        lines << tr("in the configuration: <b>%1</b>, with %2")
                     .arg(scoreText(static_cast<double>(filterScore(given, filter))),
                          escaped(m_map->circuits[given].name));
    }
    return QStringLiteral("<p style='white-space:pre'>%1</p>")
        .arg(lines.join(QStringLiteral("<br>")));
}

QString HeatMapContent::title() const
{
    switch (level()) {
    case HeatMapLevel::Operator: return tr("Errors of products by circuit and layer");
    case HeatMapLevel::Layer: return tr("Sensitivity of layers to circuits");
    case HeatMapLevel::Filter: break;
    }
    if (m_map && m_choice.circuit)
        return tr("Sensitivity of filters to %1")
            .arg(QString::fromStdString(m_map->circuits[*m_choice.circuit].name));
    return tr("Sensitivity of filters to their circuits");
}

DataTable HeatMapContent::table(const std::optional<std::vector<std::size_t>>& filters) const
{
    const bool hasFilters = level() == HeatMapLevel::Filter;
    const bool isOperator = level() == HeatMapLevel::Operator;
    DataTable table;
    table.columns.push_back({tr("Layer"), {}});
    if (hasFilters)
        table.columns.push_back({tr("Filter"), {}});
    table.columns.push_back({tr("Circuit"), {}});
    if (isOperator) {
        table.columns.push_back({tr("RMS error"), {}});
        table.columns.push_back({tr("Mean error"), {}});
    } else {
        table.columns.push_back({tr("Share of a loss of 1 pp"), QStringLiteral("pp")});
    }
    for (std::size_t row = 0; row < rows(); ++row)
        for (std::size_t column = 0; column < cells(row); ++column) {
            const Cell cell{row, column};
            if (filters && hasFilters &&
                !std::binary_search(filters->begin(), filters->end(), filterOf(cell)))
                continue;
            const LayerSummary& layer = m_map->layers[layerOf(cell)];
            auto& values = table.rows.emplace_back();
            values.emplace_back(QString::fromStdString(layer.name));
            if (hasFilters)
                values.emplace_back(static_cast<int>(filterOf(cell)) - layer.firstFilter + 1);
            values.emplace_back(QString::fromStdString(m_map->circuits[circuitOf(cell)].name));
            values.emplace_back(score(cell));
            if (isOperator)
                values.emplace_back(
                    static_cast<double>(m_map->operatorBias[circuitOf(cell)][layerOf(cell)]));
        }
    return table;
}

} // namespace hawx
