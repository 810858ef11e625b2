// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/diagnostics/window_log.h"
#include "app/hawx/language/language.h"
#include "app/hawx/theme/application_style.h"
#include "app/hawx/window/main_window.h"
#include "core/support/bundled_data.h"
#include "core/support/platform.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

int main(int argc, char** argv)
{
    hawx::useBundledData();
    QApplication application(argc, argv);
    QApplication::setStyle(new hawx::ApplicationStyle);
    QApplication::setOrganizationName(QStringLiteral("HAWX"));
    QApplication::setApplicationName(QStringLiteral("hawx"));
    QApplication::setApplicationDisplayName(QStringLiteral("HAWX"));
    QApplication::setApplicationVersion(QStringLiteral(HAWX_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("hawx"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/hawx.svg")));

    hawx::speakChosenLanguage(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Explores approximate arithmetic in neural-network "
                                            "accelerators. Without arguments it opens "
                                            "what was open last, or the built-in example."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QCoreApplication::translate("main", "A network, or a session (.hawx)."),
        QStringLiteral("[NETWORK|SESSION.hawx]"));
    const QCommandLineOption data(
        QStringLiteral("data"),
        QCoreApplication::translate("main", "A folder or list (CSV) of labelled images."),
        QStringLiteral("DATA"));
    parser.addOption(data);
    const QCommandLineOption verbose(
        QStringLiteral("verbose"),
        QCoreApplication::translate("main", "Write more into the log of the program."));
    parser.addOption(verbose);
    parser.process(application);
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        parser.showHelp(2);

    hawx::limitMemoryToAvailable();
    const hawx::WindowLog log(parser.isSet(verbose));
    hawx::MainWindow window;
    window.show();
    if (files.isEmpty() && !parser.isSet(data))
        window.openLast();
    if (!files.isEmpty())
        window.open(files.front());
    if (parser.isSet(data))
        window.openData(parser.value(data));
    window.offerAbandoned();
    return QApplication::exec();
}
