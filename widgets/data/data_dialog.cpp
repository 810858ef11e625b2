// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_dialog.h"

#include "core/support/run_context.h"
#include "widgets/common/elided_label.h"
#include "widgets/data/class_delegate.h"
#include "widgets/data/class_model.h"
#include "widgets/data/input_steps.h"
#include "widgets/style/colours.h"
#include "widgets/style/quantity.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hawx {

namespace {

constexpr int progressSteps = 1000;
constexpr int stepsWidth = 300;

QString formatName(DataFormat format)
{
    switch (format) {
    case DataFormat::Idx: return DataDialog::tr("MNIST-style IDX files");
    case DataFormat::Cifar10: return DataDialog::tr("CIFAR-10 binary files");
    case DataFormat::Cifar100: return DataDialog::tr("CIFAR-100 binary files, fine labels");
    case DataFormat::Folders: return DataDialog::tr("A folder of images for each class");
    case DataFormat::List: return DataDialog::tr("List of images and labels (CSV)");
    }
    return {};
}

/// Text in the colour of failures, which words must explain.
void colourAsFailure(QLabel* label)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, failureColour(palette));
    label->setPalette(palette);
}

} // namespace

QString draggedData(const QMimeData& mime)
{
    const auto urls = mime.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QFileInfo file(urls.front().toLocalFile());
    const bool isList =
        file.isFile() && file.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    return file.isDir() || isList ? file.absoluteFilePath() : QString();
}

DataDialog::DataDialog(Purpose purpose, QWidget* parent)
    : QDialog(parent), m_purpose(purpose), m_pages(new QStackedWidget)
{
    setWindowTitle(purpose == Purpose::Choose ? tr("Open data") : tr("Data set"));
    setAcceptDrops(purpose == Purpose::Choose);
    m_choicePage = makeChoicePage();
    m_readingPage = makeReadingPage();
    m_previewPage = makePreviewPage();
    for (QWidget* page : {m_choicePage, m_readingPage, m_previewPage})
        m_pages->addWidget(page);

    m_buttons = new QDialogButtonBox;
    m_use = m_buttons->addButton(tr("&Use this data set"), QDialogButtonBox::AcceptRole);
    m_another = m_buttons->addButton(tr("Choose &another…"), QDialogButtonBox::ActionRole);
    m_close = m_buttons->addButton(purpose == Purpose::Choose ? QDialogButtonBox::Cancel
                                                              : QDialogButtonBox::Close);
    connect(m_use, &QPushButton::clicked, this, &DataDialog::useRequested);
    connect(m_another, &QPushButton::clicked, this, &DataDialog::anotherRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);
    resize(960, 680);
    showChoice();
}

QWidget* DataDialog::makeChoicePage()
{
    auto* page = new QWidget;
    auto* title = new QLabel(tr("Labelled images for training and test"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* formats = new QLabel(
        tr("<p>A folder of</p><ul>"
           "<li>MNIST-style IDX files, plain or compressed</li>"
           "<li>CIFAR-10 or CIFAR-100 binary files</li>"
           "<li>images, one sub-folder for each class, with or without train and test above</li>"
           "</ul><p>or a list of images as a CSV file. Its columns are path, label and, if there "
           "is a third, train or test.</p>"
           "<p>Where nothing says which images are for test, every fifth of a class is.</p>"));
    formats->setWordWrap(true);
    formats->setTextFormat(Qt::RichText);
    m_folder = new QPushButton(tr("Choose a &folder…"));
    m_list = new QPushButton(tr("Choose a &list…"));
    connect(m_folder, &QPushButton::clicked, this, &DataDialog::folderWanted);
    connect(m_list, &QPushButton::clicked, this, &DataDialog::listWanted);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* choices = new QHBoxLayout;
    choices->addWidget(m_folder);
    choices->addWidget(m_list);
    choices->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(12);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(formats);
    column->addLayout(choices);
    column->addStretch(2);
    return page;
}

QWidget* DataDialog::makeReadingPage()
{
    auto* page = new QWidget;
    m_what = new QLabel;
    m_what->setAlignment(Qt::AlignCenter);
    m_what->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(420);
    m_progress->setAccessibleName(tr("Progress"));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_progress, 2);
    row->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(m_what);
    column->addLayout(row);
    column->addStretch(1);
    return page;
}

QWidget* DataDialog::makePreviewPage()
{
    auto* page = new QWidget;
    m_name = new QLabel;
    m_name->setTextFormat(Qt::PlainText);
    QFont heading = m_name->font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() * 1.25);
    m_name->setFont(heading);
    m_path = new ElidedLabel;
    QPalette quiet = m_path->palette();
    quiet.setColor(QPalette::WindowText, secondaryTextColour(quiet));
    m_path->setPalette(quiet);
    m_facts = new QLabel;
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warnings = new QLabel;
    m_warnings->setWordWrap(true);
    m_warnings->setTextFormat(Qt::PlainText);
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warnings->setAccessibleName(tr("Warnings"));

    m_classes = new ClassModel(this);
    m_table = new QTableView;
    m_table->setModel(m_classes);
    m_table->setItemDelegate(new ClassDelegate(m_table));
    m_table->setAccessibleName(tr("Classes"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(ClassDelegate::sampleSide + 8);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);

    m_steps = new InputSteps;
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_steps);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(stepsWidth);
    scroll->setMaximumWidth(stepsWidth);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_table, 1);
    middle->addWidget(scroll);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(m_path);
    column->addWidget(m_facts);
    column->addWidget(m_warnings);
    column->addSpacing(6);
    column->addLayout(middle, 1);
    return page;
}

