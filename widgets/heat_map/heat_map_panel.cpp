// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map/heat_map_panel.h"

#include "core/search/front.h"
#include "widgets/common/check_button.h"
#include "widgets/common/choice_buttons.h"
#include "widgets/common/colour_bar.h"
#include "widgets/common/swatch.h"
#include "widgets/heat_map/heat_map_painter.h"
#include "widgets/style/colours.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace hawx {

namespace {

/// Of the map in a picture, in points; it may need more.
constexpr QSize figureView(500, 260);
constexpr int figureGap = 12; ///< between map and legend

/// The painter's unit is a point.
QFont figureFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(std::max(1, qRound(font.pointSizeF())));
    return font;
}

bool haveSameCircuits(const SensitivityMap* a, const SensitivityMap* b)
{
    return a != nullptr && b != nullptr &&
           std::equal(a->circuits.begin(), a->circuits.end(), b->circuits.begin(),
                      b->circuits.end(), [](const CircuitSummary& x, const CircuitSummary& y) {
                          return x.name == y.name && x.isExact == y.isExact;
                      });
}

} // namespace

HeatMapPanel::HeatMapPanel(QWidget* parent)
    : QWidget(parent),
      m_view(new HeatMapView),
      m_bar(new ColourBar),
      m_circuits(new QComboBox),
      m_circuitsLabel(new QLabel(tr("Circuit"))),
      m_levels(new ChoiceButtons),
      m_marks(checkButton(tr("Mark"), tr("Mark filters whose circuit in the configuration is not "
                                         "exact with a dot"))),
      m_progress(new QLabel)
{
    auto* header = new QHBoxLayout;
    header->setSpacing(6);
    header->addWidget(m_levels);
    m_view->setObjectName(QStringLiteral("heatMap"));
    m_circuits->setObjectName(QStringLiteral("heatMapCircuit"));
    m_levels->setObjectName(QStringLiteral("heatMapLevels"));
    const auto addLevel = [this](HeatMapView::Level level, const QString& text,
                                 const QString& tip) {
        m_levels->addChoice(static_cast<int>(level), text, tip);
    };
    addLevel(HeatMapView::Level::Operator, tr("Operators"),
             tr("Errors of single products: one row for each circuit, one column for each layer"));
    addLevel(HeatMapView::Level::Filter, tr("Filters"),
             tr("One cell for each filter, for one circuit"));
    addLevel(HeatMapView::Level::Layer, tr("Layers"),
             tr("One row for each layer, one column for each circuit"));
    m_levels->setCurrent(static_cast<int>(HeatMapView::Level::Filter));

    m_circuitsLabel->setBuddy(m_circuits);
    m_circuits->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_circuits->setToolTip(tr("Whose effect the colours show"));
    auto* sort = checkButton(tr("Sort"), tr("Highest scores first: filters within their layer, "
                                            "else rows by their sum"));
    header->addSpacing(8);
    header->addWidget(sort);
    header->addWidget(m_marks);
    header->addSpacing(8);
    header->addWidget(m_circuitsLabel);
    header->addWidget(m_circuits);
    header->addStretch(1);

    QPalette faint = m_progress->palette();
    faint.setColor(QPalette::WindowText, secondaryTextColour(palette()));
    m_progress->setPalette(faint);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Images measured"));
    auto* legend = new QHBoxLayout;
    legend->addWidget(m_progress, 0, Qt::AlignTop);
    legend->addStretch(1);
    legend->addWidget(m_bar);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);
    layout->addLayout(legend);
    m_bar->setTitle(m_view->content().scoreTitle());
    m_bar->setScale(m_view->scale());

    connect(m_levels, &ChoiceButtons::chosen, this,
            [this](int id) { setLevel(static_cast<HeatMapView::Level>(id)); });
    connect(sort, &QToolButton::toggled, m_view, &HeatMapView::setSorted);
    connect(m_marks, &QToolButton::toggled, m_view, &HeatMapView::setMarking);
    connect(m_circuits, &QComboBox::currentIndexChanged, this, [this](int index) {
        const auto circuit =
            index > 0 ? std::optional(static_cast<std::size_t>(index - 1)) : std::nullopt;
        m_view->setCircuit(circuit);
        Q_EMIT circuitChanged(circuit);
    });
    connect(m_view, &HeatMapView::circuitChanged, this, [this](std::optional<std::size_t> circuit) {
        setCircuit(circuit);
        Q_EMIT circuitChanged(circuit);
    });
    connect(m_view, &HeatMapView::scaleChanged, m_bar, &ColourBar::setScale);
    connect(m_view, &HeatMapView::hovered, m_bar, &ColourBar::setMark);
}

