// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/explore/explore_options.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace hawx {

/// Lets the user edit ExploreOptions.
class ExploreOptionsDialog final : public QDialog {
    Q_OBJECT

public:
    ExploreOptionsDialog(const ExploreOptions& options, const QStringList& accelerators,
                         QWidget* parent = nullptr);

    ExploreOptions options() const;

private:
    void display(const ExploreOptions& options);
    QSpinBox* addImages(QFormLayout* form, const QString& label, const QString& tip,
                        bool zeroIsAll);

    QComboBox* m_granularity;
    QComboBox* m_accelerator;
    QSpinBox* m_calibration;
    QSpinBox* m_profile;
    QSpinBox* m_test;
    QSpinBox* m_verify;
    QCheckBox* m_folding;
};

} // namespace hawx
