// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace hawx {

class EmptyState;

/// A panel's content, or its empty state as long as there is nothing to show.
class PanelStack final : public QStackedWidget {
    Q_OBJECT

public:
    PanelStack(EmptyState* empty, QWidget* content, QWidget* parent = nullptr);

    EmptyState* emptyState() const { return m_empty; }
    void setFilled(bool filled);
    bool isFilled() const;

private:
    EmptyState* m_empty;
    QWidget* m_content;
};

} // namespace hawx
