// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/front_file.h"

#include "core/exports/csv.h"

#include <nlohmann/json.hpp>

namespace hawx {

using nlohmann::ordered_json;

namespace {

void addHardware(ordered_json& json, const HardwareFigures& figures)
{
    json["powerMw"] = figures.powerMw;
    json["areaUm2"] = figures.areaUm2;
    json["latencyMs"] = figures.latencyMs;
    json["imagesPerSecond"] = figures.imagesPerSecond;
    json["energyUj"] = figures.energyUj;
    json["machinePowerMw"] = figures.machinePowerMw;
    json["machineAreaUm2"] = figures.machineAreaUm2;
    json["machineEnergyUj"] = figures.machineEnergyUj;
}

ordered_json pointToJson(std::size_t number, const FrontPoint& point)
{
    ordered_json json;
    json["point"] = number;
    json["lossPp"] = point.lossPp;
    json["lossLowPp"] = point.lossLowPp;
    json["lossHighPp"] = point.lossHighPp;
    json["verifiedLossPp"] =
        point.verifiedLossPp ? ordered_json(*point.verifiedLossPp) : ordered_json();
    addHardware(json, point.hardware);
    json["powerSaving"] = point.powerSaving;
    json["areaSaving"] = point.areaSaving;
    json["machine"] = point.machine;
    json["level"] = point.level;
    return json;
}

} // namespace

std::string frontToJson(const Front& front)
{
    ordered_json json;
    json["exact"]["top1"] = front.exact.top1;
    json["exact"]["fp32Top1"] = front.exact.fp32Top1;
    addHardware(json["exact"], front.exact.hardware);
    json["seconds"] = {{"profile", front.seconds.profile},
                       {"search", front.seconds.search},
                       {"verify", front.seconds.verify}};
    json["front"] = ordered_json::array();
    for (std::size_t i = 0; i < front.points.size(); ++i)
        json["front"].push_back(pointToJson(i, front.points[i]));
    return json.dump(2) + "\n";
}

std::string frontToCsv(const Front& front)
{
    CsvWriter csv({"point", "loss_pp", "loss_low_pp", "loss_high_pp", "verified_loss_pp",
                   "power_mw", "area_um2", "latency_ms", "images_per_second", "energy_uj",
                   "machine_power_mw", "machine_area_um2", "machine_energy_uj", "power_saving",
                   "area_saving", "machine", "level"});
    for (std::size_t i = 0; i < front.points.size(); ++i) {
        const FrontPoint& point = front.points[i];
        csv.integer(static_cast<std::int64_t>(i))
            .real(point.lossPp)
            .real(point.lossLowPp)
            .real(point.lossHighPp);
        if (point.verifiedLossPp)
            csv.real(*point.verifiedLossPp);
        else
            csv.text("");
        csv.real(point.hardware.powerMw)
            .real(point.hardware.areaUm2)
            .real(point.hardware.latencyMs)
            .real(point.hardware.imagesPerSecond)
            .real(point.hardware.energyUj)
            .real(point.hardware.machinePowerMw)
            .real(point.hardware.machineAreaUm2)
            .real(point.hardware.machineEnergyUj)
            .real(point.powerSaving)
            .real(point.areaSaving)
            .integer(point.machine)
            .integer(point.level)
            .endLine();
    }
    return csv.take();
}

} // namespace hawx
