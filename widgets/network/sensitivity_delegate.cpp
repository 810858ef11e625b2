// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/sensitivity_delegate.h"

#include "widgets/common/swatch.h"
#include "widgets/network/network_model.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace hawx {

void SensitivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QVariant share = index.data(NetworkModel::ShareRole);
    if (!share.isValid())
        return;
    constexpr int barHeight = 9;
    constexpr double least = 3; // so that an insensitive layer is not taken for an unknown one
    const QRect area = option.rect.adjusted(5, 0, -6, 0);
    const double length = std::max(share.toDouble() * area.width(), least);
    const QRectF bar(area.left() + 0.5, area.center().y() - barHeight / 2.0 + 0.5, length,
                     barHeight);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(bar.adjusted(-2, -2, 2, 2), option.palette.color(QPalette::Base));
    drawSwatch(*painter, bar, index.data(NetworkModel::ColourRole).value<QColor>(), option.palette);
}

} // namespace hawx
