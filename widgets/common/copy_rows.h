// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace hawx {

/// Gives the view the usual key and a menu entry to copy what is selected, rows of the columns in
/// view with their headers, as spreadsheets take it. The entry is among the view's actions.
void offerCopy(QAbstractItemView* view);

} // namespace hawx
