// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

namespace hawx {

/// Size of all text, relative to that of the desktop, remembered; larger while presenting.
class TextSize final : public QObject {
    Q_OBJECT

public:
    explicit TextSize(QObject* parent = nullptr);
    ~TextSize() override;

    /// In per cent, 80..200.
    int percent() const { return m_percent; }
    void setPercent(int percent);
    void larger() { setPercent(m_percent + step); }
    void smaller() { setPercent(m_percent - step); }

    bool isPresenting() const { return m_presenting; }
    void setPresenting(bool presenting);

Q_SIGNALS:
    void changed();

private:
    void apply();

    static constexpr int step = 10;

    QFont m_desktop;
    int m_percent;
    bool m_presenting = false;
};

} // namespace hawx
