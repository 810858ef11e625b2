// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/row_sum.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <vector>

using hawx::availableRowSums;
using hawx::kRowStep;
using hawx::RowSum;
using hawx::test::Random;

class TestRowSum : public QObject {
    Q_OBJECT

private slots:
    /// With extreme values, and any number of rows.
    void equalsPlainAddition()
    {
        Random random(4);
        for (const RowSum& sum : availableRowSums())
            for (const std::size_t count : {0, 1, 3, 4, 5, 8, 11, 40}) {
                const std::size_t size = kRowStep * (1 + count % 5);
                std::vector<std::vector<std::int16_t>> values(count);
                std::vector<const std::int16_t*> rows;
                std::vector<std::int32_t> expected;
                for (std::size_t x = 0; x < size; ++x)
                    expected.push_back(random.between(-1000000, 1000000));
                std::vector<std::int32_t> found = expected;
                for (std::vector<std::int16_t>& row : values) {
                    for (std::size_t x = 0; x < size; ++x) {
                        row.push_back(static_cast<std::int16_t>(
                            random.oneIn(3) ? 32767 * random.between(-1, 1)
                                            : random.between(-32768, 32767)));
                        expected[x] += row[x];
                    }
                    rows.push_back(row.data());
                }
                sum.addRows(found.data(), rows.data(), count, size);
                QVERIFY2(found == expected, sum.name.data());
            }
    }
};

QTEST_APPLESS_MAIN(TestRowSum)
#include "tst_row_sum.moc"
