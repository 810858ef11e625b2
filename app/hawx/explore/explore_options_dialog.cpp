// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/explore/explore_options_dialog.h"

#include "core/support/error.h"
#include "widgets/style/colours.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

namespace {

constexpr std::array allObjectives{Objective::Loss, Objective::Power, Objective::Area,
                                   Objective::Latency, Objective::Energy};

QString nameOf(Objective objective)
{
    switch (objective) {
    case Objective::Loss: return ExploreOptionsDialog::tr("&loss");
    case Objective::Power: return ExploreOptionsDialog::tr("&power");
    case Objective::Area: return ExploreOptionsDialog::tr("are&a");
    case Objective::Latency: return ExploreOptionsDialog::tr("latenc&y");
    case Objective::Energy: return ExploreOptionsDialog::tr("&energy");
    }
    return {};
}

/// The numbers of a list like "0.5; 1; 2"; none when one of them is no number above 0.
std::optional<std::vector<double>> readLevels(const QString& text)
{
    std::vector<double> levels;
    const QStringList words =
        text.split(QRegularExpression(QStringLiteral("[;\\s]+")), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        bool isNumber = false;
        const double level = QLocale().toDouble(word, &isNumber);
        if (!isNumber || level <= 0)
            return std::nullopt;
        levels.push_back(level);
    }
    return levels;
}

QCheckBox* addSwitch(QVBoxLayout* layout, const QString& text, const QString& tip)
{
    auto* box = new QCheckBox(text);
    box->setToolTip(tip);
    layout->addWidget(box);
    return box;
}

} // namespace

ExploreOptionsDialog::ExploreOptionsDialog(const ExploreOptions& options, QWidget* parent)
    : QDialog(parent), m_given(options), m_problem(new QLabel)
{
    setWindowTitle(tr("Settings of the search"));
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                     QDialogButtonBox::RestoreDefaults);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { display({}); });
    m_problem->setWordWrap(true);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, accentColour(palette()));
    m_problem->setPalette(warning);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(makeSearchGroup());
    layout->addWidget(makeCompensationsGroup());
    layout->addWidget(makeEffortGroup());
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    display(options);
}

QWidget* ExploreOptionsDialog::makeSearchGroup()
{
    m_operands = new QComboBox;
    m_operands->addItem(tr("unsigned, signs apart"), static_cast<int>(OperandMode::Unsigned));
    m_operands->addItem(tr("signed, two's complement"), static_cast<int>(OperandMode::Signed));
    m_operands->setToolTip(tr("What the multipliers are given, and so which circuits there are"));
    m_granularity = new QComboBox;
    m_granularity->addItem(tr("a circuit for each filter"), static_cast<int>(Granularity::Filter));
    m_granularity->addItem(tr("a circuit for each layer"), static_cast<int>(Granularity::Layer));
    auto* objectives = new QHBoxLayout;
    for (std::size_t k = 0; k < allObjectives.size(); ++k) {
        m_objectives[k] = new QCheckBox(nameOf(allObjectives[k]));
        objectives->addWidget(m_objectives[k]);
        connect(m_objectives[k], &QCheckBox::toggled, this, &ExploreOptionsDialog::check);
    }
    m_levels = new QLineEdit;
    m_levels->setPlaceholderText(tr("none"));
    m_levels->setToolTip(tr("Largest losses, in percentage points, of operating points that share "
                            "one set of circuits, such as %1; a machine can switch between them")
                             .arg(QLocale().toString(0.5) + QStringLiteral("; 1; 2")));
    connect(m_levels, &QLineEdit::textChanged, this, &ExploreOptionsDialog::check);

    auto* group = new QGroupBox(tr("Search"));
    auto* form = new QFormLayout(group);
    form->addRow(tr("&Operands"), m_operands);
    form->addRow(tr("&Assign"), m_granularity);
    form->addRow(tr("Make small"), objectives);
    form->addRow(tr("&Quality levels"), m_levels);
    return group;
}

QWidget* ExploreOptionsDialog::makeCompensationsGroup()
{
    auto* group = new QGroupBox(tr("Compensate errors, where that helps"));
    auto* layout = new QVBoxLayout(group);
    m_folding = addSwitch(layout, tr("&Fold mean errors into biases"),
                          tr("Subtract each filter's mean error from its bias; costs no hardware"));
    m_remapping =
        addSwitch(layout, tr("Remap &weights"),
                  tr("Store weights that the circuit multiplies better; costs no hardware"));
    m_swap = addSwitch(layout, tr("&Swap operands"),
                       tr("Exchange weight and activation where the circuit is not commutative"));
    m_variate = addSwitch(layout, tr("Control &variate"),
                          tr("Subtract what the sum of activations says of the error; costs an "
                             "adder for each processing element"));
    return group;
}

