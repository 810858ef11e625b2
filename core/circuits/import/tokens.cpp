// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/tokens.h"

#include "core/circuits/import/net_graph.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hawx {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

class Tokenizer {
public:
    Tokenizer(std::string_view text, SourceLanguage language, const std::string& file)
        : m_text(text), m_isVerilog(language == SourceLanguage::Verilog), m_file(file)
    {}

    std::vector<Token> run()
    {
        std::vector<Token> tokens;
        while (skipToToken())
            tokens.push_back(token());
        tokens.push_back({Token::Kind::End, {}, m_line});
        return tokens;
    }

private:
    bool startsWith(std::string_view prefix) const
    {
        return m_text.substr(m_at).starts_with(prefix);
    }

    void skip(std::size_t count)
    {
        const std::string_view skipped = m_text.substr(m_at, count);
        m_line += static_cast<int>(std::count(skipped.begin(), skipped.end(), '\n'));
        m_at += skipped.size();
    }

    void skipPast(std::string_view end, const char* what)
    {
        const std::size_t found = m_text.find(end, m_at);
        if (found == std::string_view::npos)
            failAt(m_file, m_line, std::string(what) + " has no end.");
        skip(found + end.size() - m_at);
    }

    /// Goes to the next token; false when there is none.
    bool skipToToken()
    {
        while (m_at < m_text.size()) {
            if (isSpace(m_text[m_at]))
                skip(1);
            else if (startsWith("//") || m_text[m_at] == (m_isVerilog ? '`' : '#'))
                skip(std::min(m_text.find('\n', m_at), m_text.size()) - m_at);
            else if (startsWith("/*"))
                skipPast("*/", "A comment");
            else if (m_isVerilog && startsWith("(*"))
                skipPast("*)", "An attribute");
            else
                return true;
        }
        return false;
    }

    template <typename Belongs>
    std::string take(Belongs belongs)
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && belongs(m_text[m_at]))
            ++m_at;
        return std::string(m_text.substr(begin, m_at - begin));
    }

    Token token()
    {
        const char first = m_text[m_at];
        const int line = m_line;
        if (m_isVerilog && first == '\\') {
            ++m_at;
            return {Token::Kind::Name, take([](char c) { return !isSpace(c); }), line};
        }
        if (isDigit(first) || (m_isVerilog && first == '\'')) {
            const auto belongs = [this](char c) {
                return isWordCharacter(c) || (m_isVerilog && (c == '\'' || c == '?'));
            };
            return {Token::Kind::Number, take(belongs), line};
        }
        if (isWordCharacter(first))
            return {Token::Kind::Name, take(isWordCharacter), line};
        constexpr std::array<std::string_view, 14> kLong{
            "<<=", ">>=", "<<", ">>", "|=", "&=", "^=", "+=", "-=", "~^", "^~", "&&", "||", "=="};
        for (std::string_view symbol : kLong) {
            const bool isXnor = symbol == "~^" || symbol == "^~"; // in C, two operators
            if (startsWith(symbol) && (m_isVerilog || !isXnor)) {
                m_at += symbol.size();
                return {Token::Kind::Symbol, std::string(symbol), line};
            }
        }
        if (std::string_view("()[]{};:,.=&|^~+-*/<>!?#@%\"").find(first) == std::string_view::npos)
            failAt(m_file, line,
                   "A character of code " + std::to_string(static_cast<unsigned char>(first)) +
                       " belongs to no token.");
        ++m_at;
        return {Token::Kind::Symbol, std::string(1, first), line};
    }

    std::string_view m_text;
    bool m_isVerilog;
    const std::string& m_file;
    std::size_t m_at = 0;
    int m_line = 1;
};

} // namespace

std::vector<Token> tokenize(std::string_view text, SourceLanguage language, const std::string& file)
{
    return Tokenizer(text, language, file).run();
}

TokenCursor::TokenCursor(const std::vector<Token>& tokens, std::size_t at, std::string file)
    : m_tokens(&tokens), m_at(at), m_file(std::move(file))
{}

const Token& TokenCursor::peek(std::size_t ahead) const
{
    return (*m_tokens)[std::min(m_at + ahead, m_tokens->size() - 1)];
}

bool TokenCursor::isOneOf(std::initializer_list<std::string_view> texts) const
{
    return std::any_of(texts.begin(), texts.end(), [this](auto text) { return is(text); });
}

Token TokenCursor::next()
{
    Token token = peek();
    if (!atEnd())
        ++m_at;
    return token;
}

bool TokenCursor::accept(std::string_view text)
{
    if (!is(text))
        return false;
    ++m_at;
    return true;
}

void TokenCursor::expect(std::string_view text)
{
    if (!accept(text))
        fail("\"" + std::string(text) + "\" was expected, but " +
             (atEnd() ? "the file ends." : "\"" + peek().text + "\" stands here."));
}

std::string TokenCursor::expectName()
{
    if (!isName())
        fail(std::string("A name was expected, but ") +
             (atEnd() ? "the file ends." : "\"" + peek().text + "\" stands here."));
    return next().text;
}

void TokenCursor::skipPast(std::string_view text)
{
    while (!atEnd() && !accept(text))
        ++m_at;
}

void TokenCursor::fail(const std::string& what) const
{
    failAt(m_file, line(), what);
}

} // namespace hawx
