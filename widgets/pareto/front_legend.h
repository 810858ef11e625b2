// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hawx {

/// Marks that not every front has.
struct FrontLegendMarks {
    bool levels = false;
    bool dominated = false;
    bool reference = false;

    bool operator==(const FrontLegendMarks&) const = default;
};

/// The marks of a front and what they mean, in one line; the last ones are left out where there is
/// no room.
void paintFrontLegend(QPainter& painter, const QRectF& rect, const FrontLegendMarks& marks,
                      const QFont& font, const QPalette& palette);

/// The legend of a ParetoPlot.
class FrontLegend final : public QWidget {
    Q_OBJECT

public:
    explicit FrontLegend(QWidget* parent = nullptr);

    void setMarks(const FrontLegendMarks& marks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FrontLegendMarks m_marks;
};

} // namespace hawx
