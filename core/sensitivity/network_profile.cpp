// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/network_profile.h"

#include "core/inference/block_executor.h"
#include "core/inference/block_layout.h"
#include "core/inference/evaluate.h"
#include "core/inference/fingerprint.h"
#include "core/sensitivity/code_errors.h"
#include "core/sensitivity/gradient.h"
#include "core/sensitivity/profile_record.h"
#include "core/support/error.h"
#include "core/support/memory.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"
#include "core/support/result_store.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hawx {

namespace {

/// Probes of a layer that are prepared at once; each takes the memory of the layer's weights.
constexpr std::size_t kProbesAtOnce = 8;
/// Blocks that are in memory at once, at least: what is prepared for them is shared.
constexpr std::size_t kBlocksAtOnce = 2;

/// Of CodePairTables.
double bytesOfTables(const CodePairLayout& layout)
{
    const auto columns = static_cast<double>(layout.columns);
    return columns * static_cast<double>(layout.keys.size()) * sizeof(float) +
           columns * static_cast<double>(layout.groups * layout.taps) *
               (sizeof(std::uint64_t) + sizeof(float));
}

class Profiler {
public:
    Profiler(NetworkProfile& profile, Evaluator& evaluator, const ImageSet& images,
             const RunContext& context)
        : m_profile(profile),
          m_plan(*profile.plan),
          m_evaluator(evaluator),
          m_images(images),
          m_context(context),
          m_pairs(m_plan),
          m_blocks((images.count() + kLanes - 1) / kLanes),
          m_progress(context, "profiling", products() * m_blocks),
          m_print(context.results == nullptr ? "" : fingerprint(*profile.plan->network))
    {
        const std::size_t slots = std::min(
            m_blocks, std::max(kBlocksAtOnce, static_cast<std::size_t>(threadCount(context))));
        requireMemory(bytesOfBlock() * static_cast<double>(m_blocks) +
                          bytesOfSlot() * static_cast<double>(slots),
                      "The profile of " + std::to_string(images.count()) + " images",
                      "profile fewer images, with fewer threads, or close other programs");
        const QuantisedNetwork& network = *m_plan.network;
        const bool isSigned = network.operands == OperandMode::Signed;
        m_exact =
            configure(profile.plan,
                      uniformConfiguration(
                          network, makeCircuit("exact", "exact", TruthTable::exact(isSigned), {})),
                      evaluator.tables(), evaluator.kernel());
        prepareProbes();
        for (std::size_t i = 0; i < slots; ++i)
            m_slots.push_back(std::make_unique<Slot>(profile.plan, evaluator.kernel()));
    }

    void run(const std::function<void()>& grown)
    {
        for (std::size_t first = restoreBlocks(); first < m_blocks; first += m_slots.size()) {
            const std::size_t count = std::min(m_slots.size(), m_blocks - first);
            differentiate(first, count);
            for (std::size_t l = 0; l < m_profile.layers(); ++l) {
                if (restore(l, first, count)) {
                    m_progress.advance(products(l) * m_profile.probes[l].count() * count);
                    continue;
                }
                probe(l, count);
                keepProbed(l, first, count);
            }
            // What was measured so far can be thrown away; from here on the profile changes.
            throwIfStopped(m_context);
            keep(count);
            keepBlocks(first, count);
            if (grown)
                grown();
        }
    }

private:
    /// The memory of one block.
    struct Slot {
        Slot(const std::shared_ptr<const NetworkPlan>& plan, const Kernel& kernel)
            : executor(plan, kernel, true), gradient(plan)
        {
            std::size_t largest = 0;
            for (const LayerPlan& layer : plan->layers)
                largest = std::max(largest, lanesOf(layer.output));
            accumulators.reserve(largest);
        }

        BlockExecutor executor;
        MarginGradient gradient;
        AlignedBuffer<std::int32_t> accumulators;
        ProfiledImages measured;
        std::vector<std::int64_t> responseSums;
    };

