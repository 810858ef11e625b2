// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/help_view.h"

#include "widgets/help/help_search.h"
#include "widgets/style/colours.h"

#include <QEvent>
#include <QFile>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QWheelEvent>

#include <algorithm>

namespace hawx {

namespace {

constexpr int margin = 20;
/// In widths of an average character; pictures of panels are made for it.
constexpr int widestColumn = 110;

} // namespace

HelpView::HelpView(QWidget* parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    // Without it the column's width would depend on the length of the page.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    // The manual is English, whatever the direction of the window.
    setLayoutDirection(Qt::LeftToRight);
    applyStyle();
}

void HelpView::applyStyle()
{
    const QPalette colours = palette();
    QColor line = mutedColour(colours);
    line.setAlphaF(0.5F);
    document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; }"
                       "h1 { font-size: x-large; margin: 4px 0 10px 0; }"
                       "h2 { font-size: large; margin: 20px 0 6px 0; }"
                       "h3 { font-size: medium; margin: 14px 0 4px 0; }"
                       "p, dl, ul, ol, pre { margin: 6px 0; } li { margin: 2px 0; }"
                       "table { border-collapse: collapse; margin: 8px 0; }"
                       "th, td { border: 1px solid %2; padding: 3px 7px; text-align: left; }"
                       "th { background: %3; }"
                       "pre, code, kbd { font-family: monospace; } pre { white-space: pre-wrap; }"
                       "pre, .formula { background: %3; padding: 6px; }"
                       ".formula { margin: 8px 16px; }"
                       ".caption, .note { color: %4; }")
            .arg(colours.link().color().name(), line.name(), colours.alternateBase().color().name(),
                 secondaryTextColour(colours).name()));
}

QVariant HelpView::loadResource(int type, const QUrl& name)
{
    if (type == QTextDocument::StyleSheetResource)
        return QString();
    const QVariant resource = QTextBrowser::loadResource(type, name);
    if (type != QTextDocument::ImageResource)
        return resource;
    QImage image = QImage::fromData(resource.toByteArray());
    const double ratio = devicePixelRatioF();
    const int widest = static_cast<int>(columnWidth() * ratio);
    if (image.width() > widest) {
        image = image.scaledToWidth(widest, Qt::SmoothTransformation);
        image.setDevicePixelRatio(ratio);
    }
    return image;
}

void HelpView::doSetSource(const QUrl& url, QTextDocument::ResourceType type)
{
    m_width = columnWidth();
    QTextBrowser::doSetSource(url, type);
    layOut();
    // The place of an anchor is known only now.
    if (url.hasFragment())
        scrollToAnchor(url.fragment());
}

void HelpView::layOut()
{
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setMargin(margin);
    format.setRightMargin(std::max(margin, viewport()->width() - margin - columnWidth()));
    document()->rootFrame()->setFrameFormat(format);
}

int HelpView::columnWidth() const
{
    return std::clamp(viewport()->width() - 2 * margin, 80,
                      widestColumn * fontMetrics().averageCharWidth());
}

void HelpView::reloadInPlace()
{
    const int position = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(position);
}

void HelpView::fitToSize()
{
    m_isStale = false;
    if (columnWidth() != m_width && !source().isEmpty())
        reloadInPlace();
    else
        layOut();
}

void HelpView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyStyle();
    if (!source().isEmpty() &&
        (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        reloadInPlace();
}

void HelpView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    // Not at once: a page that is being set may itself be what changes the size.
    if (!m_isStale)
        QMetaObject::invokeMethod(this, &HelpView::fitToSize, Qt::QueuedConnection);
    m_isStale = true;
}

void HelpView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0)
            Q_EMIT zoomRequested(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QTextBrowser::wheelEvent(event);
}

void HelpView::markWords(const QStringList& words)
{
    QList<ExtraSelection> marks;
    ExtraSelection mark;
    QColor colour = accentColour(palette());
    colour.setAlphaF(0.3F);
    mark.format.setBackground(colour);
    for (QTextBlock block = document()->begin(); block.isValid() && !words.isEmpty();
         block = block.next()) {
        for (const HelpWord& word : helpWordsIn(block.text())) {
            if (!beginsWithAny(word.form, words))
                continue;
            mark.cursor = QTextCursor(block);
            mark.cursor.setPosition(block.position() + static_cast<int>(word.begin));
            mark.cursor.setPosition(block.position() + static_cast<int>(word.end),
                                    QTextCursor::KeepAnchor);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
}

bool HelpView::findAgain(const QString& text, bool backward)
{
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(text, flags))
        return true;
    const QTextCursor before = textCursor();
    moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

} // namespace hawx
