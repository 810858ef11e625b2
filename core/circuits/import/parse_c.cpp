// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/parsed_circuit.h"
#include "core/circuits/import/tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>

namespace hawx {

namespace {

struct Type {
    std::size_t bits = 32;
    bool isSigned = true;
};

/// A value as arithmetic sees it: 32 or 64 bits, after C's integer promotions.
struct Value {
    Word bits;
    bool isSigned = true;
};

struct Variable {
    Type type;
    Word bits; ///< empty until it is assigned
};

/// Nesting that no file has and that the stack still bears.
constexpr int kDeepest = 200;

/// Evaluates the function symbolically: a variable holds a net for each of its bits, most of them
/// constant, so integer promotions, casts and masks do what they do in C.
class CParser {
public:
    CParser(const std::vector<Token>& tokens, const std::string& file)
        : m_graph(file), m_cursor(tokens, 0, file)
    {}

    ParsedCircuit parse()
    {
        findFunction();
        while (!m_cursor.is("}")) {
            if (m_cursor.accept("return"))
                return finish(expression());
            statement();
        }
        m_cursor.fail("The function " + m_name + " ends without a return.");
    }

private:
    void findFunction()
    {
        while (!m_cursor.atEnd()) {
            if (isTypeWord(m_cursor.peek().text)) {
                m_returned = type();
            } else if (m_cursor.isName() && m_cursor.peek(1).text == "(") {
                m_name = m_cursor.next().text;
                m_cursor.expect("(");
                parameters();
                if (m_cursor.accept("{"))
                    return;
                m_cursor.expect(";"); // a prototype
            } else {
                m_cursor.next();
            }
        }
        m_cursor.fail("The file defines no function.");
    }

    void parameters()
    {
        m_inputs.clear();
        m_types.clear();
        m_variables.clear();
        while (!m_cursor.accept(")")) {
            if (!m_inputs.empty())
                m_cursor.expect(",");
            const Type parameter = type();
            const std::string name = m_cursor.expectName();
            Word bits(parameter.bits);
            std::generate(bits.begin(), bits.end(), [this] { return m_graph.input(); });
            m_inputs.push_back({name, bits});
            m_types.push_back(parameter);
            declare(name, {parameter, bits});
        }
    }

    static bool isTypeWord(std::string_view word)
    {
        constexpr std::array<std::string_view, 18> kWords{
            "const",    "unsigned", "signed",  "char",     "short",   "int",
            "long",     "int8_t",   "uint8_t", "int16_t",  "int32_t", "int64_t",
            "uint16_t", "uint32_t", "static",  "uint64_t", "inline",  "register"};
        return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    }

    Type type()
    {
        Type result;
        bool isKnown = false;
        while (m_cursor.isName() && isTypeWord(m_cursor.peek().text)) {
            const std::string word = m_cursor.next().text;
            isKnown = isKnown || (word != "const" && word != "static" && word != "register");
            if (word == "unsigned" || word.starts_with("uint"))
                result.isSigned = false;
            for (const auto& [part, bits] :
                 std::array<std::pair<const char*, std::size_t>, 6>{{{"char", 8},
                                                                     {"int8", 8},
                                                                     {"short", 16},
                                                                     {"int16", 16},
                                                                     {"long", 64},
                                                                     {"int64", 64}}}) {
                if (word.find(part) != std::string::npos)
                    result.bits = bits;
            }
        }
        if (!isKnown)
            m_cursor.fail("\"" + m_cursor.peek().text + "\" is no integer type.");
        return result;
    }

    void declare(const std::string& name, Variable variable)
    {
        if (!m_variables.emplace(name, std::move(variable)).second)
            m_cursor.fail("The variable " + name + " is declared twice.");
    }

    void statement()
    {
        if (m_cursor.accept(";"))
            return;
        if (isTypeWord(m_cursor.peek().text)) {
            const Type declared = type();
            do {
                const std::string name = m_cursor.expectName();
                Word bits;
                if (m_cursor.accept("="))
                    bits = converted(expression(), declared);
                declare(name, {declared, std::move(bits)});
            } while (m_cursor.accept(","));
        } else {
            assignment();
        }
        m_cursor.expect(";");
    }

