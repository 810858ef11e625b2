// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

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
    // What the user of this machine has imported is no business of tests.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains("HAWX_CIRCUITS"))
        environment.insert("HAWX_CIRCUITS", QDir::temp().filePath("hawx-no-circuits"));
    process.setProcessEnvironment(environment);
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
