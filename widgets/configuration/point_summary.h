// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace hawx {

struct ExactFigures;
struct FrontPoint;

/// What a configuration saves and costs, in large figures.
class PointSummary final : public QWidget {
    Q_OBJECT

public:
    explicit PointSummary(QWidget* parent = nullptr);

    void setPoint(const FrontPoint& point, const ExactFigures& exact);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Figure {
        QLabel* headline = nullptr;
        QLabel* detail = nullptr;
    };

    Figure addFigure(QGridLayout* layout, int column, const QString& title);
    void applyPalette();
    void applyFont();

    Figure m_power;
    Figure m_area;
    Figure m_loss;
    QLabel* m_rest;
    QList<QLabel*> m_quiet;
};

} // namespace hawx
