// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/data_preview.h"

#include <QWidget>

class QVBoxLayout;

namespace hawx {

/// One image on its way into the network: as its file has it, scaled, and as values; each with a
/// line that says what was done.
class InputSteps final : public QWidget {
    Q_OBJECT

public:
    explicit InputSteps(QWidget* parent = nullptr);

    void setPreview(const DataPreview& preview);

private:
    void addStep(const QString& title, const QString& text, const QList<QImage>& images);
    void addRange(const DataPreview& preview);
    void addNormalisation(const DataPreview& preview);

    QVBoxLayout* m_layout;
    QWidget* m_content = nullptr;
};

} // namespace hawx
