// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/network_panel.h"

#include "widgets/common/choice_buttons.h"
#include "widgets/common/colour_bar.h"
#include "widgets/common/roomy_delegate.h"
#include "widgets/network/graph_overview.h"
#include "widgets/network/network_graph_view.h"
#include "widgets/network/network_model.h"
#include "widgets/network/sensitivity_delegate.h"
#include "widgets/style/glyph_icon.h"
#include "widgets/style/quantity.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

NetworkPanel::NetworkPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new NetworkModel(this)),
      m_name(new QLabel),
      m_totals(new QLabel),
      m_forms(new ChoiceButtons),
      m_pages(new QStackedWidget),
      m_graph(new NetworkGraphView(*m_model)),
      m_search(new QLineEdit),
      m_matching(new QWidget),
      m_matches(new QLabel),
      m_colours(new QComboBox),
      m_bar(new ColourBar),
      m_hint(new QLabel),
      m_view(new QTreeView)
{
    QFont heading = font();
    heading.setBold(true);
    m_name->setFont(heading);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_totals->setWordWrap(true);
    m_totals->setToolTip(tr("Layers that multiply, and what they need for one image"));
    m_forms->addChoice(static_cast<int>(Form::Graph), tr("Graph"), tr("The way of the data"));
    m_forms->addChoice(static_cast<int>(Form::List), tr("List"), tr("One line for each layer"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_forms);
    auto* header = new QVBoxLayout;
    header->setContentsMargins(8, 6, 8, 6);
    header->setSpacing(2);
    header->addLayout(top);
    header->addWidget(m_totals);

    makeList();
    m_pages->addWidget(makeGraphPage());
    m_pages->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_pages, 1);

    connect(m_forms, &ChoiceButtons::chosen, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                const QVariant layer = current.data(NetworkModel::LayerRole);
                if (m_following || !layer.isValid())
                    return;
                const auto selected = static_cast<std::size_t>(layer.toInt());
                m_graph->setSelectedLayer(selected);
                Q_EMIT selectionChanged(selected);
            });
    connect(m_graph, &NetworkGraphView::selectionChanged, this,
            [this](std::optional<std::size_t> layer) {
                setSelectedLayer(layer);
                Q_EMIT selectionChanged(layer);
            });
    showLegend();
    showMatches();
}

void NetworkPanel::makeList()
{
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Layers of the network"));
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setItemDelegateForColumn(NetworkModel::SensitivityColumn,
                                     new SensitivityDelegate(m_view));
    QHeaderView* columns = m_view->header();
    columns->setMinimumSectionSize(30);
    columns->setStretchLastSection(false);
    for (int column = 0; column < NetworkModel::ColumnCount; ++column)
        columns->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    // Where there is no room types are cut short; tool tips have them whole.
    columns->setSectionResizeMode(NetworkModel::TypeColumn, QHeaderView::Stretch);
    columns->setSectionResizeMode(NetworkModel::SensitivityColumn, QHeaderView::Interactive);
    columns->resizeSection(NetworkModel::SensitivityColumn, 90);
}

