// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/image_list_model.h"

#include "widgets/playground/pixels.h"

#include <QLocale>
#include <QPixmap>

#include <algorithm>

namespace hawx {

ImageListModel::ImageListModel(QObject* parent) : QAbstractListModel(parent) {}

void ImageListModel::setImages(ImageSetPtr images)
{
    beginResetModel();
    m_images = std::move(images);
    m_subset.reset();
    endResetModel();
}

void ImageListModel::setClasses(const QStringList& names)
{
    m_classes = names;
}

void ImageListModel::setSubset(std::optional<std::vector<std::size_t>> indices)
{
    beginResetModel();
    m_subset = std::move(indices);
    endResetModel();
}

std::size_t ImageListModel::imageOf(int row) const
{
    return m_subset ? (*m_subset)[static_cast<std::size_t>(row)] : static_cast<std::size_t>(row);
}

int ImageListModel::rowOf(std::size_t image) const
{
    if (!m_subset)
        return m_images && image < m_images->count() ? static_cast<int>(image) : -1;
    const auto found = std::lower_bound(m_subset->begin(), m_subset->end(), image);
    return found != m_subset->end() && *found == image ? static_cast<int>(found - m_subset->begin())
                                                       : -1;
}

int ImageListModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_images)
        return 0;
    return static_cast<int>(m_subset ? m_subset->size() : m_images->count());
}

QVariant ImageListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t image = imageOf(index.row());
    const int label = m_images->labels[image];
    switch (role) {
    case Qt::DecorationRole: {
        const auto size = static_cast<std::size_t>(m_images->shape.size());
        return QPixmap::fromImage(toImage({m_images->image(image), size}, m_images->shape));
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("image %1, %2")
            .arg(QLocale().toString(static_cast<qulonglong>(image)),
                 label < m_classes.size() ? m_classes[label] : tr("class %1").arg(label));
    default: return {};
    }
}

} // namespace hawx
