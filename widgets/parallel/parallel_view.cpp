// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parallel/parallel_view.h"

#include "widgets/parallel/line_image.h"
#include "widgets/style/colours.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <set>

namespace hawx {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double sideMargin = 52; ///< pixels, as all that follow: half a title
constexpr double grabWidth = 9;   ///< to both sides of an axis
constexpr double grabEnd = 5;     ///< above and below the end of a range
constexpr double lineReach = 7;   ///< from the pointer to a line that it means
constexpr double leastRange = 3;  ///< a smaller one was meant as a click
constexpr double rangeWidth = 12;
constexpr double arrowWidth = 14;
constexpr std::size_t smoothest = 5000; ///< more lines are drawn without smooth edges

std::size_t indexOf(Objective objective)
{
    return static_cast<std::size_t>(objective);
}

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

/// The more lines, the more transparent, so that crowds show.
double alphaFor(std::size_t lines)
{
    return std::clamp(12 * std::pow(double(std::max(lines, std::size_t{1})), -0.6), 0.05, 0.9);
}

/// Of lines outside the ranges; crowds of them must not become brighter than a grid.
QColor faintColour(const QPalette& palette)
{
    return faded(mutedColour(palette), 0.4);
}

/// A step of 1, 2 or 5 times a power of ten, about `count` of which fill the span.
double tickStep(double span, int count)
{
    const double raw = span / count;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double lead = raw / power;
    return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

} // namespace

ParallelView::ParallelView(QWidget* parent)
    : QWidget(parent), m_faint(new LineImage(this)), m_bright(new LineImage(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Parallel coordinates of the front"));
    connect(m_faint, &LineImage::progressed, this, qOverload<>(&QWidget::update));
    connect(m_bright, &LineImage::progressed, this, qOverload<>(&QWidget::update));
}

ParallelView::~ParallelView() = default;

void ParallelView::setFront(std::shared_ptr<const Front> front)
{
    m_front = std::move(front);
    const std::size_t points = m_front ? m_front->points.size() : 0;
    for (const Objective objective : allObjectives) {
        auto& positions = m_positions[indexOf(objective)];
        positions.clear();
        if (!m_front)
            continue;
        m_shown[indexOf(objective)] = shownRange(*m_front, objective);
        positions.reserve(points);
        for (const FrontPoint& point : m_front->points)
            positions.push_back(
                static_cast<float>(shown(objective).position(valueOf(point, objective))));
    }
    m_shuffled.resize(points);
    std::iota(m_shuffled.begin(), m_shuffled.end(), 0U);
    std::shuffle(m_shuffled.begin(), m_shuffled.end(), std::minstd_rand(1));
    m_hovered.reset();
    if (m_chosen && *m_chosen >= points)
        m_chosen.reset();
    updateInside();
    redraw();
}

void ParallelView::setColour(std::optional<Objective> colour)
{
    m_colour = colour;
    redrawBright();
}

void ParallelView::setChosen(std::optional<std::size_t> point)
{
    m_chosen = m_front && point && *point < m_front->points.size() ? point : std::nullopt;
    update();
}

void ParallelView::setPins(std::vector<PinnedConfiguration> pins)
{
    m_pins = std::move(pins);
    update();
}

void ParallelView::setRange(Objective objective, std::optional<Range> range)
{
    m_range[indexOf(objective)] = range;
    updateInside();
    redrawBright();
}

void ParallelView::setOrder(const std::array<Objective, axisCount>& order)
{
    m_order = order;
    redraw();
}

void ParallelView::setInverted(Objective objective, bool inverted)
{
    m_inverted[indexOf(objective)] = inverted;
    redraw();
}

const std::optional<ParallelView::Range>& ParallelView::range(Objective objective) const
{
    return m_range[indexOf(objective)];
}

bool ParallelView::isInverted(Objective objective) const
{
    return m_inverted[indexOf(objective)];
}

const ObjectiveRange& ParallelView::shown(Objective objective) const
{
    return m_shown[indexOf(objective)];
}

bool ParallelView::isComplete() const
{
    return m_faint->isComplete() && m_bright->isComplete();
}

void ParallelView::clearRanges()
{
    m_range = {};
    updateInside();
    redrawBright();
    Q_EMIT brushed(m_inside);
}

void ParallelView::updateInside()
{
    m_inside.clear();
    QStringList description;
    for (const Objective objective : allObjectives) {
        const auto& range = m_range[indexOf(objective)];
        if (!range || !m_front)
            continue;
        m_inside.resize(m_front->points.size(), 1);
        for (std::size_t k = 0; k < m_inside.size(); ++k) {
            const double value = valueOf(m_front->points[k], objective);
            if (value < range->lowest || value > range->highest)
                m_inside[k] = 0;
        }
        const ObjectiveRange& all = shown(objective);
        description.append(
            tr("%1 from %2 to %3")
                .arg(objectiveName(objective),
                     formatObjective(objective, std::max(range->lowest, all.lowest)),
                     formatObjective(objective, std::min(range->highest, all.highest))));
    }
    setAccessibleDescription(description.join(QStringLiteral("; ")));
}

void ParallelView::redraw()
{
    if (!m_front || m_front->points.empty()) {
        m_faint->clear();
        m_bright->clear();
        update();
        return;
    }
    const Frame frame = this->frame();
    const QColor colour = faintColour(palette());
    const bool smooth = m_shuffled.size() <= smoothest;
    m_faint->start(size(), devicePixelRatioF(), m_shuffled.size(),
                   [this, frame, colour, smooth](QPainter& painter, auto begin, auto end) {
                       painter.setRenderHint(QPainter::Antialiasing, smooth);
                       painter.setPen(QPen(colour, 1));
                       for (auto k = begin; k < end; ++k)
                           painter.drawPolyline(lineOf(frame, m_shuffled[k]));
                   });
    redrawBright();
}

void ParallelView::redrawBright()
{
    if (!m_front || m_front->points.empty())
        return;
    std::vector<std::uint32_t> lines;
    for (const std::uint32_t point : m_shuffled)
        if (m_inside.empty() || m_inside[point] != 0)
            lines.push_back(point);
    const Frame frame = this->frame();
    const bool smooth = lines.size() <= smoothest;
    const double alpha = alphaFor(lines.size());
    const std::size_t count = lines.size();
    m_bright->start(size(), devicePixelRatioF(), count,
                    [this, frame, smooth, alpha, lines = std::move(lines)](QPainter& painter,
                                                                           auto begin, auto end) {
                        painter.setRenderHint(QPainter::Antialiasing, smooth);
                        for (auto k = begin; k < end; ++k) {
                            painter.setPen(
                                QPen(faded(colourOf(lines[k], frame.palette), alpha), 1));
                            painter.drawPolyline(lineOf(frame, lines[k]));
                        }
                    });
}

ParallelView::Frame ParallelView::frame(const QSizeF& size, const QFont& font,
                                        const QPalette& palette) const
{
    const double line = QFontMetricsF(font).height();
    const double top = line + 14;
    const double bottom = 10;
    return {QRectF(sideMargin, top, std::max(size.width() - 2 * sideMargin, 1.0),
                   std::max(size.height() - top - bottom, 1.0)),
            font, palette};
}

ParallelView::Frame ParallelView::frame() const
{
    return frame(QSizeF(size()), font(), palette());
}

double ParallelView::xOf(const Frame& frame, Objective objective) const
{
    const auto place = std::find(m_order.begin(), m_order.end(), objective) - m_order.begin();
    return frame.area.left() + frame.area.width() * double(place) / (axisCount - 1);
}

double ParallelView::yOf(const Frame& frame, Objective objective, double position) const
{
    const double down = isInverted(objective) ? position : 1 - position;
    return frame.area.top() + frame.area.height() * down;
}

QPolygonF ParallelView::lineOf(const Frame& frame, std::size_t point) const
{
    QPolygonF line(axisCount);
    for (std::size_t k = 0; k < axisCount; ++k) {
        const Objective objective = m_order[k];
        line[static_cast<qsizetype>(k)] =
            QPointF(frame.area.left() + frame.area.width() * double(k) / (axisCount - 1),
                    yOf(frame, objective, double(m_positions[indexOf(objective)][point])));
    }
    return line;
}

QPolygonF ParallelView::lineOf(const Frame& frame, const FrontPoint& point) const
{
    QPolygonF line;
    for (const Objective objective : m_order)
        line.append(
            QPointF(xOf(frame, objective),
                    yOf(frame, objective, shown(objective).position(valueOf(point, objective)))));
    return line;
}

QRgb ParallelView::colourOf(std::size_t point, const QPalette& palette) const
{
    if (!m_colour)
        return markColour(palette).rgb();
    return viridis(double(m_positions[indexOf(*m_colour)][point])).rgb();
}

QPoint ParallelView::axisPoint(Objective objective, double value) const
{
    const Frame frame = this->frame();
    return QPointF(xOf(frame, objective), yOf(frame, objective, shown(objective).position(value)))
        .toPoint();
}

QRectF ParallelView::titleRect(const Frame& frame, Objective objective) const
{
    const Unit unit = unitOf(objective, shown(objective).highest);
    const QFontMetricsF metrics(frame.font);
    const double width = metrics.horizontalAdvance(
                             QStringLiteral("%1 (%2)").arg(objectiveName(objective), unit.symbol)) +
                         arrowWidth + 10;
    const double x = xOf(frame, objective);
    return {x - width / 2, 2, width, metrics.height() + 4};
}

QRect ParallelView::titleRect(Objective objective) const
{
    return titleRect(frame(), objective).toAlignedRect();
}

QRect ParallelView::arrowRect(Objective objective) const
{
    QRectF rect = titleRect(frame(), objective);
    rect.setLeft(rect.right() - arrowWidth - 3);
    return rect.toAlignedRect();
}

std::optional<Objective> ParallelView::axisAt(QPointF at) const
{
    const Frame frame = this->frame();
    if (at.y() < frame.area.top() - grabEnd || at.y() > frame.area.bottom() + grabEnd)
        return std::nullopt;
    for (const Objective objective : m_order)
        if (std::abs(at.x() - xOf(frame, objective)) <= grabWidth)
            return objective;
    return std::nullopt;
}

std::optional<std::size_t> ParallelView::lineAt(QPointF at) const
{
    const Frame frame = this->frame();
    if (!m_front || !frame.area.adjusted(0, -lineReach, 0, lineReach).contains(at))
        return std::nullopt;
    const double pitch = frame.area.width() / (axisCount - 1);
    const auto gap =
        std::min(static_cast<std::size_t>((at.x() - frame.area.left()) / pitch), axisCount - 2);
    const double share = (at.x() - frame.area.left()) / pitch - double(gap);
    const auto& left = m_positions[indexOf(m_order[gap])];
    const auto& right = m_positions[indexOf(m_order[gap + 1])];
    std::optional<std::size_t> found;
    double least = lineReach;
    for (std::size_t k = 0; k < left.size(); ++k) {
        if (!m_inside.empty() && m_inside[k] == 0)
            continue;
        const double from = yOf(frame, m_order[gap], double(left[k]));
        const double to = yOf(frame, m_order[gap + 1], double(right[k]));
        // To the line, not straight up to it: steep ones are near, too.
        const double distance =
            std::abs(from + (to - from) * share - at.y()) * pitch / std::hypot(pitch, to - from);
        if (distance < least) {
            least = distance;
            found = k;
        }
    }
    return found;
}

double ParallelView::positionAt(Objective objective, double y) const
{
    const QRectF area = frame().area;
    const double down = (y - area.top()) / area.height();
    return isInverted(objective) ? down : 1 - down;
}

double ParallelView::valueAt(Objective objective, double position) const
{
    const ObjectiveRange& all = shown(objective);
    return all.lowest + position * (all.highest - all.lowest);
}

ParallelView::Range ParallelView::rangeOf(Objective objective, double from, double to) const
{
    const auto [low, high] = std::minmax(from, to);
    return {low <= 0 ? -infinite : valueAt(objective, low),
            high >= 1 ? infinite : valueAt(objective, high)};
}

std::pair<double, double> ParallelView::positionsOf(Objective objective) const
{
    const auto& range = m_range[indexOf(objective)];
    return {shown(objective).position(range->lowest), shown(objective).position(range->highest)};
}

void ParallelView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setLayoutDirection(Qt::LeftToRight); // as all plots
    if (!m_front || m_front->points.empty())
        return;
    // A picture of another size is stretched until the first slice of the next one is there.
    if (!m_inside.empty() && !m_faint->picture().isNull())
        painter.drawImage(rect(), m_faint->picture());
    if (!m_bright->picture().isNull())
        painter.drawImage(rect(), m_bright->picture());
    const Frame frame = this->frame();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, frame);
    if (m_hovered && m_hovered != m_chosen)
        paintMarked(painter, frame, m_front->points[*m_hovered],
                    palette().color(QPalette::WindowText), {});
    if (m_chosen)
        paintMarked(painter, frame, m_front->points[*m_chosen], accentColour(palette()), {});
    for (const PinnedConfiguration& pin : m_pins)
        paintMarked(painter, frame, pin.point, accentColour(palette()), pin.letter);
    paintRanges(painter, frame);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(titleRect(frame, m_order[m_focus]), 4, 4);
    }
}

