// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_pdf.h"

#include "core/exports/report/report_content.h"
#include "core/exports/report/report_text.h"
#include "core/support/error.h"

#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include <cairo-pdf.h>

namespace hawx {

namespace {

struct Release {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
    void operator()(PangoContext* object) const { g_object_unref(object); }
    void operator()(PangoFontMap* object) const { g_object_unref(object); }
    void operator()(PangoLayout* object) const { g_object_unref(object); }
    void operator()(RsvgHandle* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;

// Points, 1/72 inch.
constexpr double kMillimetre = 72 / 25.4;
constexpr double kPageWidth = 210 * kMillimetre;
constexpr double kPageHeight = 297 * kMillimetre;
constexpr double kMargin = 20 * kMillimetre;
constexpr double kTop = 18 * kMillimetre;
constexpr double kBottom = kPageHeight - 22 * kMillimetre;
constexpr double kFooter = kPageHeight - 14 * kMillimetre; // baseline of the last line
constexpr double kWidth = kPageWidth - 2 * kMargin;
constexpr double kPixel = 0.75;

constexpr const char* kSans = "Noto Sans,Liberation Sans,Arial,Helvetica,DejaVu Sans,sans-serif";
constexpr const char* kMono = "Noto Sans Mono,Liberation Mono,DejaVu Sans Mono,monospace";

struct Style {
    double size = 9;
    bool isBold = false;
    double grey = 0.13; ///< 0 black, 1 white
    const char* family = kSans;
    double leading = 1.25; ///< height of a line, of what the font asks for
};
constexpr Style kTitle{20, true, 0.13, kSans, 1.0};
constexpr Style kHeading{13, true, 0.13, kSans, 1.0};
constexpr Style kBody{9};
constexpr Style kLabel{9, false, 0.33};
constexpr Style kNote{8, false, 0.33, kSans, 1.15};
constexpr Style kCell{8, false, 0.13, kSans, 1.0};
constexpr Style kCellBold{8, true, 0.13, kSans, 1.0};
constexpr Style kMonoStyle{7.5, false, 0.13, kMono, 1.15};
constexpr Style kHighlight{17, true, 0.13, kSans, 1.0};

cairo_status_t appendTo(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Sets blocks below each other on as many pages as they take.
class Paper {
public:
    /// `pages` is how many there will be; 0 where it is not known yet.
    Paper(const ReportContent& content, int pages)
        : m_surface(
              cairo_pdf_surface_create_for_stream(appendTo, &m_bytes, kPageWidth, kPageHeight)),
          m_cairo(cairo_create(m_surface.get())),
          m_fonts(pango_cairo_font_map_new()),
          m_context(pango_font_map_create_context(m_fonts.get())),
          m_footer(content.title + ", " + content.subtitle),
          m_pages(pages)
    {
        // Screens' hinting has no place on paper.
        pango_cairo_context_set_resolution(m_context.get(), 72);
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(m_context.get(), options);
        cairo_font_options_destroy(options);
        pango_context_set_language(m_context.get(), pango_language_from_string("en"));
        pango_context_set_round_glyph_positions(m_context.get(), FALSE);

        const auto tell = [this](cairo_pdf_metadata_t what, const std::string& text) {
            cairo_pdf_surface_set_metadata(m_surface.get(), what, plainText(text).c_str());
        };
        tell(CAIRO_PDF_METADATA_TITLE, content.title);
        tell(CAIRO_PDF_METADATA_SUBJECT, content.subtitle);
        tell(CAIRO_PDF_METADATA_CREATOR, content.program);
        // The same bytes at any time.
        tell(CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
        set(content);
    }

    int pages() const { return m_page; }
    /// All bytes. Throws Error when something could not be drawn.
    std::string finish()
    {
        endPage();
        cairo_surface_finish(m_surface.get());
        const cairo_status_t status = cairo_surface_status(m_surface.get());
        if (status != CAIRO_STATUS_SUCCESS)
            throw Error(
                "The report cannot be drawn: " + std::string(cairo_status_to_string(status)) + ".");
        return std::move(m_bytes);
    }

private:
    Owned<PangoLayout> layout(const std::string& text, const Style& style, double width = -1,
                              PangoAlignment alignment = PANGO_ALIGN_LEFT)
    {
        Owned<PangoLayout> result(pango_layout_new(m_context.get()));
        const Owned<PangoFontDescription> font(pango_font_description_new());
        pango_font_description_set_family(font.get(), style.family);
        pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
        pango_font_description_set_weight(font.get(), style.isBold ? PANGO_WEIGHT_SEMIBOLD
                                                                   : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(result.get(), font.get());
        const Owned<PangoAttrList> attributes(pango_attr_list_new());
        pango_attr_list_insert(attributes.get(), pango_attr_line_height_new(style.leading));
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum"));
        pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
        pango_layout_set_attributes(result.get(), attributes.get());
        const std::string plain = plainText(text);
        pango_layout_set_text(result.get(), plain.data(), static_cast<int>(plain.size()));
        pango_layout_set_wrap(result.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(result.get(), alignment);
        if (width >= 0)
            pango_layout_set_width(result.get(), pango_units_from_double(width));
        return result;
    }
    static double widthOf(PangoLayout* text)
    {
        int width = 0;
        pango_layout_get_size(text, &width, nullptr);
        return pango_units_to_double(width);
    }
    static double heightOf(PangoLayout* text)
    {
        int height = 0;
        pango_layout_get_size(text, nullptr, &height);
        return pango_units_to_double(height);
    }
    double naturalWidth(const std::string& text, const Style& style)
    {
        return widthOf(layout(text, style).get());
    }

    void grey(double level) { cairo_set_source_rgb(m_cairo.get(), level, level, level); }
    void draw(PangoLayout* text, const Style& style, double x, double y)
    {
        grey(style.grey);
        cairo_move_to(m_cairo.get(), x, y);
        pango_cairo_show_layout(m_cairo.get(), text);
    }
    void rule(double x, double y, double width, double thickness, double level)
    {
        grey(level);
        cairo_rectangle(m_cairo.get(), x, y, width, thickness);
        cairo_fill(m_cairo.get());
    }

    void endPage()
    {
        rule(kMargin, kFooter - 12, kWidth, 0.4, 0.73);
        const std::string number =
            m_pages == 0 ? "" : std::to_string(m_page) + " of " + std::to_string(m_pages);
        const auto right = layout(number, kNote);
        const auto left = layout(m_footer, kNote, kWidth - widthOf(right.get()) - 12);
        pango_layout_set_height(left.get(), -1);
        pango_layout_set_ellipsize(left.get(), PANGO_ELLIPSIZE_END);
        draw(left.get(), kNote, kMargin, kFooter - 9);
        draw(right.get(), kNote, kPageWidth - kMargin - widthOf(right.get()), kFooter - 9);
        cairo_show_page(m_cairo.get());
    }
    void newPage()
    {
        endPage();
        ++m_page;
        m_y = kTop;
    }
    bool fits(double height) const { return m_y + height <= kBottom; }
    /// Begins a new page where so much does not fit on this one.
    void reserve(double height)
    {
        if (!fits(height) && m_y > kTop)
            newPage();
    }

    /// Text over the whole width or a part of it, line by line over pages.
    void flow(const std::string& text, const Style& style, double x = kMargin,
              double width = kWidth)
    {
        const auto all = layout(text, style, width);
        grey(style.grey);
        PangoLayoutIter* line = pango_layout_get_iter(all.get());
        do {
            int top = 0;
            int bottom = 0;
            pango_layout_iter_get_line_yrange(line, &top, &bottom);
            const double height = pango_units_to_double(bottom - top);
            if (!fits(height)) {
                newPage();
                grey(style.grey);
            }
            const double baseline =
                pango_units_to_double(pango_layout_iter_get_baseline(line) - top);
            cairo_move_to(m_cairo.get(), x, m_y + baseline);
            pango_cairo_show_layout_line(m_cairo.get(), pango_layout_iter_get_line_readonly(line));
            m_y += height;
        } while (pango_layout_iter_next_line(line));
        pango_layout_iter_free(line);
    }

    void set(const ReportContent& content)
    {
        flow(content.title, kTitle);
        m_y += 2;
        flow(content.subtitle, kLabel);
        m_y += 6;
        rule(kMargin, m_y, kWidth, 1.2, 0.13);
        m_y += 14;
        setHighlights(content.highlights);
        for (const ReportSection& section : content.sections) {
            m_y += m_y > kTop ? 20 : 0;
            reserve(std::min(26 + beginningHeight(section), kBottom - kTop));
            cairo_pdf_surface_add_outline(
                m_surface.get(), CAIRO_PDF_OUTLINE_ROOT, plainText(section.title).c_str(),
                ("page=" + std::to_string(m_page) + " pos=[0 " + fixedText(m_y, 1) + "]").c_str(),
                CAIRO_PDF_OUTLINE_FLAG_OPEN);
            flow(section.title, kHeading);
            m_y += 6;
            for (const ReportBlock& block : section.blocks)
                std::visit([this](const auto& part) { set(part); }, block);
        }
        m_y += 6;
        flow("Made by " + content.program, kNote);
    }

    /// What must stand below a heading: text before a figure, and the figure; or a few lines.
    double beginningHeight(const ReportSection& section)
    {
        double height = 0;
        for (const ReportBlock& block : section.blocks) {
            if (const auto* figure = std::get_if<ReportFigure>(&block))
                return height + figure->height * kPixel + 30;
            const auto* text = std::get_if<ReportText>(&block);
            if (text == nullptr)
                break;
            height += heightOf(layout(text->text, kBody, kWidth).get()) + 6;
        }
        return height + 60;
    }

    void setHighlights(const std::vector<ReportHighlight>& highlights)
    {
        constexpr double gap = 12;
        const auto count = static_cast<double>(std::max<std::size_t>(highlights.size(), 1));
        const double width = (kWidth - gap * (count - 1)) / count;
        double bottom = m_y;
        double x = kMargin;
        for (const ReportHighlight& highlight : highlights) {
            double y = m_y;
            const auto put = [&](const std::string& text, const Style& style) {
                const auto part = layout(text, style, width - 8);
                draw(part.get(), style, x + 8, y);
                y += heightOf(part.get());
            };
            put(highlight.value, kHighlight);
            put(highlight.label, kCell);
            put(highlight.detail, kNote);
            bottom = std::max(bottom, y);
            x += width + gap;
        }
        for (std::size_t i = 0; i < highlights.size(); ++i)
            rule(kMargin + static_cast<double>(i) * (width + gap), m_y, 1.2, bottom - m_y, 0.73);
        m_y = bottom;
    }

    void set(const ReportText& text)
    {
        flow(text.text, text.isNote ? kNote : kBody);
        m_y += 6;
    }

    void set(const ReportFacts& facts)
    {
        constexpr double labels = 88;
        constexpr double gap = 10;
        for (const auto& [label, value] : facts.rows) {
            const auto left = layout(label, kLabel, labels);
            const auto right = layout(value, kBody, kWidth - labels - gap);
            const double height = std::max(heightOf(left.get()), heightOf(right.get()));
            if (height < kBottom - kTop)
                reserve(height);
            draw(left.get(), kLabel, kMargin, m_y);
            const double top = m_y;
            const int page = m_page;
            flow(value, kBody, kMargin + labels + gap, kWidth - labels - gap);
            if (m_page == page)
                m_y = std::max(m_y, top + heightOf(left.get()));
            m_y += 2;
        }
        m_y += 5;
    }

    void set(const ReportFigure& figure)
    {
        const double scale =
            std::min({kPixel, kWidth / figure.width, (kBottom - kTop - 40) / figure.height});
        const double height = figure.height * scale;
        reserve(height + 24);
        GError* error = nullptr;
        const Owned<RsvgHandle> svg(rsvg_handle_new_from_data(
            reinterpret_cast<const guint8*>(figure.svg.data()), figure.svg.size(), &error));
        const RsvgRectangle place{kMargin, m_y, figure.width * scale, height};
        if (svg == nullptr ||
            !rsvg_handle_render_document(svg.get(), m_cairo.get(), &place, &error)) {
            const std::string why = error == nullptr ? "no reason given" : error->message;
            g_clear_error(&error);
            throw Error("A figure of the report cannot be drawn: " + why + ".");
        }
        m_y += height + 4;
        flow(figure.caption, kNote);
        m_y += 8;
    }

    void set(const ReportCode& code)
    {
        constexpr double indent = 9;
        std::string text = code.text;
        while (!text.empty() && text.back() == '\n')
            text.pop_back();
        m_y += 2;
        reserve(std::min(heightOf(layout(text, kMonoStyle, kWidth - indent).get()), 120.0));
        const int page = m_page;
        const double top = m_y;
        flow(text, kMonoStyle, kMargin + indent, kWidth - indent);
        rule(kMargin, m_page == page ? top : kTop, 1.2, m_y - (m_page == page ? top : kTop), 0.73);
        m_y += 8;
    }

    static constexpr double kColumnGap = 9;

    /// As wide as the cells need; where that is too much columns of text give way.
    std::vector<double> columnWidths(const ReportTable& table)
    {
        std::vector<double> widths;
        std::vector<double> least; // of text, its longest word up to some width
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            double natural = 0;
            for (std::size_t r = 0; r < table.rows.size(); ++r)
                natural = std::max(natural, naturalWidth(table.rows[r][c], kCellBold));
            // Headings may take two lines or more, but no word of them is broken.
            double word = 0;
            const std::string& heading = table.columns[c].heading;
            for (std::size_t begin = 0; begin < heading.size();) {
                const std::size_t end = std::min(heading.find(' ', begin), heading.size());
                word = std::max(word, naturalWidth(heading.substr(begin, end - begin), kCellBold));
                begin = end + 1;
            }
            widths.push_back(std::max(natural, word) + 1);
            least.push_back(table.columns[c].isText ? std::max(word, std::min(natural, 58.0)) + 1
                                                    : widths.back());
        }
        const double room = kWidth - kColumnGap * static_cast<double>(widths.size() - 1);
        const double wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
        if (wanted <= room) {
            // The rest goes between the columns.
            const double share = (room - wanted) / static_cast<double>(widths.size());
            for (double& width : widths)
                width += share;
            return widths;
        }
        const double leastSum = std::accumulate(least.begin(), least.end(), 0.0);
        const double yielding = wanted - leastSum;
        const double share =
            yielding > 0 ? std::clamp((room - leastSum) / yielding, 0.0, 1.0) : 0.0;
        for (std::size_t c = 0; c < widths.size(); ++c)
            widths[c] = least[c] + (widths[c] - least[c]) * share;
        // Numbers beyond the page are of no use: all shrink, and lines break.
        const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
        if (sum > room)
            for (double& width : widths)
                width *= room / sum;
        return widths;
    }

    struct Row {
        std::vector<Owned<PangoLayout>> cells;
        double height = 0;
    };
    Row row(const ReportTable& table, const std::vector<std::string>& texts,
            const std::vector<double>& widths, const Style& style)
    {
        Row result;
        for (std::size_t c = 0; c < texts.size(); ++c) {
            result.cells.push_back(
                layout(texts[c], style, widths[c],
                       table.columns[c].isText ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT));
            result.height = std::max(result.height, heightOf(result.cells.back().get()));
        }
        return result;
    }
    void draw(const Row& line, const std::vector<double>& widths, const Style& style,
              bool atBottom = false)
    {
        double x = kMargin;
        for (std::size_t c = 0; c < line.cells.size(); ++c) {
            const double drop = atBottom ? line.height - heightOf(line.cells[c].get()) : 0;
            draw(line.cells[c].get(), style, x, m_y + drop);
            x += widths[c] + kColumnGap;
        }
        m_y += line.height;
    }

    void set(const ReportTable& table)
    {
        constexpr double padding = 2;
        const std::vector<double> widths = columnWidths(table);
        std::vector<std::string> headings;
        for (const ReportTable::Column& column : table.columns)
            headings.push_back(column.heading);
        const Row head = row(table, headings, widths, kCellBold);
        const auto begin = [&] {
            rule(kMargin, m_y, kWidth, 0.8, 0.13);
            m_y += padding + 1;
            draw(head, widths, kCellBold, true);
            m_y += padding;
            rule(kMargin, m_y, kWidth, 0.5, 0.13);
            m_y += padding;
        };
        m_y += 2;
        reserve(head.height + 40);
        begin();
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const bool isTotal = table.hasTotal && r + 1 == table.rows.size();
            const Style& style = isTotal ? kCellBold : kCell;
            const Row line = row(table, table.rows[r], widths, style);
            if (!fits(line.height + 2 * padding)) {
                newPage();
                begin();
            } else if (r > 0) {
                rule(kMargin, m_y - 0.2, kWidth, isTotal ? 0.5 : 0.3, isTotal ? 0.13 : 0.87);
                m_y += padding;
            }
            draw(line, widths, style);
            m_y += padding;
        }
        rule(kMargin, m_y, kWidth, 0.8, 0.13);
        m_y += 8;
    }

    std::string m_bytes;
    Owned<cairo_surface_t> m_surface;
    Owned<cairo_t> m_cairo;
    Owned<PangoFontMap> m_fonts;
    Owned<PangoContext> m_context;
    std::string m_footer;
    int m_pages;
    int m_page = 1;
    double m_y = kTop;
};

} // namespace

std::string reportPdf(const ReportContent& content)
{
    // Twice: how many pages there are is known at the end.
    const int pages = Paper(content, 0).pages();
    return Paper(content, pages).finish();
}

} // namespace hawx
