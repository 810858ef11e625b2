// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/configuration/configuration_panel.h"

#include "core/search/front.h"
#include "widgets/common/roomy_delegate.h"
#include "widgets/configuration/configuration_model.h"
#include "widgets/configuration/point_summary.h"
#include "widgets/configuration/shares_delegate.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

ConfigurationPanel::ConfigurationPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new ConfigurationModel(this)),
      m_summary(new PointSummary),
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
    layout->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConfigurationPanel::tellSelection);
}

void ConfigurationPanel::setMap(const std::shared_ptr<const SensitivityMap>& map)
{
    const QScopedValueRollback following(m_following, true);
    m_model->setMap(map);
}

void ConfigurationPanel::setPoint(const Front& front, std::size_t point)
{
    const QScopedValueRollback following(m_following, true);
    m_summary->setPoint(front.points[point], front.exact);
    m_model->setAssignment(front.points[point].circuits);
}

void ConfigurationPanel::setSelection(std::optional<std::size_t> layer,
                                      const std::vector<std::size_t>& filters)
{
    const QScopedValueRollback following(m_following, true);
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

} // namespace hawx
