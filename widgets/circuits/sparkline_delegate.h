// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/roomy_delegate.h"

namespace hawx {

/// Paints CircuitsModel::ProfileRole as small bars, the highest as high as the cell; an exact
/// circuit is a line on the ground.
class SparklineDelegate final : public RoomyDelegate {
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace hawx
