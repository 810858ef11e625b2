// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/comparison_delegate.h"

#include "widgets/common/circuit_shares.h"
#include "widgets/comparison/comparison_model.h"
#include "widgets/style/colours.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr double padding = 6;
constexpr double barHeight = 7;

} // namespace

void paintComparisonCell(QPainter& painter, const QRectF& rect, const QModelIndex& index,
                         const QFont& font, const QPalette& palette, bool selected)
{
    painter.save();
    // Numbers read from left to right in every language; only the sides change.
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    painter.setLayoutDirection(Qt::LeftToRight);
    const auto leading = Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
    const auto trailing = Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight);
    const QRectF area = rect.adjusted(padding, 3, -padding, -3);
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter.setFont(font);
    painter.setPen(text);
    const auto shares = index.data(ComparisonModel::SharesRole).value<QList<CircuitShare>>();
    if (!shares.isEmpty()) {
        drawShares(painter, QRectF(area.left(), area.top() + 1, area.width(), barHeight), shares,
                   palette);
        painter.drawText(
            area.adjusted(0, barHeight + 2, 0, 0), leading,
            QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter.restore();
        return;
    }
    QFont valueFont = font;
    valueFont.setBold(index.data(ComparisonModel::BestRole).toBool());
    painter.setFont(valueFont);
    QRectF line = area;
    const QVariant share = index.data(ComparisonModel::ShareRole);
    if (share.isValid()) {
        const QRectF bar(area.left(), area.bottom() - 4, area.width(), 3);
        line.setBottom(bar.top());
        painter.fillRect(bar, mutedColour(palette));
        const double filled = std::clamp(share.toDouble(), 0.0, 1.0);
        QRectF part(bar.topLeft(), QSizeF(bar.width() * filled, bar.height()));
        if (mirrored)
            part.moveRight(bar.right());
        painter.fillRect(part, markColour(palette));
    }
    painter.drawText(line, leading, index.data().toString());
    const double used = QFontMetricsF(valueFont).horizontalAdvance(index.data().toString()) + 8;
    painter.setFont(font);
    painter.setPen(selected ? text : secondaryTextColour(palette));
    painter.drawText(
        mirrored ? line.adjusted(0, 0, -used, 0) : line.adjusted(used, 0, 0, 0), trailing,
        QFontMetricsF(font).elidedText(index.data(ComparisonModel::DetailRole).toString(),
                                       Qt::ElideRight, line.width() - used));
    painter.restore();
}

double comparisonRowHeight(const QModelIndex& index, const QFont& font)
{
    const double extra = index.row() >= ComparisonModel::CircuitsRow        ? barHeight + 4
                         : index.data(ComparisonModel::ShareRole).isValid() ? 5
                                                                            : 0;
    return std::ceil(QFontMetricsF(font).height() + extra + 10);
}

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    paintComparisonCell(*painter, QRectF(option.rect), index, option.font, option.palette,
                        option.state & QStyle::State_Selected);
}

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    constexpr int width = 190;
    return {width, static_cast<int>(comparisonRowHeight(index, option.font))};
}

} // namespace hawx