    /// Of ProfiledImages.
    double bytesOfBlock() const
    {
        return static_cast<double>(m_profile.firstResponse.back()) *
                   (sizeof(float) + kLanes * sizeof(std::int16_t)) +
               static_cast<double>(m_profile.filters()) * kLanes * 2 * sizeof(float);
    }
    /// Of a Slot, in which a block is measured: codes, their gradients and those of accumulators.
    double bytesOfSlot() const
    {
        double bytes = static_cast<double>(m_profile.firstResponse.back()) * sizeof(std::int64_t);
        for (std::size_t i = 0; i < m_plan.network->tensors.size(); ++i)
            bytes += static_cast<double>(lanesOf(m_plan.network->tensors[i].shape)) *
                     (sizeof(std::uint8_t) + sizeof(float) +
                      (m_plan.network->layers[i].multiplies() ? sizeof(float) : 0));
        return bytes;
    }

    /// Layers with the same bytes of activations share their probes' tables.
    void prepareProbes()
    {
        for (std::size_t l = 0; l < m_profile.layers(); ++l) {
            const BitProbes& probes = m_profile.probes[l];
            const ActivationBytes bytes = m_plan.layers[l].bytes;
            std::vector<ProductTablePtr>& tables = m_probes[static_cast<std::size_t>(bytes)];
            if (!tables.empty())
                continue;
            tables.resize(probes.count());
            parallelFor(probes.count(), m_context, [&](std::size_t i, int) {
                tables[i] = m_evaluator.tables().get(*probes.circuit(i), bytes, false);
            });
        }
    }

    /// Of all probes for one image.
    std::uint64_t products() const
    {
        std::uint64_t sum = 0;
        for (std::size_t l = 0; l < m_profile.layers(); ++l)
            sum += products(l) * m_profile.probes[l].count();
        return sum;
    }
    std::uint64_t products(std::size_t layer) const
    {
        return static_cast<std::uint64_t>(m_plan.network->macs(m_plan.layers[layer].layer));
    }

    void differentiate(std::size_t firstBlock, std::size_t count)
    {
        parallelFor(count, m_context, [&](std::size_t s, int) {
            Slot& slot = *m_slots[s];
            const std::size_t first = (firstBlock + s) * kLanes;
            const std::size_t images = std::min(kLanes, m_images.count() - first);
            slot.executor.load(m_images, first, images);
            slot.executor.run(m_exact, m_context.stop);
            slot.gradient.run(slot.executor, std::span(m_images.labels).subspan(first, images));
            slot.measured.margins = slot.gradient.margins();
            slot.measured.gradientSums.assign(m_profile.filters() * kLanes, 0.0F);
            slot.measured.windowResponses.assign(m_profile.filters() * kLanes, 0.0F);
            float* sums = slot.measured.gradientSums.data();
            float* responsesOfWindows = slot.measured.windowResponses.data();
            for (std::size_t l = 0; l < m_profile.layers(); ++l) {
                const LayerPlan& plan = m_plan.layers[l];
                const float* g = slot.gradient.accumulators(plan.layer);
                const std::span<const std::int32_t> windows = slot.executor.windowSums(plan.layer);
                const std::size_t filters = plan.filters.size();
                const std::size_t filtersOfGroup = filters / plan.groupOffsets.size();
                for (std::size_t f = 0; f < filters; ++f) {
                    const std::int32_t* window =
                        windows.data() + f / filtersOfGroup * plan.positions.size() * kLanes;
                    for (std::size_t p = 0; p < plan.positions.size(); ++p) {
                        for (std::size_t i = 0; i < kLanes; ++i) {
                            sums[i] += g[i];
                            responsesOfWindows[i] += g[i] * static_cast<float>(window[i]);
                        }
                        g += kLanes;
                        window += kLanes;
                    }
                    sums += kLanes;
                    responsesOfWindows += kLanes;
                }
            }
            const std::size_t responses = m_profile.firstResponse.back();
            slot.measured.scales.assign(responses, 0.0F);
            slot.measured.responses.assign(responses * kLanes, 0);
            slot.responseSums.assign(responses, 0);
        });
    }

    // What is computed outlives the program where the context has a store: the layers of blocks
    // that are being profiled one by one, for they take long in a large network; then, in their
    // place, the blocks and what was summed over all so far.

    std::size_t imagesOf(std::size_t block) const
    {
        return std::min(kLanes, m_images.count() - block * kLanes);
    }

