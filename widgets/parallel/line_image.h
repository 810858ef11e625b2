// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>

#include <functional>

class QPainter;

namespace hawx {

/// A picture of so many lines that they are drawn in slices of a few milliseconds, between which
/// the event loop runs. The picture before stays until the first slice of a new one is there.
class LineImage final : public QObject {
    Q_OBJECT

public:
    /// Draws the lines [begin, end).
    using Draw = std::function<void(QPainter& painter, std::size_t begin, std::size_t end)>;

    explicit LineImage(QObject* parent = nullptr);

    /// Begins anew with `lines` lines on transparent ground of `size` pixels at 100 %.
    void start(const QSize& size, double pixelRatio, std::size_t lines, Draw draw);
    void clear();

    const QImage& picture() const { return m_shown; }
    bool isComplete() const { return !m_timer.isActive(); }

Q_SIGNALS:
    void progressed();

private:
    void drawSlice();

    QTimer m_timer;
    QImage m_shown; ///< shares the pixels of m_image between slices
    QImage m_image;
    std::size_t m_lines = 0;
    std::size_t m_next = 0;
    Draw m_draw;
};

} // namespace hawx
