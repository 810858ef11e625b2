// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/circuits/error_histogram.h"
#include "widgets/circuits/error_scale.h"
#include "widgets/circuits/error_surface.h"
#include "widgets/figure/figure.h"

#include <QWidget>

#include <array>
#include <vector>

class QCheckBox;
class QLabel;
class QTableWidget;

namespace hawx {

class BarChart;
class ElidedLabel;
class ErrorScaleBar;

/// One circuit, or two side by side with the same scales: error surfaces, error histogram, figures.
/// The surfaces point at the same pair of operands and show the same part.
class CircuitDetail final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit CircuitDetail(QWidget* parent = nullptr);

    /// The first two are shown; none empties the panel.
    void setCircuits(std::vector<ColouredCircuit> circuits);

    const std::vector<ColouredCircuit>& circuits() const { return m_circuits; }
    ErrorSurface* surface(std::size_t index) const { return m_sides[index].surface; }
    BarChart* histogram() const { return m_histogram; }
    QTableWidget* figures() const { return m_figures; }
    /// What the surfaces point at, in words.
    QString readout() const;

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    /// The errors of all pairs of operands.
    DataTable figureData() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Side {
        QWidget* box = nullptr;
        QLabel* swatch = nullptr;
        QLabel* name = nullptr;
        ElidedLabel* kind = nullptr;
        ErrorSurface* surface = nullptr;
        ElidedLabel* readout = nullptr;
    };

    void showScale();
    void showNames();
    void showFigures();
    void pointAt(const std::optional<OperandPair>& pair);

    std::vector<ColouredCircuit> m_circuits;
    ErrorScale m_scale;
    std::array<Side, 2> m_sides;
    QCheckBox* m_logarithmic;
    ErrorScaleBar* m_bar;
    BarChart* m_histogram;
    QTableWidget* m_figures;
};

} // namespace hawx
