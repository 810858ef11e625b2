// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hawx::test {

/// Writes a data set of grey noise with random labels 0..classes-1 as MNIST-style IDX files into a
/// new folder. The same bytes for the same arguments.
bool writeIdxFolder(const QString& folder, int side, int trainImages, int testImages,
                    int classes = 10);

} // namespace hawx::test
