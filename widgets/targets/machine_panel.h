// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;

namespace hawx {

class SteppedSlider;

/// The accelerator and its size, as targets to drag: throughput or multipliers of a spatial
/// machine, rows and columns of an array, compute units, and how many different circuits it may
/// have.
class MachinePanel final : public QWidget {
    Q_OBJECT

public:
    explicit MachinePanel(QWidget* parent = nullptr);

    /// Those to choose from.
    void setMachines(std::vector<Accelerator> machines);
    /// The one in use; it need not be among them.
    void setMachine(const Accelerator& machine);
    const Accelerator& machine() const { return m_machine; }

    QComboBox* machineBox() const { return m_machines; }
    SteppedSlider* imagesPerSecond() const { return m_imagesPerSecond; }
    SteppedSlider* multipliers() const { return m_multipliers; }
    SteppedSlider* rows() const { return m_rows; }
    SteppedSlider* columns() const { return m_columns; }
    SteppedSlider* computeUnits() const { return m_computeUnits; }
    /// The last step stands for any number.
    SteppedSlider* circuits() const { return m_circuits; }

Q_SIGNALS:
    /// The user chose another machine or size.
    void machineChanged(const hawx::Accelerator& machine);
    void dragStarted();
    void dragFinished();

private:
    SteppedSlider* addSlider(const QString& name, const QString& tip, std::vector<double> steps,
                             void (*apply)(Accelerator& machine, double value));
    void display();
    void listMachines();

    Accelerator m_machine;
    std::vector<Accelerator> m_offered;
    QFormLayout* m_layout;
    QComboBox* m_machines;
    QLabel* m_description;
    SteppedSlider* m_imagesPerSecond;
    SteppedSlider* m_multipliers;
    SteppedSlider* m_rows;
    SteppedSlider* m_columns;
    SteppedSlider* m_computeUnits;
    SteppedSlider* m_circuits;
};

} // namespace hawx
