// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"

#include "core/support/error.h"

#include <optional>
#include <string>
#include <vector>

namespace hawx {

namespace {

void requireRange(const char* what, int value, int highest)
{
    if (value < 0 || value > highest)
        throw Error(std::string("A multiplier drops 0 to ") + std::to_string(highest) + " " + what +
                    " of partial products, not " + std::to_string(value) + ".");
}

/// The bits of one row of the array, by column; an empty place costs no adder.
using Row = std::vector<std::optional<NetId>>;

class CarrySaveArray {
public:
    CarrySaveArray(Netlist& netlist, std::size_t columns)
        : m_netlist(netlist), m_sum(columns), m_carry(columns)
    {}

    /// Presets the sum, before any row is added.
    void preset(unsigned value)
    {
        for (std::size_t column = 0; column < m_sum.size(); ++column) {
            if ((value >> column & 1) != 0)
                m_sum[column] = m_netlist.constant(true);
        }
    }

    /// One row of adders: sums stay in their column, carries go to the next row. The kept products
    /// form a staircase, so a column that receives a carry always holds a product to add it to.
    void addRow(const Row& products)
    {
        Row carries(m_sum.size());
        for (std::size_t column = 0; column < m_sum.size(); ++column) {
            if (products[column])
                addBit(column, *products[column], m_carry[column], carries);
        }
        m_carry = carries;
    }

    /// The ripple-carry adder below the array. The carry out of the last column is lost: results
    /// are modulo 2^columns.
    std::vector<NetId> finish()
    {
        std::vector<NetId> outputs;
        Row ripple(m_sum.size());
        for (std::size_t column = 0; column < m_sum.size(); ++column) {
            if (m_carry[column])
                addBit(column, *m_carry[column], ripple[column], ripple);
            else if (ripple[column])
                addBit(column, *ripple[column], std::nullopt, ripple);
            outputs.push_back(m_sum[column] ? *m_sum[column] : m_netlist.constant(false));
        }
        return outputs;
    }

private:
    /// Adds one or two bits to the sum of a column; the carry out is put into the next column.
    void addBit(std::size_t column, NetId bit, std::optional<NetId> second, Row& carries)
    {
        std::optional<NetId>& sum = m_sum[column];
        Netlist::SumAndCarry result{bit, 0};
        if (sum && second)
            result = m_netlist.fullAdder(*sum, bit, *second);
        else if (sum || second)
            result = m_netlist.halfAdder(sum ? *sum : *second, bit);
        if ((sum || second) && column + 1 < carries.size())
            carries[column + 1] = result.carry;
        sum = result.sum;
    }

    Netlist& m_netlist;
    Row m_sum;
    Row m_carry;
};

} // namespace

Netlist droppedProductsMultiplier(bool isSigned, DroppedProducts dropped, int width)
{
    if (width < 2 || width > 16)
        throw Error("An array multiplier has operands of 2 to 16 bits, not " +
                    std::to_string(width) + ".");
    requireRange("rows", dropped.h, width - 1);
    requireRange("columns", dropped.v, width - 1);
    requireRange("diagonals", dropped.d, 2 * width - 2);

    Netlist netlist(width, width);
    const auto columns = 2 * static_cast<std::size_t>(width);
    std::vector<Row> rows(static_cast<std::size_t>(width), Row(columns));
    unsigned correction = 0;
    for (int i = dropped.h; i < width; ++i) {
        for (int j = dropped.v; j < width; ++j) {
            if (i + j < dropped.d)
                continue;
            // Baugh-Wooley: a product p of weight -2^k enters the array as !p, since
            // -p 2^k = !p 2^k - 2^k. The constants -2^k of the kept ones are summed up.
            const bool isNegative = isSigned && (i == width - 1) != (j == width - 1);
            const auto column = static_cast<std::size_t>(i) + static_cast<std::size_t>(j);
            rows[static_cast<std::size_t>(i)][column] = netlist.add(
                isNegative ? GateType::Nand : GateType::And, netlist.a(i), netlist.b(j));
            if (isNegative)
                correction -= 1U << column;
        }
    }

    CarrySaveArray array(netlist, columns);
    array.preset(correction);
    for (const Row& row : rows)
        array.addRow(row);
    netlist.setOutputs(array.finish());
    return netlist.simplified();
}

} // namespace hawx
