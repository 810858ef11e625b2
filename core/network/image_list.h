// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hawx {

enum class Split { Train, Test };

/// A list of images and their labels.
struct ImageList {
    struct Entry {
        std::size_t line = 0; ///< on which it begins, from 1
        std::string path;
        std::string label;
        std::optional<Split> split; ///< of all entries or of none
    };
    std::vector<Entry> entries;
};

/// Reads comma-separated values as RFC 4180 describes them, one image a record. Columns are path,
/// label and, if there is a third, split (train, training, test or testing). When a field of the
/// first record is `path` (or file, filename, image) and one is `label` (or class), it is a header:
/// columns may then come in any order, and ones of other names are skipped. Empty lines are, too.
/// Throws Error naming `name` and the line.
ImageList parseImageList(std::string_view text, const std::string& name);

/// The labels of a list as numbers: as they are when all are whole numbers from 0 on, with no
/// names; else places of the names in alphabetical order.
struct NumberedLabels {
    std::vector<int> labels; ///< [entry]
    std::vector<std::string> classes;
};
/// Throws Error naming `name` and the line for a label that is too large.
NumberedLabels numberLabels(const ImageList& list, const std::string& name);

} // namespace hawx
