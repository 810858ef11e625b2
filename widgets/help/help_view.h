// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace hawx {

/// Pages of the manual in the colours of the theme, in a column that is easy to read; pictures
/// become as small as the column. Styles of the pages themselves are for browsers and passed over.
class HelpView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit HelpView(QWidget* parent = nullptr);

    /// Marks all words of the page that begin with one of these; none: marks nothing.
    void markWords(const QStringList& words);
    /// Selects the next place, from the beginning again behind the last one; false: there is none.
    bool findAgain(const QString& text, bool backward);

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    /// The wheel was turned with Ctrl: steps to larger text, negative to smaller.
    void zoomRequested(int steps);

protected:
    void doSetSource(const QUrl& url, QTextDocument::ResourceType type) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void applyStyle();
    void layOut();
    int columnWidth() const;
    void fitToSize();
    void reloadInPlace();

    int m_width = 0;        ///< that pictures were made for
    bool m_isStale = false; ///< fitToSize() is on its way
};

} // namespace hawx