void HeatMapPanel::setMap(const std::shared_ptr<const SensitivityMap>& map)
{
    // While a map is measured its list may be open.
    if (!haveSameCircuits(m_map.get(), map.get())) {
        const QSignalBlocker blocker(m_circuits);
        m_circuits->clear();
        m_circuits->addItem(tr("as chosen"));
        m_circuits->setItemData(
            0, tr("The circuit that the chosen configuration gives each filter"), Qt::ToolTipRole);
        for (std::size_t c = 0; map && c < map->circuits.size(); ++c) {
            const CircuitSummary& circuit = map->circuits[c];
            m_circuits->addItem(swatchIcon(circuitBrush(c, circuit.isExact), palette()),
                                QString::fromStdString(circuit.name));
        }
    }
    m_map = map;
    m_view->setMap(map);
    setCircuit(m_view->circuit());
    const bool isPartial = map && map->images < map->imagesWanted;
    m_progress->setText(
        isPartial ? tr("%1 of %2 images")
                        .arg(QLocale().toString(map->images), QLocale().toString(map->imagesWanted))
                  : QString());
}

void HeatMapPanel::setCircuit(std::optional<std::size_t> circuit)
{
    const QSignalBlocker blocker(m_circuits);
    m_circuits->setCurrentIndex(circuit ? static_cast<int>(*circuit) + 1 : 0);
    m_view->setCircuit(circuit);
}

void HeatMapPanel::setLevel(HeatMapView::Level level)
{
    m_levels->setCurrent(static_cast<int>(level));
    m_view->setLevel(level);
    m_bar->setTitle(m_view->content().scoreTitle());
    // Elsewhere all circuits are there, and no filters.
    for (QWidget* widget : std::initializer_list<QWidget*>{m_circuitsLabel, m_circuits, m_marks})
        widget->setVisible(level == HeatMapView::Level::Filter);
}

void HeatMapPanel::setAssignment(std::vector<std::uint16_t> circuits)
{
    m_view->setAssignment(std::move(circuits));
}

QString HeatMapPanel::figureTitle() const
{
    return m_view->content().title();
}

HeatMapLayout HeatMapPanel::figureLayout() const
{
    return HeatMapPainter::arrange(m_view->content(), figureView, figureFont(), 1);
}

QSizeF HeatMapPanel::figureSize() const
{
    const QSize map = figureLayout().size();
    const QSize legend = ColourBar::leastSize(m_view->content().scoreTitle(), figureFont());
    return QSize(std::max(map.width(), legend.width()), map.height() + figureGap + legend.height());
}

void HeatMapPanel::paintFigure(QPainter& painter, const QRectF& target,
                               const QPalette& palette) const
{
    const HeatMapContent& content = m_view->content();
    const QSizeF size = figureSize();
    const double scale = std::min(target.width() / size.width(), target.height() / size.height());
    painter.save();
    painter.translate(target.left() + (target.width() - scale * size.width()) / 2, target.top());
    painter.scale(scale, scale);
    const HeatMapLayout layout = figureLayout();
    const HeatMapPainter map{content, layout, m_view->scale(), palette, figureFont()};
    if (content.isMatrix())
        map.paintHeader(painter, std::nullopt);
    for (std::size_t row = 0; row < layout.rows(); ++row) {
        map.paintLabel(painter, row, false);
        map.paintCells(painter, row, layout.rowRect(row), m_view->isMarking());
    }
    const int top = layout.size().height() + figureGap;
    ColourBar::paint(painter, QRect(0, top, qRound(size.width()), qRound(size.height()) - top),
                     m_view->scale(), content.scoreTitle(), figureFont(), palette);
    painter.restore();
}

DataTable HeatMapPanel::figureData() const
{
    return m_view->content().table();
}

} // namespace hawx
