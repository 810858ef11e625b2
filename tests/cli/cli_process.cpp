// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QJsonDocument>
#include <QProcess>

namespace hawx::test {

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QByteArray CliResult::all() const
{
    return "exit code " + QByteArray::number(code) + "\n--- stdout\n" + out + "\n--- stderr\n" +
           err;
}

CliResult runCli(const QStringList& arguments)
{
    constexpr int kMilliseconds = 280'000;
    QProcess process;
    process.start(HAWX_CLI, arguments);
    CliResult result;
    if (!process.waitForFinished(kMilliseconds)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        result.code = process.exitCode();
    }
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QString sourceFile(const QString& path)
{
    return QStringLiteral(HAWX_SOURCE_DIR "/") + path;
}

} // namespace hawx::test
