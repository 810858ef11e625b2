// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/layer_figures_model.h"

#include "core/sensitivity/layer_figures.h"
#include "widgets/style/quantity.h"

#include <cmath>
#include <numeric>

namespace hawx {

namespace {

QString percent(double share)
{
    return formatIn({QStringLiteral("%"), 100}, share);
}

QString decibels(double value)
{
    return std::isinf(value) ? QStringLiteral("∞") : formatIn({QStringLiteral("dB"), 1}, value);
}

QString spread(const Moments& moments)
{
    return QStringLiteral("%1 ± %2").arg(formatNumber(moments.mean),
                                         formatNumber(moments.deviation));
}

} // namespace

void LayerFiguresModel::setFigures(const std::shared_ptr<const LayerFigures>& figures)
{
    beginResetModel();
    m_rows.clear();
    if (figures) {
        const LayerFigures& f = *figures;
        const auto multiplications =
            std::accumulate(f.activationCodes.begin(), f.activationCodes.end(), std::uint64_t{0});
        const auto relative = [&](const Moments& error) {
            return f.exact.deviation > 0
                       ? percent(std::hypot(error.mean, error.deviation) / f.exact.deviation)
                       : QStringLiteral("–");
        };
        m_rows = {
            {tr("Own error"), spread(f.ownError),
             tr("Bias ± standard deviation of what this layer's circuits add to the accumulator, "
                "on the inputs they get")},
            {tr("Own error, relative"), relative(f.ownError),
             tr("Root mean square of the own error / standard deviation of the exact outputs")},
            {tr("Total error"), spread(f.totalError),
             tr("Bias ± standard deviation of the approximate minus the exact accumulator: errors "
                "of the layers before included")},
            {tr("Total error, relative"), relative(f.totalError),
             tr("Root mean square of the total error / standard deviation of the exact outputs")},
            {tr("Outputs, exact"), spread(f.exact),
             tr("Mean ± standard deviation of the accumulators")},
            {tr("Outputs, approximate"), spread(f.approximate),
             tr("Mean ± standard deviation of the accumulators")}};
        if (f.quantisation) {
            m_rows.push_back({tr("SQNR, exact"), decibels(f.quantisation->exactSqnrDb),
                              tr("Signal to quantisation noise of the layer's output, with the "
                                 "fp32 network as signal")});
            m_rows.push_back({tr("SQNR, approximate"), decibels(f.quantisation->approximateSqnrDb),
                              tr("The same with the circuits' errors as noise, too")});
        }
        m_rows.push_back({tr("Zero activations"), percent(f.zeroActivations),
                          tr("Share of multiplications whose activation is 0, padding included")});
        m_rows.push_back({tr("Zero weights"), percent(f.zeroWeights),
                          tr("Share of multiplications whose weight is 0")});
        m_rows.push_back({tr("Multiplications"),
                          formatCount(static_cast<std::int64_t>(multiplications)),
                          tr("Over all images inspected")});
        m_rows.push_back({tr("Images"), formatCount(static_cast<std::int64_t>(f.images)),
                          tr("Images inspected")});
    }
    endResetModel();
}

int LayerFiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LayerFiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant LayerFiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return index.column() == 0 ? row.name : row.value;
    case Qt::ToolTipRole: return row.meaning;
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    default: return {};
    }
}

QVariant LayerFiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Figure") : tr("Value");
}

} // namespace hawx
