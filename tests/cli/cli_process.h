// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
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

/// A file of the repository.
QString sourceFile(const QString& path);

} // namespace hawx::test
