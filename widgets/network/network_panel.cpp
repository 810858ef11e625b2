// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/network_panel.h"

#include "widgets/common/roomy_delegate.h"
#include "widgets/network/network_model.h"
#include "widgets/network/sensitivity_delegate.h"
#include "widgets/style/quantity.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace hawx {

NetworkPanel::NetworkPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new NetworkModel(this)),
      m_name(new QLabel),
      m_totals(new QLabel),
      m_view(new QTreeView)
{
    QFont heading = font();
    heading.setBold(true);
    m_name->setFont(heading);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_totals->setWordWrap(true);
    m_totals->setToolTip(tr("Layers that multiply, and what they need for one image"));
    auto* header = new QVBoxLayout;
    header->setContentsMargins(8, 6, 8, 6);
    header->setSpacing(2);
    header->addWidget(m_name);
    header->addWidget(m_totals);

    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Layers of the network"));
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setItemDelegateForColumn(NetworkModel::SensitivityColumn,
                                     new SensitivityDelegate(m_view));
    QHeaderView* columns = m_view->header();
    columns->setMinimumSectionSize(30);
    columns->setStretchLastSection(false);
    for (int column = 0; column < NetworkModel::ColumnCount; ++column)
        columns->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    // Where there is no room types are cut short; tool tips have them whole.
    columns->setSectionResizeMode(NetworkModel::TypeColumn, QHeaderView::Stretch);
    columns->setSectionResizeMode(NetworkModel::SensitivityColumn, QHeaderView::Interactive);
    columns->resizeSection(NetworkModel::SensitivityColumn, 90);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                const QVariant layer = current.data(NetworkModel::LayerRole);
                if (!m_following && layer.isValid())
                    Q_EMIT layerSelected(static_cast<std::size_t>(layer.toInt()));
            });
}

void NetworkPanel::setNetwork(const QString& name, std::vector<NetworkRow> rows)
{
    int filters = 0;
    int layers = 0;
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
    for (const NetworkRow& row : rows) {
        filters += row.filters;
        layers += row.layer ? 1 : 0;
        macs += row.macs;
        parameters += row.parameters;
    }
    m_name->setText(name);
    m_totals->setText(tr("%1, %2, %3 MACs, %4 parameters")
                          .arg(tr("%n layers", nullptr, layers), tr("%n filters", nullptr, filters),
                               formatCount(macs), formatCount(parameters)));
    const QScopedValueRollback following(m_following, true);
    m_model->setRows(std::move(rows));
}

void NetworkPanel::setScores(std::vector<float> scores, const ColourScale& scale)
{
    m_model->setScores(std::move(scores), scale);
}

void NetworkPanel::setSelectedLayer(std::optional<std::size_t> layer)
{
    const QScopedValueRollback following(m_following, true);
    const QModelIndex index = layer ? m_model->layerIndex(*layer) : QModelIndex();
    if (index.isValid())
        m_view->setCurrentIndex(index);
    else
        m_view->selectionModel()->clear();
}

} // namespace hawx
