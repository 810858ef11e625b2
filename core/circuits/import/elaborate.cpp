// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/elaborate.h"

#include "core/circuits/import/parsed_circuit.h"
#include "core/circuits/import/verilog_expression.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace hawx {

namespace {

/// Modules within modules; deeper ones contain themselves.
constexpr int kDeepest = 50;

class Elaborator {
public:
    Elaborator(NetGraph& graph, const VerilogSource& source, std::size_t module, int depth)
        : m_graph(graph),
          m_source(source),
          m_cursor(source.tokens, module, source.file),
          m_depth(depth)
    {}

    ElaboratedModule run()
    {
        m_name = m_cursor.expectName();
        if (m_depth > kDeepest)
            m_cursor.fail("The module " + m_name + " contains itself.");
        if (m_depth > 0) // instances without nets count against the limit of nodes, too
            m_graph.wire(m_name, m_cursor.line());
        header();
        while (!m_cursor.accept("endmodule")) {
            if (m_cursor.atEnd())
                m_cursor.fail("The module " + m_name + " has no endmodule.");
            item();
        }
        ElaboratedModule result;
        for (const std::string& name : m_order) {
            const auto direction = m_isInput.find(name);
            if (direction == m_isInput.end())
                m_cursor.fail("The port " + name + " of the module " + m_name +
                              " is neither an input nor an output.");
            result.ports.push_back(
                {name, m_nets.at(name).bits, direction->second, m_signed.contains(name)});
        }
        return result;
    }

private:
    void header()
    {
        if (m_cursor.accept("(")) {
            while (!m_cursor.accept(")")) {
                if (m_cursor.isOneOf({"input", "output", "inout"}))
                    declaration(true);
                else
                    m_order.push_back(m_cursor.expectName());
                if (!m_cursor.is(")"))
                    m_cursor.expect(",");
            }
        }
        m_cursor.expect(";");
    }

    void item()
    {
        if (m_cursor.accept(";"))
            return;
        if (m_cursor.isOneOf({"input", "output", "inout", "wire", "tri"})) {
            declaration(false);
            m_cursor.expect(";");
        } else if (m_cursor.accept("assign")) {
            do {
                assignment(VerilogExpressions(m_graph, m_nets, m_cursor).target());
            } while (m_cursor.accept(","));
            m_cursor.expect(";");
        } else if (m_cursor.isOneOf({"always", "initial", "reg", "logic", "function", "generate",
                                     "parameter", "localparam", "always_comb", "always_ff"})) {
            m_cursor.fail("\"" + m_cursor.peek().text +
                          "\" is not structural: assignments, gates and cells are supported.");
        } else {
            instances();
        }
    }

    void assignment(const Word& target)
    {
        const int line = m_cursor.line();
        m_cursor.expect("=");
        const Word value = VerilogExpressions(m_graph, m_nets, m_cursor).value(target.size());
        for (std::size_t k = 0; k < target.size(); ++k)
            m_graph.drive(target[k], value[k], line);
    }

    /// `input [7:0] A, B`, up to what is no name of it any more.
    void declaration(bool inHeader)
    {
        const std::string direction = m_cursor.next().text;
        if (direction == "inout")
            m_cursor.fail("An inout port is not supported.");
        const bool isPort = direction == "input" || direction == "output";
        bool isSigned = false;
        while (m_cursor.isOneOf({"wire", "tri", "signed", "logic"}))
            isSigned = m_cursor.next().text == "signed" || isSigned;
        if (m_cursor.is("reg"))
            m_cursor.fail("\"reg\" is not structural: assignments, gates and cells are supported.");
        NetVector range;
        if (m_cursor.is("["))
            range = VerilogExpressions(m_graph, m_nets, m_cursor).range();
        while (true) {
            const std::string name = m_cursor.expectName();
            if (isPort) {
                if (inHeader)
                    m_order.push_back(name);
                else if (std::find(m_order.begin(), m_order.end(), name) == m_order.end())
                    m_cursor.fail(name + " is declared as port, but " + m_name + " has no such.");
                if (!m_isInput.emplace(name, direction == "input").second)
                    m_cursor.fail("The port " + name + " is declared twice.");
                if (isSigned)
                    m_signed.insert(name);
            }
            declareNet(name, range);
            m_nets.at(name).isSigned = m_nets.at(name).isSigned || isSigned;
            if (!isPort && m_cursor.is("="))
                assignment(m_nets.at(name).bits);
            // In a header a comma may begin the next declaration.
            const Token& after = m_cursor.peek(1);
            if (!m_cursor.is(",") ||
                (inHeader &&
                 (after.text == "input" || after.text == "output" || after.text == "inout")))
                return;
            m_cursor.expect(",");
        }
    }

