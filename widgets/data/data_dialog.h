// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/data_preview.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QMimeData;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hawx {

class ClassModel;
class ElidedLabel;
class InputSteps;
struct Progress;

/// Asks for a data set and shows it before it is used, or shows the one in use. Reads nothing.
class DataDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Choose, Show };

    explicit DataDialog(Purpose purpose, QWidget* parent = nullptr);

    /// What can be opened. `problem` says why the last choice was none; empty at first.
    void showChoice(const QString& problem = {});
    void showReading(const QString& name);
    void setProgress(const Progress& progress);
    void showPreview(const DataPreview& preview);

    Purpose purpose() const { return m_purpose; }
    QPushButton* folderButton() const { return m_folder; }
    QPushButton* listButton() const { return m_list; }
    QPushButton* useButton() const { return m_use; }
    QPushButton* anotherButton() const { return m_another; }
    QPushButton* closeButton() const { return m_close; }
    QTableView* classTable() const { return m_table; }
    /// What is wrong with the choice, and what is questionable about the data.
    QString problem() const;
    QString warnings() const;

Q_SIGNALS:
    void folderWanted();
    void listWanted();
    /// Dropped here.
    void pathChosen(const QString& path);
    void useRequested();
    /// What is read or shown is not wanted any more.
    void anotherRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeChoicePage();
    QWidget* makeReadingPage();
    QWidget* makePreviewPage();
    void showPage(QWidget* page);

    Purpose m_purpose;
    QStackedWidget* m_pages;
    QWidget* m_choicePage;
    QWidget* m_readingPage;
    QWidget* m_previewPage;

    QLabel* m_problem;
    QPushButton* m_folder;
    QPushButton* m_list;

    QLabel* m_what;
    QProgressBar* m_progress;

    QLabel* m_name;
    ElidedLabel* m_path;
    QLabel* m_facts;
    QLabel* m_warnings;
    ClassModel* m_classes;
    QTableView* m_table;
    InputSteps* m_steps;

    QDialogButtonBox* m_buttons;
    QPushButton* m_use;
    QPushButton* m_another;
    QPushButton* m_close;
};

/// The one local folder or list of images that is dragged; empty for anything else.
QString draggedData(const QMimeData& mime);

} // namespace hawx
