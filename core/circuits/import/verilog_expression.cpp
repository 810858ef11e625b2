// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/verilog_expression.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

namespace hawx {

namespace {

/// Nesting that no file has and that the stack still bears, with sanitizers, too.
constexpr int kDeepest = 100;
/// Widest word, of declarations and of what is concatenated.
constexpr int kWidest = 65536;

} // namespace

/// What is left to evaluate once the width of the whole is known; other operators have a width of
/// their own and are words already.
struct VerilogExpressions::Expression {
    enum class Kind { Leaf, Not, Bitwise, Xnor, Add, Subtract, ShiftLeft, ShiftRight, Choose };
    Kind kind = Kind::Leaf;
    std::size_t width = 0;
    Word leaf{};                   ///< of Choose: the condition
    GateType gate = GateType::And; ///< of Bitwise
    std::size_t shift = 0;
    std::vector<Expression> operands{};
    bool isSigned = false; ///< of Leaf: a whole net declared signed
    int depth = 0;         ///< operators within operators, which evaluate() follows on the stack
};

VerilogExpressions::Expression VerilogExpressions::checked(Expression expression) const
{
    constexpr int kLongest = 2000;
    for (const Expression& operand : expression.operands)
        expression.depth = std::max(expression.depth, operand.depth + 1);
    if (expression.depth > kLongest)
        m_cursor.fail("The expression has too many operators.");
    return expression;
}

Word VerilogExpressions::value(std::size_t bits)
{
    const Expression expression = conditional();
    Word word = evaluate(expression, std::max(bits, expression.width));
    word.resize(bits);
    return word;
}

Word VerilogExpressions::selfDetermined(const Expression& expression)
{
    return evaluate(expression, expression.width);
}

Word VerilogExpressions::evaluate(const Expression& expression, std::size_t bits)
{
    using Kind = Expression::Kind;
    std::vector<Word> words;
    for (const Expression& operand : expression.operands)
        words.push_back(evaluate(operand, bits));
    switch (expression.kind) {
    case Kind::Leaf: {
        Word word = expression.leaf;
        if (expression.isSigned && bits > word.size())
            m_cursor.fail("A signed net is widened here: write its extension out, as in "
                          "{{8{A[7]}}, A}.");
        word.resize(bits, NetGraph::constant(false));
        return word;
    }
    case Kind::Not: return m_graph.inverse(words[0]);
    case Kind::Bitwise: return m_graph.bitwise(expression.gate, words[0], words[1]);
    case Kind::Xnor: return m_graph.bitwise(GateType::Xnor, words[0], words[1]);
    case Kind::Add: return m_graph.sum(words[0], words[1]);
    case Kind::Subtract:
        return m_graph.sum(words[0], m_graph.inverse(words[1]), NetGraph::constant(true));
    case Kind::ShiftLeft:
        words[0].insert(words[0].begin(), std::min(expression.shift, bits),
                        NetGraph::constant(false));
        words[0].resize(bits);
        return words[0];
    case Kind::ShiftRight:
        words[0].erase(words[0].begin(), words[0].begin() + static_cast<std::ptrdiff_t>(
                                                                std::min(expression.shift, bits)));
        words[0].resize(bits, NetGraph::constant(false));
        return words[0];
    case Kind::Choose: {
        Word word(bits);
        for (std::size_t k = 0; k < bits; ++k)
            word[k] = m_graph.choose(expression.leaf[0], words[0][k], words[1][k]);
        return word;
    }
    }
    m_cursor.fail("The expression is not understood.");
}

Signal VerilogExpressions::reduced(GateType type, const Word& word)
{
    Signal result = word.at(0);
    for (std::size_t k = 1; k < word.size(); ++k)
        result = m_graph.gate(type, result, word[k]);
    return result;
}

VerilogExpressions::Expression VerilogExpressions::conditional()
{
    if (++m_depth > kDeepest)
        m_cursor.fail("The expression is nested too deeply.");
    Expression condition = binary(0);
    if (m_cursor.accept("?")) {
        const Signal chosen = reduced(GateType::Or, selfDetermined(condition));
        std::vector<Expression> operands{conditional()};
        m_cursor.expect(":");
        operands.push_back(conditional());
        const std::size_t width = std::max(operands[0].width, operands[1].width);
        condition = checked({.kind = Expression::Kind::Choose,
                             .width = width,
                             .leaf = {chosen},
                             .operands = std::move(operands)});
    }
    --m_depth;
    return condition;
}

VerilogExpressions::Expression VerilogExpressions::binary(std::size_t level)
{
    using Kind = Expression::Kind;
    // From loose to tight.
    static const std::array<std::vector<std::string_view>, 8> kLevels{
        {{"||"}, {"&&"}, {"|"}, {"^", "~^", "^~"}, {"&"}, {"=="}, {"<<", ">>"}, {"+", "-"}}};
    if (level == kLevels.size())
        return unary();
    Expression left = binary(level + 1);
    while (std::any_of(kLevels[level].begin(), kLevels[level].end(),
                       [this](std::string_view sign) { return m_cursor.is(sign); })) {
        const std::string sign = m_cursor.next().text;
        Expression right = binary(level + 1);
        const std::size_t width = std::max(left.width, right.width);
        if (sign == "||" || sign == "&&") {
            const Signal x = reduced(GateType::Or, selfDetermined(left));
            const Signal y = reduced(GateType::Or, selfDetermined(right));
            left = {.width = 1,
                    .leaf = {m_graph.gate(sign == "||" ? GateType::Or : GateType::And, x, y)}};
        } else if (sign == "==") {
            const Word equal =
                m_graph.bitwise(GateType::Xnor, evaluate(left, width), evaluate(right, width));
            left = {.width = 1, .leaf = {reduced(GateType::And, equal)}};
        } else if (sign == "<<" || sign == ">>") {
            std::size_t amount = 0;
            const Word word = selfDetermined(right);
            for (std::size_t k = 0; k < word.size(); ++k) {
                if (!NetGraph::isConstant(word[k]))
                    m_cursor.fail("A shift by an amount that is not constant is not supported.");
                if (word[k] == NetGraph::constant(true))
                    amount |= k < 20 ? std::size_t{1} << k : std::size_t{kWidest};
            }
            const std::size_t own = left.width;
            left = {.kind = sign == "<<" ? Kind::ShiftLeft : Kind::ShiftRight,
                    .width = own,
                    .shift = amount,
                    .operands = {std::move(left)}};
        } else {
            const Kind kind = sign == "+"         ? Kind::Add
                              : sign == "-"       ? Kind::Subtract
                              : sign.size() == 2U ? Kind::Xnor
                                                  : Kind::Bitwise;
            const GateType gate = sign == "|"   ? GateType::Or
                                  : sign == "&" ? GateType::And
                                                : GateType::Xor;
            std::vector<Expression> operands;
            operands.push_back(std::move(left));
            operands.push_back(std::move(right));
            left = {.kind = kind, .width = width, .gate = gate, .operands = std::move(operands)};
        }
        left = checked(std::move(left));
    }
    return left;
}

VerilogExpressions::Expression VerilogExpressions::unary()
{
    if (m_depth > kDeepest)
        m_cursor.fail("The expression is nested too deeply.");
    const auto nested = [this] {
        ++m_depth;
        Expression expression = unary();
        --m_depth;
        return expression;
    };
    if (m_cursor.accept("~")) {
        // ~&, ~| invert a reduction.
        const bool reduces = m_cursor.isOneOf({"&", "|"});
        Expression inner = nested();
        const std::size_t width = reduces ? 1 : inner.width;
        std::vector<Expression> operands;
        operands.push_back(std::move(inner));
        Expression inverse = checked(
            {.kind = Expression::Kind::Not, .width = width, .operands = std::move(operands)});
        return reduces ? Expression{.width = 1, .leaf = selfDetermined(inverse)} : inverse;
    }
    if (m_cursor.accept("!")) {
        const Signal any = reduced(GateType::Or, selfDetermined(nested()));
        return {.width = 1, .leaf = {m_graph.gate(GateType::Not, any)}};
    }
    for (const auto& [sign, type] : std::array<std::pair<const char*, GateType>, 3>{
             {{"&", GateType::And}, {"|", GateType::Or}, {"^", GateType::Xor}}}) {
        if (m_cursor.accept(sign))
            return {.width = 1, .leaf = {reduced(type, selfDetermined(nested()))}};
    }
    return operand();
}

VerilogExpressions::Expression VerilogExpressions::operand()
{
    if (m_cursor.accept("(")) {
        Expression expression = conditional();
        m_cursor.expect(")");
        return expression;
    }
    const auto net = m_nets.find(m_cursor.peek().text);
    const bool isSigned =
        net != m_nets.end() && net->second.isSigned && m_cursor.peek(1).text != "[";
    Word word = m_cursor.is("{")                              ? concatenation()
                : m_cursor.peek().kind == Token::Kind::Number ? literal()
                                                              : reference();
    return {.width = word.size(), .leaf = std::move(word), .isSigned = isSigned};
}

Word VerilogExpressions::concatenation()
{
    if (++m_depth > kDeepest)
        m_cursor.fail("The expression is nested too deeply.");
    m_cursor.expect("{");
    std::vector<Word> parts;
    do {
        Word part = selfDetermined(conditional());
        if (parts.empty() && m_cursor.is("{")) { // {8{x}}
            std::size_t count = 0;
            for (std::size_t k = 0; k < part.size(); ++k) {
                if (!NetGraph::isConstant(part[k]) || (part[k] == 1 && k > 16))
                    m_cursor.fail("A replication needs a small constant count.");
                count |= part[k] == 1 ? std::size_t{1} << k : 0;
            }
            const Word repeated = concatenation();
            part.clear();
            if (count * repeated.size() > std::size_t{kWidest})
                m_cursor.fail("The replication is too wide.");
            for (std::size_t i = 0; i < count; ++i)
                part.insert(part.end(), repeated.begin(), repeated.end());
        }
        parts.push_back(std::move(part));
    } while (m_cursor.accept(","));
    m_cursor.expect("}");
    --m_depth;
    Word word;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        word.insert(word.end(), part->begin(), part->end());
    if (word.empty() || word.size() > std::size_t{kWidest})
        m_cursor.fail("The concatenation is empty or too wide.");
    return word;
}

Word VerilogExpressions::literal()
{
    // 12, 'd12, 8'hFF, 1'b0; a size and its base may be two tokens.
    std::string text = m_cursor.next().text;
    if (text.find('\'') == std::string::npos && m_cursor.peek().kind == Token::Kind::Number &&
        m_cursor.peek().text.starts_with('\''))
        text += m_cursor.next().text;
    std::erase(text, '_');
    const std::size_t quote = text.find('\'');
    std::size_t width = 32;
    std::string digits = text;
    int bitsOfDigit = 0; // decimal
    if (quote != std::string::npos) {
        std::size_t base = quote + 1;
        if (base < text.size() && (text[base] | 0x20) == 's')
            ++base;
        const char letter = base < text.size() ? static_cast<char>(text[base] | 0x20) : '?';
        bitsOfDigit = letter == 'b' ? 1 : letter == 'o' ? 3 : letter == 'h' ? 4 : 0;
        digits = base < text.size() ? text.substr(base + 1) : std::string();
        const auto [end, code] = std::from_chars(text.data(), text.data() + quote, width);
        if ((quote > 0 && (code != std::errc() || end != text.data() + quote)) || width < 1 ||
            width > std::size_t{kWidest} || (bitsOfDigit == 0 && letter != 'd'))
            m_cursor.fail("\"" + text + "\" is no number.");
    }
    if (bitsOfDigit == 0) {
        std::uint64_t number = 0;
        const auto [end, code] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (code != std::errc() || end != digits.data() + digits.size())
            m_cursor.fail("\"" + text + "\" is no number.");
        return NetGraph::constantWord(number, width);
    }
    Word word;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        unsigned number = 0;
        const auto [end, code] = std::from_chars(&*digit, &*digit + 1, number, 16);
        if (code != std::errc() || number >> bitsOfDigit != 0)
            m_cursor.fail("\"" + text + "\" has digits that are no numbers; unknown and floating " +
                          "values are not supported.");
        for (int bit = 0; bit < bitsOfDigit; ++bit)
            word.push_back(NetGraph::constant((number >> bit & 1) == 1));
    }
    if (word.empty())
        m_cursor.fail("\"" + text + "\" has no digits.");
    word.resize(width, NetGraph::constant(false));
    return word;
}

