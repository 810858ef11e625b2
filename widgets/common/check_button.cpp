// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/check_button.h"

#include <QPainter>
#include <QToolButton>

namespace hawx {

namespace {

/// Painted here: a style sheet would keep palette and font of when it was set.
class CheckButton final : public QToolButton {
public:
    QSize sizeHint() const override
    {
        constexpr QSize around(22, 8);
        return fontMetrics().size(Qt::TextShowMnemonic, text()) + around;
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const QPalette::ColorRole ground = isChecked()    ? QPalette::Highlight
                                           : underMouse() ? QPalette::Midlight
                                                          : QPalette::Button;
        const QPalette::ColorRole edge = hasFocus()    ? QPalette::WindowText
                                         : isChecked() ? QPalette::Highlight
                                                       : QPalette::Mid;
        QPainter painter(this);
        painter.setPen(palette().color(edge));
        painter.setBrush(palette().color(ground));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        painter.setPen(
            palette().color(isChecked() ? QPalette::HighlightedText : QPalette::ButtonText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }
};

} // namespace

QToolButton* checkButton(const QString& text, const QString& tip)
{
    auto* button = new CheckButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace hawx
