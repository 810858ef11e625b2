// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <vector>

namespace hawx {

/// A page of a report, with drawings (SVG) within it, black on white as on paper. Loads nothing and
/// follows no links.
class HtmlView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit HtmlView(QWidget* parent = nullptr);

    void setPage(const QString& html);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int columnWidth() const;

    QString m_html;
    std::vector<QByteArray> m_drawings;
    int m_width = 0; ///< that drawings were made for
};

} // namespace hawx
