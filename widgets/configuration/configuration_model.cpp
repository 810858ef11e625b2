// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/configuration/configuration_model.h"

#include "core/search/front.h"
#include "widgets/style/quantity.h"

#include <algorithm>
#include <numeric>

namespace hawx {

namespace {

/// Internal id of a layer's index; a filter's is its layer's row + 1.
constexpr quintptr layerId = 0;

} // namespace

void ConfigurationModel::setMap(std::shared_ptr<const SensitivityMap> map)
{
    beginResetModel();
    m_map = std::move(map);
    m_filled = fits();
    endResetModel();
}

void ConfigurationModel::setAssignment(std::vector<std::uint16_t> circuits)
{
    // The tree's shape depends on the map only: expanded layers stay so while a limit is dragged.
    if (m_filled && circuits.size() == m_assignment.size()) {
        m_assignment.swap(circuits);
        Q_ASSERT(fits());
        for (int row = 0; row < rowCount(); ++row) {
            const QModelIndex layer = index(row, 0);
            Q_EMIT dataChanged(layer, index(row, ColumnCount - 1));
            Q_EMIT dataChanged(index(0, 0, layer),
                               index(rowCount(layer) - 1, ColumnCount - 1, layer));
        }
        return;
    }
    beginResetModel();
    m_assignment = std::move(circuits);
    m_filled = fits();
    endResetModel();
}

bool ConfigurationModel::fits() const
{
    if (!m_map)
        return false;
    const auto filters = std::accumulate(m_map->layers.begin(), m_map->layers.end(), std::size_t{0},
                                         [](std::size_t sum, const LayerSummary& layer) {
                                             return sum + static_cast<std::size_t>(layer.filters);
                                         });
    return m_assignment.size() == filters &&
           std::all_of(m_assignment.begin(), m_assignment.end(),
                       [this](std::uint16_t circuit) { return circuit < m_map->circuits.size(); });
}

QModelIndex ConfigurationModel::layerIndex(std::size_t layer) const
{
    return index(static_cast<int>(layer), 0);
}

QModelIndex ConfigurationModel::filterIndex(std::size_t filter) const
{
    if (!m_filled)
        return {};
    for (std::size_t layer = 0; layer < m_map->layers.size(); ++layer) {
        const auto first = static_cast<std::size_t>(m_map->layers[layer].firstFilter);
        if (filter >= first &&
            filter < first + static_cast<std::size_t>(m_map->layers[layer].filters))
            return index(static_cast<int>(filter - first), 0, layerIndex(layer));
    }
    return {};
}

QModelIndex ConfigurationModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : layerId);
}

QModelIndex ConfigurationModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == layerId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, layerId);
}

int ConfigurationModel::rowCount(const QModelIndex& parent) const
{
    if (!m_filled)
        return 0;
    if (!parent.isValid())
        return static_cast<int>(m_map->layers.size());
    if (parent.internalId() != layerId || parent.column() != 0)
        return 0;
    return m_map->layers[static_cast<std::size_t>(parent.row())].filters;
}

int ConfigurationModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

std::vector<std::size_t> ConfigurationModel::filtersOf(const QModelIndex& index) const
{
    const bool isFilter = index.internalId() != layerId;
    const auto layer = isFilter ? static_cast<std::size_t>(index.internalId() - 1)
                                : static_cast<std::size_t>(index.row());
    const auto first = static_cast<std::size_t>(m_map->layers[layer].firstFilter);
    if (isFilter)
        return {first + static_cast<std::size_t>(index.row())};
    std::vector<std::size_t> filters(static_cast<std::size_t>(m_map->layers[layer].filters));
    std::iota(filters.begin(), filters.end(), first);
    return filters;
}

ConfigurationModel::Figures
ConfigurationModel::figures(const std::vector<std::size_t>& filters) const
{
    const auto exact = std::find_if(m_map->circuits.begin(), m_map->circuits.end(),
                                    [](const CircuitSummary& circuit) { return circuit.isExact; });
    Figures sum;
    double power = 0;
    double area = 0;
    for (const std::size_t filter : filters) {
        const std::size_t circuit = m_assignment[filter];
        sum.scorePp += static_cast<double>(m_map->filterScores[circuit][filter]);
        power += m_map->circuits[circuit].powerMw;
        area += m_map->circuits[circuit].areaUm2;
    }
    if (exact != m_map->circuits.end() && !filters.empty()) {
        const auto count = static_cast<double>(filters.size());
        sum.powerSaving = 1 - power / (count * exact->powerMw);
        sum.areaSaving = 1 - area / (count * exact->areaUm2);
    }
    return sum;
}

QString ConfigurationModel::toolTip(const QModelIndex& index) const
{
    const auto filters = filtersOf(index);
    QStringList lines;
    for (const CircuitShare& share : circuitShares(*m_map, m_assignment, filters))
        lines.append(filters.size() > 1
                         ? tr("%1 in %Ln filters", nullptr, share.filters).arg(share.name)
                         : share.name);
    const Figures sum = figures(filters);
    lines.append(
        tr("contributes %1 where the whole network loses 1 pp").arg(formatScore(sum.scorePp)));
    lines.append(tr("one multiplier: power %1, area %2")
                     .arg(formatSaving(sum.powerSaving), formatSaving(sum.areaSaving)));
    return lines.join(QLatin1Char('\n'));
}

QVariant ConfigurationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_filled)
        return {};
    const bool isFilter = index.internalId() != layerId;
    const auto layer = isFilter ? static_cast<std::size_t>(index.internalId() - 1)
                                : static_cast<std::size_t>(index.row());
    if (role == LayerRole)
        return static_cast<int>(layer);
    if (role == FilterRole)
        return isFilter ? QVariant(m_map->layers[layer].firstFilter + index.row()) : QVariant();
    if (role == Qt::ToolTipRole)
        return toolTip(index);
    if (role == Qt::TextAlignmentRole && index.column() >= ScoreColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == SharesRole && index.column() == CircuitColumn)
        return QVariant::fromValue(circuitShares(*m_map, m_assignment, filtersOf(index)));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return isFilter ? tr("filter %1").arg(index.row() + 1)
                        : QString::fromStdString(m_map->layers[layer].name);
    case CircuitColumn: {
        const auto shares = circuitShares(*m_map, m_assignment, filtersOf(index));
        return isFilter ? shares.front().name : toText(shares);
    }
    case ScoreColumn: return formatScore(figures(filtersOf(index)).scorePp);
    case PowerColumn: return formatSaving(figures(filtersOf(index)).powerSaving);
    default: return {};
    }
}

QVariant ConfigurationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= ScoreColumn ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        switch (section) {
        case NameColumn: return tr("Layer");
        case CircuitColumn: return tr("Circuits");
        case ScoreColumn: return tr("Loss");
        case PowerColumn: return tr("Power");
        default: return {};
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case CircuitColumn: return tr("Circuits and the number of filters that use them");
        case ScoreColumn:
            return tr("What these filters contribute where the whole network loses 1 pp");
        case PowerColumn: return tr("Change of a multiplier's power against the exact circuit");
        default: return {};
        }
    }
    return {};
}

} // namespace hawx
