// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/image_batches.h"

#include "core/network/data_set.h"
#include "core/support/error.h"

#include <algorithm>
#include <cstring>

namespace hawx {

IdxContent parseIdx(std::span<const std::byte> content, std::size_t dimensions,
                    const std::string& path)
{
    constexpr std::uint64_t kMostElements = std::uint64_t{1} << 30;
    const auto at = [&](std::size_t i) { return std::to_integer<std::uint32_t>(content[i]); };
    const std::size_t header = 4 + 4 * dimensions;
    if (content.size() < header || at(0) != 0 || at(1) != 0 || at(2) != 8 || at(3) != dimensions)
        throw Error("The file " + path + " is not an IDX file of bytes with " +
                    std::to_string(dimensions) + " dimensions.");
    IdxContent idx;
    std::uint64_t count = 1;
    for (std::size_t d = 0; d < dimensions; ++d) {
        const std::size_t i = 4 + 4 * d;
        idx.dims.push_back(at(i) << 24 | at(i + 1) << 16 | at(i + 2) << 8 | at(i + 3));
        if (idx.dims.back() == 0)
            throw Error("The file " + path + " holds no images.");
        count *= idx.dims.back();
        if (count > kMostElements)
            throw Error("The file " + path + " states an absurd size; it is damaged.");
    }
    idx.elements = content.subspan(header);
    if (idx.elements.size() != count)
        throw Error("The file " + path + " states " + std::to_string(count) + " bytes but holds " +
                    std::to_string(idx.elements.size()) + "; it is cut off or damaged.");
    return idx;
}

void appendCifarBatch(ImageSet& set, std::span<const std::byte> content, CifarKind kind,
                      const std::string& path)
{
    constexpr std::size_t kPixels = 3072;
    const bool isFine = kind == CifarKind::Cifar100;
    const std::size_t labels = isFine ? 2 : 1;
    const std::size_t record = labels + kPixels;
    const std::string problem =
        "The file " + path + " is not a CIFAR-" + (isFine ? "100 file" : "10 batch") + ": ";
    if (content.empty() || content.size() % record != 0)
        throw Error(problem + "its size is not a multiple of " + std::to_string(record) +
                    " bytes.");
    const std::size_t count = content.size() / record;
    const std::size_t before = set.pixels.size();
    set.pixels.resize(before + count * kPixels);
    for (std::size_t i = 0; i < count; ++i) {
        const std::byte* image = content.data() + i * record;
        const int label = std::to_integer<int>(image[labels - 1]);
        if (label >= classesOf(kind))
            throw Error(problem + "image " + std::to_string(i) + " has label " +
                        std::to_string(label) + ".");
        set.labels.push_back(label);
        std::memcpy(set.pixels.data() + before + i * kPixels, image + labels, kPixels);
    }
}

std::vector<std::string> parseClassNames(std::string_view text, int classes,
                                         const std::string& path)
{
    constexpr std::string_view kBlank = " \t\r";
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t first = line.find_first_not_of(kBlank);
        if (first != std::string_view::npos)
            names.emplace_back(line.substr(first, line.find_last_not_of(kBlank) - first + 1));
    }
    if (names.size() != static_cast<std::size_t>(classes))
        throw Error("The file " + path + " names " + std::to_string(names.size()) +
                    " classes, but the data set has " + std::to_string(classes) + ".");
    return names;
}

} // namespace hawx
