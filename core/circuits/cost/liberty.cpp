// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/liberty_function.h"
#include "core/circuits/cost/liberty_syntax.h"
#include "core/circuits/cost/technology.h"
#include "core/support/error.h"
#include "core/support/files.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>
#include <utility>

namespace hawx {

namespace {

struct UnitName {
    std::string_view name;
    double factor;
};

/// What one unit of the file is in ours.
struct Units {
    double timeNs = 1;
    double capacitancePf = 1;
    double leakageNw = 1;
    double voltage = 1;
    double energyPj() const { return voltage * voltage * capacitancePf; }
};

/// The variables of a table template; the axes a table has unless it states its own.
struct Template {
    std::array<std::string, 3> variables;
    std::array<std::vector<double>, 3> axes;
};

class LibertyReader {
public:
    LibertyReader(const LibertyGroup& library, const std::string& file)
        : m_library(library), m_file(file)
    {}

    Technology read()
    {
        if (m_library.name != "library")
            refuse(m_library.line, "the file holds \"" + m_library.name +
                                       "\", but a Liberty file holds a library.");
        readUnits();
        for (const LibertyGroup& group : m_library.groups) {
            if (group.name == "lu_table_template" || group.name == "power_lut_template")
                readTemplate(group);
        }
        Technology technology;
        technology.name = m_library.arguments.empty() ? m_file : m_library.arguments.front();
        technology.source = "cell library " + technology.name;
        technology.voltage = voltage();
        for (const LibertyGroup& group : m_library.groups) {
            if (group.name != "cell")
                continue;
            if (std::optional<Cell> cell = readCell(group))
                technology.cells.push_back(std::move(*cell));
        }
        if (technology.cells.empty())
            throw Error("The library " + m_file +
                        " has no combinational cell with a function and tables of delay (NLDM: "
                        "cell_rise and cell_fall).");
        return technology;
    }

private:
    [[noreturn]] void refuse(int line, const std::string& what) const
    {
        refuseLiberty(m_file, line, what);
    }

    double number(std::string_view text, const std::string& what, int line) const
    {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\\+"), text.size()));
        text = text.substr(0, text.find_last_not_of(" \t\r\n\\") + 1);
        double value = 0;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
            refuse(line, what + " is \"" + std::string(text) + "\"; it must be a number.");
        return value;
    }

    /// The numbers of index_1, index_2 or values: in one text or several, separated by commas.
    std::vector<double> numbers(const LibertyAttribute& attribute) const
    {
        std::vector<double> result;
        for (std::string_view text : attribute.values) {
            while (!text.empty()) {
                const std::size_t end = std::min(text.find(','), text.size());
                result.push_back(
                    number(text.substr(0, end), "a value of " + attribute.name, attribute.line));
                text.remove_prefix(std::min(end + 1, text.size()));
            }
        }
        return result;
    }

    /// The number of an attribute; none when the group does not have it.
    std::optional<double> figure(const LibertyGroup& group, std::string_view name) const
    {
        const LibertyAttribute* attribute = group.find(name);
        if (attribute == nullptr)
            return std::nullopt;
        return number(group.value(name), std::string(name), attribute->line);
    }

    /// The figure of a unit such as "10ps", or (1,pf) for two values.
    double unit(std::string_view name, std::initializer_list<UnitName> known) const
    {
        const LibertyAttribute* attribute = m_library.find(name);
        if (attribute == nullptr)
            return known.begin()->factor;
        std::string text;
        for (const std::string& value : attribute->values)
            text += value;
        double amount = 1;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), amount);
        std::string symbol(code == std::errc() ? end : text.data());
        std::transform(symbol.begin(), symbol.end(), symbol.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        for (const UnitName& candidate : known) {
            if (symbol == candidate.name && amount > 0)
                return amount * candidate.factor;
        }
        refuse(attribute->line, std::string(name) + " is \"" + text +
                                    "\"; known are multiples of " +
                                    std::string(known.begin()->name) + " and its relatives.");
    }

    void readUnits()
    {
        m_units.timeNs = unit("time_unit", {{"ns", 1}, {"ps", 1e-3}, {"fs", 1e-6}, {"us", 1e3}});
        m_units.capacitancePf =
            unit("capacitive_load_unit", {{"pf", 1}, {"ff", 1e-3}, {"nf", 1e3}});
        m_units.leakageNw = unit("leakage_power_unit",
                                 {{"nw", 1}, {"pw", 1e-3}, {"fw", 1e-6}, {"uw", 1e3}, {"mw", 1e6}});
        m_units.voltage = unit("voltage_unit", {{"v", 1}, {"mv", 1e-3}});
    }

