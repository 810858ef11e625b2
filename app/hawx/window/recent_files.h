// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace hawx {

/// What was opened lately, latest first, as a menu; remembered.
class RecentFiles final : public QMenu {
    Q_OBJECT

public:
    explicit RecentFiles(QWidget* parent = nullptr);

    /// Networks, sessions and folders of images.
    void add(const QString& path);
    QStringList paths() const;

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void fill();
};

} // namespace hawx
