// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace hawx {

/// Fusion with our icons on the title bars of panels, where its own cannot be seen on dark ground.
class ApplicationStyle final : public QProxyStyle {
    Q_OBJECT

public:
    ApplicationStyle();

    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option,
                       const QWidget* widget) const override;
};

} // namespace hawx
