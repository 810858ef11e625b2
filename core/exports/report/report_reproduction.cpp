// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/configuration_file.h"
#include "core/exports/report/report_parts.h"
#include "core/exports/report/report_text.h"
#include "core/inference/fingerprint.h"
#include "core/support/hash.h"
#include "core/support/shell_word.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hawx {

namespace {

constexpr std::size_t kLine = 92; // characters

std::string shortest(double value)
{
    std::array<char, 32> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), result.ptr};
}

/// A list for one word, broken as a shell joins it again. A word in quotes would keep the breaks.
std::string brokenList(const std::string& word)
{
    if (word.front() == '\'')
        return word;
    std::string text;
    std::size_t begin = 0;
    while (word.size() - begin > kLine) {
        const std::size_t comma = word.rfind(',', begin + kLine - 2);
        if (comma == std::string::npos || comma < begin)
            break;
        text += word.substr(begin, comma + 1 - begin) + "\\\n";
        begin = comma + 1;
    }
    return text + word.substr(begin);
}

/// A command of words and options, broken into lines as a shell joins them again.
class Command {
public:
    explicit Command(std::string begin) : m_text(std::move(begin)), m_column(m_text.size()) {}

    Command& word(const std::string& value) { return add(quoted(value)); }
    Command& option(const char* name) { return add(name); }
    Command& option(const char* name, const std::string& value)
    {
        return add(name + (" " + quoted(value)));
    }
    Command& list(const char* name, const std::string& value)
    {
        const std::string line = quoted(value);
        if (line.size() + 16 <= kLine)
            return add(name + (" " + line));
        m_text += std::string(" \\\n    ") + name + " \\\n" + brokenList(line);
        m_column = kLine;
        return *this;
    }
    Command& number(const char* name, std::int64_t value)
    {
        return option(name, std::to_string(value));
    }
    Command& limit(const char* name, const std::optional<double>& value)
    {
        return value ? option(name, shortest(*value)) : *this;
    }
    std::string line() const { return m_text + "\n"; }

private:
    Command& add(const std::string& words)
    {
        if (m_column + words.size() + 3 > kLine) {
            m_text += " \\\n   ";
            m_column = 3;
        }
        m_text += " " + words;
        m_column += 1 + words.size();
        return *this;
    }

    std::string m_text;
    std::size_t m_column;
};

template <typename Item, typename Words>
std::string commaList(const std::vector<Item>& items, Words words)
{
    std::string text;
    for (const Item& item : items)
        text += (text.empty() ? "" : ",") + words(item);
    return text;
}

/// Whether --accelerator NAME, with --max-circuits, gives this machine.
bool isShipped(const Accelerator& machine)
{
    const std::vector<std::string> names = shippedAccelerators();
    if (std::find(names.begin(), names.end(), machine.name) == names.end())
        return false;
    Accelerator shipped = loadAccelerator(machine.name);
    shipped.maxCircuits = machine.maxCircuits;
    return shipped == machine;
}

std::string exploreCommand(const Exploration& exploration, bool isKnown)
{
    const ExploreSettings& settings = exploration.settings;
    Command command("hawx-cli explore");
    command.word(exploration.networkPath)
        .option("--data", exploration.dataPath)
        .option("--accelerator", isKnown ? settings.accelerator.name : "accelerator.json")
        .number("--max-circuits", settings.accelerator.maxCircuits)
        .option("--operands", toString(settings.operands))
        .option("--granularity", toString(settings.granularity))
        .option("--objectives",
                commaList(settings.objectives, [](Objective one) { return toString(one); }))
        .list("--circuits", commaList(settings.circuits,
                                      [](const CircuitPtr& circuit) { return circuit->name; }));
    if (!settings.levels.empty())
        command.option("--levels", commaList(settings.levels, shortest));
    command.limit("--max-loss", settings.limits.maxLossPp)
        .limit("--max-power", settings.limits.maxPowerMw)
        .limit("--max-area", settings.limits.maxAreaUm2)
        .limit("--max-latency", settings.limits.maxLatencyMs)
        .limit("--max-energy", settings.limits.maxEnergyUj)
        .number("--calibration-images", settings.calibration.images)
        .option("--range", toString(settings.calibration.range))
        .number("--profile-images", settings.profileImages)
        .number("--images", settings.testImages)
        .number("--verify", settings.verify)
        .number("--refine", settings.refine)
        .option("--seed", std::to_string(settings.seed));
    if (!settings.biasFolding)
        command.option("--no-bias-folding");
    if (!settings.weightRemapping)
        command.option("--no-weight-remapping");
    if (settings.controlVariate)
        command.option("--control-variate");
    if (settings.operandSwap)
        command.option("--swap");
    return command.option("--out", "search.hawx").line();
}

} // namespace

ReportSection reproductionSection(const ReportSubject& report)
{
    const Exploration& exploration = report.exploration;
    const ExploreSettings& settings = exploration.settings;
    const std::string json = configurationToJson(report.subject.configuration);
    ReportFacts facts;
    facts.rows = {{"Network", "SHA-256 " + exploration.networkSha256},
                  {"Configuration", "SHA-256 " + sha256Of(std::span<const char>(json)) +
                                        " of configuration.json as the second command writes it"},
                  {"Bit-true rules", "version " + std::to_string(kRulesVersion)}};

    const bool isKnown = isShipped(settings.accelerator);
    std::string commands = exploreCommand(exploration, isKnown);
    commands += "\n" + Command("hawx-cli export search.hawx")
                           .number("--point", static_cast<std::int64_t>(report.number))
                           .option("--format", "json")
                           .option("--out", "configuration.json")
                           .line();
    commands += "\n" + Command("hawx-cli evaluate")
                           .word(exploration.networkPath)
                           .option("--data", exploration.dataPath)
                           .option("--configuration", "configuration.json")
                           .number("--images", settings.testImages)
                           .line();
    ReportText text;
    text.text = "The first command searches, the second writes the configuration, the third runs "
                "it bit-true. Results do not depend on machine or number of threads. With "
                "configuration.json the third is enough.";
    if (settings.aimedLossPp || settings.choosingLayers > 0)
        text.text += " This search had settings that the first command has no option for (" +
                     std::string(settings.aimedLossPp ? "a loss to aim at" : "") +
                     (settings.aimedLossPp && settings.choosingLayers > 0 ? ", " : "") +
                     (settings.choosingLayers > 0 ? "layers that stay exact" : "") +
                     "): it may find another front.";
    ReportSection section{"How to reproduce it", {facts, text, ReportCode{commands}}};
    if (!isKnown) {
        section.blocks.emplace_back(ReportText{"accelerator.json:"});
        section.blocks.emplace_back(ReportCode{acceleratorText(settings.accelerator)});
    }
    return section;
}

} // namespace hawx
