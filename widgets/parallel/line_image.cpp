// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parallel/line_image.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>

namespace hawx {

namespace {

constexpr qint64 sliceMs = 8;
constexpr std::size_t chunk = 64; ///< lines between looks at the clock

} // namespace

LineImage::LineImage(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LineImage::drawSlice);
}

void LineImage::start(const QSize& size, double pixelRatio, std::size_t lines, Draw draw)
{
    m_image = QImage(size * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(pixelRatio);
    m_image.fill(Qt::transparent);
    m_lines = lines;
    m_next = 0;
    m_draw = std::move(draw);
    m_timer.start();
}

void LineImage::clear()
{
    m_timer.stop();
    m_shown = {};
}

void LineImage::drawSlice()
{
    m_shown = {}; // else writing would copy the pixels
    QPainter painter(&m_image);
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_lines && clock.elapsed() < sliceMs) {
        const std::size_t end = std::min(m_next + chunk, m_lines);
        m_draw(painter, m_next, end);
        m_next = end;
    }
    painter.end();
    m_shown = m_image;
    if (m_next == m_lines)
        m_timer.stop();
    Q_EMIT progressed();
}

} // namespace hawx
