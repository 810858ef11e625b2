// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/evolve/candidate.h"
#include "tests/circuits/random_netlist.h"

#include <QTest>

using hawx::Netlist;
using hawx::simulateAll;
using hawx::evolution::Candidate;
using hawx::evolution::Random;
using hawx::test::randomNetlist;

class TestCandidate : public QObject {
    Q_OBJECT

private slots:
    void beginsAsTheNetlist()
    {
        for (unsigned seed = 0; seed < 50; ++seed) {
            const Netlist netlist = randomNetlist(seed, 4, 4, 60, 8);
            Random random(seed);
            const Candidate candidate(netlist, seed % 3 * 0.5, random);
            QVERIFY(simulateAll(candidate.netlist()) == simulateAll(netlist));
        }
    }

    void changesThatDoNotCountKeepTheFunction()
    {
        int unseen = 0;
        int changed = 0;
        for (unsigned seed = 0; seed < 20; ++seed) {
            Random random(seed);
            Candidate candidate(randomNetlist(seed, 3, 3, 40, 6), 1, random);
            for (int i = 0; i < 200; ++i) {
                const std::vector<std::uint32_t> before = simulateAll(candidate.netlist());
                const bool counts = candidate.mutate(random, 2);
                const bool isEqual = simulateAll(candidate.netlist()) == before;
                QVERIFY(counts || isEqual);
                unseen += counts ? 0 : 1;
                changed += isEqual ? 0 : 1;
            }
        }
        QVERIFY(unseen > 400);
        QVERIFY(changed > 400);
    }

    void spareGatesComeIntoUse()
    {
        Random random(1);
        const Netlist netlist = randomNetlist(1, 4, 4, 20, 8);
        Candidate candidate(netlist, 3, random);
        const std::size_t atStart = candidate.packed(false).gateCount;
        std::size_t most = 0;
        for (int i = 0; i < 500; ++i) {
            candidate.mutate(random, 1);
            most = std::max(most, candidate.packed(false).gateCount);
        }
        QVERIFY(most > atStart);
    }
};

QTEST_GUILESS_MAIN(TestCandidate)
#include "tst_candidate.moc"