    /// Of what is known of some images, or of one layer on them.
    std::string keyOf(const char* what, std::size_t firstBlock, std::size_t blocks,
                      std::size_t layer = 0) const
    {
        const std::size_t first = firstBlock * kLanes;
        const std::size_t count = std::min(blocks * kLanes, m_images.count() - first);
        return Fingerprint(what)
            .text(m_print)
            .value(layer)
            .values(std::span(m_images.image(first),
                              count * static_cast<std::size_t>(m_images.shape.size())))
            .values(std::span(m_images.labels).subspan(first, count))
            .digest();
    }
    std::string sumsKey(std::size_t blocks) const { return keyOf("profile sums", 0, blocks); }
    std::string blockKey(std::size_t block) const { return keyOf("profile block", block, 1); }
    std::string layerKey(std::size_t layer, std::size_t block) const
    {
        return keyOf("bit probes", block, 1, layer);
    }

    /// How many blocks a run before has finished.
    std::size_t restoreBlocks()
    {
        if (m_context.results == nullptr || !m_profile.blocks.empty())
            return 0;
        for (std::size_t blocks = m_blocks; blocks > 0; --blocks) {
            const auto sums = m_context.results->find(sumsKey(blocks));
            if (sums && restore(*sums, blocks)) {
                m_progress.advance(products() * blocks);
                return blocks;
            }
        }
        return 0;
    }

    bool restore(std::span<const std::byte> sums, std::size_t blocks)
    {
        std::vector<ProfiledImages> known(blocks);
        for (std::size_t b = 0; b < blocks; ++b) {
            const auto bytes = m_context.results->find(blockKey(b));
            if (!bytes || !readBlock(*bytes, imagesOf(b), m_profile, known[b]))
                return false;
        }
        if (!readSums(sums, m_profile)) {
            m_profile = NetworkProfile(m_profile.plan);
            return false;
        }
        m_profile.blocks = std::move(known);
        return true;
    }

    void keepBlocks(std::size_t firstBlock, std::size_t count)
    {
        // Sums of a profile that had images before do not belong to these alone.
        if (m_context.results == nullptr || m_profile.blocks.size() != firstBlock + count)
            return;
        ResultStore& results = *m_context.results;
        bool isKept = true;
        for (std::size_t b = firstBlock; b < firstBlock + count; ++b) {
            ResultWriter writer;
            writeBlock(writer, m_profile.blocks[b]);
            isKept =
                results.keep(ResultStore::Lifetime::Run, blockKey(b), writer.bytes()) && isKept;
        }
        ResultWriter writer;
        writeSums(writer, m_profile);
        isKept =
            results.keep(ResultStore::Lifetime::Run, sumsKey(firstBlock + count), writer.bytes()) &&
            isKept;
        if (!isKept)
            return;
        if (firstBlock > 0)
            results.forget(sumsKey(firstBlock));
        for (std::size_t b = firstBlock; b < firstBlock + count; ++b)
            for (std::size_t l = 0; l < m_profile.layers(); ++l)
                results.forget(layerKey(l, b));
    }

    /// What the probes of a layer said about the block of a slot.
    struct Responses {
        std::span<float> scales;
        std::span<std::int16_t> responses;
        std::span<std::int64_t> sums;
    };
    Responses responsesOf(std::size_t layer, Slot& slot) const
    {
        const std::size_t first = m_profile.firstResponse[layer];
        const std::size_t count = m_profile.firstResponse[layer + 1] - first;
        return {std::span(slot.measured.scales).subspan(first, count),
                std::span(slot.measured.responses).subspan(first * kLanes, count * kLanes),
                std::span(slot.responseSums).subspan(first, count)};
    }

    void keepProbed(std::size_t layer, std::size_t firstBlock, std::size_t count)
    {
        if (m_context.results == nullptr)
            return;
        for (std::size_t s = 0; s < count; ++s) {
            const Responses probed = responsesOf(layer, *m_slots[s]);
            ResultWriter writer;
            writer.add(std::span<const float>(probed.scales));
            writer.add(std::span<const std::int16_t>(probed.responses));
            writer.add(std::span<const std::int64_t>(probed.sums));
            m_context.results->keep(ResultStore::Lifetime::Run, layerKey(layer, firstBlock + s),
                                    writer.bytes());
        }
    }

