// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_axis.h"

#include "widgets/charts/axis_ticks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hawx {

ChartAxis::ChartAxis(Scale scale, double lowest, double highest)
    : m_scale(scale),
      m_low(scale == Scale::Linear ? lowest : std::log10(lowest)),
      m_high(scale == Scale::Linear ? highest : std::log10(highest))
{}

ChartAxis ChartAxis::covering(Scale scale, const std::vector<double>& values)
{
    constexpr double margin = 0.05; // of the range
    ChartAxis axis(scale, scale == Scale::Linear ? 0 : 1, scale == Scale::Linear ? 1 : 10);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double value : values) {
        if (!axis.holds(value) || !std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (low > high)
        return axis;
    axis.m_low = scale == Scale::Linear ? low : std::log10(low);
    axis.m_high = scale == Scale::Linear ? high : std::log10(high);
    double size = axis.m_high - axis.m_low;
    if (size == 0)
        size = scale == Scale::Linear ? std::max(std::abs(high), 1e-9) : 1;
    const bool isNegative = axis.m_low < 0;
    axis.m_low -= margin * size;
    if (scale == Scale::Linear && !isNegative)
        axis.m_low = std::max(axis.m_low, 0.0); // there is nothing to see on the other side
    axis.m_high += margin * size;
    return axis;
}

double ChartAxis::position(double value) const
{
    if (!holds(value))
        return -std::numeric_limits<double>::infinity();
    return ((m_scale == Scale::Linear ? value : std::log10(value)) - m_low) / (m_high - m_low);
}

double ChartAxis::value(double position) const
{
    const double at = m_low + position * (m_high - m_low);
    return m_scale == Scale::Linear ? at : std::pow(10.0, at);
}

std::vector<double> ChartAxis::ticks(int most) const
{
    constexpr double leastDecades = 2; // of a range that decades alone divide well
    if (m_scale == Scale::Linear)
        return AxisTicks::within(m_low, m_high, std::max(most, 2)).values;
    std::vector<double> values;
    if (m_high - m_low >= leastDecades) {
        // Half decades are none.
        const auto few = std::min(std::max(most, 2), static_cast<int>(m_high - m_low) + 1);
        for (const double exponent : AxisTicks::within(m_low, m_high, std::max(few, 2)).values) {
            if (exponent == std::round(exponent))
                values.push_back(std::pow(10.0, exponent));
        }
        return values;
    }
    for (double decade = std::floor(m_low); decade <= std::ceil(m_high); ++decade) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double value = factor * std::pow(10.0, decade);
            if (position(value) >= 0 && position(value) <= 1)
                values.push_back(value);
        }
    }
    // Deep inside a decade its steps are as good as even.
    return values.size() >= 2 ? values
                              : AxisTicks::within(lowest(), highest(), std::max(most, 2)).values;
}

ChartAxis ChartAxis::between(double first, double last) const
{
    ChartAxis axis = *this;
    axis.m_low = m_low + first * (m_high - m_low);
    axis.m_high = m_low + last * (m_high - m_low);
    return axis;
}

} // namespace hawx
