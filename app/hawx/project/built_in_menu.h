// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace hawx {

/// The trained networks that come with HAWX.
class BuiltInMenu final : public QMenu {
    Q_OBJECT

public:
    explicit BuiltInMenu(QWidget* parent = nullptr);

Q_SIGNALS:
    /// `dataFolder` is empty where no images for it are installed.
    void chosen(const QString& network, const QString& dataFolder);
};

} // namespace hawx
