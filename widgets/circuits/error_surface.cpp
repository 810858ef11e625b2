// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/error_surface.h"

#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QTransform>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr int side = 256;       ///< values of an operand
constexpr double leastView = 8; ///< values of an operand
constexpr double gap = 4;
constexpr double tickLength = 3;
const QRectF everything(0, 0, side, side);

} // namespace

bool holds(const TruthTable& table, const OperandPair& pair)
{
    const auto isValue = [&](int value) {
        return value >= table.lowest() && value <= table.highest();
    };
    return isValue(pair.a) && isValue(pair.b);
}

QString describeError(const TruthTable& table, const OperandPair& pair)
{
    return ErrorSurface::tr("a = %1, b = %2: exact %3, approximate %4, error %5")
        .arg(formatInteger(pair.a), formatInteger(pair.b), formatInteger(pair.a * pair.b),
             formatInteger(table(pair.a, pair.b)), formatSigned(table.error(pair.a, pair.b)));
}

ErrorSurface::ErrorSurface(QWidget* parent) : QWidget(parent), m_view(everything)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ErrorSurface::setTable(std::shared_ptr<const TruthTable> table)
{
    if (!m_table || !table || m_table->isSigned() != table->isSigned()) {
        m_view = everything;
        m_current.reset();
    }
    m_table = std::move(table);
    draw();
}

void ErrorSurface::setScale(const ErrorScale& scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    draw();
}

void ErrorSurface::draw()
{
    m_image = m_table ? QImage(side, side, QImage::Format_RGB32) : QImage();
    if (m_table) {
        // Errors are few, colours cost more to compute than to look up.
        std::vector<QRgb> colours(static_cast<std::size_t>(2 * m_scale.limit()) + 1);
        for (int error = -m_scale.limit(); error <= m_scale.limit(); ++error)
            colours[static_cast<std::size_t>(error + m_scale.limit())] =
                m_scale.colour(error).rgb();
        const int lowest = m_table->lowest();
        for (int b = 0; b < side; ++b) {
            auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(side - 1 - b));
            for (int a = 0; a < side; ++a) {
                const int error = std::clamp(m_table->error(lowest + a, lowest + b),
                                             -m_scale.limit(), m_scale.limit());
                line[a] = colours[static_cast<std::size_t>(error + m_scale.limit())];
            }
        }
    }
    update();
}

void ErrorSurface::setView(const QRectF& view)
{
    m_view = view;
    update();
}

void ErrorSurface::setCurrent(const std::optional<OperandPair>& pair)
{
    m_current = pair && m_table && holds(*m_table, *pair) ? pair : std::nullopt;
    update();
}

QRectF ErrorSurface::areaIn(const QRectF& target, const QFontMetricsF& metrics)
{
    const double left = metrics.horizontalAdvance(QStringLiteral("−128")) + tickLength + 2 * gap;
    const double top = metrics.height() + 2 * gap;
    const double below = 2 * metrics.height() + tickLength + 2 * gap;
    const double length =
        std::max(std::min(target.width() - left - 2 * gap, target.height() - top - below), 0.0);
    return {target.left() + left, target.top() + top, length, length};
}

QRectF ErrorSurface::area() const
{
    return areaIn(rect(), QFontMetricsF(font()));
}

double ErrorSurface::heightFor(double width, const QFontMetricsF& metrics)
{
    return areaIn(QRectF(0, 0, width, 1e6), metrics).bottom() + 2 * metrics.height() + tickLength +
           2 * gap;
}

int ErrorSurface::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(heightFor(width, QFontMetricsF(font()))));
}

QSize ErrorSurface::sizeHint() const
{
    return {300, heightForWidth(300)};
}

QSize ErrorSurface::minimumSizeHint() const
{
    return {150, heightForWidth(150)};
}

QRectF ErrorSurface::cellIn(const QRectF& area, const OperandPair& pair) const
{
    const double width = area.width() / m_view.width();
    const double height = area.height() / m_view.height();
    const double a = pair.a - m_table->lowest() - m_view.left();
    const double b = pair.b - m_table->lowest() - m_view.top();
    return {area.left() + a * width, area.bottom() - (b + 1) * height, width, height};
}

QPointF ErrorSurface::positionOf(const OperandPair& pair) const
{
    return cellIn(area(), pair).center();
}

