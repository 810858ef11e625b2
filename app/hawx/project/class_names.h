// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hawx {

struct DataSet;
struct Network;

/// Names of the labels of the data set: those that the network brings, unless the data set has
/// others, or else the data set; else those of well-known data sets, recognised by their folders'
/// names. Empty for others.
QStringList classNames(const Network& network, const DataSet& data);

} // namespace hawx
