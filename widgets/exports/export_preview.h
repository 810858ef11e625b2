// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/exports/export_values.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace hawx {

class DataTableModel;
class HtmlView;

/// What an export would write: one file's content, or the files of a folder and the content of one.
class ExportPreview final : public QWidget {
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent = nullptr);

    /// In place of files: why there are none, or that they are being made.
    void setSentence(const QString& sentence);
    /// Shows no content yet. The first one of a folder is selected.
    void setFiles(const std::vector<ExportPreviewFile>& files, bool isFolder);
    /// Of the selected file.
    void setContent(const ExportPreviewContent& content);

    /// What is shown of the content, or the sentence in its place.
    QString text() const;
    QTreeView* fileList() const { return m_list; }
    QPlainTextEdit* textView() const { return m_text; }

Q_SIGNALS:
    /// The user wants to see this one.
    void fileChosen(int index);

private:
    QLabel* m_summary;
    QStackedWidget* m_pages;
    QLabel* m_sentence;
    QWidget* m_content;
    DataTableModel* m_files;
    QTreeView* m_list;
    QStackedWidget* m_views;
    QPlainTextEdit* m_text;
    HtmlView* m_html;
    QLabel* m_binary;
    QLabel* m_note; ///< what is not shown
};

} // namespace hawx
