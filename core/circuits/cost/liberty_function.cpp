// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/liberty_function.h"

#include "core/support/error.h"

#include <algorithm>
#include <string>

namespace hawx {

namespace {

constexpr int kMaxDepth = 32;

/// Computes with functions instead of values: each is the bits of its truth table.
class Parser {
public:
    Parser(std::string_view text, const std::vector<CellInput>& inputs)
        : m_text(text), m_rest(text), m_inputs(inputs)
    {
        const std::size_t entries = std::size_t{1} << inputs.size();
        m_all = entries == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << entries) - 1;
    }

    std::uint64_t whole()
    {
        const std::uint64_t function = sum(0);
        if (!m_rest.empty())
            refuse("\"" + std::string(m_rest) + "\" is left over");
        return function;
    }

private:
    [[noreturn]] void refuse(const std::string& what) const
    {
        throw Error("the function \"" + std::string(m_text) + "\" cannot be understood: " + what +
                    ".");
    }

    char next()
    {
        const std::size_t blanks = std::min(m_rest.find_first_not_of(" \t\r\n\\"), m_rest.size());
        m_rest.remove_prefix(blanks);
        return m_rest.empty() ? '\0' : m_rest.front();
    }

    bool accept(std::string_view operators)
    {
        if (next() == '\0' || operators.find(m_rest.front()) == std::string_view::npos)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    std::uint64_t sum(int depth)
    {
        std::uint64_t function = product(depth);
        while (accept("+|"))
            function |= product(depth);
        return function;
    }

    std::uint64_t product(int depth)
    {
        std::uint64_t function = difference(depth);
        for (;;) {
            const bool isOperator = accept("&*");
            const char c = next();
            if (!isOperator && (c == '\0' || c == ')' || c == '+' || c == '|'))
                return function;
            function &= difference(depth);
        }
    }

    std::uint64_t difference(int depth)
    {
        std::uint64_t function = factor(depth);
        while (accept("^"))
            function ^= factor(depth);
        return function;
    }

    std::uint64_t factor(int depth)
    {
        bool isInverted = false;
        while (accept("!"))
            isInverted = !isInverted;
        std::uint64_t function = 0;
        if (accept("(")) {
            if (depth == kMaxDepth)
                refuse("its parentheses are nested more than " + std::to_string(kMaxDepth) +
                       " deep");
            function = sum(depth + 1);
            if (!accept(")"))
                refuse("a parenthesis is not closed");
        } else {
            function = name();
        }
        while (accept("'"))
            isInverted = !isInverted;
        return isInverted ? ~function & m_all : function;
    }

    std::uint64_t name()
    {
        next();
        const std::size_t end = std::min(m_rest.find_first_of(" \t\r\n\\!'^&*+|()"), m_rest.size());
        const std::string name(m_rest.substr(0, end));
        m_rest.remove_prefix(end);
        if (name == "0" || name == "1")
            return name == "1" ? m_all : 0;
        const auto found =
            std::find_if(m_inputs.begin(), m_inputs.end(),
                         [&name](const CellInput& input) { return input.name == name; });
        if (found == m_inputs.end())
            refuse(name.empty() ? "an operand is missing" : "there is no input \"" + name + "\"");
        return inputFunction(static_cast<std::size_t>(found - m_inputs.begin()), m_inputs.size());
    }

    std::string_view m_text;
    std::string_view m_rest;
    const std::vector<CellInput>& m_inputs;
    std::uint64_t m_all = 0;
};

} // namespace

std::uint64_t parseLibertyFunction(std::string_view text, const std::vector<CellInput>& inputs)
{
    return Parser(text, inputs).whole();
}

} // namespace hawx
