// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/circuits/circuit_row.h"
#include "widgets/circuits/circuits_filter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace hawx {

class RangeSlider;

/// Lets the user edit CircuitCriteria.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// What there is to choose from: families and the ranges of figures. Keeps the criteria, but
    /// for a family that is gone.
    void setCircuits(const CircuitTable& circuits);
    void setCriteria(const CircuitCriteria& criteria);
    /// Whether any circuit is used by a configuration.
    void setUsedKnown(bool known);
    void setCount(int shown, int all);

    const CircuitCriteria& criteria() const { return m_criteria; }
    QLineEdit* search() const { return m_search; }
    RangeSlider* power() const { return m_power; }
    RangeSlider* error() const { return m_error; }

Q_SIGNALS:
    void criteriaChanged(const hawx::CircuitCriteria& criteria);

private:
    void change();
    void showRanges();

    CircuitCriteria m_criteria;
    QLineEdit* m_search;
    QComboBox* m_families;
    QComboBox* m_operands;
    RangeSlider* m_power;
    RangeSlider* m_error;
    QLabel* m_powerText;
    QLabel* m_errorText;
    QCheckBox* m_usedOnly;
    QCheckBox* m_candidatesOnly;
    QLabel* m_count;
    QToolButton* m_reset;
};

} // namespace hawx
