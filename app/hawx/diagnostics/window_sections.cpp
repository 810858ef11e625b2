// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/diagnostics/window_sections.h"

#include "app/hawx/explore/explore_options.h"
#include "core/accelerator/accelerator.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QScreen>
#include <QStyle>

#include <algorithm>

namespace hawx {

namespace {

std::string yesOrNo(bool value)
{
    return value ? "yes" : "no";
}

DiagnosticSection qtSection()
{
    DiagnosticSection section{"Window", {}};
    const auto add = [&](const char* what, const QString& value) {
        section.lines.push_back(std::string(what) + ": " + value.toStdString());
    };
    add("Qt", QLatin1String(qVersion()));
    add("platform", QGuiApplication::platformName());
    add("language", QLocale().name());
    add("text", QStringLiteral("%1 points").arg(QApplication::font().pointSizeF()));
    for (const QScreen* screen : QGuiApplication::screens())
        add("screen", QStringLiteral("%1 x %2, scaled by %3, %4 dots an inch")
                          .arg(screen->size().width())
                          .arg(screen->size().height())
                          .arg(screen->devicePixelRatio())
                          .arg(screen->logicalDotsPerInch()));
    return section;
}

DiagnosticSection settingsSection(const ExploreOptions& options)
{
    const std::vector<std::string> shipped = shippedAccelerators();
    const std::string accelerator = options.accelerator.toStdString();
    const bool isShipped = std::find(shipped.begin(), shipped.end(), accelerator) != shipped.end();
    std::string objectives;
    for (const Objective objective : options.objectives)
        objectives += (objectives.empty() ? "" : " ") + std::string(toString(objective));
    return {"Settings",
            {"operands: " + std::string(toString(options.operands)),
             "granularity: " + std::string(toString(options.granularity)),
             "objectives: " + objectives,
             "accelerator: " + (isShipped ? accelerator : "another than the shipped ones"),
             "operating points: " + std::to_string(options.levels.size()),
             "images to calibrate, profile and test: " + std::to_string(options.calibrationImages) +
                 ", " + std::to_string(options.profileImages) + ", " +
                 std::to_string(options.testImages),
             "verify, refine: " + std::to_string(options.verify) + ", " +
                 std::to_string(options.refine),
             "verify what is chosen: " + yesOrNo(options.verifyChoice),
             "bias folding: " + yesOrNo(options.biasFolding),
             "weight remapping: " + yesOrNo(options.weightRemapping),
             "control variate: " + yesOrNo(options.controlVariate),
             "operand swap: " + yesOrNo(options.operandSwap)}};
}

} // namespace

std::vector<DiagnosticSection> windowSections(const ExploreOptions& options)
{
    return {qtSection(), settingsSection(options)};
}

} // namespace hawx
