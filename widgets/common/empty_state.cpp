// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/empty_state.h"

#include "widgets/style/colours.h"
#include "widgets/style/glyph_icon.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hawx {

EmptyState::EmptyState(const QString& glyph, QWidget* parent)
    : QWidget(parent),
      m_glyph(glyph),
      m_picture(new QLabel),
      m_title(new QLabel),
      m_explanation(new QLabel),
      m_buttons(new QVBoxLayout)
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    QFont heading = font();
    heading.setBold(true);
    m_title->setFont(heading);
    m_explanation->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_explanation->setWordWrap(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(6);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addSpacing(4);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    drawGlyph();
}

void EmptyState::setText(const QString& title, const QString& explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
}

void EmptyState::addAction(QAction* action)
{
    auto* button = new QPushButton;
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setVisible(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    follow();
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawGlyph();
}

void EmptyState::drawGlyph()
{
    constexpr int side = 32;
    m_picture->setPixmap(
        glyphIcon(m_glyph).pixmap(QSize(side, side), devicePixelRatioF(), QIcon::Disabled));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryTextColour(palette()));
    m_explanation->setPalette(quiet);
}

} // namespace hawx
