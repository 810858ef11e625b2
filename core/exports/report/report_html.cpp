// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_html.h"

#include "core/exports/report/report_content.h"
#include "core/exports/report/report_text.h"

namespace hawx {

namespace {

// Greys and weights carry the structure, so that nothing is lost in print. In XHTML a `>` of a
// selector is fine, `<` and `&` would not be.
constexpr const char* kStyle = R"(
@page { size: A4; margin: 18mm 20mm; }
* { box-sizing: border-box; }
html { color: #222; background: #fff; font: 10pt/1.45 "Noto Sans", "Liberation Sans", Arial,
  Helvetica, "DejaVu Sans", sans-serif; }
body { max-width: 170mm; margin: 12mm auto; padding: 0; }
header { border-bottom: 1.5pt solid #222; padding-bottom: 3mm; margin-bottom: 5mm; }
h1 { font-size: 20pt; line-height: 1.2; font-weight: 600; margin: 0 0 1mm; overflow-wrap: anywhere; }
h2 { font-size: 13pt; font-weight: 600; margin: 9mm 0 2.5mm; break-after: avoid; }
header p { margin: 0; color: #555; overflow-wrap: anywhere; }
p { margin: 2mm 0; overflow-wrap: anywhere; }
.note, figcaption { font-size: 8.5pt; color: #555; }
.highlights { display: grid; grid-template-columns: repeat(4, 1fr); gap: 5mm; margin: 0; }
.highlights div { border-left: 1.5pt solid #bbb; padding-left: 3mm; }
.highlights dd { margin: 0; font-size: 17pt; line-height: 1.25; font-weight: 600;
  font-variant-numeric: tabular-nums; white-space: nowrap; }
.highlights dt { font-size: 8.5pt; }
.highlights dd + dt + dd { font-size: 8.5pt; font-weight: 400; line-height: 1.35; color: #555;
  white-space: normal; }
.facts { display: grid; grid-template-columns: 32mm 1fr; gap: 1mm 4mm; margin: 3mm 0; }
.facts dt { color: #555; overflow-wrap: anywhere; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 3mm 0; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.35;
  border-bottom: 0.8pt solid #222; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
th { font-weight: 600; vertical-align: bottom; border-top: 0.8pt solid #222;
  border-bottom: 0.5pt solid #222; }
th, td { padding: 0.7mm 0 0.7mm 3.5mm; text-align: right; }
th:first-child, td:first-child { padding-left: 0; }
td { vertical-align: top; white-space: nowrap; border-bottom: 0.4pt solid #e2e2e2; }
th.text, td.text { text-align: left; }
td.text { white-space: normal; overflow-wrap: break-word; }
tr { break-inside: avoid; }
tr.total td { border-top: 0.5pt solid #222; font-weight: 600; }
figure { margin: 3mm 0; break-inside: avoid; }
p + figure { break-before: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: 1.5mm; }
pre { font: 8pt/1.45 "Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono", monospace;
  background: #f4f4f4; border-left: 1.5pt solid #bbb; padding: 2mm 3mm; margin: 3mm 0;
  white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 9mm; border-top: 0.5pt solid #bbb; padding-top: 1.5mm; font-size: 8.5pt;
  color: #555; }
@media screen and (max-width: 700px) {
  body { margin: 5mm; }
  .highlights { grid-template-columns: repeat(2, 1fr); }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: 2mm; }
}
@media print {
  html { font-size: 9pt; line-height: 1.4; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { margin: 0; max-width: none; }
  h2 { margin-top: 7mm; }
  table, .note, figcaption { font-size: 8pt; }
  .table { overflow: visible; }
}
)";

std::string element(const char* name, const std::string& text)
{
    return "<" + std::string(name) + ">" + xmlText(text) + "</" + name + ">";
}

std::string markup(const ReportText& text)
{
    return (text.isNote ? "<p class=\"note\">" : "<p>") + xmlText(text.text) + "</p>\n";
}

std::string markup(const ReportFacts& facts)
{
    std::string html = "<dl class=\"facts\">\n";
    for (const auto& [label, value] : facts.rows)
        html += element("dt", label) + element("dd", value) + "\n";
    return html + "</dl>\n";
}

std::string cell(const char* name, const ReportTable::Column& column, const std::string& text)
{
    return "<" + std::string(name) + (column.isText ? " class=\"text\">" : ">") + xmlText(text) +
           "</" + name + ">";
}

std::string markup(const ReportTable& table)
{
    std::string html = "<div class=\"table\"><table>\n<thead><tr>";
    for (const ReportTable::Column& column : table.columns)
        html += cell("th", column, column.heading);
    html += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        html += table.hasTotal && i + 1 == table.rows.size() ? "<tr class=\"total\">" : "<tr>";
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            html += cell("td", table.columns[c], table.rows[i][c]);
        html += "</tr>\n";
    }
    return html + "</tbody></table></div>\n";
}

std::string markup(const ReportFigure& figure)
{
    return "<figure>\n" + figure.svg + element("figcaption", figure.caption) + "\n</figure>\n";
}

std::string markup(const ReportCode& code)
{
    return element("pre", code.text) + "\n";
}

} // namespace

std::string reportHtml(const ReportContent& content)
{
    std::string html = "<!DOCTYPE html>\n"
                       "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
                       "<meta charset=\"utf-8\"/>\n"
                       "<meta http-equiv=\"Content-Security-Policy\" "
                       "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                       "<meta name=\"viewport\" content=\"width=device-width\"/>\n" +
                       element("title", content.title) + "\n<style>" + kStyle +
                       "</style>\n</head>\n<body>\n<header>\n" + element("h1", content.title) +
                       "\n" + element("p", content.subtitle) +
                       "\n</header>\n<dl class=\"highlights\">\n";
    for (const ReportHighlight& highlight : content.highlights)
        html += "<div>" + element("dd", highlight.value) + element("dt", highlight.label) +
                element("dd", highlight.detail) + "</div>\n";
    html += "</dl>\n";
    for (const ReportSection& section : content.sections) {
        html += "<section>\n" + element("h2", section.title) + "\n";
        for (const ReportBlock& block : section.blocks)
            html += std::visit([](const auto& part) { return markup(part); }, block);
        html += "</section>\n";
    }
    return html + "<footer>" + xmlText("Made by " + content.program) +
           "</footer>\n</body>\n</html>\n";
}

} // namespace hawx
