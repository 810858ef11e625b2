// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_figures.h"
#include "core/exports/report/report_text.h"
#include "core/exports/report/svg_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace hawx {

namespace {

constexpr double kLabelWidth = 118;
constexpr double kCountWidth = 36;
constexpr double kMapWidth = kReportFigureWidth - kLabelWidth - kCountWidth;
constexpr double kTop = 6;
constexpr double kScaleHeight = 48;
constexpr double kMostHeight = 780; // of all rows: a page, with heading and caption
constexpr int kMostCells = 640;     // in a row: 0.76 px each
constexpr int kColours = 32;        // as many as the eye tells apart
/// Cells reach so far under their right neighbours that viewers leave no seams.
constexpr double kOverlap = 0.3;

struct Decades {
    double lowest = 0.001;
    double highest = 1;

    /// 0..1; scores at or below the lowest, and what is no number, give 0.
    double position(double score) const
    {
        if (!(score > lowest))
            return 0;
        return std::min(std::log(score / lowest) / std::log(highest / lowest), 1.0);
    }
    int count() const { return static_cast<int>(std::lround(std::log10(highest / lowest))); }
};

/// Whole decades, at most four, that end above the largest score; the lowest 5 % may be below.
Decades decadesOf(std::vector<float> scores)
{
    std::erase_if(scores, [](float score) { return !(score > 0) || !std::isfinite(score); });
    if (scores.empty())
        return {};
    std::sort(scores.begin(), scores.end());
    const double top = std::ceil(std::log10(static_cast<double>(scores.back())));
    const double bottom = std::floor(std::log10(static_cast<double>(scores[scores.size() / 20])));
    return {std::pow(10, std::clamp(bottom, top - 4, top - 1)), std::pow(10, top)};
}

/// Cells of one colour in a row, as rectangles of one path for each colour.
class Cells {
public:
    void add(int colour, double x, double y, double width, double height)
    {
        m_paths[colour] += "M" + svgNumber(x) + " " + svgNumber(y) + "h" + svgNumber(width) + "v" +
                           svgNumber(height) + "h-" + svgNumber(width) + "z";
    }
    void draw(SvgText& svg) const
    {
        for (const auto& [colour, path] : m_paths)
            svg.path(path, "fill=\"" + svgColour(reportColour(colour / (kColours - 1.0))) + "\"");
    }

private:
    std::map<int, std::string> m_paths;
};

void drawScale(SvgText& svg, const Decades& decades, double y)
{
    constexpr double width = 240;
    const double step = width / kColours;
    Cells cells;
    for (int colour = 0; colour < kColours; ++colour)
        cells.add(colour, kLabelWidth + colour * step, y, step + kOverlap, 9);
    cells.draw(svg);
    for (int decade = 0; decade <= decades.count(); ++decade) {
        const double x = kLabelWidth + width * decade / decades.count();
        svg.line(x, y + 9, x, y + 13, "stroke=\"#555\" stroke-width=\"0.8\"");
        svg.text(x, y + 23, significantText(decades.lowest * std::pow(10, decade), 1),
                 "text-anchor=\"middle\" fill=\"#555\"");
    }
    svg.text(kLabelWidth - 8, y + 8, "score (pp)", "text-anchor=\"end\"");
    svg.text(kLabelWidth + width + 18, y + 8, "light: hardly matters; dark: costs accuracy",
             "fill=\"#555\"");
}

} // namespace

Rgb reportColour(double position)
{
    return viridisAt(1 - position);
}

ReportFigure sensitivityFigure(const std::vector<LayerSummary>& layers,
                               const std::vector<float>& scores)
{
    int most = 1;
    for (const LayerSummary& layer : layers)
        most = std::max(most, layer.filters);
    const int together = (most + kMostCells - 1) / kMostCells;
    const double cell = std::min(kMapWidth * together / most, 12.0);
    const bool isWide = cell > 4; // room for a gap between cells
    const double pitch =
        std::min(kMostHeight / static_cast<double>(std::max<std::size_t>(layers.size(), 1)), 17.0);
    const double rowHeight = pitch > 6 ? pitch - 2 : pitch;
    const auto labelled = static_cast<std::size_t>(std::ceil(8 / pitch)); // every so manieth
    const Decades decades = decadesOf(scores);

    const double scaleTop = kTop + pitch * static_cast<double>(layers.size()) + 12;
    const double height = scaleTop + kScaleHeight - 12;
    SvgText svg(kReportFigureWidth, height);
    Cells cells;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const LayerSummary& layer = layers[l];
        const double y = kTop + pitch * static_cast<double>(l);
        const auto colourOf = [&](int index) {
            const auto first = scores.begin() + layer.firstFilter + index * together;
            const auto last = scores.begin() + layer.firstFilter +
                              std::min((index + 1) * together, layer.filters);
            const double score = static_cast<double>(*std::max_element(first, last));
            return static_cast<int>(std::lround(decades.position(score) * (kColours - 1)));
        };
        const int count = (layer.filters + together - 1) / together;
        int begin = 0; // of the run of cells that have one colour
        for (int i = 0; i < count; ++i) {
            const int colour = colourOf(i);
            const bool endsRun = isWide || i + 1 == count || colourOf(i + 1) != colour;
            if (!endsRun)
                continue;
            cells.add(colour, kLabelWidth + begin * cell, y,
                      (i + 1 - begin) * cell + (isWide ? -1 : kOverlap), rowHeight);
            begin = i + 1;
        }
        if (l % labelled != 0)
            continue;
        const double baseline = y + rowHeight / 2 + 3;
        const char* size = pitch < 11 ? "font-size=\"7.5\" text-anchor=\"end\""
                                      : "font-size=\"9\" text-anchor=\"end\"";
        svg.text(kLabelWidth - 8, baseline, shortened(layer.name, pitch < 11 ? 27 : 22), size);
        svg.text(kReportFigureWidth, baseline, grouped(layer.filters),
                 pitch < 11 ? "font-size=\"7.5\" text-anchor=\"end\" fill=\"#555\""
                            : "font-size=\"9\" text-anchor=\"end\" fill=\"#555\"");
    }
    cells.draw(svg);
    drawScale(svg, decades, scaleTop);

    std::string caption = "One row for each layer, one cell for each filter; the numbers at the "
                          "right count filters.";
    if (together > 1)
        caption = "One row for each layer; the numbers at the right count filters. A cell stands "
                  "for " +
                  grouped(together) + " neighbouring filters and shows the largest score.";
    if (labelled > 1)
        caption += " One name in " + grouped(static_cast<std::int64_t>(labelled)) + " is shown.";
    return {svg.take(), kReportFigureWidth, height, caption};
}

} // namespace hawx
