// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/theme/application_style.h"

#include "widgets/style/glyph_icon.h"

namespace hawx {

ApplicationStyle::ApplicationStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

QIcon ApplicationStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                                     const QWidget* widget) const
{
    if (icon == SP_TitleBarCloseButton)
        return glyphIcon(QStringLiteral("clear"));
    if (icon == SP_TitleBarNormalButton)
        return glyphIcon(QStringLiteral("detach"));
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace hawx
