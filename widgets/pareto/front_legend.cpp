// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pareto/front_legend.h"

#include "widgets/style/colours.h"

#include <QPainter>

#include <vector>

namespace hawx {

namespace {

constexpr int markWidth = 18;
constexpr int gap = 12;

enum class Mark { Verified, Predicted, Exact, Level, Dominated, Reference };

struct Entry {
    Mark mark;
    QString text;
};

std::vector<Entry> entries(const FrontLegendMarks& marks)
{
    std::vector<Entry> entries = {{Mark::Verified, FrontLegend::tr("verified")},
                                  {Mark::Predicted, FrontLegend::tr("predicted, 90 % interval")},
                                  {Mark::Exact, FrontLegend::tr("exact")}};
    if (marks.reference)
        entries.push_back({Mark::Reference, FrontLegend::tr("before")});
    if (marks.levels)
        entries.push_back({Mark::Level, FrontLegend::tr("operating point")});
    if (marks.dominated)
        entries.push_back({Mark::Dominated, FrontLegend::tr("dominated here")});
    return entries;
}

void paintMark(QPainter& painter, QPointF centre, Mark mark, const QPalette& palette)
{
    const QColor colour = markColour(palette);
    QColor quiet = palette.color(QPalette::WindowText);
    quiet.setAlphaF(0.5F);
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Verified:
        painter.setBrush(colour);
        painter.drawEllipse(centre, 3.5, 3.5);
        break;
    case Mark::Predicted:
        painter.setPen(QPen(intervalColour(palette), 1.2));
        painter.drawLine(centre - QPointF(0, 8), centre + QPointF(0, 8));
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(palette.color(QPalette::Window));
        painter.drawEllipse(centre, 3.5, 3.5);
        break;
    case Mark::Exact:
        painter.setPen(QPen(palette.color(QPalette::WindowText), 1.4));
        painter.drawLine(centre - QPointF(4, 0), centre + QPointF(4, 0));
        painter.drawLine(centre - QPointF(0, 4), centre + QPointF(0, 4));
        break;
    case Mark::Level: {
        painter.drawEllipse(centre, 6, 6);
        QFont font = painter.font();
        font.setBold(true);
        painter.save();
        painter.setFont(font);
        painter.drawText(QRectF(centre - QPointF(6, 6), QSizeF(12, 12)), Qt::AlignCenter,
                         QStringLiteral("1"));
        painter.restore();
        break;
    }
    case Mark::Dominated:
        painter.setPen(Qt::NoPen);
        quiet = colour;
        quiet.setAlphaF(0.5F);
        painter.setBrush(quiet);
        painter.drawEllipse(centre, 2.5, 2.5);
        break;
    case Mark::Reference:
        painter.setPen(QPen(quiet, 1.5, Qt::DashLine));
        painter.drawLine(centre - QPointF(7, 0), centre + QPointF(7, 0));
        break;
    }
}

} // namespace

void paintFrontLegend(QPainter& painter, const QRectF& rect, const FrontLegendMarks& marks,
                      const QFont& font, const QPalette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    double x = rect.left();
    for (const Entry& entry : entries(marks)) {
        const double textWidth = metrics.horizontalAdvance(entry.text) + 1;
        if (x + markWidth + textWidth > rect.right() + 1)
            return;
        paintMark(painter, QPointF(x + markWidth / 2.0 - 2, rect.center().y()), entry.mark,
                  palette);
        painter.setPen(secondaryTextColour(palette));
        painter.drawText(QRectF(x + markWidth, rect.top(), textWidth, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += markWidth + textWidth + gap;
    }
}

FrontLegend::FrontLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FrontLegend::setMarks(const FrontLegendMarks& marks)
{
    m_marks = marks;
    updateGeometry();
    update();
}

QSize FrontLegend::sizeHint() const
{
    int width = 0;
    for (const Entry& entry : entries(m_marks))
        width += markWidth + fontMetrics().horizontalAdvance(entry.text) + 1 + gap;
    return {width, fontMetrics().height() + 4};
}

QSize FrontLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void FrontLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintFrontLegend(painter, rect(), m_marks, font(), palette());
}

} // namespace hawx
