// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/stored_circuit.h"

#include "core/circuits/netlist_text.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/parallel.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>
#include <tuple>
#include <utility>

namespace hawx {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFirstLine = "hawx-circuit 1";
constexpr std::string_view kHexDigits = "0123456789abcdef";

/// The shortest text that reads back the same, whatever the locale.
std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto [end, code] = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end};
}

/// On one line, since lines end an entry.
std::string oneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string tableText(const TruthTable& table)
{
    std::string text;
    for (std::size_t entry = 0; entry < TruthTable::kEntries; ++entry) {
        for (int shift = 12; shift >= 0; shift -= 4)
            text += kHexDigits[static_cast<std::size_t>(table.results()[entry] >> shift & 15)];
        if (entry % 256 == 255)
            text += '\n';
    }
    return text;
}

class StoredReader {
public:
    explicit StoredReader(const std::string& text) : m_text(text), m_stream(text) {}

    StoredCircuit read()
    {
        if (nextLine() != kFirstLine)
            fail("it does not begin with \"" + std::string(kFirstLine) + "\"");
        const std::string name = value("name");
        const std::string family = value("family");
        const std::string operands = value("operands");
        const std::string hash = value("hash");
        if (operands != "signed" && operands != "unsigned")
            fail("operands are signed or unsigned, not " + operands);
        const bool isSigned = operands == "signed";
        std::optional<CircuitCost> cost;
        std::vector<std::string> labels;
        std::string line = nextLine();
        if (line.starts_with("cost ")) {
            cost = costIn(line.substr(5));
            line = nextLine();
        }
        std::string origin;
        if (line.starts_with("origin ")) {
            origin = line.substr(7);
            line = nextLine();
        }
        for (; line.starts_with("label "); line = nextLine())
            labels.push_back(line.substr(6));
        const std::string rest = m_text.substr(static_cast<std::size_t>(m_stream.tellg()));
        CircuitPtr circuit;
        if (line == "netlist")
            circuit = makeCircuit(name, family, isSigned, netlistFromText(rest), std::move(cost));
        else if (line == "table")
            circuit = makeCircuit(name, family, table(isSigned, rest), std::move(cost));
        else
            fail("a netlist or a table is missing");
        if (circuit->hash != hash)
            fail("the circuit does not compute what its hash promises");
        return {origin.empty() ? circuit : withOrigin(circuit, origin), labels};
    }

private:
    std::string nextLine()
    {
        std::string line;
        if (!std::getline(m_stream, line) || m_stream.eof())
            fail("it is cut off");
        return line;
    }

    std::string value(const std::string& key)
    {
        const std::string line = nextLine();
        if (!line.starts_with(key + " "))
            fail(key + " is missing");
        return line.substr(key.size() + 1);
    }

    CircuitCost costIn(const std::string& text) const
    {
        CircuitCost cost;
        std::istringstream words(text);
        std::string provenance;
        words >> provenance;
        for (double* figure : {&cost.powerMw, &cost.areaUm2, &cost.delayNs}) {
            std::string word;
            words >> word;
            const auto [end, code] =
                std::from_chars(word.data(), word.data() + word.size(), *figure);
            if (code != std::errc() || end != word.data() + word.size() || !(*figure >= 0))
                fail("the cost holds no number where \"" + word + "\" stands");
        }
        std::getline(words >> std::ws, cost.source);
        for (const Provenance known :
             {Provenance::Published, Provenance::Characterised, Provenance::Predicted}) {
            if (provenance == toString(known)) {
                cost.provenance = known;
                return cost;
            }
        }
        fail("the provenance of the cost is not known");
    }

    TruthTable table(bool isSigned, const std::string& text) const
    {
        std::vector<std::int32_t> results;
        std::uint32_t word = 0;
        int digits = 0;
        for (char c : text) {
            if (c == '\n')
                continue;
            const std::size_t digit = kHexDigits.find(c);
            if (digit == std::string_view::npos)
                fail("the table holds other characters than hexadecimal digits");
            word = word << 4 | static_cast<std::uint32_t>(digit);
            if (++digits % 4 == 0)
                results.push_back(isSigned ? std::int32_t{static_cast<std::int16_t>(word)}
                                           : static_cast<std::int32_t>(word & 0xFFFF));
        }
        return {isSigned, std::move(results)};
    }

    [[noreturn]] static void fail(const std::string& what) { throw Error(what); }

    const std::string& m_text;
    std::istringstream m_stream;
};

} // namespace

std::string storedText(const StoredCircuit& stored)
{
    const Circuit& circuit = *stored.circuit;
    std::string text = std::string(kFirstLine) + "\nname " + oneLine(circuit.name) + "\nfamily " +
                       oneLine(circuit.family) + "\noperands " +
                       (circuit.isSigned ? "signed" : "unsigned") + "\nhash " + circuit.hash + "\n";
    if (circuit.cost)
        text += "cost " + toString(circuit.cost->provenance) + " " +
                numberText(circuit.cost->powerMw) + " " + numberText(circuit.cost->areaUm2) + " " +
                numberText(circuit.cost->delayNs) + " " + oneLine(circuit.cost->source) + "\n";
    if (!circuit.origin.empty())
        text += "origin " + oneLine(circuit.origin) + "\n";
    for (const std::string& label : stored.labels)
        text += "label " + oneLine(label) + "\n";
    if (circuit.netlist != nullptr)
        return text + "netlist\n" + circuit.netlist->canonicalText();
    return text + "table\n" + tableText(circuit.table);
}

StoredCircuit parseStored(const std::string& text, const std::string& origin)
{
    try {
        return StoredReader(text).read();
    } catch (const Error& error) {
        throw Error("The circuit file " + origin +
                    " is damaged; remove it and make or import the circuit again: " + error.what() +
                    ".");
    }
}

std::vector<CircuitPtr> readStoredCircuits(const fs::path& folder, const RunContext& context,
                                           std::vector<std::string>* damaged)
{
    const auto report = [damaged](const std::string& message) {
        if (damaged == nullptr)
            throw Error(message);
        damaged->push_back(message);
    };
    std::vector<fs::path> files;
    std::error_code code;
    fs::directory_iterator entry(folder, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        if (entry->path().extension() == kStoredCircuitEnd)
            files.push_back(entry->path());
    }
    if (code && code != std::errc::no_such_file_or_directory)
        report("The folder of circuits " + folder.string() + " cannot be read: " + code.message() +
               ".");
    std::sort(files.begin(), files.end());
    std::vector<CircuitPtr> circuits(files.size());
    std::vector<std::string> messages(files.size());
    parallelFor(files.size(), context, [&](std::size_t i, int) {
        try {
            circuits[i] = parseStored(readTextFile(files[i]), files[i].string()).circuit;
        } catch (const Error& error) {
            messages[i] = error.what();
        }
    });
    for (const std::string& message : messages) {
        if (!message.empty())
            report(message);
    }
    std::erase(circuits, nullptr);
    std::sort(circuits.begin(), circuits.end(), [](const CircuitPtr& x, const CircuitPtr& y) {
        return std::tie(x->name, x->hash) < std::tie(y->name, y->hash);
    });
    return circuits;
}

} // namespace hawx
