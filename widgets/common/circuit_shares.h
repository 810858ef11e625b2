// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QList>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <vector>

class QPainter;
class QPalette;
class QRectF;

namespace hawx {

struct SensitivityMap;

/// How often some filters, as those of a layer, use a circuit.
struct CircuitShare {
    QString name;
    QBrush brush;
    int filters = 0;

    bool operator==(const CircuitShare&) const = default;
};

/// Circuits of `filters`, the most frequent first; `circuits` is [filter] index into the map's.
QList<CircuitShare> circuitShares(const SensitivityMap& map,
                                  const std::vector<std::uint16_t>& circuits,
                                  const std::vector<std::size_t>& filters);

/// A bar across `rect`, divided by filters.
void drawShares(QPainter& painter, const QRectF& rect, const QList<CircuitShare>& shares,
                const QPalette& palette);

} // namespace hawx

Q_DECLARE_METATYPE(hawx::CircuitShare)
