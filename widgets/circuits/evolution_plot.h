// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/circuits/evolution.h"
#include "widgets/figure/figure.h"

#include <QWidget>

#include <memory>

namespace hawx {

/// Power, area and delay of the best circuit so far, in percent of the start, over time or
/// candidates.
class EvolutionPlot final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit EvolutionPlot(QWidget* parent = nullptr);

    /// Null shows an empty plot.
    void setTrace(std::shared_ptr<const EvolutionTrace> trace);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    DataTable figureData() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paint(QPainter& painter, const QRectF& target, const QPalette& palette) const;

    std::shared_ptr<const EvolutionTrace> m_trace;
};

/// "power -23 %, area -19 %, delay -4.0 %" of the best against the start.
QString savingsText(const EvolutionTrace& trace);

} // namespace hawx
