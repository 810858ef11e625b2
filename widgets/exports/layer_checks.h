// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/exports/export_values.h"

#include <QWidget>

class QCheckBox;
class QListWidget;

namespace hawx {

/// Layers to choose some of.
class LayerChecks final : public QWidget {
    Q_OBJECT

public:
    /// `title` may have a mnemonic.
    explicit LayerChecks(const QString& title, QWidget* parent = nullptr);

    void setLayers(const std::vector<ExportLayer>& layers, const QStringList& checked);
    QStringList checked() const;
    bool areAllChecked() const;
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void changed();

private:
    void showAll();

    QCheckBox* m_all;
    QListWidget* m_list;
};

} // namespace hawx
