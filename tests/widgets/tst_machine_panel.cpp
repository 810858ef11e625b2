// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/targets/machine_panel.h"
#include "widgets/targets/stepped_slider.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace hawx;

class TestMachinePanel : public QObject {
    Q_OBJECT

    std::unique_ptr<MachinePanel> m_panel;

    static Accelerator spatial(Folding folding)
    {
        return {.name = folding == Folding::Throughput ? "edge" : "small",
                .machine = SpatialMachine{.folding = folding}};
    }

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<MachinePanel>();
        m_panel->setMachines({spatial(Folding::Throughput),
                              spatial(Folding::Multipliers),
                              {.name = "array", .machine = SystolicMachine{}},
                              {.name = "gpu", .maxCircuits = 3, .machine = FgpuMachine{}}});
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void offersWhatTheMachineHas()
    {
        const auto offered = [this] {
            QList<bool> visible;
            for (const SteppedSlider* slider :
                 {m_panel->imagesPerSecond(), m_panel->multipliers(), m_panel->rows(),
                  m_panel->columns(), m_panel->computeUnits(), m_panel->circuits()})
                visible.append(slider->isVisible());
            return visible;
        };
        QSignalSpy changed(m_panel.get(), &MachinePanel::machineChanged);
        m_panel->setMachine(spatial(Folding::Throughput));
        QCOMPARE(offered(), (QList<bool>{true, false, false, false, false, true}));
        QCOMPARE(m_panel->imagesPerSecond()->value(), 10000.0);
        m_panel->setMachine(spatial(Folding::Multipliers));
        QCOMPARE(offered(), (QList<bool>{false, true, false, false, false, true}));
        m_panel->setMachine({.name = "array", .machine = SystolicMachine{.rows = 32}});
        QCOMPARE(offered(), (QList<bool>{false, false, true, true, false, true}));
        QCOMPARE(m_panel->rows()->value(), 32.0);
        m_panel->setMachine({.name = "gpu", .machine = FgpuMachine{.computeUnits = 5}});
        QCOMPARE(offered(), (QList<bool>{false, false, false, false, true, true}));
        QCOMPARE(m_panel->computeUnits()->value(), 5.0);
        QCOMPARE(changed.count(), 0);
    }

    void slidersChangeTheMachine()
    {
        m_panel->setMachine({.name = "gpu", .maxCircuits = 3, .machine = FgpuMachine{}});
        QSignalSpy changed(m_panel.get(), &MachinePanel::machineChanged);
        QTest::keyClick(m_panel->computeUnits()->slider(), Qt::Key_Left);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(std::get<FgpuMachine>(m_panel->machine().machine).computeUnits, 7);
        QTest::keyClick(m_panel->circuits()->slider(), Qt::Key_End);
        QCOMPARE(m_panel->machine().maxCircuits, 0);
        QTest::keyClick(m_panel->circuits()->slider(), Qt::Key_Left);
        QCOMPARE(m_panel->machine().maxCircuits, 16);
        m_panel->setMachine(spatial(Folding::Throughput));
        QTest::keyClick(m_panel->imagesPerSecond()->slider(), Qt::Key_Right);
        QCOMPARE(std::get<SpatialMachine>(m_panel->machine().machine).imagesPerSecond, 13000.0);
    }

    /// A value between two steps stays what it is until the user moves the slider.
    void valuesBetweenStepsStay()
    {
        Accelerator odd = spatial(Folding::Multipliers);
        std::get<SpatialMachine>(odd.machine).multiplierBudget = 512;
        m_panel->setMachine(odd);
        QVERIFY(m_panel->machine() == odd);
        QCOMPARE(m_panel->multipliers()->value(), 512.0);
    }

    void aDragIsToldAsOne()
    {
        m_panel->setMachine({.name = "gpu", .machine = FgpuMachine{.computeUnits = 1}});
        QSignalSpy started(m_panel.get(), &MachinePanel::dragStarted);
        QSignalSpy finished(m_panel.get(), &MachinePanel::dragFinished);
        QSlider* slider = m_panel->computeUnits()->slider();
        const QPoint from(6, slider->height() / 2);
        QTest::mousePress(slider, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(slider, from + QPoint(step * slider->width() / 5, 0));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, from + QPoint(slider->width() * 4 / 5, 0));
        QCOMPARE(started.count(), 1);
        QCOMPARE(finished.count(), 1);
        QVERIFY(m_panel->computeUnits()->value() >= 6);
    }

    void choosingAMachineResetsItsSize()
    {
        m_panel->setMachine({.name = "gpu", .machine = FgpuMachine{.computeUnits = 1}});
        QCOMPARE(m_panel->machineBox()->currentText(), QStringLiteral("gpu"));
        QTest::keyClick(m_panel->machineBox(), Qt::Key_Up);
        QCOMPARE(m_panel->machine().name, "array");
        QTest::keyClick(m_panel->machineBox(), Qt::Key_Down);
        QCOMPARE(std::get<FgpuMachine>(m_panel->machine().machine).computeUnits, 8);
        m_panel->setMachine({.name = "mine", .machine = SystolicMachine{}});
        QCOMPARE(m_panel->machineBox()->currentText(), QStringLiteral("mine"));
    }
};

QTEST_MAIN(TestMachinePanel)
#include "tst_machine_panel.moc"
