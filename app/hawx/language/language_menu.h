// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace hawx {

/// The languages that the window speaks, by their own names: whoever reads no other finds theirs.
class LanguageMenu final : public QMenu {
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Of another language than before, by its name.
    void chosen(const QString& name);
};

} // namespace hawx
