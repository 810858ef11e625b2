// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/circuits_model.h"

#include "widgets/common/swatch.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QFont>
#include <QGuiApplication>
#include <QHash>
#include <QPalette>

#include <algorithm>

namespace hawx {

bool isNumber(CircuitsModel::Column column)
{
    return (column >= CircuitsModel::PowerColumn && column <= CircuitsModel::MaeColumn) ||
           (column >= CircuitsModel::DelayColumn && column <= CircuitsModel::BiasColumn);
}

void CircuitsModel::setCircuits(std::shared_ptr<const CircuitTable> circuits)
{
    beginResetModel();
    m_circuits = circuits ? std::move(circuits) : std::make_shared<const CircuitTable>();
    arrangeColours();
    endResetModel();
}

void CircuitsModel::setCandidates(const QStringList& names)
{
    m_candidates = QSet<QString>(names.begin(), names.end());
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn),
                           {Qt::CheckStateRole});
}

void CircuitsModel::setUsed(const QStringList& names)
{
    m_used = QSet<QString>(names.begin(), names.end());
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn), {Qt::FontRole});
}

void CircuitsModel::setColourOrder(const QStringList& names)
{
    m_colourOrder = names;
    arrangeColours();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn),
                           {Qt::DecorationRole, BrushRole});
}

void CircuitsModel::arrangeColours()
{
    QHash<QString, std::size_t> known;
    for (const QString& name : m_colourOrder)
        known.insert(name, static_cast<std::size_t>(known.size()));
    auto next = static_cast<std::size_t>(known.size());
    m_colours.clear();
    for (const CircuitRow& row : *m_circuits) {
        const auto found = known.constFind(nameOf(*row.circuit));
        m_colours.push_back(found != known.constEnd() ? *found : next++);
    }
}

std::optional<int> CircuitsModel::rowOf(const QString& name) const
{
    const auto found =
        std::find_if(m_circuits->begin(), m_circuits->end(),
                     [&](const CircuitRow& row) { return nameOf(*row.circuit) == name; });
    if (found == m_circuits->end())
        return std::nullopt;
    return static_cast<int>(found - m_circuits->begin());
}

bool CircuitsModel::isCandidate(int index) const
{
    return m_candidates.contains(nameOf(circuit(index)));
}

bool CircuitsModel::isUsed(int index) const
{
    return m_used.contains(nameOf(circuit(index)));
}

QBrush CircuitsModel::brush(int index) const
{
    return circuitBrush(m_colours[static_cast<std::size_t>(index)], circuit(index).isExact());
}

QStringList CircuitsModel::candidates() const
{
    QStringList names;
    for (int index = 0; index < rowCount(); ++index) {
        if (isCandidate(index))
            names.append(nameOf(circuit(index)));
    }
    return names;
}

void CircuitsModel::changeCandidates(const QList<int>& rows, bool areCandidates)
{
    bool changed = false;
    for (const int index : rows) {
        if (isCandidate(index) == areCandidates)
            continue;
        changed = true;
        if (areCandidates)
            m_candidates.insert(nameOf(circuit(index)));
        else
            m_candidates.remove(nameOf(circuit(index)));
        Q_EMIT dataChanged(this->index(index, NameColumn), this->index(index, NameColumn),
                           {Qt::CheckStateRole});
    }
    if (changed)
        Q_EMIT candidatesChanged(candidates());
}

int CircuitsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_circuits->size());
}

int CircuitsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CircuitsModel::sortValue(int index, Column column) const
{
    const Circuit& circuit = this->circuit(index);
    const auto cost = [&circuit](double CircuitCost::*member) {
        return circuit.cost ? QVariant((*circuit.cost).*member) : QVariant();
    };
    switch (column) {
    case NameColumn: return nameOf(circuit);
    case FamilyColumn: return QString::fromStdString(circuit.family);
    case OperandsColumn: return circuit.isSigned ? 1.0 : 0.0;
    case PowerColumn: return cost(&CircuitCost::powerMw);
    case AreaColumn: return cost(&CircuitCost::areaUm2);
    case DelayColumn: return cost(&CircuitCost::delayNs);
    case MaeColumn: return circuit.metrics.maePercent();
    case ProfileColumn: return circuit.metrics.mae;
    case WceColumn: return circuit.metrics.wcePercent();
    case EpColumn: return circuit.metrics.ep * 100;
    case MreColumn: return circuit.metrics.mre * 100;
    case BiasColumn: return circuit.metrics.bias;
    case ZeroSafeColumn: return circuit.metrics.zeroSafe ? 1.0 : 0.0;
    case CommutativeColumn: return circuit.metrics.commutative ? 1.0 : 0.0;
    case CostColumn: return circuit.cost ? provenanceText(circuit.cost->provenance) : QVariant();
    case ColumnCount: break;
    }
    return {};
}

QVariant CircuitsModel::display(int index, Column column) const
{
    const Circuit& circuit = this->circuit(index);
    switch (column) {
    case OperandsColumn: return circuit.isSigned ? tr("signed") : tr("unsigned");
    case ProfileColumn: return {};
    case BiasColumn: return formatSignedNumber(circuit.metrics.bias);
    case ZeroSafeColumn: return circuit.metrics.zeroSafe ? tr("yes") : tr("no");
    case CommutativeColumn: return circuit.metrics.commutative ? tr("yes") : tr("no");
    default: break;
    }
    const QVariant value = sortValue(index, column);
    return value.isValid() && isNumber(column) ? formatNumber(value.toDouble()) : value;
}

