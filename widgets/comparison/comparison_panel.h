// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"
#include "widgets/figure/figure.h"
#include "widgets/front/pinned_configuration.h"

#include <QWidget>

#include <vector>

class QTableView;

namespace hawx {

class ComparisonHeader;
class ComparisonModel;
class PanelStack;

/// Pinned configurations side by side, the best value of each row in bold.
class ComparisonPanel final : public QWidget, public Figure {
    Q_OBJECT

public:
    explicit ComparisonPanel(QWidget* parent = nullptr);

    void setPins(const std::vector<PinnedConfiguration>& pins);
    /// What percentages and bars refer to.
    void setExact(const ExactFigures& exact);

    ComparisonModel* model() const { return m_model; }
    QTableView* view() const { return m_view; }
    ComparisonHeader* header() const { return m_header; }

    QString figureTitle() const override;
    QSizeF figureSize() const override;
    void paintFigure(QPainter& painter, const QRectF& target,
                     const QPalette& palette) const override;
    /// A row for each configuration.
    DataTable figureData() const override;

public Q_SLOTS:
    /// The selected cells, or all when none is, to the clipboard: tabs between columns, with
    /// titles.
    void copy() const;

Q_SIGNALS:
    /// `pin` is an index into the pins.
    void loadRequested(std::size_t pin);
    void removeRequested(std::size_t pin);
    void renamed(std::size_t pin, const QString& name);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;

    ComparisonModel* m_model;
    QTableView* m_view;
    ComparisonHeader* m_header;
    PanelStack* m_stack;
};

} // namespace hawx
