// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QToolButton;

namespace hawx {

/// A button that stays down, with a text and an explanation.
QToolButton* checkButton(const QString& text, const QString& tip);

} // namespace hawx
