// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/choice_buttons.h"

#include "widgets/common/check_button.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace hawx {

ChoiceButtons::ChoiceButtons(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &ChoiceButtons::chosen);
}

void ChoiceButtons::addChoice(int id, const QString& text, const QString& tip)
{
    QToolButton* button = checkButton(text, tip);
    button->setChecked(m_buttons->buttons().isEmpty());
    m_buttons->addButton(button, id);
    layout()->addWidget(button);
}

void ChoiceButtons::setCurrent(int id)
{
    m_buttons->button(id)->setChecked(true);
}

int ChoiceButtons::current() const
{
    return m_buttons->checkedId();
}

} // namespace hawx
