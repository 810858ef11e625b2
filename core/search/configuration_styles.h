// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/sweep.h"

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace hawx {

class AdditivePredictor;

/// How a random configuration is made.
enum class ConfigurationStyle {
    LayerUniform, ///< one circuit in each layer
    Sparse,       ///< any circuit in some filters, the exact one in all others
    Mixed,        ///< in each filter one of the mildest circuits, how many of them is random too
    NearFront     ///< a configuration of the sweep, a fifth of its filters at most changed
};
inline constexpr std::size_t kConfigurationStyles = 4;

/// "layer uniform", "sparse", ..
std::string toString(ConfigurationStyle style);

/// Random configurations of one network, of an additive score that is asked for.
class ConfigurationSampler {
public:
    /// Circuit 0 is the exact one. layerOfFilter as in Profile, cost [circuit][filter] for the
    /// sweep. The predictor must outlive the sampler.
    ConfigurationSampler(const AdditivePredictor& additive, std::vector<int> layerOfFilter,
                         const std::vector<std::vector<double>>& cost);

    /// A configuration with at most this additive score, near it where the style permits.
    Assignment draw(ConfigurationStyle style, double score, std::mt19937_64& random) const;

    double scoreOf(const Assignment& circuits) const;
    /// Of the worst circuit in every filter.
    double largestScore() const { return m_largestScore; }

private:
    Assignment layerUniform(double score, std::mt19937_64& random) const;
    Assignment sparse(double score, std::mt19937_64& random) const;
    Assignment mixed(double score, std::mt19937_64& random) const;
    Assignment nearFront(double score, std::mt19937_64& random) const;
    std::vector<std::size_t> shuffledFilters(std::mt19937_64& random) const;

    const AdditivePredictor& m_additive;
    std::vector<int> m_layerOfFilter;
    std::vector<std::size_t> m_byHarshness; ///< approximate circuits by their score everywhere
    std::vector<double> m_totals;           ///< [circuit] score everywhere
    std::vector<Assignment> m_front;        ///< by decreasing cost, so by increasing score
    double m_largestScore = 0;
};

} // namespace hawx
