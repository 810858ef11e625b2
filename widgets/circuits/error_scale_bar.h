// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/circuits/error_scale.h"

#include <QWidget>

#include <vector>

namespace hawx {

/// Legend of an ErrorScale.
class ErrorScaleBar final : public QWidget {
    Q_OBJECT

public:
    explicit ErrorScaleBar(QWidget* parent = nullptr);

    void setScale(const ErrorScale& scale);
    /// Errors to point at, as those under the mouse.
    void setMarks(std::vector<int> errors);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The bar and its labels, for figures.
    static void paint(QPainter& painter, const QRectF& target, const QPalette& palette,
                      const ErrorScale& scale);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ErrorScale m_scale;
    std::vector<int> m_marks;
};

} // namespace hawx
