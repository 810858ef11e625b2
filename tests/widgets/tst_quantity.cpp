// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/quantity.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTest>

using namespace hawx;

class TestQuantity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void numbersHaveThreeSignificantDigits()
    {
        QCOMPARE(formatNumber(0), QStringLiteral("0"));
        QCOMPARE(formatNumber(0.012345), QStringLiteral("0.0123"));
        QCOMPARE(formatNumber(3.14159), QStringLiteral("3.14"));
        QCOMPARE(formatNumber(123456), QStringLiteral("123,456"));
        QCOMPARE(formatNumber(-2.5), QStringLiteral("−2.50"));
        QCOMPARE(formatNumber(0.001, 1), QStringLiteral("0.001"));
    }

    void ticksHaveTheDecimalsOfTheirStep()
    {
        QCOMPARE(formatTick(0, 0.05), QStringLiteral("0.00"));
        QCOMPARE(formatTick(-0.15, 0.05), QStringLiteral("−0.15"));
        QCOMPARE(formatTick(127, 1), QStringLiteral("127"));
        QCOMPARE(formatTick(20000, 5000), QStringLiteral("20\u00a0k"));
        QCOMPARE(formatTick(-1.5e6, 5e5), QStringLiteral("−1.5\u00a0M"));
    }

    void unitsFollowTheSize()
    {
        QCOMPARE(formatPower(3.2), QStringLiteral("3.20\u00a0mW"));
        QCOMPARE(formatPower(32000), QStringLiteral("32.0\u00a0W"));
        QCOMPARE(formatArea(729.8), QStringLiteral("730\u00a0µm²"));
        QCOMPARE(formatArea(172000), QStringLiteral("0.172\u00a0mm²"));
        QCOMPARE(formatLatency(0.0823), QStringLiteral("82.3\u00a0µs"));
        QCOMPARE(formatEnergy(0.05), QStringLiteral("50.0\u00a0nJ"));
    }

    void lossesAndSavings()
    {
        QCOMPARE(formatLoss(0.418), QStringLiteral("0.42\u00a0pp"));
        QCOMPARE(formatLoss(-0.001), QStringLiteral("0.00\u00a0pp"));
        QCOMPARE(formatLoss(-0.2), QStringLiteral("−0.20\u00a0pp"));
        QCOMPARE(formatLoss(31.24), QStringLiteral("31.2\u00a0pp"));
        QCOMPARE(formatLossInterval(0.2, 0.71), QStringLiteral("0.20 to 0.71\u00a0pp"));
        QCOMPARE(formatSaving(0.52), QStringLiteral("−52\u00a0%"));
        QCOMPARE(formatSaving(0.031), QStringLiteral("−3.1\u00a0%"));
        QCOMPARE(formatSaving(-0.12), QStringLiteral("12\u00a0%"));
        QCOMPARE(formatSaving(0), QStringLiteral("0.0\u00a0%"));
    }

    void changesAndErrorsHaveTheirSign()
    {
        QCOMPARE(formatChange(0.12), QStringLiteral("+12\u00a0%"));
        QCOMPARE(formatChange(-0.34), QStringLiteral("−34\u00a0%"));
        QCOMPARE(formatChange(1e-6), QStringLiteral("0.0\u00a0%"));
        QCOMPARE(formatInteger(-65536), QStringLiteral("−65,536"));
        QCOMPARE(formatSigned(4), QStringLiteral("+4"));
        QCOMPARE(formatSigned(0), QStringLiteral("0"));
        QCOMPARE(formatSigned(-4), QStringLiteral("−4"));
        QCOMPARE(formatSignedNumber(2.5), QStringLiteral("+2.50"));
        QCOMPARE(formatPercent(0.0814), QStringLiteral("0.0814\u00a0%"));
    }

    /// A sign or a unit beside a number would change sides among words from right to left.
    void signsKeepTheirSideFromRightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QString negative = formatFixed(-1.5, 1);
        const QString positive = formatSigned(4);
        const QString shape = inReadingOrder(QStringLiteral("6×28×28"));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(negative, QStringLiteral("\u2066\u22121.5\u2069"));
        QCOMPARE(positive, QStringLiteral("\u2066+4\u2069"));
        QCOMPARE(shape, QStringLiteral("\u20666×28×28\u2069"));
        QCOMPARE(inReadingOrder(QStringLiteral("6×28×28")), QStringLiteral("6×28×28"));
    }

    void countsAndDurations()
    {
        QCOMPARE(formatCount(84), QStringLiteral("84"));
        QCOMPARE(formatCount(416520), QStringLiteral("417\u00a0k"));
        QCOMPARE(formatCount(1820000000), QStringLiteral("1.82\u00a0G"));
        QCOMPARE(formatDuration(11.6), QStringLiteral("12 s"));
        QCOMPARE(formatDuration(125), QStringLiteral("2 min 05 s"));
        QCOMPARE(formatDuration(3790), QStringLiteral("1 h 03 min"));
    }

    void shortNames()
    {
        QCOMPARE(shortCircuitName("mul8s_1L2H"), QStringLiteral("1L2H"));
        QCOMPARE(shortCircuitName("my multiplier"), QStringLiteral("my multiplier"));
    }
};

QTEST_MAIN(TestQuantity)
#include "tst_quantity.moc"
