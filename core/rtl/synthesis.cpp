// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/synthesis.h"

#include "core/circuits/cost/liberty_syntax.h"
#include "core/support/error.h"
#include "core/support/external_tool.h"
#include "core/support/files.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"
#include "core/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string_view>
#include <system_error>

namespace hawx {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

using CellAreas = std::map<std::string, double, std::less<>>;

/// Of all cells, those that hold a state, too.
CellAreas cellAreas(const fs::path& library)
{
    CellAreas areas;
    for (const LibertyGroup& cell :
         parseLibertyGroup(readTextFile(library), library.string()).groups)
        if (cell.name == "cell" && !cell.arguments.empty())
            areas[cell.arguments.front()] = std::stod(std::string(cell.value("area")));
    return areas;
}

/// Runs tools on one job in a folder of its own.
class JobRunner {
public:
    JobRunner(const SynthesisJob& job, SynthesisTarget target, const RunContext& context)
        : m_job(job), m_target(target), m_context(context)
    {
        writeFileAtomically(m_folder.path() / "design.v", job.verilog);
    }

    int luts() const
    {
        // The netlist states its logic gate by gate; what stays free is how adders are written,
        // which take carry chains.
        int count = 0;
        for (const auto& [cell, number] : cellsAfter("synth_xilinx -flatten -noiopad -nodsp "
                                                     "-nowidelut -top " +
                                                     m_job.top))
            if (cell.rfind("LUT", 0) == 0 || cell == "INV")
                count += number;
        return count;
    }

    double area(const fs::path& library, const CellAreas& areas) const
    {
        const std::string liberty = " -liberty " + library.string();
        double sum = 0;
        for (const auto& [cell, number] :
             cellsAfter("synth -flatten -top " + m_job.top + "; dfflibmap" + liberty + "; abc" +
                        liberty + "; opt_clean")) {
            const auto known = areas.find(cell);
            if (known == areas.end())
                refuse("its result has a cell " + cell + ", which the library lacks");
            sum += number * known->second;
        }
        return sum;
    }

    PlacedDesign placed() const
    {
        runYosys("read_verilog design.v; hierarchy -check -top " + m_job.top +
                 "; proc; write_json ports.json");
        writeFileAtomically(m_folder.path() / "registered.v", registered(read("ports.json")));
        runYosys("read_verilog design.v registered.v; synth_ice40 -top hawx_registered "
                 "-json design.json");
        // Without a goal for the clock it would be content with the default of 12 MHz.
        run({"nextpnr-ice40", "--hx8k", "--package", "ct256", "--json", "design.json", "--report",
             "report.json", "--seed", "1", "--freq", "200", "--timing-allow-fail", "--quiet"});
        const json report = read("report.json");
        PlacedDesign result;
        result.logicCells = report.at("utilization").at("ICESTORM_LC").at("used").get<int>();
        for (const auto& [clock, figures] : report.at("fmax").items())
            result.clockMhz = figures.at("achieved").get<double>();
        return result;
    }

private:
    [[noreturn]] void refuse(const std::string& what) const
    {
        throw Error("Synthesis of " + m_job.name + " for " + toString(m_target) +
                    " failed: " + what + ".");
    }

    void run(const std::vector<std::string>& command) const
    {
        const ToolResult result = runTool(command, m_folder.path(), m_context);
        if (result.exitCode == 0)
            return;
        // What went wrong is the last thing they say.
        std::string text = result.output;
        while (!text.empty() && (text.back() == '\n' || text.back() == '.'))
            text.pop_back();
        text.erase(0, text.rfind('\n') + 1);
        refuse(command.front() + " ended with " + std::to_string(result.exitCode) +
               (text.empty() ? "" : ", saying \"" + text + "\""));
    }

    void runYosys(const std::string& script) const { run({"yosys", "-q", "-p", script}); }

    json read(const std::string& file) const
    {
        return json::parse(readTextFile(m_folder.path() / file));
    }

    /// How many of each cell the flattened design has.
    std::map<std::string, int> cellsAfter(const std::string& script) const
    {
        runYosys("read_verilog design.v; " + script + "; tee -q -o cells.json stat -json");
        const json cells = read("cells.json").at("design").at("num_cells_by_type");
        return cells.get<std::map<std::string, int>>();
    }

