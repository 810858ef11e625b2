// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/panel_title.h"

#include "widgets/style/glyph_icon.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace hawx {

namespace {

QToolButton* makeButton(const QString& glyph, const QString& tip)
{
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(glyphIcon(glyph));
    button->setIconSize(QSize(14, 14));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    // The tab key goes through contents; titles are reached by their menus in View.
    button->setFocusPolicy(Qt::ClickFocus);
    return button;
}

} // namespace

PanelTitle::PanelTitle(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(8, 2, 4, 2);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_title);
    m_layout->addStretch(1);
}

PanelTitle::PanelTitle(QDockWidget* dock) : PanelTitle(dock->windowTitle())
{
    QToolButton* detach = makeButton(QStringLiteral("detach"), tr("Detach or attach this panel"));
    connect(detach, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    QToolButton* close = makeButton(QStringLiteral("clear"), tr("Close this panel"));
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    m_layout->addWidget(detach);
    m_layout->addWidget(close);
    m_ownButtons = 2;
    connect(dock, &QDockWidget::windowTitleChanged, m_title, &QLabel::setText);
    dock->setTitleBarWidget(this);
}

void PanelTitle::addMenu(QMenu* menu, const QString& glyph, const QString& tip)
{
    QToolButton* button = makeButton(glyph, tip);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_layout->insertWidget(m_layout->count() - m_ownButtons, button);
}

} // namespace hawx