QString CircuitsModel::text(int index, Column column) const
{
    const QVariant value = sortValue(index, column);
    if (!value.isValid())
        return tr("unknown");
    switch (column) {
    case PowerColumn: return formatPower(value.toDouble());
    case AreaColumn: return formatArea(value.toDouble());
    case DelayColumn: return formatIn({QStringLiteral("ns"), 1}, value.toDouble());
    case MaeColumn:
    case WceColumn:
    case EpColumn:
    case MreColumn: return formatPercent(value.toDouble());
    case ProfileColumn: return {};
    default: return display(index, column).toString();
    }
}

QString CircuitsModel::toolTip(int index, Column column) const
{
    const CircuitRow& row = this->row(index);
    const Circuit& circuit = *row.circuit;
    QStringList lines;
    switch (column) {
    case NameColumn:
        lines.append(nameOf(circuit));
        if (row.isOwn)
            lines.append(tr("of your own library"));
        if (isUsed(index))
            lines.append(tr("part of the configuration"));
        if (!circuit.origin.empty())
            lines.append(QString::fromStdString(circuit.origin));
        break;
    case FamilyColumn: lines.append(QString::fromStdString(circuit.family)); break;
    case ProfileColumn: {
        const auto largest = std::max_element(row.errorProfile.begin(), row.errorProfile.end());
        if (circuit.isExact() || largest == row.errorProfile.end()) {
            lines.append(tr("No error"));
            break;
        }
        const int valuesOfGroup = 256 / static_cast<int>(row.errorProfile.size());
        const int first = circuit.table.lowest() +
                          static_cast<int>(largest - row.errorProfile.begin()) * valuesOfGroup;
        lines.append(tr("Mean |E| along operand A: at most %1, for %2 to %3")
                         .arg(formatNumber(static_cast<double>(*largest)), formatInteger(first),
                              formatInteger(first + valuesOfGroup - 1)));
        break;
    }
    case PowerColumn:
    case AreaColumn:
    case DelayColumn:
    case CostColumn:
        if (!circuit.cost) {
            lines.append(tr("Nobody stated or computed a cost"));
            break;
        }
        lines.append(tr("%1: %2").arg(provenanceText(circuit.cost->provenance),
                                      QString::fromStdString(circuit.cost->source)));
        if (circuit.cost->relativeError > 0)
            lines.append(
                tr("power within about %1").arg(formatPercent(100 * circuit.cost->relativeError)));
        break;
    default: return {};
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant CircuitsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(index.row(), column);
    case Qt::AccessibleTextRole:
        return column == ProfileColumn ? QVariant(toolTip(index.row(), column)) : QVariant();
    case SortRole: return sortValue(index.row(), column);
    case BrushRole: return brush(index.row());
    case ProfileRole: {
        const auto& profile = row(index.row()).errorProfile;
        return QVariant::fromValue(QList<float>(profile.begin(), profile.end()));
    }
    case Qt::ToolTipRole: return toolTip(index.row(), column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        if (column == NameColumn)
            return isCandidate(index.row()) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::DecorationRole:
        if (column == NameColumn)
            return swatchIcon(brush(index.row()), QGuiApplication::palette());
        return {};
    case Qt::FontRole:
        if (column == NameColumn && isUsed(index.row())) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default: return {};
    }
}

bool CircuitsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != NameColumn || role != Qt::CheckStateRole)
        return false;
    changeCandidates({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant CircuitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) {
        switch (column) {
        case NameColumn: return tr("Circuit");
        case FamilyColumn: return tr("Family");
        case OperandsColumn: return tr("Operands");
        case PowerColumn: return tr("Power mW");
        case AreaColumn: return tr("Area µm²");
        case DelayColumn: return tr("Delay ns");
        case MaeColumn: return tr("MAE %");
        case ProfileColumn: return tr("|E| along A");
        case WceColumn: return tr("WCE %");
        case EpColumn: return tr("EP %");
        case MreColumn: return tr("MRE %");
        case BiasColumn: return tr("Bias");
        case ZeroSafeColumn: return tr("Zero safe");
        case CommutativeColumn: return tr("Commutative");
        case CostColumn: return tr("Cost");
        case ColumnCount: break;
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (column) {
        case NameColumn: return tr("A search considers the circuits that are ticked");
        case PowerColumn: return tr("With a new pair of operands in every clock cycle");
        case MaeColumn: return tr("Mean absolute error, in % of 2^16");
        case ProfileColumn:
            return tr("Mean |E| over operand B along operand A, each row to its own "
                      "scale");
        case WceColumn: return tr("Worst-case error, in % of 2^16");
        case EpColumn: return tr("Error probability: pairs of operands with an error");
        case MreColumn: return tr("Mean relative error, over pairs with a product other than 0");
        case BiasColumn: return tr("Mean error, with its sign");
        case ZeroSafeColumn: return tr("0 times anything is 0");
        case CommutativeColumn: return tr("The order of operands does not matter");
        case CostColumn: return tr("Where power, area and delay come from");
        default: return {};
        }
    }
    return {};
}

Qt::ItemFlags CircuitsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == NameColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace hawx
