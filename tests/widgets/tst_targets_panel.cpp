// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/targets/limit_spin_box.h"
#include "widgets/targets/targets_panel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace hawx;

class TestTargetsPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<TargetsPanel> m_panel;

    static void type(LimitSpinBox* box, const QString& text)
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_panel = std::make_unique<TargetsPanel>();
        m_panel->setExact(sample::front(*sample::leNetMap(), 3)->exact);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void typingSetsALimit()
    {
        QSignalSpy changed(m_panel.get(), &TargetsPanel::limitsChanged);
        type(m_panel->lossBox(), "0.75");
        QVERIFY(m_panel->limits().maxLossPp == 0.75);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_panel->lossBox()->text(), QStringLiteral("0.75\u00a0pp"));
    }

    void noneRemovesALimit()
    {
        m_panel->setLimits({1.0, 50.0, std::nullopt});
        type(m_panel->lossBox(), "none");
        QVERIFY(!m_panel->limits().maxLossPp);
        QVERIFY(m_panel->limits().maxPowerMw == 50.0);
        QCOMPARE(m_panel->lossBox()->text(), QStringLiteral("none"));
    }

    void aButtonRemovesALimit()
    {
        m_panel->setLimits({1.0, std::nullopt, std::nullopt});
        QSignalSpy changed(m_panel.get(), &TargetsPanel::limitsChanged);
        const auto buttons = m_panel->findChildren<QToolButton*>();
        QVERIFY(buttons.front()->isEnabled());
        QTest::mouseClick(buttons.front(), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!m_panel->limits().maxLossPp);
        QVERIFY(!buttons.front()->isEnabled());
    }

    void steppingPastTheTopGivesNone()
    {
        LimitSpinBox* box = m_panel->lossBox();
        m_panel->setLimits({99.95, std::nullopt, std::nullopt});
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QVERIFY(!m_panel->limits().maxLossPp);
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(m_panel->limits().maxLossPp == 100.0);
    }

    void displayDoesNotRoundALimitAway()
    {
        QSignalSpy changed(m_panel.get(), &TargetsPanel::limitsChanged);
        m_panel->setLimits({std::nullopt, 51.234567, std::nullopt});
        QCOMPARE(changed.count(), 0);
        QVERIFY(m_panel->powerBox()->limit() == 51.234567);
    }

    void areaIsTypedInTheUnitShown()
    {
        type(m_panel->areaBox(), "0.12 mm²");
        QVERIFY(m_panel->limits().maxAreaUm2);
        QVERIFY(std::abs(*m_panel->limits().maxAreaUm2 - 120000) < 1);
    }

    void nonsenseIsRefused()
    {
        m_panel->setLimits({1.0, std::nullopt, std::nullopt});
        type(m_panel->lossBox(), "abc");
        QVERIFY(m_panel->limits().maxLossPp == 1.0);
    }

    void aProblemIsSaidInWords()
    {
        auto* label = m_panel->findChild<QLabel*>("problem");
        QVERIFY(!label->isVisible());
        m_panel->setProblem(QStringLiteral("No configuration loses as little as 0.00 pp."));
        QVERIFY(label->isVisible());
        m_panel->setProblem({});
        QVERIFY(!label->isVisible());
    }
};

QTEST_MAIN(TestTargetsPanel)
#include "tst_targets_panel.moc"
