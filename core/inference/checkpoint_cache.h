// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configured_network.h"
#include "core/network/data_set.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <span>
#include <vector>

namespace hawx {

/// A place where inference of a block can be resumed: what is computed before it depends on the
/// first multiplying layers only.
struct ResumePoint {
    int layer = 0;            ///< of the network, the first to compute
    std::vector<int> tensors; ///< that it and later layers read; at the end the network's output
    std::size_t bytes = 0;    ///< of the tensors, for 64 images
    std::int64_t macs = 0;    ///< of the layers before it, for one image
};

/// [depth]: the start, before each multiplying layer but the first, and the end. Point `depth`
/// depends on the first `depth` multiplying layers.
std::vector<ResumePoint> resumePoints(const NetworkPlan& plan);

/// The tensors of a resume point for one block of 64 images.
struct Checkpoint {
    std::unique_ptr<std::uint8_t[]> bytes;
    std::size_t images = 0; ///< that were loaded; 0: not filled yet
};

/// Keeps activations of configurations that were evaluated, within a budget, so that another one
/// that begins with the same operations continues from them.
///
/// - Operations are compared one by one, and images pixel by pixel with a copy of those seen (their
///   first blocks may be those of a larger set): no hash and no address stands for either.
/// - Of one configuration the resume points are kept that save most per byte, if any multiplying
///   layer is equally likely to be the first that changes. They take at most 3/4 of the budget, so
///   that something of older configurations stays.
/// - The least recently used are dropped first.
/// - The budget covers activations, the copies of images and operations.
class CheckpointCache {
public:
    /// budget in bytes; 0 keeps nothing.
    CheckpointCache(std::vector<ResumePoint> points, std::size_t budget)
        : m_points(std::move(points)), m_budget(budget)
    {}

    using Operations = std::vector<std::shared_ptr<const LayerOperation>>;
    /// [depth][block] Checkpoints that are filled, or are to be filled by whoever computes them;
    /// fewer blocks, or none, where nothing is kept. Valid until the next call of prepare().
    using Path = std::vector<std::span<Checkpoint>>;

    /// Paths of configurations for the first `count` images. Different blocks may then be read and
    /// filled by different threads.
    std::vector<Path> prepare(std::span<const Operations> configurations, const ImageSet& images,
                              std::size_t count);

    const std::vector<ResumePoint>& points() const { return m_points; }
    std::size_t bytesUsed() const { return m_used; }

private:
    /// All configurations that begin with the same operations.
    struct Node {
        std::shared_ptr<const LayerOperation> operation; ///< the last of them; null at the start
        std::size_t depth = 0;
        std::vector<Checkpoint> blocks;
        std::uint64_t lastUse = 0;
        std::list<Node> children;
    };
    /// Images that were evaluated.
    struct Source {
        TensorShape shape;
        std::vector<std::uint8_t> pixels;
        Node root;
    };

    /// The copy of the first `count` images; null when it alone would exceed the budget.
    Source* sourceOf(const ImageSet& images, std::size_t count);
    /// Nodes of depth 1 and more; made where there are none.
    std::vector<Node*> pathOf(Node& root, const Operations& operations);
    /// [depth] Blocks that are worth keeping of one configuration, in `room` bytes.
    std::vector<std::size_t> choose(std::size_t blocks, std::size_t room) const;
    void reserve(const std::vector<Node*>& path, std::size_t blocks, const Source& source);
    /// Drops what was not used since m_time until so many bytes are free or there is no more.
    void makeRoom(std::size_t bytes, const Source* inUse);
    /// Removes nodes that lead to no checkpoint; whether none is left.
    bool prune(Node& node);
    std::size_t bytesFree() const { return m_budget - std::min(m_budget, m_used); }

    std::vector<ResumePoint> m_points;
    std::size_t m_budget;
    std::size_t m_used = 0;
    std::uint64_t m_time = 0;
    std::list<Source> m_sources;
};

} // namespace hawx
