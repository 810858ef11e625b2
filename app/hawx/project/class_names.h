// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hawx {

struct DataSet;

/// Names of the classes of well-known data sets, recognised by their folders' names; empty for
/// others.
QStringList classNames(const DataSet& data);

} // namespace hawx
