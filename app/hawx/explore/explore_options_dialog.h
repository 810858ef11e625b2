// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hawx/explore/explore_options.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace hawx {

/// Lets the user edit ExploreOptions. It cannot be accepted with a choice that no search takes; a
/// sentence says why.
class ExploreOptionsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ExploreOptionsDialog(const ExploreOptions& options, QWidget* parent = nullptr);

    ExploreOptions options() const;
    /// What is wrong with the choice, for people; empty when nothing is.
    QString problem() const;

private:
    QWidget* makeSearchGroup();
    QWidget* makeCompensationsGroup();
    QWidget* makeEffortGroup();
    void display(const ExploreOptions& options);
    void check();
    QSpinBox* addCount(QFormLayout* form, const QString& label, const QString& suffix,
                       const QString& zero, const QString& tip);

    ExploreOptions m_given; ///< for what the dialog does not show
    QComboBox* m_operands;
    QComboBox* m_granularity;
    std::array<QCheckBox*, 5> m_objectives;
    QLineEdit* m_levels;
    QCheckBox* m_folding;
    QCheckBox* m_remapping;
    QCheckBox* m_variate;
    QCheckBox* m_swap;
    QSpinBox* m_calibration;
    QSpinBox* m_profile;
    QSpinBox* m_test;
    QSpinBox* m_verify;
    QSpinBox* m_refine;
    QCheckBox* m_verifyChoice;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace hawx
