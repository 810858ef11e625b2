// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstddef>
#include <filesystem>
#include <span>

namespace hawx::test {

/// A folder that is removed with the test.
class TemporaryFolder {
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    std::filesystem::path path(const QString& name) const
    {
        return m_folder.filePath(name).toStdString();
    }

    std::filesystem::path write(const QString& name, const QByteArray& content) const
    {
        const QFileInfo info(m_folder.filePath(name));
        info.dir().mkpath(QStringLiteral("."));
        QFile file(info.filePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The temporary folder cannot be written.");
        return info.filePath().toStdString();
    }
    std::filesystem::path write(const QString& name, std::span<const std::byte> content) const
    {
        return write(name, QByteArray(reinterpret_cast<const char*>(content.data()),
                                      static_cast<qsizetype>(content.size())));
    }

private:
    QTemporaryDir m_folder;
};

inline QString toQString(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

} // namespace hawx::test
