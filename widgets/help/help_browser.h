// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/help/help_pages.h"
#include "widgets/help/help_search.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTextBrowser;
class QTreeWidget;

namespace hawx {

class HelpView;

/// A manual to read: contents, or what a search found, beside the page.
class HelpBrowser final : public QWidget {
    Q_OBJECT

public:
    /// `folder` is one of resources, as ":/help"; see HelpPages.
    explicit HelpBrowser(const QString& folder, QWidget* parent = nullptr);

    const HelpPages& pages() const { return m_pages; }
    HelpView* view() const { return m_view; }

    /// "front.html", or "front.html#limits".
    void showPage(const QString& link);
    /// Of the page in view, as in showPage().
    QString link() const;
    /// What was found for these words, best first; no words: the contents.
    void search(const QString& words);
    void focusSearch();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeFindBar();
    void fillContents();
    void showCurrent(const QUrl& source);
    QString linkTo(const QUrl& source) const;
    void findInPage(bool backward);
    void setFinding(bool finding);
    void setZoom(int percent);

    HelpPages m_pages;
    HelpSearch m_search;
    QString m_base; ///< URL of the folder
    HelpView* m_view;
    QLineEdit* m_searchField;
    QTreeWidget* m_contents;
    QLabel* m_found;
    QTextBrowser* m_hits;
    QStackedWidget* m_side;
    QWidget* m_findBar;
    QLineEdit* m_findField;
    QLabel* m_notFound;
    int m_zoomPercent = 100;
};

} // namespace hawx
