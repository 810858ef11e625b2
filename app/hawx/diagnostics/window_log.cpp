// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/diagnostics/window_log.h"

#include "core/diagnostics/program_start.h"
#include "core/network/library_messages.h"
#include "core/support/crash_handler.h"
#include "core/support/error.h"
#include "core/support/platform.h"

#include <QCoreApplication>
#include <QString>
#include <QtGlobal>

namespace hawx {

namespace {

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg: return LogLevel::Detail;
    case QtWarningMsg: return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: return LogLevel::Error;
    }
    return LogLevel::Warning;
}

void logQt(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const bool isDefault = context.category == nullptr || qstrcmp(context.category, "default") == 0;
    log(levelOf(type), "qt",
        ((isDefault ? QString() : QLatin1String(context.category) + QStringLiteral(": ")) + message)
            .toStdString());
}

} // namespace

WindowLog::WindowLog(bool details)
{
    logLibraryMessages();
    try {
        m_file = std::make_unique<LogFile>(logFolder() / kLogFileName);
    } catch (const Error&) {
        return;
    }
    setLogSink([file = m_file.get()](const LogRecord& record) { file->write(record); },
               details ? LogLevel::Detail : LogLevel::Information);
    qInstallMessageHandler(logQt);
    tellCrashesTo(m_file->descriptor());
    logProgramStart("hawx " + QCoreApplication::applicationVersion().toStdString());
}

WindowLog::~WindowLog()
{
    log(LogLevel::Information, "program", "ends");
    qInstallMessageHandler(nullptr);
    setLogSink({});
}

} // namespace hawx
