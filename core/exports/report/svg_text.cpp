// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/svg_text.h"

#include "core/exports/report/report_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace hawx {

std::string svgNumber(double value)
{
    std::array<char, 32> text{};
    const double rounded = std::round(value * 10) / 10;
    const auto result =
        std::to_chars(text.data(), text.data() + text.size(), rounded + 0.0); // no -0
    return {text.data(), result.ptr};
}

std::string svgColour(Rgb colour)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        text += digits[channel / 16U];
        text += digits[channel % 16U];
    }
    return text;
}

SvgText::SvgText(double width, double height)
    : m_text("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + svgNumber(width) +
             "\" height=\"" + svgNumber(height) + "\" viewBox=\"0 0 " + svgNumber(width) + " " +
             svgNumber(height) +
             "\" font-family=\"Noto Sans, Liberation Sans, Arial, DejaVu Sans, sans-serif\" "
             "font-size=\"10\" fill=\"#222\">\n")
{}

SvgText& SvgText::line(double x1, double y1, double x2, double y2, const char* attributes)
{
    return path("M" + svgNumber(x1) + " " + svgNumber(y1) + "L" + svgNumber(x2) + " " +
                    svgNumber(y2),
                attributes);
}

SvgText& SvgText::rectangle(double x, double y, double width, double height, const char* attributes)
{
    m_text += "<rect x=\"" + svgNumber(x) + "\" y=\"" + svgNumber(y) + "\" width=\"" +
              svgNumber(width) + "\" height=\"" + svgNumber(height) + "\" " + attributes + "/>\n";
    return *this;
}

SvgText& SvgText::circle(double x, double y, double radius, const char* attributes)
{
    m_text += "<circle cx=\"" + svgNumber(x) + "\" cy=\"" + svgNumber(y) + "\" r=\"" +
              svgNumber(radius) + "\" " + attributes + "/>\n";
    return *this;
}

SvgText& SvgText::path(std::string_view data, const std::string& attributes)
{
    m_text += "<path d=\"";
    m_text += data;
    m_text += "\" " + attributes + "/>\n";
    return *this;
}

SvgText& SvgText::text(double x, double y, std::string_view text, const char* attributes)
{
    m_text += "<text x=\"" + svgNumber(x) + "\" y=\"" + svgNumber(y) + "\" " + attributes + ">" +
              xmlText(text) + "</text>\n";
    return *this;
}

SvgText& SvgText::upwards(double x, double y, std::string_view text, const char* attributes)
{
    m_text += "<text transform=\"translate(" + svgNumber(x) + " " + svgNumber(y) +
              ") rotate(-90)\" " + attributes + ">" + xmlText(text) + "</text>\n";
    return *this;
}

std::string SvgText::take()
{
    return std::move(m_text += "</svg>\n");
}

} // namespace hawx
