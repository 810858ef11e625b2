// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/data/make_preview.h"

#include "app/hawx/project/class_names.h"
#include "core/network/data_classes.h"
#include "core/reader/reader.h"
#include "widgets/playground/pixels.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hawx {

namespace {

/// The sentences of a preview.
class DataWarnings {
    Q_DECLARE_TR_FUNCTIONS(hawx::DataWarnings)

public:
    static QStringList of(const DataSet& data, const DataReport& report)
    {
        QStringList sentences;
        const QString classes = formatInteger(report.networkClasses);
        if (const std::size_t beyond = report.beyond(); beyond > 0)
            sentences.append(tr("It cannot be used. Images with labels beyond the %1 classes of "
                                "the network: %2.")
                                 .arg(classes, number(beyond)));
        if (report.shared > 0)
            sentences.append(tr("Test images that are training images, too, pixel by pixel: %1 of "
                                "%2. Losses measured on them look better than they are.")
                                 .arg(number(report.shared), number(data.test->count())));
        if (data.match == ClassMatch::Different)
            sentences.append(tr("The %1 class names of the data set are not all among the %2 of "
                                "the network. Labels are taken as they are.")
                                 .arg(number(data.classes.size()), classes));
        if (const std::size_t missing = report.missing(report.train); missing > 0)
            sentences.append(
                tr("Classes without training images: %1 of %2.").arg(number(missing), classes));
        if (const std::size_t missing = report.missing(report.test); missing > 0)
            sentences.append(
                tr("Classes without test images: %1 of %2.").arg(number(missing), classes));
        if (const double imbalance = report.imbalance(); imbalance >= kNotableImbalance)
            sentences.append(tr("The largest class has %1 times as many training images as the "
                                "smallest.")
                                 .arg(formatNumber(imbalance, 2)));
        return sentences;
    }

private:
    static QString number(std::size_t count)
    {
        return formatInteger(static_cast<std::int64_t>(count));
    }
};

double inputValue(const Network& network, std::size_t channel, int pixel)
{
    const Preprocessing& preprocessing = network.preprocessing;
    return (pixel / 255.0 - static_cast<double>(preprocessing.mean.at(channel))) /
           static_cast<double>(preprocessing.std.at(channel));
}

/// Each channel's values between the lowest and the highest of all.
QList<QImage> channelImages(const std::uint8_t* pixels, const TensorShape& shape,
                            const Network& network, double lowest, double highest)
{
    QList<QImage> images;
    for (int c = 0; c < shape.channels; ++c) {
        std::array<QRgb, 256> colours{};
        for (int pixel = 0; pixel < 256; ++pixel) {
            const double value = inputValue(network, static_cast<std::size_t>(c), pixel);
            colours[static_cast<std::size_t>(pixel)] =
                viridis(highest > lowest ? (value - lowest) / (highest - lowest) : 0).rgb();
        }
        QImage image(shape.width, shape.height, QImage::Format_RGB32);
        for (int y = 0; y < shape.height; ++y)
            for (int x = 0; x < shape.width; ++x)
                image.setPixel(x, y, colours[*pixels++]);
        images.append(image);
    }
    return images;
}

/// The file of the sample, at most so large as anybody looks at it.
QImage originalOf(const DataSet& data, const RunContext& context)
{
    constexpr int largest = 256;
    const SourceImages& source = data.source;
    if (source.sample.empty())
        return {};
    const QSize size(source.sampleSize.width, source.sampleSize.height);
    QSize shown = size;
    if (std::max(size.width(), size.height()) > largest)
        shown = size.scaled(largest, largest, Qt::KeepAspectRatio).expandedTo({1, 1});
    const TensorShape shape{data.test->shape.channels, shown.height(), shown.width()};
    return toImage(readImage(source.sample, shape, context), shape);
}

QList<DataPreview::ClassRow> classRows(const DataSet& data, const DataReport& report,
                                       const QStringList& names)
{
    constexpr qsizetype samples = 12;
    const auto size = static_cast<std::size_t>(data.train->shape.size());
    QList<DataPreview::ClassRow> rows;
    for (std::size_t label = 0; label < report.train.size(); ++label) {
        DataPreview::ClassRow row;
        row.name = names.value(static_cast<qsizetype>(label),
                               formatInteger(static_cast<std::int64_t>(label)));
        row.train = static_cast<std::int64_t>(report.train[label]);
        row.test = static_cast<std::int64_t>(report.test[label]);
        rows.append(row);
    }
    for (const ImageSetPtr& images : {data.train, data.test})
        for (std::size_t i = 0; i < images->count(); ++i) {
            DataPreview::ClassRow& row = rows[images->labels[i]];
            if (row.samples.size() < samples)
                row.samples.append(toImage({images->image(i), size}, images->shape));
        }
    return rows;
}

} // namespace

DataPreview makePreview(const DataSet& data, const Network& network, const RunContext& context)
{
    const DataReport report = reportData(data, network);
    const TensorShape& shape = data.test->shape;
    const auto size = static_cast<std::size_t>(shape.size());
    DataPreview preview;
    preview.name = QString::fromStdString(data.name);
    preview.path = QString::fromStdString(data.path);
    preview.network = QString::fromStdString(network.name);
    preview.format = data.format;
    preview.shape = shape;
    preview.source = data.source;
    preview.trainImages = static_cast<std::int64_t>(data.train->count());
    preview.testImages = static_cast<std::int64_t>(data.test->count());
    preview.classes = classRows(data, report, classNames(network, data));
    preview.original = originalOf(data, context);
    preview.scaled = toImage({data.test->image(0), size}, shape);
    for (std::size_t c = 0; c < report.lowest.size(); ++c) {
        const double low = inputValue(network, c, report.lowest[c]);
        const double high = inputValue(network, c, report.highest[c]);
        preview.lowest = c == 0 ? low : std::min(preview.lowest, low);
        preview.highest = c == 0 ? high : std::max(preview.highest, high);
    }
    preview.channels =
        channelImages(data.test->image(0), shape, network, preview.lowest, preview.highest);
    preview.mean =
        QList<float>(network.preprocessing.mean.begin(), network.preprocessing.mean.end());
    preview.std = QList<float>(network.preprocessing.std.begin(), network.preprocessing.std.end());
    preview.warnings = DataWarnings::of(data, report);
    preview.isUsable = report.beyond() == 0;
    return preview;
}

} // namespace hawx
