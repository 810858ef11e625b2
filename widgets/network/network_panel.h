// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/network/network_graph.h"

#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace hawx {

class ChoiceButtons;
class ColourBar;
class ColourScale;
class NetworkGraphView;
class NetworkModel;
struct NetworkRow;
struct SensitivityMap;

/// A network's totals, and its layers as a graph or as a list.
class NetworkPanel final : public QWidget, public Figure {
    Q_OBJECT

public:
    enum class Form { Graph, List };

    explicit NetworkPanel(QWidget* parent = nullptr);

    void setNetwork(const QString& name, std::vector<NetworkRow> rows);
    /// As NetworkModel::setScores.
    void setScores(std::vector<float> scores, const ColourScale& scale);
    /// As NetworkModel::setAssignment.
    void setAssignment(const SensitivityMap& map, const std::vector<std::uint16_t>& circuits);
    void setSelectedLayer(std::optional<std::size_t> layer);
    void setForm(Form form);
    void setColours(NetworkColours colours);

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    DataTable figureData() const override;

    NetworkModel* model() const { return m_model; }
    QTreeView* view() const { return m_view; }
    NetworkGraphView* graph() const { return m_graph; }

Q_SIGNALS:
    /// The user selected a layer; none when it is one without filters, or nothing.
    void selectionChanged(std::optional<std::size_t> layer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeGraphPage();
    void makeList();
    void showLegend();
    void showMatches();

    NetworkModel* m_model;
    QLabel* m_name;
    QLabel* m_totals;
    ChoiceButtons* m_forms;
    QStackedWidget* m_pages; ///< by Form
    NetworkGraphView* m_graph;
    QLineEdit* m_search;
    QWidget* m_matching; ///< shown while something is searched for
    QLabel* m_matches;
    QComboBox* m_colours; ///< by NetworkColours
    ColourBar* m_bar;
    QLabel* m_hint; ///< why there are no colours
    QTreeView* m_view;
    bool m_following = false; ///< the selection comes from outside
};

} // namespace hawx