    double voltage() const
    {
        const double value = figure(m_library, "nom_voltage").value_or(0) * m_units.voltage;
        if (value <= 0)
            refuse(m_library.line, "the library does not state a positive nom_voltage.");
        return value;
    }

    void readTemplate(const LibertyGroup& group)
    {
        Template& entry = m_templates[group.arguments.empty() ? "" : group.arguments.front()];
        for (std::size_t i = 0; i < entry.axes.size(); ++i) {
            const std::string suffix = std::to_string(i + 1);
            entry.variables[i] = group.value("variable_" + suffix);
            if (const LibertyAttribute* axis = group.find("index_" + suffix))
                entry.axes[i] = numbers(*axis);
        }
    }

    LookupTable readTable(const LibertyGroup& group, double unitOfValues) const
    {
        const std::string name = group.arguments.empty() ? "scalar" : group.arguments.front();
        Template shape;
        if (name != "scalar") {
            const auto found = m_templates.find(name);
            if (found == m_templates.end())
                refuse(group.line, "the library has no table template \"" + name + "\".");
            shape = found->second;
        }
        if (!shape.variables[2].empty())
            refuse(group.line, "a table of three variables is not supported.");

        LookupTable table;
        std::array<std::vector<double>*, 2> axes{};
        std::size_t expected = 1;
        for (std::size_t i = 0; i < axes.size(); ++i) {
            const std::string& variable = shape.variables[i];
            if (variable.empty())
                continue;
            const bool isLoad = variable == "total_output_net_capacitance";
            if (!isLoad && variable != "input_net_transition" &&
                variable != "input_transition_time")
                refuse(group.line, "a table by \"" + variable + "\" is not supported.");
            axes[i] = isLoad ? &table.loads : &table.slews;
            const LibertyAttribute* own = group.find("index_" + std::to_string(i + 1));
            *axes[i] = own == nullptr ? shape.axes[i] : numbers(*own);
            const bool isAscending = std::adjacent_find(axes[i]->begin(), axes[i]->end(),
                                                        std::greater_equal<>()) == axes[i]->end();
            if (axes[i]->empty() || !isAscending)
                refuse(group.line, "index_" + std::to_string(i + 1) + " of \"" + group.name +
                                       "\" must be ascending numbers.");
            for (double& value : *axes[i])
                value *= isLoad ? m_units.capacitancePf : m_units.timeNs;
            expected *= axes[i]->size();
        }
        const LibertyAttribute* values = group.find("values");
        if (values == nullptr)
            refuse(group.line, "the table \"" + group.name + "\" has no values.");
        table.values = numbers(*values);
        if (table.values.size() != expected)
            refuse(values->line, "the table \"" + group.name + "\" has " +
                                     std::to_string(table.values.size()) +
                                     " values; its axes ask for " + std::to_string(expected) + ".");
        for (double& value : table.values)
            value *= unitOfValues;
        if (axes[0] == &table.slews && axes[1] == &table.loads)
            transpose(table);
        return table;
    }

    static void transpose(LookupTable& table)
    {
        const std::vector<double> values = table.values;
        for (std::size_t slew = 0; slew < table.slews.size(); ++slew) {
            for (std::size_t load = 0; load < table.loads.size(); ++load)
                table.values[load * table.slews.size() + slew] =
                    values[slew * table.loads.size() + load];
        }
    }

    /// None for cells that are not combinational, have pads or pins of another direction, or lack
    /// the function or the delays of an output.
    std::optional<Cell> readCell(const LibertyGroup& group) const
    {
        Cell cell;
        cell.name = group.arguments.empty() ? "" : group.arguments.front();
        const std::optional<double> area = figure(group, "area");
        for (const LibertyGroup& inner : group.groups) {
            for (std::string_view kind : {"ff", "latch", "ff_bank", "latch_bank", "statetable"}) {
                if (inner.name == kind)
                    return std::nullopt;
            }
            if (inner.name != "pin")
                continue;
            const std::string_view direction = inner.value("direction");
            if (direction == "input")
                cell.inputs.push_back(
                    {inner.arguments.empty() ? "" : inner.arguments.front(),
                     figure(inner, "capacitance").value_or(0) * m_units.capacitancePf});
            else if (direction != "output" || inner.find("function") == nullptr ||
                     inner.find("three_state") != nullptr)
                return std::nullopt;
            if (inner.value("is_pad") == "true")
                return std::nullopt;
        }
        if (!area || *area <= 0 || cell.inputs.empty() || cell.inputs.size() > kMaxCellInputs ||
            group.value("dont_use") == "true")
            return std::nullopt;
        cell.areaUm2 = *area;
        cell.leakageNw = leakage(group) * m_units.leakageNw;
        for (const LibertyGroup& pin : group.groups) {
            if (pin.name != "pin" || pin.value("direction") != "output")
                continue;
            cell.outputs.push_back(readOutput(pin, cell));
            if (!isTimed(cell.outputs.back(), cell.inputs.size()))
                return std::nullopt;
        }
        return cell.outputs.empty() ? std::nullopt : std::optional(std::move(cell));
    }

