// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/error_scale.h"

#include "widgets/charts/axis_ticks.h"
#include "widgets/style/colours.h"

#include <algorithm>
#include <cmath>

namespace hawx {

ErrorScale::ErrorScale(int limit, bool isLogarithmic)
    : m_limit(std::max(limit, 1)), m_logarithmic(isLogarithmic)
{}

double ErrorScale::position(double error) const
{
    const double share = m_logarithmic ? std::log1p(std::abs(error)) / std::log1p(m_limit)
                                       : std::abs(error) / m_limit;
    return std::copysign(std::min(share, 1.0), error);
}

QColor ErrorScale::colour(double error) const
{
    return diverging(position(error));
}

std::vector<double> ErrorScale::ticks() const
{
    std::vector<double> ticks;
    if (m_logarithmic) {
        ticks.push_back(0);
        for (double decade = 1; decade <= m_limit; decade *= 10) {
            ticks.push_back(decade);
            ticks.insert(ticks.begin(), -decade);
        }
    } else {
        ticks = AxisTicks::within(-m_limit, m_limit, 5).values;
        std::erase_if(ticks, [](double tick) { return tick != std::round(tick); });
    }
    return ticks;
}

} // namespace hawx
