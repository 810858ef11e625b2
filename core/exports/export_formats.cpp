// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/export_formats.h"

#include "core/exports/configuration_file.h"
#include "core/exports/cpp_header.h"
#include "core/exports/hls4ml.h"
#include "core/exports/lookup_tables.h"
#include "core/exports/qdq_onnx.h"
#include "core/exports/report/report_content.h"
#include "core/exports/report/report_html.h"
#include "core/exports/report/report_pdf.h"
#include "core/rtl/hardware_export.h"
#include "core/support/error.h"

#include <cstdint>
#include <span>
#include <utility>

namespace hawx {

namespace {

/// A format that is one text, made of the configuration alone.
ExportFormat textFormat(std::string name, std::string title, std::string suffix,
                        std::string (*text)(const Configuration&))
{
    ExportFormat format;
    format.name = std::move(name);
    format.title = std::move(title);
    format.suffix = std::move(suffix);
    format.make = [text](const ExportSubject& subject, const ExportOptions&, const RunContext&) {
        return std::vector<ExportedFile>{{"", text(subject.configuration)}};
    };
    return format;
}

/// Truth tables for other simulators.
ExportFormat tablesFormat()
{
    ExportFormat format;
    format.name = "lut";
    format.title = "Truth tables for AdaPT, ApproxTorch, TFApprox, torch-approx (folder)";
    format.make = [](const ExportSubject& subject, const ExportOptions&, const RunContext&) {
        return toLookupTables(subject.configuration);
    };
    return format;
}

/// A format that is one file, made of the network and the configuration.
ExportFormat networkFormat(std::string name, std::string title, std::string suffix,
                           std::string (*content)(const QuantisedNetwork&, const Configuration&))
{
    ExportFormat format;
    format.name = std::move(name);
    format.title = std::move(title);
    format.suffix = std::move(suffix);
    format.isBinary = format.name == "onnx";
    format.needsNetwork = true;
    format.make = [content](const ExportSubject& subject, const ExportOptions&, const RunContext&) {
        return std::vector<ExportedFile>{{"", content(*subject.network, subject.configuration)}};
    };
    return format;
}

/// hls4ml's configuration; with reuse factors where an accelerator is known.
ExportFormat hls4mlFormat()
{
    ExportFormat format;
    format.name = "hls4ml";
    format.title = "Precision, reuse and circuits of each layer (hls4ml, YAML)";
    format.suffix = ".yml";
    format.needsNetwork = true;
    format.make = [](const ExportSubject& subject, const ExportOptions&, const RunContext&) {
        return std::vector<ExportedFile>{
            {"", toHls4mlYaml(*subject.network, subject.configuration,
                              subject.accelerator ? &*subject.accelerator : nullptr)}};
    };
    return format;
}

/// A report of a point of a front as one file.
ExportFormat reportFormat(std::string name, std::string title,
                          std::string (*file)(const ReportContent&))
{
    ExportFormat format;
    format.suffix = "." + name;
    format.name = std::move(name);
    format.title = std::move(title);
    format.isBinary = format.name == "pdf";
    format.needsExploration = true;
    format.wantsNetwork = true;
    format.make = [file](const ExportSubject& subject, const ExportOptions&, const RunContext&) {
        return std::vector<ExportedFile>{{"", file(reportContent(subject))}};
    };
    return format;
}

ExportFormat hardwareFormat()
{
    ExportFormat format;
    format.name = "verilog";
    format.title = "Hardware with test benches (Verilog)";
    format.needsNetwork = true;
    format.needsAccelerator = true;
    format.needsImages = true;
    format.make = [](const ExportSubject& subject, const ExportOptions& options,
                     const RunContext&) {
        const ImageSet& images = *subject.images;
        const std::span<const std::uint8_t> pixels(images.image(0),
                                                   static_cast<std::size_t>(images.shape.size()));
        HardwareRequest request;
        request.layers = options.layers;
        std::vector<ExportedFile> files;
        for (auto& [path, content] : hardwareFiles(subject.network, subject.configuration,
                                                   *subject.accelerator, pixels, request))
            files.push_back({path, content, path == "run.sh"});
        return files;
    };
    return format;
}

} // namespace

const std::vector<ExportFormat>& exportFormats()
{
    static const std::vector<ExportFormat> formats{
        textFormat("json", "Configuration (JSON)", ".json", configurationToJson),
        textFormat("csv", "Configuration as a table (CSV)", ".csv", configurationToCsv),
        hardwareFormat(),
        tablesFormat(),
        networkFormat("cpp", "Integer network and reference loop (C++17 header)", ".h",
                      toCppHeader),
        networkFormat("onnx", "Quantised network with circuit names (ONNX, QDQ)", ".onnx",
                      configurationToOnnx),
        hls4mlFormat(),
        reportFormat("html", "Report (HTML)", reportHtml),
        reportFormat("pdf", "Report (PDF)", reportPdf),
    };
    return formats;
}

const ExportFormat& exportFormat(const std::string& name)
{
    std::string names;
    for (const ExportFormat& format : exportFormats()) {
        if (format.name == name)
            return format;
        names += (names.empty() ? "" : ", ") + format.name;
    }
    throw Error("There is no export format \"" + name + "\"; there are " + names + ".");
}

std::vector<ExportedFile> makeExport(const ExportFormat& format, const ExportSubject& subject,
                                     const ExportOptions& options, const RunContext& context)
{
    const auto require = [&format](bool needed, bool known, const char* what) {
        if (needed && !known)
            throw Error("The export \"" + format.name + "\" needs " + what + ".");
    };
    require(format.needsNetwork, subject.network != nullptr, "the network");
    require(format.needsAccelerator, subject.accelerator.has_value(), "an accelerator");
    require(format.needsImages, subject.images != nullptr && subject.images->count() > 0,
            "an image");
    require(format.needsExploration, subject.exploration != nullptr,
            "the search that found the configuration");
    return format.make(subject, options, context);
}

} // namespace hawx
