// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/used_profile_record.h"

#include "core/inference/fingerprint.h"
#include "core/sensitivity/weight_map_record.h"
#include "core/support/result_store.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace hawx {

namespace {

/// Of the result of a circuit.
std::string partKey(const std::string& key, std::size_t circuit)
{
    return Fingerprint("part of a used profile").text(key).value(circuit).digest();
}

/// The part [circuit] of a table of so many circuits; empty when the table is.
template <typename T>
std::span<T> rowOf(std::span<T> table, std::size_t circuit, std::size_t circuits)
{
    const std::size_t size = table.size() / circuits;
    return table.subspan(circuit * size, size);
}

template <typename T>
void writeSized(ResultWriter& writer, const std::vector<T>& values)
{
    const std::uint64_t size = values.size();
    writer.add(std::span<const std::uint64_t>(&size, 1));
    writer.add(values);
}

/// A size that is there: none, or as many as wanted.
bool readSize(ResultReader& reader, std::size_t wanted, std::size_t& size)
{
    std::uint64_t stored = 0;
    if (!reader.read(std::span(&stored, 1)) || (stored != 0 && stored != wanted))
        return false;
    size = static_cast<std::size_t>(stored);
    return true;
}

template <typename T>
bool readSized(ResultReader& reader, std::size_t wanted, std::vector<T>& values)
{
    std::size_t size = 0;
    if (!readSize(reader, wanted, size))
        return false;
    values.resize(size);
    return reader.read(values);
}

void writeUses(ResultWriter& writer, const std::vector<CircuitUse>& uses)
{
    std::vector<std::uint8_t> swaps;
    std::vector<std::int16_t> controlVariates;
    std::vector<WeightMapPtr> maps;
    for (const CircuitUse& use : uses) {
        swaps.push_back(use.swap ? 1 : 0);
        controlVariates.push_back(use.controlVariate);
        maps.push_back(use.weightMap);
    }
    writer.add(swaps);
    writer.add(controlVariates);
    writeWeightMaps(writer, maps);
}

bool readUses(ResultReader& reader, std::size_t filters, std::vector<CircuitUse>& uses)
{
    std::vector<std::uint8_t> swaps(filters);
    std::vector<std::int16_t> controlVariates(filters);
    std::vector<WeightMapPtr> maps(filters);
    if (!reader.read(swaps) || !reader.read(controlVariates) || !readWeightMaps(reader, maps))
        return false;
    for (std::size_t f = 0; f < filters; ++f)
        uses.push_back({swaps[f] != 0, maps[f], controlVariates[f]});
    return true;
}

} // namespace

bool keepUsedProfile(ResultStore& results, const std::string& key, const UsedProfile& used)
{
    const Profile& profile = used.profile;
    const std::size_t circuits = profile.circuits;
    for (std::size_t m = 0; m < circuits; ++m) {
        ResultWriter part;
        part.add(rowOf(std::span(profile.delta), m, circuits));
        part.add(rowOf(std::span(profile.saturatingDelta), m, circuits));
        if (!used.uses.empty())
            writeUses(part, used.uses[m]);
        part.add(used.operators[m]);
        if (!results.keep(ResultStore::Lifetime::Run, partKey(key, m), part.bytes()))
            return false;
    }
    ResultWriter writer;
    writeSized(writer, profile.margins);
    writeSized(writer, profile.weights);
    writeSized(writer, profile.layerOfFilter);
    writeSized(writer, profile.gradientSum);
    writeSized(writer, profile.meanError);
    writeSized(writer, profile.squaredError);
    writeSized(writer, profile.residualSquare);
    const std::array<std::uint64_t, 4> sizes{profile.delta.size(), profile.saturatingDelta.size(),
                                             used.uses.size(), used.operators.front().size()};
    writer.add(std::span<const std::uint64_t>(sizes));
    return results.keep(ResultStore::Lifetime::Run, key, writer.bytes());
}

std::optional<UsedProfile> findUsedProfile(ResultStore& results, const std::string& key,
                                           std::size_t circuits, std::size_t filters,
                                           std::size_t images)
{
    const auto bytes = results.find(key);
    if (!bytes)
        return std::nullopt;
    UsedProfile used;
    Profile& profile = used.profile;
    profile.images = images;
    profile.filters = filters;
    profile.circuits = circuits;
    ResultReader reader(*bytes);
    std::size_t deltas = 0;
    std::size_t saturating = 0;
    std::size_t uses = 0;
    std::uint64_t layers = 0;
    if (!readSized(reader, images, profile.margins) ||
        !readSized(reader, images, profile.weights) ||
        !readSized(reader, filters, profile.layerOfFilter) ||
        !readSized(reader, filters * images, profile.gradientSum) ||
        !readSized(reader, circuits * filters, profile.meanError) ||
        !readSized(reader, circuits * filters, profile.squaredError) ||
        !readSized(reader, circuits * filters, profile.residualSquare) ||
        !readSize(reader, circuits * filters * images, deltas) ||
        !readSize(reader, circuits * filters * images, saturating) ||
        !readSize(reader, circuits, uses) || !reader.read(std::span(&layers, 1)) ||
        layers > filters || !reader.atEnd())
        return std::nullopt;
    profile.delta.resize(deltas);
    profile.saturatingDelta.resize(saturating);
    for (std::size_t m = 0; m < circuits; ++m) {
        const auto part = results.find(partKey(key, m));
        if (!part)
            return std::nullopt;
        ResultReader ofCircuit(*part);
        std::vector<OperatorScore> scores(static_cast<std::size_t>(layers));
        if (!ofCircuit.read(rowOf(std::span(profile.delta), m, circuits)) ||
            !ofCircuit.read(rowOf(std::span(profile.saturatingDelta), m, circuits)) ||
            (uses > 0 && !readUses(ofCircuit, filters, used.uses.emplace_back())) ||
            !ofCircuit.read(scores) || !ofCircuit.atEnd())
            return std::nullopt;
        used.operators.push_back(std::move(scores));
    }
    return used;
}

} // namespace hawx
