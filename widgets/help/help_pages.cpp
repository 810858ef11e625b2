// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/help_pages.h"

#include <QFile>
#include <QFileInfo>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QUrl>

#include <algorithm>

namespace hawx {

namespace {

QString readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Of a block, without pictures.
QString plainText(const QTextBlock& block)
{
    return block.text().remove(QChar::ObjectReplacementCharacter).simplified();
}

void addBlock(HelpPage& page, const QTextBlock& block)
{
    QStringList names;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        names += format.anchorNames();
        if (!format.anchorHref().isEmpty() && !page.links.endsWith(format.anchorHref()))
            page.links.append(format.anchorHref());
        if (format.isImageFormat())
            page.pictures.append(format.toImageFormat().name());
    }
    page.anchors += names;
    const QString text = plainText(block);
    if (block.blockFormat().headingLevel() > 0) {
        const bool isFirst = page.sections.isEmpty();
        if (isFirst)
            page.title = text;
        page.sections.append(
            {page.file, isFirst || names.isEmpty() ? QString() : names.front(), text, {}});
    } else if (!text.isEmpty()) {
        if (page.sections.isEmpty())
            page.sections.append({page.file, {}, {}, {}});
        QString& all = page.sections.back().text;
        all += (all.isEmpty() ? QString() : QStringLiteral(" ")) + text;
    }
}

HelpPage parse(const QString& file, const QTextDocument& document)
{
    HelpPage page;
    page.file = file;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        addBlock(page, block);
    return page;
}

QList<HelpChapter> chaptersOf(const QTextDocument& index)
{
    QList<HelpChapter> chapters;
    for (QTextBlock block = index.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 2)
            chapters.append({plainText(block), {}});
        if (!block.textList() || chapters.isEmpty())
            continue;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QUrl link(it.fragment().charFormat().anchorHref());
            const QString file = link.path();
            if (link.isRelative() && file.endsWith(QLatin1String(".html")) &&
                !chapters.back().files.contains(file))
                chapters.back().files.append(file);
        }
    }
    return chapters;
}

} // namespace

QString HelpSection::link() const
{
    return anchor.isEmpty() ? file : file + QLatin1Char('#') + anchor;
}

HelpPages::HelpPages(const QString& folder)
{
    const auto path = [&folder](const QString& file) { return folder + QLatin1Char('/') + file; };
    QTextDocument document;
    document.setHtml(readText(path(indexFile())));
    m_pages.append(parse(indexFile(), document));
    m_chapters = chaptersOf(document);
    for (HelpChapter& chapter : m_chapters) {
        chapter.files.removeIf([&](const QString& file) { return !QFileInfo::exists(path(file)); });
        for (const QString& file : chapter.files) {
            if (page(file))
                continue;
            document.setHtml(readText(path(file)));
            m_pages.append(parse(file, document));
        }
    }
}

QString HelpPages::indexFile()
{
    return QStringLiteral("index.html");
}

const HelpPage* HelpPages::page(const QString& file) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&file](const HelpPage& each) { return each.file == file; });
    return found == m_pages.end() ? nullptr : &*found;
}

} // namespace hawx