    void assignment()
    {
        const std::string name = m_cursor.peek().text;
        const std::string sign = m_cursor.peek(1).text;
        constexpr std::string_view kOperators = "|&^+";
        const bool isCompound = sign.size() == 2 && sign[1] == '=' &&
                                kOperators.find(sign[0]) != std::string_view::npos;
        if (!m_cursor.isName() || (sign != "=" && !isCompound))
            m_cursor.fail("Declarations, assignments and a return are understood here, but not \"" +
                          name + " " + sign + "\".");
        Variable& target = variable(name);
        m_cursor.next();
        m_cursor.next();
        Value value = expression();
        if (isCompound)
            value = binary(sign[0], read(name, target), value);
        target.bits = converted(value, target.type);
    }

    Variable& variable(const std::string& name)
    {
        const auto found = m_variables.find(name);
        if (found == m_variables.end())
            m_cursor.fail("The variable " + name + " is not declared.");
        return found->second;
    }

    Value read(const std::string& name, const Variable& source) const
    {
        if (source.bits.empty())
            m_cursor.fail("The variable " + name + " is read before it is assigned.");
        return promoted(source.bits, source.type);
    }

    static Word extended(Word bits, std::size_t width, bool isSigned)
    {
        const Signal sign = isSigned ? bits.back() : NetGraph::constant(false);
        bits.resize(width, sign); // shortens, too
        return bits;
    }
    static Value promoted(const Word& bits, Type type)
    {
        if (bits.size() < 32) // int holds all values of the type
            return {extended(bits, 32, type.isSigned), true};
        return {bits, type.isSigned};
    }
    static Word converted(const Value& value, Type type)
    {
        return extended(value.bits, type.bits, value.isSigned);
    }

    Value binary(char sign, Value x, Value y)
    {
        const std::size_t width = std::max(x.bits.size(), y.bits.size());
        // C's usual arithmetic conversions: the wider type wins, unsigned among equal widths.
        const bool isSigned =
            (x.isSigned || x.bits.size() < width) && (y.isSigned || y.bits.size() < width);
        x.bits = extended(std::move(x.bits), width, x.isSigned);
        y.bits = extended(std::move(y.bits), width, y.isSigned);
        switch (sign) {
        case '&': return {m_graph.bitwise(GateType::And, x.bits, y.bits), isSigned};
        case '|': return {m_graph.bitwise(GateType::Or, x.bits, y.bits), isSigned};
        case '^': return {m_graph.bitwise(GateType::Xor, x.bits, y.bits), isSigned};
        case '-':
            return {m_graph.sum(x.bits, m_graph.inverse(y.bits), NetGraph::constant(true)),
                    isSigned};
        default: return {m_graph.sum(x.bits, y.bits), isSigned};
        }
    }

    Value shifted(bool left, const Value& x, const Value& y) const
    {
        std::size_t amount = 0;
        for (std::size_t k = 0; k < y.bits.size(); ++k) {
            if (!NetGraph::isConstant(y.bits[k]))
                m_cursor.fail("A shift by an amount that is not constant is not supported.");
            if (y.bits[k] == NetGraph::constant(true))
                amount = k < 7 ? amount + (std::size_t{1} << k) : x.bits.size();
        }
        if (amount >= x.bits.size())
            m_cursor.fail("A shift by so many bits is not defined in C.");
        const auto step = static_cast<std::ptrdiff_t>(amount);
        Word bits = x.bits;
        if (left) {
            bits.insert(bits.begin(), amount, NetGraph::constant(false));
            bits.resize(x.bits.size());
        } else {
            bits.erase(bits.begin(), bits.begin() + step);
            bits = extended(std::move(bits), x.bits.size(), x.isSigned);
        }
        return {std::move(bits), x.isSigned};
    }

    /// Binding from loose to tight: | ^ & shifts sums.
    Value expression(std::size_t level = 0)
    {
        constexpr std::array<std::array<std::string_view, 2>, 5> kLevels{
            {{"|", "|"}, {"^", "^"}, {"&", "&"}, {"<<", ">>"}, {"+", "-"}}};
        if (level == kLevels.size())
            return unary();
        Value value = expression(level + 1);
        while (m_cursor.is(kLevels[level][0]) || m_cursor.is(kLevels[level][1])) {
            const std::string sign = m_cursor.next().text;
            const Value right = expression(level + 1);
            value = sign.size() == 2 ? shifted(sign == "<<", value, right)
                                     : binary(sign[0], std::move(value), right);
        }
        return value;
    }