int VerilogExpressions::index()
{
    const std::string text = m_cursor.peek().text;
    int number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (m_cursor.peek().kind != Token::Kind::Number || code != std::errc() ||
        end != text.data() + text.size())
        m_cursor.fail("\"" + text + "\" is no index: plain decimal numbers are supported.");
    m_cursor.next();
    return number;
}

NetVector VerilogExpressions::range()
{
    NetVector range{.bits = {}, .isVector = true};
    m_cursor.expect("[");
    range.msb = index();
    m_cursor.expect(":");
    range.lsb = index();
    m_cursor.expect("]");
    if (range.size() > std::size_t{kWidest})
        m_cursor.fail("A net of " + std::to_string(range.size()) + " bits is too wide.");
    return range;
}

Word VerilogExpressions::reference()
{
    const int line = m_cursor.line();
    const std::string name = m_cursor.expectName();
    if (!m_nets.contains(name)) {
        NetVector implicit;
        implicit.bits.push_back(m_graph.wire(name, line));
        m_nets.emplace(name, std::move(implicit));
    }
    const NetVector& net = m_nets.at(name);
    if (!m_cursor.accept("["))
        return net.bits;
    NetVector part;
    part.msb = index();
    part.lsb = m_cursor.accept(":") ? index() : part.msb;
    m_cursor.expect("]");
    Word word;
    for (std::size_t k = 0; k < net.bits.size(); ++k) {
        const int number = net.indexOf(k);
        if (number >= std::min(part.msb, part.lsb) && number <= std::max(part.msb, part.lsb))
            word.push_back(net.bits[k]);
    }
    if (!net.isVector || word.size() != part.size() ||
        (part.msb != part.lsb && (part.msb < part.lsb) != (net.msb < net.lsb)))
        m_cursor.fail("The net " + name + " has no bits [" + std::to_string(part.msb) + ":" +
                      std::to_string(part.lsb) + "].");
    return word;
}

Word VerilogExpressions::target()
{
    if (!m_cursor.accept("{"))
        return reference();
    if (++m_depth > kDeepest)
        m_cursor.fail("The expression is nested too deeply.");
    std::vector<Word> parts;
    do {
        parts.push_back(target());
    } while (m_cursor.accept(","));
    --m_depth;
    m_cursor.expect("}");
    Word word;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        word.insert(word.end(), part->begin(), part->end());
    return word;
}

} // namespace hawx
