// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/roomy_delegate.h"

namespace hawx {

/// Paints the circuits of a ConfigurationModel row: for a layer a bar divided by filters above the
/// names, for a filter a swatch and the name.
class SharesDelegate final : public RoomyDelegate {
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace hawx
