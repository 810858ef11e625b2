// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace hawx {

/// Joined buttons, of which one is down.
class ChoiceButtons final : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceButtons(QWidget* parent = nullptr);

    /// The first one is down at first.
    void addChoice(int id, const QString& text, const QString& tip);
    void setCurrent(int id);
    int current() const;

Q_SIGNALS:
    void chosen(int id);

private:
    QButtonGroup* m_buttons;
};

} // namespace hawx
