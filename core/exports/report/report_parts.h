// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/explanation.h"
#include "core/exports/export_formats.h"
#include "core/exports/report/report_content.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hawx {

/// What the sections of a report are made from.
struct ReportSubject {
    const ExportSubject& subject;
    const Exploration& exploration;
    std::size_t number = 0; ///< of the point
    const FrontPoint& point;
    const Accelerator& machine;
    std::optional<Mapping> mapping; ///< none where the network is not at hand
    std::vector<CostItem> costs;    ///< of the mapping

    /// Decimals that a loss or accuracy deserves, which is measured on some images.
    int accuracyDecimals() const;
    /// "all 10,000 test images", "the first 1,000 test images"
    std::string testImages() const;
};

// One section each, in the order of the report.
ReportSection resultSection(const ReportSubject& report);
ReportSection frontSection(const ReportSubject& report);
ReportSection networkSection(const ReportSubject& report);
ReportSection acceleratorSection(const ReportSubject& report);
ReportSection circuitSection(const ReportSubject& report);
ReportSection layerSection(const ReportSubject& report);
ReportSection sensitivitySection(const ReportSubject& report);
ReportSection reproductionSection(const ReportSubject& report);

} // namespace hawx