    /// A port may be declared as wire of the same range afterwards.
    void declareNet(const std::string& name, NetVector range)
    {
        const auto found = m_nets.find(name);
        if (found != m_nets.end()) {
            if (!m_isInput.contains(name) || found->second.size() != range.size())
                m_cursor.fail("The net " + name + " is declared twice.");
            return;
        }
        for (std::size_t k = 0; k < range.size(); ++k) {
            const std::string bit =
                range.isVector ? name + "[" + std::to_string(range.indexOf(k)) + "]" : name;
            range.bits.push_back(m_graph.wire(bit, m_cursor.line()));
        }
        m_nets.emplace(name, std::move(range));
    }

    void instances()
    {
        const Token type = m_cursor.peek();
        m_cursor.expectName();
        do {
            if (m_cursor.isName())
                m_cursor.next(); // the instance's name
            if (!m_cursor.is("("))
                m_cursor.fail("\"" + type.text + "\" begins nothing that is supported here: " +
                              "assignments, gates and cells are.");
            if (!primitive(type.text))
                module(type);
        } while (m_cursor.accept(","));
        m_cursor.expect(";");
    }

    /// A gate of Verilog: its output or, for buf and not, outputs come first.
    bool primitive(const std::string& name)
    {
        static const std::map<std::string, std::pair<GateType, bool>> kTypes{
            {"and", {GateType::And, false}},      {"nand", {GateType::And, true}},
            {"or", {GateType::Or, false}},        {"nor", {GateType::Or, true}},
            {"xor", {GateType::Xor, false}},      {"xnor", {GateType::Xor, true}},
            {"buf", {GateType::Input, false}},    {"not", {GateType::Input, true}},
            {"$maj", {GateType::Majority, false}}};
        const auto found = kTypes.find(name);
        if (found == kTypes.end())
            return false;
        const auto [type, isInverted] = found->second;
        const int line = m_cursor.line();
        m_cursor.expect("(");
        std::vector<Signal> outputs;
        std::vector<Signal> inputs;
        // The outputs of buf and not are all but the last.
        while (!m_cursor.accept(")")) {
            if (!outputs.empty())
                m_cursor.expect(",");
            VerilogExpressions expressions(m_graph, m_nets, m_cursor);
            const bool isOutput = outputs.empty() || (type == GateType::Input && !isLastArgument());
            (isOutput ? outputs : inputs)
                .push_back(isOutput ? expressions.target().at(0) : expressions.value(1).at(0));
        }
        if (inputs.empty())
            m_cursor.fail("A gate \"" + name + "\" needs inputs.");
        const Signal plain = combined(type, inputs);
        const Signal value = isInverted ? m_graph.gate(GateType::Not, plain) : plain;
        for (Signal output : outputs)
            m_graph.drive(output, value, line);
        return true;
    }

    bool isLastArgument() const
    {
        int depth = 0;
        for (std::size_t ahead = 0;; ++ahead) {
            const Token& token = m_cursor.peek(ahead);
            if (token.kind == Token::Kind::End || (depth == 0 && token.text == ")"))
                return true;
            if (depth == 0 && token.text == ",")
                return false;
            depth += token.text == "(" || token.text == "{" ? 1 : 0;
            depth -= token.text == ")" || token.text == "}" ? 1 : 0;
        }
    }

    Signal combined(GateType type, const std::vector<Signal>& inputs)
    {
        if (type == GateType::Majority && inputs.size() != 3)
            m_cursor.fail("A majority has three inputs.");
        if (type == GateType::Majority)
            return m_graph.gate(type, inputs.at(0), inputs.at(1), inputs.at(2));
        if (type == GateType::Xor && inputs.size() == 3)
            return m_graph.gate(GateType::Xor3, inputs[0], inputs[1], inputs[2]);
        Signal result = inputs[0];
        for (std::size_t i = 1; i < inputs.size(); ++i)
            result = m_graph.gate(type, result, inputs[i]);
        return result;
    }

