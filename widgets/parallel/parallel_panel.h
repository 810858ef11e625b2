// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/front/objectives.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace hawx {

class PanelStack;
class ParallelView;
class ValueBar;

/// Parallel coordinates of a front with what colours them and how many lines the ranges leave.
class ParallelPanel final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit ParallelPanel(QWidget* parent = nullptr);

    /// Null or without points: the panel is empty.
    void setFront(const std::shared_ptr<const Front>& front);
    void setColour(std::optional<Objective> colour);

    /// Takes the chosen point, pins and ranges, and tells what the user does with them.
    ParallelView* view() const { return m_view; }

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    /// Of the points within the ranges.
    DataTable figureData() const override;

Q_SIGNALS:
    void colourChanged(std::optional<hawx::Objective> colour);

private:
    void showColours();
    void showCount();

    ParallelView* m_view;
    QComboBox* m_colourBox;
    ValueBar* m_bar;
    QLabel* m_count;
    QToolButton* m_clear;
    PanelStack* m_stack;
    std::optional<Objective> m_colour;
};

} // namespace hawx
