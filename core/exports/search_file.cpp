// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/search_file.h"

#include "core/exports/csv.h"
#include "core/exports/front_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hawx {

std::string circuitsText(const SearchProblem& problem,
                         std::span<const std::uint16_t> circuitOfFilter)
{
    std::string text;
    for (const int index : problem.network->multiplyingLayers()) {
        const std::span<const std::uint16_t> chosen =
            circuitOfFilter.first(static_cast<std::size_t>(problem.network->filters(index)));
        circuitOfFilter = circuitOfFilter.subspan(chosen.size());
        const bool uniform = std::all_of(chosen.begin(), chosen.end(), [&](std::uint16_t circuit) {
            return circuit == chosen.front();
        });
        text += (text.empty() ? "" : ";") +
                problem.network->layers[static_cast<std::size_t>(index)].name + "=" +
                problem.circuits[chosen.front()]->name;
        for (std::size_t f = 1; f < chosen.size() && !uniform; ++f)
            text += "+" + problem.circuits[chosen[f]]->name;
    }
    return text;
}

std::string searchToJson(const SearchResult& result, const SearchProblem& problem)
{
    using nlohmann::ordered_json;
    Front front;
    front.exact.top1 = result.exactTop1;
    front.exact.hardware = result.exactHardware;
    front.points = result.front;
    const ordered_json same = ordered_json::parse(frontToJson(front));
    ordered_json json;
    json["granularity"] = toString(problem.granularity);
    json["operands"] = toString(problem.network->operands);
    json["images"] = result.images;
    json["configurations"] = result.configurations;
    json["seconds"] = result.seconds;
    json["exact"] = same["exact"];
    json["exact"].erase("fp32Top1"); // which no search needs to measure
    json["front"] = same["front"];
    for (std::size_t i = 0; i < result.front.size(); ++i)
        json["front"][i]["circuits"] = circuitsText(problem, result.front[i].circuits);
    return json.dump(2) + "\n";
}

std::string searchToCsv(const SearchResult& result, const SearchProblem& problem)
{
    CsvWriter csv({"circuits", "loss_pp", "power_mw", "area_um2", "latency_ms", "images_per_second",
                   "energy_uj", "power_saving", "area_saving"});
    for (const FrontPoint& point : result.evaluated)
        csv.text(circuitsText(problem, point.circuits))
            .real(point.lossPp)
            .real(point.hardware.powerMw)
            .real(point.hardware.areaUm2)
            .real(point.hardware.latencyMs)
            .real(point.hardware.imagesPerSecond)
            .real(point.hardware.energyUj)
            .real(point.powerSaving)
            .real(point.areaSaving)
            .endLine();
    return csv.take();
}

} // namespace hawx
