// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/configuration_styles.h"

#include "core/predict/additive_predictor.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hawx {

namespace {

constexpr std::size_t kFrontPoints = 400;
/// Of a configuration near the front at most this share of filters is changed.
constexpr double kMostChanged = 0.2;
/// Layers are changed so many times each, on average.
constexpr std::size_t kChangesOfALayer = 20;

/// In [0, count). The distributions of the standard library differ between machines.
std::size_t below(std::mt19937_64& random, std::size_t count)
{
    return static_cast<std::size_t>(random() % count);
}

/// In [0, 1).
double uniform(std::mt19937_64& random)
{
    return std::ldexp(static_cast<double>(random() >> 11), -53);
}

} // namespace

std::string toString(ConfigurationStyle style)
{
    switch (style) {
    case ConfigurationStyle::LayerUniform: return "layer uniform";
    case ConfigurationStyle::Sparse: return "sparse";
    case ConfigurationStyle::Mixed: return "mixed";
    case ConfigurationStyle::NearFront: return "near the front";
    }
    return {};
}

ConfigurationSampler::ConfigurationSampler(const AdditivePredictor& additive,
                                           std::vector<int> layerOfFilter,
                                           const std::vector<std::vector<double>>& cost)
    : m_additive(additive),
      m_layerOfFilter(std::move(layerOfFilter)),
      m_totals(additive.circuits(), 0.0)
{
    std::vector<Choice> groups(additive.filters());
    for (std::size_t f = 0; f < groups.size(); ++f) {
        for (std::size_t m = 0; m < additive.circuits(); ++m) {
            const double score = additive.filterScore(m, f);
            groups[f].score.push_back(score);
            groups[f].cost.push_back(cost[m][f]);
            m_totals[m] += score;
        }
        m_largestScore += *std::max_element(groups[f].score.begin(), groups[f].score.end());
    }
    m_front = sweep(groups, kFrontPoints);
    for (std::size_t m = 1; m < additive.circuits(); ++m)
        m_byHarshness.push_back(m);
    std::stable_sort(m_byHarshness.begin(), m_byHarshness.end(),
                     [&](std::size_t a, std::size_t b) { return m_totals[a] < m_totals[b]; });
}

double ConfigurationSampler::scoreOf(const Assignment& circuits) const
{
    double sum = 0;
    for (std::size_t f = 0; f < circuits.size(); ++f)
        sum += m_additive.filterScore(circuits[f], f);
    return sum;
}

Assignment ConfigurationSampler::draw(ConfigurationStyle style, double score,
                                      std::mt19937_64& random) const
{
    switch (style) {
    case ConfigurationStyle::LayerUniform: return layerUniform(score, random);
    case ConfigurationStyle::Sparse: return sparse(score, random);
    case ConfigurationStyle::Mixed: return mixed(score, random);
    case ConfigurationStyle::NearFront: return nearFront(score, random);
    }
    return {};
}

std::vector<std::size_t> ConfigurationSampler::shuffledFilters(std::mt19937_64& random) const
{
    std::vector<std::size_t> order(m_layerOfFilter.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[below(random, i)]);
    return order;
}

/// Random layers get random circuits, again and again, as long as the score is not exceeded.
Assignment ConfigurationSampler::layerUniform(double score, std::mt19937_64& random) const
{
    const auto layers = static_cast<std::size_t>(m_layerOfFilter.back()) + 1;
    std::vector<double> scores(m_additive.circuits() * layers, 0.0);
    for (std::size_t m = 0; m < m_additive.circuits(); ++m)
        for (std::size_t f = 0; f < m_layerOfFilter.size(); ++f)
            scores[m * layers + static_cast<std::size_t>(m_layerOfFilter[f])] +=
                m_additive.filterScore(m, f);
    std::vector<std::size_t> circuits(layers, 0);
    double sum = 0;
    for (std::size_t i = 0; i < kChangesOfALayer * layers; ++i) {
        const std::size_t layer = below(random, layers);
        const std::size_t circuit = below(random, m_additive.circuits());
        const double change =
            scores[circuit * layers + layer] - scores[circuits[layer] * layers + layer];
        if (sum + change > score)
            continue;
        sum += change;
        circuits[layer] = circuit;
    }
    Assignment assignment;
    for (const int layer : m_layerOfFilter)
        assignment.push_back(static_cast<std::uint16_t>(circuits[static_cast<std::size_t>(layer)]));
    return assignment;
}

/// Random filters get random circuits until one would exceed the score.
Assignment ConfigurationSampler::sparse(double score, std::mt19937_64& random) const
{
    Assignment assignment(m_layerOfFilter.size(), 0);
    double sum = 0;
    for (const std::size_t filter : shuffledFilters(random)) {
        const std::size_t circuit = 1 + below(random, m_additive.circuits() - 1);
        sum += m_additive.filterScore(circuit, filter);
        if (sum > score)
            break;
        assignment[filter] = static_cast<std::uint16_t>(circuit);
    }
    return assignment;
}

/// Every filter gets one of the mildest circuits, a random number of them but no more than fit the
/// score; then random filters get any circuit, as long as the score is not exceeded.
Assignment ConfigurationSampler::mixed(double score, std::mt19937_64& random) const
{
    std::size_t permitted = 0;
    double total = 0;
    for (std::size_t i = 0; i < m_byHarshness.size(); ++i) {
        total += m_totals[m_byHarshness[i]];
        if (total / static_cast<double>(i + 1) <= score)
            permitted = i + 1;
    }
    Assignment assignment(m_layerOfFilter.size(), 0);
    if (permitted > 0) {
        const std::size_t palette = 1 + below(random, permitted);
        for (std::uint16_t& circuit : assignment)
            circuit = static_cast<std::uint16_t>(m_byHarshness[below(random, palette)]);
    }
    double sum = scoreOf(assignment);
    for (const std::size_t filter : shuffledFilters(random)) {
        const std::size_t circuit = 1 + below(random, m_additive.circuits() - 1);
        const double change = m_additive.filterScore(circuit, filter) -
                              m_additive.filterScore(assignment[filter], filter);
        if (change <= 0 || sum + change > score)
            continue;
        sum += change;
        assignment[filter] = static_cast<std::uint16_t>(circuit);
    }
    return assignment;
}

Assignment ConfigurationSampler::nearFront(double score, std::mt19937_64& random) const
{
    const auto beyond =
        std::partition_point(m_front.begin(), m_front.end(), [&](const Assignment& circuits) {
            return scoreOf(circuits) <= score;
        });
    Assignment assignment = beyond == m_front.begin() ? m_front.front() : *(beyond - 1);
    const auto changes = static_cast<std::size_t>(kMostChanged * uniform(random) *
                                                  static_cast<double>(assignment.size()));
    const std::vector<std::size_t> order = shuffledFilters(random);
    double sum = scoreOf(assignment);
    for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t circuit = below(random, m_additive.circuits());
        const double change = m_additive.filterScore(circuit, order[i]) -
                              m_additive.filterScore(assignment[order[i]], order[i]);
        if (sum + change > score)
            continue;
        sum += change;
        assignment[order[i]] = static_cast<std::uint16_t>(circuit);
    }
    return assignment;
}

} // namespace hawx
