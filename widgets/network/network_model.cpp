// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/network_model.h"

#include "core/search/front.h"
#include "widgets/style/quantity.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace hawx {

void NetworkModel::setRows(std::vector<NetworkRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_scores.clear();
    m_circuits.clear();
    m_circuitPower.clear();
    sharePower();
    endResetModel();
}

void NetworkModel::changed()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void NetworkModel::setScores(std::vector<float> scores, const ColourScale& scale)
{
    m_scores = std::move(scores);
    m_scale = scale;
    changed();
}

void NetworkModel::setAssignment(const SensitivityMap& map,
                                 const std::vector<std::uint16_t>& circuits)
{
    m_circuits.clear();
    m_circuitPower.clear();
    const auto isLayer = [](const NetworkRow& row) { return row.layer.has_value(); };
    const auto layers = std::count_if(m_rows.begin(), m_rows.end(), isLayer);
    const auto isOfMap = [&map](std::uint16_t circuit) { return circuit < map.circuits.size(); };
    const bool fits = static_cast<std::size_t>(layers) == map.layers.size() && layers > 0 &&
                      circuits.size() == static_cast<std::size_t>(map.layers.back().firstFilter +
                                                                  map.layers.back().filters) &&
                      std::all_of(circuits.begin(), circuits.end(), isOfMap);
    for (std::size_t layer = 0; fits && layer < map.layers.size(); ++layer) {
        const LayerSummary& summary = map.layers[layer];
        std::vector<std::size_t> filters(static_cast<std::size_t>(summary.filters));
        std::iota(filters.begin(), filters.end(), static_cast<std::size_t>(summary.firstFilter));
        double power = 0;
        for (const std::size_t filter : filters)
            power += map.circuits[circuits[filter]].powerMw;
        m_circuits.push_back(circuitShares(map, circuits, filters));
        m_circuitPower.push_back(power / static_cast<double>(filters.size()));
    }
    sharePower();
    changed();
}

/// A layer's filters share its multiply-accumulates evenly, so the mean power of their circuits is
/// what counts.
void NetworkModel::sharePower()
{
    m_powerPercent.clear();
    double sum = 0;
    for (const NetworkRow& row : m_rows) {
        if (!row.layer)
            continue;
        if (*row.layer >= m_powerPercent.size())
            m_powerPercent.resize(*row.layer + 1, 0);
        const double power = m_circuitPower.empty() ? 1 : m_circuitPower[*row.layer];
        m_powerPercent[*row.layer] = static_cast<double>(row.macs) * power;
        sum += m_powerPercent[*row.layer];
    }
    if (sum <= 0) {
        m_powerPercent.clear();
        return;
    }
    std::vector<float> percents;
    for (double& each : m_powerPercent) {
        each *= 100 / sum;
        percents.push_back(static_cast<float>(each));
    }
    m_powerScale = ColourScale::covering(std::move(percents));
}

std::optional<double> NetworkModel::powerPercent(const NetworkRow& row) const
{
    if (!row.layer || *row.layer >= m_powerPercent.size())
        return std::nullopt;
    return m_powerPercent[*row.layer];
}

QList<CircuitShare> NetworkModel::circuits(const NetworkRow& row) const
{
    return row.layer && *row.layer < m_circuits.size() ? m_circuits[*row.layer]
                                                       : QList<CircuitShare>();
}

std::vector<std::size_t> NetworkModel::find(const QString& text) const
{
    std::vector<std::size_t> found;
    for (std::size_t k = 0; k < m_rows.size() && !text.isEmpty(); ++k) {
        if (m_rows[k].name.contains(text, Qt::CaseInsensitive) ||
            m_rows[k].type.contains(text, Qt::CaseInsensitive))
            found.push_back(k);
    }
    return found;
}

