// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/colour_scale.h"
#include "widgets/style/colours.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace hawx;

class TestColourScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void viridisHasItsEnds()
    {
        QCOMPARE(viridis(0), QColor(0x44, 0x01, 0x54));
        QCOMPARE(viridis(1), QColor(0xfd, 0xe7, 0x25));
        QCOMPARE(viridis(-3), viridis(0));
        QCOMPARE(viridis(7), viridis(1));
        QCOMPARE(viridis(std::numeric_limits<double>::quiet_NaN()), viridis(0));
    }

    void viridisGetsLighterAllTheWay()
    {
        double before = -1;
        for (int k = 0; k <= 100; ++k) {
            const QColor colour = viridis(k / 100.0);
            const double luma =
                0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
            QVERIFY(luma > before);
            before = luma;
        }
    }

    void coversWholeDecades()
    {
        const auto scale = ColourScale::covering({0, 0.02F, 0.5F, 3.0F});
        QCOMPARE(scale.lowest(), 0.01);
        QCOMPARE(scale.highest(), 10.0);
        QCOMPARE(scale.position(0), 0.0);
        QCOMPARE(scale.position(0.01), 0.0);
        QVERIFY(qFuzzyCompare(scale.position(1), 2.0 / 3.0));
        QCOMPARE(scale.position(50), 1.0);
    }

    void coversFourDecadesAtMost()
    {
        const auto scale = ColourScale::covering({1e-9F, 1e-8F, 5.0F});
        QVERIFY(qFuzzyCompare(scale.lowest(), 1e-3));
        QCOMPARE(scale.highest(), 10.0);
    }

    void withoutScoresItIsTheDefault() { QCOMPARE(ColourScale::covering({0, 0}), ColourScale()); }

    void divergingColoursAreSymmetricInLightness()
    {
        QVERIFY(diverging(0).lightness() > 240);
        double before = diverging(0).lightness();
        for (double position = 0.25; position <= 1; position += 0.25) {
            const QColor low = diverging(-position);
            const QColor high = diverging(position);
            QVERIFY(low.blue() > low.red());
            QVERIFY(high.red() > high.blue());
            QVERIFY(std::max(low.lightness(), high.lightness()) < before);
            before = std::min(low.lightness(), high.lightness());
        }
        QCOMPARE(diverging(-7), diverging(-1));
        QCOMPARE(diverging(std::nan("")), diverging(0));
    }

    void neighbouringCircuitsLookDifferent()
    {
        for (std::size_t k = 0; k < 30; ++k) {
            for (std::size_t other = 0; other < k; ++other)
                QVERIFY(circuitBrush(k, false) != circuitBrush(other, false));
        }
        QCOMPARE(circuitBrush(3, true), circuitBrush(8, true));
    }
};

QTEST_GUILESS_MAIN(TestColourScale)
#include "tst_colour_scale.moc"
