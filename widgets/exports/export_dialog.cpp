// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exports/export_dialog.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/roomy_delegate.h"
#include "widgets/exports/export_preview.h"
#include "widgets/exports/layer_checks.h"
#include "widgets/exports/validation_panel.h"
#include "widgets/jobs/job_row.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

namespace {

constexpr int formRole = Qt::UserRole; ///< index of the form; none for headings

/// Headings are no choices, but must not look like choices that cannot be had.
class FormDelegate final : public RoomyDelegate {
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        RoomyDelegate::initStyleOption(option, index);
        if (index.data(formRole).isValid())
            return;
        option->state |= QStyle::State_Enabled;
        option->font.setBold(true);
        option->displayAlignment = Qt::AlignLeading | Qt::AlignBottom;
    }
};

} // namespace

ExportDialog::ExportDialog(QWidget* parent)
    : QDialog(parent),
      m_subject(new ElidedLabel),
      m_tabs(new QTabWidget),
      m_list(new QListWidget),
      m_layers(new LayerChecks(tr("&Layers"))),
      m_preview(new ExportPreview),
      m_destination(new QLineEdit),
      m_browse(new QPushButton(tr("&Browse…"))),
      m_news(new MessageBar),
      m_lower(new QVBoxLayout),
      m_validation(new ValidationPanel),
      m_show(new QPushButton(tr("Show in &folder"))),
      m_export(new QPushButton),
      m_validate(new QPushButton(tr("&Validate")))
{
    setWindowTitle(tr("Export configuration"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeExportPage(), tr("Ex&port"));
    m_tabs->addTab(m_validation, tr("Vali&dation"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    buttons->addButton(m_validate, QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_subject);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    m_list->setFocus();
    resize(980, 700);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ExportDialog::updateButtons);
    connect(m_validation, &ValidationPanel::readyChanged, this, &ExportDialog::updateButtons);
    connect(m_export, &QPushButton::clicked, this,
            [this] { Q_EMIT exportRequested(destination(), m_replaces); });
    connect(m_validate, &QPushButton::clicked, this,
            [this] { Q_EMIT validationRequested(m_validation->layers()); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(m_saved); });
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browseRequested);
    reconsider();
}

QWidget* ExportDialog::makeExportPage()
{
    m_list->setItemDelegate(new FormDelegate(m_list));
    m_list->setAccessibleName(tr("Forms"));
    m_list->setObjectName(QStringLiteral("exportForms"));
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* formLabel = new QLabel(tr("F&orm"));
    formLabel->setBuddy(m_list);
    auto* forms = new QWidget;
    auto* formLayout = new QVBoxLayout(forms);
    formLayout->setContentsMargins(0, 0, 0, 0);
    formLayout->addWidget(formLabel);
    formLayout->addWidget(m_list, 1);
    auto* choices = new QSplitter(Qt::Vertical);
    choices->setChildrenCollapsible(false);
    choices->addWidget(forms);
    choices->addWidget(m_layers);
    choices->setStretchFactor(0, 3);
    choices->setStretchFactor(1, 2);
    auto* upper = new QSplitter;
    upper->setChildrenCollapsible(false);
    upper->addWidget(choices);
    upper->addWidget(m_preview);
    upper->setStretchFactor(1, 1);
    upper->setSizes({230, 740});

    auto* label = new QLabel(tr("Save &to"));
    label->setBuddy(m_destination);
    auto* where = new QHBoxLayout;
    where->addWidget(label);
    where->addWidget(m_destination, 1);
    where->addWidget(m_browse);
    auto* page = new QWidget;
    m_lower->addWidget(upper, 1);
    m_lower->addLayout(where);
    auto* news = new QHBoxLayout; // the buttons below must not move under the mouse
    news->addWidget(m_news, 1);
    news->addWidget(m_show);
    m_lower->addLayout(news);
    page->setLayout(m_lower);

    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        showForm();
        Q_EMIT formChosen(form());
    });
    connect(m_layers, &LayerChecks::changed, this, [this] {
        reconsider();
        Q_EMIT layersChosen();
    });
    connect(m_destination, &QLineEdit::textChanged, this, [this] {
        if (const int chosen = current(); chosen >= 0)
            m_forms[static_cast<std::size_t>(chosen)].destination = m_destination->text();
        reconsider();
    });
    return page;
}

void ExportDialog::setSubject(const QString& line)
{
    m_subject->setWholeText(line);
}