void ParallelView::paintAxes(QPainter& painter, const Frame& frame) const
{
    painter.setFont(frame.font);
    const QFontMetricsF metrics(frame.font);
    const QColor text = frame.palette.color(QPalette::WindowText);
    const QColor quiet = secondaryTextColour(frame.palette);
    for (const Objective objective : m_order) {
        const double x = xOf(frame, objective);
        painter.setPen(QPen(quiet, 1.4));
        painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));

        const ObjectiveRange& all = shown(objective);
        const Unit unit = unitOf(objective, all.highest);
        const double step = tickStep((all.highest - all.lowest) * unit.factor, 5);
        for (double value = std::ceil(all.lowest * unit.factor / step) * step;
             value <= all.highest * unit.factor * (1 + 1e-9); value += step) {
            const double y = yOf(frame, objective, all.position(value / unit.factor));
            painter.setPen(QPen(quiet, 1));
            painter.drawLine(QPointF(x - 4, y), QPointF(x, y));
            const bool beyond = all.cut && value + step > all.highest * unit.factor * (1 + 1e-9);
            const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
            const QString label =
                (beyond ? QStringLiteral("≥ ") : QString()) + formatFixed(value, decimals);
            QRectF box(0, 0, metrics.horizontalAdvance(label) + 4, metrics.height());
            box.moveCenter(QPointF(x - 7 - box.width() / 2, y));
            painter.setPen(Qt::NoPen);
            painter.setBrush(faded(frame.palette.color(QPalette::Base), 0.78));
            painter.drawRoundedRect(box, 2, 2);
            painter.setPen(quiet);
            painter.drawText(box, Qt::AlignCenter, label);
        }

        QRectF title = titleRect(frame, objective);
        painter.setPen(text);
        painter.drawText(title.adjusted(5, 0, -arrowWidth, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1 (%2)").arg(objectiveName(objective), unit.symbol));
        // Points to where the values grow.
        const QPointF tip(title.right() - arrowWidth / 2 - 1,
                          title.center().y() + (isInverted(objective) ? 4 : -4));
        const double back = isInverted(objective) ? -7 : 7;
        QPainterPath arrow(tip);
        arrow.lineTo(tip + QPointF(-4.5, back));
        arrow.lineTo(tip + QPointF(4.5, back));
        arrow.closeSubpath();
        painter.fillPath(arrow, quiet);
    }
}

