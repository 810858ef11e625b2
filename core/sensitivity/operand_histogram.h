// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/operand_distribution.h"
#include "core/network/data_set.h"
#include "core/network/quantised_network.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace hawx {

class Evaluator;
struct Configuration;
struct RunContext;

/// How often pairs of codes meet in the multiplications of one filter, or of all filters of a
/// layer: exact counts over output positions and images, padded zeros included.
struct OperandHistogram {
    std::vector<std::uint64_t> counts; ///< [byte of the activation's code][byte of the weight's]
    bool isUnsigned = false; ///< activation codes are 0..255, else in [-127, 127] as two's
                             ///< complement; weights always are the latter

    std::uint64_t total() const;
};

/// What a circuit sees of it: signed circuits the codes, unsigned ones magnitudes, the result being
/// negated afterwards where signs differ. The activation is operand A, with `swap` the weight.
/// Throws Error for a signed circuit and unsigned activations.
OperandDistribution operandsSeen(const OperandHistogram& histogram, bool isSigned,
                                 bool swap = false);

/// How often each activation code stands under each weight of the multiplying layers.
class ActivationCounts {
public:
    /// Of the filter, or of all filters when it is negative, of a multiplying layer, counted in
    /// order. Throws Error when there is no such layer or filter.
    OperandHistogram histogram(std::size_t layer, int filter = -1) const;

    /// How often the weights of a multiplying layer's groups see each activation code, by its byte;
    /// each of a group's filters does. Throws Error when there is no such layer.
    std::array<std::uint64_t, 256> activations(std::size_t layer) const;

private:
    void requireLayer(std::size_t layer) const;

    friend ActivationCounts countActivations(Evaluator&, const Configuration&, const ImageSet&,
                                             std::size_t, const RunContext&);

    std::shared_ptr<const QuantisedNetwork> m_network;
    /// [multiplying layer][input channel][y][x of the window][byte of the code]
    std::vector<std::vector<std::uint64_t>> m_counts;
};

/// Counts over the first `count` images (all when 0), executed with exact multipliers. Throws Error
/// when there are no images or they do not fit the network, and Cancelled.
ActivationCounts countActivations(Evaluator& evaluator, const ImageSet& images, std::size_t count,
                                  const RunContext& context);
/// The same, executed with the circuits of a configuration. Throws Error also when it does not fit.
ActivationCounts countActivations(Evaluator& evaluator, const Configuration& configuration,
                                  const ImageSet& images, std::size_t count,
                                  const RunContext& context);

} // namespace hawx
