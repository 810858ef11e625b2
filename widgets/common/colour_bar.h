// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/colour_scale.h"

#include <QWidget>

namespace hawx {

/// Legend of a ColourScale: the colours with a tick for each decade, after a title with the unit.
class ColourBar final : public QWidget {
    Q_OBJECT

public:
    explicit ColourBar(QWidget* parent = nullptr);

    void setScale(const ColourScale& scale);
    void setTitle(const QString& title);
    /// Marks a score on the bar, as that of the cell under the mouse; a negative one marks none.
    void setMark(double score);

    /// Paints a bar for other ends than the screen, its right end at that of `target`.
    static void paint(QPainter& painter, const QRect& target, const ColourScale& scale,
                      const QString& title, const QFont& font, const QPalette& palette);
    /// The least room that paint() needs.
    static QSize leastSize(const QString& title, const QFont& font);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColourScale m_scale;
    QString m_title;
    double m_mark = -1;
};

} // namespace hawx
