// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/image_canvas.h"

#include "widgets/style/colours.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hawx {

namespace {

QString localFile(const QMimeData* mime)
{
    const QList<QUrl> urls = mime->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

ImageCanvas::ImageCanvas(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setCursor(Qt::CrossCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumSize(140, 140);
    setAccessibleName(tr("Input image"));
    setAccessibleDescription(
        tr("Draw with the mouse, or move with arrow keys while holding Space. E switches between "
           "pen and eraser, Delete clears."));
    setToolTip(tr("Draw with the mouse, or drop an image file"));
}

void ImageCanvas::setImage(const QImage& image)
{
    if (image.size() != m_image.size())
        m_cursor = QPointF(image.width() / 2.0, image.height() / 2.0);
    m_image = image;
    m_last.reset();
    update();
}

void ImageCanvas::setPenWidth(double width)
{
    m_penWidth = width;
}

void ImageCanvas::setErasing(bool erasing)
{
    m_erasing = erasing;
}

void ImageCanvas::clear()
{
    if (m_image.isNull())
        return;
    m_image.fill(Qt::black);
    update();
    Q_EMIT edited(m_image);
}

void ImageCanvas::invert()
{
    if (m_image.isNull())
        return;
    m_image.invertPixels();
    update();
    Q_EMIT edited(m_image);
}

QSize ImageCanvas::sizeHint() const
{
    return {224, 224};
}

QRectF ImageCanvas::imageRect() const
{
    if (m_image.isNull())
        return {};
    const QSizeF size = QSizeF(m_image.size()).scaled(this->size(), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QPointF ImageCanvas::toImage(QPointF widgetPoint) const
{
    const QRectF shown = imageRect();
    return {(widgetPoint.x() - shown.left()) / shown.width() * m_image.width(),
            (widgetPoint.y() - shown.top()) / shown.height() * m_image.height()};
}

void ImageCanvas::stroke(QPointF from, QPointF to)
{
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::min(m_image.width(), m_image.height()) / 28.0;
    painter.setPen(QPen(m_erasing ? Qt::black : Qt::white, m_penWidth * scale, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    if (from == to)
        painter.drawPoint(from);
    else
        painter.drawLine(from, to);
    painter.end();
    update();
    Q_EMIT edited(m_image);
}

void ImageCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF shown = imageRect();
    painter.drawImage(shown, m_image);
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : mutedColour(palette()));
    painter.drawRect(shown.isNull() ? QRectF(rect()).adjusted(0, 0, -1, -1)
                                    : shown.adjusted(0, 0, -1, -1));
    if (hasFocus() && !m_image.isNull() && !m_last) {
        const QPointF at(shown.left() + m_cursor.x() / m_image.width() * shown.width(),
                         shown.top() + m_cursor.y() / m_image.height() * shown.height());
        constexpr double arm = 5;
        painter.setPen(QPen(accentColour(palette()), m_keyDraws ? 3 : 1));
        painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0));
        painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm));
    }
}

void ImageCanvas::mousePressEvent(QMouseEvent* event)
{
    if (m_image.isNull() || event->button() != Qt::LeftButton)
        return;
    m_last = toImage(event->position());
    stroke(*m_last, *m_last);
}

void ImageCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_last || !(event->buttons() & Qt::LeftButton))
        return;
    const QPointF point = toImage(event->position());
    stroke(*m_last, point);
    m_last = point;
    m_cursor = {std::clamp(point.x(), 0.0, static_cast<double>(m_image.width())),
                std::clamp(point.y(), 0.0, static_cast<double>(m_image.height()))};
}

void ImageCanvas::mouseReleaseEvent(QMouseEvent*)
{
    m_last.reset();
    update();
}

void ImageCanvas::keyPressEvent(QKeyEvent* event)
{
    if (m_image.isNull()) {
        QWidget::keyPressEvent(event);
        return;
    }
    QPointF step;
    switch (event->key()) {
    case Qt::Key_Left: step = {-1, 0}; break;
    case Qt::Key_Right: step = {1, 0}; break;
    case Qt::Key_Up: step = {0, -1}; break;
    case Qt::Key_Down: step = {0, 1}; break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_keyDraws = true;
            stroke(m_cursor, m_cursor);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_keyDraws = !m_keyDraws;
        update();
        return;
    case Qt::Key_E:
        m_erasing = !m_erasing;
        Q_EMIT erasingChanged(m_erasing);
        return;
    case Qt::Key_Delete: clear(); return;
    default: QWidget::keyPressEvent(event); return;
    }
    const QPointF moved(std::clamp(m_cursor.x() + step.x(), 0.5, m_image.width() - 0.5),
                        std::clamp(m_cursor.y() + step.y(), 0.5, m_image.height() - 0.5));
    if (m_keyDraws)
        stroke(m_cursor, moved);
    m_cursor = moved;
    update();
}

void ImageCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_keyDraws = false;
        update();
    }
    QWidget::keyReleaseEvent(event);
}

void ImageCanvas::focusOutEvent(QFocusEvent* event)
{
    m_keyDraws = false;
    QWidget::focusOutEvent(event);
}

void ImageCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_image.isNull() && !localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImageCanvas::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT fileDropped(localFile(event->mimeData()));
}

} // namespace hawx
