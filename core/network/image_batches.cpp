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

void appendCifarBatch(ImageSet& set, std::span<const std::byte> content, const std::string& path)
{
    constexpr std::size_t kPixels = 3072;
    if (content.empty() || content.size() % (kPixels + 1) != 0)
        throw Error("The file " + path +
                    " is not a CIFAR-10 batch: its size is not a multiple of 3073 bytes.");
    const std::size_t count = content.size() / (kPixels + 1);
    const std::size_t before = set.pixels.size();
    set.pixels.resize(before + count * kPixels);
    for (std::size_t i = 0; i < count; ++i) {
        const std::byte* record = content.data() + i * (kPixels + 1);
        const int label = std::to_integer<int>(record[0]);
        if (label > 9)
            throw Error("The file " + path + " is not a CIFAR-10 batch: image " +
                        std::to_string(i) + " has label " + std::to_string(label) + ".");
        set.labels.push_back(label);
        std::memcpy(set.pixels.data() + before + i * kPixels, record + 1, kPixels);
    }
}

} // namespace hawx
