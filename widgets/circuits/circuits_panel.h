// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/import/import_circuits.h"
#include "widgets/circuits/circuit_row.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QMenu;
class QSplitter;
class QTreeView;

namespace hawx {

class CircuitDetail;
class CircuitsFilter;
class CircuitsModel;
class CostErrorChart;
class FilterBar;
class MessageBar;
class PanelStack;

/// The circuit browser: a table with filters, the same circuits by cost and error, and what is
/// selected in detail, one or two side by side.
class CircuitsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit CircuitsPanel(QWidget* parent = nullptr);

    /// Keeps what is selected, by name.
    void setCircuits(const std::shared_ptr<const CircuitTable>& circuits);
    /// Names of the circuits that a search considers.
    void setCandidates(const QStringList& names);
    /// Names of the circuits of the chosen configuration; empty when there is none.
    void setUsed(const QStringList& names);
    /// Names of the last search's circuits in its order, which gives them their colours.
    void setColourOrder(const QStringList& names);
    /// What is not shown because of filters cannot be selected.
    void setSelected(const QStringList& names);
    /// Says what came of an import, with a list of remarks, each a sentence.
    void showReport(const QString& summary, const QStringList& remarks, bool isProblem);

    /// In the order of the table.
    QStringList selected() const;
    /// What the user stated about files to import.
    ImportOptions importOptions() const;

    CircuitsModel* model() const { return m_model; }
    CircuitsFilter* filter() const { return m_filter; }
    FilterBar* filterBar() const { return m_bar; }
    QTreeView* view() const { return m_view; }
    CostErrorChart* costs() const { return m_costs; }
    CircuitDetail* detail() const { return m_detail; }
    MessageBar* messages() const { return m_messages; }
    QAction* copyAction() const { return m_copy; }
    QAction* evolveAction() const { return m_evolve; }
    QAction* importFilesAction() const { return m_importFiles; }
    QAction* importFolderAction() const { return m_importFolder; }

Q_SIGNALS:
    void candidatesChanged(const QStringList& names);
    void selectionChanged(const QStringList& names);
    void importFilesRequested();
    void importFolderRequested();
    /// Files and folders were dropped here.
    void importRequested(const QStringList& paths);
    /// The circuit to start from; empty when none is selected.
    void evolveRequested(const QString& name);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTable();
    void makeActions();
    QMenu* makeImportMenu();
    void showRows();
    void showSelection();
    std::vector<int> selectedRows() const; ///< of the model, in the order of the table
    void selectRows(const std::vector<int>& rows);
    void copy() const;
    void toggleCandidates();
    void showContextMenu(QPoint at);
    void showColumnMenu(QPoint at);

    CircuitsModel* m_model;
    CircuitsFilter* m_filter;
    MessageBar* m_messages;
    FilterBar* m_bar;
    QTreeView* m_view;
    PanelStack* m_table;
    QSplitter* m_left; ///< table and plot
    CostErrorChart* m_costs;
    CircuitDetail* m_detail;
    PanelStack* m_detailStack;
    PanelStack* m_stack;
    QAction* m_copy;
    QAction* m_toggle;
    QAction* m_evolve;
    QAction* m_importFiles;
    QAction* m_importFolder;
    QAction* m_reset;
    ImportOptions m_importOptions;
    bool m_following = false; ///< others change the selection, not the user
};

} // namespace hawx
