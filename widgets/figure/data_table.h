// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <vector>

namespace hawx {

/// The data behind a figure, as table views, CSV files and the clipboard take it.
struct DataTable {
    struct Column {
        QString name;
        QString unit; ///< empty for text and plain numbers
    };

    std::vector<Column> columns;
    /// [row][column]: text, integer, double or bool; an invalid QVariant where there is none.
    std::vector<std::vector<QVariant>> rows;
};

} // namespace hawx