    ElaboratedModule inner(const Token& type)
    {
        const auto own = m_source.modules.find(type.text);
        if (own != m_source.modules.end())
            return Elaborator(m_graph, m_source, own->second, m_depth + 1).run();
        const std::string cell = cellNamed(type.text);
        if (cell.empty())
            failAt(m_cursor.file(), type.line,
                   "The cell " + type.text +
                       " is neither defined in the file nor known by its name.");
        return Elaborator(m_graph, cells(), cells().modules.at(cell), m_depth + 1).run();
    }

    void module(const Token& type)
    {
        const ElaboratedModule content = inner(type);
        m_cursor.expect("(");
        std::set<std::string> connected;
        for (std::size_t position = 0; !m_cursor.accept(")"); ++position) {
            if (position > 0)
                m_cursor.expect(",");
            const bool isNamed = m_cursor.accept(".");
            const std::string pin = isNamed ? m_cursor.expectName() : std::string();
            const auto port =
                isNamed ? std::find_if(content.ports.begin(), content.ports.end(),
                                       [&pin](const auto& each) { return each.name == pin; })
                        : content.ports.begin() +
                              static_cast<std::ptrdiff_t>(std::min(position, content.ports.size()));
            if (port == content.ports.end())
                m_cursor.fail("The cell " + type.text + " has no pin " +
                              (isNamed ? pin : std::to_string(position + 1)) + ".");
            if (!connected.insert(port->name).second)
                m_cursor.fail("The pin " + port->name + " is connected twice.");
            if (isNamed)
                m_cursor.expect("(");
            if (!m_cursor.isOneOf({")", ","}))
                connect(*port);
            if (isNamed)
                m_cursor.expect(")");
        }
    }

    void connect(const ElaboratedModule::Port& port)
    {
        const int line = m_cursor.line();
        VerilogExpressions expressions(m_graph, m_nets, m_cursor);
        const Word outside =
            port.isInput ? expressions.value(port.bits.size()) : expressions.target();
        if (outside.size() != port.bits.size())
            m_cursor.fail("The pin " + port.name + " has " + std::to_string(port.bits.size()) +
                          " bits, but " + std::to_string(outside.size()) + " are connected.");
        for (std::size_t k = 0; k < outside.size(); ++k) {
            if (port.isInput)
                m_graph.drive(port.bits[k], outside[k], line);
            else
                m_graph.drive(outside[k], port.bits[k], line);
        }
    }

    NetGraph& m_graph;
    const VerilogSource& m_source;
    TokenCursor m_cursor;
    int m_depth;
    std::string m_name;
    std::vector<std::string> m_order;
    std::map<std::string, bool> m_isInput;
    std::set<std::string> m_signed;
    NetVectors m_nets;
};

/// The module that no other one contains; the first of several.
std::size_t topModule(const VerilogSource& source)
{
    const std::vector<Token>& tokens = source.tokens;
    const std::map<std::string, std::size_t>& modules = source.modules;
    std::set<std::string> contained;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].kind == Token::Kind::Name && tokens[i - 1].text != "module" &&
            tokens[i - 1].text != "." && tokens[i + 1].kind != Token::Kind::Symbol &&
            modules.contains(tokens[i].text))
            contained.insert(tokens[i].text);
    }
    std::size_t top = tokens.size();
    for (const auto& [name, place] : modules) {
        if (!contained.contains(name))
            top = std::min(top, place);
    }
    if (top == tokens.size())
        failAt(source.file, 1,
               modules.empty() ? "The file defines no module."
                               : "Every module of the file is contained in another one.");
    return top;
}

} // namespace

ElaboratedModule elaborate(NetGraph& graph, const VerilogSource& source, std::size_t module)
{
    return Elaborator(graph, source, module, 0).run();
}

ParsedCircuit parseVerilog(const std::string& text, const std::string& file)
{
    const VerilogSource source = readVerilog(text, file);
    const Token& top = source.tokens[topModule(source)];
    NetGraph graph(file);
    const ElaboratedModule module = elaborate(graph, source, source.modules.at(top.text));
    std::vector<Port> inputs;
    std::vector<Port> outputs;
    std::optional<bool> isSigned;
    for (const ElaboratedModule::Port& port : module.ports) {
        Word bits = port.bits;
        if (port.isInput) {
            for (Signal& bit : bits) {
                const Signal input = graph.input();
                graph.drive(bit, input, top.line);
                bit = input;
            }
        }
        if (port.isSigned)
            isSigned = true;
        (port.isInput ? inputs : outputs).push_back({port.name, std::move(bits)});
    }
    return {top.text, multiplierOf(graph, inputs, outputs, file), isSigned};
}

} // namespace hawx
