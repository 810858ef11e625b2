// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"

#include <QImage>
#include <QList>
#include <QStringList>

#include <cstdint>

namespace hawx {

/// What is shown of a data set before it is used.
struct DataPreview {
    struct ClassRow {
        QString name;
        std::int64_t train = 0;
        std::int64_t test = 0;
        QList<QImage> samples;
    };

    QString name;
    QString path;
    QString network; ///< that it would be used with
    DataFormat format = DataFormat::Idx;
    TensorShape shape;
    SourceImages source;
    std::int64_t trainImages = 0;
    std::int64_t testImages = 0;
    QList<ClassRow> classes;

    // One image on its way into the network.
    QImage original;        ///< as its file has it; null where images are no files
    QImage scaled;          ///< in the size of the network's input
    QList<QImage> channels; ///< values of the input, in the colours of viridis
    QList<float> mean;      ///< [channel]
    QList<float> std;       ///< [channel]
    double lowest = 0;      ///< value of the input that any image has
    double highest = 0;

    QStringList warnings;  ///< a sentence each
    bool isUsable = false; ///< false: the first warning says why not
};

} // namespace hawx
