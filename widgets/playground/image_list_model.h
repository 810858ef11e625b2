// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"

#include <QAbstractListModel>
#include <QStringList>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace hawx {

/// Images of a data set, or some of them, as thumbnails; pictures are made when they are asked for.
class ImageListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ImageListModel(QObject* parent = nullptr);

    /// Null shows nothing. Shows all images.
    void setImages(ImageSetPtr images);
    /// [class], for tool tips.
    void setClasses(const QStringList& names);
    /// Only these, ascending; none: all.
    void setSubset(std::optional<std::vector<std::size_t>> indices);

    /// Index within the set of a row's image.
    std::size_t imageOf(int row) const;
    /// The row that shows an image; -1 when none does.
    int rowOf(std::size_t image) const;
    const ImageSetPtr& images() const { return m_images; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    ImageSetPtr m_images;
    QStringList m_classes;
    std::optional<std::vector<std::size_t>> m_subset;
};

} // namespace hawx
