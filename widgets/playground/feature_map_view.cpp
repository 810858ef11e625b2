// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/feature_map_view.h"

#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

constexpr double gap = 4;
constexpr double legendBar = 70;

} // namespace

/// Blocks of channels side by side, each three maps high, below a legend.
struct FeatureMapView::Layout {
    double top = 0; ///< of the first block
    double labels = 0;
    QSizeF map;
    int columns = 1;
    double blockHeight = 0;

    QRectF place(int channel, int kind) const
    {
        return {QPointF(labels + channel % columns * (map.width() + gap),
                        top + channel / columns * blockHeight + kind * (map.height() + 2)),
                map};
    }
};

FeatureMapView::FeatureMapView(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Feature maps"));
}

double FeatureMapView::valueAt(Kind kind, std::size_t index) const
{
    const auto exact = static_cast<double>(m_snapshot->exactMaps[index]);
    const auto approximate = static_cast<double>(m_snapshot->approximateMaps[index]);
    return kind == Exact ? exact : kind == Approximate ? approximate : approximate - exact;
}

void FeatureMapView::setSnapshot(std::shared_ptr<const InferenceSnapshot> snapshot)
{
    const TensorShape before = m_snapshot ? m_snapshot->shape : TensorShape{0, 0, 0};
    m_snapshot = std::move(snapshot);
    m_lowest = m_highest = m_largestDifference = 0;
    if (m_snapshot) {
        const std::size_t count = m_snapshot->exactMaps.size();
        for (std::size_t k = 0; k < count; ++k) {
            for (const Kind kind : {Exact, Approximate}) {
                m_lowest = std::min(m_lowest, valueAt(kind, k));
                m_highest = std::max(m_highest, valueAt(kind, k));
            }
            m_largestDifference = std::max(m_largestDifference, std::abs(valueAt(Difference, k)));
        }
        const TensorShape& shape = m_snapshot->shape;
        const double range = m_highest > m_lowest ? m_highest - m_lowest : 1;
        const double furthest = m_largestDifference > 0 ? m_largestDifference : 1;
        for (const Kind kind : {Exact, Approximate, Difference}) {
            QImage image(shape.width, shape.height * shape.channels, QImage::Format_RGB32);
            for (std::size_t k = 0; k < count; ++k) {
                const double value = valueAt(kind, k);
                const auto width = static_cast<std::size_t>(shape.width);
                image.setPixelColor(static_cast<int>(k % width), static_cast<int>(k / width),
                                    kind == Difference ? diverging(value / furthest)
                                                       : viridis((value - m_lowest) / range));
            }
            m_images[kind] = image;
        }
        setAccessibleDescription(
            tr("%1: %Ln channels, largest difference %2", nullptr, shape.channels)
                .arg(m_snapshot->layer, formatNumber(m_largestDifference)));
    }
    if (!m_snapshot || before != m_snapshot->shape)
        updateGeometry();
    update();
}

QString FeatureMapView::nameOf(Kind kind) const
{
    switch (kind) {
    case Exact: return tr("exact");
    case Approximate: return tr("approximate");
    case Difference: break;
    }
    return tr("difference");
}

FeatureMapView::Layout FeatureMapView::layoutFor(double width) const
{
    const QFontMetricsF metrics(font());
    Layout layout;
    const TensorShape& shape = m_snapshot->shape;
    // Large enough to see, with whole pixels for each value.
    constexpr double wanted = 48;
    constexpr double single = 14;
    const int side = std::max(shape.width, shape.height);
    const double zoom = side == 1 ? single : std::max(1.0, std::round(wanted / side));
    layout.map = {zoom * shape.width, zoom * shape.height};
    for (const Kind kind : {Exact, Approximate, Difference})
        layout.labels = std::max(layout.labels, metrics.horizontalAdvance(nameOf(kind)) + 2 * gap);
    layout.columns =
        std::clamp(static_cast<int>((width - layout.labels + gap) / (layout.map.width() + gap)), 1,
                   std::max(shape.channels, 1));
    // A label beside each map must not touch the next one.
    layout.blockHeight = 3 * (layout.map.height() + 2) + 2 * gap;
    layout.top = metrics.height() + 3 * gap;
    return layout;
}

QRectF FeatureMapView::mapRect(int channel, Kind kind) const
{
    return m_snapshot ? layoutFor(width()).place(channel, kind) : QRectF();
}

QSize FeatureMapView::sizeHint() const
{
    constexpr int wanted = 420;
    return {wanted, heightForWidth(wanted)};
}

QSize FeatureMapView::minimumSizeHint() const
{
    return {220, 0};
}

int FeatureMapView::heightForWidth(int width) const
{
    if (!m_snapshot)
        return 0;
    const Layout layout = layoutFor(width);
    const int blocks = (m_snapshot->shape.channels + layout.columns - 1) / layout.columns;
    return static_cast<int>(std::ceil(layout.top + blocks * layout.blockHeight));
}

