// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/exports/export_files.h"
#include "core/inference/configuration.h"
#include "core/network/data_set.h"
#include "core/search/explore.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hawx {

struct RunContext;

/// A configuration, with what is known about it.
struct ExportSubject {
    Configuration configuration;
    /// As the configuration quantises it; null where it is not known.
    std::shared_ptr<const QuantisedNetwork> network;
    std::optional<Accelerator> accelerator; ///< the machine it is meant for
    ImageSetPtr images;                     ///< for test vectors; null where there are none
    std::shared_ptr<const DataSet> data;    ///< that was searched with; null where not at hand
    /// The search that found it, and its number in the front; null and none for another one.
    std::shared_ptr<const Exploration> exploration;
    std::optional<std::size_t> point;
};

struct ExportOptions {
    std::vector<std::string> layers; ///< of hardware, by name; empty: all that multiply
};

/// One way to take a configuration out of HAWX.
struct ExportFormat {
    std::string name;      ///< a word: "json"
    std::string title;     ///< for people: "Configuration (JSON)"
    std::string suffix;    ///< of its file, ".json"; empty: it is a folder
    bool isBinary = false; ///< no text
    // What of the subject there must be, beside the configuration.
    bool needsNetwork = false;
    bool needsAccelerator = false;
    bool needsImages = false;
    bool needsExploration = false;
    bool wantsNetwork = false; ///< says more with network and data, and does without
    /// The same bytes for the same subject. Throws Error when the subject has no such form.
    std::function<std::vector<ExportedFile>(const ExportSubject&, const ExportOptions&,
                                            const RunContext&)>
        make;
};

/// All there are, in the order in which to offer them.
const std::vector<ExportFormat>& exportFormats();
/// Throws Error that lists the names for another one.
const ExportFormat& exportFormat(const std::string& name);

/// Makes the export. Throws Error that says what the format needs and the subject lacks, and as
/// ExportFormat::make.
std::vector<ExportedFile> makeExport(const ExportFormat& format, const ExportSubject& subject,
                                     const ExportOptions& options, const RunContext& context);

} // namespace hawx
