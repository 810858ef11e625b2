// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/exports/export_forms.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <array>

namespace hawx {

namespace {

constexpr std::string_view kHardware = "verilog";
constexpr qsizetype kShown = 200'000;

QString text(const char* source)
{
    return QCoreApplication::translate("hawx::ExportForms", source);
}

struct Words {
    std::string_view name;
    const char* title;
    const char* group;
};

constexpr const char* kConfiguration = QT_TRANSLATE_NOOP("hawx::ExportForms", "Configuration");
constexpr const char* kHardwareGroup = QT_TRANSLATE_NOOP("hawx::ExportForms", "Hardware");
constexpr const char* kSoftware = QT_TRANSLATE_NOOP("hawx::ExportForms", "Software");
constexpr const char* kReport = QT_TRANSLATE_NOOP("hawx::ExportForms", "Report");

constexpr std::array kWords{
    Words{"json", QT_TRANSLATE_NOOP("hawx::ExportForms", "Configuration file (JSON)"),
          kConfiguration},
    Words{"csv", QT_TRANSLATE_NOOP("hawx::ExportForms", "Table of filters (CSV)"), kConfiguration},
    Words{kHardware, QT_TRANSLATE_NOOP("hawx::ExportForms", "Verilog with test benches"),
          kHardwareGroup},
    Words{"lut", QT_TRANSLATE_NOOP("hawx::ExportForms", "Truth tables for simulators"), kSoftware},
    Words{"cpp", QT_TRANSLATE_NOOP("hawx::ExportForms", "C++ header with reference loop"),
          kSoftware},
    Words{"onnx", QT_TRANSLATE_NOOP("hawx::ExportForms", "Quantised network (ONNX)"), kSoftware},
    Words{"hls4ml", QT_TRANSLATE_NOOP("hawx::ExportForms", "Layers with circuits (hls4ml)"),
          kSoftware},
    Words{"html", QT_TRANSLATE_NOOP("hawx::ExportForms", "Report (HTML)"), kReport},
    Words{"pdf", QT_TRANSLATE_NOOP("hawx::ExportForms", "Report (PDF)"), kReport},
};

QString problemOf(const ExportFormat& format, const ExportSubject& subject)
{
    if (format.needsExploration && !(subject.exploration && subject.point))
        return text(QT_TRANSLATE_NOOP(
            "hawx::ExportForms",
            "Needs a configuration that the search found: this one was made by hand or is for "
            "another machine."));
    if (format.needsNetwork && !subject.network)
        return text(QT_TRANSLATE_NOOP("hawx::ExportForms",
                                      "Needs the network and images that were explored: they are "
                                      "not open."));
    if (format.needsImages && !(subject.images && subject.images->count() > 0))
        return text(QT_TRANSLATE_NOOP("hawx::ExportForms",
                                      "Needs test images: open those that were explored."));
    if (format.needsAccelerator && !subject.accelerator)
        return text(QT_TRANSLATE_NOOP("hawx::ExportForms", "Needs a machine."));
    return {};
}

} // namespace

std::vector<ExportForm> exportForms(const ExportSubject& subject)
{
    std::vector<ExportForm> forms;
    for (const ExportFormat& format : exportFormats()) {
        ExportForm form;
        form.name = QString::fromStdString(format.name);
        form.title = QString::fromStdString(format.title);
        form.group = text(kSoftware);
        for (const Words& words : kWords) {
            if (words.name != format.name)
                continue;
            form.title = text(words.title);
            form.group = text(words.group);
        }
        form.problem = problemOf(format, subject);
        form.hasLayers = format.name == kHardware;
        forms.push_back(std::move(form));
    }
    return forms;
}

ExportPreviewContent previewOf(const ExportedFile& file, const QString& suffix)
{
    const auto size = static_cast<qsizetype>(file.content.size());
    const bool isHtml = suffix == QLatin1String(".html");
    const QByteArrayView bytes(file.content.data(), isHtml ? size : std::min(size, kShown));
    ExportPreviewContent content;
    QStringDecoder decoder(QStringDecoder::Utf8); // a letter that is cut in two is no error to it
    content.text = decoder.decode(bytes);
    if (decoder.hasError() || content.text.contains(QChar(u'\0'))) {
        content.kind = ExportPreviewContent::Kind::Binary;
        content.text.clear();
        return content;
    }
    content.kind = isHtml ? ExportPreviewContent::Kind::Html : ExportPreviewContent::Kind::Text;
    content.isCut = bytes.size() < size;
    return content;
}

} // namespace hawx
