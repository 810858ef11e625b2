// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/redaction.h"

#include "core/support/platform.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>
#include <vector>

namespace hawx {

namespace {

constexpr std::array kWords = std::to_array<std::string_view>({
#include "core/diagnostics/words.inc"
});

/// Of a number; longer ones may be a name.
constexpr std::ptrdiff_t kMostDigits = 9;

bool isKnown(std::string_view word)
{
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool isWordOfProgram(std::string_view word)
{
    if (isKnown(word))
        return true;
    // The same word at the beginning of a sentence, or not.
    std::string other(word);
    const auto first = static_cast<unsigned char>(other.front());
    other.front() =
        static_cast<char>(std::isupper(first) ? std::tolower(first) : std::toupper(first));
    return isKnown(other);
}

bool isNumber(std::string_view word)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto digits = std::count_if(word.begin(), word.end(), isDigit);
    return digits > 0 && digits <= kMostDigits &&
           word.find_first_not_of("0123456789.,:+-%x") == std::string_view::npos;
}

bool isSign(std::string_view word)
{
    return word.size() == 1 && std::string_view("%/-=&+<>*").find(word) != std::string_view::npos;
}

/// Sentences go on behind it, and lists.
bool isPunctuation(char c)
{
    return std::string_view("()[]{},;:.!?'").find(c) != std::string_view::npos;
}

/// A word with the punctuation around it.
std::string redactedWord(std::string_view word)
{
    std::size_t first = 0;
    std::size_t end = word.size();
    while (first < end && isPunctuation(word[first]))
        ++first;
    while (end > first && isPunctuation(word[end - 1]))
        --end;
    const std::string_view bare = word.substr(first, end - first);
    if (bare.empty() || isNumber(bare) || isWordOfProgram(bare) || isSign(bare))
        return std::string(word);
    // What stands before a name is punctuation of the sentence, or a hidden file's dot.
    const std::string_view behind = word.substr(end);
    return std::string(kRemoved) +
           std::string(behind.find('.') == std::string_view::npos ? behind : std::string_view("."));
}

bool isInWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}

void replaceWord(std::string& text, const std::string& word, std::string_view replacement)
{
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos;) {
        const std::size_t end = at + word.size();
        if ((at > 0 && isInWord(text[at - 1])) || (end < text.size() && isInWord(text[end]))) {
            at = end;
            continue;
        }
        text.replace(at, word.size(), replacement);
        at += replacement.size();
    }
}

} // namespace

std::string redacted(std::string_view message)
{
    std::string result;
    const auto add = [&](const std::string& word) {
        // Of a name with spaces one sign stays, not their number.
        if (word == kRemoved && result.ends_with(kRemoved))
            return;
        if (!result.empty())
            result += ' ';
        result += word;
    };
    for (std::size_t at = 0; at < message.size();) {
        if (message[at] == ' ') {
            ++at;
            continue;
        }
        std::size_t end = std::min(message.find(' ', at), message.size());
        const std::string_view word = message.substr(at, end - at);
        const std::size_t quote = word.find('"');
        if (quote != std::string_view::npos) {
            // To the closing mark, or to the end where there is none.
            const std::size_t closing = message.find('"', at + quote + 1);
            end = closing == std::string_view::npos
                      ? message.size()
                      : std::min(message.find(' ', closing), message.size());
            add(std::string(kRemoved));
        } else {
            add(redactedWord(word));
        }
        at = end;
    }
    return result;
}

std::string redactedLogLine(std::string_view line)
{
    static const std::regex record("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,15}Z [0-9]{1,9} "
                                   "(?:error|warning|information|detail) )([a-z-]+)(: )(.*)");
    static const std::regex frame(
        "(?:.*/)?((?:hawx|hawx-cli|lib[A-Za-z0-9_+.-]+\\.so[0-9.]*)?)[^/(]*"
        "(\\([A-Za-z0-9_]*\\+0x[0-9a-f]+\\)) ?\\[0x[0-9a-f]+\\]");
    const std::string text(line);
    std::smatch parts;
    if (std::regex_match(text, parts, record))
        return parts.str(1) + redacted(parts.str(2)) + parts.str(3) + redacted(parts.str(4));
    if (std::regex_match(text, parts, frame))
        return "    " + parts.str(1) + parts.str(2);
    return std::string(kRemoved);
}

std::string withoutPersonalNames(std::string text)
{
    if (const std::string home = homeFolder().string(); home.size() > 1)
        replaceWord(text, home, "<home>");
    for (const std::string& name : personalNames())
        // A user who is called as the program calls something is not named by that word.
        if (!isWordOfProgram(name))
            replaceWord(text, name, kRemoved);
    return text;
}

} // namespace hawx
