// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/liberty_syntax.h"

#include "core/support/error.h"

#include <algorithm>
#include <utility>

namespace hawx {

namespace {

constexpr int kMaxDepth = 16;
constexpr std::string_view kPunctuation = "(){}:;,";

struct Token {
    enum class Kind { Word, Text, Mark, End };
    Kind kind = Kind::End;
    std::string_view text; ///< without quotes
    int line = 0;

    bool is(char mark) const { return kind == Kind::Mark && text.front() == mark; }
    bool isValue() const { return kind == Kind::Word || kind == Kind::Text; }
};

class Reader {
public:
    Reader(std::string_view text, const std::string& file) : m_rest(text), m_file(file)
    {
        advance();
    }

    /// The group whose name has been read.
    LibertyGroup group(Token name, std::vector<std::string> arguments, int depth)
    {
        if (depth > kMaxDepth)
            refuse(name.line, "groups are nested more than " + std::to_string(kMaxDepth) +
                                  " deep; no Liberty file needs that.");
        LibertyGroup group{.name = std::string(name.text),
                           .arguments = std::move(arguments),
                           .line = name.line,
                           .attributes = {},
                           .groups = {}};
        for (advance(); !m_token.is('}'); skip(';')) {
            if (m_token.kind == Token::Kind::End)
                refuse(group.line, "the group \"" + group.name + "\" is not closed by a brace.");
            if (!m_token.is(';'))
                statement(group, depth);
        }
        advance();
        return group;
    }

    LibertyGroup file()
    {
        const Token name = take("the name of a group such as \"library\"");
        if (!m_token.is('('))
            refuse(m_token.line, "\"" + std::string(name.text) +
                                     "\" is not followed by a parenthesis; a Liberty file begins "
                                     "with \"library (name) {\".");
        std::vector<std::string> arguments = list();
        if (!m_token.is('{'))
            refuse(m_token.line, "a brace must open the group \"" + std::string(name.text) + "\".");
        LibertyGroup whole = group(name, std::move(arguments), 1);
        skip(';');
        if (m_token.kind != Token::Kind::End)
            refuse(m_token.line, "there is text behind the end of the library.");
        return whole;
    }

private:
    [[noreturn]] void refuse(int line, const std::string& what) const
    {
        refuseLiberty(m_file, line, what);
    }

    void statement(LibertyGroup& group, int depth)
    {
        const Token name = take("the name of an attribute or a group");
        if (m_token.is(':')) {
            advance();
            // A value may be an expression of several words. Some writers forget the semicolon.
            std::string value(take("a value of \"" + std::string(name.text) + "\"").text);
            for (; m_token.isValue() && m_token.line == name.line; advance())
                value += " " + std::string(m_token.text);
            group.attributes.push_back({std::string(name.text), {std::move(value)}, name.line});
            return;
        }
        if (!m_token.is('('))
            refuse(m_token.line, "\"" + std::string(name.text) +
                                     "\" must be followed by a colon or a parenthesis.");
        std::vector<std::string> values = list();
        if (m_token.is('{'))
            group.groups.push_back(this->group(name, std::move(values), depth + 1));
        else
            group.attributes.push_back({std::string(name.text), std::move(values), name.line});
    }

    /// Values in parentheses, separated by commas or blanks.
    std::vector<std::string> list()
    {
        const int line = m_token.line;
        std::vector<std::string> values;
        for (advance(); !m_token.is(')'); advance()) {
            if (m_token.isValue())
                values.emplace_back(m_token.text);
            else if (!m_token.is(',') && !m_token.is(':'))
                refuse(line, "the parenthesis is not closed.");
        }
        advance();
        return values;
    }

    Token take(const std::string& what)
    {
        if (!m_token.isValue())
            refuse(m_token.line, (m_token.kind == Token::Kind::End
                                      ? "the file ends"
                                      : "there is \"" + std::string(m_token.text) + "\"") +
                                     " where " + what + " is expected.");
        const Token token = m_token;
        advance();
        return token;
    }

    void skip(char mark)
    {
        if (m_token.is(mark))
            advance();
    }

    void advance()
    {
        skipBlanks();
        if (m_rest.empty()) {
            m_token = {Token::Kind::End, {}, m_line};
            return;
        }
        const int line = m_line;
        if (m_rest.front() == '"') {
            const std::size_t end = m_rest.find('"', 1);
            if (end == std::string_view::npos)
                refuse(line, "a quotation mark is not closed.");
            m_token = {Token::Kind::Text, m_rest.substr(1, end - 1), line};
            drop(end + 1);
            return;
        }
        if (kPunctuation.find(m_rest.front()) != std::string_view::npos) {
            m_token = {Token::Kind::Mark, m_rest.substr(0, 1), line};
            drop(1);
            return;
        }
        const std::size_t end =
            std::min(m_rest.find_first_of(" \t\r\n\f\v\\\"(){}:;,"), m_rest.size());
        m_token = {Token::Kind::Word, m_rest.substr(0, end), line};
        drop(end);
    }

    /// Blanks, continued lines and comments.
    void skipBlanks()
    {
        while (!m_rest.empty()) {
            const std::size_t blanks =
                std::min(m_rest.find_first_not_of(" \t\r\n\f\v\\"), m_rest.size());
            drop(blanks);
            if (m_rest.starts_with("/*")) {
                const std::size_t end = m_rest.find("*/", 2);
                if (end == std::string_view::npos)
                    refuse(m_line, "a comment is not closed.");
                drop(end + 2);
            } else if (m_rest.starts_with("//")) {
                drop(std::min(m_rest.find('\n'), m_rest.size()));
            } else if (blanks == 0) {
                return;
            }
        }
    }

    void drop(std::size_t count)
    {
        m_line += static_cast<int>(
            std::count(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(count), '\n'));
        m_rest.remove_prefix(count);
    }

    std::string_view m_rest;
    const std::string& m_file;
    int m_line = 1;
    Token m_token;
};

} // namespace

const LibertyAttribute* LibertyGroup::find(std::string_view attribute) const
{
    const auto found = std::find_if(
        attributes.rbegin(), attributes.rend(),
        [attribute](const LibertyAttribute& candidate) { return candidate.name == attribute; });
    return found == attributes.rend() ? nullptr : &*found;
}

std::string_view LibertyGroup::value(std::string_view attribute) const
{
    const LibertyAttribute* found = find(attribute);
    return found == nullptr || found->values.empty() ? std::string_view()
                                                     : std::string_view(found->values.front());
}

LibertyGroup parseLibertyGroup(std::string_view text, const std::string& file)
{
    return Reader(text, file).file();
}

void refuseLiberty(const std::string& file, int line, const std::string& what)
{
    throw Error(file + ", line " + std::to_string(line) + ": " + what);
}

} // namespace hawx
