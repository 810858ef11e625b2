// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/idx_folder.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <initializer_list>
#include <random>

namespace hawx::test {

namespace {

QByteArray header(std::initializer_list<int> dimensions)
{
    QByteArray bytes("\0\0\x08", 3);
    bytes.append(static_cast<char>(dimensions.size()));
    for (const int dimension : dimensions) {
        const quint32 bigEndian = qToBigEndian(static_cast<quint32>(dimension));
        bytes.append(reinterpret_cast<const char*>(&bigEndian), sizeof(bigEndian));
    }
    return bytes;
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool writeSet(const QString& prefix, int side, int images, int classes, unsigned seed)
{
    std::mt19937 generator(seed);
    QByteArray pixels = header({images, side, side});
    for (int i = images * side * side; i > 0; --i)
        pixels.append(static_cast<char>(generator() % 256));
    QByteArray labels = header({images});
    for (int i = 0; i < images; ++i)
        labels.append(static_cast<char>(generator() % static_cast<unsigned>(classes)));
    return write(prefix + "-images-idx3-ubyte", pixels) &&
           write(prefix + "-labels-idx1-ubyte", labels);
}

} // namespace

bool writeIdxFolder(const QString& folder, int side, int trainImages, int testImages, int classes)
{
    return QDir().mkpath(folder) && writeSet(folder + "/train", side, trainImages, classes, 1) &&
           writeSet(folder + "/t10k", side, testImages, classes, 2);
}

} // namespace hawx::test
