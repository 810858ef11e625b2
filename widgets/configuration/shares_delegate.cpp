// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/configuration/shares_delegate.h"

#include "widgets/common/swatch.h"
#include "widgets/configuration/configuration_model.h"

#include <QApplication>
#include <QPainter>

namespace hawx {

namespace {

constexpr int padding = 4;
constexpr int barHeight = 7;
constexpr int swatchSide = 10;

bool isLayer(const QModelIndex& index)
{
    return !index.parent().isValid();
}

} // namespace

void SharesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto shares = index.data(ConfigurationModel::SharesRole).value<QList<CircuitShare>>();
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    if (shares.isEmpty())
        return;
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    QRect area = option.rect.adjusted(padding, 2, -padding, -2);
    if (isLayer(index)) {
        drawShares(*painter, QRectF(area.left(), area.top() + 3, area.width(), barHeight), shares,
                   option.palette);
        area.setTop(area.top() + barHeight + 2);
        painter->drawText(
            area, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    } else {
        drawSwatch(*painter,
                   QRectF(area.left() + 0.5, area.center().y() - swatchSide / 2.0 + 0.5, swatchSide,
                          swatchSide),
                   shares.front().brush, option.palette);
        area.setLeft(area.left() + swatchSide + 6);
        painter->drawText(
            area, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize SharesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = RoomyDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + (isLayer(index) ? barHeight + 10 : 6));
    return size;
}

} // namespace hawx