void ParallelView::paintRanges(QPainter& painter, const Frame& frame) const
{
    const QColor accent = accentColour(frame.palette);
    const QFontMetricsF metrics(frame.font);
    for (const Objective objective : m_order) {
        if (!m_range[indexOf(objective)])
            continue;
        const auto [low, high] = positionsOf(objective);
        const double x = xOf(frame, objective);
        const double yLow = yOf(frame, objective, low);
        const double yHigh = yOf(frame, objective, high);
        const QRectF box =
            QRectF(QPointF(x - rangeWidth / 2, yLow), QPointF(x + rangeWidth / 2, yHigh))
                .normalized();
        painter.setPen(QPen(accent, 1.4));
        painter.setBrush(faded(accent, 0.22));
        painter.drawRoundedRect(box, 2, 2);
        painter.setFont(frame.font);
        // The values at the ends, unless the axis tells them.
        for (const auto& [position, y] : {std::pair(low, yLow), std::pair(high, yHigh)}) {
            if (position <= 0 || position >= 1)
                continue;
            const QString label = formatObjective(objective, valueAt(objective, position));
            QRectF tag(0, 0, metrics.horizontalAdvance(label) + 8, metrics.height() + 2);
            tag.moveCenter(QPointF(x + rangeWidth / 2 + 3 + tag.width() / 2, y));
            if (tag.right() > frame.area.right() + sideMargin)
                tag.moveRight(x - rangeWidth / 2 - 3);
            painter.setPen(Qt::NoPen);
            painter.setBrush(accent);
            painter.drawRoundedRect(tag, 2, 2);
            painter.setPen(readableOn(accent));
            painter.drawText(tag, Qt::AlignCenter, label);
        }
    }
}

