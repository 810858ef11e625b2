// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/similar_names.h"

#include <QTest>

using hawx::similarNames;

class TestSimilarNames : public QObject {
    Q_OBJECT

private slots:
    void nearestFirst()
    {
        // One letter missing, one wrong, two too many; then by name.
        QCOMPARE(similarNames("conv1", {"pool", "xconv1x", "cony1", "conv", "fc"}),
                 std::string("similar names are conv, cony1, xconv1x"));
        QCOMPARE(similarNames("conv1", {"conv1b", "conv1a"}),
                 std::string("similar names are conv1a, conv1b"));
    }

    void aSingleName()
    {
        QCOMPARE(similarNames("x", {"conv1"}), std::string("the only one is conv1"));
    }
};

QTEST_APPLESS_MAIN(TestSimilarNames)
#include "tst_similar_names.moc"
