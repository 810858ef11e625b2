// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/project/built_in_example.h"

#include "core/support/resources.h"

#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace hawx {

BuiltInExample findBuiltInExample()
{
    BuiltInExample example;
    const auto network = resourceFolder() / "networks" / "lenet5-fashion-mnist.onnx";
    std::error_code ignored;
    if (std::filesystem::is_regular_file(network, ignored))
        example.network = QString::fromStdString(network.string());
    // Debian's package, else the part of it that packages for other systems bring.
    const auto ours = resourceFolder() / "data" / "fashion-mnist";
    for (const QString& folder : {QStringLiteral("/usr/share/datasets/fashion-mnist"),
                                  QString::fromStdString(ours.string())})
        if (example.dataFolder.isEmpty() && QFileInfo(folder).isDir())
            example.dataFolder = folder;
    return example;
}

QString exampleDataPackage()
{
    return QStringLiteral("dataset-fashion-mnist");
}

} // namespace hawx
