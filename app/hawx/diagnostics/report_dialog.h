// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace hawx {

/// Shows a report, says what is in it and what is not, and lets it be copied or saved.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ReportDialog(const QString& report, QWidget* parent = nullptr);

Q_SIGNALS:
    void saveRequested();
};

} // namespace hawx
