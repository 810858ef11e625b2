// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/quantity.h"

#include <QDoubleSpinBox>

#include <optional>

namespace hawx {

/// A spin box for an upper limit or none: stepping up past the largest value, or clearing the text,
/// gives none. The value is held in the quantity's base unit and shown in `unit`.
class LimitSpinBox final : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit LimitSpinBox(QWidget* parent = nullptr);

    /// Values run from `least` to `most`, steps are `step`, all in the base unit.
    void setUp(const Unit& unit, double least, double most, double step, int decimals);

    std::optional<double> limit() const;
    void setLimit(std::optional<double> limit);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;

Q_SIGNALS:
    /// The user changed the limit.
    void limitChanged(std::optional<double> limit);

private:
    bool isNone(const QString& text) const;

    Unit m_unit;
    double m_most = 0;             ///< shown; what stands for none lies above
    std::optional<double> m_exact; ///< as set, while it rounds to what is shown
};

} // namespace hawx
