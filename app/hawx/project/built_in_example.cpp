// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/project/built_in_example.h"

#include "core/support/resources.h"

#include <QCoreApplication>
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

QList<BuiltInNetwork> findBuiltInNetworks()
{
    const auto text = [](const char* source) {
        return QCoreApplication::translate("hawx::BuiltInNetwork", source);
    };
    const QString fashion = findBuiltInExample().dataFolder;
    const QList<BuiltInNetwork> all = {
        {text(QT_TRANSLATE_NOOP("hawx::BuiltInNetwork", "LeNet-5, Fashion-MNIST")),
         QStringLiteral("lenet5-fashion-mnist"), fashion},
        {text(QT_TRANSLATE_NOOP("hawx::BuiltInNetwork", "LeNet-5, MNIST digits")),
         QStringLiteral("lenet5-mnist"), QString()},
        {text(QT_TRANSLATE_NOOP("hawx::BuiltInNetwork",
                                "ResNet-18 of quarter width, Fashion-MNIST")),
         QStringLiteral("resnet18-quarter-fashion-mnist"), fashion},
        {text(QT_TRANSLATE_NOOP("hawx::BuiltInNetwork", "VGG-11 of quarter width, Fashion-MNIST")),
         QStringLiteral("vgg11-quarter-fashion-mnist"), fashion},
        {text(QT_TRANSLATE_NOOP("hawx::BuiltInNetwork",
                                "EfficientNet-Lite0 of half width, Fashion-MNIST")),
         QStringLiteral("efficientnet-lite0-half-fashion-mnist"), fashion},
    };
    QList<BuiltInNetwork> found;
    for (BuiltInNetwork network : all) {
        const auto path = resourceFolder() / "networks" / (network.path.toStdString() + ".onnx");
        network.path = QString::fromStdString(path.string());
        if (QFileInfo(network.path).isFile())
            found.append(network);
    }
    return found;
}

QString exampleDataPackage()
{
    return QStringLiteral("dataset-fashion-mnist");
}

} // namespace hawx
