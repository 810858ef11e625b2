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

} // namespace

HtmlView::HtmlView(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setPalette(lightPalette());
    document()->setDocumentMargin(margin);
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
        m_html += QStringLiteral("<img src=\"%1:%2\">").arg(scheme).arg(m_drawings.size());
        m_drawings.push_back(match.captured().toUtf8());
        end = match.capturedEnd();
    }
    m_html += QStringView(html).mid(end);
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
