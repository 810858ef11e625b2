// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/class_delegate.h"

#include "widgets/data/class_model.h"
#include "widgets/style/colours.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr int margin = 6;
constexpr int gap = 3;
constexpr int barHeight = 6;

void paintBar(QPainter* painter, const QStyleOptionViewItem& option, const QString& number,
              double share)
{
    const QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->setPen(text);
    const QRect upper(area.left(), area.top(), area.width(), area.height() - barHeight);
    painter->drawText(upper,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) |
                                       Qt::AlignVCenter),
                      number);
    // A class of few images is no class without.
    const int width =
        share > 0 ? std::max(1, static_cast<int>(std::lround(share * area.width()))) : 0;
    const QRect track(area.left(), area.bottom() - barHeight + 1, area.width(), barHeight);
    QColor ground = text;
    ground.setAlphaF(0.12F);
    painter->fillRect(track, ground);
    const QRect bar(track.left(), track.top(), width, barHeight);
    painter->fillRect(QStyle::visualRect(option.direction, track, bar),
                      selected ? text : markColour(option.palette));
}

void paintSamples(QPainter* painter, const QStyleOptionViewItem& option,
                  const QList<QImage>& samples)
{
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const int side = ClassDelegate::sampleSide;
    int at = area.left();
    for (const QImage& sample : samples) {
        const QRect cell(at, area.center().y() - side / 2, side, side);
        if (cell.right() > area.right())
            return;
        const QSize size = sample.size().scaled(cell.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(), size);
        target.moveCenter(cell.center());
        painter->drawImage(QStyle::visualRect(option.direction, area, target), sample);
        at += side + gap;
    }
}

} // namespace

void ClassDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    if (index.column() == ClassModel::Name) {
        RoomyDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString number = cell.text;
    cell.text.clear();
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    if (index.column() == ClassModel::Samples) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        paintSamples(painter, cell, index.data(ClassModel::SamplesRole).value<QList<QImage>>());
    } else {
        paintBar(painter, cell, number, index.data(ClassModel::ShareRole).toDouble());
    }
    painter->restore();
}

QSize ClassDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = RoomyDelegate::sizeHint(option, index);
    return index.column() == ClassModel::Samples
               ? QSize(8 * (sampleSide + gap), sampleSide + 2 * gap)
               : size;
}

} // namespace hawx
