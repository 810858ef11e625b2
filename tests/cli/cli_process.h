// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace hawx::test {

/// What a run of hawx-cli left behind.
struct CliResult {
    int code = -1; ///< exit code; -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;

    /// stdout as one JSON object; empty when it is none.
    QJsonObject json() const;
    /// Everything, for a failure's message.
    QByteArray all() const;
};

/// Runs hawx-cli to its end, stdout and stderr being pipes.
CliResult runCli(const QStringList& arguments);

/// The same with at most so much address space, in MiB, as `ulimit -v` sets it, and with variables
/// added to the environment.
struct CliSurroundings {
    int mebibytes = 0; ///< 0: no limit
    QMap<QString, QString> variables;
};
CliResult runCli(const QStringList& arguments, const CliSurroundings& surroundings);

/// A file of the repository.
QString sourceFile(const QString& path);

} // namespace hawx::test