std::optional<OperandPair> ErrorSurface::pairAt(QPointF position) const
{
    const QRectF area = this->area();
    if (!m_table || !area.contains(position))
        return std::nullopt;
    const double a = m_view.left() + (position.x() - area.left()) / area.width() * m_view.width();
    const double b =
        m_view.top() + (area.bottom() - position.y()) / area.height() * m_view.height();
    const auto value = [this](double step) {
        return m_table->lowest() + std::clamp(static_cast<int>(step), 0, side - 1);
    };
    return OperandPair{value(a), value(b)};
}

void ErrorSurface::paintCells(QPainter& painter, const QRectF& area) const
{
    constexpr double fewPixels = 3; // of an operand's value
    constexpr double manyPixels = 8;
    constexpr int enlarged = 4;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QTransform device = painter.deviceTransform();
    const QSizeF pixels(area.width() * std::hypot(device.m11(), device.m12()),
                        area.height() * std::hypot(device.m21(), device.m22()));
    const QRectF part(m_view.left(), side - m_view.bottom(), m_view.width(), m_view.height());
    const QSizeF cell(pixels.width() / part.width(), pixels.height() / part.height());
    if (cell.width() >= fewPixels) {
        // Programs that show exported pictures blur the cells of small ones.
        const int factor = cell.width() >= manyPixels ? enlarged : 1;
        painter.drawImage(area, m_image.scaled(m_image.size() * factor),
                          QRectF(part.topLeft() * factor, part.size() * factor));
        return;
    }
    // Cells of one and of two pixels side by side would show patterns that are none.
    const QRect whole = part.toAlignedRect().intersected(m_image.rect());
    const QImage scaled = m_image.copy(whole).scaled(
        QSizeF(whole.width() * cell.width(), whole.height() * cell.height())
            .toSize()
            .expandedTo({1, 1}),
        Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(area, scaled,
                      QRectF((part.left() - whole.left()) * cell.width(),
                             (part.top() - whole.top()) * cell.height(), pixels.width(),
                             pixels.height())
                          .intersected(QRectF(scaled.rect())));
}

void ErrorSurface::paint(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    const QRectF area = areaIn(target, QFontMetricsF(painter.font()));
    if (!m_table || area.width() <= 0)
        return;
    painter.setLayoutDirection(Qt::LeftToRight);
    paintCells(painter, area);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(secondaryTextColour(palette), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);

    const double line = QFontMetricsF(painter.font()).height();
    const double lowest = m_table->lowest();
    // Powers of two are what people look for on these axes.
    const auto ticks = [&](double first, double size) {
        double step = side / 4;
        while (step > 1 && size / step < 2)
            step /= 2;
        std::vector<double> values;
        for (double value = std::ceil((lowest + first) / step) * step;
             value < lowest + first + size; value += step)
            values.push_back(value);
        return values;
    };
    for (const double value : ticks(m_view.left(), m_view.width())) {
        const double x =
            area.left() + (value - lowest + 0.5 - m_view.left()) * area.width() / m_view.width();
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + tickLength));
        painter.drawText(QRectF(x - 40, area.bottom() + tickLength, 80, line), Qt::AlignCenter,
                         formatInteger(std::llround(value)));
    }
    for (const double value : ticks(m_view.top(), m_view.height())) {
        const double y =
            area.bottom() - (value - lowest + 0.5 - m_view.top()) * area.height() / m_view.height();
        painter.drawLine(QPointF(area.left() - tickLength, y), QPointF(area.left(), y));
        painter.drawText(QRectF(area.left() - tickLength - gap - 80, y - line / 2, 80, line),
                         Qt::AlignRight | Qt::AlignVCenter, formatInteger(std::llround(value)));
    }
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(QRectF(area.left(), area.bottom() + tickLength + line, area.width(), line),
                     Qt::AlignCenter, tr("Operand A"));
    painter.drawText(QRectF(area.left(), area.top() - line - gap, area.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Operand B"));
}

void ErrorSurface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), palette());
    const QRectF area = this->area();
    if (!m_table || area.width() <= 0)
        return;
    if (m_current) {
        painter.setClipRect(area);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QRectF cell = cellIn(area, *m_current);
        QColor hair(Qt::black); // the surface is light in every theme
        hair.setAlphaF(0.45F);
        painter.setPen(QPen(hair, 1));
        const QPointF at = cell.center();
        painter.drawLine(QPointF(area.left(), at.y()), QPointF(cell.left() - 2, at.y()));
        painter.drawLine(QPointF(cell.right() + 2, at.y()), QPointF(area.right(), at.y()));
        painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), cell.top() - 2));
        painter.drawLine(QPointF(at.x(), cell.bottom() + 2), QPointF(at.x(), area.bottom()));
        painter.setClipping(false);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(area);
    }
}

