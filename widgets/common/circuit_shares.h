// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QList>
#include <QString>

#include <cstdint>
#include <vector>

class QPainter;
class QPalette;
class QRectF;

namespace hawx {

struct SensitivityMap;

/// How many filters use a circuit.
struct CircuitShare {
    QString name;
    QBrush brush;
    int filters = 0;

    bool operator==(const CircuitShare&) const = default;
};

/// The circuits of these filters by falling use. `assignment` is [filter] index of its circuit,
/// each one of the map's.
QList<CircuitShare> circuitShares(const SensitivityMap& map,
                                  const std::vector<std::uint16_t>& assignment,
                                  const std::vector<std::size_t>& filters);

/// "1L2H ×4  1KV8 ×2".
QString toText(const QList<CircuitShare>& shares);

/// A bar that is split by the shares.
void drawShares(QPainter& painter, const QRectF& rect, const QList<CircuitShare>& shares,
                const QPalette& palette);

} // namespace hawx

Q_DECLARE_METATYPE(hawx::CircuitShare)
