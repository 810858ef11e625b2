// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/data_set.h"
#include "widgets/playground/inference_snapshot.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QListView;
class QToolButton;

namespace hawx {

class ClassBars;
class EmptyState;
class FeatureMapView;
class Figure;
class ImageCanvas;
class ImageListModel;
class PanelStack;

/// An image of the data set, of a file or drawn with the mouse, and what the exact and the
/// approximate network make of it.
class PlaygroundPanel final : public QWidget {
    Q_OBJECT

public:
    explicit PlaygroundPanel(QWidget* parent = nullptr);

    /// Shape of the network's input; none shows the empty state. The canvas starts black.
    void setInput(std::optional<TensorShape> shape);
    /// Images to pick from; null when there are none.
    void setImages(const ImageSetPtr& images);
    /// [class]; empty when unknown.
    void setClasses(const QStringList& names);
    /// Names of the layers whose feature maps can be shown.
    void setLayers(const QStringList& names, int current);
    /// The image on the canvas, and its class where it is known.
    void setImage(const QImage& image, std::optional<int> label);
    /// Images that only the approximate network classifies wrongly, ascending; none while that is
    /// not known. Shown when the user asked for them.
    void setWrongImages(std::optional<std::vector<std::size_t>> images);
    void setSnapshot(const std::shared_ptr<const InferenceSnapshot>& snapshot);

    ImageCanvas* canvas() const { return m_canvas; }
    EmptyState* emptyState() const;
    /// The plots, for export.
    std::vector<const Figure*> figures() const;

Q_SIGNALS:
    /// The user drew, cleared or inverted.
    void imageEdited(const QImage& image);
    /// The user picked an image of the data set.
    void imagePicked(std::size_t index);
    void fileDropped(const QString& path);
    void layerPicked(int layer);
    /// The user wants to see only images that the approximation alone gets wrong, or all again.
    void wrongOnlyRequested(bool only);

private:
    QWidget* makeInput();
    QWidget* makePicker();
    void pick(int row);
    void step(int by);
    void showSubset();

    std::optional<TensorShape> m_shape;
    std::optional<std::vector<std::size_t>> m_wrong;
    PanelStack* m_stack;
    ImageCanvas* m_canvas;
    QToolButton* m_eraser;
    ImageListModel* m_model;
    QListView* m_thumbnails;
    QWidget* m_picker;
    QComboBox* m_which; ///< 0: all images, 1: wrong by the approximation only
    QLabel* m_pickerState;
    QLabel* m_verdict;
    ClassBars* m_bars;
    QComboBox* m_layers;
    FeatureMapView* m_maps;
};

} // namespace hawx