void ParallelView::paintMarked(QPainter& painter, const Frame& frame, const FrontPoint& point,
                               const QColor& colour, const QString& letter) const
{
    const QPolygonF line = lineOf(frame, point);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(frame.palette.color(QPalette::Base), 4));
    painter.drawPolyline(line);
    painter.setPen(QPen(colour, 2));
    painter.drawPolyline(line);
    // Hollow as long as it is only predicted, as in the front.
    painter.setBrush(point.verifiedLossPp ? QBrush(colour)
                                          : QBrush(frame.palette.color(QPalette::Base)));
    for (const QPointF at : line)
        painter.drawEllipse(at, 3.5, 3.5);
    if (letter.isEmpty())
        return;
    constexpr double radius = 8.5;
    const QPointF centre = line.back() + QPointF(18, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, radius, radius);
    QFont font = frame.font;
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(readableOn(colour));
    painter.drawText(QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                     Qt::AlignCenter, letter);
    painter.setFont(frame.font);
}

void ParallelView::paintPicture(QPainter& painter, const QSizeF& size, const QPalette& palette,
                                const QFont& font) const
{
    painter.fillRect(QRectF(QPointF(), size), palette.color(QPalette::Base));
    if (!m_front || m_front->points.empty())
        return;
    const Frame frame = this->frame(size, font, palette);
    const auto isInside = [this](std::size_t point) {
        return m_inside.empty() || m_inside[point] != 0;
    };
    const auto bright = static_cast<std::size_t>(
        m_inside.empty() ? m_shuffled.size()
                         : std::count(m_inside.begin(), m_inside.end(), std::uint8_t{1}));
    // Lines that differ by less than half a pixel on every axis are one line in print.
    std::set<std::array<int, axisCount>> drawn;
    for (const bool front : {false, true}) {
        drawn.clear();
        for (const std::uint32_t point : m_shuffled) {
            if (isInside(point) != front)
                continue;
            const QPolygonF line = lineOf(frame, point);
            std::array<int, axisCount> key{};
            for (std::size_t k = 0; k < axisCount; ++k)
                key[k] = qRound(2 * line[static_cast<qsizetype>(k)].y());
            if (!drawn.insert(key).second)
                continue;
            painter.setPen(QPen(front ? faded(colourOf(point, palette), alphaFor(bright))
                                      : faintColour(palette),
                                1));
            painter.drawPolyline(line);
        }
    }
    paintAxes(painter, frame);
    for (const PinnedConfiguration& pin : m_pins)
        paintMarked(painter, frame, pin.point, accentColour(palette), pin.letter);
    paintRanges(painter, frame);
}

