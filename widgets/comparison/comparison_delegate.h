// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/roomy_delegate.h"

namespace hawx {

/// Paints a cell of a ComparisonModel without its background, in units of the painter: the value,
/// bold when it is the best, a bar of its share of the exact network's, a detail; or the bar of
/// circuits above their names.
void paintComparisonCell(QPainter& painter, const QRectF& rect, const QModelIndex& index,
                         const QFont& font, const QPalette& palette, bool selected);
double comparisonRowHeight(const QModelIndex& index, const QFont& font);

class ComparisonDelegate final : public RoomyDelegate {
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace hawx
