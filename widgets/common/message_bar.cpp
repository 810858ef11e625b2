// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/message_bar.h"

#include "widgets/style/glyph_icon.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace hawx {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_picture(new QLabel), m_text(new QLabel)
{
    setAutoFillBackground(true);
    setFrameShape(QFrame::NoFrame);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(glyphIcon(QStringLiteral("clear")));
    close->setToolTip(tr("Dismiss this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_picture);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString& text)
{
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    applyColours();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT shown(kind, text);
}

void MessageBar::clear()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    // setPalette() below raises this event again, then without a change of theme.
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColours();
}

void MessageBar::applyColours()
{
    const QPalette theme = parentWidget() ? parentWidget()->palette() : QPalette();
    const bool dark = isDark(theme);
    QPalette colours = theme;
    if (m_kind == Kind::Error)
        colours.setColor(QPalette::Window,
                         dark ? QColor(0x5a, 0x24, 0x28) : QColor(0xfb, 0xe3, 0xe4));
    else
        colours.setColor(QPalette::Window,
                         dark ? QColor(0x22, 0x3f, 0x5a) : QColor(0xe1, 0xee, 0xfa));
    setPalette(colours);
    constexpr int side = 18;
    const auto glyph =
        m_kind == Kind::Error ? QStringLiteral("warning") : QStringLiteral("information");
    m_picture->setPixmap(glyphIcon(glyph).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace hawx
