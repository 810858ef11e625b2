// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QWidget>

#include <optional>

namespace hawx {

/// Shows a small image large, and lets the user draw on it: with the mouse; or with arrow keys that
/// move a cursor, which draws while Space is held or was switched on by Return. E exchanges pen and
/// eraser, Delete clears. An image file can be dropped.
///
/// Strokes are drawn with smooth edges at the image's own resolution, as scanned digits have them.
class ImageCanvas final : public QWidget {
    Q_OBJECT

public:
    explicit ImageCanvas(QWidget* parent = nullptr);

    /// Of 32 bits a pixel. A null image shows nothing, and nothing can be drawn.
    void setImage(const QImage& image);
    const QImage& image() const { return m_image; }
    /// Width of strokes in pixels of an image whose shorter side has 28; larger images scale it.
    void setPenWidth(double width);
    double penWidth() const { return m_penWidth; }
    void setErasing(bool erasing);
    bool isErasing() const { return m_erasing; }

    /// All pixels black.
    void clear();
    void invert();

    /// Where the image is painted, in coordinates of the widget.
    QRectF imageRect() const;

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

Q_SIGNALS:
    /// The user changed the image; at each move of the mouse.
    void edited(const QImage& image);
    void erasingChanged(bool erasing);
    void fileDropped(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QPointF toImage(QPointF widgetPoint) const;
    void stroke(QPointF from, QPointF to);

    QImage m_image;
    double m_penWidth = 2;
    bool m_erasing = false;
    std::optional<QPointF> m_last; ///< of the mouse while it draws, in pixels of the image
    QPointF m_cursor;              ///< of the keyboard, in pixels of the image
    bool m_keyDraws = false;
};

} // namespace hawx
