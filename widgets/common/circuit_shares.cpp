// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/circuit_shares.h"

#include "core/search/front.h"
#include "widgets/common/swatch.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>
#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <map>

namespace hawx {

QList<CircuitShare> circuitShares(const SensitivityMap& map,
                                  const std::vector<std::uint16_t>& assignment,
                                  const std::vector<std::size_t>& filters)
{
    std::map<std::size_t, int> counts;
    for (const std::size_t filter : filters)
        ++counts[assignment[filter]];
    QList<CircuitShare> result;
    for (const auto& [circuit, count] : counts) {
        const CircuitSummary& summary = map.circuits[circuit];
        result.append(
            {shortCircuitName(summary.name), circuitBrush(circuit, summary.isExact), count});
    }
    std::stable_sort(
        result.begin(), result.end(),
        [](const CircuitShare& a, const CircuitShare& b) { return a.filters > b.filters; });
    return result;
}

QString toText(const QList<CircuitShare>& shares)
{
    QStringList parts;
    for (const CircuitShare& share : shares)
        parts.append(QCoreApplication::translate("hawx::CircuitShare", "%1 ×%2")
                         .arg(share.name)
                         .arg(share.filters));
    return parts.join(QStringLiteral("  "));
}

void drawShares(QPainter& painter, const QRectF& rect, const QList<CircuitShare>& shares,
                const QPalette& palette)
{
    int total = 0;
    for (const CircuitShare& share : shares)
        total += share.filters;
    double x = rect.left();
    for (const CircuitShare& share : shares) {
        const double width = rect.width() * share.filters / total;
        drawSwatch(painter,
                   QRectF(x + 0.5, rect.top() + 0.5, std::max(width - 1.5, 1.0), rect.height() - 1),
                   share.brush, palette);
        x += width;
    }
}

} // namespace hawx
