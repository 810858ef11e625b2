// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace hawx {

/// Titled widgets of one size in as many columns as the width has room for.
class CardGrid final : public QWidget {
    Q_OBJECT

public:
    /// Cards are at least that wide.
    explicit CardGrid(int leastWidth, QWidget* parent = nullptr);

    void addCard(const QString& title, QWidget* content);
    int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(int columns);

    int m_leastWidth;
    int m_columns = 0;
    QGridLayout* m_layout;
    std::vector<QWidget*> m_cards;
};

} // namespace hawx
