// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QHBoxLayout;
class QLabel;
class QMenu;

namespace hawx {

/// The title of a panel, with room for buttons: what can be done with its figure, and, of a dock,
/// float and close.
class PanelTitle final : public QWidget {
    Q_OBJECT

public:
    explicit PanelTitle(const QString& title, QWidget* parent = nullptr);
    /// Also becomes the dock's title bar.
    explicit PanelTitle(QDockWidget* dock);

    /// Adds a button that opens the menu.
    void addMenu(QMenu* menu, const QString& glyph, const QString& tip);

private:
    QLabel* m_title;
    QHBoxLayout* m_layout;
    int m_ownButtons = 0; ///< float and close, which stay last
};

} // namespace hawx
