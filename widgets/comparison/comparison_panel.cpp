// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/comparison_panel.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/panel_stack.h"
#include "widgets/comparison/comparison_delegate.h"
#include "widgets/comparison/comparison_header.h"
#include "widgets/comparison/comparison_model.h"
#include "widgets/front/figure_scale.h"
#include "widgets/style/colours.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

namespace {

constexpr double figureColumn = 190; ///< pixels
constexpr double figureMargin = 8;

double titleWidth(const ComparisonModel& model, const QFont& font)
{
    double width = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        width =
            std::max(width, QFontMetricsF(font).horizontalAdvance(
                                model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString()));
    return width + 2 * figureMargin;
}

} // namespace

ComparisonPanel::ComparisonPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new ComparisonModel(this)),
      m_view(new QTableView),
      m_header(new ComparisonHeader(*m_model))
{
    m_view->setHorizontalHeader(m_header);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ComparisonDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setAccessibleName(tr("Comparison of pinned configurations"));
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->installEventFilter(this);
    auto* copyAction = new QAction(tr("Copy"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copyAction);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* empty = new EmptyState(QStringLiteral("front"));
    empty->setText(tr("Nothing to compare"),
                   tr("Double-click points of the front, or press P, to pin configurations here."));
    m_stack = new PanelStack(empty, m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(copyAction, &QAction::triggered, this, &ComparisonPanel::copy);
    connect(m_header, &ComparisonHeader::loadRequested, this,
            [this](int column) { Q_EMIT loadRequested(static_cast<std::size_t>(column)); });
    connect(m_header, &ComparisonHeader::removeRequested, this,
            [this](int column) { Q_EMIT removeRequested(static_cast<std::size_t>(column)); });
    connect(m_header, &ComparisonHeader::renamed, this, [this](int column, const QString& name) {
        Q_EMIT renamed(static_cast<std::size_t>(column), name);
    });
    m_stack->setFilled(false);
}

void ComparisonPanel::setPins(const std::vector<PinnedConfiguration>& pins)
{
    m_model->setPins(pins);
    m_stack->setFilled(!pins.empty());
}

void ComparisonPanel::setExact(const ExactFigures& exact)
{
    m_model->setExact(exact);
}

bool ComparisonPanel::eventFilter(QObject* watched, QEvent* event)
{
    const QModelIndex current = m_view->currentIndex();
    if (watched != m_view || event->type() != QEvent::KeyPress || !current.isValid())
        return QWidget::eventFilter(watched, event);
    const auto pin = static_cast<std::size_t>(current.column());
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT loadRequested(pin); return true;
    case Qt::Key_Delete: Q_EMIT removeRequested(pin); return true;
    case Qt::Key_F2: m_header->nameEdit(current.column())->setFocus(); return true;
    default: return false;
    }
}

void ComparisonPanel::copy() const
{
    QModelIndexList cells = m_view->selectionModel()->selectedIndexes();
    if (cells.isEmpty())
        for (int row = 0; row < m_model->rowCount(); ++row)
            for (int column = 0; column < m_model->columnCount(); ++column)
                cells.append(m_model->index(row, column));
    std::vector<int> rows;
    std::vector<int> columns;
    for (const QModelIndex& cell : std::as_const(cells)) {
        rows.push_back(cell.row());
        columns.push_back(cell.column());
    }
    for (auto* list : {&rows, &columns}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    QString text;
    for (const int column : columns)
        text += QLatin1Char('\t') + m_model->titleOf(column);
    for (const int row : rows) {
        text +=
            QLatin1Char('\n') + m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        for (const int column : columns) {
            const QModelIndex cell = m_model->index(row, column);
            text += QLatin1Char('\t');
            if (cells.contains(cell))
                text += cell.data().toString();
        }
    }
    QGuiApplication::clipboard()->setText(text + QLatin1Char('\n'));
}

QString ComparisonPanel::figureTitle() const
{
    return tr("Comparison of configurations");
}

QSizeF ComparisonPanel::figureSize() const
{
    const QFont font = FigureScale::font(this->font());
    double height = QFontMetricsF(font).height() + 10;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += comparisonRowHeight(m_model->index(row, 0), font);
    return FigureScale::toPoints(
        {titleWidth(*m_model, font) + figureColumn * std::max(m_model->columnCount(), 1),
         height + figureMargin});
}

void ComparisonPanel::paintFigure(QPainter& painter, const QRectF& target,
                                  const QPalette& palette) const
{
    const FigureScale scale(painter, target, figureSize());
    const QFont font = FigureScale::font(this->font());
    painter.fillRect(QRectF(QPointF(), scale.size()), palette.color(QPalette::Base));
    const double left = titleWidth(*m_model, font);
    const double columnWidth = (scale.size().width() - left) / std::max(m_model->columnCount(), 1);
    double top = QFontMetricsF(font).height() + 10;
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette.color(QPalette::Text));
    for (int column = 0; column < m_model->columnCount(); ++column)
        painter.drawText(QRectF(left + column * columnWidth + 6, 0, columnWidth - 12, top),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(bold).elidedText(m_model->titleOf(column), Qt::ElideRight,
                                                        columnWidth - 12));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const double height = comparisonRowHeight(m_model->index(row, 0), font);
        painter.setPen(mutedColour(palette));
        painter.drawLine(QPointF(0, top), QPointF(scale.size().width(), top));
        painter.setPen(secondaryTextColour(palette));
        painter.setFont(font);
        painter.drawText(QRectF(figureMargin, top, left, height), Qt::AlignLeft | Qt::AlignVCenter,
                         m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString());
        for (int column = 0; column < m_model->columnCount(); ++column)
            paintComparisonCell(painter,
                                QRectF(left + column * columnWidth, top, columnWidth, height),
                                m_model->index(row, column), font, palette, false);
        top += height;
    }
}

DataTable ComparisonPanel::figureData() const
{
    Front front;
    std::vector<std::size_t> points;
    for (const PinnedConfiguration& pin : m_model->pins()) {
        points.push_back(points.size());
        front.points.push_back(pin.point);
    }
    DataTable table = tableOf(front, points);
    table.columns.front().name = tr("configuration");
    for (int row = ComparisonModel::DistinctRow; row < m_model->rowCount(); ++row)
        table.columns.push_back(
            {m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString(), {}});
    for (int column = 0; column < m_model->columnCount(); ++column) {
        auto& cells = table.rows[static_cast<std::size_t>(column)];
        cells.front() = m_model->titleOf(column);
        for (int row = ComparisonModel::DistinctRow; row < m_model->rowCount(); ++row)
            cells.push_back(m_model->index(row, column).data());
    }
    return table;
}

} // namespace hawx
