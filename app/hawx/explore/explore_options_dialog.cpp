// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/explore/explore_options_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

ExploreOptionsDialog::ExploreOptionsDialog(const ExploreOptions& options,
                                           const QStringList& accelerators, QWidget* parent)
    : QDialog(parent),
      m_granularity(new QComboBox),
      m_accelerator(new QComboBox),
      m_verify(new QSpinBox),
      m_folding(new QCheckBox(tr("Fold mean errors into biases")))
{
    setWindowTitle(tr("Settings of the search"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    m_granularity->addItem(tr("a circuit for each filter"), static_cast<int>(Granularity::Filter));
    m_granularity->addItem(tr("a circuit for each layer"), static_cast<int>(Granularity::Layer));
    form->addRow(tr("&Assign"), m_granularity);
    m_accelerator->addItems(accelerators);
    form->addRow(tr("A&ccelerator"), m_accelerator);
    m_calibration = addImages(form, tr("Cali&bration"),
                              tr("Training images that fix the range of activations"), false);
    m_profile =
        addImages(form, tr("&Profile"), tr("Training images that measure sensitivity"), false);
    m_test = addImages(form, tr("&Test"), tr("Test images that verified losses refer to"), true);
    m_verify->setRange(0, 10000);
    m_verify->setSpecialValueText(tr("none"));
    m_verify->setSuffix(tr(" points"));
    m_verify->setToolTip(tr("Points of the front to measure bit-true"));
    form->addRow(tr("&Verify"), m_verify);
    m_folding->setToolTip(tr("Subtract each filter's mean error from its bias; costs no hardware"));
    form->addRow(QString(), m_folding);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                         QDialogButtonBox::RestoreDefaults);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { display({}); });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(buttons);
    display(options);
}

QSpinBox* ExploreOptionsDialog::addImages(QFormLayout* form, const QString& label,
                                          const QString& tip, bool zeroIsAll)
{
    auto* box = new QSpinBox;
    box->setRange(zeroIsAll ? 0 : 1, 10000000);
    box->setGroupSeparatorShown(true);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setSuffix(tr(" images"));
    box->setToolTip(tip);
    if (zeroIsAll)
        box->setSpecialValueText(tr("all images"));
    form->addRow(label, box);
    return box;
}

void ExploreOptionsDialog::display(const ExploreOptions& options)
{
    m_granularity->setCurrentIndex(m_granularity->findData(static_cast<int>(options.granularity)));
    const int accelerator = m_accelerator->findText(options.accelerator);
    m_accelerator->setCurrentIndex(std::max(accelerator, 0));
    m_calibration->setValue(options.calibrationImages);
    m_profile->setValue(options.profileImages);
    m_test->setValue(options.testImages);
    m_verify->setValue(options.verify);
    m_folding->setChecked(options.biasFolding);
}

ExploreOptions ExploreOptionsDialog::options() const
{
    ExploreOptions options;
    options.granularity = static_cast<Granularity>(m_granularity->currentData().toInt());
    options.accelerator = m_accelerator->currentText();
    options.calibrationImages = m_calibration->value();
    options.profileImages = m_profile->value();
    options.testImages = m_test->value();
    options.verify = m_verify->value();
    options.biasFolding = m_folding->isChecked();
    return options;
}

} // namespace hawx
