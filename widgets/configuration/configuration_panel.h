// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QTreeView;

namespace hawx {

class ConfigurationModel;
class PointSummary;
struct Front;
struct SensitivityMap;

/// The chosen configuration: what it saves, and the circuits of each layer and filter.
class ConfigurationPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ConfigurationPanel(QWidget* parent = nullptr);

    void setMap(const std::shared_ptr<const SensitivityMap>& map);
    /// `point` is an index into the front.
    void setPoint(const Front& front, std::size_t point);
    void setSelection(std::optional<std::size_t> layer, const std::vector<std::size_t>& filters);

    ConfigurationModel* model() const { return m_model; }
    QTreeView* view() const { return m_view; }

Q_SIGNALS:
    /// The user selected rows of one layer: filters of it, or the layer itself (no filters).
    void selectionChanged(std::optional<std::size_t> layer,
                          const std::vector<std::size_t>& filters);

private:
    void tellSelection();

    ConfigurationModel* m_model;
    PointSummary* m_summary;
    QTreeView* m_view;
    bool m_following = false; ///< the selection comes from outside
};

} // namespace hawx