bool ParallelView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const Objective objective : m_order) {
            if (arrowRect(objective).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), tr("Turn the axis over (I)"), this);
                return true;
            }
            if (titleRect(objective).contains(help->pos())) {
                QToolTip::showText(help->globalPos(),
                                   tr("Drag to move the axis (Ctrl+Left, Right)"), this);
                return true;
            }
        }
        return true;
    }
    return QWidget::event(event);
}

void ParallelView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_front) {
        QWidget::mousePressEvent(event);
        return;
    }
    const QPoint at = event->position().toPoint();
    QToolTip::hideText();
    for (std::size_t k = 0; k < axisCount; ++k) {
        const Objective objective = m_order[k];
        if (arrowRect(objective).contains(at)) {
            m_focus = k;
            setInverted(objective, !isInverted(objective));
            return;
        }
        if (titleRect(objective).contains(at)) {
            m_focus = k;
            m_act = Act::Title;
            m_actAxis = objective;
            setCursor(Qt::ClosedHandCursor);
            update();
            return;
        }
    }
    if (const auto axis = axisAt(at)) {
        m_actAxis = *axis;
        m_focus = static_cast<std::size_t>(std::find(m_order.begin(), m_order.end(), *axis) -
                                           m_order.begin());
        m_pressY = at.y();
        m_pressRange = range(*axis);
        m_act = Act::NewRange;
        if (m_pressRange) {
            m_pressPositions = positionsOf(*axis);
            const Frame frame = this->frame();
            const double low = yOf(frame, *axis, m_pressPositions.first);
            const double high = yOf(frame, *axis, m_pressPositions.second);
            if (std::abs(at.y() - low) <= grabEnd)
                m_act = Act::LowEnd;
            else if (std::abs(at.y() - high) <= grabEnd)
                m_act = Act::HighEnd;
            else if (std::min(low, high) < at.y() && at.y() < std::max(low, high))
                m_act = Act::MoveRange;
        }
        update();
        return;
    }
    if (const auto line = lineAt(at)) {
        setChosen(line);
        Q_EMIT pointClicked(*line);
    }
}

