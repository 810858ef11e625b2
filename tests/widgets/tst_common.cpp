// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/run_context.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/message_bar.h"
#include "widgets/jobs/job_row.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/style/glyph_icon.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace hawx;

class TestCommon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyStateOffersWhatIsPossible()
    {
        QAction action(QStringLiteral("Explore"));
        EmptyState state(QStringLiteral("front"));
        state.addAction(&action);
        state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&state));
        auto* button = state.findChild<QPushButton*>();
        QSignalSpy triggered(&action, &QAction::triggered);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(triggered.count(), 1);
        action.setEnabled(false);
        QVERIFY(!button->isVisible());
    }

    void messageBarCanBeDismissed()
    {
        QWidget parent;
        MessageBar bar(&parent);
        parent.show();
        QVERIFY(!bar.isVisible());
        bar.showMessage(MessageBar::Kind::Error, QStringLiteral("The file is no network."));
        QVERIFY(bar.isVisible());
        QTest::mouseClick(bar.findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(!bar.isVisible());
        QVERIFY(bar.text().isEmpty());
    }

    void jobsShowProgressAndCanBeCancelled()
    {
        JobsPanel panel;
        panel.show();
        panel.beginJob(3, QStringLiteral("Exploring"));
        panel.updateJob(3, {"verifying", 5, 8, 21, 12});
        JobRow* row = panel.row(3);
        QVERIFY(row);
        QTRY_VERIFY(row->isVisible());
        QVERIFY(!panel.findChild<QLabel*>("idle")->isVisible());
        auto* bar = row->findChild<QProgressBar*>();
        QCOMPARE(bar->value(), 625);
        QVERIFY(row->findChild<QLabel*>()->text().contains("verifying"));
        QSignalSpy cancelled(&panel, &JobsPanel::cancelRequested);
        QTest::mouseClick(row->cancelButton(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(cancelled.front().front().toInt(), 3);
        panel.updateJob(99, {});
        panel.endJob(3, JobsPanel::Outcome::Cancelled, 4);
        QCOMPARE(panel.running(), 0);
        QVERIFY(panel.findChild<QLabel*>("idle")->isVisible());
        QVERIFY(panel.findChild<QLabel*>("idle")->text().contains("cancelled"));
    }

    void jobsCanBePaused()
    {
        JobsPanel panel;
        panel.show();
        panel.beginJob(3, QStringLiteral("Exploring"));
        JobRow* row = panel.row(3);
        QTRY_VERIFY(row->isVisible());
        QSignalSpy paused(&panel, &JobsPanel::pauseRequested);
        QTest::mouseClick(row->pauseButton(), Qt::LeftButton);
        QCOMPARE(paused.count(), 1);
        QCOMPARE(paused.front(), (QVariantList{3, true}));
        panel.setPaused(3, true);
        QVERIFY(row->pauseButton()->isChecked());
        const auto says = [row](const char* word) {
            const auto labels = row->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [word](const QLabel* label) {
                return label->text().contains(QLatin1String(word));
            });
        };
        QVERIFY(says("paused"));
        panel.setPaused(3, false);
        QVERIFY(!row->pauseButton()->isChecked());
        QVERIFY(!says("paused"));
    }

    void shortJobsGetNoLine()
    {
        JobsPanel panel;
        panel.show();
        const auto* idle = panel.findChild<QLabel*>("idle");
        const QString before = idle->text();
        panel.beginJob(1, QStringLiteral("Searching"));
        panel.endJob(1, JobsPanel::Outcome::Finished, 0.05);
        QCOMPARE(idle->text(), before);
        panel.beginJob(2, QStringLiteral("Opening"));
        panel.endJob(2, JobsPanel::Outcome::Failed, 0.05);
        QVERIFY(idle->text().contains("failed"));
        QVERIFY(idle->isVisible());
    }

    void iconsFollowTheTheme()
    {
        QApplication::setPalette(lightPalette());
        const QImage onLight = glyphIcon(QStringLiteral("clear")).pixmap(24).toImage();
        QApplication::setPalette(darkPalette());
        const QImage onDark = glyphIcon(QStringLiteral("clear")).pixmap(24).toImage();
        QVERIFY(onLight.pixelColor(12, 12).lightness() < 100);
        QVERIFY(onDark.pixelColor(12, 12).lightness() > 160);
        QVERIFY(glyphIcon(QStringLiteral("no such icon")).isNull());
    }
};

QTEST_MAIN(TestCommon)
#include "tst_common.moc"
