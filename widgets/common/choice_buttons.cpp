// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/choice_buttons.h"

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
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setChecked(m_buttons->buttons().isEmpty());
    button->setStyleSheet(
        QStringLiteral("QToolButton { border: 1px solid palette(mid); padding: 3px 10px; "
                       "background: palette(button); }"
                       "QToolButton:hover { background: palette(midlight); }"
                       "QToolButton:checked { background: palette(highlight); color: "
                       "palette(highlighted-text);"
                       " border-color: palette(highlight); }"
                       "QToolButton:focus { border-color: palette(window-text); }"));
    button->setFocusPolicy(Qt::StrongFocus);
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
