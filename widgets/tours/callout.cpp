// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tours/callout.h"

#include "widgets/style/colours.h"
#include "widgets/style/glyph_icon.h"
#include "widgets/style/theme.h"
#include "widgets/tours/question_view.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace hawx {

namespace {

constexpr int arrow = 12; ///< also the room of the shadow
constexpr int radius = 8;
constexpr int padding = 14;
/// Characters in a line: longer ones are tiring to read.
constexpr int lineLength = 52;

QLabel* wrapped()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Callout::Callout(QWidget* parent)
    : QWidget(parent),
      m_tour(new QLabel),
      m_count(new QLabel),
      m_leave(new QToolButton),
      m_scroll(new QScrollArea),
      m_body(new QWidget),
      m_title(wrapped()),
      m_text(wrapped()),
      m_task(wrapped()),
      m_outcome(wrapped()),
      m_question(new QuestionView),
      m_back(new QPushButton(tr("&Back"))),
      m_skip(new QPushButton(tr("S&kip"))),
      m_forward(new QPushButton)
{
    setObjectName(QStringLiteral("callout"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    m_tour->setTextFormat(Qt::PlainText);
    m_tour->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_leave->setAutoRaise(true);
    m_leave->setIcon(glyphIcon(QStringLiteral("clear")));
    m_leave->setToolTip(tr("Leave the tour (Esc)"));
    m_leave->setAccessibleName(m_leave->toolTip());
    for (QPushButton* button : {m_back, m_skip, m_forward})
        button->setAutoDefault(false);
    for (QWidget* button : std::initializer_list<QWidget*>{m_leave, m_back, m_skip, m_forward})
        button->installEventFilter(this);

    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(8);
    body->addWidget(m_title);
    body->addWidget(m_text);
    body->addWidget(m_task);
    body->addWidget(m_outcome);
    body->addWidget(m_question);
    body->addStretch(1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);

    auto* top = new QHBoxLayout;
    top->addWidget(m_tour, 1);
    top->addWidget(m_count);
    top->addWidget(m_leave);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_forward);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(arrow + padding, arrow + 8, arrow + padding, arrow + 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);

    connect(m_forward, &QPushButton::clicked, this, &Callout::goOn);
    connect(m_back, &QPushButton::clicked, this, &Callout::backRequested);
    connect(m_skip, &QPushButton::clicked, this, &Callout::skipRequested);
    connect(m_leave, &QToolButton::clicked, this, &Callout::leaveRequested);
    connect(m_question, &QuestionView::answered, this, &Callout::answered);
    // A remote control for lectures sends these, wherever the focus is.
    const auto key = [this](Qt::Key which, auto reaction) {
        connect(new QShortcut(which, this), &QShortcut::activated, this, reaction);
    };
    key(Qt::Key_PageDown, [this] { goOn(); });
    key(Qt::Key_PageUp, [this] { Q_EMIT backRequested(); });
    key(Qt::Key_Escape, [this] { Q_EMIT leaveRequested(); });
    applyPalette();
}

void Callout::setContent(const CalloutContent& content)
{
    using Forward = CalloutContent::Forward;
    m_content = content;
    const QLocale locale;
    m_tour->setText(content.tour);
    m_count->setText(
        tr("%1 of %2").arg(locale.toString(content.step + 1), locale.toString(content.steps)));
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_task->setText(content.task);
    m_task->setVisible(!content.task.isEmpty() && content.outcome.isEmpty());
    m_outcome->setText(content.outcome);
    m_outcome->setVisible(!content.outcome.isEmpty());
    m_question->setQuestion(content.question);
    m_question->setVerdict(content.verdict);
    m_back->setEnabled(content.step > 0);
    m_skip->setVisible(content.canSkip && content.forward == Forward::Show);
    switch (content.forward) {
    case Forward::Next: m_forward->setText(tr("&Next")); break;
    case Forward::Show: m_forward->setText(tr("&Show me")); break;
    case Forward::Skip: m_forward->setText(tr("S&kip")); break;
    case Forward::Finish: m_forward->setText(tr("&Finish")); break;
    }
    m_forward->setDefault(true);

    setAccessibleName(content.title);
    QStringList said{content.text};
    said.append(content.outcome.isEmpty() ? content.task : content.outcome);
    said.removeAll(QString());
    setAccessibleDescription(said.join(QLatin1Char('\n')));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT resized();
}

QSize Callout::sizeIn(QSize host) const
{
    const QMargins margins = layout()->contentsMargins();
    const int most = host.width() * 3 / 4;
    // Translations may have longer buttons than a line of text.
    const int buttons = m_back->sizeHint().width() + m_skip->sizeHint().width() +
                        m_forward->sizeHint().width() + 4 * layout()->spacing();
    const int width =
        std::min(std::max(fontMetrics().averageCharWidth() * lineLength, buttons), most);
    const QLayout* body = m_body->layout();
    const int text =
        body->hasHeightForWidth() ? body->heightForWidth(width) : body->sizeHint().height();
    const int height = text + m_leave->sizeHint().height() + m_forward->sizeHint().height() +
                       2 * layout()->spacing() + margins.top() + margins.bottom() + 2;
    return QSize(width + margins.left() + margins.right(), height).boundedTo(host);
}

void Callout::setPlace(const CalloutPlace& place)
{
    m_place = place;
    setGeometry(place.rect);
    update();
}

void Callout::takeFocus()
{
    m_forward->setFocus(Qt::OtherFocusReason);
}

void Callout::goOn()
{
    switch (m_content.forward) {
    case CalloutContent::Forward::Show: Q_EMIT showRequested(); break;
    case CalloutContent::Forward::Skip: Q_EMIT skipRequested(); break;
    default: Q_EMIT nextRequested();
    }
}

bool Callout::turn(int key)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (key == (mirrored ? Qt::Key_Left : Qt::Key_Right))
        goOn();
    else if (key == (mirrored ? Qt::Key_Right : Qt::Key_Left))
        Q_EMIT backRequested();
    else
        return false;
    return true;
}

bool Callout::eventFilter(QObject* watched, QEvent* event)
{
    // Buttons would pass the focus on among themselves.
    return (event->type() == QEvent::KeyPress && turn(static_cast<QKeyEvent*>(event)->key())) ||
           QWidget::eventFilter(watched, event);
}

void Callout::keyPressEvent(QKeyEvent* event)
{
    if (!turn(event->key()))
        QWidget::keyPressEvent(event);
}

void Callout::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        QFont bold = font();
        bold.setBold(true);
        bold.setPointSizeF(font().pointSizeF() * 1.15);
        m_title->setFont(bold);
        Q_EMIT resized();
    }
}

