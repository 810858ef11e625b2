// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parallel/parallel_panel.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/panel_stack.h"
#include "widgets/front/figure_scale.h"
#include "widgets/front/value_bar.h"
#include "widgets/parallel/parallel_view.h"
#include "widgets/style/colours.h"
#include "widgets/style/glyph_icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace hawx {

ParallelPanel::ParallelPanel(QWidget* parent)
    : QWidget(parent),
      m_view(new ParallelView),
      m_colourBox(new QComboBox),
      m_bar(new ValueBar),
      m_count(new QLabel),
      m_clear(new QToolButton)
{
    m_colourBox->addItem(tr("none"));
    for (const Objective objective : allObjectives)
        m_colourBox->addItem(objectiveName(objective));
    m_colourBox->setAccessibleName(tr("What the colours show"));
    m_colourBox->setToolTip(m_colourBox->accessibleName());
    auto* label = new QLabel(tr("Colour"));
    label->setBuddy(m_colourBox);
    m_clear->setIcon(glyphIcon(QStringLiteral("clear")));
    m_clear->setText(tr("Clear ranges"));
    m_clear->setToolTip(tr("Show all points again (Escape)"));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);

    auto* header = new QHBoxLayout;
    header->setSpacing(6);
    header->addWidget(m_count);
    header->addWidget(m_clear);
    header->addStretch(1);
    header->addWidget(label);
    header->addWidget(m_colourBox);
    header->addWidget(m_bar);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);

    auto* empty = new EmptyState(QStringLiteral("front"));
    empty->setText(tr("No front yet"),
                   tr("Explore the network to compare its configurations in all objectives."));
    m_stack = new PanelStack(empty, content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    connect(m_colourBox, &QComboBox::activated, this, [this](int index) {
        setColour(index == 0 ? std::nullopt : std::optional(static_cast<Objective>(index - 1)));
        Q_EMIT colourChanged(m_colour);
    });
    connect(m_clear, &QToolButton::clicked, m_view, &ParallelView::clearRanges);
    connect(m_view, &ParallelView::brushed, this, &ParallelPanel::showCount);
    setFront(nullptr);
}

void ParallelPanel::setFront(const std::shared_ptr<const Front>& front)
{
    m_view->setFront(front);
    m_stack->setFilled(front && !front->points.empty());
    showColours();
    showCount();
}

void ParallelPanel::setColour(std::optional<Objective> colour)
{
    m_colour = colour;
    m_colourBox->setCurrentIndex(colour ? static_cast<int>(*colour) + 1 : 0);
    m_view->setColour(colour);
    showColours();
}

void ParallelPanel::showColours()
{
    m_bar->setVisible(m_colour.has_value());
    if (m_colour)
        m_bar->setRange(*m_colour, m_view->shown(*m_colour));
}

void ParallelPanel::showCount()
{
    const auto& inside = m_view->inside();
    const qsizetype all = m_view->front() ? qsizetype(m_view->front()->points.size()) : 0;
    m_clear->setVisible(!inside.empty());
    m_count->setText(inside.empty() ? tr("%L1 points").arg(all)
                                    : tr("%L1 of %L2 points within the ranges")
                                          .arg(std::count(inside.begin(), inside.end(), 1))
                                          .arg(all));
}

QString ParallelPanel::figureTitle() const
{
    return tr("Configurations of the front in all objectives");
}

QSizeF ParallelPanel::figureSize() const
{
    return FigureScale::toPoints({720, 360});
}

void ParallelPanel::paintFigure(QPainter& painter, const QRectF& target,
                                const QPalette& palette) const
{
    const FigureScale scale(painter, target, figureSize());
    const QFont font = FigureScale::font(this->font());
    const double line = QFontMetricsF(font).height() + 8;
    painter.fillRect(QRectF(QPointF(), scale.size()), palette.color(QPalette::Base));
    painter.setFont(font);
    painter.setPen(secondaryTextColour(palette));
    const QRectF header(8, 0, scale.size().width() - 16, line);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter, m_count->text());
    if (m_colour) {
        const double bar = paintValueBar(nullptr, {}, m_bar->low(), m_bar->high(), font, palette);
        paintValueBar(&painter, QRectF(header.right() - bar, 0, bar, line), m_bar->low(),
                      m_bar->high(), font, palette);
        painter.drawText(header.adjusted(0, 0, -bar - 8, 0), Qt::AlignRight | Qt::AlignVCenter,
                         objectiveName(*m_colour));
    }
    painter.translate(0, line);
    m_view->paintPicture(painter, scale.size() - QSizeF(0, line), palette, font);
}

DataTable ParallelPanel::figureData() const
{
    if (!m_view->front())
        return {};
    std::vector<std::size_t> points;
    for (std::size_t k = 0; k < m_view->front()->points.size(); ++k)
        if (m_view->inside().empty() || m_view->inside()[k] != 0)
            points.push_back(k);
    return tableOf(*m_view->front(), points);
}

} // namespace hawx
