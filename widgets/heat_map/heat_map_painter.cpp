// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map/heat_map_painter.h"

#include "widgets/common/swatch.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace hawx {

namespace {

constexpr int swatchSide = 10;
constexpr int padding = 6;
constexpr int widestLabel = 160;
constexpr int highestName = 90;

bool hasCircuitRows(const HeatMapContent& content)
{
    return content.level() == HeatMapLevel::Operator;
}

QBrush brushOf(const HeatMapContent& content, HeatMapLayout::Cell cell)
{
    const std::size_t circuit = content.circuitOf(cell);
    return circuitBrush(circuit, content.isExact(circuit));
}

QFont emphasised(QFont font, bool isBold)
{
    font.setBold(isBold);
    return font;
}

} // namespace

HeatMapLayout HeatMapPainter::arrange(const HeatMapContent& content, QSize view, const QFont& font,
                                      double zoom)
{
    const QFontMetrics metrics(emphasised(font, true)); // a chosen name shall not be cut
    int labelWidth = 0;
    for (std::size_t row = 0; row < content.rows(); ++row)
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(content.rowName(row)));
    labelWidth += 3 * padding + (hasCircuitRows(content) ? swatchSide + padding : 0);
    labelWidth = std::min(labelWidth, widestLabel);
    const int line = metrics.height();
    if (!content.isMatrix())
        return HeatMapLayout::wrapping(content.cells(), view, labelWidth, line, zoom);
    int widest = 0;
    for (std::size_t column = 0; column < content.columns(); ++column)
        widest = std::max(widest, metrics.horizontalAdvance(content.columnName(column)));
    const int swatch = hasCircuitRows(content) ? 0 : swatchSide;
    const auto place = [&](int header) {
        return HeatMapLayout::matrix(content.rows(), content.columns(), view, labelWidth, header,
                                     line, zoom);
    };
    const HeatMapLayout flat = place(line + swatch + padding);
    // Names that are wider than their columns stand upright.
    return widest + 4 <= flat.cellSize().width()
               ? flat
               : place(std::min(widest, highestName) + swatch + 2 * padding);
}

void HeatMapPainter::paintHeader(QPainter& painter, std::optional<std::size_t> chosen) const
{
    const QFontMetrics metrics(font);
    const int swatch = hasCircuitRows(content) ? 0 : swatchSide;
    const bool isUpright = layout.headerHeight() > metrics.height() + swatch + padding;
    for (std::size_t column = 0; column < content.columns() && layout.rows() > 0; ++column) {
        const QRect cell = layout.cellRect({0, column});
        if (swatch > 0)
            drawSwatch(painter,
                       QRectF(cell.center().x() - swatchSide / 2.0, cell.top() - swatchSide - 3,
                              swatchSide, swatchSide - 2),
                       brushOf(content, {0, column}), palette);
        painter.setFont(emphasised(font, chosen == column));
        painter.setPen(chosen == column ? palette.color(QPalette::WindowText)
                                        : secondaryTextColour(palette));
        const QString name = content.columnName(column);
        if (isUpright) {
            painter.save();
            painter.translate(cell.center().x(), cell.top() - swatch - padding);
            painter.rotate(-90);
            const int line = metrics.height();
            painter.drawText(
                QRect(0, -line / 2, highestName, line), Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetrics(painter.font())
                    .elidedText(name, Qt::ElideMiddle, layout.headerHeight() - swatch - padding));
            painter.restore();
        } else {
            painter.drawText(QRect(cell.left(), 0, cell.width(), cell.top() - swatch - 3),
                             Qt::AlignHCenter | Qt::AlignVCenter, name);
        }
    }
}

void HeatMapPainter::paintLabel(QPainter& painter, std::size_t row, bool chosen) const
{
    const QRect label = layout.labelRect(row);
    if (chosen)
        painter.fillRect(QRect(0, label.top(), 3, label.height()), accentColour(palette));
    painter.setFont(emphasised(font, chosen));
    painter.setPen(palette.color(QPalette::WindowText));
    const int line = std::max(layout.cellSize().height(), QFontMetrics(font).height());
    int left = padding;
    if (hasCircuitRows(content)) {
        drawSwatch(
            painter,
            QRectF(left, label.top() + (line - swatchSide) / 2.0, swatchSide, swatchSide - 2),
            brushOf(content, {row, 0}), palette);
        left += swatchSide + padding;
    }
    const int width = label.width() - left - padding;
    painter.drawText(
        QRect(left, label.top(), width, line), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(content.rowName(row), Qt::ElideMiddle, width));
}

void HeatMapPainter::paintCells(QPainter& painter, std::size_t row, const QRect& area,
                                bool marks) const
{
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int gap = layout.cellSize().width() >= 8 ? 1 : 0;
    const double dot = std::max(2.0, layout.cellSize().width() / 5.0);
    layout.forEachCellIn(row, area, [&](std::size_t column) {
        const HeatMapLayout::Cell cell{row, column};
        const double score = content.score(cell);
        const QColor colour = scale.colour(score);
        const QRect rect = layout.cellRect(cell).adjusted(0, 0, -gap, -gap);
        painter.fillRect(rect, colour);
        if (content.isMatrix()) {
            const auto fits = [&](const QString& text) {
                return metrics.horizontalAdvance(text) + 4 <= rect.width();
            };
            QString text = formatNumber(score, 2);
            if (!fits(text) && score < scale.lowest())
                text = QStringLiteral("<") + formatNumber(scale.lowest(), 1);
            if (fits(text)) {
                painter.setPen(readableOn(colour));
                painter.drawText(rect, Qt::AlignCenter, text);
            }
        } else if (marks && content.isApproximated(content.filterOf(cell))) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(readableOn(colour));
            painter.drawEllipse(QRectF(rect).center(), dot / 2, dot / 2);
            painter.restore();
        }
    });
}

} // namespace hawx
