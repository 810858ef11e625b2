// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/circuits_filter.h"

#include "widgets/circuits/circuits_model.h"

#include <algorithm>

namespace hawx {

CircuitsFilter::CircuitsFilter(CircuitsModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortRole(CircuitsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void CircuitsFilter::setCriteria(const CircuitCriteria& criteria)
{
    if (criteria == m_criteria)
        return;
    m_criteria = criteria;
    invalidateFilter();
}

bool CircuitsFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Circuit& circuit = m_model.circuit(row);
    const QString family = QString::fromStdString(circuit.family);
    if ((m_criteria.isSigned && *m_criteria.isSigned != circuit.isSigned) ||
        (!m_criteria.family.isEmpty() && m_criteria.family != family) ||
        !m_criteria.maePercent.holds(circuit.metrics.maePercent()) ||
        (m_criteria.usedOnly && !m_model.isUsed(row)) ||
        (m_criteria.candidatesOnly && !m_model.isCandidate(row)))
        return false;
    if (!m_criteria.powerMw.isEverything() &&
        !(circuit.cost && m_criteria.powerMw.holds(circuit.cost->powerMw)))
        return false;
    const QString searched = nameOf(circuit) + QLatin1Char(' ') + family + QLatin1Char(' ') +
                             QString::fromStdString(circuit.origin);
    const QStringList words = m_criteria.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return searched.contains(word, Qt::CaseInsensitive);
    });
}

bool CircuitsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant one = left.data(CircuitsModel::SortRole);
    const QVariant other = right.data(CircuitsModel::SortRole);
    if (one.isValid() != other.isValid())
        return one.isValid() == (sortOrder() == Qt::AscendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace hawx
