// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QString;

namespace hawx {

/// An icon drawn from :/icons/NAME.svg whose `currentColor` is the palette's text colour at the
/// time of painting, so that it follows the theme, crisp at any scale. Null when there is no such
/// file.
QIcon glyphIcon(const QString& name);

} // namespace hawx