void DataDialog::showPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    const bool isPreview = page == m_previewPage;
    const bool chooses = m_purpose == Purpose::Choose;
    m_use->setVisible(chooses && isPreview);
    m_another->setVisible(chooses && page != m_choicePage);
}

void DataDialog::showChoice(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    colourAsFailure(m_problem);
    showPage(m_choicePage);
    m_folder->setDefault(true);
    m_folder->setFocus();
}

void DataDialog::showReading(const QString& name)
{
    m_what->setText(tr("Reading %1").arg(name));
    m_progress->setRange(0, 0);
    showPage(m_readingPage);
}

void DataDialog::setProgress(const Progress& progress)
{
    if (progress.total == 0)
        return;
    m_progress->setRange(0, progressSteps);
    m_progress->setValue(
        static_cast<int>(static_cast<double>(std::min(progress.done, progress.total)) /
                         static_cast<double>(progress.total) * progressSteps));
}

void DataDialog::showPreview(const DataPreview& preview)
{
    m_name->setText(preview.name);
    m_path->setWholeText(inReadingOrder(QDir::toNativeSeparators(preview.path)));
    m_facts->setText(tr("%1. %2 training and %3 test images, %4 classes of the network %5.")
                         .arg(formatName(preview.format), formatInteger(preview.trainImages),
                              formatInteger(preview.testImages),
                              formatInteger(preview.classes.size()), preview.network));
    m_warnings->setText(preview.warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!preview.warnings.isEmpty());
    colourAsFailure(m_warnings);
    m_classes->setClasses(preview.classes);
    QHeaderView* header = m_table->horizontalHeader();
    m_table->resizeColumnToContents(ClassModel::Name);
    constexpr int widestName = 180;
    header->resizeSection(ClassModel::Name,
                          std::min(header->sectionSize(ClassModel::Name), widestName));
    for (const int column : {ClassModel::Train, ClassModel::Test})
        header->resizeSection(column, header->sectionSizeHint(column) + 12);
    m_steps->setPreview(preview);
    showPage(m_previewPage);
    m_use->setEnabled(preview.isUsable);
    if (m_purpose == Purpose::Show) {
        m_close->setDefault(true);
        m_close->setFocus();
    } else if (preview.isUsable) {
        m_use->setDefault(true);
        m_use->setFocus();
    } else {
        m_another->setDefault(true);
        m_another->setFocus();
    }
}

QString DataDialog::problem() const
{
    return m_problem->text();
}

QString DataDialog::warnings() const
{
    return m_warnings->text();
}

void DataDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedData(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DataDialog::dropEvent(QDropEvent* event)
{
    const QString path = draggedData(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT pathChosen(path);
}

} // namespace hawx