    /// Whether the layer was probed for all of the blocks by a run before.
    bool restore(std::size_t layer, std::size_t firstBlock, std::size_t count)
    {
        if (m_context.results == nullptr)
            return false;
        bool known = true;
        for (std::size_t s = 0; s < count && known; ++s)
            known = restoreSlot(layer, firstBlock + s, responsesOf(layer, *m_slots[s]));
        if (known)
            return true;
        // Probing adds to what is there.
        for (std::size_t s = 0; s < count; ++s) {
            const Responses begun = responsesOf(layer, *m_slots[s]);
            std::ranges::fill(begun.scales, 0.0F);
            std::ranges::fill(begun.responses, std::int16_t{0});
            std::ranges::fill(begun.sums, 0);
        }
        return false;
    }

    bool restoreSlot(std::size_t layer, std::size_t block, const Responses& target) const
    {
        const auto known = m_context.results->find(layerKey(layer, block));
        if (!known)
            return false;
        ResultReader reader(*known);
        return reader.read(target.scales) && reader.read(target.responses) &&
               reader.read(target.sums) && reader.atEnd();
    }

    /// Executes the probes of a layer on the exact inputs of all blocks.
    void probe(std::size_t layer, std::size_t blocks)
    {
        const BitProbes& probes = m_profile.probes[layer];
        const LayerPlan& plan = m_plan.layers[layer];
        std::array<ConfiguredLayer, kProbesAtOnce> configured;
        for (std::size_t first = 0; first < probes.count(); first += kProbesAtOnce) {
            const std::size_t count = std::min(kProbesAtOnce, probes.count() - first);
            parallelFor(count, m_context, [&](std::size_t i, int) {
                LayerOperation operation;
                operation.tables.assign(plan.filters.size(),
                                        m_probes[static_cast<std::size_t>(plan.bytes)][first + i]);
                operation.bias.assign(plan.filters.size(), 0);
                configured[i] =
                    configureLayer(m_plan, layer, std::move(operation), m_evaluator.kernel());
            });
            parallelFor(blocks, m_context, [&](std::size_t s, int) {
                Slot& slot = *m_slots[s];
                for (std::size_t i = 0; i < count; ++i) {
                    slot.executor.accumulate(plan.layer, configured[i],
                                             {slot.accumulators.data(), slot.accumulators.size()},
                                             m_context.stop);
                    respond(layer, first + i, slot);
                    m_progress.advance(products(layer));
                }
            });
        }
    }

    void respond(std::size_t layer, std::size_t probe, Slot& slot) const
    {
        const LayerPlan& plan = m_plan.layers[layer];
        const std::size_t images = slot.measured.margins.size();
        const float* g = slot.gradient.accumulators(plan.layer);
        const std::int32_t* accumulators = slot.accumulators.data();
        for (std::size_t f = 0; f < plan.filters.size(); ++f) {
            std::array<float, kLanes> changes{};
            std::array<std::int64_t, kLanes> sums{};
            for (std::size_t p = 0; p < plan.positions.size();
                 ++p, g += kLanes, accumulators += kLanes)
                for (std::size_t i = 0; i < kLanes; ++i) {
                    changes[i] += g[i] * static_cast<float>(accumulators[i]);
                    sums[i] += accumulators[i];
                }
            const std::size_t response =
                m_profile.responseOf(layer, m_profile.firstFilter[layer] + f) + probe;
            float largest = 0;
            for (std::size_t i = 0; i < images; ++i) {
                largest = std::max(largest, std::abs(changes[i]));
                slot.responseSums[response] += sums[i];
            }
            const float scale = largest / 32767.0F;
            slot.measured.scales[response] = scale;
            if (scale > 0)
                for (std::size_t i = 0; i < images; ++i)
                    slot.measured.responses[response * kLanes + i] =
                        static_cast<std::int16_t>(std::lround(changes[i] / scale));
        }
    }

