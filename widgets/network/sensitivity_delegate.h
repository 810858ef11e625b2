// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/roomy_delegate.h"

namespace hawx {

/// Paints a layer's sensitivity as a bar: its length against the most sensitive layer,
/// its colour on the colour scale.
class SensitivityDelegate final : public RoomyDelegate {
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace hawx
