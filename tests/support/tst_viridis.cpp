// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/viridis.h"

#include <QTest>

#include <cmath>
#include <limits>

using hawx::Rgb;
using hawx::viridisAt;

class TestViridis : public QObject {
    Q_OBJECT

private slots:
    void hasThePublishedEnds()
    {
        QVERIFY(viridisAt(0) == (Rgb{0x44, 0x01, 0x54}));
        QVERIFY(viridisAt(1) == (Rgb{0xfd, 0xe7, 0x25}));
        // matplotlib.cm.viridis(0.5), 8 bits a channel: (33, 145, 140).
        const Rgb middle = viridisAt(0.5);
        QVERIFY(std::abs(middle.red - 33) <= 2 && std::abs(middle.green - 145) <= 2 &&
                std::abs(middle.blue - 140) <= 2);
    }

    void positionsBeyondTheEndsAreTheEnds()
    {
        QVERIFY(viridisAt(-3) == viridisAt(0));
        QVERIFY(viridisAt(1e300) == viridisAt(1));
        QVERIFY(viridisAt(std::numeric_limits<double>::quiet_NaN()) == viridisAt(0));
    }
};

QTEST_APPLESS_MAIN(TestViridis)
#include "tst_viridis.moc"
