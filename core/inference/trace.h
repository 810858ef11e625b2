// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/configuration.h"
#include "core/network/data_set.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace hawx {

struct RunContext;

/// Runs the first `count` images (all when 0) and writes to the folder, which is made when absent,
/// what other programs need to compute the same again and to compare: numbers as .npy, and
/// trace.json, which names every file. tests/inference/check_trace.py is such a program.
///
/// - pixels [image][channel][y][x] uint8, labels [image] int32, inputTable [channel][256]: the code
///   of each pixel value, logits [image][class] float32;
/// - of each layer its type, inputs, shape, scale and range of codes, and the codes
///   [image][channel][y][x], int8 or, where they exceed 127, uint8; the layer that computes logits
///   has none;
/// - of each multiplying layer window, groups, weights [filter][channel of group][y][x] int8 as
///   they are multiplied by, weight maps applied, weightScale, bias with its correction,
///   requantisation (multiplier and shift) [filter], bounds of the output, for each filter the
///   index of its circuit and whether operands are exchanged, the adder as toString writes it, the
///   coefficient of each filter's control variate (null when none has one) in units of
///   2^-controlVariateBits, and the accumulators [image][filter][y][x] int32;
/// - of other layers what their rule needs; sums of rescaled codes have fractionBits;
/// - of each distinct circuit its results [256][256] int32 by the operands' bytes.
///
/// trace.json is written last: where it is, the trace is complete. Throws Error when the images or
/// the configuration do not fit the network or a file cannot be written, and Cancelled.
void writeTrace(const QuantisedNetwork& network, const Configuration& configuration,
                const ImageSet& images, std::size_t count, const std::filesystem::path& folder,
                const RunContext& context, const std::string& kernel = "auto");

} // namespace hawx