void ExportDialog::setForms(std::vector<ExportForm> forms, const QString& current)
{
    m_forms = std::move(forms);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    QStringList groups;
    for (const ExportForm& form : m_forms)
        if (!groups.contains(form.group))
            groups.append(form.group);
    QListWidgetItem* first = nullptr;
    QListWidgetItem* wanted = nullptr;
    for (const QString& group : groups) {
        auto* heading = new QListWidgetItem(group, m_list);
        heading->setFlags(Qt::NoItemFlags);
        for (std::size_t k = 0; k < m_forms.size(); ++k) {
            const ExportForm& form = m_forms[k];
            if (form.group != group)
                continue;
            auto* item = new QListWidgetItem(form.title, m_list);
            item->setData(formRole, static_cast<int>(k));
            item->setToolTip(form.problem.isEmpty() ? form.title : form.problem);
            item->setData(Qt::AccessibleDescriptionRole, form.problem);
            if (!form.problem.isEmpty()) {
                item->setFlags(Qt::NoItemFlags);
                continue;
            }
            first = first ? first : item;
            wanted = form.name == current ? item : wanted;
        }
    }
    m_list->setCurrentItem(wanted ? wanted : first);
    showForm();
}

void ExportDialog::setLayers(const std::vector<ExportLayer>& layers, const QStringList& checked)
{
    m_layers->setLayers(layers, checked);
    reconsider();
}

void ExportDialog::setDestination(const QString& path)
{
    m_destination->setText(QDir::toNativeSeparators(path));
}

void ExportDialog::askReplace()
{
    m_replaces = true;
    m_news->showMessage(MessageBar::Kind::Information,
                        tr("%1 exists already. Replace it?").arg(destination()));
    updateButtons();
}

void ExportDialog::showError(const QString& sentence)
{
    reconsider();
    m_news->showMessage(MessageBar::Kind::Error, sentence);
}

void ExportDialog::showSaved(const QString& path)
{
    reconsider();
    m_saved = path;
    m_news->showMessage(MessageBar::Kind::Information, tr("Saved to %1").arg(path));
    updateButtons();
}

JobRow* ExportDialog::beginWork(const QString& title)
{
    m_work = new JobRow(title);
    m_lower->addWidget(m_work);
    m_news->clear();
    updateButtons();
    return m_work;
}

void ExportDialog::endWork()
{
    if (!m_work)
        return;
    m_work->hide();
    m_work->deleteLater(); // it may be its own button that ended it
    m_work = nullptr;
    updateButtons();
}

QString ExportDialog::form() const
{
    const ExportForm* chosen = currentForm();
    return chosen ? chosen->name : QString();
}

bool ExportDialog::hasLayers() const
{
    const ExportForm* chosen = currentForm();
    return chosen && chosen->hasLayers;
}

QString ExportDialog::destination() const
{
    return m_destination->text().trimmed();
}

int ExportDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item && item->flags().testFlag(Qt::ItemIsEnabled) ? item->data(formRole).toInt() : -1;
}

const ExportForm* ExportDialog::currentForm() const
{
    const int chosen = current();
    return chosen < 0 ? nullptr : &m_forms[static_cast<std::size_t>(chosen)];
}

void ExportDialog::showForm()
{
    const ExportForm* chosen = currentForm();
    m_layers->setVisible(hasLayers());
    const QSignalBlocker blocker(m_destination);
    m_destination->setText(chosen ? QDir::toNativeSeparators(chosen->destination) : QString());
    reconsider();
}

/// What was said of another choice is no longer true.
void ExportDialog::reconsider()
{
    m_replaces = false;
    m_saved.clear();
    m_news->clear();
    updateButtons();
}

void ExportDialog::updateButtons()
{
    const bool isExport = m_tabs->currentWidget() != m_validation;
    const ExportForm* chosen = currentForm();
    m_export->setText(m_replaces ? tr("&Replace") : tr("&Export"));
    m_export->setEnabled(chosen && !m_work && !destination().isEmpty() &&
                         (!hasLayers() || !m_layers->checked().isEmpty()));
    m_browse->setEnabled(chosen);
    m_validate->setEnabled(m_validation->isReady());
    m_export->setVisible(isExport);
    m_validate->setVisible(!isExport);
    m_show->setVisible(!m_saved.isEmpty());
    (isExport ? m_export : m_validate)->setDefault(true);
}

} // namespace hawx
