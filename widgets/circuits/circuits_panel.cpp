// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/circuits_panel.h"

#include "widgets/charts/scatter_chart.h"
#include "widgets/circuits/circuit_detail.h"
#include "widgets/circuits/circuits_filter.h"
#include "widgets/circuits/circuits_model.h"
#include "widgets/circuits/cost_error_chart.h"
#include "widgets/circuits/filter_bar.h"
#include "widgets/circuits/sparkline_delegate.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/panel_stack.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace hawx {

namespace {

QStringList pathsOf(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

CircuitsPanel::CircuitsPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new CircuitsModel(this)),
      m_filter(new CircuitsFilter(*m_model, this)),
      m_messages(new MessageBar),
      m_bar(new FilterBar),
      m_view(new QTreeView),
      m_left(new QSplitter(Qt::Vertical)),
      m_costs(new CostErrorChart(*m_model)),
      m_detail(new CircuitDetail)
{
    setAcceptDrops(true);
    makeActions();

    m_left->addWidget(makeTable());
    m_left->addWidget(m_costs);
    m_left->setStretchFactor(0, 3);
    m_left->setStretchFactor(1, 2);
    m_left->setChildrenCollapsible(false);

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_detail);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* nothing = new EmptyState(QStringLiteral("circuits"));
    nothing->setText(tr("No circuit selected"),
                     tr("Select one to see its errors, or two to compare them."));
    m_detailStack = new PanelStack(nothing, scroll);
    auto* both = new QSplitter(Qt::Horizontal);
    both->addWidget(m_left);
    both->addWidget(m_detailStack);
    for (const int side : {0, 1})
        both->setStretchFactor(side, 1);
    both->setSizes({560, 440});
    both->setChildrenCollapsible(false);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(both, 1);
    auto* empty = new EmptyState(QStringLiteral("circuits"));
    empty->setText(tr("No circuits yet"), tr("The library is being read."));
    empty->addAction(m_importFiles);
    m_stack = new PanelStack(empty, content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    // Not by the filter's signals, of which there is one for each block of rows.
    connect(m_model, &CircuitsModel::candidatesChanged, this, [this](const QStringList& names) {
        showRows();
        Q_EMIT candidatesChanged(names);
    });
    connect(m_bar, &FilterBar::criteriaChanged, this, [this](const CircuitCriteria& criteria) {
        m_filter->setCriteria(criteria);
        showRows();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_following)
            return;
        showSelection();
        Q_EMIT selectionChanged(selected());
    });
    connect(m_costs, &CostErrorChart::selectionChanged, this, [this](const std::vector<int>& rows) {
        {
            const QScopedValueRollback following(m_following, true);
            selectRows(rows);
        }
        showSelection();
        Q_EMIT selectionChanged(selected());
    });
}

void CircuitsPanel::makeActions()
{
    m_copy = new QAction(tr("&Copy"), this);
    m_copy->setShortcut(QKeySequence::Copy);
    connect(m_copy, &QAction::triggered, this, &CircuitsPanel::copy);
    m_toggle = new QAction(tr("&Tick or untick"), this);
    m_toggle->setShortcut(Qt::Key_Space);
    m_toggle->setToolTip(tr("A search considers the circuits that are ticked"));
    connect(m_toggle, &QAction::triggered, this, &CircuitsPanel::toggleCandidates);
    for (QAction* action : {m_copy, m_toggle}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
    }
    m_evolve = new QAction(tr("&Evolve…"), this);
    m_evolve->setToolTip(tr("Makes a circuit cheaper within bounds on its errors"));
    connect(m_evolve, &QAction::triggered, this,
            [this] { Q_EMIT evolveRequested(selected().value(0)); });
    m_importFiles = new QAction(tr("Import &files…"), this);
    m_importFiles->setToolTip(tr("Multipliers in C, Verilog or BLIF, or tables of results"));
    connect(m_importFiles, &QAction::triggered, this, &CircuitsPanel::importFilesRequested);
    m_importFolder = new QAction(tr("Import f&older…"), this);
    connect(m_importFolder, &QAction::triggered, this, &CircuitsPanel::importFolderRequested);
    m_reset = new QAction(tr("Show all circuits"), this);
    connect(m_reset, &QAction::triggered, this, [this] {
        m_bar->setCriteria({});
        m_filter->setCriteria({});
        showRows();
    });
}

