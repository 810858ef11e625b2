// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/class_bars.h"

#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace hawx {

namespace {

constexpr double gap = 8;

std::size_t largest(const std::vector<float>& values)
{
    return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) -
                                    values.begin());
}

QString percent(float probability)
{
    return formatTick(100.0 * static_cast<double>(probability), 0.1) + QChar(QChar::Nbsp) +
           QLatin1Char('%');
}

} // namespace

/// Columns for names, bars and figures; rows below a line of headings.
struct ClassBars::Geometry {
    QRectF names;
    QRectF bars;
    QRectF figures;
    double line = 0;
    double rowHeight = 0;

    double top(std::size_t row) const { return bars.top() + static_cast<double>(row) * rowHeight; }
};

ClassBars::ClassBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Class probabilities"));
    // So that a screen reader gets to it.
    setFocusPolicy(Qt::TabFocus);
}

void ClassBars::setClasses(const QStringList& names)
{
    m_classes = names;
    updateGeometry();
    update();
}

void ClassBars::setLabel(std::optional<int> label)
{
    m_label = label;
    chooseRows();
    update();
}

void ClassBars::setSnapshot(std::shared_ptr<const InferenceSnapshot> snapshot)
{
    const std::size_t before = m_rows.size();
    m_snapshot = std::move(snapshot);
    chooseRows();
    if (m_rows.size() != before)
        updateGeometry();
    QString description;
    if (m_snapshot && m_snapshot->classes() > 0) {
        const std::size_t exact = largest(m_snapshot->exact);
        const std::size_t approximate = largest(m_snapshot->approximate);
        description = tr("exact: %1, %2; approximate: %3, %4")
                          .arg(nameOf(exact), percent(m_snapshot->exact[exact]),
                               nameOf(approximate), percent(m_snapshot->approximate[approximate]));
    }
    setAccessibleDescription(description);
    setToolTip(description);
    update();
}

QString ClassBars::nameOf(std::size_t index) const
{
    return index < static_cast<std::size_t>(m_classes.size())
               ? m_classes[static_cast<qsizetype>(index)]
               : tr("class %1").arg(index);
}

void ClassBars::chooseRows()
{
    m_rows.resize(m_snapshot ? m_snapshot->classes() : 0);
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    if (m_rows.size() <= kMostRows)
        return;
    const auto likelihood = [this](std::size_t index) {
        return std::max(m_snapshot->exact[index], m_snapshot->approximate[index]);
    };
    std::partial_sort(m_rows.begin(), m_rows.begin() + kMostRows, m_rows.end(),
                      [&](std::size_t a, std::size_t b) { return likelihood(a) > likelihood(b); });
    m_rows.resize(kMostRows);
}

ClassBars::Geometry ClassBars::geometryIn(const QRectF& target) const
{
    const QFontMetricsF metrics(font());
    Geometry geometry;
    geometry.line = metrics.height();
    QFont bold = font(); // of the likeliest class
    bold.setBold(true);
    double widest = 0;
    for (const std::size_t index : m_rows)
        widest = std::max(widest, QFontMetricsF(bold).horizontalAdvance(nameOf(index)));
    const double names = std::min(widest + geometry.line + gap, 0.4 * target.width());
    const double figures = metrics.horizontalAdvance(QStringLiteral("100.0 %%")) + gap;
    const double top = target.top() + geometry.line + gap;
    const double height = std::max(target.bottom() - top, 1.0);
    geometry.rowHeight = std::min(
        height / static_cast<double>(std::max<std::size_t>(m_rows.size(), 1)), 2.6 * geometry.line);
    geometry.names = QRectF(target.left(), top, names, height);
    geometry.bars = QRectF(geometry.names.right() + gap, top,
                           std::max(target.width() - names - figures - gap, 1.0), height);
    geometry.figures = QRectF(geometry.bars.right(), top, figures, height);
    return geometry;
}

QRectF ClassBars::barRect(std::size_t row, bool approximate) const
{
    const Geometry geometry = geometryIn(rect());
    const std::vector<float>& values = approximate ? m_snapshot->approximate : m_snapshot->exact;
    const double half = 0.42 * geometry.rowHeight;
    return {geometry.bars.left(),
            geometry.top(row) + 0.08 * geometry.rowHeight + (approximate ? half : 0),
            geometry.bars.width() * static_cast<double>(values[m_rows[row]]), half};
}

QSize ClassBars::sizeHint() const
{
    const auto rows = static_cast<int>(std::max<std::size_t>(m_rows.size(), kMostRows));
    return {340, (fontMetrics().height() * 17 / 10) * rows + fontMetrics().height() + 8};
}

