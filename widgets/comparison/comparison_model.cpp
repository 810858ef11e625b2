// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/comparison_model.h"

#include <algorithm>
#include <limits>

namespace hawx {

void ComparisonModel::setPins(std::vector<PinnedConfiguration> pins)
{
    beginResetModel();
    m_pins = std::move(pins);
    m_layers.clear();
    // Pins of another network may have other layers; the first with layers sets the rows.
    for (const PinnedConfiguration& pin : m_pins) {
        for (const PinnedConfiguration::Layer& layer : pin.layers)
            m_layers.push_back(layer.name);
        if (!m_layers.empty())
            break;
    }
    endResetModel();
}

void ComparisonModel::setExact(const ExactFigures& exact)
{
    m_exact = exact;
    if (!m_pins.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString ComparisonModel::titleOf(int column) const
{
    const PinnedConfiguration& pin = m_pins[static_cast<std::size_t>(column)];
    return pin.name.isEmpty() ? pin.letter : tr("%1: %2").arg(pin.letter, pin.name);
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_pins.empty() ? 0
                                              : FirstLayerRow + static_cast<int>(m_layers.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pins.size());
}

const PinnedConfiguration& ComparisonModel::pinAt(const QModelIndex& index) const
{
    return m_pins[static_cast<std::size_t>(index.column())];
}

QList<CircuitShare> ComparisonModel::sharesOf(const PinnedConfiguration& pin, int row) const
{
    if (row >= FirstLayerRow) {
        const QString& name = m_layers[static_cast<std::size_t>(row - FirstLayerRow)];
        const auto layer = std::find_if(pin.layers.begin(), pin.layers.end(),
                                        [&](const auto& one) { return one.name == name; });
        return layer == pin.layers.end() ? QList<CircuitShare>() : layer->shares;
    }
    QList<CircuitShare> sum;
    for (const PinnedConfiguration::Layer& layer : pin.layers) {
        for (const CircuitShare& share : layer.shares) {
            const auto known = std::find_if(sum.begin(), sum.end(), [&](const CircuitShare& one) {
                return one.name == share.name;
            });
            if (known == sum.end())
                sum.append(share);
            else
                known->filters += share.filters;
        }
    }
    std::stable_sort(sum.begin(), sum.end(),
                     [](const auto& a, const auto& b) { return a.filters > b.filters; });
    return sum;
}

QString ComparisonModel::textOf(const PinnedConfiguration& pin, int row) const
{
    if (!pin.fits && row <= EnergyRow)
        return QStringLiteral("–");
    if (row == LossRow)
        return formatLoss(pin.point.bestKnownLossPp());
    if (row <= EnergyRow) {
        // One unit for the whole row, else sizes cannot be compared at a glance.
        const auto objective = static_cast<Objective>(row);
        double largest = exactValue(m_exact, objective);
        for (const PinnedConfiguration& other : m_pins)
            largest = std::max(largest, valueOf(other.point, objective));
        return formatIn(unitOf(objective, largest), valueOf(pin.point, objective));
    }
    const QList<CircuitShare> shares = sharesOf(pin, row);
    if (row == DistinctRow)
        return pin.layers.empty() ? QString() : QString::number(shares.size());
    QStringList names;
    for (const CircuitShare& share : shares)
        names.append(tr("%1 ×%2").arg(share.name).arg(share.filters));
    return names.join(QStringLiteral("  "));
}

QString ComparisonModel::detailOf(const PinnedConfiguration& pin, int row) const
{
    if (!pin.fits && row <= EnergyRow)
        return row == LossRow ? tr("does not fit") : QString();
    if (row == LossRow)
        return pin.point.verifiedLossPp
                   ? tr("verified")
                   : formatLossInterval(pin.point.lossLowPp, pin.point.lossHighPp);
    const auto share = shareOf(pin, row);
    return share ? formatChange(*share - 1) : QString();
}

std::optional<double> ComparisonModel::shareOf(const PinnedConfiguration& pin, int row) const
{
    if (row == LossRow || row > EnergyRow || !pin.fits)
        return std::nullopt;
    const auto objective = static_cast<Objective>(row);
    const double exact = exactValue(m_exact, objective);
    return exact > 0 ? std::optional(valueOf(pin.point, objective) / exact) : std::nullopt;
}

double ComparisonModel::rankOf(const PinnedConfiguration& pin, int row) const
{
    if (row == DistinctRow)
        return double(sharesOf(pin, row).size());
    return pin.fits ? valueOf(pin.point, static_cast<Objective>(row))
                    : std::numeric_limits<double>::infinity();
}

bool ComparisonModel::isBest(const QModelIndex& index) const
{
    if (index.row() > DistinctRow)
        return false;
    const double own = rankOf(pinAt(index), index.row());
    bool isWorse = false;
    for (const PinnedConfiguration& other : m_pins) {
        const double rank = rankOf(other, index.row());
        if (rank < own)
            return false;
        isWorse = isWorse || rank > own;
    }
    return isWorse;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PinnedConfiguration& pin = pinAt(index);
    switch (role) {
    case Qt::DisplayRole: return textOf(pin, index.row());
    case DetailRole: return detailOf(pin, index.row());
    case ShareRole: {
        const auto share = shareOf(pin, index.row());
        return share ? QVariant(*share) : QVariant();
    }
    case BestRole: return isBest(index);
    case SharesRole:
        return index.row() >= CircuitsRow ? QVariant::fromValue(sharesOf(pin, index.row()))
                                          : QVariant();
    case Qt::ToolTipRole:
        return index.row() <= EnergyRow ? describePoint(pin.point) : textOf(pin, index.row());
    case Qt::AccessibleTextRole: {
        QStringList parts{textOf(pin, index.row())};
        if (const QString detail = detailOf(pin, index.row()); !detail.isEmpty())
            parts.append(detail);
        if (isBest(index))
            parts.append(tr("best"));
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return section < columnCount() ? titleOf(section) : QVariant();
    switch (section) {
    case LossRow: return tr("Loss");
    case PowerRow: return tr("Power");
    case AreaRow: return tr("Area");
    case LatencyRow: return tr("Latency");
    case EnergyRow: return tr("Energy");
    case DistinctRow: return tr("Different circuits");
    case CircuitsRow: return tr("Circuits");
    default:
        return section < rowCount() ? m_layers[static_cast<std::size_t>(section - FirstLayerRow)]
                                    : QVariant();
    }
}

} // namespace hawx
