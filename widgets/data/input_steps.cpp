// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/input_steps.h"

#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace hawx {

namespace {

constexpr int pictureSide = 72;

QLabel* wrapped(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QString sizeText(int width, int height)
{
    return inReadingOrder(
        QStringLiteral("%1 × %2").arg(formatInteger(width), formatInteger(height)));
}

bool isStretched(const ImageSize& size, const TensorShape& shape)
{
    return static_cast<std::int64_t>(size.width) * shape.height !=
           static_cast<std::int64_t>(size.height) * shape.width;
}

} // namespace

InputSteps::InputSteps(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void InputSteps::setPreview(const DataPreview& preview)
{
    delete m_content;
    m_content = new QWidget;
    m_layout->addWidget(m_content);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);

    const QString input = sizeText(preview.shape.width, preview.shape.height);
    const SourceImages& source = preview.source;
    if (!preview.original.isNull()) {
        const QString files =
            source.smallest == source.largest
                ? tr("Images in files of %1 pixels.")
                      .arg(sizeText(source.largest.width, source.largest.height))
                : tr("Images in files of %1 to %2 pixels.")
                      .arg(sizeText(source.smallest.width, source.smallest.height),
                           sizeText(source.largest.width, source.largest.height));
        addStep(tr("File"), files, {preview.original});
    }
    const bool isScaled = !preview.original.isNull() &&
                          (source.smallest != source.largest ||
                           source.largest != ImageSize{preview.shape.width, preview.shape.height});
    const bool stretched = isScaled && (isStretched(source.smallest, preview.shape) ||
                                        isStretched(source.largest, preview.shape));
    const QString scaling = stretched
                                ? tr("Scaled to %1 pixels. Proportions are not kept.").arg(input)
                            : isScaled ? tr("Scaled to %1 pixels.").arg(input)
                                       : tr("%1 pixels, used as they are.").arg(input);
    const QString colours = preview.shape.channels == 1 ? tr("One channel, grey.")
                                                        : tr("Channels red, green and blue.");
    addStep(tr("Pixels"), scaling + QLatin1Char('\n') + colours, {preview.scaled});
    addStep(tr("Input of the network"), tr("Value = (pixel / 255 − mean) / deviation"),
            preview.channels);
    addRange(preview);
    addNormalisation(preview);
    layout->addStretch(1);
}

void InputSteps::addStep(const QString& title, const QString& text, const QList<QImage>& images)
{
    auto* layout = qobject_cast<QVBoxLayout*>(m_content->layout());
    if (layout->count() > 0)
        layout->addSpacing(8);
    layout->addWidget(heading(title));
    layout->addWidget(wrapped(text));
    auto* row = new QHBoxLayout;
    for (const QImage& image : images) {
        auto* picture = new QLabel;
        picture->setPixmap(QPixmap::fromImage(image.scaled(
            pictureSide, pictureSide, Qt::KeepAspectRatio,
            image.width() > pictureSide ? Qt::SmoothTransformation : Qt::FastTransformation)));
        picture->setAccessibleName(title);
        row->addWidget(picture);
    }
    row->addStretch(1);
    layout->addLayout(row);
}

/// The colours of the channels' pictures, from the least value to the largest.
void InputSteps::addRange(const DataPreview& preview)
{
    constexpr int steps = 128;
    QImage strip(steps, 1, QImage::Format_RGB32);
    for (int x = 0; x < steps; ++x)
        strip.setPixelColor(x, 0, viridis(static_cast<double>(x) / (steps - 1)));
    auto* bar = new QLabel;
    bar->setPixmap(QPixmap::fromImage(strip.scaled(steps, 10)));
    auto* range = new QWidget;
    range->setLayoutDirection(Qt::LeftToRight); // as all axes
    range->setToolTip(tr("The range of all images, training and test"));
    auto* row = new QHBoxLayout(range);
    row->setContentsMargins(0, 2, 0, 2);
    row->addWidget(new QLabel(formatFixed(preview.lowest, 2)));
    row->addWidget(bar);
    auto* highest = new QLabel(formatFixed(preview.highest, 2));
    highest->setObjectName(QStringLiteral("highest"));
    row->addWidget(highest);
    auto* line = new QHBoxLayout;
    line->addWidget(range);
    line->addStretch(1);
    qobject_cast<QVBoxLayout*>(m_content->layout())->addLayout(line);
}

void InputSteps::addNormalisation(const DataPreview& preview)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->addWidget(new QLabel(tr("Mean")), 1, 0);
    grid->addWidget(new QLabel(tr("Deviation")), 2, 0);
    const QStringList names =
        preview.mean.size() == 3 ? QStringList{tr("red"), tr("green"), tr("blue")} : QStringList();
    for (qsizetype c = 0; c < preview.mean.size(); ++c) {
        const int column = static_cast<int>(c) + 1;
        if (c < names.size())
            grid->addWidget(new QLabel(names[c]), 0, column);
        grid->addWidget(new QLabel(formatFixed(static_cast<double>(preview.mean[c]), 3)), 1,
                        column);
        grid->addWidget(new QLabel(formatFixed(static_cast<double>(preview.std[c]), 3)), 2, column);
    }
    grid->setColumnStretch(static_cast<int>(preview.mean.size()) + 1, 1);
    qobject_cast<QVBoxLayout*>(m_content->layout())->addLayout(grid);
}

} // namespace hawx
