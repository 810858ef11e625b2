// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exports/html_view.h"

#include "widgets/style/theme.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

const QString scheme = QStringLiteral("drawing");
constexpr int margin = 24;
constexpr int widestColumn = 760;

/// In place of a page's own style, which is for browsers: of a line's height QTextDocument adds its
/// share to drawings, too, and it knows no millimetres.
const QString paperStyle = QStringLiteral("h1, h2 { margin: 16px 0 6px 0; }"
                                          "p, dl, figure, table, pre { margin: 6px 0; }"
                                          "th, td { padding: 1px 8px; text-align: right; }"
                                          "th.text, td.text { text-align: left; }"
                                          "dt, .note, figcaption { color: #555; }"
                                          "pre { background: #f4f4f4; white-space: pre-wrap; }");

/// QtSvg paints no dots, which are lines of no length.
QByteArray withDots(const QString& drawing)
{
    static const QRegularExpression noLength(QStringLiteral("h0(?=[M\\s\"'])"));
    return QString(drawing).replace(noLength, QStringLiteral("h.01")).toUtf8();
}

} // namespace

HtmlView::HtmlView(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setWordWrapMode(QTextOption::WordWrap);
    setPalette(lightPalette());
    document()->setDocumentMargin(margin);
    document()->setDefaultStyleSheet(paperStyle);
}

/// QTextDocument knows no drawings within the text, so each becomes a picture that it asks for.
void HtmlView::setPage(const QString& html)
{
    static const QRegularExpression drawing(QStringLiteral("<svg\\b.*?</svg>"),
                                            QRegularExpression::DotMatchesEverythingOption |
                                                QRegularExpression::CaseInsensitiveOption);
    m_drawings.clear();
    m_html.clear();
    qsizetype end = 0;
    for (auto found = drawing.globalMatch(html); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        m_html += QStringView(html).mid(end, match.capturedStart() - end);
        m_html += QStringLiteral("<p><img src=\"%1:%2\"></p>").arg(scheme).arg(m_drawings.size());
        m_drawings.push_back(withDots(match.captured()));
        end = match.capturedEnd();
    }
    m_html += QStringView(html).mid(end);
    static const QRegularExpression ownStyle(QStringLiteral("<style\\b.*?</style>"),
                                             QRegularExpression::DotMatchesEverythingOption |
                                                 QRegularExpression::CaseInsensitiveOption);
    m_html.remove(ownStyle);
    m_width = columnWidth();
    setHtml(m_html);
}

QVariant HtmlView::loadResource(int, const QUrl& name)
{
    if (name.scheme() != scheme)
        return {};
    const auto index = name.path().toULongLong();
    if (index >= m_drawings.size())
        return {};
    QSvgRenderer renderer(m_drawings[index]);
    if (!renderer.isValid())
        return {};
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    const QSizeF natural = renderer.viewBoxF().size();
    const double width = std::min<double>(m_width, std::max(natural.width(), m_width * 0.9));
    const QSizeF size(width, std::ceil(width * natural.height() / natural.width()));
    QImage image((size * devicePixelRatioF()).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    image.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), size));
    return image;
}

void HtmlView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (m_drawings.empty() || columnWidth() == m_width)
        return;
    const int position = verticalScrollBar()->value();
    m_width = columnWidth();
    setHtml(m_html);
    verticalScrollBar()->setValue(position);
}

int HtmlView::columnWidth() const
{
    return std::clamp(viewport()->width() - 2 * margin, 80, widestColumn);
}

} // namespace hawx
