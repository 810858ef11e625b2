// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace hawx {

/// One form that a configuration can be exported in.
struct ExportForm {
    QString name; ///< a word, as hawx-cli takes it
    QString title;
    QString group;          ///< forms of a group stand together under it
    QString problem;        ///< why it cannot be had; empty: it can
    QString destination;    ///< the file, or the folder, that is proposed
    bool hasLayers = false; ///< there is a choice of layers
};

/// A layer that can be chosen.
struct ExportLayer {
    QString name;
    std::int64_t macs = 0; ///< of one image
};

/// One file of what would be written.
struct ExportPreviewFile {
    QString path; ///< within the export's folder
    std::int64_t bytes = 0;
};

/// What is in a file.
struct ExportPreviewContent {
    enum class Kind { Text, Html, Binary };

    Kind kind = Kind::Text;
    QString text; ///< its beginning; empty when it is binary
    bool isCut = false;
};

/// A layer's hardware beside the bit-true engine.
struct LayerValidation {
    QString layer;
    std::int64_t accumulators = 0; ///< that were compared
    std::int64_t differences = 0;
    std::int64_t cycles = 0;
    std::optional<std::int64_t> predictedCycles; ///< none where the machine's model says nothing
};

/// What synthesis made of a circuit or a unit, beside what was predicted.
struct CircuitValidation {
    QString circuit;
    std::optional<double> predictedLuts;
    std::optional<double> luts;
    std::optional<double> predictedAreaUm2;
    std::optional<double> areaUm2;
};

/// What is known so far of a configuration as hardware.
struct Validation {
    std::vector<LayerValidation> layers;
    std::vector<CircuitValidation> circuits;
    QStringList remarks; ///< sentences: tools that are absent, layers that could not be simulated
};

} // namespace hawx
