// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/circuits/circuit_row.h"
#include "widgets/circuits/evolution.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace hawx {

class EvolutionPlot;

/// Asks for an evolution and shows how it goes. Stays open meanwhile and does not stop the window.
class EvolveDialog final : public QDialog {
    Q_OBJECT

public:
    explicit EvolveDialog(QWidget* parent = nullptr);

    /// Those with a netlist can be started from.
    void setCircuits(const CircuitTable& circuits);
    void setStart(const QString& name);
    void setRunning(bool running);
    void setTrace(std::shared_ptr<const EvolutionTrace> trace);
    /// What came of it. The name of the circuit, when there is one, can be asked for.
    void setOutcome(const QString& text, const QString& circuit);

    /// What the form says.
    EvolveRequest request() const;

    EvolutionPlot* plot() const { return m_plot; }
    QPushButton* startButton() const { return m_run; }
    QPushButton* stopButton() const { return m_stop; }

Q_SIGNALS:
    void startRequested(const hawx::EvolveRequest& request);
    /// The best so far is to be kept.
    void stopRequested();
    void circuitRequested(const QString& name);

private:
    struct Bound {
        QCheckBox* isSet = nullptr;
        QDoubleSpinBox* value = nullptr;
    };

    Bound addBound(QFormLayout* form, const char* name, const QString& label, const QString& tip,
                   const QString& suffix, double value, double most);
    std::optional<double> valueOf(const Bound& bound) const;
    void updateButtons();

    QWidget* m_form;
    QComboBox* m_start;
    Bound m_mae;
    Bound m_wce;
    Bound m_ep;
    Bound m_bias;
    QCheckBox* m_zeroSafe;
    QComboBox* m_objective;
    QComboBox* m_end; ///< by time, by candidates
    QSpinBox* m_seconds;
    QDoubleSpinBox* m_candidates; ///< thousands
    QSpinBox* m_seed;
    QLineEdit* m_name;
    EvolutionPlot* m_plot;
    QProgressBar* m_progress;
    QLabel* m_outcome;
    QPushButton* m_show;
    QPushButton* m_run;
    QPushButton* m_stop;
    QString m_circuit;
    bool m_running = false;
};

} // namespace hawx
