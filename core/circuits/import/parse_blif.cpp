// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/elaborate.h"
#include "core/circuits/import/parsed_circuit.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

namespace hawx {

namespace {

class BlifParser {
public:
    BlifParser(const std::string& text, const std::string& file)
        : m_stream(text), m_file(file), m_graph(file)
    {}

    ParsedCircuit parse()
    {
        std::string name;
        bool hasEnd = false;
        for (advance(); !m_words.empty() && !hasEnd;) {
            const std::string command = m_words[0];
            if (command == ".names") {
                names();
                continue; // has read the line behind its cover
            }
            if (command == ".model" && name.empty())
                name = m_words.size() > 1 ? m_words[1] : m_file;
            else if (command == ".inputs")
                inputs();
            else if (command == ".outputs")
                m_outputs.insert(m_outputs.end(), m_words.begin() + 1, m_words.end());
            else if (command == ".gate" || command == ".subckt")
                cell();
            else if (command == ".end")
                hasEnd = true;
            else if (command == ".latch")
                fail("A latch is not supported: a multiplier here has no memory.");
            else
                fail("\"" + command +
                     "\" is not supported: .model, .inputs, .outputs, .names, "
                     ".gate, .subckt and .end are.");
            advance();
        }
        if (name.empty())
            fail("The file has no .model.");
        if (!hasEnd)
            fail("The model " + name + " has no .end: the file may be cut off.");
        std::vector<Port> outputs;
        for (const std::string& output : m_outputs)
            outputs.push_back({output, {wire(output)}});
        return {name, multiplierOf(m_graph, m_inputs, outputs, m_file), std::nullopt};
    }

private:
    /// Reads the next line that is not empty, without comment, continued lines joined. No words are
    /// left at the end of the text.
    void advance()
    {
        m_words.clear();
        m_line = m_lastLine + 1;
        bool isContinued = false;
        for (std::string line; (m_words.empty() || isContinued) && std::getline(m_stream, line);) {
            ++m_lastLine;
            if (m_words.empty())
                m_line = m_lastLine;
            line.resize(std::min(line.find('#'), line.size()));
            const std::size_t last = line.find_last_not_of(" \t\r");
            isContinued = last != std::string::npos && line[last] == '\\';
            if (isContinued)
                line.resize(last);
            std::istringstream words(line);
            for (std::string word; words >> word;)
                m_words.push_back(word);
        }
    }

    void inputs()
    {
        for (std::size_t i = 1; i < m_words.size(); ++i) {
            const Signal input = m_graph.input();
            m_inputs.push_back({m_words[i], {input}});
            m_graph.drive(wire(m_words[i]), input, m_line);
        }
    }

    Signal wire(const std::string& name)
    {
        const auto [entry, isNew] = m_wires.try_emplace(name, Signal{0});
        if (isNew)
            entry->second = m_graph.wire(name, m_line);
        return entry->second;
    }

    /// A sum of products: each line of the cover is a product, its last character the value of the
    /// output where a product is 1.
    void names()
    {
        const std::vector<std::string> nets(m_words.begin() + 1, m_words.end());
        const int line = m_line;
        if (nets.empty())
            fail(".names needs an output.");
        std::vector<Signal> variables;
        for (const std::string& net : nets)
            variables.push_back(wire(net));
        const Signal output = variables.back();
        variables.pop_back();
        Signal sum = NetGraph::constant(false);
        char value = '1';
        bool isFirst = true;
        for (advance(); !m_words.empty() && m_words[0][0] != '.'; advance()) {
            const std::string cube = m_words.size() > 1 ? m_words[0] : std::string();
            const std::string& last = m_words.back();
            if (m_words.size() > 2 || cube.size() != variables.size() ||
                (last != "0" && last != "1") || (!isFirst && last[0] != value))
                fail("A line of a cover has a 0, 1 or - for each of the " +
                     std::to_string(variables.size()) + " inputs and the same 0 or 1 as the " +
                     "others for the output.");
            value = last[0];
            isFirst = false;
            sum = m_graph.gate(GateType::Or, sum, product(cube, variables));
        }
        m_graph.drive(output, value == '1' ? sum : m_graph.gate(GateType::Not, sum), line);
    }

    Signal product(const std::string& cube, const std::vector<Signal>& variables)
    {
        Signal result = NetGraph::constant(true);
        for (std::size_t i = 0; i < cube.size(); ++i) {
            if (cube[i] == '-')
                continue;
            if (cube[i] != '0' && cube[i] != '1')
                fail("\"" + cube + "\" has other characters than 0, 1 and -.");
            const Signal literal =
                cube[i] == '1' ? variables[i] : m_graph.gate(GateType::Not, variables[i]);
            result = m_graph.gate(GateType::And, result, literal);
        }
        return result;
    }

    /// .gate CELL PIN=NET ..
    void cell()
    {
        const std::string known = m_words.size() > 1 ? cellNamed(m_words[1]) : std::string();
        if (known.empty())
            fail("The cell " + (m_words.size() > 1 ? m_words[1] : std::string("without name")) +
                 " is not known by its name.");
        const ElaboratedModule content = elaborate(m_graph, cells(), cells().modules.at(known));
        std::map<std::string, std::string> nets;
        for (std::size_t i = 2; i < m_words.size(); ++i) {
            const std::size_t equals = m_words[i].find('=');
            if (equals == std::string::npos)
                fail("\"" + m_words[i] + "\" is no PIN=NET.");
            const std::string pin = m_words[i].substr(0, equals);
            if (std::none_of(content.ports.begin(), content.ports.end(),
                             [&pin](const auto& port) { return port.name == pin; }))
                fail("The cell " + m_words[1] + " has no pin " + pin + ".");
            if (!nets.emplace(pin, m_words[i].substr(equals + 1)).second)
                fail("The pin " + pin + " is connected twice.");
        }
        for (const ElaboratedModule::Port& port : content.ports) {
            const auto net = nets.find(port.name);
            if (net == nets.end())
                continue;
            const Signal outside = wire(net->second);
            m_graph.drive(port.isInput ? port.bits[0] : outside,
                          port.isInput ? outside : port.bits[0], m_line);
        }
    }

    [[noreturn]] void fail(const std::string& what) const { failAt(m_file, m_line, what); }

    std::istringstream m_stream;
    const std::string& m_file;
    NetGraph m_graph;
    int m_line = 0;     ///< where the words began
    int m_lastLine = 0; ///< read so far
    std::vector<std::string> m_words;
    std::map<std::string, Signal> m_wires;
    std::vector<Port> m_inputs;
    std::vector<std::string> m_outputs;
};

} // namespace

ParsedCircuit parseBlif(const std::string& text, const std::string& file)
{
    return BlifParser(text, file).parse();
}

} // namespace hawx
