// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tours/coach_mark.h"

#include "widgets/style/theme.h"
#include "widgets/tours/callout.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace hawx {

namespace {

constexpr int glow = 6; ///< of light around the target
constexpr int corner = 6;
constexpr int margin = 6; ///< between callout and the edge of the window

} // namespace

Spotlight::Spotlight(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("spotlight"));
}

void Spotlight::setLight(const QRect& light)
{
    if (light == m_light)
        return;
    m_light = light;
    update();
}

void Spotlight::paintEvent(QPaintEvent*)
{
    if (m_light.isEmpty())
        return;
    const bool dark = isDark(palette());
    const QColor shade(0, 0, 0, dark ? 100 : 84);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath rest;
    rest.addRect(rect());
    QPainterPath hole;
    const QRectF outer = QRectF(m_light).adjusted(-glow, -glow, glow, glow);
    hole.addRoundedRect(outer, corner + glow, corner + glow);
    painter.fillPath(rest.subtracted(hole), shade);
    // The shade ends softly.
    painter.setBrush(Qt::NoBrush);
    for (int k = 0; k < glow; ++k) {
        QColor fading = shade;
        fading.setAlpha(shade.alpha() * (glow - k) / (glow + 1));
        painter.setPen(QPen(fading, 1));
        const double inset = k + 0.5;
        painter.drawRoundedRect(outer.adjusted(inset, inset, -inset, -inset), corner + glow - k,
                                corner + glow - k);
    }
    QColor ring = palette().color(QPalette::Highlight);
    painter.setPen(QPen(ring, 1.5));
    painter.drawRoundedRect(QRectF(m_light).adjusted(-1, -1, 1, 1), corner, corner);
}

CoachMark::CoachMark(QWidget& home)
    : m_home(home), m_spotlight(new Spotlight(&home)), m_callout(new Callout(&home))
{
    m_spotlight->hide();
    m_callout->hide();
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    connect(&m_settle, &QTimer::timeout, this, &CoachMark::place);
    connect(m_callout, &Callout::resized, &m_settle, qOverload<>(&QTimer::start));
}

CoachMark::~CoachMark()
{
    delete m_callout;
    delete m_spotlight;
}

void CoachMark::show(const CalloutContent& content, QWidget* target)
{
    m_isShown = true;
    m_target = target;
    moveTo(target ? target->window() : &m_home);
    m_callout->setContent(content);
    watch();
    place();
    m_spotlight->show();
    m_spotlight->raise();
    m_callout->show();
    m_callout->raise();
}

void CoachMark::update(const CalloutContent& content)
{
    m_callout->setContent(content);
    place();
}

void CoachMark::hide()
{
    m_isShown = false;
    m_target.clear();
    watch();
    m_settle.stop();
    m_spotlight->hide();
    m_callout->hide();
    moveTo(&m_home);
}

bool CoachMark::isVisible() const
{
    return m_isShown;
}

void CoachMark::moveTo(QWidget* host)
{
    m_host = host;
    for (QWidget* each : {static_cast<QWidget*>(m_spotlight), static_cast<QWidget*>(m_callout)}) {
        if (each->parentWidget() != host)
            each->setParent(host);
    }
}

void CoachMark::watch()
{
    for (const QPointer<QWidget>& each : m_watched) {
        if (each)
            each->removeEventFilter(this);
    }
    m_watched.clear();
    if (!m_isShown)
        return;
    for (QWidget* each = m_target; each; each = each->isWindow() ? nullptr : each->parentWidget())
        m_watched.append(each);
    if (m_host && !m_watched.contains(m_host))
        m_watched.append(m_host.data());
    for (const QPointer<QWidget>& each : m_watched)
        each->installEventFilter(this);
}

bool CoachMark::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Hide:
    case QEvent::Close:
        // A window that goes must not take the callout along.
        if (watched == m_host && m_host != &m_home) {
            moveTo(&m_home);
            if (m_isShown) {
                m_spotlight->show();
                m_callout->show();
            }
        }
        m_settle.start();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::ParentChange:
    case QEvent::WindowStateChange:
    case QEvent::LayoutRequest: m_settle.start(); break;
    default: break;
    }
    return false;
}

void CoachMark::place()
{
    if (!m_isShown || !m_host)
        return;
    const bool isSeen = m_target && m_target->isVisible();
    if (isSeen && m_target->window() != m_host) {
        moveTo(m_target->window());
        watch();
        m_spotlight->show();
        m_callout->show();
    }
    QRect light;
    if (isSeen) {
        light = QRect(m_target->mapTo(m_host, QPoint()), m_target->size());
        // What is scrolled out of view is not there.
        for (QWidget* each = m_target->parentWidget(); each && each != m_host;
             each = each->parentWidget())
            light &= QRect(each->mapTo(m_host, QPoint()), each->size());
    }
    const QRect all = m_host->rect();
    m_spotlight->setGeometry(all);
    m_spotlight->setLight(light);
    m_spotlight->raise();
    const QRect room = all.adjusted(margin, margin, -margin, -margin);
    const QRect lit = light.isEmpty() ? light : light.adjusted(-2, -2, 2, 2);
    m_callout->setPlace(
        placeCallout(room, lit, m_callout->sizeIn(room.size()), m_callout->layoutDirection()));
    m_callout->raise();
}

} // namespace hawx
