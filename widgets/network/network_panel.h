// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QTreeView;

namespace hawx {

class ColourScale;
class NetworkModel;
struct NetworkRow;

/// The layers of a network and its totals.
class NetworkPanel final : public QWidget {
    Q_OBJECT

public:
    explicit NetworkPanel(QWidget* parent = nullptr);

    void setNetwork(const QString& name, std::vector<NetworkRow> rows);
    /// As NetworkModel::setScores.
    void setScores(std::vector<float> scores, const ColourScale& scale);
    void setSelectedLayer(std::optional<std::size_t> layer);

    NetworkModel* model() const { return m_model; }
    QTreeView* view() const { return m_view; }

Q_SIGNALS:
    void layerSelected(std::size_t layer);

private:
    NetworkModel* m_model;
    QLabel* m_name;
    QLabel* m_totals;
    QTreeView* m_view;
    bool m_following = false; ///< the selection comes from outside
};

} // namespace hawx
