// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/targets/stepped_slider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hawx {

SteppedSlider::SteppedSlider(const QString& name, std::function<QString(double)> format,
                             const QString& widest, QWidget* parent)
    : QWidget(parent),
      m_format(std::move(format)),
      m_slider(new QSlider(Qt::Horizontal)),
      m_text(new QLabel)
{
    m_slider->setAccessibleName(name);
    m_slider->setRange(0, 0);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_text->setMinimumWidth(fontMetrics().horizontalAdvance(widest));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_text);
    setFocusProxy(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) {
        m_value = m_steps[static_cast<std::size_t>(step)];
        showValue();
        Q_EMIT moved(m_value);
    });
    connect(m_slider, &QSlider::sliderPressed, this, &SteppedSlider::dragStarted);
    connect(m_slider, &QSlider::sliderReleased, this, &SteppedSlider::dragFinished);
}

void SteppedSlider::setSteps(std::vector<double> steps)
{
    const QSignalBlocker silent(m_slider);
    m_steps = std::move(steps);
    m_slider->setRange(0, static_cast<int>(m_steps.size()) - 1);
    setValue(m_value);
}

void SteppedSlider::setValue(double value)
{
    m_value = value;
    const auto distance = [value](double step) { return std::abs(std::log(step / value)); };
    const auto nearest = std::min_element(m_steps.begin(), m_steps.end(), [&](double a, double b) {
        return distance(a) < distance(b);
    });
    const QSignalBlocker silent(m_slider);
    m_slider->setValue(static_cast<int>(nearest - m_steps.begin()));
    showValue();
}

void SteppedSlider::showValue()
{
    const QString text = m_format(m_value);
    m_text->setText(text);
    m_slider->setAccessibleDescription(text);
}

} // namespace hawx