void Callout::applyPalette()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryTextColour(palette()));
    m_tour->setPalette(quiet);
    m_count->setPalette(quiet);
    QFont bold = font();
    bold.setBold(true);
    m_task->setFont(bold);
    bold.setPointSizeF(font().pointSizeF() * 1.15);
    m_title->setFont(bold);
}

QRectF Callout::bubble() const
{
    return QRectF(rect()).adjusted(arrow, arrow, -arrow, -arrow);
}

void Callout::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = bubble();
    painter.setPen(Qt::NoPen);
    for (int k = arrow - 2; k > 0; k -= 2) {
        painter.setBrush(QColor(0, 0, 0, 10));
        painter.drawRoundedRect(box.adjusted(-k, -k + 2, k, k), radius + k, radius + k);
    }
    QPainterPath shape;
    shape.addRoundedRect(box, radius, radius);
    if (m_place.side != CalloutPlace::Side::Apart) {
        const QPointF tip = m_place.tip - m_place.rect.topLeft();
        const double x = std::clamp(tip.x(), box.left() + 2 * radius, box.right() - 2 * radius);
        const double y = std::clamp(tip.y(), box.top() + 2 * radius, box.bottom() - 2 * radius);
        QPolygonF triangle;
        switch (m_place.side) {
        case CalloutPlace::Side::Below:
            triangle << QPointF(x - arrow, box.top() + 1) << QPointF(x, 1)
                     << QPointF(x + arrow, box.top() + 1);
            break;
        case CalloutPlace::Side::Above:
            triangle << QPointF(x - arrow, box.bottom() - 1) << QPointF(x, height() - 1)
                     << QPointF(x + arrow, box.bottom() - 1);
            break;
        case CalloutPlace::Side::Right:
            triangle << QPointF(box.left() + 1, y - arrow) << QPointF(1, y)
                     << QPointF(box.left() + 1, y + arrow);
            break;
        default:
            triangle << QPointF(box.right() - 1, y - arrow) << QPointF(width() - 1, y)
                     << QPointF(box.right() - 1, y + arrow);
        }
        triangle << triangle.front();
        QPainterPath pointer;
        pointer.addPolygon(triangle);
        shape = shape.united(pointer);
    }
    painter.setBrush(palette().color(isDark(palette()) ? QPalette::Window : QPalette::Base));
    painter.setPen(QPen(mutedColour(palette()), 1));
    painter.drawPath(shape);
}

} // namespace hawx
