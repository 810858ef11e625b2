// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/checkpoint_cache.h"

#include "core/inference/block_layout.h"

#include <cstring>
#include <functional>

namespace hawx {

std::vector<ResumePoint> resumePoints(const NetworkPlan& plan)
{
    const QuantisedNetwork& network = *plan.network;
    const std::size_t layers = network.layers.size();
    std::vector<std::size_t> lastReader(layers, 0);
    for (std::size_t i = 0; i < layers; ++i)
        for (const int input : network.layers[i].inputs)
            lastReader[static_cast<std::size_t>(input)] = i;
    lastReader[static_cast<std::size_t>(network.output)] = layers;

    std::vector<ResumePoint> points(1);
    for (std::size_t depth = 1; depth <= plan.layers.size(); ++depth) {
        ResumePoint point;
        const std::size_t layer = depth == plan.layers.size()
                                      ? layers
                                      : static_cast<std::size_t>(plan.layers[depth].layer);
        point.layer = static_cast<int>(layer);
        for (std::size_t tensor = 0; tensor < layer; ++tensor) {
            if (lastReader[tensor] < layer)
                continue;
            const QuantisedLayer& writer = network.layers[tensor];
            const bool logits = writer.multiplies() && writer.requantisation.empty();
            point.tensors.push_back(static_cast<int>(tensor));
            point.bytes += lanesOf(network.tensors[tensor].shape) *
                           (logits ? sizeof(std::int32_t) : sizeof(std::uint8_t));
        }
        point.macs = points.back().macs + network.macs(plan.layers[depth - 1].layer);
        points.push_back(std::move(point));
    }
    return points;
}

namespace {

std::size_t bytesOf(const LayerOperation& operation)
{
    return operation.tables.size() * (sizeof(ProductTablePtr) + sizeof(std::int32_t)) +
           operation.controlVariate.size() * sizeof(std::int16_t);
}

} // namespace

std::vector<CheckpointCache::Path>
CheckpointCache::prepare(std::span<const Operations> configurations, const ImageSet& images,
                         std::size_t count)
{
    std::vector<Path> result(configurations.size(), Path(m_points.size()));
    ++m_time;
    Source* source = sourceOf(images, count);
    if (source == nullptr)
        return result;
    std::vector<std::vector<Node*>> paths;
    for (const Operations& operations : configurations)
        paths.push_back(pathOf(source->root, operations));
    for (const std::vector<Node*>& path : paths)
        reserve(path, (count + kLanes - 1) / kLanes, *source);
    for (std::size_t c = 0; c < paths.size(); ++c)
        for (Node* node : paths[c])
            result[c][node->depth] = node->blocks;
    std::erase_if(m_sources, [this](Source& each) {
        const bool empty = prune(each.root);
        if (empty)
            m_used -= each.pixels.size();
        return empty;
    });
    return result;
}

CheckpointCache::Source* CheckpointCache::sourceOf(const ImageSet& images, std::size_t count)
{
    const std::size_t size = count * static_cast<std::size_t>(images.shape.size());
    if (size == 0 || size >= m_budget)
        return nullptr;
    Source* source = nullptr;
    for (Source& each : m_sources)
        if (each.shape == images.shape &&
            std::memcmp(each.pixels.data(), images.pixels.data(),
                        std::min(size, each.pixels.size())) == 0 &&
            (source == nullptr || each.pixels.size() > source->pixels.size()))
            source = &each;
    if (source == nullptr) {
        source = &m_sources.emplace_back();
        source->shape = images.shape;
    }
    const std::size_t before = source->pixels.size();
    if (size > before) {
        makeRoom(size - before, source);
        source->pixels.reserve(size);
        source->pixels.insert(source->pixels.end(),
                              images.pixels.begin() + static_cast<std::ptrdiff_t>(before),
                              images.pixels.begin() + static_cast<std::ptrdiff_t>(size));
        m_used += size - before;
    }
    return source;
}

std::vector<CheckpointCache::Node*> CheckpointCache::pathOf(Node& root,
                                                            const Operations& operations)
{
    std::vector<Node*> path;
    Node* node = &root;
    for (const std::shared_ptr<const LayerOperation>& operation : operations) {
        const auto same =
            std::find_if(node->children.begin(), node->children.end(), [&](const Node& child) {
                return child.operation == operation || *child.operation == *operation;
            });
        if (same != node->children.end()) {
            node = &*same;
        } else {
            Node& child = node->children.emplace_back();
            child.operation = operation;
            child.depth = node->depth + 1;
            m_used += bytesOf(*operation);
            node = &child;
        }
        node->lastUse = m_time;
        path.push_back(node);
    }
    return path;
}

std::vector<std::size_t> CheckpointCache::choose(std::size_t blocks, std::size_t room) const
{
    const std::size_t depths = m_points.size();
    std::vector<std::size_t> chosen(depths, 0);
    std::vector<bool> refused(depths, false);
    for (;;) {
        std::size_t best = 0;
        double mostPerByte = 0;
        for (std::size_t depth = 1; depth < depths; ++depth) {
            if (refused[depth] || chosen[depth] > 0)
                continue;
            // A change of layers [depth, next) would continue from here instead of `before`.
            std::size_t before = depth - 1;
            while (before > 0 && chosen[before] == 0)
                --before;
            std::size_t next = depth + 1;
            while (next < depths && chosen[next] == 0)
                ++next;
            const double perByte =
                static_cast<double>(next - depth) *
                static_cast<double>(m_points[depth].macs - m_points[before].macs) /
                static_cast<double>(m_points[depth].bytes);
            if (perByte > mostPerByte) {
                mostPerByte = perByte;
                best = depth;
            }
        }
        if (best == 0)
            return chosen;
        chosen[best] = std::min(blocks, room / m_points[best].bytes);
        room -= chosen[best] * m_points[best].bytes;
        refused[best] = chosen[best] == 0;
    }
}

void CheckpointCache::reserve(const std::vector<Node*>& path, std::size_t blocks,
                              const Source& source)
{
    ++m_time;
    const std::vector<std::size_t> wanted = choose(blocks, m_budget / 4 * 3);
    for (Node* node : path)
        if (wanted[node->depth] > 0)
            node->lastUse = m_time;
    // The deepest first: they save most.
    for (auto node = path.rbegin(); node != path.rend(); ++node) {
        const std::size_t bytes = m_points[(*node)->depth].bytes;
        const std::size_t before = (*node)->blocks.size();
        if (wanted[(*node)->depth] <= before)
            continue;
        makeRoom((wanted[(*node)->depth] - before) * bytes, &source);
        const std::size_t more = std::min(wanted[(*node)->depth] - before, bytesFree() / bytes);
        (*node)->blocks.resize(before + more);
        m_used += more * bytes;
    }
}

void CheckpointCache::makeRoom(std::size_t bytes, const Source* inUse)
{
    const auto savedPerByte = [this](const Node& node) {
        return static_cast<double>(m_points[node.depth].macs) /
               static_cast<double>(m_points[node.depth].bytes);
    };
    while (bytesFree() < bytes) {
        Node* oldest = nullptr;
        const std::function<void(Node&)> visit = [&](Node& node) {
            if (!node.blocks.empty() && node.lastUse < m_time &&
                (oldest == nullptr || node.lastUse < oldest->lastUse ||
                 (node.lastUse == oldest->lastUse && savedPerByte(node) < savedPerByte(*oldest))))
                oldest = &node;
            for (Node& child : node.children)
                visit(child);
        };
        for (Source& source : m_sources)
            visit(source.root);
        if (oldest == nullptr)
            return;
        m_used -= oldest->blocks.size() * m_points[oldest->depth].bytes;
        oldest->blocks.clear();
        std::erase_if(m_sources, [&](Source& source) {
            const bool empty = &source != inUse && prune(source.root);
            if (empty)
                m_used -= source.pixels.size();
            return empty;
        });
    }
}

bool CheckpointCache::prune(Node& node)
{
    std::erase_if(node.children, [this](Node& child) {
        const bool empty = prune(child);
        if (empty)
            m_used -= bytesOf(*child.operation);
        return empty;
    });
    return node.children.empty() && node.blocks.empty();
}

} // namespace hawx
