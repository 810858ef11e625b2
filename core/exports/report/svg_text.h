// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/viridis.h"

#include <string>
#include <string_view>

namespace hawx {

/// A coordinate with at most one digit after the point: "12.5".
std::string svgNumber(double value);
/// "#31688e"
std::string svgColour(Rgb colour);

/// Builds one SVG element, a text at a time. Attributes are markup, texts are escaped.
class SvgText {
public:
    SvgText(double width, double height);

    SvgText& line(double x1, double y1, double x2, double y2, const char* attributes);
    SvgText& rectangle(double x, double y, double width, double height, const char* attributes);
    SvgText& circle(double x, double y, double radius, const char* attributes);
    SvgText& path(std::string_view data, const std::string& attributes);
    SvgText& text(double x, double y, std::string_view text, const char* attributes = "");
    /// Reading upwards.
    SvgText& upwards(double x, double y, std::string_view text, const char* attributes);

    /// The whole element.
    std::string take();

private:
    std::string m_text;
};

} // namespace hawx
