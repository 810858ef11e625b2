// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "core/network/network.h"

#include <cstddef>
#include <vector>

namespace hawx {

/// Gives the images the network's labels when it knows all names of the data set, which then has
/// the network's names, and says how they fit.
void matchClasses(DataSet& data, const Network& network);

/// Throws Error when images have labels that the network has no output for.
void requireClasses(const DataSet& data, const Network& network);

/// What is worth knowing of a data set before it is used.
struct DataReport {
    std::vector<std::size_t> train; ///< [label] images; as many labels as classes of the network,
    std::vector<std::size_t> test;  ///< or more when images have larger labels
    std::size_t shared = 0;         ///< test images with the very pixels of a training image
    std::vector<int> lowest;        ///< [channel] of all pixels, 0 to 255
    std::vector<int> highest;       ///< [channel]
    int networkClasses = 0;

    /// Images whose label is beyond the network's classes.
    std::size_t beyond() const;
    /// Classes of the network without images; the counts are `train` or `test`.
    std::size_t missing(const std::vector<std::size_t>& counts) const;
    /// Training images of the largest class over those of the smallest that has some.
    double imbalance() const;
};

/// From this imbalance on, accuracy says little about the small classes.
constexpr double kNotableImbalance = 3;

DataReport reportData(const DataSet& data, const Network& network);

} // namespace hawx
