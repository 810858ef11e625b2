// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tours/callout_place.h"

#include <algorithm>
#include <array>

namespace hawx {

namespace {

using Side = CalloutPlace::Side;

/// Keeps a span of `length` that begins at `from` within first..last.
int within(int from, int length, int first, int last)
{
    return std::max(first, std::min(from, last - length + 1));
}

QRect beside(const QRect& host, const QRect& target, QSize size, Side side)
{
    const int x =
        within(target.center().x() - size.width() / 2, size.width(), host.left(), host.right());
    const int y =
        within(target.center().y() - size.height() / 2, size.height(), host.top(), host.bottom());
    switch (side) {
    case Side::Below: return {QPoint(x, target.bottom() + 1), size};
    case Side::Above: return {QPoint(x, target.top() - size.height()), size};
    case Side::Left: return {QPoint(target.left() - size.width(), y), size};
    case Side::Right: return {QPoint(target.right() + 1, y), size};
    case Side::Apart: break;
    }
    return {};
}

/// The middle of the edge that callout and target share.
QPoint tipOf(const QRect& rect, const QRect& target, Side side)
{
    const int x =
        (std::max(rect.left(), target.left()) + std::min(rect.right(), target.right())) / 2;
    const int y =
        (std::max(rect.top(), target.top()) + std::min(rect.bottom(), target.bottom())) / 2;
    switch (side) {
    case Side::Below: return {x, target.bottom()};
    case Side::Above: return {x, target.top()};
    case Side::Left: return {target.left(), y};
    case Side::Right: return {target.right(), y};
    case Side::Apart: break;
    }
    return {};
}

} // namespace

CalloutPlace placeCallout(const QRect& host, const QRect& target, QSize size,
                          Qt::LayoutDirection direction)
{
    size = size.boundedTo(host.size());
    const QRect seen = target & host;
    if (seen.isEmpty()) {
        QRect middle(QPoint(), size);
        middle.moveCenter(host.center());
        return {middle, Side::Apart, {}};
    }
    const bool leftToRight = direction != Qt::RightToLeft;
    const std::array<Side, 4> sides = {Side::Below, Side::Above,
                                       leftToRight ? Side::Right : Side::Left,
                                       leftToRight ? Side::Left : Side::Right};
    for (const Side side : sides) {
        const QRect rect = beside(host, seen, size, side);
        if (host.contains(rect))
            return {rect, side, tipOf(rect, seen, side)};
    }
    QRect corner(QPoint(), size);
    if (leftToRight)
        corner.moveBottomRight(seen.bottomRight());
    else
        corner.moveBottomLeft(seen.bottomLeft());
    corner.moveLeft(within(corner.left(), size.width(), host.left(), host.right()));
    corner.moveTop(within(corner.top(), size.height(), host.top(), host.bottom()));
    return {corner, Side::Apart, {}};
}

} // namespace hawx
