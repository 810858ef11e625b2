// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/image_file.h"

#include "core/network/load_data_set.h"
#include "core/support/error.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <new>

namespace hawx {

DecodedImage decodeImage(const std::filesystem::path& path, const TensorShape& shape)
{
    if (shape.channels != 1 && shape.channels != 3)
        throw Error("The image " + path.string() + " has 1 or 3 channels, but the network needs " +
                    toString(shape) + ".");
    if (!std::filesystem::is_regular_file(path)) // a pipe would be waited for
        throw Error("There is no image file " + path.string() + ".");
    cv::Mat image;
    try {
        image = cv::imread(path.string(),
                           shape.channels == 1 ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR);
    } catch (const cv::Exception& exception) {
        if (exception.code == cv::Error::StsNoMem)
            throw std::bad_alloc();
        image.release();
    }
    if (image.empty())
        throw Error("The image " + path.string() + " cannot be decoded.");
    DecodedImage decoded;
    decoded.size = {image.cols, image.rows};
    if (image.rows != shape.height || image.cols != shape.width)
        cv::resize(image, image, cv::Size(shape.width, shape.height), 0, 0, cv::INTER_AREA);
    std::vector<cv::Mat> planes;
    cv::split(image, planes);
    std::reverse(planes.begin(), planes.end()); // OpenCV keeps blue first
    decoded.pixels.reserve(static_cast<std::size_t>(shape.size()));
    for (const cv::Mat& plane : planes)
        for (int y = 0; y < plane.rows; ++y)
            decoded.pixels.insert(decoded.pixels.end(), plane.ptr(y), plane.ptr(y) + plane.cols);
    return decoded;
}

std::vector<std::uint8_t> loadImage(const std::filesystem::path& path, const TensorShape& shape)
{
    return decodeImage(path, shape).pixels;
}

DataSet loadDataSet(const std::filesystem::path& path, const TensorShape& shape)
{
    return loadDataSet(path, shape, {}, decodeImage);
}

} // namespace hawx
