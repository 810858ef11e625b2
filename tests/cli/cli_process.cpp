// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include "tests/support/sanitizers.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

#include <sys/resource.h>

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
    return runCli(arguments, {});
}

CliResult runCli(const QStringList& arguments, const CliSurroundings& surroundings)
{
    constexpr int kMilliseconds = 280'000 * kSlowness;
    QProcess process;
    // What the user of this machine has imported is no business of tests.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains("HAWX_CIRCUITS"))
        environment.insert("HAWX_CIRCUITS", QDir::temp().filePath("hawx-no-circuits"));
    for (auto it = surroundings.variables.begin(); it != surroundings.variables.end(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    if (surroundings.mebibytes > 0)
        process.setChildProcessModifier(
            [bytes = static_cast<rlim_t>(surroundings.mebibytes) << 20] {
                const rlimit limit = {bytes, bytes};
                setrlimit(RLIMIT_AS, &limit);
            });
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
