// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/card_grid.h"

#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

CardGrid::CardGrid(int leastWidth, QWidget* parent)
    : QWidget(parent), m_leastWidth(leastWidth), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(8);
    setMinimumWidth(leastWidth);
}

void CardGrid::addCard(const QString& title, QWidget* content)
{
    auto* card = new QWidget;
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* heading = new QLabel(title);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(4, 0, 4, 0);
    heading->setBuddy(content);
    layout->addWidget(heading);
    layout->addWidget(content, 1);
    m_cards.push_back(card);
    arrange(std::max(m_columns, 1));
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int gap = m_layout->horizontalSpacing();
    const int room = (width() + gap) / (m_leastWidth + gap);
    const int most = std::max(static_cast<int>(m_cards.size()), 1);
    if (const int columns = std::clamp(room, 1, most); columns != m_columns)
        arrange(columns);
}

void CardGrid::arrange(int columns)
{
    for (int column = 0; column < m_layout->columnCount(); ++column)
        m_layout->setColumnStretch(column, column < columns ? 1 : 0);
    for (int row = 0; row < m_layout->rowCount(); ++row)
        m_layout->setRowStretch(row, 0);
    m_columns = columns;
    for (std::size_t k = 0; k < m_cards.size(); ++k) {
        const int row = static_cast<int>(k) / columns;
        m_layout->addWidget(m_cards[k], row, static_cast<int>(k) % columns);
        m_layout->setColumnStretch(static_cast<int>(k) % columns, 1);
        m_layout->setRowStretch(row, 1);
    }
}

} // namespace hawx
