// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exports/export_formats.h"
#include "widgets/exports/export_values.h"

#include <functional>

namespace hawx {

/// Simulates the hardware of these layers of a configuration on the first image, which the subject
/// must have, and synthesises their circuits, as far as the tools are installed; what is absent,
/// and what cannot be simulated, is a remark. `learnt` is called from this thread with what is
/// known whenever there is more. Throws Cancelled.
Validation validateHardware(const ExportSubject& subject, const QStringList& layers,
                            const RunContext& context,
                            const std::function<void(const Validation&)>& learnt);

} // namespace hawx
