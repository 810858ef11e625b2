// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/picture.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace hawx {

/// Asks how a figure is to be exported, with a preview.
class PictureDialog final : public QDialog {
    Q_OBJECT

public:
    /// The figure must outlive the dialog.
    explicit PictureDialog(const Figure& figure, QWidget* parent = nullptr);

    PictureOptions options() const;
    /// "png", "svg" or "pdf".
    QString suffix() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void preview();

    const Figure& m_figure;
    QComboBox* m_format;
    QSpinBox* m_dpi;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QCheckBox* m_titled;
    QLineEdit* m_title;
    QComboBox* m_colours;
    QLabel* m_preview;
    QLabel* m_pixels;
};

} // namespace hawx
