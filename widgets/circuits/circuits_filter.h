// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QString>

#include <limits>
#include <optional>

namespace hawx {

class CircuitsModel;

/// A range that both ends belong to; without ends, everything, also what is unknown.
struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    bool isEverything() const
    {
        return low == -std::numeric_limits<double>::infinity() &&
               high == std::numeric_limits<double>::infinity();
    }
    bool holds(double value) const { return low <= value && value <= high; }
    bool operator==(const Interval&) const = default;
};

/// Which circuits a table shows.
struct CircuitCriteria {
    QString text = {};   ///< each word is part of the name, the family or the origin
    QString family = {}; ///< empty: any
    std::optional<bool> isSigned = {};
    Interval powerMw = {};
    Interval maePercent = {};
    bool usedOnly = false;
    bool candidatesOnly = false;

    bool operator==(const CircuitCriteria&) const = default;
};

/// The circuits that meet criteria, sorted; unknown values come last in either order.
class CircuitsFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CircuitsFilter(CircuitsModel& model, QObject* parent = nullptr);

    void setCriteria(const CircuitCriteria& criteria);
    const CircuitCriteria& criteria() const { return m_criteria; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    CircuitsModel& m_model;
    CircuitCriteria m_criteria;
};

} // namespace hawx
