// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <variant>
#include <vector>

namespace hawx {

struct ExportSubject;

// What a report says, without saying how it looks. All strings are text as it is to be read, not
// markup, except ReportFigure::svg; what comes from files may be any bytes (see plainText).

struct ReportText {
    std::string text;
    bool isNote = false; ///< beside the matter: smaller
};

/// What there is to say about one thing: label, value.
struct ReportFacts {
    std::vector<std::array<std::string, 2>> rows;
};

struct ReportTable {
    struct Column {
        std::string heading;
        bool isText = false; ///< to the left, and lines break; else numbers, to the right
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows; ///< as many cells as columns
    bool hasTotal = false;                      ///< the last row is one
};

struct ReportFigure {
    std::string svg;  ///< one SVG 1.1 element, self-contained
    double width = 0; ///< CSS pixels, 1/96 inch
    double height = 0;
    std::string caption;
};

/// Commands or a file, line by line as they are to be typed.
struct ReportCode {
    std::string text;
};

using ReportBlock = std::variant<ReportText, ReportFacts, ReportTable, ReportFigure, ReportCode>;

struct ReportSection {
    std::string title;
    std::vector<ReportBlock> blocks;
};

/// One of the few figures that stand at the top.
struct ReportHighlight {
    std::string value;
    std::string label;
    std::string detail;
};

struct ReportContent {
    std::string title;
    std::string subtitle;
    std::string program; ///< "HAWX 0.1.0"
    std::vector<ReportHighlight> highlights;
    std::vector<ReportSection> sections;
};

/// The width that figures are made for, in CSS pixels: 170 mm, what A4 leaves between margins.
inline constexpr double kReportFigureWidth = 642;

/// The report of a point of a front. Layers' cycles, power and area are in it when the subject has
/// its network, numbers of images when it has its data. Throws Error when it has no exploration or
/// no point, or the network cannot be mapped to the machine.
ReportContent reportContent(const ExportSubject& subject);

} // namespace hawx