QSize ClassBars::minimumSizeHint() const
{
    // Two figures stand above each other in each row.
    const auto rows = static_cast<int>(std::max<std::size_t>(m_rows.size(), 4));
    return {220, (fontMetrics().height() * 17 / 10) * rows + fontMetrics().height() + 8};
}

void ClassBars::paint(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    if (!m_snapshot)
        return;
    const Geometry geometry = geometryIn(target);
    const QFontMetricsF metrics(font());
    painter.save();
    painter.setFont(font());
    // Bars and numbers run from left to right in every script.
    painter.setLayoutDirection(Qt::LeftToRight);
    const QBrush exactBrush = circuitBrush(0, true);
    const QBrush approximateBrush = viridis(0.4);

    // Legend, in the place of headings.
    double x = geometry.bars.left();
    for (const bool approximate : {false, true}) {
        const QRectF swatch(x, target.top() + geometry.line / 2 - 5, 10, 10);
        painter.fillRect(swatch, approximate ? approximateBrush : exactBrush);
        const QString text = approximate ? tr("approximate") : tr("exact");
        const QRectF place(swatch.right() + 5, target.top(), metrics.horizontalAdvance(text) + 2,
                           geometry.line);
        painter.setPen(secondaryTextColour(palette));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
        x = place.right() + 2 * gap;
    }

    const std::size_t exactBest = largest(m_snapshot->exact);
    const std::size_t approximateBest = largest(m_snapshot->approximate);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const std::size_t index = m_rows[row];
        const double top = geometry.top(row);
        const double height = geometry.rowHeight;
        QFont face = font();
        face.setBold(index == exactBest || index == approximateBest);
        painter.setFont(face);
        painter.setPen(palette.color(QPalette::WindowText));
        const QFontMetricsF faceMetrics(face);
        QRectF name(geometry.names.left(), top, geometry.names.width(), height);
        if (m_label && static_cast<std::size_t>(*m_label) == index) {
            painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("✓"));
        }
        name.setLeft(name.left() + geometry.line);
        painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter,
                         faceMetrics.elidedText(nameOf(index), Qt::ElideRight, name.width()));

        const double half = 0.42 * height;
        const double first = top + 0.08 * height;
        const auto bar = [&](double y, float probability, const QBrush& brush) {
            painter.fillRect(QRectF(geometry.bars.left(), y,
                                    geometry.bars.width() * static_cast<double>(probability), half),
                             brush);
        };
        bar(first, m_snapshot->exact[index], exactBrush);
        bar(first + half, m_snapshot->approximate[index], approximateBrush);
        painter.setPen(mutedColour(palette));
        painter.drawLine(QPointF(geometry.bars.left(), top),
                         QPointF(geometry.bars.left(), top + height));
        // Two figures must fit beside two bars.
        QFont small = font();
        if (2 * geometry.line > height + 4)
            small.setPointSizeF(0.8 * small.pointSizeF());
        painter.setFont(small);
        const auto figure = [&](double y, float probability, bool isBest) {
            painter.setPen(isBest ? palette.color(QPalette::WindowText)
                                  : secondaryTextColour(palette));
            painter.drawText(
                QRectF(geometry.figures.left(), y - 2, geometry.figures.width() - 2, half + 4),
                Qt::AlignRight | Qt::AlignVCenter, percent(probability));
        };
        figure(first, m_snapshot->exact[index], index == exactBest);
        figure(first + half, m_snapshot->approximate[index], index == approximateBest);
    }
    painter.restore();
}

void ClassBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), palette());
    if (hasFocus()) {
        painter.setPen(QPen(secondaryTextColour(palette()), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QString ClassBars::figureTitle() const
{
    return tr("Class probabilities, exact and approximate");
}

QSizeF ClassBars::figureSize() const
{
    return {420, 24 + 26.0 * static_cast<double>(m_rows.size())};
}

void ClassBars::paintFigure(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    const QSizeF size = figureSize();
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / size.width(), target.height() / size.height());
    paint(painter, QRectF(QPointF(), size), palette);
    painter.restore();
}

DataTable ClassBars::figureData() const
{
    DataTable table;
    table.columns = {{tr("class"), {}},
                     {tr("exact"), QStringLiteral("%")},
                     {tr("approximate"), QStringLiteral("%")}};
    for (std::size_t k = 0; m_snapshot && k < m_snapshot->classes(); ++k)
        table.rows.push_back({nameOf(k), 100 * static_cast<double>(m_snapshot->exact[k]),
                              100 * static_cast<double>(m_snapshot->approximate[k])});
    return table;
}

} // namespace hawx
