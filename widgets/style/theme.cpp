// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/theme.h"

#include <QColor>

namespace hawx {

namespace {

struct Tones {
    QColor window, base, alternate, raised, text, disabled, highlight, highlightedText, link, mid;
};

QPalette paletteOf(const Tones& tones)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::ToolTipBase, tones.raised);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.disabled);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::Button, tones.raised);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, tones.highlight);
    palette.setColor(QPalette::HighlightedText, tones.highlightedText);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    palette.setColor(QPalette::Light, tones.raised.lighter(115));
    palette.setColor(QPalette::Midlight, tones.raised.lighter(107));
    palette.setColor(QPalette::Mid, tones.mid);
    palette.setColor(QPalette::Dark, tones.mid.darker(130));
    palette.setColor(QPalette::Shadow, tones.mid.darker(200));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tones.mid);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = QColor(0xf4, 0xf5, 0xf7),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf7, 0xf8, 0xfa),
                      .raised = QColor(0xfb, 0xfb, 0xfc),
                      .text = QColor(0x1f, 0x23, 0x28),
                      .disabled = QColor(0x8f, 0x96, 0x9e),
                      .highlight = QColor(0x2f, 0x6f, 0xb5),
                      .highlightedText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x1f, 0x5f, 0xa8),
                      .mid = QColor(0xc4, 0xc9, 0xd0)});
}

QPalette darkPalette()
{
    return paletteOf({.window = QColor(0x23, 0x26, 0x2b),
                      .base = QColor(0x1a, 0x1c, 0x20),
                      .alternate = QColor(0x20, 0x23, 0x27),
                      .raised = QColor(0x30, 0x34, 0x3a),
                      .text = QColor(0xe4, 0xe7, 0xeb),
                      .disabled = QColor(0x7d, 0x84, 0x8d),
                      .highlight = QColor(0x3d, 0x7f, 0xc4),
                      .highlightedText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x79, 0xb3, 0xf0),
                      .mid = QColor(0x4a, 0x50, 0x58)});
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::WindowText).lightness() >
           palette.color(QPalette::Window).lightness();
}

} // namespace hawx