void FeatureMapView::paintLegend(QPainter& painter, const QRectF& row,
                                 const QPalette& palette) const
{
    const QFontMetricsF metrics(font());
    double x = row.left();
    const auto text = [&](const QString& words) {
        const double width = metrics.horizontalAdvance(words) + 1;
        painter.setPen(secondaryTextColour(palette));
        painter.drawText(QRectF(x, row.top(), width, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, words);
        x += width + gap;
    };
    const auto bar = [&](const auto& colour) {
        const QRectF place(x, row.center().y() - 4, legendBar, 8);
        QLinearGradient gradient(place.topLeft(), place.topRight());
        for (int k = 0; k <= 15; ++k)
            gradient.setColorAt(k / 15.0, colour(k / 15.0));
        painter.fillRect(place, gradient);
        x += legendBar + gap;
    };
    text(formatNumber(m_lowest, 2));
    bar([](double position) { return viridis(position); });
    text(formatNumber(m_highest, 2));
    x += 3 * gap;
    text(tr("difference"));
    text(formatNumber(-m_largestDifference, 2));
    bar([](double position) { return diverging(2 * position - 1); });
    text(formatNumber(m_largestDifference, 2));
}

void FeatureMapView::paint(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    if (!m_snapshot)
        return;
    const QFontMetricsF metrics(font());
    painter.save();
    painter.setFont(font());
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.translate(target.topLeft());
    paintLegend(painter, QRectF(0, 0, target.width(), metrics.height()), palette);
    const Layout layout = layoutFor(target.width());
    const TensorShape& shape = m_snapshot->shape;
    for (int channel = 0; channel < shape.channels; ++channel) {
        for (const Kind kind : {Exact, Approximate, Difference}) {
            const QRectF place = layout.place(channel, kind);
            painter.drawImage(place, m_images[kind],
                              QRectF(0, channel * shape.height, shape.width, shape.height));
            if (channel % layout.columns != 0)
                continue;
            painter.setPen(secondaryTextColour(palette));
            painter.drawText(QRectF(0, place.top(), layout.labels - 2 * gap, place.height()),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, nameOf(kind));
        }
    }
    painter.restore();
}

void FeatureMapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), palette());
}

std::optional<QString> FeatureMapView::describe(QPointF at) const
{
    if (!m_snapshot)
        return std::nullopt;
    const Layout layout = layoutFor(width());
    const TensorShape& shape = m_snapshot->shape;
    for (int channel = 0; channel < shape.channels; ++channel) {
        for (const Kind kind : {Exact, Approximate, Difference}) {
            const QRectF place = layout.place(channel, kind);
            if (!place.contains(at))
                continue;
            const int x =
                std::min(static_cast<int>((at.x() - place.left()) / place.width() * shape.width),
                         shape.width - 1);
            const int y =
                std::min(static_cast<int>((at.y() - place.top()) / place.height() * shape.height),
                         shape.height - 1);
            const auto index =
                static_cast<std::size_t>((channel * shape.height + y) * shape.width + x);
            return tr("channel %1 of %2, row %3, column %4\nexact %5, approximate %6, difference "
                      "%7")
                .arg(channel + 1)
                .arg(shape.channels)
                .arg(y + 1)
                .arg(x + 1)
                .arg(formatNumber(valueAt(Exact, index)), formatNumber(valueAt(Approximate, index)),
                     formatNumber(valueAt(Difference, index)));
        }
    }
    return std::nullopt;
}

bool FeatureMapView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto text = describe(help->pos()))
            QToolTip::showText(help->globalPos(), *text, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

QString FeatureMapView::figureTitle() const
{
    return m_snapshot ? tr("Feature maps of %1").arg(m_snapshot->layer) : tr("Feature maps");
}

QSizeF FeatureMapView::figureSize() const
{
    constexpr int wanted = 600;
    return QSizeF(wanted, std::max(heightForWidth(wanted), 1));
}

void FeatureMapView::paintFigure(QPainter& painter, const QRectF& target,
                                 const QPalette& palette) const
{
    const QSizeF size = figureSize();
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / size.width(), target.height() / size.height());
    paint(painter, QRectF(QPointF(), size), palette);
    painter.restore();
}

DataTable FeatureMapView::figureData() const
{
    DataTable table;
    table.columns = {{tr("channel"), {}}, {tr("row"), {}},         {tr("column"), {}},
                     {tr("exact"), {}},   {tr("approximate"), {}}, {tr("difference"), {}}};
    if (!m_snapshot)
        return table;
    const TensorShape& shape = m_snapshot->shape;
    std::size_t index = 0;
    for (int channel = 0; channel < shape.channels; ++channel)
        for (int y = 0; y < shape.height; ++y)
            for (int x = 0; x < shape.width; ++x, ++index)
                table.rows.push_back({channel + 1, y + 1, x + 1, valueAt(Exact, index),
                                      valueAt(Approximate, index), valueAt(Difference, index)});
    return table;
}

} // namespace hawx
