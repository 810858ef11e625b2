// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

enum class SourceLanguage { C, Verilog };

struct Token {
    enum class Kind { Name, Number, Symbol, End };
    Kind kind = Kind::End;
    std::string text; ///< of an escaped identifier: without the backslash
    int line = 1;
};

/// The tokens of a source text without comments, attributes and preprocessor lines; the last one is
/// of kind End. Throws Error for characters that are in no token and for comments without end.
std::vector<Token> tokenize(std::string_view text, SourceLanguage language,
                            const std::string& file);

/// A place in a sequence of tokens that outlives it.
class TokenCursor {
public:
    TokenCursor(const std::vector<Token>& tokens, std::size_t at, std::string file);

    /// The token so many places ahead, End behind the last.
    const Token& peek(std::size_t ahead = 0) const;
    bool atEnd() const { return peek().kind == Token::Kind::End; }
    bool isName() const { return peek().kind == Token::Kind::Name; }
    /// Whether the next token is this symbol or word.
    bool is(std::string_view text) const { return !atEnd() && peek().text == text; }
    bool isOneOf(std::initializer_list<std::string_view> texts) const;

    Token next();
    /// Takes the next token if it is this one.
    bool accept(std::string_view text);
    void expect(std::string_view text);
    std::string expectName();
    /// Goes behind the next such token; to the end when there is none.
    void skipPast(std::string_view text);

    std::size_t position() const { return m_at; }
    int line() const { return peek().line; }
    const std::string& file() const { return m_file; }
    /// Throws Error with file and line.
    [[noreturn]] void fail(const std::string& what) const;

private:
    const std::vector<Token>* m_tokens;
    std::size_t m_at;
    std::string m_file;
};

} // namespace hawx
