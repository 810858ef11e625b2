// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace hawx {

struct RunContext;

/// The exact network in fp32, executed by OpenCV DNN: the reference for quantisation. One object
/// serves one thread.
class FloatNetwork {
public:
    explicit FloatNetwork(const Network& network);
    ~FloatNetwork();
    FloatNetwork(FloatNetwork&&) noexcept;

    /// Runs images [first, first + count) and returns logits [image][class].
    std::vector<float> logits(const ImageSet& images, std::size_t first, std::size_t count);

    /// As above, handing every layer's output to visit(layer index, values [image][c][y][x]).
    void forEachTensor(const ImageSet& images, std::size_t first, std::size_t count,
                       const std::function<void(int, std::span<const float>)>& visit);

private:
    struct Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// While it lives, every FloatNetwork spreads each batch over so many threads (>= 1).
class FloatThreads {
public:
    explicit FloatThreads(int threads);
    ~FloatThreads();
    FloatThreads(const FloatThreads&) = delete;
    FloatThreads& operator=(const FloatThreads&) = delete;

private:
    int m_before;
};

/// Logits of the first `count` images [image][class], in parallel over batches.
std::vector<float> floatLogits(const Network& network, const ImageSet& images, std::size_t count,
                               const RunContext& context);

} // namespace hawx
