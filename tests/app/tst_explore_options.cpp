// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/explore/explore_options.h"
#include "app/hawx/explore/explore_options_dialog.h"
#include "core/circuits/library.h"
#include "tests/circuits/error_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace hawx;

class TestExploreOptions : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static ExploreOptions unusual()
    {
        ExploreOptions options;
        options.operands = OperandMode::Signed;
        options.granularity = Granularity::Layer;
        options.objectives = {Objective::Loss, Objective::Energy};
        options.levels = {0.5, 2};
        options.accelerator = QStringLiteral("fgpu-8");
        options.calibrationImages = 100;
        options.profileImages = 200;
        options.testImages = 300;
        options.verify = 5;
        options.refine = 6;
        options.verifyChoice = false;
        options.biasFolding = false;
        options.weightRemapping = false;
        options.controlVariate = true;
        options.operandSwap = true;
        return options;
    }

    static QCheckBox* box(const QWidget& dialog, const char* text)
    {
        for (QCheckBox* each : dialog.findChildren<QCheckBox*>())
            if (each->text().remove('&').startsWith(QLatin1String(text)))
                return each;
        return nullptr;
    }

private Q_SLOTS:
    void areRemembered()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("a.ini")), QSettings::IniFormat);
        QVERIFY(ExploreOptions::read(settings) == ExploreOptions());
        unusual().write(settings);
        QVERIFY(ExploreOptions::read(settings) == unusual());
        settings.setValue(QStringLiteral("explore/objectives"), QStringLiteral("nonsense"));
        settings.setValue(QStringLiteral("explore/verify"), -3);
        QVERIFY(ExploreOptions::read(settings).objectives == ExploreOptions().objectives);
        QCOMPARE(ExploreOptions::read(settings).verify, 0);
    }

    void becomeSettings()
    {
        const ExploreSettings settings = unusual().toSettings(CircuitLibrary::shipped());
        QCOMPARE(settings.accelerator.name, "fgpu-8");
        QVERIFY(settings.operands == OperandMode::Signed);
        QVERIFY(settings.controlVariate && settings.operandSwap && !settings.weightRemapping);
        QVERIFY(settings.levels == (std::vector<double>{0.5, 2}));
        QVERIFY(settings.circuits.size() > 5);
        for (const CircuitPtr& circuit : settings.circuits)
            QVERIFY(circuit->isSigned && circuit->cost);

        ExploreOptions few;
        few.candidates = QStringList{QStringLiteral("mul8u_evo_100"), QStringLiteral("mul8s_1L2D"),
                                     QStringLiteral("no such")};
        const auto circuits = few.toSettings(CircuitLibrary::shipped()).circuits;
        for (const CircuitPtr& circuit : circuits)
            QVERIFY(!circuit->isSigned); // the signed one does not suit the operands
        QCOMPARE(circuits.size(), 1U);
    }

    /// Others than the user ticked are never taken.
    void withoutCandidatesThereIsNoSearch()
    {
        ExploreOptions options;
        for (const QStringList& names : {QStringList(), QStringList{QStringLiteral("no such")},
                                         QStringList{QStringLiteral("mul8s_1L2D")}}) {
            options.candidates = names;
            const QString error =
                test::errorText([&] { options.toSettings(CircuitLibrary::shipped()); });
            QVERIFY2(error.contains("No circuit for unsigned operands"), qPrintable(error));
        }
    }

    void theDialogShowsAndEditsAll()
    {
        ExploreOptionsDialog dialog(unusual());
        QVERIFY(dialog.options() == unusual());
        QVERIFY(dialog.problem().isEmpty());
        const auto* buttons = dialog.findChild<QDialogButtonBox*>();
        buttons->button(QDialogButtonBox::RestoreDefaults)->click();
        ExploreOptions usual;
        usual.accelerator = unusual().accelerator; // chosen elsewhere
        QVERIFY(dialog.options() == usual);
    }

    void whatNoSearchTakesCannotBeAccepted()
    {
        ExploreOptionsDialog dialog({});
        dialog.show();
        const auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(ok->isEnabled());
        box(dialog, "energy")->click(); // a fourth one
        QVERIFY(!dialog.problem().isEmpty());
        QVERIFY(!ok->isEnabled());
        box(dialog, "power")->click();
        QVERIFY(ok->isEnabled());
        auto* levels = dialog.findChild<QLineEdit*>();
        levels->setText(QStringLiteral("1; two"));
        QVERIFY(!ok->isEnabled());
        levels->setText(QLocale().toString(0.5) + QStringLiteral("; 2"));
        QVERIFY(ok->isEnabled());
        QVERIFY(dialog.options().levels == (std::vector<double>{0.5, 2}));
    }
};

QTEST_MAIN(TestExploreOptions)
#include "tst_explore_options.moc"