QMenu* CircuitsPanel::makeImportMenu()
{
    auto* menu = new QMenu(this);
    menu->addActions({m_importFiles, m_importFolder});
    menu->addSeparator();
    const auto addChoice = [&](const QString& title,
                               const QList<std::pair<QString, std::function<void()>>>& items) {
        QMenu* choice = menu->addMenu(title);
        auto* group = new QActionGroup(choice);
        for (const auto& [text, chosen] : items) {
            QAction* action = choice->addAction(text, this, chosen);
            action->setCheckable(true);
            action->setActionGroup(group);
        }
        group->actions().constFirst()->setChecked(true);
    };
    const QString fromFiles = tr("As the files tell");
    addChoice(tr("O&perands"), {{fromFiles, [this] { m_importOptions.isSigned.reset(); }},
                                {tr("Signed"), [this] { m_importOptions.isSigned = true; }},
                                {tr("Unsigned"), [this] { m_importOptions.isSigned = false; }}});
    addChoice(tr("&Index of signed tables"),
              {{fromFiles, [this] { m_importOptions.indexEncoding.reset(); }},
               {tr("Value of the operand + 128"),
                [this] { m_importOptions.indexEncoding = IndexEncoding::Value; }},
               {tr("Byte of the operand"),
                [this] { m_importOptions.indexEncoding = IndexEncoding::Byte; }}});
    addChoice(tr("O&rder of tables"),
              {{fromFiles, [this] { m_importOptions.transposed.reset(); }},
               {tr("First index is A"), [this] { m_importOptions.transposed = false; }},
               {tr("First index is B"), [this] { m_importOptions.transposed = true; }}});
    return menu;
}

QWidget* CircuitsPanel::makeTable()
{
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(CircuitsModel::MaeColumn, Qt::AscendingOrder);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Circuits"));
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setItemDelegateForColumn(CircuitsModel::ProfileColumn, new SparklineDelegate(m_view));
    QHeaderView* columns = m_view->header();
    columns->setStretchLastSection(false);
    columns->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(columns, &QWidget::customContextMenuRequested, this, &CircuitsPanel::showColumnMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &CircuitsPanel::showContextMenu);

    auto* import = new QToolButton;
    import->setText(tr("&Import"));
    import->setPopupMode(QToolButton::InstantPopup);
    import->setMenu(makeImportMenu());
    auto* evolve = new QToolButton;
    evolve->setDefaultAction(m_evolve);
    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(0, 6, 8, 6);
    buttons->setSpacing(5);
    for (QToolButton* button : {import, evolve}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_bar, 1);
    top->addLayout(buttons);

    auto* nothing = new EmptyState(QStringLiteral("circuits"));
    nothing->setText(tr("No circuit meets the filters"), {});
    nothing->addAction(m_reset);
    m_table = new PanelStack(nothing, m_view);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    return page;
}

void CircuitsPanel::setCircuits(const std::shared_ptr<const CircuitTable>& circuits)
{
    const QStringList names = selected();
    {
        const QScopedValueRollback following(m_following, true);
        const bool isFirst = m_model->rowCount() == 0;
        m_model->setCircuits(circuits);
        m_bar->setCircuits(circuits ? *circuits : CircuitTable());
        m_filter->setCriteria(m_bar->criteria());
        if (isFirst) {
            for (int column = 0; column < CircuitsModel::ColumnCount; ++column)
                m_view->resizeColumnToContents(column);
            constexpr int widestFamily = 170;
            m_view->setColumnWidth(
                CircuitsModel::FamilyColumn,
                std::min(m_view->columnWidth(CircuitsModel::FamilyColumn), widestFamily));
        }
    }
    m_stack->setFilled(m_model->rowCount() > 0);
    showRows();
    setSelected(names);
}

void CircuitsPanel::setCandidates(const QStringList& names)
{
    m_model->setCandidates(names);
    showRows();
}

void CircuitsPanel::setUsed(const QStringList& names)
{
    m_model->setUsed(names);
    m_bar->setUsedKnown(m_model->anyUsed());
    showRows();
}

void CircuitsPanel::setColourOrder(const QStringList& names)
{
    m_model->setColourOrder(names);
    showSelection();
}

void CircuitsPanel::setSelected(const QStringList& names)
{
    std::vector<int> rows;
    for (const QString& name : names) {
        if (const auto row = m_model->rowOf(name))
            rows.push_back(*row);
    }
    {
        const QScopedValueRollback following(m_following, true);
        selectRows(rows);
    }
    showSelection();
}

void CircuitsPanel::showReport(const QString& summary, const QStringList& remarks, bool isProblem)
{
    constexpr qsizetype mostShown = 3;
    QStringList lines{summary};
    lines.append(remarks.mid(0, mostShown));
    if (remarks.size() > mostShown)
        lines.append(
            tr("and %Ln more remarks", nullptr, static_cast<int>(remarks.size() - mostShown)));
    m_messages->showMessage(isProblem ? MessageBar::Kind::Error : MessageBar::Kind::Information,
                            lines.join(QLatin1Char('\n')));
    m_messages->setToolTip(remarks.join(QLatin1Char('\n')));
}