    /// The design with a register behind each of its inputs and outputs, without which a
    /// combinational one has no clock. An input named clk or clock is the clock.
    std::string registered(const json& design) const
    {
        std::string ports;
        std::string wires;
        std::string updates;
        std::string connections;
        std::string clock = "clk";
        for (const auto& [name, port] : design.at("modules").at(m_job.top).at("ports").items()) {
            const std::string direction = port.at("direction");
            const std::string range = "[" + std::to_string(port.at("bits").size() - 1) + ":0] ";
            connections += (connections.empty() ? "." : ", .") + name + "(";
            if (name == "clk" || name == "clock") {
                clock = name;
                connections += name + ")";
                continue;
            }
            if (direction == "inout")
                refuse("port " + name + " is neither an input nor an output");
            const std::string inner = "hawx_" + name;
            connections += inner + ")";
            if (direction == "input") {
                ports += ", input " + range + name;
                wires += "  reg " + range + inner + ";\n";
                updates += "    " + inner + " <= " + name + ";\n";
            } else {
                ports += ", output reg " + range + name;
                wires += "  wire " + range + inner + ";\n";
                updates += "    " + name + " <= " + inner + ";\n";
            }
        }
        return "module hawx_registered(input " + clock + ports + ");\n" + wires + "  " + m_job.top +
               " design(" + connections + ");\n  always @(posedge " + clock + ") begin\n" +
               updates + "  end\nendmodule\n";
    }

    const SynthesisJob& m_job;
    SynthesisTarget m_target;
    const RunContext& m_context;
    TemporaryFolder m_folder;
};

} // namespace

std::string toString(SynthesisTarget target)
{
    switch (target) {
    case SynthesisTarget::Xilinx: return "xilinx";
    case SynthesisTarget::Ice40: return "ice40";
    case SynthesisTarget::Osu018: return "osu018";
    }
    return {};
}

SynthesisTarget synthesisTargetFromString(const std::string& word)
{
    for (const SynthesisTarget target : allSynthesisTargets())
        if (word == toString(target))
            return target;
    throw Error("There is no target of synthesis \"" + word +
                "\"; there are xilinx, ice40 and osu018.");
}

std::vector<SynthesisTarget> allSynthesisTargets()
{
    return {SynthesisTarget::Xilinx, SynthesisTarget::Ice40, SynthesisTarget::Osu018};
}

std::optional<fs::path> osu018Library()
{
    const fs::path file = "/usr/share/qflow/tech/osu018/osu018_stdcells.lib";
    std::error_code code;
    return fs::is_regular_file(file, code) ? std::optional(file) : std::nullopt;
}

std::string whatIsMissing(SynthesisTarget target)
{
    if (!findTool("yosys"))
        return "Nothing is synthesised for " + toString(target) +
               ": the program yosys is missing; install the package yosys.";
    if (target == SynthesisTarget::Ice40 && !findTool("nextpnr-ice40"))
        return "Nothing is placed for ice40: the program nextpnr-ice40 is missing; install the "
               "package nextpnr-ice40.";
    if (target == SynthesisTarget::Osu018 && !osu018Library())
        return "Nothing is mapped to cells of osu018: their library is missing; install the "
               "package qflow-tech-osu018.";
    return {};
}

SynthesisReport synthesise(const std::vector<SynthesisJob>& jobs,
                           const std::vector<SynthesisTarget>& targets, const RunContext& context)
{
    SynthesisReport report;
    report.figures.resize(jobs.size());
    std::vector<SynthesisTarget> present;
    for (const SynthesisTarget target : targets) {
        const std::string missing = whatIsMissing(target);
        if (missing.empty())
            present.push_back(target);
        else
            report.absent.push_back(missing);
    }
    if (present.empty() || jobs.empty())
        return report;

    const fs::path library = osu018Library().value_or("");
    const CellAreas areas = library.empty() ? CellAreas{} : cellAreas(library);
    ProgressReporter progress(context, "synthesising", jobs.size() * present.size());
    parallelFor(jobs.size() * present.size(), context, [&](std::size_t i, int) {
        const SynthesisTarget target = present[i % present.size()];
        const std::size_t job = i / present.size();
        SynthesisFigures& figures = report.figures[job]; // of which each index writes another field
        try {
            const JobRunner runner(jobs[job], target, context);
            if (target == SynthesisTarget::Xilinx)
                figures.luts = runner.luts();
            else if (target == SynthesisTarget::Ice40)
                figures.ice40 = runner.placed();
            else
                figures.osu018AreaUm2 = runner.area(library, areas);
        } catch (const json::exception& error) {
            throw Error("The result of the synthesis of " + jobs[job].name + " for " +
                        toString(target) + " is not understood: " + error.what() + ".");
        }
        progress.advance();
    });
    return report;
}

} // namespace hawx
