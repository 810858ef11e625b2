// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/targets/machine_panel.h"

#include "widgets/style/quantity.h"
#include "widgets/targets/stepped_slider.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hawx {

namespace {

/// More different circuits than anybody puts on one machine: the step of any number.
constexpr double anyNumber = 17;

/// From `first` to `last`, `perDecade` steps a decade, rounded to two digits.
std::vector<double> decades(double first, double last, int perDecade)
{
    std::vector<double> steps;
    for (int k = 0;; ++k) {
        const double exact = first * std::pow(10.0, static_cast<double>(k) / perDecade);
        if (exact > last * 1.001)
            return steps;
        const double unit = std::pow(10.0, std::floor(std::log10(exact)) - 1);
        const double step = std::round(exact / unit) * unit;
        if (steps.empty() || step > steps.back())
            steps.push_back(step);
    }
}

std::vector<double> upTo(int last)
{
    std::vector<double> steps;
    for (int k = 1; k <= last; ++k)
        steps.push_back(k);
    return steps;
}

bool isSpatial(const Accelerator& machine, Folding folding)
{
    const auto* spatial = std::get_if<SpatialMachine>(&machine.machine);
    return spatial && spatial->folding == folding;
}

} // namespace

MachinePanel::MachinePanel(QWidget* parent)
    : QWidget(parent),
      m_layout(new QFormLayout(this)),
      m_machines(new QComboBox),
      m_description(new QLabel)
{
    m_layout->setContentsMargins(8, 6, 8, 6);
    m_layout->setHorizontalSpacing(6);
    m_layout->setVerticalSpacing(4);
    m_machines->setAccessibleName(tr("Accelerator"));
    m_machines->setObjectName(QStringLiteral("accelerator"));
    m_machines->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_machines->setMinimumContentsLength(12);
    auto* label = new QLabel(tr("&Accelerator"));
    label->setBuddy(m_machines);
    m_layout->addRow(label, m_machines);
    m_description->setWordWrap(true);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addRow(m_description);

    m_imagesPerSecond =
        addSlider(tr("&Throughput"), tr("Images a second that the accelerator must reach"),
                  decades(1, 1e7, 10), [](Accelerator& machine, double value) {
                      std::get<SpatialMachine>(machine.machine).imagesPerSecond = value;
                  });
    m_multipliers = addSlider(tr("&Multipliers"), tr("Most multipliers that all layers may have"),
                              decades(10, 1e6, 10), [](Accelerator& machine, double value) {
                                  std::get<SpatialMachine>(machine.machine).multiplierBudget =
                                      value;
                              });
    m_rows = addSlider(tr("&Rows"), tr("Rows of the array"), {4, 8, 16, 32, 64, 128, 256},
                       [](Accelerator& machine, double value) {
                           std::get<SystolicMachine>(machine.machine).rows =
                               static_cast<int>(value);
                       });
    m_columns = addSlider(tr("C&olumns"), tr("Columns of the array"), {4, 8, 16, 32, 64, 128, 256},
                          [](Accelerator& machine, double value) {
                              std::get<SystolicMachine>(machine.machine).columns =
                                  static_cast<int>(value);
                          });
    m_computeUnits = addSlider(tr("&Units"), tr("Compute units of eight processing elements"),
                               upTo(8), [](Accelerator& machine, double value) {
                                   std::get<FgpuMachine>(machine.machine).computeUnits =
                                       static_cast<int>(value);
                               });
    m_circuits =
        addSlider(tr("&Circuits"), tr("Most different circuits on the accelerator"),
                  upTo(static_cast<int>(anyNumber)), [](Accelerator& machine, double value) {
                      machine.maxCircuits = value >= anyNumber ? 0 : static_cast<int>(value);
                  });
    m_circuits->setObjectName(QStringLiteral("machineCircuits"));

    connect(m_machines, &QComboBox::activated, this, [this](int index) {
        m_machine = m_offered[static_cast<std::size_t>(index)];
        display();
        Q_EMIT machineChanged(m_machine);
    });
    display();
}

SteppedSlider* MachinePanel::addSlider(const QString& name, const QString& tip,
                                       std::vector<double> steps,
                                       void (*apply)(Accelerator& machine, double value))
{
    const bool isCircuits = steps.back() == anyNumber;
    const auto format = [isCircuits](double value) {
        return isCircuits && value >= anyNumber ? tr("any") : formatNumber(value);
    };
    auto* slider =
        new SteppedSlider(QString(name).remove(QLatin1Char('&')), format, formatNumber(8888888));
    slider->setToolTip(tip);
    slider->setSteps(std::move(steps));
    auto* label = new QLabel(name);
    label->setBuddy(slider->focusProxy() ? slider->focusProxy() : slider);
    m_layout->addRow(label, slider);
    connect(slider, &SteppedSlider::dragStarted, this, &MachinePanel::dragStarted);
    connect(slider, &SteppedSlider::dragFinished, this, &MachinePanel::dragFinished);
    connect(slider, &SteppedSlider::moved, this, [this, apply](double value) {
        apply(m_machine, value);
        listMachines();
        Q_EMIT machineChanged(m_machine);
    });
    return slider;
}

void MachinePanel::setMachines(std::vector<Accelerator> machines)
{
    m_offered = std::move(machines);
    display();
}

void MachinePanel::setMachine(const Accelerator& machine)
{
    m_machine = machine;
    display();
}

void MachinePanel::display()
{
    listMachines();
    m_description->setText(QString::fromStdString(m_machine.description));
    m_description->setVisible(!m_machine.description.empty());
    const auto offer = [this](SteppedSlider* slider, bool is, double value) {
        m_layout->setRowVisible(slider, is);
        if (is)
            slider->setValue(value);
    };
    const auto* spatial = std::get_if<SpatialMachine>(&m_machine.machine);
    const auto* systolic = std::get_if<SystolicMachine>(&m_machine.machine);
    const auto* fgpu = std::get_if<FgpuMachine>(&m_machine.machine);
    offer(m_imagesPerSecond, isSpatial(m_machine, Folding::Throughput),
          spatial ? spatial->imagesPerSecond : 1);
    offer(m_multipliers, isSpatial(m_machine, Folding::Multipliers),
          spatial ? spatial->multiplierBudget : 1);
    offer(m_rows, systolic, systolic ? systolic->rows : 1);
    offer(m_columns, systolic, systolic ? systolic->columns : 1);
    offer(m_computeUnits, fgpu, fgpu ? fgpu->computeUnits : 1);
    offer(m_circuits, true, m_machine.maxCircuits == 0 ? anyNumber : m_machine.maxCircuits);
}

void MachinePanel::listMachines()
{
    const QSignalBlocker silent(m_machines);
    m_machines->clear();
    // One of another size keeps its name: the size is what the sliders say.
    int current = -1;
    for (const Accelerator& machine : m_offered) {
        if (machine.name == m_machine.name)
            current = m_machines->count();
        m_machines->addItem(QString::fromStdString(machine.name));
    }
    if (current < 0 && !m_machine.name.empty()) {
        m_offered.push_back(m_machine);
        current = m_machines->count();
        m_machines->addItem(QString::fromStdString(m_machine.name));
    }
    m_machines->setCurrentIndex(current);
}

} // namespace hawx
