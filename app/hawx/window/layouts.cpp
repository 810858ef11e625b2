// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/window/layouts.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>

#include <algorithm>
#include <vector>

namespace hawx {

namespace {

/// Docks that share one place as tabs, the first on top, and the share of the window's width (left
/// and right) or height (bottom) that their area takes.
struct Place {
    Qt::DockWidgetArea area;
    std::vector<const char*> docks;
    double share;  ///< of the window across the area
    double weight; ///< along the area, relative to the others of it
};

struct Arrangement {
    const char* name;
    const char* title;
    const char* tip;
    std::vector<Place> places;
};

const std::vector<Arrangement>& arrangements()
{
    static const std::vector<Arrangement> all = {
        {"explore",
         QT_TRANSLATE_NOOP("hawx::Layouts", "&Explore"),
         QT_TRANSLATE_NOOP("hawx::Layouts", "Everything at hand"),
         {{Qt::LeftDockWidgetArea, {"network", "data", "notes"}, 0.22, 1},
          {Qt::BottomDockWidgetArea,
           {"sensitivity", "parallel", "comparison", "circuits", "inspector", "playground"},
           0.36,
           1},
          {Qt::RightDockWidgetArea, {"targets"}, 0.25, 0.44},
          {Qt::RightDockWidgetArea, {"configuration"}, 0.25, 0.56}}},
        {"compare",
         QT_TRANSLATE_NOOP("hawx::Layouts", "&Compare"),
         QT_TRANSLATE_NOOP("hawx::Layouts", "Fronts and pinned configurations"),
         {{Qt::BottomDockWidgetArea, {"parallel"}, 0.45, 0.5},
          {Qt::BottomDockWidgetArea, {"comparison"}, 0.45, 0.5},
          {Qt::RightDockWidgetArea, {"targets"}, 0.22, 1}}},
        {"inspect",
         QT_TRANSLATE_NOOP("hawx::Layouts", "&Inspect"),
         QT_TRANSLATE_NOOP("hawx::Layouts", "Layers and what circuits do to them"),
         {{Qt::LeftDockWidgetArea, {"network"}, 0.25, 1},
          {Qt::RightDockWidgetArea, {"inspector", "configuration"}, 0.42, 1},
          {Qt::BottomDockWidgetArea, {"sensitivity"}, 0.4, 1}}},
        {"circuits",
         QT_TRANSLATE_NOOP("hawx::Layouts", "Ci&rcuits"),
         QT_TRANSLATE_NOOP("hawx::Layouts", "The library, errors and evolution"),
         {{Qt::BottomDockWidgetArea, {"circuits"}, 0.62, 1},
          {Qt::RightDockWidgetArea, {"configuration", "targets"}, 0.25, 1}}},
        {"teach",
         QT_TRANSLATE_NOOP("hawx::Layouts", "&Teach"),
         QT_TRANSLATE_NOOP("hawx::Layouts", "The front, targets and images to try"),
         {{Qt::RightDockWidgetArea, {"targets"}, 0.28, 1},
          {Qt::BottomDockWidgetArea, {"playground", "sensitivity"}, 0.5, 1}}},
    };
    return all;
}

QDockWidget* find(const QList<QDockWidget*>& docks, const char* name)
{
    const auto found = std::find_if(docks.begin(), docks.end(), [name](const QDockWidget* dock) {
        return dock->objectName() == QLatin1String(name);
    });
    return found == docks.end() ? nullptr : *found;
}

} // namespace

QList<WindowLayout> windowLayouts()
{
    QList<WindowLayout> layouts;
    for (const Arrangement& each : arrangements())
        layouts.append({each.name, QCoreApplication::translate("hawx::Layouts", each.title),
                        QCoreApplication::translate("hawx::Layouts", each.tip)});
    return layouts;
}

void applyLayout(QMainWindow& window, const QList<QDockWidget*>& docks, const QString& name)
{
    const auto& all = arrangements();
    const auto arrangement = std::find_if(all.begin(), all.end(), [&name](const Arrangement& each) {
        return name == QLatin1String(each.name);
    });
    if (arrangement == all.end())
        return;
    for (QDockWidget* dock : docks) {
        window.removeDockWidget(dock);
    }
    // Across an area one dock speaks for all that stand in it, along it each for itself.
    QList<Qt::DockWidgetArea> placed;
    QList<QDockWidget*> columns;
    QList<int> widths;
    QList<QDockWidget*> stacked;
    QList<int> heights;
    QList<QDockWidget*> abreast;
    QList<int> shares;
    for (const Place& place : arrangement->places) {
        QDockWidget* first = nullptr;
        for (const char* each : place.docks) {
            QDockWidget* dock = find(docks, each);
            if (!dock)
                continue;
            window.addDockWidget(place.area, dock);
            dock->setFloating(false);
            if (first)
                window.tabifyDockWidget(first, dock);
            else
                first = dock;
            dock->show();
        }
        if (!first)
            continue;
        first->raise();
        const bool isNew = !placed.contains(place.area);
        placed.append(place.area);
        if (place.area == Qt::BottomDockWidgetArea) {
            abreast.append(first);
            shares.append(static_cast<int>(place.weight * window.width()));
            if (isNew) {
                stacked.append(first);
                heights.append(static_cast<int>(place.share * window.height()));
            }
            continue;
        }
        stacked.append(first);
        heights.append(static_cast<int>(place.weight * window.height()));
        if (isNew) {
            columns.append(first);
            widths.append(static_cast<int>(place.share * window.width()));
        }
    }
    // Sizes refer to a layout that has taken place, also in a window that was not shown yet.
    window.layout()->activate();
    window.resizeDocks(columns, widths, Qt::Horizontal);
    window.resizeDocks(stacked, heights, Qt::Vertical);
    window.resizeDocks(abreast, shares, Qt::Horizontal);
}

} // namespace hawx
