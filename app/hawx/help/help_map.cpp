// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/help/help_map.h"

#include "widgets/help/help_pages.h"

#include <QWidget>

#include <algorithm>

namespace hawx {

const QList<HelpTopic>& helpTopics()
{
    static const QList<HelpTopic> topics = {
        // panels
        {"front", "front.html"},
        {"network", "network.html"},
        {"data", "data.html"},
        {"sensitivity", "sensitivity.html"},
        {"parallel", "parallel.html"},
        {"comparison", "comparison.html"},
        {"circuits", "circuits.html"},
        {"inspector", "inspector.html"},
        {"playground", "playground.html"},
        {"targets", "targets.html"},
        {"configuration", "configuration.html"},
        {"notes", "sessions.html#notes"},
        {"hawx::JobsPanel", "jobs.html"},
        // dialogs
        {"hawx::DataDialog", "data.html"},
        {"hawx::ExploreOptionsDialog", "explore.html#settings"},
        {"hawx::EvolveDialog", "evolve.html"},
        {"hawx::ExportDialog", "exports.html"},
        {"hawx::PictureDialog", "exports.html#figures"},
        {"hawx::TableWindow", "exports.html#figures"},
        {"hawx::ToursDialog", "teachers.html"},
        {"hawx::ExercisesDialog", "teachers.html"},
        {"hawx::ReportDialog", "report.html"},
        {"hawx::ShortcutSheet", "keyboard.html"},
    };
    return topics;
}

QString helpLinkOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const auto& topics = helpTopics();
        const auto found =
            std::find_if(topics.begin(), topics.end(), [widget](const HelpTopic& topic) {
                return widget->objectName() == QLatin1String(topic.name) ||
                       QLatin1String(widget->metaObject()->className()) ==
                           QLatin1String(topic.name);
            });
        if (found != topics.end())
            return QString::fromLatin1(found->link);
    }
    return HelpPages::indexFile();
}

} // namespace hawx