QString NetworkModel::describe(const NetworkRow& row) const
{
    const QLocale locale;
    QStringList lines{row.output.isEmpty()
                          ? tr("%1 (%2)").arg(row.name, row.type)
                          : tr("%1 (%2), output %3").arg(row.name, row.type, row.output)};
    if (row.layer)
        lines.append(tr("%1, %2 multiplications, %3 parameters")
                         .arg(tr("%Ln filters", nullptr, row.filters),
                              locale.toString(static_cast<qlonglong>(row.macs)),
                              locale.toString(static_cast<qlonglong>(row.parameters))));
    if (const auto sensitivity = score(row))
        lines.append(tr("Contributes %1 with that circuit, where the whole network loses 1 pp")
                         .arg(formatScore(*sensitivity)));
    if (const auto percent = powerPercent(row))
        lines.append(
            m_circuits.empty()
                ? tr("%1 % of the multiplications").arg(formatNumber(*percent))
                : tr("%1 % of the power of the multiplications").arg(formatNumber(*percent)));
    for (const CircuitShare& share : circuits(row))
        lines.append(tr("%1 in %Ln filters", nullptr, share.filters).arg(share.name));
    return lines.join(QLatin1Char('\n'));
}

QModelIndex NetworkModel::layerIndex(std::size_t layer) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [layer](const NetworkRow& row) { return row.layer == layer; });
    return found == m_rows.end() ? QModelIndex()
                                 : index(static_cast<int>(found - m_rows.begin()), NameColumn);
}

int NetworkModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NetworkModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<double> NetworkModel::score(const NetworkRow& row) const
{
    if (!row.layer || *row.layer >= m_scores.size())
        return std::nullopt;
    return static_cast<double>(m_scores[*row.layer]);
}

QVariant NetworkModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const NetworkRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto sensitivity = score(row);
    switch (role) {
    case Qt::TextAlignmentRole:
        return index.column() >= FiltersColumn && index.column() <= ParametersColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case LayerRole: return row.layer ? QVariant(static_cast<int>(*row.layer)) : QVariant();
    case ScoreRole: return sensitivity ? QVariant(*sensitivity) : QVariant();
    case ShareRole: {
        const auto largest = std::max_element(m_scores.begin(), m_scores.end());
        return sensitivity && *largest > 0 ? QVariant(*sensitivity / static_cast<double>(*largest))
                                           : QVariant();
    }
    case ColourRole: return sensitivity ? QVariant(m_scale.colour(*sensitivity)) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return describe(row);
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn: return row.name;
        case TypeColumn: return row.type;
        case FiltersColumn: return row.layer ? QVariant(row.filters) : QVariant();
        case MacsColumn: return row.layer ? QVariant(formatCount(row.macs)) : QVariant();
        case ParametersColumn:
            return row.parameters > 0 ? QVariant(formatCount(row.parameters)) : QVariant();
        case SensitivityColumn:
            return sensitivity ? QVariant(formatScore(*sensitivity)) : QVariant();
        default: return {};
        }
    default: return {};
    }
}

QVariant NetworkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= FiltersColumn && section <= ParametersColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        switch (section) {
        case NameColumn: return tr("Layer");
        case TypeColumn: return tr("Type");
        case FiltersColumn: return tr("Filters");
        case MacsColumn: return tr("MACs");
        case ParametersColumn: return tr("Params");
        case SensitivityColumn: return tr("Sensitivity");
        default: return {};
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case MacsColumn: return tr("Multiply-accumulates for one image");
        case ParametersColumn: return tr("Weights and biases");
        case SensitivityColumn:
            return tr(
                "What the whole layer contributes to a loss of 1 pp with the circuit that the "
                "sensitivity map shows");
        default: return {};
        }
    }
    return {};
}

Qt::ItemFlags NetworkModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool multiplies = m_rows[static_cast<std::size_t>(index.row())].layer.has_value();
    return multiplies ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                      : Qt::ItemNeverHasChildren;
}

} // namespace hawx
