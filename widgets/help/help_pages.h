// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace hawx {

/// A heading with the text below it, up to the next heading.
struct HelpSection {
    QString file;   ///< of the page, "front.html"
    QString anchor; ///< id of the heading; empty: the page's beginning
    QString title;  ///< of the heading
    QString text;   ///< without markup, words and sentences apart by single spaces

    /// "front.html", or "front.html#limits".
    QString link() const;
};

struct HelpPage {
    QString file;
    QString title;               ///< the first heading
    QList<HelpSection> sections; ///< the first is the page's beginning
    QStringList links;           ///< to other pages, files and anchors, as written
    QStringList pictures;        ///< as written
    QStringList anchors;         ///< all ids
};

/// Pages that stand together in the contents.
struct HelpChapter {
    QString title;
    QStringList files;
};

/// A manual: HTML pages in one folder. Its index.html has a heading of the second level for each
/// chapter and below it a list of links to the chapter's pages.
class HelpPages {
public:
    /// Reads the pages that the index names; those that do not exist are left out. `folder` may be
    /// one of resources.
    explicit HelpPages(const QString& folder);

    static QString indexFile();

    /// In the order of the index, which comes first.
    const QList<HelpPage>& pages() const { return m_pages; }
    const QList<HelpChapter>& chapters() const { return m_chapters; }
    /// Null when there is none of that name.
    const HelpPage* page(const QString& file) const;

private:
    QList<HelpPage> m_pages;
    QList<HelpChapter> m_chapters;
};

} // namespace hawx
