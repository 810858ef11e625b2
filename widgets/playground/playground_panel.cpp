// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/playground_panel.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/panel_stack.h"
#include "widgets/playground/class_bars.h"
#include "widgets/playground/feature_map_view.h"
#include "widgets/playground/image_canvas.h"
#include "widgets/playground/image_list_model.h"
#include "widgets/playground/pixels.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

namespace {

QToolButton* textButton(const QString& text, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

PlaygroundPanel::PlaygroundPanel(QWidget* parent)
    : QWidget(parent),
      m_canvas(new ImageCanvas),
      m_eraser(textButton(tr("Eraser"), tr("Draw black instead of white (E)"))),
      m_model(new ImageListModel(this)),
      m_thumbnails(new QListView),
      m_which(new QComboBox),
      m_pickerState(new QLabel),
      m_verdict(new QLabel),
      m_bars(new ClassBars),
      m_layers(new QComboBox),
      m_maps(new FeatureMapView)
{
    auto* empty = new EmptyState(QStringLiteral("data"));
    empty->setText(tr("No network to play with"),
                   tr("Open a network and explore it to see how exact and approximate circuits "
                      "classify images that you pick, drop or draw."));

    auto* output = new QWidget;
    auto* outputColumn = new QVBoxLayout(output);
    outputColumn->setContentsMargins(8, 0, 8, 0);
    outputColumn->setSpacing(6);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    outputColumn->addWidget(m_verdict);
    outputColumn->addWidget(m_bars, 1);

    auto* maps = new QWidget;
    auto* mapsColumn = new QVBoxLayout(maps);
    mapsColumn->setContentsMargins(8, 0, 0, 0);
    mapsColumn->setSpacing(6);
    auto* mapsHeader = new QHBoxLayout;
    auto* layersLabel = new QLabel(tr("&Feature maps of"));
    layersLabel->setBuddy(m_layers);
    m_layers->setAccessibleName(tr("Layer whose feature maps are shown"));
    m_layers->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    mapsHeader->addWidget(layersLabel);
    mapsHeader->addWidget(m_layers);
    mapsHeader->addStretch(1);
    mapsColumn->addLayout(mapsHeader);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_maps);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Feature maps"));
    mapsColumn->addWidget(scroll, 1);

    auto* splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeInput());
    splitter->addWidget(output);
    splitter->addWidget(maps);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 2);
    splitter->setStretchFactor(2, 3);
    splitter->setSizes({280, 340, 400});
    auto* content = new QWidget;
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(8, 6, 8, 6);
    contentLayout->addWidget(splitter);
    m_stack = new PanelStack(empty, content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_canvas, &ImageCanvas::edited, this, [this](const QImage& image) {
        m_bars->setLabel(std::nullopt);
        m_thumbnails->clearSelection();
        Q_EMIT imageEdited(image);
    });
    connect(m_canvas, &ImageCanvas::fileDropped, this, &PlaygroundPanel::fileDropped);
    connect(m_canvas, &ImageCanvas::erasingChanged, m_eraser, &QToolButton::setChecked);
    connect(m_layers, &QComboBox::currentIndexChanged, this, &PlaygroundPanel::layerPicked);
}

QWidget* PlaygroundPanel::makeInput()
{
    auto* input = new QWidget;
    auto* column = new QVBoxLayout(input);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addWidget(m_canvas, 3);

    m_eraser->setCheckable(true);
    connect(m_eraser, &QToolButton::toggled, m_canvas, &ImageCanvas::setErasing);
    auto* clear = textButton(tr("Clear"), tr("All black (Delete)"));
    connect(clear, &QToolButton::clicked, m_canvas, &ImageCanvas::clear);
    auto* invert = textButton(tr("Invert"), tr("Exchange dark and light"));
    connect(invert, &QToolButton::clicked, m_canvas, &ImageCanvas::invert);
    auto* width = new QSlider(Qt::Horizontal);
    constexpr int quarters = 4; // of a pixel
    width->setRange(quarters, 6 * quarters);
    width->setValue(static_cast<int>(m_canvas->penWidth() * quarters));
    width->setPageStep(quarters);
    width->setMinimumWidth(60);
    width->setAccessibleName(tr("Pen width"));
    width->setToolTip(tr("Pen width"));
    connect(width, &QSlider::valueChanged, m_canvas,
            [this](int value) { m_canvas->setPenWidth(value / static_cast<double>(quarters)); });
    auto* tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(width, 1);
    tools->addWidget(m_eraser);
    tools->addWidget(invert);
    tools->addWidget(clear);
    column->addLayout(tools);

    m_picker = makePicker();
    column->addWidget(m_picker, 2);
    column->addStretch(0);
    return input;
}