QWidget* ExploreOptionsDialog::makeEffortGroup()
{
    auto* group = new QGroupBox(tr("Effort"));
    auto* form = new QFormLayout(group);
    const QString images = tr(" images");
    const QString points = tr(" points");
    m_calibration = addCount(form, tr("Cali&bration"), images, {},
                             tr("Training images that fix the range of activations"));
    m_profile =
        addCount(form, tr("Pro&file"), images, {}, tr("Training images that measure sensitivity"));
    m_test = addCount(form, tr("&Test"), images, tr("all images"),
                      tr("Test images that verified losses refer to"));
    m_verify = addCount(form, tr("&Verify"), points, tr("none"),
                        tr("Most points of the front to measure bit-true"));
    m_refine = addCount(form, tr("&Refine"), points, tr("none"),
                        tr("Further points to measure, found by changing verified ones"));
    m_verifyChoice = new QCheckBox(tr("Verify what limits c&hoose"));
    m_verifyChoice->setToolTip(
        tr("After the search, too, and by itself, where that takes a moment only"));
    form->addRow(QString(), m_verifyChoice);
    return group;
}

QSpinBox* ExploreOptionsDialog::addCount(QFormLayout* form, const QString& label,
                                         const QString& suffix, const QString& zero,
                                         const QString& tip)
{
    auto* box = new QSpinBox;
    box->setRange(zero.isEmpty() ? 1 : 0, 10000000);
    box->setGroupSeparatorShown(true);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setSuffix(suffix);
    box->setToolTip(tip);
    if (!zero.isEmpty())
        box->setSpecialValueText(zero);
    form->addRow(label, box);
    return box;
}

void ExploreOptionsDialog::display(const ExploreOptions& options)
{
    m_operands->setCurrentIndex(m_operands->findData(static_cast<int>(options.operands)));
    m_granularity->setCurrentIndex(m_granularity->findData(static_cast<int>(options.granularity)));
    for (std::size_t k = 0; k < allObjectives.size(); ++k)
        m_objectives[k]->setChecked(std::find(options.objectives.begin(), options.objectives.end(),
                                              allObjectives[k]) != options.objectives.end());
    QStringList levels;
    for (const double level : options.levels)
        levels.append(QLocale().toString(level));
    m_levels->setText(levels.join(QStringLiteral("; ")));
    m_folding->setChecked(options.biasFolding);
    m_remapping->setChecked(options.weightRemapping);
    m_variate->setChecked(options.controlVariate);
    m_swap->setChecked(options.operandSwap);
    m_calibration->setValue(options.calibrationImages);
    m_profile->setValue(options.profileImages);
    m_test->setValue(options.testImages);
    m_verify->setValue(options.verify);
    m_refine->setValue(options.refine);
    m_verifyChoice->setChecked(options.verifyChoice);
    check();
}

QString ExploreOptionsDialog::problem() const
{
    if (!readLevels(m_levels->text()))
        return tr("Quality levels are losses in percentage points above 0, with ; between them.");
    try {
        requireObjectives(options().objectives, {});
    } catch (const Error&) {
        return tr("Choose the loss and one or two costs to make small.");
    }
    return {};
}

void ExploreOptionsDialog::check()
{
    const QString sentence = problem();
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(sentence.isEmpty());
}

ExploreOptions ExploreOptionsDialog::options() const
{
    ExploreOptions options = m_given;
    options.operands = static_cast<OperandMode>(m_operands->currentData().toInt());
    options.granularity = static_cast<Granularity>(m_granularity->currentData().toInt());
    options.objectives.clear();
    for (std::size_t k = 0; k < allObjectives.size(); ++k)
        if (m_objectives[k]->isChecked())
            options.objectives.push_back(allObjectives[k]);
    options.levels = readLevels(m_levels->text()).value_or(std::vector<double>());
    options.biasFolding = m_folding->isChecked();
    options.weightRemapping = m_remapping->isChecked();
    options.controlVariate = m_variate->isChecked();
    options.operandSwap = m_swap->isChecked();
    options.calibrationImages = m_calibration->value();
    options.profileImages = m_profile->value();
    options.testImages = m_test->value();
    options.verify = m_verify->value();
    options.refine = m_refine->value();
    options.verifyChoice = m_verifyChoice->isChecked();
    return options;
}

} // namespace hawx
