// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/colour_scale.h"

#include "widgets/style/colours.h"

#include <algorithm>
#include <cmath>

namespace hawx {

ColourScale::ColourScale(double lowest, double highest) : m_lowest(lowest), m_highest(highest)
{
    Q_ASSERT(lowest > 0 && lowest < highest);
}

ColourScale ColourScale::covering(std::vector<float> scores)
{
    constexpr int mostDecades = 4;
    std::erase_if(scores, [](float score) { return !(score > 0) || !std::isfinite(score); });
    if (scores.empty())
        return {};
    const auto largest = *std::max_element(scores.begin(), scores.end());
    // The few least scores may be far below the rest; they share the lowest colour.
    const auto tail = scores.begin() + static_cast<std::ptrdiff_t>(scores.size() / 20);
    std::nth_element(scores.begin(), tail, scores.end());
    const double top = std::ceil(std::log10(static_cast<double>(largest)));
    const double bottom =
        std::clamp(std::floor(std::log10(static_cast<double>(*tail))), top - mostDecades, top - 1);
    return {std::pow(10.0, bottom), std::pow(10.0, top)};
}

double ColourScale::position(double score) const
{
    if (!(score > m_lowest))
        return 0;
    return std::min(std::log(score / m_lowest) / std::log(m_highest / m_lowest), 1.0);
}

QColor ColourScale::colour(double score) const
{
    return viridis(position(score));
}

} // namespace hawx
