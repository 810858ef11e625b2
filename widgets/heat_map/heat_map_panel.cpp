// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map/heat_map_panel.h"

#include "core/search/front.h"
#include "widgets/common/choice_buttons.h"
#include "widgets/common/colour_bar.h"
#include "widgets/common/swatch.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace hawx {

HeatMapPanel::HeatMapPanel(QWidget* parent)
    : QWidget(parent),
      m_view(new HeatMapView),
      m_bar(new ColourBar),
      m_circuits(new QComboBox),
      m_circuitsLabel(new QLabel(tr("Circuit"))),
      m_levels(new ChoiceButtons)
{
    auto* header = new QHBoxLayout;
    header->setSpacing(6);
    header->addWidget(m_levels);
    m_levels->addChoice(static_cast<int>(HeatMapView::Level::Filter), tr("Filters"),
                        tr("One cell for each filter, for one circuit"));
    m_levels->addChoice(static_cast<int>(HeatMapView::Level::Layer), tr("Layers"),
                        tr("One row for each layer, one column for each circuit"));

    m_circuitsLabel->setBuddy(m_circuits);
    m_circuits->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_circuits->setToolTip(tr("Whose effect the colours show"));
    header->addSpacing(8);
    header->addWidget(m_circuitsLabel);
    header->addWidget(m_circuits);
    header->addStretch(1);
    m_bar->setTitle(tr("share of a loss of 1 pp, pp"));
    m_bar->setScale(m_view->scale());
    header->addWidget(m_bar);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);

    connect(m_levels, &ChoiceButtons::chosen, this,
            [this](int id) { setLevel(static_cast<HeatMapView::Level>(id)); });
    connect(m_circuits, &QComboBox::currentIndexChanged, this, [this](int index) {
        const auto circuit =
            index > 0 ? std::optional(static_cast<std::size_t>(index - 1)) : std::nullopt;
        m_view->setCircuit(circuit);
        Q_EMIT circuitChanged(circuit);
    });
    connect(m_view, &HeatMapView::circuitChanged, this, [this](std::optional<std::size_t> circuit) {
        setCircuit(circuit);
        Q_EMIT circuitChanged(circuit);
    });
    connect(m_view, &HeatMapView::scaleChanged, m_bar, &ColourBar::setScale);
    connect(m_view, &HeatMapView::hovered, m_bar, &ColourBar::setMark);
}

void HeatMapPanel::setMap(const std::shared_ptr<const SensitivityMap>& map)
{
    {
        const QSignalBlocker blocker(m_circuits);
        m_circuits->clear();
        m_circuits->addItem(tr("as chosen"));
        m_circuits->setItemData(
            0, tr("The circuit that the chosen configuration gives each filter"), Qt::ToolTipRole);
        for (std::size_t c = 0; map && c < map->circuits.size(); ++c) {
            const CircuitSummary& circuit = map->circuits[c];
            m_circuits->addItem(swatchIcon(circuitBrush(c, circuit.isExact), palette()),
                                QString::fromStdString(circuit.name));
        }
    }
    m_view->setMap(map);
    setCircuit(m_view->circuit());
}

void HeatMapPanel::setCircuit(std::optional<std::size_t> circuit)
{
    const QSignalBlocker blocker(m_circuits);
    m_circuits->setCurrentIndex(circuit ? static_cast<int>(*circuit) + 1 : 0);
    m_view->setCircuit(circuit);
}

void HeatMapPanel::setLevel(HeatMapView::Level level)
{
    m_levels->setCurrent(static_cast<int>(level));
    m_view->setLevel(level);
    // At layer level all circuits are columns.
    m_circuitsLabel->setVisible(level == HeatMapView::Level::Filter);
    m_circuits->setVisible(level == HeatMapView::Level::Filter);
}

void HeatMapPanel::setAssignment(std::vector<std::uint16_t> circuits)
{
    m_view->setAssignment(std::move(circuits));
}

} // namespace hawx
