// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exports/layer_checks.h"

#include "widgets/common/roomy_delegate.h"
#include "widgets/style/quantity.h"

#include <QCheckBox>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace hawx {

LayerChecks::LayerChecks(const QString& title, QWidget* parent)
    : QWidget(parent), m_all(new QCheckBox(title)), m_list(new QListWidget)
{
    m_all->setToolTip(tr("All or none of the layers"));
    m_list->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    m_list->setUniformItemSizes(true);
    // On the background of texts boxes that are not ticked would be next to invisible in the dark.
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_all);
    layout->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showAll();
        Q_EMIT changed();
    });
    connect(m_all, &QCheckBox::clicked, this, [this] {
        const Qt::CheckState state = areAllChecked() ? Qt::Unchecked : Qt::Checked;
        {
            const QSignalBlocker blocker(m_list);
            for (int row = 0; row < m_list->count(); ++row)
                m_list->item(row)->setCheckState(state);
        }
        showAll();
        Q_EMIT changed();
    });
}

void LayerChecks::setLayers(const std::vector<ExportLayer>& layers, const QStringList& checked)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const ExportLayer& layer : layers) {
        auto* item = new QListWidgetItem(layer.name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(checked.contains(layer.name) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(tr("%1 multiply-accumulates an image").arg(formatCount(layer.macs)));
    }
    m_list->setCurrentRow(0, QItemSelectionModel::NoUpdate);
    showAll();
}

QStringList LayerChecks::checked() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            names.append(m_list->item(row)->text());
    return names;
}

bool LayerChecks::areAllChecked() const
{
    return checked().size() == m_list->count();
}

void LayerChecks::showAll()
{
    m_all->setCheckState(areAllChecked()       ? Qt::Checked
                         : checked().isEmpty() ? Qt::Unchecked
                                               : Qt::PartiallyChecked);
}

} // namespace hawx