QWidget* NetworkPanel::makeGraphPage()
{
    m_search->setPlaceholderText(tr("Find a name or type"));
    m_search->setAccessibleName(tr("Find a layer by its name or type"));
    m_search->setToolTip(
        tr("Return goes to the next, Shift+Return to the one before (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    auto* fit = new QToolButton;
    fit->setIcon(glyphIcon(QStringLiteral("fit")));
    fit->setAutoRaise(true);
    fit->setAccessibleName(tr("Show everything"));
    fit->setToolTip(
        tr("Show everything (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_0).toString(QKeySequence::NativeText)));
    auto* matching = new QHBoxLayout(m_matching);
    matching->setContentsMargins(0, 0, 0, 0);
    matching->setSpacing(2);
    matching->addWidget(m_matches);
    const auto addStep = [this, matching](Qt::ArrowType arrow, const QString& name, bool backward) {
        auto* button = new QToolButton;
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        matching->addWidget(button);
        connect(button, &QToolButton::clicked, m_graph,
                [this, backward] { m_graph->selectMatch(backward); });
    };
    addStep(Qt::UpArrow, tr("Match before"), true);
    addStep(Qt::DownArrow, tr("Next match"), false);
    auto* finding = new QHBoxLayout;
    finding->setSpacing(6);
    finding->addWidget(m_search, 1);
    finding->addWidget(m_matching);
    finding->addWidget(fit);

    auto* label = new QLabel(tr("Colour by"));
    label->setBuddy(m_colours);
    label->setMinimumHeight(m_bar->sizeHint().height()); // the graph stays where it is without
    m_colours->addItem(tr("Sensitivity"));
    m_colours->setItemData(0,
                           tr("What the layer contributes to a loss of 1 pp with the circuit "
                              "that the sensitivity map shows"),
                           Qt::ToolTipRole);
    m_colours->addItem(tr("Power"));
    m_colours->setItemData(1, tr("The layer's share of the power of all multiplications"),
                           Qt::ToolTipRole);
    m_colours->addItem(tr("Circuits"));
    m_colours->setItemData(2, tr("How many filters use each circuit of the chosen configuration"),
                           Qt::ToolTipRole);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto* colouring = new QHBoxLayout;
    colouring->setSpacing(6);
    colouring->addWidget(label);
    colouring->addWidget(m_colours);
    colouring->addWidget(m_hint, 1);
    colouring->addWidget(m_bar, 1);
    colouring->addStretch(0); // where neither hint nor bar is shown

    auto* tools = new QVBoxLayout;
    tools->setContentsMargins(8, 0, 8, 6);
    tools->setSpacing(6);
    tools->addLayout(finding);
    tools->addLayout(colouring);
    auto* picture = new QHBoxLayout;
    picture->setSpacing(0);
    picture->addWidget(m_graph, 1);
    picture->addWidget(new GraphOverview(*m_graph));
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addLayout(picture, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_graph->setSearch(text.trimmed());
        showMatches();
    });
    m_search->installEventFilter(this);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        setForm(Form::Graph);
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(fit, &QToolButton::clicked, m_graph, &NetworkGraphView::fit);
    connect(m_colours, &QComboBox::currentIndexChanged, this,
            [this](int index) { setColours(static_cast<NetworkColours>(index)); });
    connect(m_graph, &NetworkGraphView::contentChanged, this, &NetworkPanel::showLegend);
    connect(m_graph, &NetworkGraphView::viewChanged, this, &NetworkPanel::showMatches);
    connect(m_graph, &NetworkGraphView::hovered, this, [this](std::optional<std::size_t> row) {
        std::optional<double> value;
        if (row)
            value = m_graph->colours() == NetworkColours::Power
                        ? m_model->powerPercent(m_model->rows()[*row])
                        : m_model->score(m_model->rows()[*row]);
        m_bar->setMark(value.value_or(-1));
    });
    return page;
}

bool NetworkPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        switch (press->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_graph->selectMatch(press->modifiers() & Qt::ShiftModifier);
            return true;
        case Qt::Key_Escape:
            m_search->clear();
            m_graph->setFocus();
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NetworkPanel::setForm(Form form)
{
    m_forms->setCurrent(static_cast<int>(form));
    m_pages->setCurrentIndex(static_cast<int>(form));
}

void NetworkPanel::setColours(NetworkColours colours)
{
    const QSignalBlocker blocker(m_colours);
    m_colours->setCurrentIndex(static_cast<int>(colours));
    m_graph->setColours(colours);
}

void NetworkPanel::showLegend()
{
    const auto known = [this](auto value) {
        const auto& rows = m_model->rows();
        return std::any_of(rows.begin(), rows.end(), value);
    };
    QString hint;
    switch (m_graph->colours()) {
    case NetworkColours::Sensitivity:
        m_bar->setTitle(tr("pp"));
        m_bar->setScale(m_model->scoreScale());
        if (!known([this](const NetworkRow& row) { return m_model->score(row).has_value(); }))
            hint = tr("Known once the network is explored and a circuit shown");
        break;
    case NetworkColours::Power:
        m_bar->setTitle(tr("%"));
        m_bar->setScale(m_model->powerScale());
        break;
    case NetworkColours::Circuits:
        if (!known([this](const NetworkRow& row) { return !m_model->circuits(row).isEmpty(); }))
            hint = tr("No configuration is chosen");
        break;
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_bar->setVisible(hint.isEmpty() && m_graph->colours() != NetworkColours::Circuits);
}

void NetworkPanel::showMatches()
{
    const auto& found = m_graph->found();
    m_matching->setVisible(!m_search->text().isEmpty());
    const auto at = m_graph->current() ? std::find(found.begin(), found.end(), *m_graph->current())
                                       : found.end();
    if (at != found.end())
        m_matches->setText(tr("%1 of %2").arg(at - found.begin() + 1).arg(found.size()));
    else
        m_matches->setText(
            found.empty() ? tr("none") : tr("%Ln found", nullptr, static_cast<int>(found.size())));
}

void NetworkPanel::setNetwork(const QString& name, std::vector<NetworkRow> rows)
{
    int filters = 0;
    int layers = 0;
    std::int64_t macs = 0;
    std::int64_t parameters = 0;
    for (const NetworkRow& row : rows) {
        filters += row.filters;
        layers += row.layer ? 1 : 0;
        macs += row.macs;
        parameters += row.parameters;
    }
    m_name->setText(name);
    m_totals->setText(tr("%1, %2, %3 MACs, %4 parameters")
                          .arg(tr("%Ln layers", nullptr, layers),
                               tr("%Ln filters", nullptr, filters), formatCount(macs),
                               formatCount(parameters)));
    const QScopedValueRollback following(m_following, true);
    m_model->setRows(std::move(rows));
}

void NetworkPanel::setScores(std::vector<float> scores, const ColourScale& scale)
{
    m_model->setScores(std::move(scores), scale);
}

void NetworkPanel::setAssignment(const SensitivityMap& map,
                                 const std::vector<std::uint16_t>& circuits)
{
    m_model->setAssignment(map, circuits);
}

void NetworkPanel::setSelectedLayer(std::optional<std::size_t> layer)
{
    const QScopedValueRollback following(m_following, true);
    m_graph->setSelectedLayer(layer);
    const QModelIndex index = layer ? m_model->layerIndex(*layer) : QModelIndex();
    if (index.isValid())
        m_view->setCurrentIndex(index);
    else
        m_view->selectionModel()->clear();
}

QString NetworkPanel::figureTitle() const
{
    return tr("%1: %2").arg(m_name->text(), m_totals->text());
}

QSizeF NetworkPanel::figureSize() const
{
    // Networks are long: as large as on a page, at most as the graph itself.
    constexpr double longest = 2000;
    const QSizeF size = m_graph->graph().size();
    const double scale = std::min(1.0, longest / std::max({size.width(), size.height(), 1.0}));
    return (size * scale).expandedTo(QSizeF(200, 100));
}

void NetworkPanel::paintFigure(QPainter& painter, const QRectF& target,
                               const QPalette& palette) const
{
    m_graph->paint(painter, target, palette);
}

DataTable NetworkPanel::figureData() const
{
    DataTable table;
    table.columns = {{tr("layer"), {}},
                     {tr("type"), {}},
                     {tr("output"), {}},
                     {tr("filters"), {}},
                     {tr("MACs"), {}},
                     {tr("parameters"), {}},
                     {tr("sensitivity"), QStringLiteral("pp")},
                     {tr("share of power"), QStringLiteral("%")}};
    const auto known = [](std::optional<double> value) {
        return value ? QVariant(*value) : QVariant();
    };
    for (const NetworkRow& row : m_model->rows())
        table.rows.push_back({row.name, row.type, row.output, row.filters,
                              static_cast<qlonglong>(row.macs),
                              static_cast<qlonglong>(row.parameters), known(m_model->score(row)),
                              known(m_model->powerPercent(row))});
    return table;
}

} // namespace hawx