void ParallelView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_act == Act::Title) {
        dragTitle(at.x());
        return;
    }
    if (m_act != Act::None) {
        dragRange(at.y());
        return;
    }
    const bool overTitle = std::any_of(m_order.begin(), m_order.end(), [&](Objective objective) {
        return titleRect(objective).contains(at.toPoint());
    });
    const auto axis = axisAt(at);
    const auto line = overTitle || axis ? std::nullopt : lineAt(at);
    setCursor(overTitle ? Qt::OpenHandCursor
              : axis    ? Qt::SizeVerCursor
              : line    ? Qt::PointingHandCursor
                        : Qt::ArrowCursor);
    if (line != m_hovered) {
        m_hovered = line;
        update();
        if (line)
            QToolTip::showText(event->globalPosition().toPoint(),
                               describePoint(m_front->points[*line]), this);
    }
    if (!line && !overTitle)
        QToolTip::hideText();
}

void ParallelView::dragRange(double y)
{
    const double position = std::clamp(positionAt(m_actAxis, y), 0.0, 1.0);
    switch (m_act) {
    case Act::NewRange: {
        if (std::abs(y - m_pressY) < leastRange)
            return;
        const double from = std::clamp(positionAt(m_actAxis, m_pressY), 0.0, 1.0);
        changeRange(m_actAxis, rangeOf(m_actAxis, from, position));
        break;
    }
    case Act::LowEnd:
        changeRange(m_actAxis, rangeOf(m_actAxis, position, m_pressPositions.second));
        break;
    case Act::HighEnd:
        changeRange(m_actAxis, rangeOf(m_actAxis, m_pressPositions.first, position));
        break;
    case Act::MoveRange: {
        const auto [low, high] = m_pressPositions;
        const double shift =
            std::clamp(positionAt(m_actAxis, y) - positionAt(m_actAxis, m_pressY), -low, 1 - high);
        changeRange(m_actAxis, rangeOf(m_actAxis, low + shift, high + shift));
        break;
    }
    case Act::Title:
    case Act::None: break;
    }
}

void ParallelView::dragTitle(double x)
{
    const QRectF area = frame().area;
    const double pitch = area.width() / (axisCount - 1);
    const auto place =
        static_cast<int>(std::find(m_order.begin(), m_order.end(), m_actAxis) - m_order.begin());
    const int wanted = std::clamp(static_cast<int>(std::lround((x - area.left()) / pitch)), 0,
                                  static_cast<int>(axisCount) - 1);
    if (wanted != place)
        moveAxis(m_actAxis, wanted - place);
}

void ParallelView::mouseReleaseEvent(QMouseEvent*)
{
    m_act = Act::None;
    setCursor(Qt::ArrowCursor);
}