ImportOptions CircuitsPanel::importOptions() const
{
    return m_importOptions;
}

std::vector<int> CircuitsPanel::selectedRows() const
{
    QModelIndexList indices = m_view->selectionModel()->selectedRows();
    std::sort(indices.begin(), indices.end());
    std::vector<int> rows;
    for (const QModelIndex& index : indices)
        rows.push_back(m_filter->mapToSource(index).row());
    return rows;
}

QStringList CircuitsPanel::selected() const
{
    QStringList names;
    for (const int row : selectedRows())
        names.append(nameOf(m_model->circuit(row)));
    return names;
}

void CircuitsPanel::selectRows(const std::vector<int>& rows)
{
    QItemSelection selection;
    QModelIndex last;
    for (const int row : rows) {
        const QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
        if (!index.isValid())
            continue;
        selection.select(index, index);
        last = index;
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect |
                                                    QItemSelectionModel::Rows);
    if (last.isValid()) {
        m_view->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(last);
    }
}

void CircuitsPanel::showRows()
{
    std::vector<int> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.push_back(m_filter->mapToSource(m_filter->index(row, 0)).row());
    m_costs->setRows(rows);
    m_bar->setCount(m_filter->rowCount(), m_model->rowCount());
    m_table->setFilled(m_filter->rowCount() > 0);
}

void CircuitsPanel::showSelection()
{
    const std::vector<int> rows = selectedRows();
    m_costs->setSelected(rows);
    std::vector<ColouredCircuit> circuits;
    for (std::size_t k = 0; k < rows.size() && k < 2; ++k)
        circuits.push_back({m_model->row(rows[k]).circuit, m_model->brush(rows[k])});
    m_detailStack->setFilled(!circuits.empty());
    m_detail->setCircuits(std::move(circuits));
}

void CircuitsPanel::copy() const
{
    QHeaderView* header = m_view->header();
    QList<int> columns;
    QStringList names;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column) || column == CircuitsModel::ProfileColumn)
            continue;
        columns.append(column);
        names.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QStringList lines{names.join(QLatin1Char('\t'))};
    for (const int row : selectedRows()) {
        QStringList cells;
        for (const int column : columns) {
            const QModelIndex index = m_model->index(row, column);
            // All digits: others compute with them.
            cells.append(isNumber(static_cast<CircuitsModel::Column>(column))
                             ? index.data(CircuitsModel::SortRole).toString()
                             : index.data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    if (lines.size() > 1)
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void CircuitsPanel::toggleCandidates()
{
    const std::vector<int> rows = selectedRows();
    const bool all = std::all_of(rows.begin(), rows.end(),
                                 [this](int row) { return m_model->isCandidate(row); });
    m_model->changeCandidates({rows.begin(), rows.end()}, !all);
}

void CircuitsPanel::showContextMenu(QPoint at)
{
    const std::vector<int> rows = selectedRows();
    QMenu menu(this);
    menu.addAction(m_copy);
    menu.addAction(m_toggle);
    menu.addSeparator();
    menu.addAction(m_evolve);
    m_copy->setEnabled(!rows.empty());
    m_toggle->setEnabled(!rows.empty());
    menu.exec(m_view->viewport()->mapToGlobal(at));
    m_copy->setEnabled(true);
    m_toggle->setEnabled(true);
}

void CircuitsPanel::showColumnMenu(QPoint at)
{
    QMenu menu(this);
    for (int column = CircuitsModel::NameColumn + 1; column < CircuitsModel::ColumnCount;
         ++column) {
        QAction* action =
            menu.addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(column));
        connect(action, &QAction::toggled, m_view,
                [this, column](bool shown) { m_view->setColumnHidden(column, !shown); });
    }
    menu.exec(m_view->header()->mapToGlobal(at));
}

void CircuitsPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (!pathsOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CircuitsPanel::dropEvent(QDropEvent* event)
{
    const QStringList paths = pathsOf(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT importRequested(paths);
}

void CircuitsPanel::resizeEvent(QResizeEvent* event)
{
    // In a low and wide dock the table would have no room above the plot.
    constexpr int leastHeight = 520;
    constexpr int leastWidth = 1100;
    QWidget::resizeEvent(event);
    m_left->setOrientation(height() < leastHeight && width() >= leastWidth ? Qt::Horizontal
                                                                           : Qt::Vertical);
}

} // namespace hawx
