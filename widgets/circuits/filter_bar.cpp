// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/filter_bar.h"

#include "widgets/circuits/range_slider.h"
#include "widgets/style/glyph_icon.h"
#include "widgets/style/quantity.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace hawx {

namespace {

enum Operands { AnyOperands, SignedOperands, UnsignedOperands };

QString describe(const Interval& interval, const QString& unit)
{
    const auto number = [](double value) { return formatNumber(value, 2); };
    if (interval.isEverything())
        return FilterBar::tr("any");
    if (std::isinf(interval.low))
        return FilterBar::tr("up to %1\u00a0%2").arg(number(interval.high), unit);
    if (std::isinf(interval.high))
        return FilterBar::tr("from %1\u00a0%2").arg(number(interval.low), unit);
    return FilterBar::tr("%1 to %2\u00a0%3").arg(number(interval.low), number(interval.high), unit);
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      m_search(new QLineEdit),
      m_families(new QComboBox),
      m_operands(new QComboBox),
      m_power(new RangeSlider),
      m_error(new RangeSlider),
      m_powerText(new QLabel),
      m_errorText(new QLabel),
      m_usedOnly(new QCheckBox(tr("&Used only"))),
      m_candidatesOnly(new QCheckBox(tr("T&icked only"))),
      m_count(new QLabel),
      m_reset(new QToolButton)
{
    m_search->setPlaceholderText(tr("Search name, family, origin"));
    m_search->setAccessibleName(tr("Search circuits"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(110);
    m_families->setAccessibleName(tr("Family"));
    m_families->addItem(tr("All families"), QString());
    m_families->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_families->setMinimumContentsLength(14);
    m_operands->setAccessibleName(tr("Operands"));
    m_operands->addItem(tr("Any operands"), AnyOperands);
    m_operands->addItem(tr("Signed"), SignedOperands);
    m_operands->addItem(tr("Unsigned"), UnsignedOperands);
    const QString how = tr("Drag a handle, or use the arrow keys; Space takes the other handle. A "
                           "double click permits everything.");
    m_power->setAccessibleName(tr("Range of power"));
    m_power->setToolTip(tr("Power. %1").arg(how));
    m_error->setAccessibleName(tr("Range of mean absolute error"));
    m_error->setToolTip(tr("Mean absolute error. %1").arg(how));
    m_usedOnly->setToolTip(tr("Only circuits of the configuration"));
    m_usedOnly->setEnabled(false);
    m_candidatesOnly->setToolTip(tr("Only circuits that a search considers"));
    m_reset->setIcon(glyphIcon(QStringLiteral("clear")));
    m_reset->setAutoRaise(true);
    m_reset->setToolTip(tr("Show all circuits"));
    m_reset->setAccessibleName(m_reset->toolTip());

    auto* upper = new QHBoxLayout;
    upper->addWidget(m_search, 2);
    upper->addWidget(m_families, 1);
    upper->addWidget(m_operands);
    auto* ranges = new QHBoxLayout;
    const auto addRange = [&](const QString& name, RangeSlider* slider, QLabel* text) {
        auto* label = new QLabel(name);
        label->setBuddy(slider);
        // The width of the longest text, so that dragging does not move what is dragged.
        text->setMinimumWidth(
            text->fontMetrics().horizontalAdvance(QStringLiteral("0.00 to 0.00\u00a0mW")));
        ranges->addWidget(label);
        ranges->addWidget(slider, 1);
        ranges->addWidget(text);
    };
    addRange(tr("&Power"), m_power, m_powerText);
    ranges->addSpacing(8);
    addRange(tr("&MAE"), m_error, m_errorText);
    auto* lower = new QHBoxLayout;
    lower->addWidget(m_usedOnly);
    lower->addSpacing(8);
    lower->addWidget(m_candidatesOnly);
    lower->addStretch(1);
    lower->addWidget(m_count);
    lower->addWidget(m_reset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(5);
    layout->addLayout(upper);
    layout->addLayout(ranges);
    layout->addLayout(lower);

    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::change);
    connect(m_families, &QComboBox::currentIndexChanged, this, &FilterBar::change);
    connect(m_operands, &QComboBox::currentIndexChanged, this, &FilterBar::change);
    connect(m_power, &RangeSlider::intervalChanged, this, &FilterBar::change);
    connect(m_error, &RangeSlider::intervalChanged, this, &FilterBar::change);
    connect(m_usedOnly, &QCheckBox::toggled, this, &FilterBar::change);
    connect(m_candidatesOnly, &QCheckBox::toggled, this, &FilterBar::change);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        setCriteria({});
        Q_EMIT criteriaChanged(m_criteria);
    });
    showRanges();
}

void FilterBar::setCircuits(const CircuitTable& circuits)
{
    QSet<QString> known;
    std::vector<double> powers;
    std::vector<double> errors;
    for (const CircuitRow& row : circuits) {
        known.insert(QString::fromStdString(row.circuit->family));
        errors.push_back(row.circuit->metrics.maePercent());
        if (row.circuit->cost)
            powers.push_back(row.circuit->cost->powerMw);
    }
    QStringList families(known.begin(), known.end());
    families.sort(Qt::CaseInsensitive);
    {
        const QSignalBlocker blocker(m_families);
        m_families->clear();
        m_families->addItem(tr("All families"), QString());
        for (const QString& family : families)
            m_families->addItem(family, family);
    }
    m_power->setAxis(ChartAxis::covering(ChartAxis::Scale::Linear, powers));
    m_error->setAxis(ChartAxis::covering(ChartAxis::Scale::Logarithmic, errors));
    if (!known.contains(m_criteria.family))
        m_criteria.family.clear();
    setCriteria(m_criteria);
}

void FilterBar::setCriteria(const CircuitCriteria& criteria)
{
    m_criteria = criteria;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_search),        QSignalBlocker(m_families),
                                       QSignalBlocker(m_operands),      QSignalBlocker(m_power),
                                       QSignalBlocker(m_error),         QSignalBlocker(m_usedOnly),
                                       QSignalBlocker(m_candidatesOnly)};
    if (m_search->text() != criteria.text)
        m_search->setText(criteria.text);
    m_families->setCurrentIndex(std::max(m_families->findData(criteria.family), 0));
    m_operands->setCurrentIndex(m_operands->findData(!criteria.isSigned   ? AnyOperands
                                                     : *criteria.isSigned ? SignedOperands
                                                                          : UnsignedOperands));
    m_power->setInterval(criteria.powerMw);
    m_error->setInterval(criteria.maePercent);
    m_usedOnly->setChecked(criteria.usedOnly);
    m_candidatesOnly->setChecked(criteria.candidatesOnly);
    showRanges();
}

