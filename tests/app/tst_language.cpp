// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/language/language.h"
#include "app/hawx/window/main_window.h"
#include "widgets/common/elided_label.h"
#include "widgets/style/quantity.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

#include <memory>

using namespace hawx;

/// The window in each of its languages.
class TestLanguage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("HAWX"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_language"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        QVERIFY(m_folder.isValid());
    }

    void init() { QSettings().clear(); }

    void cleanup()
    {
        qDeleteAll(qApp->findChildren<QTranslator*>());
        QLocale::setDefault(QLocale::system());
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void eachSpeaks_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("number");
        QTest::addRow("en") << "en"
                            << "File"
                            << "1.5";
        QTest::addRow("de") << "de"
                            << "Datei"
                            << "1,5";
        QTest::addRow("fr") << "fr"
                            << "Fichier"
                            << "1,5";
        QTest::addRow("fa") << "fa" << QStringLiteral("پرونده") << QStringLiteral("۱٫۵");
        QTest::addRow("zh_CN") << "zh_CN" << QStringLiteral("文件") << "1.5";
    }

    void eachSpeaks()
    {
        QFETCH(QString, code);
        QFETCH(QString, file);
        QFETCH(QString, number);
        chooseLanguage(code);
        QCOMPARE(chosenLanguage(), code);
        speakChosenLanguage(*qApp);
        QCOMPARE(qApp->layoutDirection(),
                 code == QLatin1String("fa") ? Qt::RightToLeft : Qt::LeftToRight);
        QCOMPARE(QLocale().toString(1.5), number);

        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QString title = window.menuBar()->actions().front()->text();
        QVERIFY2(title.remove(QLatin1Char('&')).startsWith(file), qPrintable(title));
        QVERIFY2(window.width() <= 1280, "the window is wider than a small screen");
        for (const QAction* menu : window.menuBar()->actions())
            if (const QString clash = sharedKey(*menu->menu()); !clash.isEmpty())
                QFAIL(qPrintable(menu->text() + QStringLiteral(": two keys ") + clash));
        for (const QWidget* widget : window.findChildren<QWidget*>())
            if (const QString text = cutText(*widget); !text.isEmpty())
                QFAIL(qPrintable(QStringLiteral("%1 is cut: %2 of %3 pixels")
                                     .arg(text)
                                     .arg(widget->width())
                                     .arg(widget->sizeHint().width())));
    }

    /// Plurals of Qt's rules for each language.
    void countsInEach_data()
    {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages())
            QTest::addRow("%s", qPrintable(language.code)) << language.code;
    }

    void countsInEach()
    {
        QFETCH(QString, code);
        chooseLanguage(code);
        speakChosenLanguage(*qApp);
        const auto circuits = [](int count) {
            return QCoreApplication::translate("hawx::FilterBar", "%Ln circuits", nullptr, count);
        };
        QVERIFY2(circuits(3).contains(QLocale().toString(3)), qPrintable(circuits(3)));
        QVERIFY(!circuits(3).contains(QLatin1Char('%')));
        if (code == QLatin1String("en"))
            QCOMPARE(circuits(1), QStringLiteral("1 circuit"));
    }

    void theMenuChooses()
    {
        MainWindow window;
        window.show();
        auto* menu = window.findChild<QMenu*>(QStringLiteral("languages"));
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), languages().size() + 1);
        QVERIFY(menu->actions().front()->isChecked());
        QAction* german = menu->actions().at(2);
        QCOMPARE(german->text(), QStringLiteral("Deutsch"));
        german->trigger();
        QCOMPARE(chosenLanguage(), QStringLiteral("de"));
        auto* news = window.findChild<QWidget*>(QStringLiteral("news"));
        QVERIFY(news && news->isVisible());
        bool says = false;
        for (const QLabel* label : news->findChildren<QLabel*>())
            says = says || label->text().contains(QStringLiteral("Deutsch"));
        QVERIFY(says);
    }

    void aStrangeChoiceIsEnglish()
    {
        chooseLanguage(QStringLiteral("xx"));
        speakChosenLanguage(*qApp);
        QCOMPARE(qApp->layoutDirection(), Qt::LeftToRight);
    }

private:
    /// The key that two entries of a menu, or of a menu in it, are marked with; empty when none is.
    static QString sharedKey(const QMenu& menu)
    {
        QSet<QString> keys;
        for (const QAction* action : menu.actions()) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            if (!key.isEmpty() && keys.contains(key))
                return key + QStringLiteral(", ") + action->text();
            keys.insert(key);
            if (action->menu())
                if (const QString inner = sharedKey(*action->menu()); !inner.isEmpty())
                    return inner;
        }
        return {};
    }

    /// What a visible button or label cannot show in full; empty when it can.
    static QString cutText(const QWidget& widget)
    {
        if (!widget.isVisible())
            return {};
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            const auto* tool = qobject_cast<const QToolButton*>(button);
            const bool isIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
            return !isIcon && button->width() < button->sizeHint().width() ? button->text()
                                                                           : QString();
        }
        const auto* label = qobject_cast<const QLabel*>(&widget);
        if (label && !label->wordWrap() && !dynamic_cast<const ElidedLabel*>(label) &&
            label->width() < label->sizeHint().width())
            return label->text();
        return {};
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
