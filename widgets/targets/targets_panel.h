// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace hawx {

class LimitSpinBox;

/// The limits as numbers, beside the lines that ParetoPlot shows, and a sentence when nothing meets
/// them.
class TargetsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit TargetsPanel(QWidget* parent = nullptr);

    /// Sets units and steps for a network of this cost.
    void setExact(const ExactFigures& exact);
    void setLimits(const Limits& limits);
    const Limits& limits() const { return m_limits; }
    /// Why no configuration meets the limits; empty when one does.
    void setProblem(const QString& sentence);

    LimitSpinBox* lossBox() const { return m_loss; }
    LimitSpinBox* powerBox() const { return m_power; }
    LimitSpinBox* areaBox() const { return m_area; }
    LimitSpinBox* latencyBox() const { return m_latency; }
    LimitSpinBox* energyBox() const { return m_energy; }

Q_SIGNALS:
    /// The user changed a limit.
    void limitsChanged(const hawx::Limits& limits);
    /// limits() is shown, whoever changed it.
    void limitsShown();

protected:
    void changeEvent(QEvent* event) override;

private:
    LimitSpinBox* addRow(QGridLayout* layout, const QString& text, const QString& tip,
                         std::optional<double> Limits::*field);
    void applyPalette();

    Limits m_limits;
    LimitSpinBox* m_loss;
    LimitSpinBox* m_power;
    LimitSpinBox* m_area;
    LimitSpinBox* m_latency;
    LimitSpinBox* m_energy;
    QLabel* m_problem;
};

} // namespace hawx
