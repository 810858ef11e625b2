// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/configuration/point_summary.h"

#include "core/search/front.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace hawx {

PointSummary::PointSummary(QWidget* parent) : QWidget(parent), m_rest(new QLabel)
{
    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(14);
    figures->setVerticalSpacing(0);
    m_power = addFigure(figures, 0, tr("Power"));
    m_area = addFigure(figures, 1, tr("Area"));
    m_loss = addFigure(figures, 2, tr("Loss"));
    figures->setColumnStretch(3, 1);
    m_rest->setWordWrap(true);
    m_quiet.append(m_rest);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addLayout(figures);
    layout->addWidget(m_rest);
    applyPalette();
    applyFont();
}

PointSummary::Figure PointSummary::addFigure(QGridLayout* layout, int column, const QString& title)
{
    auto* caption = new QLabel(title);
    Figure figure{new QLabel, new QLabel};
    figure.headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(caption, 0, column);
    layout->addWidget(figure.headline, 1, column);
    layout->addWidget(figure.detail, 2, column);
    m_quiet << caption << figure.detail;
    return figure;
}

void PointSummary::setPoint(const FrontPoint& point, const ExactFigures& exact)
{
    m_power.headline->setText(formatChange(-point.powerSaving));
    m_power.detail->setText(formatPower(point.hardware.powerMw));
    m_area.headline->setText(formatChange(-point.areaSaving));
    m_area.detail->setText(formatArea(point.hardware.areaUm2));
    m_loss.headline->setText(formatLoss(point.bestKnownLossPp()));
    m_loss.detail->setText(point.verifiedLossPp ? tr("verified") : tr("predicted"));
    const QLocale locale;
    const QString interval = formatLossInterval(point.lossLowPp, point.lossHighPp);
    m_rest->setText(
        (point.verifiedLossPp
             ? tr("Top-1 accuracy %1\u00a0% of exact %2\u00a0%, measured bit-true; predicted was "
                  "%3, 90 % "
                  "within %4.")
                   .arg(locale.toString(exact.top1 - *point.verifiedLossPp, 'f', 2),
                        locale.toString(exact.top1, 'f', 2), formatLoss(point.lossPp), interval)
             : tr("90 % within %1, against exact top-1 accuracy of %2\u00a0%. Not verified "
                  "bit-true.")
                   .arg(interval, locale.toString(exact.top1, 'f', 2))) +
        QLatin1Char(' ') +
        tr("Latency %1, energy %2 for an image.")
            .arg(formatLatency(point.hardware.latencyMs), formatEnergy(point.hardware.energyUj)));
}

void PointSummary::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
    if (event->type() == QEvent::FontChange)
        applyFont();
}

void PointSummary::applyFont()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    for (const Figure& figure : {m_power, m_area, m_loss})
        figure.headline->setFont(large);
}

void PointSummary::applyPalette()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryTextColour(palette()));
    for (QLabel* label : std::as_const(m_quiet))
        label->setPalette(quiet);
}

} // namespace hawx
