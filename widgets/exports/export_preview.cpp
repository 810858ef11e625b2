// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exports/export_preview.h"

#include "widgets/common/roomy_delegate.h"
#include "widgets/exports/html_view.h"
#include "widgets/figure/data_table_model.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace hawx {

namespace {

/// A sentence in the middle of where content would be.
QLabel* sentenceLabel()
{
    auto* label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMargin(24);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

ExportPreview::ExportPreview(QWidget* parent)
    : QWidget(parent),
      m_summary(new QLabel),
      m_pages(new QStackedWidget),
      m_sentence(sentenceLabel()),
      m_files(new DataTableModel(this)),
      m_list(new QTreeView),
      m_views(new QStackedWidget),
      m_text(new QPlainTextEdit),
      m_html(new HtmlView),
      m_binary(sentenceLabel()),
      m_note(new QLabel)
{
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_list->setModel(m_files);
    m_list->setRootIsDecorated(false);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setAccessibleName(tr("Files"));
    m_list->header()->setStretchLastSection(false);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLayoutDirection(Qt::LeftToRight); // code, whatever the language around it
    m_text->setAccessibleName(tr("Preview"));
    m_html->setTabChangesFocus(true);
    m_html->setAccessibleName(tr("Preview"));
    m_note->setForegroundRole(QPalette::PlaceholderText);

    m_views->addWidget(m_text);
    m_views->addWidget(m_html);
    m_views->addWidget(m_binary);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_views);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    m_content = splitter;
    m_pages->addWidget(m_content);
    m_pages->addWidget(m_sentence);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_note);
    m_note->hide();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    Q_EMIT fileChosen(index.row());
            });
}

void ExportPreview::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_summary->setText(tr("Preview"));
    m_note->hide();
    m_pages->setCurrentWidget(m_sentence);
}

void ExportPreview::setFiles(const std::vector<ExportPreviewFile>& files, bool isFolder)
{
    DataTable table;
    table.columns = {{tr("File"), {}}, {tr("Size"), tr("bytes")}};
    std::int64_t bytes = 0;
    for (const ExportPreviewFile& file : files) {
        table.rows.push_back({file.path, qlonglong{file.bytes}});
        bytes += file.bytes;
    }
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_files->setTable(std::move(table));
        m_list->setCurrentIndex(m_files->index(0, 0));
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setVisible(isFolder);
    const QString size = QLocale().formattedDataSize(bytes);
    m_summary->setText(
        isFolder ? tr("Preview: %Ln files, %1", nullptr, static_cast<int>(files.size())).arg(size)
                 : tr("Preview: one file, %1").arg(size));
    m_text->clear();
    m_views->setCurrentWidget(m_text);
    m_note->hide();
    m_pages->setCurrentWidget(m_content);
}

void ExportPreview::setContent(const ExportPreviewContent& content)
{
    switch (content.kind) {
    case ExportPreviewContent::Kind::Text:
        m_text->setPlainText(content.text);
        m_views->setCurrentWidget(m_text);
        break;
    case ExportPreviewContent::Kind::Html:
        m_html->setPage(content.text);
        m_views->setCurrentWidget(m_html);
        break;
    case ExportPreviewContent::Kind::Binary:
        m_binary->setText(tr("This is no text: nothing of it can be shown here."));
        m_views->setCurrentWidget(m_binary);
        break;
    }
    const bool isPage = content.kind == ExportPreviewContent::Kind::Html;
    m_note->setText(isPage ? tr("A browser shows it in its full layout.")
                           : tr("Shown is the beginning, %1.")
                                 .arg(QLocale().formattedDataSize(content.text.size())));
    m_note->setVisible(isPage || content.isCut);
}

QString ExportPreview::text() const
{
    if (m_pages->currentWidget() == m_sentence)
        return m_sentence->text();
    if (m_views->currentWidget() == m_binary)
        return m_binary->text();
    return m_views->currentWidget() == m_html ? m_html->toPlainText() : m_text->toPlainText();
}

} // namespace hawx
