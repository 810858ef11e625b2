// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/help_browser.h"

#include "widgets/common/roomy_delegate.h"
#include "widgets/help/help_view.h"
#include "widgets/style/colours.h"
#include "widgets/style/glyph_icon.h"

#include <QAction>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

namespace {

constexpr int linkRole = Qt::UserRole;
constexpr int zoomStep = 10;
constexpr int leastZoom = 60;
constexpr int mostZoom = 250;
constexpr int mostHits = 40;

QTreeWidgetItem* addItem(QTreeWidgetItem* parent, const QString& title, const QString& link)
{
    auto* item = new QTreeWidgetItem(parent, {title});
    item->setData(0, linkRole, link);
    item->setToolTip(0, title);
    return item;
}

} // namespace

HelpBrowser::HelpBrowser(const QString& folder, QWidget* parent)
    : QWidget(parent),
      m_pages(folder),
      m_search(m_pages),
      m_base(folder.startsWith(QLatin1Char(':')) ? QStringLiteral("qrc") + folder
                                                 : QUrl::fromLocalFile(folder).toString()),
      m_view(new HelpView),
      m_searchField(new QLineEdit),
      m_contents(new QTreeWidget),
      m_found(new QLabel),
      m_hits(new QTextBrowser),
      m_side(new QStackedWidget),
      m_findField(new QLineEdit),
      m_notFound(new QLabel(tr("Not on this page")))
{
    auto* bar = new QToolBar;
    bar->setIconSize(QSize(18, 18));
    const auto add = [&](const char* glyph, const QString& text, const QKeySequence& key,
                         auto&& what) {
        QAction* action = addAction(text);
        if (*glyph)
            action->setIcon(glyphIcon(QLatin1String(glyph)));
        action->setShortcut(key);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(
            text, action->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    // Which way back is depends on the direction of the window.
    const bool mirrored = isRightToLeft();
    QAction* back = add(mirrored ? "forward" : "back", tr("Back"), QKeySequence::Back,
                        [this] { m_view->backward(); });
    QAction* forward = add(mirrored ? "back" : "forward", tr("Forward"), QKeySequence::Forward,
                           [this] { m_view->forward(); });
    QAction* contents = add("contents", tr("Contents"), QKeySequence(Qt::ALT | Qt::Key_Home),
                            [this] { showPage(HelpPages::indexFile()); });
    QAction* find =
        add("search", tr("Find on this page"), QKeySequence::Find, [this] { setFinding(true); });
    bar->addActions({back, forward, contents, find});
    add("", tr("Search the manual"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        [this] { focusSearch(); });
    add("", tr("Find the next place"), QKeySequence(Qt::Key_F3), [this] { findInPage(false); });
    add("", tr("Find the place before"), QKeySequence(Qt::SHIFT | Qt::Key_F3),
        [this] { findInPage(true); });
    add("", tr("Larger text"), QKeySequence::ZoomIn, [this] { setZoom(m_zoomPercent + zoomStep); });
    add("", tr("Smaller text"), QKeySequence::ZoomOut,
        [this] { setZoom(m_zoomPercent - zoomStep); });
    add("", tr("Text of the usual size"), QKeySequence(Qt::CTRL | Qt::Key_0),
        [this] { setZoom(100); });
    add("", tr("Close"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); });
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_view, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_view, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    connect(m_view, &QTextBrowser::sourceChanged, this, &HelpBrowser::showCurrent);
    connect(m_view, &HelpView::zoomRequested, this,
            [this](int steps) { setZoom(m_zoomPercent + steps * zoomStep); });
    m_view->setAccessibleName(tr("Page"));

    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    pageLayout->addWidget(m_view, 1);
    pageLayout->addWidget(m_findBar = makeFindBar());
    setFinding(false);

    auto* splitter = new QSplitter;
    splitter->addWidget(makeSide());
    splitter->addWidget(page);
    splitter->setStretchFactor(1, 1);
    const int em = fontMetrics().averageCharWidth();
    splitter->setSizes({44 * em, 118 * em});
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(splitter, 1);
    resize(162 * em, 100 * em);
    fillContents();
    showPage(HelpPages::indexFile());
}

QWidget* HelpBrowser::makeSide()
{
    m_searchField->setPlaceholderText(tr("Search the manual"));
    m_searchField->setAccessibleName(m_searchField->placeholderText());
    m_searchField->setClearButtonEnabled(true);
    connect(m_searchField, &QLineEdit::textChanged, this, &HelpBrowser::search);
    connect(m_searchField, &QLineEdit::returnPressed, this, [this] {
        const auto hits = m_search.find(m_searchField->text());
        if (!hits.isEmpty())
            showPage(hits.front().section->link());
    });
    m_contents->setHeaderHidden(true);
    m_contents->setItemDelegate(new RoomyDelegate(this));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAccessibleName(tr("Contents"));
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && !item->data(0, linkRole).isNull())
            showPage(item->data(0, linkRole).toString());
    });
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setOpenLinks(false);
    m_hits->setLayoutDirection(Qt::LeftToRight);
    m_hits->setAccessibleName(tr("Found"));
    m_hits->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_hits, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& url) { showPage(url.toString()); });
    m_found->setContentsMargins(8, 4, 8, 4);
    m_found->setWordWrap(true);

    auto* found = new QWidget;
    auto* foundLayout = new QVBoxLayout(found);
    foundLayout->setContentsMargins(0, 0, 0, 0);
    foundLayout->setSpacing(0);
    foundLayout->addWidget(m_found);
    foundLayout->addWidget(m_hits, 1);
    m_side->addWidget(m_contents);
    m_side->addWidget(found);

    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(4, 4, 0, 0);
    layout->addWidget(m_searchField);
    layout->addWidget(m_side, 1);
    return side;
}

