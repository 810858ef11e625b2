// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/panel_stack.h"

#include "widgets/common/empty_state.h"

namespace hawx {

PanelStack::PanelStack(EmptyState* empty, QWidget* content, QWidget* parent)
    : QStackedWidget(parent), m_empty(empty), m_content(content)
{
    addWidget(empty);
    addWidget(content);
}

void PanelStack::setFilled(bool filled)
{
    setCurrentWidget(filled ? m_content : static_cast<QWidget*>(m_empty));
}

bool PanelStack::isFilled() const
{
    return currentWidget() == m_content;
}

} // namespace hawx
