// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/configuration/configuration_panel.h"

#include "core/search/front.h"
#include "widgets/common/copy_rows.h"
#include "widgets/common/roomy_delegate.h"
#include "widgets/common/swatch.h"
#include "widgets/configuration/configuration_model.h"
#include "widgets/configuration/point_summary.h"
#include "widgets/configuration/shares_delegate.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

ConfigurationPanel::ConfigurationPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new ConfigurationModel(this)),
      m_summary(new PointSummary),
      m_commands(new QHBoxLayout),
      m_target(new QLabel),
      m_circuits(new QComboBox),
      m_view(new QTreeView)
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setItemDelegateForColumn(ConfigurationModel::CircuitColumn, new SharesDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Configuration by layer and filter"));
    m_view->setIndentation(14);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(ConfigurationModel::NameColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ConfigurationModel::CircuitColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ConfigurationModel::ScoreColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ConfigurationModel::PowerColumn, QHeaderView::ResizeToContents);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    m_commands->setContentsMargins(8, 0, 8, 6);
    m_commands->setSpacing(6);
    m_commands->addStretch(1);
    layout->addLayout(m_commands);
    auto* assign = new QHBoxLayout;
    assign->setContentsMargins(8, 0, 8, 6);
    assign->addWidget(m_target, 1);
    assign->addWidget(m_circuits);
    layout->addLayout(assign);
    layout->addWidget(m_view, 1);

    m_target->setBuddy(m_circuits);
    m_target->setWordWrap(true);
    m_circuits->setAccessibleName(tr("Circuit of the selected filters"));
    m_circuits->setToolTip(tr("Gives the selected filters this circuit"));
    m_circuits->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_circuits->setMinimumContentsLength(10);
    connect(m_circuits, &QComboBox::activated, this, [this](int index) {
        Q_EMIT circuitRequested(static_cast<std::uint16_t>(index));
        showTarget();
    });
    offerCopy(m_view);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ConfigurationPanel::showMenu);
    showTarget();

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConfigurationPanel::tellSelection);
}

void ConfigurationPanel::setMap(const std::shared_ptr<const SensitivityMap>& map)
{
    const QScopedValueRollback following(m_following, true);
    m_map = map;
    m_model->setMap(map);
    listCircuits();
    showTarget();
}

void ConfigurationPanel::setPoint(const FrontPoint& point, const ExactFigures& exact)
{
    const QScopedValueRollback following(m_following, true);
    m_assignment = point.circuits;
    m_summary->setPoint(point, exact);
    m_model->setAssignment(point.circuits);
    showTarget();
}

void ConfigurationPanel::setEditable(bool editable)
{
    m_editable = editable;
    showTarget();
}

void ConfigurationPanel::addCommand(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(action->iconText());
    m_commands->insertWidget(m_commands->count() - 1, button);
}

void ConfigurationPanel::setSelection(std::optional<std::size_t> layer,
                                      const std::vector<std::size_t>& filters)
{
    const QScopedValueRollback following(m_following, true);
    m_layer = layer;
    m_filters = filters;
    showTarget();
    QItemSelection selection;
    QModelIndex first;
    for (const std::size_t filter : filters) {
        const QModelIndex index = m_model->filterIndex(filter);
        // Rows of a folded layer would be selected out of sight: the layer stands for them.
        if (!index.isValid() || !m_view->isExpanded(index.parent()))
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    if (selection.isEmpty() && layer) {
        first = m_model->layerIndex(*layer);
        if (first.isValid())
            selection.select(first, first);
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect |
                                                    QItemSelectionModel::Rows);
    if (first.isValid())
        m_view->scrollTo(first);
}

void ConfigurationPanel::tellSelection()
{
    if (m_following)
        return;
    std::optional<std::size_t> layer;
    std::vector<std::size_t> filters;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        layer = static_cast<std::size_t>(index.data(ConfigurationModel::LayerRole).toInt());
        const QVariant filter = index.data(ConfigurationModel::FilterRole);
        if (filter.isValid())
            filters.push_back(static_cast<std::size_t>(filter.toInt()));
    }
    std::sort(filters.begin(), filters.end());
    Q_EMIT selectionChanged(layer, filters);
}

void ConfigurationPanel::listCircuits()
{
    const QSignalBlocker silent(m_circuits);
    m_circuits->clear();
    if (!m_map)
        return;
    for (std::size_t k = 0; k < m_map->circuits.size(); ++k) {
        const CircuitSummary& circuit = m_map->circuits[k];
        m_circuits->addItem(swatchIcon(circuitBrush(k, circuit.isExact), palette()),
                            shortCircuitName(circuit.name));
    }
}

void ConfigurationPanel::showTarget()
{
    std::size_t count = m_filters.size();
    QString layer;
    if (m_map && m_layer && *m_layer < m_map->layers.size()) {
        layer = QString::fromStdString(m_map->layers[*m_layer].name);
        if (m_filters.empty())
            count = static_cast<std::size_t>(m_map->layers[*m_layer].filters);
    }
    const bool possible = m_editable && count > 0 && !m_assignment.empty();
    m_circuits->setEnabled(possible);
    m_target->setText(count == 0
                          ? tr("Select filters to give them a circuit")
                          : tr("%Ln filters of %1:", nullptr, static_cast<int>(count)).arg(layer));
    // The circuit they have, when all have the same.
    int common = -1;
    if (possible && m_map && !layer.isEmpty()) {
        std::vector<std::size_t> filters = m_filters;
        if (filters.empty())
            for (std::size_t f = 0; f < count; ++f)
                filters.push_back(static_cast<std::size_t>(m_map->layers[*m_layer].firstFilter) +
                                  f);
        if (filters.back() < m_assignment.size()) {
            const std::uint16_t first = m_assignment[filters.front()];
            if (std::all_of(filters.begin(), filters.end(),
                            [&](std::size_t f) { return m_assignment[f] == first; }))
                common = first;
        }
    }
    const QSignalBlocker silent(m_circuits);
    m_circuits->setCurrentIndex(common);
}

void ConfigurationPanel::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QMenu* give = menu->addMenu(tr("&Give circuit"));
    give->setEnabled(m_circuits->isEnabled());
    for (int k = 0; k < m_circuits->count(); ++k)
        give->addAction(m_circuits->itemIcon(k), m_circuits->itemText(k), this,
                        [this, k] { Q_EMIT circuitRequested(static_cast<std::uint16_t>(k)); });
    menu->addActions(m_view->actions());
    menu->addSeparator();
    menu->addAction(tr("&Unfold all"), m_view, &QTreeView::expandAll);
    menu->addAction(tr("&Fold all"), m_view, &QTreeView::collapseAll);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace hawx
