// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hawx {

/// The range that one axis of a chart shows, linear or logarithmic: values to positions, 0 at its
/// beginning and 1 at its end, and back; and where its ticks are.
class ChartAxis {
public:
    enum class Scale { Linear, Logarithmic };

    /// lowest < highest; both > 0 for a logarithmic axis.
    explicit ChartAxis(Scale scale = Scale::Linear, double lowest = 0, double highest = 1);

    /// Shows all values with a margin on both sides, a linear one nothing below 0 unless a value
    /// is. A logarithmic axis leaves out what is not positive; one without values shows 0 to 1, or
    /// 1 to 10.
    static ChartAxis covering(Scale scale, const std::vector<double>& values);

    Scale scale() const { return m_scale; }
    double lowest() const { return value(0); }
    double highest() const { return value(1); }

    /// Of a logarithmic axis only for values > 0; -infinity for others.
    double position(double value) const;
    double value(double position) const;

    /// Whether the axis has a place for the value at all, within its range or not.
    bool holds(double value) const { return m_scale == Scale::Linear || value > 0; }

    /// As AxisTicks, at most `most`; on a logarithmic axis whole decades, or 1, 2 and 5 times these
    /// where the range has less than two.
    std::vector<double> ticks(int most) const;

    /// The range between two positions, as the user zooms or pans.
    ChartAxis between(double first, double last) const;

    bool operator==(const ChartAxis&) const = default;

private:
    Scale m_scale;
    double m_low; ///< decimal logarithms where the axis is logarithmic
    double m_high;
};

} // namespace hawx