void FilterBar::setUsedKnown(bool known)
{
    // One that is on can always be turned off.
    m_usedOnly->setEnabled(known || m_criteria.usedOnly);
}

void FilterBar::setCount(int shown, int all)
{
    m_count->setText(shown == all
                         ? tr("%Ln circuits", nullptr, all)
                         : tr("%1 of %2").arg(shown).arg(tr("%Ln circuits", nullptr, all)));
}

void FilterBar::change()
{
    m_criteria.text = m_search->text();
    m_criteria.family = m_families->currentData().toString();
    const int operands = m_operands->currentData().toInt();
    m_criteria.isSigned =
        operands == AnyOperands ? std::nullopt : std::optional(operands == SignedOperands);
    m_criteria.powerMw = m_power->interval();
    m_criteria.maePercent = m_error->interval();
    m_criteria.usedOnly = m_usedOnly->isChecked();
    m_criteria.candidatesOnly = m_candidatesOnly->isChecked();
    showRanges();
    Q_EMIT criteriaChanged(m_criteria);
}

void FilterBar::showRanges()
{
    m_powerText->setText(describe(m_criteria.powerMw, QStringLiteral("mW")));
    m_errorText->setText(describe(m_criteria.maePercent, QStringLiteral("%")));
    m_power->setAccessibleDescription(m_powerText->text());
    m_error->setAccessibleDescription(m_errorText->text());
    m_reset->setEnabled(m_criteria != CircuitCriteria());
}

} // namespace hawx
