// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace hawx {

/// Fusion, whose check boxes and fields cannot be told from dark ground, with outlines there, and
/// without pictures on the buttons of dialogs.
class ApplicationStyle final : public QProxyStyle {
    Q_OBJECT

public:
    ApplicationStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
};

} // namespace hawx
