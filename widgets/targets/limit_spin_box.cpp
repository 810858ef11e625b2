// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/targets/limit_spin_box.h"

#include <QSignalBlocker>

#include <algorithm>

namespace hawx {

LimitSpinBox::LimitSpinBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    setKeyboardTracking(false);
    setAccelerated(true);
    setAlignment(Qt::AlignRight);
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] {
        m_exact.reset();
        Q_EMIT limitChanged(limit());
    });
}

void LimitSpinBox::setUp(const Unit& unit, double least, double most, double step, int decimals)
{
    const QSignalBlocker blocker(this);
    const auto kept = limit();
    m_unit = unit;
    m_most = most * unit.factor;
    setDecimals(decimals);
    setSingleStep(step * unit.factor);
    setRange(least * unit.factor, m_most + step * unit.factor);
    setLimit(kept);
}

std::optional<double> LimitSpinBox::limit() const
{
    if (m_exact)
        return m_exact;
    return value() >= maximum() ? std::nullopt : std::optional(value() / m_unit.factor);
}

void LimitSpinBox::setLimit(std::optional<double> limit)
{
    const QSignalBlocker blocker(this);
    setValue(limit ? std::min(*limit * m_unit.factor, m_most) : maximum());
    // Rounding for display must not move a limit that somebody set elsewhere.
    m_exact = limit;
}

bool LimitSpinBox::isNone(const QString& text) const
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() || trimmed.compare(tr("none"), Qt::CaseInsensitive) == 0;
}

QString LimitSpinBox::textFromValue(double value) const
{
    if (value >= maximum())
        return tr("none");
    return QDoubleSpinBox::textFromValue(value) + QChar(QChar::Nbsp) + m_unit.symbol;
}

double LimitSpinBox::valueFromText(const QString& text) const
{
    if (isNone(text))
        return maximum();
    QString number = text;
    number.remove(m_unit.symbol);
    bool valid = false;
    const double value = locale().toDouble(number.trimmed(), &valid);
    return valid ? value : this->value();
}

QValidator::State LimitSpinBox::validate(QString& text, int&) const
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QValidator::Intermediate;
    if (tr("none").startsWith(trimmed, Qt::CaseInsensitive))
        return isNone(trimmed) ? QValidator::Acceptable : QValidator::Intermediate;
    QString number = text;
    number.remove(m_unit.symbol);
    number = number.trimmed();
    bool valid = false;
    const double value = locale().toDouble(number, &valid);
    if (!valid) {
        const bool begun = number.isEmpty() || number == locale().negativeSign() ||
                           m_unit.symbol.startsWith(number) || number == locale().decimalPoint();
        return begun ? QValidator::Intermediate : QValidator::Invalid;
    }
    return value >= minimum() && value <= maximum() ? QValidator::Acceptable
                                                    : QValidator::Intermediate;
}

void LimitSpinBox::stepBy(int steps)
{
    // From none the first step down is the largest value, not one that only just fits.
    if (value() >= maximum() && steps < 0)
        setValue(m_most + (steps + 1) * singleStep());
    else if (value() + steps * singleStep() > m_most)
        setValue(maximum());
    else
        QDoubleSpinBox::stepBy(steps);
}

} // namespace hawx
