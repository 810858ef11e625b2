// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/picture_dialog.h"

#include "widgets/figure/figure.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hawx {

namespace {

constexpr double millimetresPerPoint = 25.4 / 72;

} // namespace

PictureDialog::PictureDialog(const Figure& figure, QWidget* parent)
    : QDialog(parent),
      m_figure(figure),
      m_format(new QComboBox),
      m_dpi(new QSpinBox),
      m_width(new QDoubleSpinBox),
      m_height(new QDoubleSpinBox),
      m_titled(new QCheckBox(tr("&Title"))),
      m_title(new QLineEdit(figure.figureTitle())),
      m_colours(new QComboBox),
      m_preview(new QLabel),
      m_pixels(new QLabel)
{
    setWindowTitle(tr("Export picture"));
    m_format->addItem(tr("PNG image"), QStringLiteral("png"));
    m_format->addItem(tr("SVG drawing"), QStringLiteral("svg"));
    m_format->addItem(tr("PDF document"), QStringLiteral("pdf"));
    m_dpi->setRange(36, 1200);
    m_dpi->setValue(300);
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    const QSizeF size = figure.figureSize() * millimetresPerPoint;
    for (QDoubleSpinBox* box : {m_width, m_height}) {
        box->setRange(20, 2000);
        box->setDecimals(0);
        box->setSuffix(tr(" mm"));
        box->setSingleStep(10);
    }
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    m_titled->setChecked(true);
    m_title->setAccessibleName(tr("Title"));
    m_colours->addItems({tr("light, for paper"), tr("dark, for slides")});
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(420, 260);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setAccessibleName(tr("Preview"));

    auto* form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Resolution"), m_dpi);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(m_titled, m_title);
    form->addRow(tr("&Colours"), m_colours);
    form->addRow(m_pixels);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save as…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_preview, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);

    connect(m_format, &QComboBox::currentIndexChanged, this, &PictureDialog::preview);
    connect(m_dpi, &QSpinBox::valueChanged, this, &PictureDialog::preview);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &PictureDialog::preview);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, &PictureDialog::preview);
    connect(m_titled, &QCheckBox::toggled, m_title, &QWidget::setEnabled);
    connect(m_titled, &QCheckBox::toggled, this, &PictureDialog::preview);
    connect(m_title, &QLineEdit::textChanged, this, &PictureDialog::preview);
    connect(m_colours, &QComboBox::currentIndexChanged, this, &PictureDialog::preview);
    resize(560, 640);
    preview();
}

PictureOptions PictureDialog::options() const
{
    PictureOptions options;
    options.title = m_titled->isChecked() ? m_title->text() : QString();
    options.size = QSizeF(m_width->value(), m_height->value()) / millimetresPerPoint;
    options.dpi = m_dpi->value();
    options.palette = m_colours->currentIndex() == 0 ? lightPalette() : darkPalette();
    return options;
}

QString PictureDialog::suffix() const
{
    return m_format->currentData().toString();
}

void PictureDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    preview();
}

void PictureDialog::preview()
{
    const bool isImage = suffix() == QLatin1String("png");
    m_dpi->setEnabled(isImage);
    PictureOptions shown = options();
    const QSizeF whole = pictureSize(m_figure, shown);
    const QLocale locale;
    m_pixels->setText(
        isImage ? tr("%1 × %2 pixels")
                      .arg(locale.toString(static_cast<int>(whole.width() * shown.dpi / 72)),
                           locale.toString(static_cast<int>(whole.height() * shown.dpi / 72)))
                : tr("lines and letters, sharp at any size"));
    const QSizeF room = m_preview->size();
    const QSizeF fitted = whole.scaled(room, Qt::KeepAspectRatio);
    constexpr int leastDpi = 10;
    shown.dpi = std::max(
        leastDpi, static_cast<int>(72 * fitted.width() / whole.width() * devicePixelRatioF()));
    QPixmap pixmap = QPixmap::fromImage(renderPicture(m_figure, shown));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(pixmap);
}

} // namespace hawx
