// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/targets/targets_panel.h"

#include "widgets/style/colours.h"
#include "widgets/style/glyph_icon.h"
#include "widgets/style/quantity.h"
#include "widgets/targets/limit_spin_box.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

/// A step of about one per cent of the exact network's cost, and the decimals that show it.
void setUpCost(LimitSpinBox* box, const Unit& unit, double exact)
{
    const double shown = std::max(exact * unit.factor, 1e-3);
    const double step = std::pow(10.0, std::floor(std::log10(shown)) - 2);
    const int decimals = std::clamp(-static_cast<int>(std::floor(std::log10(step))), 0, 6);
    box->setUp(unit, 0, std::ceil(shown / step) * step / unit.factor, step / unit.factor, decimals);
}

} // namespace

TargetsPanel::TargetsPanel(QWidget* parent) : QWidget(parent), m_problem(new QLabel)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(1, 1);
    m_loss = addRow(layout, tr("Max &loss"),
                    tr("Largest loss of top-1 accuracy, in percentage points"), &Limits::maxLossPp);
    m_loss->setObjectName(QStringLiteral("maxLoss"));
    m_power = addRow(layout, tr("Max &power"), tr("Largest power of the multipliers"),
                     &Limits::maxPowerMw);
    m_area =
        addRow(layout, tr("Max &area"), tr("Largest area of the multipliers"), &Limits::maxAreaUm2);
    m_latency =
        addRow(layout, tr("Max la&tency"), tr("Longest time for one image"), &Limits::maxLatencyMs);
    m_energy = addRow(layout, tr("Max &energy"), tr("Most energy of the multipliers for one image"),
                      &Limits::maxEnergyUj);
    m_loss->setUp({QStringLiteral("pp"), 1}, -5, 100, 0.1, 2);
    setUpCost(m_latency, latencyUnit(1), 1);
    setUpCost(m_energy, energyUnit(1), 1);
    setUpCost(m_power, powerUnit(1), 100);
    setUpCost(m_area, areaUnit(1), 10000);

    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    layout->addWidget(m_problem, layout->rowCount(), 0, 1, 3);
    layout->setRowStretch(layout->rowCount(), 1);
    setLimits({});
    applyPalette();
}

LimitSpinBox* TargetsPanel::addRow(QGridLayout* layout, const QString& text, const QString& tip,
                                   std::optional<double> Limits::*field)
{
    const int row = layout->rowCount();
    auto* box = new LimitSpinBox;
    auto* label = new QLabel(text);
    label->setBuddy(box);
    box->setToolTip(tip);
    auto* clear = new QToolButton;
    clear->setAutoRaise(true);
    clear->setIcon(glyphIcon(QStringLiteral("clear")));
    clear->setIconSize(QSize(12, 12));
    clear->setToolTip(tr("Remove this limit"));
    clear->setAccessibleName(clear->toolTip());
    clear->setEnabled(false);
    layout->addWidget(label, row, 0);
    layout->addWidget(box, row, 1);
    layout->addWidget(clear, row, 2);
    const auto change = [this, field, clear](std::optional<double> limit) {
        clear->setEnabled(limit.has_value());
        if (m_limits.*field == limit)
            return;
        m_limits.*field = limit;
        Q_EMIT limitsChanged(m_limits);
    };
    connect(box, &LimitSpinBox::limitChanged, this, change);
    connect(clear, &QToolButton::clicked, this, [box, change] {
        box->setLimit(std::nullopt);
        change(std::nullopt);
    });
    connect(this, &TargetsPanel::limitsShown, clear,
            [this, field, clear] { clear->setEnabled((m_limits.*field).has_value()); });
    return box;
}

void TargetsPanel::setExact(const ExactFigures& exact)
{
    setUpCost(m_power, powerUnit(exact.hardware.powerMw), exact.hardware.powerMw);
    setUpCost(m_area, areaUnit(exact.hardware.areaUm2), exact.hardware.areaUm2);
    setUpCost(m_latency, latencyUnit(exact.hardware.latencyMs), exact.hardware.latencyMs);
    setUpCost(m_energy, energyUnit(exact.hardware.energyUj), exact.hardware.energyUj);
}

void TargetsPanel::setLimits(const Limits& limits)
{
    m_limits = limits;
    m_loss->setLimit(limits.maxLossPp);
    m_power->setLimit(limits.maxPowerMw);
    m_area->setLimit(limits.maxAreaUm2);
    m_latency->setLimit(limits.maxLatencyMs);
    m_energy->setLimit(limits.maxEnergyUj);
    Q_EMIT limitsShown();
}

void TargetsPanel::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void TargetsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void TargetsPanel::applyPalette()
{
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, accentColour(palette()));
    m_problem->setPalette(warning);
}

} // namespace hawx