QWidget* HelpBrowser::makeFindBar()
{
    auto* bar = new QWidget;
    m_findField->setPlaceholderText(tr("Find on this page"));
    m_findField->setAccessibleName(m_findField->placeholderText());
    m_notFound->hide();
    const auto button = [this](const QString& text, auto&& what) {
        auto* result = new QToolButton;
        result->setText(text);
        connect(result, &QToolButton::clicked, this, what);
        return result;
    };
    connect(m_findField, &QLineEdit::returnPressed, this, [this] { findInPage(false); });
    connect(m_findField, &QLineEdit::textChanged, m_notFound, &QWidget::hide);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_findField, 1);
    layout->addWidget(m_notFound);
    layout->addWidget(button(tr("Previous"), [this] { findInPage(true); }));
    layout->addWidget(button(tr("Next"), [this] { findInPage(false); }));
    QToolButton* close = button({}, [this] { setFinding(false); });
    close->setIcon(glyphIcon(QStringLiteral("clear")));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(close->toolTip());
    close->setAutoRaise(true);
    layout->addWidget(close);
    return bar;
}

void HelpBrowser::fillContents()
{
    QTreeWidgetItem* root = m_contents->invisibleRootItem();
    if (const HelpPage* index = m_pages.page(HelpPages::indexFile()))
        addItem(root, index->title, index->file);
    for (const HelpChapter& chapter : m_pages.chapters()) {
        if (chapter.files.isEmpty())
            continue;
        auto* group = new QTreeWidgetItem(root, {chapter.title});
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        for (const QString& file : chapter.files) {
            const HelpPage* page = m_pages.page(file);
            QTreeWidgetItem* item = addItem(group, page->title, page->file);
            for (const HelpSection& section : page->sections) {
                if (!section.anchor.isEmpty())
                    addItem(item, section.title, section.link());
            }
        }
        group->setExpanded(true);
    }
}

void HelpBrowser::showPage(const QString& link)
{
    m_view->setSource(QUrl(m_base + QLatin1Char('/') + link));
}

QString HelpBrowser::linkTo(const QUrl& source) const
{
    return source.toString().mid(m_base.size() + 1);
}

QString HelpBrowser::link() const
{
    return linkTo(m_view->source());
}

/// While the view changes pages its source() is still the one before.
void HelpBrowser::showCurrent(const QUrl& source)
{
    const QString file = source.fileName();
    const HelpPage* page = m_pages.page(file);
    setWindowTitle(page ? tr("%1 – HAWX manual").arg(page->title) : tr("HAWX manual"));
    m_view->markWords(helpWords(m_searchField->text()));
    const QSignalBlocker quiet(m_contents);
    QTreeWidgetItem* current = nullptr;
    for (QTreeWidgetItemIterator it(m_contents); *it; ++it) {
        const QString target = (*it)->data(0, linkRole).toString();
        if (target == linkTo(source) || (!current && target == file))
            current = *it;
    }
    m_contents->setCurrentItem(current);
}

void HelpBrowser::search(const QString& words)
{
    if (m_searchField->text() != words) {
        m_searchField->setText(words); // comes back
        return;
    }
    m_view->markWords(helpWords(words));
    m_side->setCurrentIndex(helpWords(words).isEmpty() ? 0 : 1);
    if (helpWords(words).isEmpty())
        return;
    const auto hits = m_search.find(words);
    m_found->setText(hits.isEmpty() ? tr("Nothing was found.")
                                    : tr("%Ln place(s), the best first", nullptr,
                                         static_cast<int>(hits.size())));
    QString html = QStringLiteral("<style>a { color: %1; } .where { color: %2; }</style>")
                       .arg(palette().link().color().name(), secondaryTextColour(palette()).name());
    for (const HelpHit& hit : hits.mid(0, mostHits)) {
        html += QStringLiteral("<p><a href=\"%1\">%2</a>%3<br>%4</p>")
                    .arg(hit.section->link(), hit.section->title.toHtmlEscaped(),
                         hit.section->anchor.isEmpty()
                             ? QString()
                             : QStringLiteral(" <span class=\"where\">%1</span>")
                                   .arg(hit.pageTitle.toHtmlEscaped()),
                         hit.excerpt);
    }
    m_hits->setHtml(html);
}

void HelpBrowser::focusSearch()
{
    m_searchField->setFocus(Qt::ShortcutFocusReason);
    m_searchField->selectAll();
}

void HelpBrowser::setFinding(bool finding)
{
    m_findBar->setVisible(finding);
    if (finding) {
        m_findField->setFocus(Qt::ShortcutFocusReason);
        m_findField->selectAll();
    } else {
        m_view->setFocus();
    }
}

void HelpBrowser::findInPage(bool backward)
{
    if (m_findBar->isHidden())
        setFinding(true);
    if (!m_findField->text().isEmpty())
        m_notFound->setVisible(!m_view->findAgain(m_findField->text(), backward));
}

void HelpBrowser::setZoom(int percent)
{
    m_zoomPercent = std::clamp(percent, leastZoom, mostZoom);
    QFont larger = font();
    larger.setPointSizeF(font().pointSizeF() * m_zoomPercent / 100);
    m_view->setFont(larger);
}

void HelpBrowser::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setZoom(m_zoomPercent);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        search(m_searchField->text());
}

void HelpBrowser::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_findBar->isVisible())
        setFinding(false);
    else if (!m_searchField->text().isEmpty())
        m_searchField->clear();
    else
        close();
}

} // namespace hawx