QWidget* PlaygroundPanel::makePicker()
{
    auto* picker = new QWidget;
    auto* column = new QVBoxLayout(picker);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);

    m_which->addItems({tr("All test images"), tr("Wrong only when approximate")});
    m_which->setAccessibleName(tr("Images to pick from"));
    m_which->setMinimumContentsLength(12);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* previous = textButton(QStringLiteral("‹"), tr("Previous image"));
    auto* next = textButton(QStringLiteral("›"), tr("Next image"));
    auto* random = textButton(tr("Random"), tr("Any image"));
    previous->setAccessibleName(tr("Previous image"));
    next->setAccessibleName(tr("Next image"));
    auto* header = new QHBoxLayout;
    header->setSpacing(4);
    header->addWidget(m_which, 1);
    header->addWidget(previous);
    header->addWidget(next);
    header->addWidget(random);
    column->addLayout(header);

    m_pickerState->setWordWrap(true);
    m_pickerState->hide();
    column->addWidget(m_pickerState);
    constexpr int side = 36;
    m_thumbnails->setModel(m_model);
    m_thumbnails->setAccessibleName(tr("Images of the data set"));
    m_thumbnails->setViewMode(QListView::IconMode);
    m_thumbnails->setMovement(QListView::Static);
    m_thumbnails->setResizeMode(QListView::Adjust);
    m_thumbnails->setUniformItemSizes(true);
    m_thumbnails->setIconSize({side, side});
    m_thumbnails->setGridSize({side + 6, side + 6});
    m_thumbnails->setMinimumHeight(side + 12);
    column->addWidget(m_thumbnails, 1);

    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    connect(random, &QToolButton::clicked, this, [this] {
        if (m_model->rowCount() > 0)
            pick(static_cast<int>(QRandomGenerator::global()->bounded(m_model->rowCount())));
    });
    // Click and arrow keys alike make an item current.
    connect(m_thumbnails->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& selected) {
                if (!selected.isEmpty())
                    Q_EMIT imagePicked(m_model->imageOf(selected.indexes().front().row()));
            });
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
        showSubset();
        Q_EMIT wrongOnlyRequested(index == 1);
    });
    return picker;
}

EmptyState* PlaygroundPanel::emptyState() const
{
    return m_stack->emptyState();
}

std::vector<const Figure*> PlaygroundPanel::figures() const
{
    return {m_bars, m_maps};
}

void PlaygroundPanel::setInput(std::optional<TensorShape> shape)
{
    m_stack->setFilled(shape.has_value());
    m_shape = shape;
    QImage black;
    if (shape) {
        black = QImage(shape->width, shape->height, QImage::Format_RGB32);
        black.fill(Qt::black);
    }
    setImage(black, std::nullopt);
    setSnapshot(nullptr);
}

void PlaygroundPanel::setImages(const ImageSetPtr& images)
{
    m_wrong.reset();
    m_model->setImages(images);
    m_picker->setVisible(images != nullptr);
    showSubset();
}

void PlaygroundPanel::setClasses(const QStringList& names)
{
    m_bars->setClasses(names);
    m_model->setClasses(names);
}

void PlaygroundPanel::setLayers(const QStringList& names, int current)
{
    const QSignalBlocker blocker(m_layers);
    m_layers->clear();
    m_layers->addItems(names);
    m_layers->setCurrentIndex(current);
}

void PlaygroundPanel::setImage(const QImage& image, std::optional<int> label)
{
    m_canvas->setImage(image);
    m_bars->setLabel(label);
}

void PlaygroundPanel::setWrongImages(std::optional<std::vector<std::size_t>> images)
{
    m_wrong = std::move(images);
    showSubset();
}

void PlaygroundPanel::showSubset()
{
    const bool wrongOnly = m_which->currentIndex() == 1;
    m_pickerState->setVisible(wrongOnly && (!m_wrong || m_wrong->empty()));
    m_pickerState->setText(m_wrong ? tr("The approximation gets no other image wrong.")
                                   : tr("Looking for them …"));
    const QSignalBlocker blocker(m_thumbnails->selectionModel());
    m_model->setSubset(wrongOnly ? std::optional(m_wrong.value_or(std::vector<std::size_t>()))
                                 : std::nullopt);
    m_thumbnails->reset();
}

void PlaygroundPanel::pick(int row)
{
    const QModelIndex index = m_model->index(row);
    m_thumbnails->scrollTo(index);
    m_thumbnails->setCurrentIndex(index);
}

void PlaygroundPanel::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_thumbnails->currentIndex();
    pick(current.isValid() ? (current.row() + by + rows) % rows : by > 0 ? 0 : rows - 1);
}

void PlaygroundPanel::setSnapshot(const std::shared_ptr<const InferenceSnapshot>& snapshot)
{
    m_bars->setSnapshot(snapshot);
    m_maps->setSnapshot(snapshot);
    if (!snapshot) {
        m_verdict->clear();
        return;
    }
    const auto best = [](const std::vector<float>& values) {
        return std::max_element(values.begin(), values.end()) - values.begin();
    };
    const bool agree = best(snapshot->exact) == best(snapshot->approximate);
    m_verdict->setText(
        agree
            ? tr("Both networks agree, in %1").arg(formatLatency(snapshot->milliseconds))
            : tr("<b>The networks disagree</b>, in %1").arg(formatLatency(snapshot->milliseconds)));
}

} // namespace hawx
