// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/user_tables.h"

#include "core/session/tables.h"
#include "core/support/error.h"

namespace hawx {

namespace {

/// Throws Error unless the circuits are those of a configuration of the exploration.
void requireConfiguration(const TableReader& reader, const std::vector<std::uint16_t>& circuits,
                          const Exploration& exploration)
{
    std::size_t filters = 0;
    for (const LayerSummary& layer : exploration.sensitivity.layers)
        filters += static_cast<std::size_t>(layer.filters);
    if (circuits.size() != filters)
        reader.fail("circuits", "has " + std::to_string(circuits.size()) +
                                    " entries, but there are " + std::to_string(filters) +
                                    " filters");
    for (const std::uint16_t circuit : circuits)
        if (circuit >= exploration.settings.circuits.size())
            reader.fail("circuits", "there is no circuit " + std::to_string(circuit));
}

std::uint16_t small(const TableReader& reader, const char* column)
{
    return static_cast<std::uint16_t>(reader.integer(column, 0, 65535));
}

/// Limits and machine of the only row.
Decisions readLimits(const TableReader& reader)
{
    Decisions decisions;
    decisions.limits = {.maxLossPp = reader.optionalReal("max_loss_pp"),
                        .maxPowerMw = reader.optionalReal("max_power_mw"),
                        .maxAreaUm2 = reader.optionalReal("max_area_um2"),
                        .maxLatencyMs = reader.optionalReal("max_latency_ms"),
                        .maxEnergyUj = reader.optionalReal("max_energy_uj")};
    if (!reader.isNull("machine")) {
        try {
            decisions.machine = parseAccelerator(reader.text("machine"), "of the session");
        } catch (const Error& error) {
            reader.fail("machine", error.what());
        }
    }
    return decisions;
}

} // namespace

void writeDecisions(SQLite::Database& database, const Decisions& decisions)
{
    database.exec("DELETE FROM decision; DELETE FROM pin");
    TableWriter writer(database, "decision",
                       {"position", "max_loss_pp", "max_power_mw", "max_area_um2", "max_latency_ms",
                        "max_energy_uj", "machine", "circuits", "size"});
    writer.integer(0)
        .real(decisions.limits.maxLossPp)
        .real(decisions.limits.maxPowerMw)
        .real(decisions.limits.maxAreaUm2)
        .real(decisions.limits.maxLatencyMs)
        .real(decisions.limits.maxEnergyUj);
    if (decisions.machine)
        writer.text(acceleratorText(*decisions.machine));
    else
        writer.null();
    writer.blob(decisions.configuration).integer(decisions.size).endRow();
    TableWriter pins(database, "pin", {"position", "letter", "name", "circuits", "machine"});
    for (std::size_t i = 0; i < decisions.pins.size(); ++i) {
        const Pin& pin = decisions.pins[i];
        pins.integer(static_cast<std::int64_t>(i))
            .text(pin.letter)
            .text(pin.name)
            .blob(pin.circuits)
            .integer(pin.machine)
            .endRow();
    }
}

void writeWindow(SQLite::Database& database, const std::string& notes,
                 const std::vector<std::byte>& layout)
{
    database.exec("DELETE FROM window");
    TableWriter(database, "window", {"position", "notes", "layout"})
        .integer(0)
        .text(notes)
        .blob(layout)
        .endRow();
}

void forgetConfigurations(SQLite::Database& database)
{
    std::optional<Decisions> kept;
    {
        TableReader reader(database, "decision");
        if (reader.next())
            kept = readLimits(reader);
    }
    if (kept)
        writeDecisions(database, *kept);
}

void readUserTables(SQLite::Database& database, SessionContents& contents)
{
    TableReader reader(database, "decision");
    if (reader.next()) {
        Decisions decisions = readLimits(reader);
        decisions.configuration = reader.blobs<std::uint16_t>("circuits");
        if (!decisions.configuration.empty())
            requireConfiguration(reader, decisions.configuration, contents.exploration);
        decisions.size = small(reader, "size");
        for (TableReader pins(database, "pin"); pins.next();) {
            decisions.pins.push_back({.letter = pins.text("letter"),
                                      .name = pins.text("name"),
                                      .circuits = pins.blobs<std::uint16_t>("circuits"),
                                      .machine = small(pins, "machine")});
            requireConfiguration(pins, decisions.pins.back().circuits, contents.exploration);
        }
        contents.decisions = std::move(decisions);
    }
    TableReader window(database, "window");
    if (window.next()) {
        contents.notes = window.text("notes");
        contents.layout = window.blobs<std::byte>("layout");
    }
}

} // namespace hawx