    Value unary()
    {
        if (++m_depth > kDeepest)
            m_cursor.fail("The expression is nested too deeply.");
        Value value = operand();
        --m_depth;
        return value;
    }

    Value operand()
    {
        if (m_cursor.accept("~")) {
            const Value value = unary();
            return {m_graph.inverse(value.bits), value.isSigned};
        }
        if (m_cursor.accept("(")) {
            if (isTypeWord(m_cursor.peek().text)) {
                const Type target = type();
                m_cursor.expect(")");
                return promoted(converted(unary(), target), target);
            }
            Value value = expression();
            m_cursor.expect(")");
            return value;
        }
        if (m_cursor.peek().kind == Token::Kind::Number)
            return literal();
        const std::string name = m_cursor.expectName();
        if (m_cursor.is("(") || m_cursor.is("["))
            m_cursor.fail("Calls and arrays are not supported, but here stands " + name +
                          m_cursor.peek().text + ".");
        return read(name, variable(name));
    }

    Value literal()
    {
        const std::string text = m_cursor.peek().text;
        const bool isHex = text.starts_with("0x") || text.starts_with("0X");
        std::uint64_t number = 0;
        const char* const end = text.data() + text.size();
        const auto [rest, code] =
            std::from_chars(text.data() + (isHex ? 2 : 0), end, number, isHex ? 16 : 10);
        const std::string suffix(rest, end);
        const bool isOctal = !isHex && text.size() > 1 && text[0] == '0' && suffix.empty();
        if (code != std::errc() || isOctal || suffix.find_first_not_of("uUlL") != std::string::npos)
            m_cursor.fail("\"" + text + "\" is no decimal or hexadecimal number.");
        m_cursor.next();
        // The first type of C's list for the literal that holds the number.
        const bool isUnsigned = suffix.find_first_of("uU") != std::string::npos;
        const bool isLong = suffix.find_first_of("lL") != std::string::npos;
        if (!isLong && number <= (isUnsigned || isHex ? 0xFFFFFFFFU : 0x7FFFFFFFU))
            return {NetGraph::constantWord(number, 32), !isUnsigned && number <= 0x7FFFFFFFU};
        return {NetGraph::constantWord(number, 64), !isUnsigned && number >> 63 == 0};
    }

    /// How many low bits of a word matter: those of the support.
    static std::size_t usedWidth(const Word& bits, const std::vector<bool>& support)
    {
        std::size_t width = bits.size();
        while (width > 0 && !support[bits[width - 1]])
            --width;
        return width;
    }

    ParsedCircuit finish(const Value& value)
    {
        m_cursor.expect(";");
        if (m_inputs.size() != 2)
            throw NotAMultiplier("The function " + m_name + " has " +
                                 std::to_string(m_inputs.size()) + " parameters, not 2.");
        Word word = extended(converted(value, m_returned), 64, m_returned.isSigned);
        const bool isNarrow = std::all_of(word.begin() + 16, word.end(), [&](Signal bit) {
            return bit == NetGraph::constant(false) || bit == word[15];
        });
        word.resize(16);
        const std::vector<bool> support = m_graph.supportOf(word);
        std::array<std::size_t, 2> widths{};
        for (std::size_t i = 0; i < 2; ++i) {
            // A wide parameter holds an operand of 8 bits when no other bit is used.
            widths[i] = std::max<std::size_t>(8, usedWidth(m_inputs[i].bits, support));
            if (m_types[i].bits > 8)
                m_inputs[i].bits.resize(widths[i]);
        }
        if (!isNarrow)
            throw NotAMultiplier("The result of the function " + m_name +
                                 " has more than 16 bits.");
        std::optional<bool> isSigned;
        if (m_types[0].bits == 8 && m_types[1].bits == 8 && m_types[0].isSigned)
            isSigned = m_types[1].isSigned;
        return {m_name, multiplierOf(m_graph, m_inputs, {{"result", word}}, m_cursor.file()),
                isSigned};
    }

    NetGraph m_graph;
    TokenCursor m_cursor;
    std::string m_name;
    Type m_returned;
    std::vector<Port> m_inputs;
    std::vector<Type> m_types;
    std::map<std::string, Variable> m_variables;
    int m_depth = 0;
};

} // namespace

ParsedCircuit parseC(const std::string& text, const std::string& file)
{
    const std::vector<Token> tokens = tokenize(text, SourceLanguage::C, file);
    return CParser(tokens, file).parse();
}

} // namespace hawx
