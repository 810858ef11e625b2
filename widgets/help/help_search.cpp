// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/help_search.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hawx {

namespace {

// What a word is worth in a heading of its section or page, beside one in the text, where repeating
// it is worth less and less.
constexpr double inTitle = 6;
constexpr double inPageTitle = 3;
constexpr double saturation = 1.2;
/// A word that only begins as asked for.
constexpr double beginning = 0.5;

constexpr qsizetype excerptBefore = 50;
constexpr qsizetype excerptLength = 180;

/// A single letter is a word by itself: too many words begin with it.
bool matches(const QString& form, const QString& wanted)
{
    return form == wanted || (wanted.size() > 1 && form.startsWith(wanted));
}

QString compared(const QString& text)
{
    QString form;
    for (const QChar each : text.normalized(QString::NormalizationForm_KD)) {
        if (!each.isMark())
            form += each.toLower();
    }
    return form;
}

double best(const QStringList& words, const QString& wanted)
{
    double result = 0;
    for (const QString& word : words) {
        if (word == wanted)
            return 1;
        if (matches(word, wanted))
            result = beginning;
    }
    return result;
}

/// From a little before the place with the most different words on.
QString excerptOf(const QString& text, const QStringList& wanted)
{
    const QList<HelpWord> words = helpWordsIn(text);
    const auto found = [&wanted](const HelpWord& word) {
        return std::find_if(wanted.begin(), wanted.end(),
                            [&word](const QString& each) { return matches(word.form, each); });
    };
    qsizetype from = 0;
    qsizetype most = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (found(words[i]) == wanted.end())
            continue;
        QStringList here;
        for (qsizetype k = i; k < words.size() && words[k].begin < words[i].begin + excerptLength;
             ++k) {
            const auto each = found(words[k]);
            if (each != wanted.end() && !here.contains(*each))
                here.append(*each);
        }
        if (here.size() > most) {
            most = here.size();
            from = words[i].begin;
        }
    }
    const qsizetype begin = std::max<qsizetype>(0, from - excerptBefore);
    const qsizetype end = std::min(text.size(), begin + excerptLength);
    QString html;
    qsizetype written = -1;
    qsizetype last = begin;
    for (const HelpWord& word : words) {
        if (word.begin < begin || word.end > end)
            continue;
        if (written < 0)
            written = begin > 0 ? word.begin : 0;
        const QString form = text.mid(word.begin, word.end - word.begin).toHtmlEscaped();
        html += text.mid(written, word.begin - written).toHtmlEscaped();
        html += beginsWithAny(word.form, wanted) ? QStringLiteral("<b>%1</b>").arg(form) : form;
        written = last = word.end;
    }
    if (end == text.size())
        html += text.mid(last).toHtmlEscaped();
    return (begin > 0 ? QStringLiteral("… ") : QString()) + html +
           (end < text.size() ? QStringLiteral(" …") : QString());
}

} // namespace

QList<HelpWord> helpWordsIn(const QString& text)
{
    QList<HelpWord> words;
    for (qsizetype at = 0; at < text.size();) {
        if (!text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && (text[at].isLetterOrNumber() || text[at].isMark()))
            ++at;
        words.append({begin, at, compared(text.mid(begin, at - begin))});
    }
    return words;
}

QStringList helpWords(const QString& text)
{
    QStringList forms;
    for (const HelpWord& word : helpWordsIn(text))
        forms.append(word.form);
    return forms;
}

bool beginsWithAny(const QString& form, const QStringList& beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&form](const QString& each) { return matches(form, each); });
}

HelpSearch::HelpSearch(const HelpPages& pages)
{
    for (const HelpPage& page : pages.pages()) {
        for (const HelpSection& section : page.sections) {
            Entry entry{&section, page.title, {}, helpWords(section.title), helpWords(page.title)};
            for (const QString& word : helpWords(section.text))
                ++entry.words[word];
            m_entries.append(std::move(entry));
        }
    }
}

double HelpSearch::weight(const Entry& entry, const QString& word) const
{
    double often = 0;
    for (auto it = entry.words.begin(); it != entry.words.end(); ++it) {
        if (matches(it.key(), word))
            often += it.value() * (it.key() == word ? 1 : beginning);
    }
    return often / (often + saturation) + inTitle * best(entry.title, word) +
           inPageTitle * best(entry.page, word);
}

QList<HelpHit> HelpSearch::find(const QString& query) const
{
    QStringList wanted = helpWords(query);
    wanted.removeDuplicates();
    struct Candidate {
        const Entry* entry;
        qsizetype words;
        double score;
    };
    // Rare words say more than common ones: inverse document frequency.
    QList<QList<double>> weights;
    QList<double> rarity;
    for (const QString& word : std::as_const(wanted)) {
        QList<double> each;
        for (const Entry& entry : m_entries)
            each.append(weight(entry, word));
        const auto holding =
            std::count_if(each.begin(), each.end(), [](double w) { return w > 0; });
        rarity.append(std::log(1 + static_cast<double>(m_entries.size()) /
                                       static_cast<double>(std::max<qsizetype>(1, holding))));
        weights.append(std::move(each));
    }
    QList<Candidate> candidates;
    qsizetype most = 0;
    for (qsizetype k = 0; k < m_entries.size(); ++k) {
        Candidate candidate{&m_entries[k], 0, 0};
        for (qsizetype w = 0; w < wanted.size(); ++w) {
            candidate.words += weights[w][k] > 0 ? 1 : 0;
            candidate.score += weights[w][k] * rarity[w];
        }
        most = std::max(most, candidate.words);
        if (candidate.words > 0)
            candidates.append(candidate);
    }
    candidates.removeIf([most](const Candidate& each) { return each.words < most; });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    QList<HelpHit> hits;
    for (const Candidate& each : std::as_const(candidates))
        hits.append({each.entry->section, each.entry->pageTitle, each.score,
                     excerptOf(each.entry->section->text, wanted)});
    return hits;
}

} // namespace hawx
