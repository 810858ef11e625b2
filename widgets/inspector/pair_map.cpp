// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/pair_map.h"

#include "widgets/charts/axis_ticks.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr double padding = 4;
constexpr double tickLength = 3;
constexpr double barWidth = 10;

/// In [0, 1] for counts from 1 to the largest.
double logarithmicPosition(double count, double most)
{
    return most > 1 ? std::log(count) / std::log(most) : 1;
}

} // namespace

PairMap::PairMap(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Operand pairs"));
}

void PairMap::setPairs(std::shared_ptr<const PairCounts> pairs)
{
    m_pairs = std::move(pairs);
    m_current.reset();
    m_total = m_most = 0;
    m_image = {};
    setAccessibleName(m_pairs ? m_pairs->title : tr("Operand pairs"));
    setAccessibleDescription({});
    if (m_pairs) {
        for (const std::uint64_t count : m_pairs->counts) {
            m_total += static_cast<double>(count);
            m_most = std::max(m_most, static_cast<double>(count));
        }
        const int height = highestActivation() - lowestActivation() + 1;
        m_image = QImage(kHighestWeight - kLowestWeight + 1, height, QImage::Format_ARGB32);
        m_image.fill(Qt::transparent);
        for (int a = lowestActivation(); a <= highestActivation(); ++a) {
            for (int w = kLowestWeight; w <= kHighestWeight; ++w) {
                if (const std::uint64_t count = countOf({w, a}))
                    m_image.setPixelColor(
                        w - kLowestWeight, highestActivation() - a,
                        viridis(logarithmicPosition(static_cast<double>(count), m_most)));
            }
        }
    }
    update();
}

std::uint64_t PairMap::countOf(QPoint pair) const
{
    return m_pairs->counts[std::size_t{static_cast<std::uint8_t>(pair.y())} * 256 +
                           static_cast<std::uint8_t>(pair.x())];
}

QSize PairMap::sizeHint() const
{
    return {300, 190};
}

QSize PairMap::minimumSizeHint() const
{
    return {180, 6 * fontMetrics().height() + 40};
}

QRectF PairMap::mapIn(const QRectF& target) const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const double left =
        metrics.horizontalAdvance(QStringLiteral("−127")) + tickLength + 2 * padding;
    const double right =
        barWidth + tickLength + 4 * padding + metrics.horizontalAdvance(QStringLiteral("888 M"));
    return {QPointF(target.left() + left, target.top() + line + 2 * padding),
            QPointF(target.right() - right, target.bottom() - 2 * line - tickLength - 2 * padding)};
}

QPointF PairMap::positionIn(const QRectF& map, QPoint pair) const
{
    const double weights = kHighestWeight - kLowestWeight + 1;
    const double activations = highestActivation() - lowestActivation() + 1;
    return {map.left() + (pair.x() - kLowestWeight + 0.5) / weights * map.width(),
            map.bottom() - (pair.y() - lowestActivation() + 0.5) / activations * map.height()};
}

QPointF PairMap::position(QPoint pair) const
{
    return positionIn(mapIn(rect()), pair);
}

void PairMap::paint(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    const QRectF map = mapIn(target);
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const QColor text = secondaryTextColour(palette);
    painter.save();
    painter.setFont(font());
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(text);
    if (!m_pairs) {
        painter.drawText(target, Qt::AlignCenter, tr("No data"));
        painter.restore();
        return;
    }
    painter.fillRect(map, palette.color(QPalette::Base));
    painter.drawImage(map, m_image);
    painter.setPen(mutedColour(palette));
    painter.drawRect(map);
    painter.setPen(text);
    painter.drawText(
        QRectF(target.left() + padding, target.top() + padding, target.width() - 2 * padding, line),
        Qt::AlignLeft | Qt::AlignVCenter, tr("activation code"));
    const QRectF below(map.left(), map.bottom() + tickLength + line, map.width(), line);
    painter.drawText(below, Qt::AlignCenter, tr("weight code"));
    const int most = std::max(3, static_cast<int>(map.width() / (5 * line)));
    for (const double tick : AxisTicks::within(kLowestWeight, kHighestWeight, most).values) {
        const double x = positionIn(map, {static_cast<int>(tick), 0}).x();
        painter.drawLine(QPointF(x, map.bottom()), QPointF(x, map.bottom() + tickLength));
        painter.drawText(QRectF(x - 60, map.bottom() + tickLength, 120, line), Qt::AlignCenter,
                         formatTick(tick, 1));
    }
    const int rows = std::max(2, static_cast<int>(map.height() / (2 * line)));
    for (const double tick :
         AxisTicks::within(lowestActivation(), highestActivation(), rows).values) {
        const double y = positionIn(map, {0, static_cast<int>(tick)}).y();
        painter.drawLine(QPointF(map.left() - tickLength, y), QPointF(map.left(), y));
        painter.drawText(QRectF(map.left() - tickLength - padding - 100, y - line / 2, 100, line),
                         Qt::AlignRight | Qt::AlignVCenter, formatTick(tick, 1));
    }
    paintBar(painter, map, palette);
    painter.restore();
}

