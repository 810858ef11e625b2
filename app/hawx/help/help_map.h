// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace hawx {

/// What a page of the manual is about.
struct HelpTopic {
    const char* name; ///< object name of a panel, or class name of a widget
    const char* link; ///< "front.html", or "front.html#limits"
};

const QList<HelpTopic>& helpTopics();

/// The page of the panel or dialog that the widget is in; the index where there is none.
QString helpLinkOf(const QWidget* widget);

} // namespace hawx
