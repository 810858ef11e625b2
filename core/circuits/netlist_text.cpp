// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/netlist_text.h"

#include "core/support/error.h"

#include <map>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

namespace hawx {

namespace {

std::optional<GateType> gateTypeNamed(const std::string& name)
{
    for (auto i = static_cast<int>(GateType::Constant0); i <= static_cast<int>(GateType::Majority);
         ++i) {
        const auto type = static_cast<GateType>(i);
        if (type != GateType::Input && toString(type) == name)
            return type;
    }
    return std::nullopt;
}

/// Reads line after line and remembers which net each label means.
class NetlistReader {
public:
    explicit NetlistReader(const std::string& text) : m_text(text) {}

    Netlist read()
    {
        Netlist netlist = header();
        for (int bit = 0; bit < netlist.widthA(); ++bit)
            m_nets["a" + std::to_string(bit)] = netlist.a(bit);
        for (int bit = 0; bit < netlist.widthB(); ++bit)
            m_nets["b" + std::to_string(bit)] = netlist.b(bit);
        while (nextLine()) {
            if (m_words.front() == "outputs") {
                netlist.setOutputs(netsFrom(1));
                if (nextLine())
                    fail("nothing follows the outputs");
                return netlist;
            }
            gate(netlist);
        }
        fail("the outputs are missing");
    }

private:
    Netlist header()
    {
        if (!nextLine() || m_words.size() != 3 || m_words[0] != "operands")
            fail("expected the word \"operands\" and two widths");
        return {width(m_words[1]), width(m_words[2])};
    }

    int width(const std::string& word) const
    {
        if (word.empty() || word.size() > 2 ||
            word.find_first_not_of("0123456789") != std::string::npos)
            fail("\"" + word + "\" is no width");
        return std::stoi(word);
    }

    void gate(Netlist& netlist)
    {
        if (m_words.size() < 3 || m_words[1] != "=")
            fail("expected NET = GATE INPUT ..");
        const std::optional<GateType> type = gateTypeNamed(m_words[2]);
        if (!type)
            fail("\"" + m_words[2] + "\" is no gate");
        std::vector<NetId> inputs = netsFrom(3);
        if (inputs.size() != static_cast<std::size_t>(fanIn(*type)))
            fail("a gate \"" + m_words[2] + "\" has " + std::to_string(fanIn(*type)) + " inputs");
        inputs.resize(3);
        const NetId net = netlist.add(*type, inputs[0], inputs[1], inputs[2]);
        if (!m_nets.emplace(m_words[0], net).second)
            fail("net " + m_words[0] + " is driven twice");
    }

    std::vector<NetId> netsFrom(std::size_t firstWord) const
    {
        std::vector<NetId> nets;
        for (std::size_t i = firstWord; i < m_words.size(); ++i) {
            const auto found = m_nets.find(m_words[i]);
            if (found == m_nets.end())
                fail("net " + m_words[i] + " is not driven before");
            nets.push_back(found->second);
        }
        return nets;
    }

    bool nextLine()
    {
        std::string line;
        while (std::getline(m_text, line)) {
            ++m_line;
            std::istringstream stream(line);
            m_words.clear();
            for (std::string word; stream >> word;)
                m_words.push_back(word);
            if (!m_words.empty())
                return true;
        }
        return false;
    }

    [[noreturn]] void fail(const std::string& what) const
    {
        throw Error("netlist, line " + std::to_string(m_line) + ": " + what);
    }

    std::istringstream m_text;
    int m_line = 0;
    std::vector<std::string> m_words;
    std::map<std::string, NetId> m_nets;
};

} // namespace

Netlist netlistFromText(const std::string& text)
{
    return NetlistReader(text).read();
}

} // namespace hawx
