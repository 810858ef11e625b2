// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/pixels.h"

namespace hawx {

QImage toImage(std::span<const std::uint8_t> pixels, const TensorShape& shape)
{
    const auto plane =
        static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
    const bool grey = shape.channels < 3;
    QImage image(shape.width, shape.height, QImage::Format_RGB32);
    std::size_t at = 0;
    for (int y = 0; y < shape.height; ++y) {
        for (int x = 0; x < shape.width; ++x, ++at)
            image.setPixel(x, y,
                           qRgb(pixels[at], pixels[grey ? at : at + plane],
                                pixels[grey ? at : at + 2 * plane]));
    }
    return image;
}

std::vector<std::uint8_t> toPixels(const QImage& image, const TensorShape& shape)
{
    std::vector<std::uint8_t> pixels;
    pixels.reserve(static_cast<std::size_t>(shape.size()));
    for (int c = 0; c < shape.channels; ++c) {
        for (int y = 0; y < shape.height; ++y) {
            for (int x = 0; x < shape.width; ++x) {
                const QRgb pixel = image.pixel(x, y);
                const int value = shape.channels < 3 ? qGray(pixel)
                                  : c == 0           ? qRed(pixel)
                                  : c == 1           ? qGreen(pixel)
                                                     : qBlue(pixel);
                pixels.push_back(static_cast<std::uint8_t>(value));
            }
        }
    }
    return pixels;
}

} // namespace hawx
