// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QSlider;

namespace hawx {

/// A slider over given values, with the one it stands on as text beside it.
class SteppedSlider final : public QWidget {
    Q_OBJECT

public:
    /// `format` makes text of a value; `widest` is the longest text to leave room for.
    SteppedSlider(const QString& name, std::function<QString(double)> format, const QString& widest,
                  QWidget* parent = nullptr);

    /// Ascending, at least one.
    void setSteps(std::vector<double> steps);
    /// Stands on the nearest step by ratio, but shows and keeps the value itself.
    void setValue(double value);
    double value() const { return m_value; }
    QSlider* slider() const { return m_slider; }

Q_SIGNALS:
    /// The user moved it.
    void moved(double value);
    /// The mouse took hold of it, or let go.
    void dragStarted();
    void dragFinished();

private:
    void showValue();

    std::function<QString(double)> m_format;
    std::vector<double> m_steps{1};
    double m_value = 1;
    QSlider* m_slider;
    QLabel* m_text;
};

} // namespace hawx