    double leakage(const LibertyGroup& cell) const
    {
        if (const std::optional<double> whole = figure(cell, "cell_leakage_power"))
            return *whole;
        double sum = 0;
        int states = 0;
        for (const LibertyGroup& state : cell.groups) {
            if (state.name != "leakage_power")
                continue;
            sum += figure(state, "value").value_or(0);
            ++states;
        }
        return states > 0 ? sum / states
                          : figure(m_library, "default_cell_leakage_power").value_or(0);
    }

    CellOutput readOutput(const LibertyGroup& pin, const Cell& cell) const
    {
        CellOutput output;
        output.name = pin.arguments.empty() ? "" : pin.arguments.front();
        try {
            output.function = parseLibertyFunction(pin.value("function"), cell.inputs);
        } catch (const Error& error) {
            refuse(pin.find("function")->line, error.what());
        }
        for (const LibertyGroup& group : pin.groups) {
            if (group.name == "timing")
                readTiming(group, cell, output);
            if (group.name != "internal_power")
                continue;
            for (const LibertyGroup& table : group.groups) {
                if (table.name == "rise_power" || table.name == "fall_power" ||
                    table.name == "power")
                    output.energies.push_back(readTable(table, m_units.energyPj()));
            }
        }
        return output;
    }

    void readTiming(const LibertyGroup& group, const Cell& cell, CellOutput& output) const
    {
        const std::string_view type = group.value("timing_type");
        if (!type.empty() && !type.starts_with("combinational"))
            return;
        TimingArc arc;
        const std::string_view sense = group.value("timing_sense");
        arc.sense = sense == "positive_unate"   ? TimingSense::Positive
                    : sense == "negative_unate" ? TimingSense::Negative
                                                : TimingSense::NonUnate;
        for (const LibertyGroup& table : group.groups) {
            const std::array<std::pair<std::string_view, LookupTable*>, 4> tables{
                {{"cell_rise", &arc.riseDelay},
                 {"cell_fall", &arc.fallDelay},
                 {"rise_transition", &arc.riseTransition},
                 {"fall_transition", &arc.fallTransition}}};
            for (const auto& [name, target] : tables) {
                if (table.name == name)
                    *target = readTable(table, m_units.timeNs);
            }
        }
        std::string_view related = group.value("related_pin");
        while (!related.empty()) {
            const std::size_t end = std::min(related.find(' '), related.size());
            const std::string_view name = related.substr(0, end);
            related.remove_prefix(std::min(end + 1, related.size()));
            if (name.empty())
                continue;
            const auto input =
                std::find_if(cell.inputs.begin(), cell.inputs.end(),
                             [name](const CellInput& candidate) { return candidate.name == name; });
            if (input == cell.inputs.end())
                refuse(group.find("related_pin")->line,
                       "the cell " + cell.name + " has no input \"" + std::string(name) + "\".");
            arc.input = static_cast<std::size_t>(input - cell.inputs.begin());
            output.arcs.push_back(arc);
        }
    }

    static bool isTimed(const CellOutput& output, std::size_t inputs)
    {
        for (std::size_t input = 0; input < inputs; ++input) {
            const bool isReached =
                std::any_of(output.arcs.begin(), output.arcs.end(), [input](const TimingArc& arc) {
                    return arc.input == input && !arc.riseDelay.values.empty() &&
                           !arc.fallDelay.values.empty();
                });
            if (!isReached)
                return false;
        }
        return true;
    }

    const LibertyGroup& m_library;
    const std::string& m_file;
    Units m_units;
    std::map<std::string, Template, std::less<>> m_templates;
};

} // namespace

Technology parseLiberty(std::string_view text, const std::string& file)
{
    const LibertyGroup library = parseLibertyGroup(text, file);
    return LibertyReader(library, file).read();
}

Technology readLiberty(const std::filesystem::path& file)
{
    return parseLiberty(readTextFile(file), file.string());
}

} // namespace hawx
