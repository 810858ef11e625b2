// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/exports/export_values.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace hawx {

class ElidedLabel;
class ExportPreview;
class JobRow;
class LayerChecks;
class MessageBar;
class ValidationPanel;

/// Asks in which form a configuration is to be exported and where to, shows what would be written,
/// and how the hardware compares with predictions. Does not stop the window.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(QWidget* parent = nullptr);

    /// Which configuration it is, in a line.
    void setSubject(const QString& line);
    /// `current` is chosen if it can be had, else the first that can.
    void setForms(std::vector<ExportForm> forms, const QString& current);
    void setLayers(const std::vector<ExportLayer>& layers, const QStringList& checked);
    void setDestination(const QString& path);
    /// Something is there: the button now replaces it, until something else is chosen.
    void askReplace();
    void showError(const QString& sentence);
    void showSaved(const QString& path);
    /// The row of the export that runs, until endWork().
    JobRow* beginWork(const QString& title);
    void endWork();

    /// Name of the chosen form; empty when there is none.
    QString form() const;
    /// Whether the chosen form has a choice of layers.
    bool hasLayers() const;
    QString destination() const;
    LayerChecks* layerChecks() const { return m_layers; }
    ExportPreview* preview() const { return m_preview; }
    ValidationPanel* validation() const { return m_validation; }
    QListWidget* formList() const { return m_list; }
    QLineEdit* destinationEdit() const { return m_destination; }
    MessageBar* news() const { return m_news; }
    QPushButton* exportButton() const { return m_export; }
    QPushButton* showButton() const { return m_show; }
    QPushButton* validateButton() const { return m_validate; }
    QTabWidget* tabs() const { return m_tabs; }

Q_SIGNALS:
    void formChosen(const QString& name);
    void layersChosen();
    void browseRequested();
    /// `replace`: the user was asked, see askReplace().
    void exportRequested(const QString& destination, bool replace);
    void showRequested(const QString& path);
    void validationRequested(const QStringList& layers);

private:
    QWidget* makeExportPage();
    /// Of the chosen form; -1 when there is none.
    int current() const;
    const ExportForm* currentForm() const;
    void showForm();
    void reconsider();
    void updateButtons();

    std::vector<ExportForm> m_forms;
    ElidedLabel* m_subject;
    QTabWidget* m_tabs;
    QListWidget* m_list;
    LayerChecks* m_layers;
    ExportPreview* m_preview;
    QLineEdit* m_destination;
    QPushButton* m_browse;
    MessageBar* m_news;
    QVBoxLayout* m_lower;
    ValidationPanel* m_validation;
    QPushButton* m_show;
    QPushButton* m_export;
    QPushButton* m_validate;
    JobRow* m_work = nullptr;
    QString m_saved; ///< what was written last
    bool m_replaces = false;
};

} // namespace hawx