    void keep(std::size_t count)
    {
        for (std::size_t l = 0; l < m_profile.layers(); ++l) {
            const int layer = m_plan.layers[l].layer;
            const int input = m_plan.network->layers[static_cast<std::size_t>(layer)].inputs[0];
            std::vector<CodePairAccumulator::Block> blocks;
            for (std::size_t s = 0; s < count; ++s)
                blocks.push_back({m_slots[s]->executor.codes(input),
                                  m_slots[s]->gradient.accumulators(layer),
                                  m_slots[s]->measured.margins.size()});
            m_pairs.add(l, m_profile.layouts[l], blocks, m_profile.tables[l], m_context);
        }
        for (std::size_t s = 0; s < count; ++s) {
            for (std::size_t r = 0; r < m_profile.responseSums.size(); ++r)
                m_profile.responseSums[r] += m_slots[s]->responseSums[r];
            m_profile.blocks.push_back(std::move(m_slots[s]->measured));
        }
    }

    NetworkProfile& m_profile;
    const NetworkPlan& m_plan;
    Evaluator& m_evaluator;
    const ImageSet& m_images;
    const RunContext& m_context;
    ConfiguredNetwork m_exact;
    std::array<std::vector<ProductTablePtr>, 3> m_probes; ///< [bytes of activations][probe]
    CodePairAccumulator m_pairs;
    std::size_t m_blocks; ///< of all images
    ProgressReporter m_progress;
    std::string m_print; ///< of the network, where results are kept
    std::vector<std::unique_ptr<Slot>> m_slots;
};

} // namespace

NetworkProfile::NetworkProfile(std::shared_ptr<const NetworkPlan> networkPlan)
    : plan(std::move(networkPlan)), firstFilter{0}, firstResponse{0}
{
    for (std::size_t l = 0; l < plan->layers.size(); ++l) {
        layouts.emplace_back(*plan, l);
        probes.emplace_back(plan->network->operands, plan->layers[l].bytes);
        const std::size_t filters = layouts.back().filterCount();
        firstFilter.push_back(firstFilter.back() + filters);
        firstResponse.push_back(firstResponse.back() + filters * probes.back().count());
    }
    double bytes = 0;
    for (const CodePairLayout& layout : layouts)
        bytes += bytesOfTables(layout);
    requireMemory(bytes, "A profile of the network " + plan->network->name,
                  "profile a smaller network, or close other programs");
    for (const CodePairLayout& layout : layouts)
        tables.emplace_back(layout);
    responseSums.assign(firstResponse.back(), 0);
}

std::size_t NetworkProfile::images() const
{
    std::size_t sum = 0;
    for (const ProfiledImages& block : blocks)
        sum += block.margins.size();
    return sum;
}

void requireClasses(const QuantisedNetwork& network, const ImageSet& images)
{
    const int classes = network.logits();
    if (classes < 2)
        throw Error("The network " + network.name +
                    " has one output; scores of circuits need the margin between two classes.");
    if (images.count() == 0)
        throw Error("There are no images to score circuits on.");
    for (const int label : images.labels)
        if (label < 0 || label >= classes)
            throw Error("The data set has an image of class " + std::to_string(label) +
                        ", but the network knows " + std::to_string(classes) + " classes.");
}

double NetworkProfile::meanWindowSum(std::size_t layer, std::size_t group) const
{
    const CodePairLayout& layout = layouts[layer];
    const std::uint64_t* counts =
        tables[layer].tapCounts.data() + group * layout.taps * layout.columns;
    double sum = 0;
    for (std::size_t i = 0; i < layout.taps * layout.columns; ++i)
        sum += static_cast<double>(counts[i]) *
               codeOf(plan->layers[layer].bytes, static_cast<std::uint8_t>(i % layout.columns));
    return sum / outputs(layer);
}

void extend(NetworkProfile& profile, Evaluator& evaluator, const ImageSet& images,
            const RunContext& context, const std::function<void()>& grown)
{
    if (evaluator.plan() != profile.plan)
        throw Error("A profile of the network " + profile.plan->network->name +
                    " can be extended only with the plan that it was made from.");
    requireClasses(*profile.plan->network, images);
    Profiler(profile, evaluator, images, context).run(grown);
}

} // namespace hawx
