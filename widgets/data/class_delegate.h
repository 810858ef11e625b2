// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/roomy_delegate.h"

namespace hawx {

/// Paints the counts of a ClassModel as bars behind their numbers, and samples side by side.
class ClassDelegate final : public RoomyDelegate {
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    static constexpr int sampleSide = 32;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace hawx
