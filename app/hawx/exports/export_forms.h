// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/export_formats.h"
#include "widgets/exports/export_values.h"

namespace hawx {

/// All forms in the window's words, with what the subject lacks for some. Forms that these words do
/// not know are software, by the title that core gives them.
std::vector<ExportForm> exportForms(const ExportSubject& subject);

/// What of a file a preview shows: its first 200 kB.
ExportPreviewContent previewOf(const ExportedFile& file, const QString& suffix);

} // namespace hawx
