// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hawx {

/// What a plain start opens: LeNet-5 on Fashion-MNIST.
struct BuiltInExample {
    QString network;    ///< path; empty when it is not installed
    QString dataFolder; ///< empty when the images are not installed
};

BuiltInExample findBuiltInExample();

/// The Debian package that brings the images of the example.
QString exampleDataPackage();

} // namespace hawx
