// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/error_table.h"
#include "core/circuits/families/families.h"
#include "core/circuits/truth_table.h"
#include "core/support/files.h"
#include "core/support/npy_file.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_source.h"
#include "tests/network/temporary_folder.h"

#include <QTest>

#include <algorithm>
#include <sstream>

using hawx::droppedProductsMultiplier;
using hawx::ErrorTable;
using hawx::errorTable;
using hawx::rankOf;
using hawx::TruthTable;
using hawx::test::errorText;
using hawx::test::Random;

namespace {

/// The sum of `terms` products of random vectors.
ErrorTable sumOfProducts(Random& random, std::size_t terms, int largest)
{
    ErrorTable table{256, std::vector<std::int32_t>(65536, 0)};
    for (std::size_t t = 0; t < terms; ++t) {
        std::vector<int> u(256);
        std::vector<int> v(256);
        for (std::size_t i = 0; i < 256; ++i) {
            u[i] = random.between(-largest, largest);
            v[i] = random.between(-largest, largest);
        }
        for (std::size_t i = 0; i < table.errors.size(); ++i)
            table.errors[i] += u[i / 256] * v[i % 256];
    }
    return table;
}

} // namespace

class TestErrorTable : public QObject {
    Q_OBJECT

private slots:
    void ordersOperandsByValue()
    {
        for (const bool isSigned : {false, true}) {
            const hawx::Netlist netlist =
                droppedProductsMultiplier(isSigned, {.h = 2, .v = 0, .d = 5});
            const ErrorTable fromNetlist = errorTable(netlist, isSigned);
            const std::vector<std::uint32_t> words = simulateAll(netlist);
            std::vector<std::int32_t> results;
            for (const std::uint32_t word : words)
                results.push_back(isSigned ? static_cast<std::int16_t>(word)
                                           : static_cast<std::int32_t>(word));
            const TruthTable table(isSigned, results);
            const ErrorTable fromTable = errorTable(table);
            QCOMPARE(fromNetlist.side, std::size_t{256});
            QVERIFY(fromNetlist.errors == fromTable.errors);
            QCOMPARE(fromTable.errors[3 * 256 + 250],
                     table.error(table.lowest() + 3, table.lowest() + 250));
        }
    }

    void otherWidths()
    {
        // Without the lowest row of products, a * b lacks (a & 1) * b.
        const ErrorTable table =
            errorTable(droppedProductsMultiplier(false, {.h = 1, .v = 0, .d = 0}, 4), false);
        QCOMPARE(table.errors.size(), std::size_t{256});
        for (int a = 0; a < 16; ++a)
            for (int b = 0; b < 16; ++b)
                QCOMPARE(table.errors[static_cast<std::size_t>(16 * a + b)], -(a & 1) * b);
        QCOMPARE(rankOf(table), 1);
        QVERIFY(errorText([] {
                    errorTable(droppedProductsMultiplier(false, {}, 16), false);
                }).startsWith("A table of errors needs a multiplier with operands of 2 to 12"));
    }

    void ranksThatAreKnown()
    {
        QCOMPARE(rankOf(errorTable(TruthTable::exact(true))), 0);
        // a b - (a & ~1) (b & ~1) is no product, but the difference of two.
        const auto dropped = [](bool isSigned, hawx::DroppedProducts products) {
            return rankOf(errorTable(droppedProductsMultiplier(isSigned, products), isSigned));
        };
        QCOMPARE(dropped(true, {.h = 1, .v = 1, .d = 0}), 2);
        QCOMPARE(dropped(true, {.h = 3, .v = 0, .d = 0}), 1);
        // Diagonals below d: rows 0..d - 1 miss sums of bits of B that differ.
        for (const int d : {2, 3, 7})
            QCOMPARE(dropped(false, {.h = 0, .v = 0, .d = d}), d);
        ErrorTable identity{256, std::vector<std::int32_t>(65536, 0)};
        for (std::size_t i = 0; i < 256; ++i)
            identity.errors[i * 256 + i] = -3;
        QCOMPARE(rankOf(identity), 256);
    }

    void sumsOfProductsHaveTheirRank()
    {
        Random random(5);
        for (const std::size_t terms : {1U, 2U, 9U, 40U, 255U, 256U, 300U})
            QCOMPARE(rankOf(sumOfProducts(random, terms, 1000)),
                     static_cast<int>(std::min<std::size_t>(terms, 256)));
    }

    /// Multiples of one prime vanish modulo it, not modulo the other.
    void aMultipleOfOnePrimeCounts()
    {
        QCOMPARE(rankOf(ErrorTable{2, {2147483647, 0, 0, 1}}), 2);
        QCOMPARE(rankOf(ErrorTable{2, {-2147483629, 0, 0, 1}}), 2);
    }

    void writesAMatrix()
    {
        const hawx::test::TemporaryFolder folder;
        Random random(6);
        const ErrorTable table = sumOfProducts(random, 2, 100);
        writeErrorTable(table, folder.path("surface.npy"));
        const std::vector<std::byte> bytes = hawx::readFile(folder.path("surface.npy"));
        const hawx::NpyIntegers read = hawx::parseNpyIntegers(bytes, "surface.npy");
        QVERIFY(read.dims == (std::vector<std::size_t>{256, 256}));
        QVERIFY(std::equal(read.values.begin(), read.values.end(), table.errors.begin(),
                           table.errors.end()));

        writeErrorTable(table, folder.path("surface.csv"));
        std::istringstream csv(hawx::readTextFile(folder.path("surface.csv")));
        std::vector<std::int32_t> values;
        std::size_t lines = 0;
        for (std::string line; std::getline(csv, line); ++lines) {
            std::istringstream cells(line);
            for (std::string cell; std::getline(cells, cell, ',');)
                values.push_back(std::stoi(cell));
            QCOMPARE(values.size(), (lines + 1) * 256);
        }
        QCOMPARE(lines, std::size_t{256});
        QVERIFY(values == table.errors);
        QVERIFY(errorText([&] {
                    writeErrorTable(table, folder.path("surface.tiff"));
                }).startsWith("The name of an error surface ends in .npy or .csv, unlike"));
    }

    void refusesWildErrors()
    {
        std::vector<std::int32_t> results(TruthTable::kEntries, 0);
        results[1 * 256 + 0xff] = 2147483647; // 1 * -1
        QVERIFY(errorText([&] {
                    errorTable(TruthTable(true, results));
                }).contains("of 1 * -1 does not fit 32 bits"));
    }
};

QTEST_APPLESS_MAIN(TestErrorTable)
#include "tst_error_table.moc"
