// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/theme/text_size.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>

namespace hawx {

namespace {

const QString percentKey = QStringLiteral("window/textPercent");
constexpr int least = 80;
constexpr int most = 200;
/// A lecture hall reads what is half as large again.
constexpr double presenting = 1.5;

} // namespace

TextSize::TextSize(QObject* parent)
    : QObject(parent),
      m_desktop(QApplication::font()),
      m_percent(std::clamp(QSettings().value(percentKey, 100).toInt(), least, most))
{
    if (m_percent != 100)
        apply();
}

TextSize::~TextSize()
{
    if (m_percent != 100 || m_presenting)
        QApplication::setFont(m_desktop);
}

void TextSize::setPercent(int percent)
{
    percent = std::clamp(percent, least, most);
    if (percent == m_percent)
        return;
    m_percent = percent;
    QSettings().setValue(percentKey, percent);
    apply();
}

void TextSize::setPresenting(bool is)
{
    if (is == m_presenting)
        return;
    m_presenting = is;
    apply();
}

void TextSize::apply()
{
    QFont font = m_desktop;
    font.setPointSizeF(m_desktop.pointSizeF() * m_percent / 100 * (m_presenting ? presenting : 1));
    QApplication::setFont(font);
    Q_EMIT changed();
}

} // namespace hawx
