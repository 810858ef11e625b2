// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hawx {

/// What a plain start opens: LeNet-5 on Fashion-MNIST.
struct BuiltInExample {
    QString network;    ///< path; empty when it is not installed
    QString dataFolder; ///< empty when the images are not installed
};

BuiltInExample findBuiltInExample();

/// A trained network that comes with HAWX.
struct BuiltInNetwork {
    QString title;
    QString path;
    QString dataFolder; ///< of images that it knows; empty when there are none
};

/// Those that are installed, from small to large.
QList<BuiltInNetwork> findBuiltInNetworks();

/// The Debian package that brings the images of the example.
QString exampleDataPackage();

} // namespace hawx
