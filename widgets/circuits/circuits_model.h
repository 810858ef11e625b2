// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/circuits/circuit_row.h"

#include <QAbstractTableModel>
#include <QBrush>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace hawx {

/// Circuits with their costs and errors, and whether a search considers them.
class CircuitsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn, ///< with the check box of the search
        PowerColumn,
        AreaColumn,
        MaeColumn,
        ProfileColumn,
        FamilyColumn,
        OperandsColumn,
        DelayColumn,
        WceColumn,
        EpColumn,
        MreColumn,
        BiasColumn,
        ZeroSafeColumn,
        CommutativeColumn,
        CostColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< double or text; invalid when unknown
        ProfileRole,             ///< QList<float>, mean |E| along operand A
        BrushRole,               ///< QBrush, of the circuit
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCircuits(std::shared_ptr<const CircuitTable> circuits);
    /// Circuits that a search considers, by name.
    void setCandidates(const QStringList& names);
    /// Circuits of the configuration.
    void setUsed(const QStringList& names);
    /// The circuits of the last search in its order, which other views colour them by; the rest
    /// follow.
    void setColourOrder(const QStringList& names);

    const CircuitRow& row(int index) const
    {
        return (*m_circuits)[static_cast<std::size_t>(index)];
    }
    const Circuit& circuit(int index) const { return *row(index).circuit; }
    std::optional<int> rowOf(const QString& name) const;
    bool isCandidate(int index) const;
    bool isUsed(int index) const;
    bool anyUsed() const { return !m_used.isEmpty(); }
    QBrush brush(int index) const;
    /// In the order of the rows.
    QStringList candidates() const;
    /// As a user does: tells it.
    void changeCandidates(const QList<int>& rows, bool areCandidates);

    /// The value with its unit, for lines of text.
    QString text(int index, Column column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The user changed the choice.
    void candidatesChanged(const QStringList& names);

private:
    QVariant display(int index, Column column) const;
    QVariant sortValue(int index, Column column) const;
    QString toolTip(int index, Column column) const;
    void arrangeColours();

    std::shared_ptr<const CircuitTable> m_circuits = std::make_shared<CircuitTable>();
    QSet<QString> m_candidates;
    QSet<QString> m_used;
    QStringList m_colourOrder;
    std::vector<std::size_t> m_colours; ///< [row] argument of circuitBrush()
};

/// Whether a column holds numbers, which are aligned right.
bool isNumber(CircuitsModel::Column column);

} // namespace hawx
