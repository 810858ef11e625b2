// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/sparkline_delegate.h"

#include "widgets/circuits/circuits_model.h"
#include "widgets/style/colours.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace hawx {

namespace {

constexpr int sideMargin = 6;
constexpr int topMargin = 3;
constexpr int leastWidth = 84;

} // namespace

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const auto profile = index.data(CircuitsModel::ProfileRole).value<QList<float>>();
    if (profile.isEmpty())
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const QRectF area =
        QRectF(option.rect).adjusted(sideMargin, topMargin, -sideMargin, -topMargin);
    const float largest = *std::max_element(profile.begin(), profile.end());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QColor ground = text;
    ground.setAlphaF(0.35F);
    painter->fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), ground);
    QColor bar = text;
    bar.setAlphaF(0.75F);
    const double pitch = area.width() / static_cast<double>(profile.size());
    for (qsizetype k = 0; k < profile.size() && largest > 0; ++k) {
        const double height = static_cast<double>(profile[k] / largest) * (area.height() - 1);
        painter->fillRect(QRectF(area.left() + static_cast<double>(k) * pitch,
                                 area.bottom() - 1 - height, pitch * 0.8, height),
                          bar);
    }
    painter->restore();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    return RoomyDelegate::sizeHint(option, index).expandedTo({leastWidth, 0});
}

} // namespace hawx