void PairMap::paintBar(QPainter& painter, const QRectF& map, const QPalette& palette) const
{
    const double line = QFontMetricsF(font()).height();
    const QRectF bar(map.right() + 3 * padding, map.top(), barWidth, map.height());
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    constexpr int stops = 15;
    for (int k = 0; k <= stops; ++k)
        gradient.setColorAt(k / static_cast<double>(stops),
                            viridis(k / static_cast<double>(stops)));
    painter.fillRect(bar, gradient);
    painter.setPen(secondaryTextColour(palette));
    painter.drawText(QRectF(bar.left() - 200, map.top() - line - padding, 200 + barWidth, line),
                     Qt::AlignRight | Qt::AlignVCenter, tr("count"));
    if (m_most < 1)
        return;
    const auto decades = static_cast<int>(std::floor(std::log10(m_most)));
    const int step =
        std::max(1, static_cast<int>(std::ceil((decades + 1) * 1.3 * line / bar.height())));
    for (int k = 0; k <= decades; k += step) {
        const double count = std::pow(10.0, k);
        const double y = bar.bottom() - logarithmicPosition(count, m_most) * bar.height();
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + tickLength, y));
        painter.drawText(QRectF(bar.right() + tickLength + padding, y - line / 2, 100, line),
                         Qt::AlignLeft | Qt::AlignVCenter, formatTick(count, count));
    }
}

void PairMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), palette());
    if (m_current) {
        const QPointF at = position(*m_current);
        const QRectF map = mapIn(rect());
        painter.setPen(QPen(secondaryTextColour(palette()), 1, Qt::DotLine));
        painter.drawLine(QPointF(map.left(), at.y()), QPointF(map.right(), at.y()));
        painter.drawLine(QPointF(at.x(), map.top()), QPointF(at.x(), map.bottom()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(secondaryTextColour(palette()), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QString PairMap::describe(QPoint pair) const
{
    const auto count = countOf(pair);
    const double percent = m_total > 0 ? 100 * static_cast<double>(count) / m_total : 0;
    return tr("activation %1 × weight %2\n%3 multiplications, %4 %")
        .arg(formatTick(pair.y(), 1), formatTick(pair.x(), 1),
             formatCount(static_cast<std::int64_t>(count)), formatNumber(percent));
}

void PairMap::setCurrent(std::optional<QPoint> pair)
{
    if (pair == m_current)
        return;
    m_current = pair;
    setAccessibleDescription(pair ? describe(*pair) : QString());
    update();
}

bool PairMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        return true; // shown while the mouse moves
    return QWidget::event(event);
}

void PairMap::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF map = mapIn(rect());
    const QPointF point = event->position();
    if (!m_pairs || !map.contains(point)) {
        setCurrent(std::nullopt);
        QToolTip::hideText();
        return;
    }
    const int weights = kHighestWeight - kLowestWeight + 1;
    const int activations = highestActivation() - lowestActivation() + 1;
    const auto index = [](double share, int count) {
        return std::clamp(static_cast<int>(share * count), 0, count - 1);
    };
    setCurrent(
        QPoint(kLowestWeight + index((point.x() - map.left()) / map.width(), weights),
               lowestActivation() + index((map.bottom() - point.y()) / map.height(), activations)));
    QToolTip::showText(event->globalPosition().toPoint(), describe(*m_current), this);
}

void PairMap::leaveEvent(QEvent*)
{
    setCurrent(std::nullopt);
}

void PairMap::keyPressEvent(QKeyEvent* event)
{
    QPoint step;
    switch (event->key()) {
    case Qt::Key_Left: step = {-1, 0}; break;
    case Qt::Key_Right: step = {1, 0}; break;
    case Qt::Key_Up: step = {0, 1}; break;
    case Qt::Key_Down: step = {0, -1}; break;
    default: break;
    }
    if (!m_pairs || step.isNull()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPoint moved = m_current.value_or(QPoint(0, 0)) + (m_current ? step : QPoint());
    setCurrent(QPoint(std::clamp(moved.x(), kLowestWeight, kHighestWeight),
                      std::clamp(moved.y(), lowestActivation(), highestActivation())));
    QToolTip::showText(mapToGlobal(position(*m_current).toPoint()), describe(*m_current), this);
}

QString PairMap::figureTitle() const
{
    return accessibleName();
}

QSizeF PairMap::figureSize() const
{
    return {420, 380};
}

void PairMap::paintFigure(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    const QSizeF size = figureSize();
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / size.width(), target.height() / size.height());
    paint(painter, QRectF(QPointF(), size), palette);
    painter.restore();
}

DataTable PairMap::figureData() const
{
    DataTable table;
    table.columns = {
        {tr("activation code"), {}}, {tr("weight code"), {}}, {tr("multiplications"), {}}};
    for (int a = lowestActivation(); m_pairs && a <= highestActivation(); ++a) {
        for (int w = kLowestWeight; w <= kHighestWeight; ++w) {
            if (const std::uint64_t count = countOf({w, a}))
                table.rows.push_back({a, w, static_cast<qulonglong>(count)});
        }
    }
    return table;
}

} // namespace hawx
