// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/language/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace hawx {

namespace {

const QString languageKey = QStringLiteral("window/language");

void install(QCoreApplication& application, const QLocale& locale, const QString& name,
             const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

const QList<Language>& languages()
{
    static const QList<Language> all = {
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("fa"), QStringLiteral("فارسی")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    return all;
}

QString chosenLanguage()
{
    return QSettings().value(languageKey).toString();
}

void chooseLanguage(const QString& code)
{
    QSettings().setValue(languageKey, code);
}

void speakChosenLanguage(QCoreApplication& application)
{
    const QString code = chosenLanguage();
    // The desktop's own form of the language says more: Swiss German groups digits otherwise.
    if (!code.isEmpty() && QLocale(code).language() != QLocale::system().language())
        QLocale::setDefault(QLocale(code));
    const QLocale locale;
    // English is below all others, for its plurals.
    install(application, QLocale(QLocale::English), QStringLiteral("hawx"),
            QStringLiteral(":/i18n"));
    install(application, locale, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, QStringLiteral("hawx"), QStringLiteral(":/i18n"));
    bool speaks = false;
    for (const Language& language : languages())
        speaks = speaks || QLocale(language.code).language() == locale.language();
    // What is said in English reads from the left, wherever the desktop is.
    QGuiApplication::setLayoutDirection(speaks ? locale.textDirection() : Qt::LeftToRight);
}

} // namespace hawx
