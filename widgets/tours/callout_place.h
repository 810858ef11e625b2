// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace hawx {

/// Where a callout stands and which way its arrow points.
struct CalloutPlace {
    enum class Side { Below, Above, Left, Right, Apart };
    QRect rect;
    Side side = Side::Apart; ///< of the target; apart from it there is no arrow
    QPoint tip;              ///< of the arrow, on the edge of the target
};

/// A place for a callout of `size` within `host`, beside `target` and never over it where there is
/// room: below or above, else at its side, the one where reading goes on first. A target that
/// leaves no room has it in its own lower corner; an empty target has it in the middle of the host.
CalloutPlace placeCallout(const QRect& host, const QRect& target, QSize size,
                          Qt::LayoutDirection direction);

} // namespace hawx
