// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/colours.h"

#include "core/support/viridis.h"
#include "widgets/style/theme.h"

#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace hawx {

namespace {

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// Evenly spaced samples, linear in between; `position` is clamped to [0, 1].
template <std::size_t count>
QColor between(const std::array<QColor, count>& samples, double position)
{
    const double scaled = std::isnan(position)
                              ? 0.0
                              : std::clamp(position, 0.0, 1.0) * static_cast<double>(count - 1);
    const auto below = std::min(static_cast<std::size_t>(scaled), count - 2);
    return mixed(samples[below], samples[below + 1], scaled - static_cast<double>(below));
}

} // namespace

QColor viridis(double position)
{
    const Rgb colour = viridisAt(position);
    return {colour.red, colour.green, colour.blue};
}

QColor diverging(double position)
{
    static const std::array<QColor, 9> samples = {
        QColor(0x21, 0x66, 0xac), QColor(0x43, 0x93, 0xc3), QColor(0x92, 0xc5, 0xde),
        QColor(0xd1, 0xe5, 0xf0), QColor(0xf7, 0xf7, 0xf7), QColor(0xfd, 0xdb, 0xc7),
        QColor(0xf4, 0xa5, 0x82), QColor(0xd6, 0x60, 0x4d), QColor(0xb2, 0x18, 0x2b)};
    return between(samples, std::isnan(position) ? 0.5 : (position + 1) / 2);
}

QColor readableOn(const QColor& background)
{
    const double luminance = 0.2126 * std::pow(background.redF(), 2.2) +
                             0.7152 * std::pow(background.greenF(), 2.2) +
                             0.0722 * std::pow(background.blueF(), 2.2);
    return luminance > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
}

QBrush circuitBrush(std::size_t index, bool isExact)
{
    if (isExact)
        return QColor(0x9a, 0x9a, 0x9a);
    static const std::array<QColor, 9> muted = {
        QColor(0x88, 0xcc, 0xee), QColor(0xcc, 0x66, 0x77), QColor(0x11, 0x77, 0x33),
        QColor(0xdd, 0xcc, 0x77), QColor(0x33, 0x22, 0x88), QColor(0x44, 0xaa, 0x99),
        QColor(0x88, 0x22, 0x55), QColor(0x99, 0x99, 0x33), QColor(0xaa, 0x44, 0x99)};
    static constexpr std::array<Qt::BrushStyle, 4> hatches = {
        Qt::SolidPattern, Qt::Dense3Pattern, Qt::BDiagPattern, Qt::DiagCrossPattern};
    return {muted[index % muted.size()], hatches[(index / muted.size()) % hatches.size()]};
}

QColor accentColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xff, 0x8c, 0x42) : QColor(0xd1, 0x4f, 0x00);
}

QColor markColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0x7f, 0xb8, 0xe8) : QColor(0x1f, 0x4e, 0x8c);
}

QColor intervalColour(const QPalette& palette)
{
    QColor colour = markColour(palette);
    colour.setAlphaF(isDark(palette) ? 0.38F : 0.32F);
    return colour;
}

QColor successColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0x5f, 0xcf, 0x80) : QColor(0x1a, 0x7f, 0x37);
}

QColor failureColour(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xff, 0x7b, 0x72) : QColor(0xc6, 0x28, 0x28);
}

QColor mutedColour(const QPalette& palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                 isDark(palette) ? 0.22 : 0.18);
}

QColor secondaryTextColour(const QPalette& palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.66);
}

} // namespace hawx