void ParallelView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto axis = axisAt(event->position())) {
        if (range(*axis))
            changeRange(*axis, std::nullopt);
        return;
    }
    if (const auto line = lineAt(event->position()))
        Q_EMIT pinRequested(*line);
}

void ParallelView::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void ParallelView::changeRange(Objective objective, std::optional<Range> range)
{
    if (this->range(objective) == range)
        return;
    setRange(objective, range);
    Q_EMIT brushed(m_inside);
}

void ParallelView::moveAxis(Objective objective, int step)
{
    const auto place = std::find(m_order.begin(), m_order.end(), objective) - m_order.begin();
    const auto target = place + step;
    if (target < 0 || target >= static_cast<std::ptrdiff_t>(axisCount))
        return;
    auto order = m_order;
    if (step > 0)
        std::rotate(order.begin() + place, order.begin() + place + 1, order.begin() + target + 1);
    else
        std::rotate(order.begin() + target, order.begin() + place, order.begin() + place + 1);
    m_focus = static_cast<std::size_t>(target);
    setOrder(order);
}

void ParallelView::stepRange(int low, int high)
{
    constexpr double step = 0.02; // of the axis
    const Objective objective = m_order[m_focus];
    auto [from, to] = range(objective) ? positionsOf(objective) : std::pair(0.0, 1.0);
    if (low != 0 && low == high) {
        const double shift = std::clamp(low * 5 * step, -from, 1 - to);
        from += shift;
        to += shift;
    } else {
        from = std::clamp(from + low * step, 0.0, to);
        to = std::clamp(to + high * step, from, 1.0);
    }
    changeRange(objective,
                from <= 0 && to >= 1 ? std::nullopt : std::optional(rangeOf(objective, from, to)));
}

void ParallelView::stepChosen(int step)
{
    const Objective objective = m_order[m_focus];
    const auto& positions = m_positions[indexOf(objective)];
    std::vector<std::size_t> eligible;
    for (std::size_t k = 0; k < positions.size(); ++k)
        if (m_inside.empty() || m_inside[k] != 0)
            eligible.push_back(k);
    if (eligible.empty())
        return;
    std::stable_sort(eligible.begin(), eligible.end(), [&](std::size_t a, std::size_t b) {
        return valueOf(m_front->points[a], objective) < valueOf(m_front->points[b], objective);
    });
    auto at = std::find(eligible.begin(), eligible.end(), m_chosen.value_or(positions.size()));
    if (at == eligible.end())
        at = eligible.begin();
    else if (step > 0 && std::next(at) != eligible.end())
        ++at;
    else if (step < 0 && at != eligible.begin())
        --at;
    const std::size_t point = *at;
    setChosen(point);
    Q_EMIT pointClicked(point);
}

void ParallelView::keyPressEvent(QKeyEvent* event)
{
    if (!m_front || m_front->points.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const Objective axis = m_order[m_focus];
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    // On an axis that is turned over larger values are further down.
    const int up = isInverted(axis) ? -1 : 1;
    const auto vertical = [&](int direction) {
        if (control)
            stepChosen(direction);
        else if (shift)
            stepRange(direction, 0);
        else
            stepRange(0, direction);
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        if (control)
            moveAxis(axis, step);
        else
            m_focus = static_cast<std::size_t>(
                std::clamp(static_cast<int>(m_focus) + step, 0, static_cast<int>(axisCount) - 1));
        update();
        break;
    }
    case Qt::Key_Up: vertical(up); break;
    case Qt::Key_Down: vertical(-up); break;
    case Qt::Key_PageUp: stepRange(up, up); break;
    case Qt::Key_PageDown: stepRange(-up, -up); break;
    case Qt::Key_I: setInverted(axis, !isInverted(axis)); break;
    case Qt::Key_P:
        if (m_chosen)
            Q_EMIT pinRequested(*m_chosen);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: changeRange(axis, std::nullopt); break;
    case Qt::Key_Escape: clearRanges(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void ParallelView::resizeEvent(QResizeEvent*)
{
    redraw();
}

void ParallelView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
}

QSize ParallelView::sizeHint() const
{
    return {640, 300};
}

QSize ParallelView::minimumSizeHint() const
{
    return {420, 160};
}

} // namespace hawx
