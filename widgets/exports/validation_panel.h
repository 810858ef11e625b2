// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/exports/export_values.h"

#include <QWidget>

class QLabel;
class QTreeView;
class QVBoxLayout;

namespace hawx {

class DataTableModel;
class JobRow;
class LayerChecks;

/// A configuration as hardware, simulated and synthesised, beside what was predicted.
class ValidationPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ValidationPanel(QWidget* parent = nullptr);

    void setLayers(const std::vector<ExportLayer>& layers, const QStringList& checked);
    /// Why nothing can be validated; empty when it can.
    void setProblem(const QString& sentence);
    /// Also while more is to come: nothing is concluded until it is complete.
    void setValidation(const Validation& validation, bool isComplete);
    /// The row of the work that runs, until endWork().
    JobRow* beginWork(const QString& title);
    void endWork();

    QStringList layers() const;
    /// Whether validation can begin.
    bool isReady() const;
    LayerChecks* layerChecks() const { return m_layers; }
    QTreeView* layerTable() const { return m_layerTable; }
    QTreeView* circuitTable() const { return m_circuitTable; }
    /// What came of it, in a sentence.
    QString verdict() const;

Q_SIGNALS:
    void readyChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Verdict { None, Equal, Different };

    void showLayers(const std::vector<LayerValidation>& layers);
    void showCircuits(const std::vector<CircuitValidation>& circuits);
    void drawTick();

    LayerChecks* m_layers;
    QLabel* m_explanation;
    DataTableModel* m_layerModel;
    QTreeView* m_layerTable;
    DataTableModel* m_circuitModel;
    QLabel* m_circuitTitle;
    QTreeView* m_circuitTable;
    QLabel* m_tick;
    QLabel* m_sentence;
    QLabel* m_remarks;
    QVBoxLayout* m_results;
    JobRow* m_work = nullptr;
    QString m_problem;
    Verdict m_verdict = Verdict::None;
};

} // namespace hawx
