// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/front/objectives.h"

#include <QWidget>

namespace hawx {

/// Colours of values: viridis from `low` to `high`, with the values at both ends beside it. In one
/// line of text, at the left of `rect`; returns its width. A painter of null only measures.
double paintValueBar(QPainter* painter, const QRectF& rect, const QString& low, const QString& high,
                     const QFont& font, const QPalette& palette);

/// Legend of points that are coloured by an objective.
class ValueBar final : public QWidget {
    Q_OBJECT

public:
    explicit ValueBar(QWidget* parent = nullptr);

    void setRange(Objective objective, const ObjectiveRange& range);
    const QString& low() const { return m_low; }
    const QString& high() const { return m_high; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_low;
    QString m_high;
};

} // namespace hawx
