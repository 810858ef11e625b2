// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/data_set.h"

// Apart from what reads data sets, which programs that have them read (core/reader) need not hold.

namespace hawx {

ImageSetPtr evenlySpaced(const ImageSetPtr& images, std::size_t count)
{
    if (count == 0 || count >= images->count())
        return images;
    auto chosen = std::make_shared<ImageSet>();
    chosen->shape = images->shape;
    const auto size = static_cast<std::size_t>(images->shape.size());
    chosen->pixels.reserve(count * size);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = i * images->count() / count;
        chosen->pixels.insert(chosen->pixels.end(), images->image(index),
                              images->image(index) + size);
        chosen->labels.push_back(images->labels[index]);
    }
    return chosen;
}

ImageSetPtr firstImages(const ImageSetPtr& images, std::size_t count)
{
    if (count == 0 || count >= images->count())
        return images;
    auto chosen = std::make_shared<ImageSet>();
    chosen->shape = images->shape;
    chosen->pixels.assign(images->pixels.begin(),
                          images->pixels.begin() +
                              static_cast<std::ptrdiff_t>(count) * images->shape.size());
    chosen->labels.assign(images->labels.begin(),
                          images->labels.begin() + static_cast<std::ptrdiff_t>(count));
    return chosen;
}

} // namespace hawx
