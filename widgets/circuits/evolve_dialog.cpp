// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/evolve_dialog.h"

#include "widgets/circuits/evolution_plot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hawx {

namespace {

constexpr double fullScale = 65536; ///< what percentages of errors refer to
constexpr int progressSteps = 1000;
enum End { AfterTime, AfterCandidates };

} // namespace

EvolveDialog::EvolveDialog(QWidget* parent)
    : QDialog(parent),
      m_form(new QWidget),
      m_start(new QComboBox),
      m_zeroSafe(new QCheckBox(tr("E&xact where an operand is 0"))),
      m_objective(new QComboBox),
      m_end(new QComboBox),
      m_seconds(new QSpinBox),
      m_candidates(new QDoubleSpinBox),
      m_seed(new QSpinBox),
      m_name(new QLineEdit),
      m_plot(new EvolutionPlot),
      m_progress(new QProgressBar),
      m_outcome(new QLabel),
      m_show(new QPushButton(tr("S&how it"))),
      m_run(new QPushButton(tr("&Start"))),
      m_stop(new QPushButton(tr("Sto&p and keep the best")))
{
    setWindowTitle(tr("Evolve a circuit"));
    m_start->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_start->setMinimumContentsLength(18);
    m_start->setMaxVisibleItems(20);
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->addRow(tr("Start &from"), m_start);
    m_mae =
        addBound(form, "mae", tr("&Mean absolute error"), tr("In % of 2^16"), tr(" %"), 0.1, 50);
    m_wce = addBound(form, "wce", tr("&Worst-case error"), tr("In % of 2^16"), tr(" %"), 1, 100);
    m_ep = addBound(form, "ep", tr("Error &probability"), tr("Pairs of operands with an error"),
                    tr(" %"), 50, 100);
    m_bias =
        addBound(form, "bias", tr("&Bias"),
                 tr("Mean error, either sign, of results before signs are applied"), {}, 10, 65536);
    m_mae.isSet->setChecked(true);
    form->addRow(QString(), m_zeroSafe);
    m_objective->addItem(tr("power times area"),
                         static_cast<int>(EvolutionObjective::PowerAndArea));
    m_objective->addItem(tr("power"), static_cast<int>(EvolutionObjective::Power));
    m_objective->addItem(tr("area"), static_cast<int>(EvolutionObjective::Area));
    m_objective->setToolTip(tr("Power alone exploits what the cost model does not know"));
    form->addRow(tr("Make s&mall"), m_objective);
    m_end->addItem(tr("after a time"), AfterTime);
    m_end->addItem(tr("after candidates"), AfterCandidates);
    m_end->setToolTip(tr("After a number of candidates the result is the same on every machine"));
    m_seconds->setRange(1, 1000000);
    m_seconds->setValue(60);
    m_seconds->setGroupSeparatorShown(true);
    m_seconds->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Time"));
    m_candidates->setRange(1, 1e9);
    m_candidates->setDecimals(0);
    m_candidates->setValue(1000);
    m_candidates->setGroupSeparatorShown(true);
    m_candidates->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_candidates->setSuffix(tr(" thousand"));
    m_candidates->setAccessibleName(tr("Candidates"));
    auto* amount = new QHBoxLayout;
    amount->addWidget(m_end);
    amount->addWidget(m_seconds, 1);
    amount->addWidget(m_candidates, 1);
    auto* end = new QLabel(tr("&End"));
    end->setBuddy(m_end);
    form->addRow(end, amount);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    form->addRow(tr("See&d"), m_seed);
    m_name->setPlaceholderText(tr("from its hash"));
    form->addRow(tr("&Name"), m_name);

    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->setMinimumHeight(2 * m_outcome->fontMetrics().height());
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_show->hide();
    auto* result = new QHBoxLayout;
    result->addWidget(m_outcome, 1);
    result->addWidget(m_show, 0, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->addWidget(m_plot, 1);
    right->addWidget(m_progress);
    right->addLayout(result);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_run, QDialogButtonBox::ActionRole);
    buttons->addButton(m_stop, QDialogButtonBox::ActionRole);
    m_run->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(16);
    auto* formColumn = new QVBoxLayout;
    formColumn->addWidget(m_form);
    formColumn->addStretch(1);
    upper->addLayout(formColumn);
    upper->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(upper, 1);
    layout->addWidget(buttons);

    // Bounds were made after what stands below them.
    QWidget* before = m_start;
    for (const Bound& bound : {m_mae, m_wce, m_ep, m_bias}) {
        setTabOrder(before, bound.isSet);
        setTabOrder(bound.isSet, bound.value);
        before = bound.value;
    }
    setTabOrder(before, m_zeroSafe);

    const auto showEnd = [this] {
        m_seconds->setVisible(m_end->currentData().toInt() == AfterTime);
        m_candidates->setVisible(m_end->currentData().toInt() == AfterCandidates);
    };
    connect(m_end, &QComboBox::currentIndexChanged, this, showEnd);
    showEnd();
    connect(m_start, &QComboBox::currentIndexChanged, this, &EvolveDialog::updateButtons);
    connect(m_run, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(request()); });
    connect(m_stop, &QPushButton::clicked, this, &EvolveDialog::stopRequested);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT circuitRequested(m_circuit); });
    updateButtons();
}

