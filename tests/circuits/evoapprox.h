// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/error_metrics.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QString>
#include <QStringList>

#include <cmath>
#include <vector>

namespace hawx::test {

/// The truth tables and catalogue of EvoApproxLib v1.x in the shared folder.
inline QDir evoApproxFolder()
{
    const QString shared = qEnvironmentVariable("HAWX_SHARED", QStringLiteral(HAWX_SHARED_DIR));
    return {shared + QStringLiteral("/circuits/evoapprox")};
}

/// One line of the catalogue: column name to cell. Empty when the folder is absent.
using CatalogRow = QHash<QString, QString>;

inline std::vector<CatalogRow> evoApproxCatalog()
{
    QFile file(evoApproxFolder().filePath(QStringLiteral("catalog.csv")));
    std::vector<CatalogRow> rows;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    const QStringList columns = lines.front().split(',');
    for (const QString& line : lines.sliced(1)) {
        const QStringList cells = line.split(',');
        CatalogRow row;
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.insert(columns[i], cells[i]);
        rows.push_back(row);
    }
    return rows;
}

/// Whether a value is within so many units of the printed text's last digit.
inline bool agrees(double value, const QString& printed, double units)
{
    const QStringList parts = printed.split('e');
    const qsizetype point = parts[0].indexOf('.');
    const auto decimals = static_cast<double>(point < 0 ? 0 : parts[0].size() - point - 1);
    const double scale = std::pow(10.0, parts.size() > 1 ? parts[1].toDouble() : 0.0);
    const double unit = scale * std::pow(10.0, -decimals);
    return std::abs(value - printed.toDouble()) <= units * unit * (1 + 1e-9);
}

/// The metrics that do not agree with the catalogue; empty when all do.
inline QString disagreement(const ErrorMetrics& metrics, const CatalogRow& row)
{
    QString text;
    const auto compare = [&](const char* column, double value, double units = 0.5) {
        const QString printed = row.value(QString::fromLatin1(column));
        if (!agrees(value, printed, units))
            text += QStringLiteral("%1 %2: published %3, measured %4; ")
                        .arg(row.value(QStringLiteral("name")), QString::fromLatin1(column),
                             printed, QString::number(value, 'g', 10));
    };
    // Some MAE are published twice rounded (36.54 by way of 36.5 as 36), and percentages of MAE
    // from the rounded value.
    compare("MAE", metrics.mae, 1.0);
    compare("WCE", metrics.wce);
    compare("WCE_pct", metrics.wcePercent());
    compare("EP_pct", 100 * metrics.ep);
    compare("MRE_pct", 100 * metrics.mre);
    compare("MSE", metrics.mse);
    return text;
}

} // namespace hawx::test
