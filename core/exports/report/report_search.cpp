// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_figures.h"
#include "core/exports/report/report_parts.h"
#include "core/exports/report/report_text.h"

#include <algorithm>
#include <map>

namespace hawx {

namespace {

template <typename Item, typename Words>
std::string listed(const std::vector<Item>& items, Words words)
{
    std::string text;
    for (const Item& item : items)
        text += (text.empty() ? "" : ", ") + words(item);
    return text;
}

std::string compensationsText(const ExploreSettings& settings)
{
    std::vector<std::string> used;
    if (settings.biasFolding)
        used.emplace_back("mean errors folded into the bias");
    if (settings.weightRemapping)
        used.emplace_back("weights remapped");
    if (settings.controlVariate)
        used.emplace_back("control variates");
    if (settings.operandSwap)
        used.emplace_back("operands swapped");
    return used.empty() ? "none" : listed(used, [](const std::string& word) {
                                       return word;
                                   }) + "; each where it lowers a filter's score";
}

/// The approximate circuit that most filters of the configuration use, or else the first that does
/// anything; none where no score is known.
std::optional<std::size_t> typicalCircuit(const ReportSubject& report)
{
    const SensitivityMap& map = report.exploration.sensitivity;
    const auto acts = [&map](std::size_t circuit) {
        const std::vector<float>& scores = map.filterScores[circuit];
        return std::any_of(scores.begin(), scores.end(), [](float score) { return score > 0; });
    };
    std::vector<int> filters(map.filterScores.size());
    for (const std::uint16_t circuit : report.point.circuits)
        if (circuit < filters.size())
            ++filters[circuit];
    std::optional<std::size_t> best;
    for (std::size_t c = 0; c < filters.size(); ++c)
        if (acts(c) && (!best || filters[c] > filters[*best]))
            best = c;
    return best;
}

std::string limitsText(const Limits& limits)
{
    std::string text;
    const auto add = [&text](const char* name, const std::optional<double>& limit,
                             const char* unit) {
        if (limit)
            text += (text.empty() ? "" : ", ") + std::string(name) + " at most " +
                    withUnit(statedText(*limit), unit);
    };
    add("loss", limits.maxLossPp, "pp");
    add("power", limits.maxPowerMw, "mW");
    add("area", limits.maxAreaUm2, "µm²");
    add("latency", limits.maxLatencyMs, "ms");
    add("energy", limits.maxEnergyUj, "µJ");
    return text.empty() ? "none" : text;
}

} // namespace

ReportSection frontSection(const ReportSubject& report)
{
    const ExploreSettings& settings = report.exploration.settings;
    std::vector<Objective> costs;
    for (const Objective objective : settings.objectives)
        if (objective != Objective::Loss && costs.size() < 2)
            costs.push_back(objective);
    ReportSection section{"Front", {}};
    section.blocks.emplace_back(
        frontFigure(report.exploration.front, report.number, costs, settings.limits));
    ReportFacts facts;
    facts.rows = {{"Objectives", listed(settings.objectives,
                                        [](Objective objective) { return toString(objective); }) +
                                     ", all to be low"},
                  {"Candidates", counted(static_cast<std::int64_t>(settings.circuits.size()),
                                         "circuit", "circuits") +
                                     ", one for each " + toString(settings.granularity)},
                  {"Compensations", compensationsText(settings)},
                  {"Limits", limitsText(settings.limits)}};
    section.blocks.emplace_back(facts);
    if (!report.exploration.isFinished)
        section.blocks.emplace_back(
            ReportText{"The search had not finished: its front is what it had found so far."});
    return section;
}

ReportSection networkSection(const ReportSubject& report)
{
    const Exploration& exploration = report.exploration;
    const ExploreSettings& settings = exploration.settings;
    std::int64_t filters = 0;
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
    for (const LayerSummary& layer : exploration.sensitivity.layers) {
        filters += layer.filters;
        macs += layer.macs;
        parameters += layer.parameters;
    }
    const auto layers = static_cast<std::int64_t>(exploration.sensitivity.layers.size());
    ReportFacts facts;
    facts.rows.push_back(
        {"Network", exploration.networkName + ", from " + exploration.networkPath});
    facts.rows.push_back({"Size", counted(layers, "layer that multiplies", "layers that multiply") +
                                      ", " + counted(filters, "filter", "filters") + ", " +
                                      counted(parameters, "parameter", "parameters") + ", " +
                                      grouped(macs) + " multiply-accumulates an image"});
    if (const auto& network = report.subject.network)
        facts.rows.push_back(
            {"Input and output", "image of " + toString(network->tensors.front().shape) +
                                     " (channels, height, width), " +
                                     counted(network->logits(), "class", "classes")});
    facts.rows.push_back({"Numbers", std::string("8-bit integers; multipliers see ") +
                                         (settings.operands == OperandMode::Signed
                                              ? "signed operands"
                                              : "unsigned operands, sign and magnitude apart")});
    facts.rows.push_back(
        {"Calibration", counted(settings.calibration.images, "training image", "training images") +
                            ", range by " +
                            (settings.calibration.range == RangeMethod::Max ? "the largest value"
                                                                            : "least squares")});
    std::string data = exploration.dataPath;
    if (const auto& set = report.subject.data)
        data += ": " + grouped(static_cast<std::int64_t>(set->train->count())) +
                " training images, " + grouped(static_cast<std::int64_t>(set->test->count())) +
                " test images";
    else
        data += "; it was not at hand when this report was made";
    facts.rows.push_back({"Images", data});
    return {"Network and data", {facts}};
}

ReportSection sensitivitySection(const ReportSubject& report)
{
    const SensitivityMap& map = report.exploration.sensitivity;
    const std::optional<std::size_t> circuit = typicalCircuit(report);
    if (!circuit)
        return {"Sensitivity",
                {ReportText{"Not known: the search kept no scores of filters, or no approximate "
                            "circuit among its candidates errs."}}};
    const std::string& name = map.circuits[*circuit].name;
    ReportText text;
    text.text = "How much each filter suffers from the same circuit, " + name +
                ", used as the search found it does least harm there. A score is the loss in pp "
                "that the filter would contribute to a configuration that loses 1 pp; "
                "scores add up. Measured on " +
                counted(map.images, "training image", "training images");
    if (map.images < map.imagesWanted)
        text.text += " of " + grouped(map.imagesWanted) + " that were wanted";
    text.text += ".";
    ReportFigure figure = sensitivityFigure(map.layers, map.filterScores[*circuit]);
    figure.caption = "Sensitivity to " + name + ". " + figure.caption;
    return {"Sensitivity", {text, figure}};
}

} // namespace hawx
