// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/check_button.h"

#include <QToolButton>

namespace hawx {

QToolButton* checkButton(const QString& text, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setStyleSheet(
        QStringLiteral("QToolButton { border: 1px solid palette(mid); padding: 3px 10px; "
                       "background: palette(button); }"
                       "QToolButton:hover { background: palette(midlight); }"
                       "QToolButton:checked { background: palette(highlight); color: "
                       "palette(highlighted-text);"
                       " border-color: palette(highlight); }"
                       "QToolButton:focus { border-color: palette(window-text); }"));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace hawx
