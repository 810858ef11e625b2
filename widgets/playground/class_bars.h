// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/playground/inference_snapshot.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace hawx {

/// Class probabilities of the exact and of the approximate network side by side, one row for each
/// class; of many classes those that either finds most likely.
class ClassBars final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit ClassBars(QWidget* parent = nullptr);

    /// [class]; where there is none the number of the class is shown.
    void setClasses(const QStringList& names);
    /// The class that the image has; marked.
    void setLabel(std::optional<int> label);
    void setSnapshot(std::shared_ptr<const InferenceSnapshot> snapshot);

    /// The classes shown, from the top.
    const std::vector<std::size_t>& rows() const { return m_rows; }
    /// A bar as it is painted, in coordinates of the widget.
    QRectF barRect(std::size_t row, bool approximate) const;

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
    static constexpr std::size_t kMostRows = 10;

    struct Geometry;

    QString nameOf(std::size_t index) const;
    Geometry geometryIn(const QRectF& target) const;
    void chooseRows();
    void paint(QPainter& painter, const QRectF& target, const QPalette& palette) const;

    QStringList m_classes;
    std::optional<int> m_label;
    std::shared_ptr<const InferenceSnapshot> m_snapshot;
    std::vector<std::size_t> m_rows;
};

} // namespace hawx