void ErrorSurface::point(const std::optional<OperandPair>& pair)
{
    if (pair == m_current)
        return;
    m_current = pair;
    setAccessibleDescription(pair ? describeError(*m_table, *pair) : QString());
    update();
    Q_EMIT currentChanged(m_current);
}

void ErrorSurface::changeView(QRectF view)
{
    view.setSize({std::clamp(view.width(), leastView, everything.width()),
                  std::clamp(view.height(), leastView, everything.height())});
    view.moveLeft(std::clamp(view.left(), 0.0, side - view.width()));
    view.moveTop(std::clamp(view.top(), 0.0, side - view.height()));
    if (view == m_view)
        return;
    m_view = view;
    update();
    Q_EMIT viewChanged(m_view);
}

void ErrorSurface::zoom(double factor, QPointF centre)
{
    const double length = std::clamp(m_view.width() * factor, leastView, everything.width());
    const double share = length / m_view.width();
    changeView({centre.x() - (centre.x() - m_view.left()) * share,
                centre.y() - (centre.y() - m_view.top()) * share, length, length});
}

void ErrorSurface::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_panned = false;
}

void ErrorSurface::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_pressed && m_table) {
        const QPointF moved = at - *m_pressed;
        if (m_panned || moved.manhattanLength() >= QApplication::startDragDistance()) {
            const double scale = m_view.width() / std::max(area().width(), 1.0);
            changeView(m_view.translated(-moved.x() * scale, moved.y() * scale));
            m_pressed = at;
            m_panned = true;
        }
    }
    point(pairAt(at));
    if (m_current)
        QToolTip::showText(event->globalPosition().toPoint(), describeError(*m_table, *m_current),
                           this);
    else
        QToolTip::hideText();
}

void ErrorSurface::mouseReleaseEvent(QMouseEvent*)
{
    m_pressed.reset();
}

void ErrorSurface::mouseDoubleClickEvent(QMouseEvent*)
{
    changeView(everything);
}

void ErrorSurface::wheelEvent(QWheelEvent* event)
{
    const auto pair = pairAt(event->position());
    if (!pair) {
        event->ignore();
        return;
    }
    const QRectF area = this->area();
    const QPointF centre(
        m_view.left() + (event->position().x() - area.left()) / area.width() * m_view.width(),
        m_view.top() + (area.bottom() - event->position().y()) / area.height() * m_view.height());
    zoom(std::pow(0.8, event->angleDelta().y() / 120.0), centre);
    point(pairAt(event->position()));
    event->accept();
}

void ErrorSurface::keyPressEvent(QKeyEvent* event)
{
    if (!m_table) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = event->modifiers() & Qt::ControlModifier ? 16 : 1;
    const int lowest = m_table->lowest();
    OperandPair pair =
        m_current.value_or(OperandPair{lowest + static_cast<int>(m_view.center().x()),
                                       lowest + static_cast<int>(m_view.center().y())});
    const QPointF centre(pair.a - lowest + 0.5, pair.b - lowest + 0.5);
    switch (event->key()) {
    case Qt::Key_Left: pair.a -= step; break;
    case Qt::Key_Right: pair.a += step; break;
    case Qt::Key_Up: pair.b += step; break;
    case Qt::Key_Down: pair.b -= step; break;
    case Qt::Key_Plus: zoom(0.8, centre); return;
    case Qt::Key_Minus: zoom(1.25, centre); return;
    case Qt::Key_0: changeView(everything); return;
    default: QWidget::keyPressEvent(event); return;
    }
    pair.a = std::clamp(pair.a, lowest, m_table->highest());
    pair.b = std::clamp(pair.b, lowest, m_table->highest());
    point(pair);
    // What is pointed at stays in view.
    QRectF view = m_view;
    const double a = pair.a - lowest;
    const double b = pair.b - lowest;
    view.moveLeft(std::clamp(view.left(), a + 1 - view.width(), a));
    view.moveTop(std::clamp(view.top(), b + 1 - view.height(), b));
    changeView(view);
}

void ErrorSurface::leaveEvent(QEvent*)
{
    point(std::nullopt);
}

} // namespace hawx
