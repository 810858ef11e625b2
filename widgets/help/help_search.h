// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/help/help_pages.h"

#include <QHash>

namespace hawx {

/// A section of the manual that answers a query.
struct HelpHit {
    const HelpSection* section;
    QString pageTitle;
    double score = 0;
    QString excerpt; ///< HTML: some words around the first place, those that were asked for bold
};

/// A word of a text, [begin, end), and the form in which it is compared: lower case, no accents.
struct HelpWord {
    qsizetype begin;
    qsizetype end;
    QString form;
};
QList<HelpWord> helpWordsIn(const QString& text);
/// The forms alone.
QStringList helpWords(const QString& text);
/// Whether a word in the form of helpWords() is what was asked for, or begins so.
bool beginsWithAny(const QString& form, const QStringList& beginnings);

/// Full-text search over a manual.
class HelpSearch {
public:
    /// `pages` must outlive the search.
    explicit HelpSearch(const HelpPages& pages);

    /// Sections that have all words of the query, or, if none has, as many as any has; best first.
    /// Words match the beginnings of words.
    QList<HelpHit> find(const QString& query) const;

private:
    struct Entry {
        const HelpSection* section;
        QString pageTitle;
        QHash<QString, int> words; ///< of the text, with how often each occurs
        QStringList title;
        QStringList page;
    };

    double weight(const Entry& entry, const QString& word) const;

    QList<Entry> m_entries;
};

} // namespace hawx
