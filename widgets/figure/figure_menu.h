// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <functional>

namespace hawx {

class Figure;

/// What can be done with a figure: export and copy its picture and its data, read it as a table.
class FigureMenu final : public QMenu {
    Q_OBJECT

public:
    /// `name` is the panel's, for file names. The figure must outlive the menu.
    FigureMenu(const Figure& figure, const QString& name, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A file was written, or could not be; sentences for people.
    void written(const QString& path);
    void failed(const QString& sentence);

private:
    void exportPicture();
    void exportData();
    void askName(const QString& title, const QString& suffix,
                 std::function<QString(const QString& path)> write);

    const Figure& m_figure;
    QString m_name;
};

} // namespace hawx
