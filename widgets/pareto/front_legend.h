// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hawx {

/// The marks of a ParetoPlot and what they mean, in one line; the last ones are left out where
/// there is no room.
class FrontLegend final : public QWidget {
    Q_OBJECT

public:
    explicit FrontLegend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Colours of the marks, shared with the plot.
QColor markColour(const QPalette& palette);
QColor intervalColour(const QPalette& palette);

} // namespace hawx
