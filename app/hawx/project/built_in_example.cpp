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
    const QString data = QStringLiteral("/usr/share/datasets/fashion-mnist");
    if (QFileInfo(data).isDir())
        example.dataFolder = data;
    return example;
}

QString exampleDataPackage()
{
    return QStringLiteral("dataset-fashion-mnist");
}

} // namespace hawx
