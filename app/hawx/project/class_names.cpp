// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/project/class_names.h"

#include "core/network/data_set.h"
#include "core/network/network.h"

#include <QCoreApplication>
#include <QDir>

namespace hawx {

namespace {

const char* const fashion[] = {
    QT_TRANSLATE_NOOP("hawx::ClassNames", "T-shirt/top"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Trouser"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Pullover"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Dress"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Coat"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Sandal"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Shirt"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Sneaker"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Bag"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "Ankle boot"),
};

const char* const cifar10[] = {
    QT_TRANSLATE_NOOP("hawx::ClassNames", "airplane"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "automobile"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "bird"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "cat"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "deer"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "dog"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "frog"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "horse"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "ship"),
    QT_TRANSLATE_NOOP("hawx::ClassNames", "truck"),
};

template <std::size_t Count>
QStringList translated(const char* const (&names)[Count])
{
    QStringList list;
    for (const char* name : names)
        list.append(QCoreApplication::translate("hawx::ClassNames", name));
    return list;
}

} // namespace

QStringList classNames(const Network& network, const DataSet& data)
{
    const bool differ = data.match == ClassMatch::Different;
    const auto& known = differ || network.classes.empty() ? data.classes : network.classes;
    if (!known.empty()) {
        QStringList names;
        for (const std::string& name : known)
            names.append(QCoreApplication::translate("hawx::ClassNames", name.c_str()));
        return names;
    }
    const QString folder = QDir(QString::fromStdString(data.path)).dirName().toLower();
    if (folder.contains(QLatin1String("fashion")))
        return translated(fashion);
    if (folder.contains(QLatin1String("cifar")) && folder.contains(QLatin1String("10")) &&
        !folder.contains(QLatin1String("100")))
        return translated(cifar10);
    return {};
}

} // namespace hawx
