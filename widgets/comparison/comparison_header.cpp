// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/comparison_header.h"

#include "widgets/comparison/comparison_model.h"
#include "widgets/style/colours.h"
#include "widgets/style/glyph_icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace hawx {

namespace {

QPixmap badge(const QString& letter, const QWidget& widget)
{
    const int side = widget.fontMetrics().height() + 5;
    QPixmap pixmap(QSize(side, side) * widget.devicePixelRatioF());
    pixmap.setDevicePixelRatio(widget.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = accentColour(widget.palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawEllipse(0, 0, side, side);
    QFont font = widget.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(readableOn(accent));
    painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, letter);
    return pixmap;
}

} // namespace

ComparisonHeader::ComparisonHeader(const ComparisonModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setSectionsClickable(false);
    setDefaultSectionSize(190);
    setMinimumSectionSize(150);
    connect(&model, &QAbstractItemModel::modelReset, this, &ComparisonHeader::rebuild);
    connect(this, &QHeaderView::sectionResized, this, &ComparisonHeader::place);
}

QLineEdit* ComparisonHeader::nameEdit(int column) const
{
    return m_sections[static_cast<std::size_t>(column)]->findChild<QLineEdit*>();
}

QSize ComparisonHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 16};
}

void ComparisonHeader::paintSection(QPainter* painter, const QRect& rect, int) const
{
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->setPen(mutedColour(palette()));
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

void ComparisonHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

void ComparisonHeader::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void ComparisonHeader::rebuild()
{
    for (QWidget* section : m_sections) {
        // A button of it may have asked for this.
        section->hide();
        section->deleteLater();
    }
    m_sections.clear();
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_sections.push_back(makeSection(column));
    place();
}

void ComparisonHeader::place()
{
    for (std::size_t k = 0; k < m_sections.size(); ++k) {
        const int section = static_cast<int>(k);
        if (section >= count())
            return;
        m_sections[k]->setGeometry(sectionViewportPosition(section), 0, sectionSize(section) - 1,
                                   height() - 1);
        m_sections[k]->show();
    }
}

QWidget* ComparisonHeader::makeSection(int column)
{
    const PinnedConfiguration& pin = m_model.pins()[static_cast<std::size_t>(column)];
    auto* section = new QWidget(viewport());
    auto* letter = new QLabel;
    letter->setPixmap(badge(pin.letter, *this));
    letter->setAccessibleName(pin.letter);
    auto* name = new QLineEdit(pin.name);
    name->setPlaceholderText(tr("name"));
    name->setFrame(false);
    name->setCursorPosition(0);
    name->setAccessibleName(tr("Name of configuration %1").arg(pin.letter));
    QPalette flat = palette();
    flat.setColor(QPalette::Base, flat.color(QPalette::Window));
    name->setPalette(flat);
    auto* load = new QToolButton;
    load->setText(tr("Load"));
    load->setAutoRaise(true);
    load->setToolTip(tr("Choose configuration %1").arg(pin.letter));
    auto* remove = new QToolButton;
    remove->setIcon(glyphIcon(QStringLiteral("clear")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove configuration %1 from the comparison").arg(pin.letter));
    for (QToolButton* button : {load, remove}) {
        button->setAccessibleName(button->toolTip());
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto* layout = new QHBoxLayout(section);
    layout->setContentsMargins(6, 0, 2, 0);
    layout->setSpacing(2);
    layout->addWidget(letter);
    layout->addSpacing(4);
    layout->addWidget(name, 1);
    layout->addWidget(load);
    layout->addWidget(remove);
    connect(name, &QLineEdit::editingFinished, this, [this, name, column] {
        // Also sent when focus leaves an unchanged name.
        if (name->isModified()) {
            name->setModified(false);
            Q_EMIT renamed(column, name->text());
        }
    });
    connect(load, &QToolButton::clicked, this, [this, column] { Q_EMIT loadRequested(column); });
    connect(remove, &QToolButton::clicked, this,
            [this, column] { Q_EMIT removeRequested(column); });
    return section;
}

} // namespace hawx
