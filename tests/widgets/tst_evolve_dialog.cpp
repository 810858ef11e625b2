// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_data.h"
#include "widgets/circuits/evolution_plot.h"
#include "widgets/circuits/evolve_dialog.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hawx;

class TestEvolveDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<EvolveDialog> m_dialog;

    template <typename T>
    T* child(const char* name) const
    {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }

private Q_SLOTS:
    void init()
    {
        m_dialog = std::make_unique<EvolveDialog>();
        m_dialog->setCircuits(*sample::circuitTable());
        m_dialog->setStart(QStringLiteral("mul8s_1KV8"));
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void requestIsWhatTheFormSays()
    {
        child<QDoubleSpinBox>("maeValue")->setValue(0.25);
        QTest::mouseClick(child<QCheckBox>("wce"), Qt::LeftButton, {}, QPoint(8, 8));
        child<QDoubleSpinBox>("wceValue")->setValue(2);
        QSignalSpy started(m_dialog.get(), &EvolveDialog::startRequested);
        QTest::mouseClick(m_dialog->startButton(), Qt::LeftButton);
        QCOMPARE(started.count(), 1);
        const auto request = started.front().front().value<EvolveRequest>();
        QCOMPARE(request.start, QStringLiteral("mul8s_1KV8"));
        QCOMPARE(request.settings.bounds.mae, std::optional(163.84)); // of 65,536
        QCOMPARE(request.settings.bounds.wce, std::optional(1310.72));
        QVERIFY(!request.settings.bounds.ep && !request.settings.bounds.bias);
        QCOMPARE(request.settings.seconds, std::optional(60.0));
        QVERIFY(request.settings.objective == EvolutionObjective::PowerAndArea);
    }

    void anErrorMustBeBounded()
    {
        QVERIFY(m_dialog->startButton()->isEnabled());
        child<QCheckBox>("mae")->setChecked(false);
        QVERIFY(!m_dialog->startButton()->isEnabled());
        child<QCheckBox>("bias")->setChecked(true); // alone bounds nothing
        QVERIFY(!m_dialog->startButton()->isEnabled());
        child<QCheckBox>("ep")->setChecked(true);
        QVERIFY(m_dialog->startButton()->isEnabled());
    }

    void stopIsThereWhileItRuns()
    {
        QVERIFY(!m_dialog->stopButton()->isEnabled());
        m_dialog->setRunning(true);
        QVERIFY(!m_dialog->startButton()->isEnabled());
        QSignalSpy stopped(m_dialog.get(), &EvolveDialog::stopRequested);
        QTest::mouseClick(m_dialog->stopButton(), Qt::LeftButton);
        QCOMPARE(stopped.count(), 1);
    }

    void plotShowsTheBestSoFar()
    {
        auto trace = std::make_shared<EvolutionTrace>();
        trace->start = QStringLiteral("s");
        trace->limit = 10;
        trace->reached = 5;
        trace->steps = {{0, 0.5, 800, 1.5}, {2, 0.4, 800, 1.5}, {4, 0.25, 600, 1.8}};
        const QImage before = m_dialog->plot()->grab().toImage();
        m_dialog->setTrace(trace);
        QCOMPARE(savingsText(*trace),
                 QStringLiteral("power \u221250\u00a0%, area \u221225\u00a0%, delay +20\u00a0%"));
        QCOMPARE(m_dialog->plot()->accessibleDescription(), savingsText(*trace));
        QVERIFY(m_dialog->plot()->grab().toImage() != before);
        const DataTable data = m_dialog->plot()->figureData();
        QCOMPARE(data.rows.size(), std::size_t{3});
        QCOMPARE(data.rows[2][2].toDouble(), 600.0);
    }
};

QTEST_MAIN(TestEvolveDialog)
#include "tst_evolve_dialog.moc"
