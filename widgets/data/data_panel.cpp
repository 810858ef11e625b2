// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_panel.h"

#include "widgets/style/colours.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

/// As many images as fit, in rows.
class DataPanel::Samples final : public QWidget {
public:
    void setImages(const QList<QImage>& images)
    {
        m_images = images;
        update();
    }

    QSize sizeHint() const override { return {240, 2 * (side + gap)}; }
    QSize minimumSizeHint() const override { return {side, 0}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int columns = std::max(1, (width() + gap) / (side + gap));
        for (int i = 0; i < m_images.size(); ++i) {
            const QRect cell(i % columns * (side + gap), i / columns * (side + gap), side, side);
            if (cell.bottom() > height())
                return;
            painter.drawImage(cell, m_images[i]);
            painter.setPen(mutedColour(palette()));
            painter.drawRect(cell.adjusted(0, 0, -1, -1));
        }
    }

private:
    static constexpr int side = 36;
    static constexpr int gap = 4;

    QList<QImage> m_images;
};

DataPanel::DataPanel(QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel),
      m_facts(new QLabel),
      m_samples(new Samples),
      m_details(new QPushButton(tr("Details…")))
{
    QFont heading = font();
    heading.setBold(true);
    m_name->setFont(heading);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setWordWrap(true);
    m_samples->setAccessibleName(tr("Some images of the data set"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(2);
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addSpacing(6);
    layout->addWidget(m_samples, 1);
    m_details->setToolTip(tr("Classes, samples, and how images become the network's input"));
    layout->addWidget(m_details, 0, Qt::AlignLeading);
}

void DataPanel::setData(const DataSummary& summary)
{
    const QLocale locale;
    m_name->setText(summary.name);
    m_name->setToolTip(summary.path);
    m_facts->setText(tr("%1 training and %2 test images, %3")
                         .arg(locale.toString(static_cast<qlonglong>(summary.trainImages)),
                              locale.toString(static_cast<qlonglong>(summary.testImages)),
                              summary.shape));
    m_samples->setImages(summary.samples);
}

} // namespace hawx
