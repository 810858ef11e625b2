// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPainter>

namespace hawx {

/// One line of plain text that ends in an ellipsis where there is no room; its tool tip has all.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr) : QLabel(parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

    void setWholeText(const QString& text)
    {
        setText(text);
        setToolTip(text);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter),
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace hawx
