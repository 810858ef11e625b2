// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/network_model.h"

#include "widgets/style/quantity.h"

#include <QLocale>

#include <algorithm>

namespace hawx {

void NetworkModel::setRows(std::vector<NetworkRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_scores.clear();
    endResetModel();
}

void NetworkModel::setScores(std::vector<float> scores, const ColourScale& scale)
{
    m_scores = std::move(scores);
    m_scale = scale;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
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
    case Qt::ToolTipRole: {
        const QLocale locale;
        QStringList lines{tr("%1 (%2), output %3").arg(row.name, row.type, row.output)};
        if (row.layer)
            lines.append(tr("%1, %2 multiplications, %3 parameters")
                             .arg(tr("%n filters", nullptr, row.filters),
                                  locale.toString(static_cast<qlonglong>(row.macs)),
                                  locale.toString(static_cast<qlonglong>(row.parameters))));
        if (sensitivity)
            lines.append(tr("Contributes %1 with that circuit, where the whole network loses 1 pp")
                             .arg(formatScore(*sensitivity)));
        return lines.join(QLatin1Char('\n'));
    }
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