EvolveDialog::Bound EvolveDialog::addBound(QFormLayout* form, const char* name,
                                           const QString& label, const QString& tip,
                                           const QString& suffix, double value, double most)
{
    Bound bound{new QCheckBox(label), new QDoubleSpinBox};
    bound.isSet->setObjectName(QLatin1String(name));
    bound.isSet->setToolTip(tip);
    bound.value->setObjectName(QLatin1String(name) + QLatin1String("Value"));
    bound.value->setRange(0, most);
    bound.value->setDecimals(4);
    bound.value->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    bound.value->setValue(value);
    bound.value->setSuffix(suffix);
    bound.value->setToolTip(tip);
    bound.value->setPrefix(tr("at most "));
    bound.value->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    bound.value->setEnabled(false);
    connect(bound.isSet, &QCheckBox::toggled, bound.value, &QWidget::setEnabled);
    connect(bound.isSet, &QCheckBox::toggled, this, &EvolveDialog::updateButtons);
    form->addRow(bound.isSet, bound.value);
    return bound;
}

std::optional<double> EvolveDialog::valueOf(const Bound& bound) const
{
    return bound.isSet->isChecked() ? std::optional(bound.value->value()) : std::nullopt;
}

void EvolveDialog::setCircuits(const CircuitTable& circuits)
{
    const QString chosen = m_start->currentText();
    QStringList names;
    for (const CircuitRow& row : circuits) {
        if (row.circuit->netlist && !row.circuit->netlist->gates().empty())
            names.append(nameOf(*row.circuit));
    }
    names.sort();
    m_start->clear();
    m_start->addItems(names);
    setStart(chosen);
    updateButtons();
}

void EvolveDialog::setStart(const QString& name)
{
    if (const int index = m_start->findText(name); index >= 0)
        m_start->setCurrentIndex(index);
}

void EvolveDialog::setRunning(bool running)
{
    m_running = running;
    m_form->setEnabled(!running);
    if (running)
        setOutcome({}, {});
    updateButtons();
}

void EvolveDialog::setTrace(std::shared_ptr<const EvolutionTrace> trace)
{
    const double share = trace && trace->limit > 0 ? trace->reached / trace->limit : 0;
    m_progress->setValue(static_cast<int>(std::lround(std::min(share, 1.0) * progressSteps)));
    m_plot->setTrace(std::move(trace));
}

void EvolveDialog::setOutcome(const QString& text, const QString& circuit)
{
    m_outcome->setText(text);
    m_circuit = circuit;
    m_show->setVisible(!circuit.isEmpty());
}

EvolveRequest EvolveDialog::request() const
{
    const auto scaled = [this](const Bound& bound, double factor) {
        const auto value = valueOf(bound);
        return value ? std::optional(*value * factor) : std::nullopt;
    };
    EvolveRequest request;
    request.start = m_start->currentText();
    request.name = m_name->text().trimmed();
    EvolutionSettings& settings = request.settings;
    settings.bounds.mae = scaled(m_mae, fullScale / 100);
    settings.bounds.wce = scaled(m_wce, fullScale / 100);
    settings.bounds.ep = scaled(m_ep, 0.01);
    settings.bounds.bias = scaled(m_bias, 1);
    settings.bounds.zeroSafe = m_zeroSafe->isChecked();
    settings.objective = static_cast<EvolutionObjective>(m_objective->currentData().toInt());
    settings.seed = static_cast<std::uint64_t>(m_seed->value());
    if (m_end->currentData().toInt() == AfterTime) {
        settings.seconds = m_seconds->value();
        settings.candidates = std::numeric_limits<std::uint64_t>::max();
    } else {
        settings.candidates = static_cast<std::uint64_t>(m_candidates->value() * 1000);
    }
    return request;
}

void EvolveDialog::updateButtons()
{
    const bool isBounded =
        m_mae.isSet->isChecked() || m_wce.isSet->isChecked() || m_ep.isSet->isChecked();
    m_run->setEnabled(!m_running && isBounded && m_start->count() > 0);
    m_run->setToolTip(isBounded ? QString()
                                : tr("Bound the mean, the worst or the share of errors"));
    m_stop->setEnabled(m_running);
}

} // namespace hawx
