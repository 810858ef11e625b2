// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/help/help_map.h"
#include "tests/app/manual_pictures.h"
#include "widgets/help/help_search.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

using namespace hawx;

namespace {

const QString folder = QStringLiteral(HAWX_SOURCE_DIR "/resources/help");
const QString referenceFile = QStringLiteral("command-line-reference.html");

QString readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60000) && process.exitCode() == 0;
    return ended ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// Verbs that a help text lists; none when it has options of its own only.
QStringList verbsIn(const QString& help)
{
    QStringList verbs;
    static const QRegularExpression line(QStringLiteral("^  ([a-z-]+)\\s{2,}\\S"));
    bool listed = false;
    for (const QString& each : help.split('\n')) {
        if (each.startsWith(QLatin1String("Subcommands:")))
            listed = true;
        else if (const auto match = line.match(each); listed && match.hasMatch())
            verbs.append(match.captured(1));
    }
    return verbs;
}

struct HelpOption {
    QString name;
    QString meaning;
};

/// Options and positionals that a help text lists, each with what is said of it.
QList<HelpOption> optionsIn(const QString& help)
{
    QList<HelpOption> options;
    static const QRegularExpression line(QStringLiteral("^  (-\\S+|[A-Z][A-Z0-9]*)(.*)$"));
    constexpr int column = 30; // where descriptions stand
    for (const QString& each : help.split('\n')) {
        const auto match = line.match(each);
        if (match.hasMatch() && !each.startsWith(QLatin1String("   "))) {
            const bool isLong = each.size() > column && each[column - 1] != ' ';
            options.append({match.captured(1), isLong ? QString() : each.mid(column).trimmed()});
        } else if (each.startsWith(QString(column, ' ')) && !options.isEmpty()) {
            options.back().meaning += each.trimmed();
        }
    }
    return options;
}

} // namespace

class TestManual : public QObject {
    Q_OBJECT

    HelpPages m_pages{QStringLiteral(":/help")};

    QMap<QString, QString> m_help; ///< of each verb that does something: "circuits list"

    void collectHelp(const QStringList& verb)
    {
        const QString help = outputOf(QStringLiteral(HAWX_CLI), verb + QStringList{"--help"});
        QVERIFY2(!help.isEmpty(), qPrintable(verb.join(' ')));
        const QStringList verbs = verbsIn(help);
        for (const QString& each : verbs)
            collectHelp(verb + QStringList{each});
        if (verbs.isEmpty())
            m_help[verb.join(' ')] = help;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_pages.pages().size() > 20);
        collectHelp({});
        QVERIFY(m_help.size() > 20);
    }

    void everyPageIsInTheContents()
    {
        QStringList files = QDir(folder).entryList({"*.html"});
        QVERIFY(!files.isEmpty());
        QStringList listed;
        for (const HelpPage& page : m_pages.pages())
            listed.append(page.file);
        listed.sort();
        files.sort();
        QCOMPARE(listed, files);
    }

    void everyPageHasATitleAndIsRead()
    {
        for (const HelpPage& page : m_pages.pages()) {
            QVERIFY2(!page.title.isEmpty(), qPrintable(page.file));
            QVERIFY2(page.sections.front().text.size() > 20 || page.sections.size() > 2,
                     qPrintable(page.file));
            const QString text = readText(folder + '/' + page.file);
            QVERIFY2(text.contains(QStringLiteral("href=\"style.css\"")), qPrintable(page.file));
            // The index names a page as the page does.
            if (page.file != HelpPages::indexFile())
                QVERIFY2(readText(folder + "/index.html")
                             .contains(QStringLiteral("\"%1\">%2</a>")
                                           .arg(page.file, page.title.toHtmlEscaped())),
                         qPrintable(page.file));
        }
    }

    void everyLinkLeadsSomewhere()
    {
        for (const HelpPage& page : m_pages.pages()) {
            for (const QString& link : page.links) {
                const QUrl url(link);
                if (!url.isRelative())
                    continue;
                const HelpPage* target =
                    m_pages.page(url.path().isEmpty() ? page.file : url.path());
                QVERIFY2(target, qPrintable(page.file + ": " + link));
                QVERIFY2(!url.hasFragment() || target->anchors.contains(url.fragment()),
                         qPrintable(page.file + ": " + link));
            }
        }
    }

    void everyPictureIsThereAndUsed()
    {
        QSet<QString> used;
        for (const HelpPage& page : m_pages.pages()) {
            for (const QString& picture : page.pictures) {
                QVERIFY2(!QImage(":/help/" + picture).isNull(),
                         qPrintable(page.file + ": " + picture));
                used.insert(picture);
            }
        }
        qint64 bytes = 0;
        const auto files = QDir(folder + "/pictures").entryInfoList({"*.png"});
        for (const QFileInfo& file : files) {
            QVERIFY2(used.contains("pictures/" + file.fileName()), qPrintable(file.fileName()));
            bytes += file.size();
        }
        QVERIFY2(bytes < 600 * 1024, qPrintable(QString::number(bytes)));
        // What hawx_manual_pictures writes, and nothing else.
        QCOMPARE(files.size(), static_cast<qsizetype>(std::size(test::manualPictures)));
        for (const test::ManualPicture& each : test::manualPictures) {
            const QImage image(folder + "/pictures/" + each.name + ".png");
            QVERIFY2(image.size() == QSize(each.width, each.height), each.name);
        }
    }

    void everyTopicHasAPage()
    {
        for (const HelpTopic& topic : helpTopics()) {
            const QUrl link(QString::fromLatin1(topic.link));
            const HelpPage* page = m_pages.page(link.path());
            QVERIFY2(page, topic.name);
            QVERIFY2(!link.hasFragment() || page->anchors.contains(link.fragment()), topic.name);
        }
    }

    /// A class derived from QDialog is one that F1 can be pressed in.
    void everyDialogHasATopic()
    {
        static const QRegularExpression dialog(
            QStringLiteral("class (\\w+) (?:final )?: public QDialog"));
        int dialogs = 0;
        for (const char* part : {"/app/hawx", "/widgets"}) {
            QDirIterator headers(QStringLiteral(HAWX_SOURCE_DIR) + QLatin1String(part), {"*.h"},
                                 QDir::Files, QDirIterator::Subdirectories);
            while (headers.hasNext()) {
                const auto match = dialog.match(readText(headers.next()));
                if (!match.hasMatch())
                    continue;
                ++dialogs;
                const QString name = "hawx::" + match.captured(1);
                const auto& topics = helpTopics();
                QVERIFY2(
                    std::any_of(topics.begin(), topics.end(),
                                [&name](const HelpTopic& topic) { return name == topic.name; }),
                    qPrintable(name));
            }
        }
        QVERIFY(dialogs >= 7);
    }

    void searchFindsWhatPeopleAskFor_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("link");
        QTest::newRow("panel") << "sensitivity"
                               << "sensitivity.html";
        QTest::newRow("glossary") << "margin"
                                  << "glossary.html#margin";
        QTest::newRow("verb") << "cosimulate"
                              << "command-line-reference.html#cosimulate";
        QTest::newRow("two words") << "error surface"
                                   << "circuits.html#surface";
        QTest::newRow("settings") << "settings"
                                  << "explore.html#settings";
        QTest::newRow("crash") << "after a crash"
                               << "sessions.html#crash";
        QTest::newRow("evolve") << "evolve a circuit"
                                << "evolve.html";
        QTest::newRow("beginning") << "systol"
                                   << "accelerators.html#shipped";
    }

    void searchFindsWhatPeopleAskFor()
    {
        QFETCH(QString, query);
        QFETCH(QString, link);
        const auto hits = HelpSearch(m_pages).find(query);
        QStringList first;
        for (const HelpHit& hit : hits.mid(0, 3))
            first.append(hit.section->link());
        QVERIFY2(first.contains(link), qPrintable(first.join(", ")));
        for (qsizetype k = 1; k < hits.size(); ++k)
            QVERIFY(hits[k - 1].score >= hits[k].score);
    }

    void everyVerbAndOptionIsOnItsPage()
    {
        const HelpPage* page = m_pages.page(referenceFile);
        QVERIFY(page);
        const QString html = readText(folder + '/' + referenceFile);
        QStringList chapters = html.split(QStringLiteral("<h2 id=\""));
        chapters.removeFirst();
        static const QRegularExpression row(QStringLiteral("<tr><td><code>([^<]+)</code></td>"));
        QMap<QString, QSet<QString>> onPage; // by anchor
        for (const QString& chapter : chapters) {
            QSet<QString>& options = onPage[chapter.section('"', 0, 0)];
            for (auto match = row.globalMatch(chapter); match.hasNext();)
                options.insert(match.next().captured(1));
        }
        const QSet<QString> common = onPage.take(QStringLiteral("all"));
        QVERIFY(common.contains(QStringLiteral("--json")));
        QStringList anchors;
        for (auto it = m_help.begin(); it != m_help.end(); ++it) {
            const QString anchor = QString(it.key()).replace(' ', '-');
            anchors.append(anchor);
            QSet<QString> expected;
            for (const HelpOption& option : optionsIn(it.value()))
                expected.insert(option.name);
            QVERIFY2(expected.contains(common), qPrintable(it.key()));
            QCOMPARE(onPage.value(anchor) | common, expected);
        }
        anchors.sort();
        QCOMPARE(onPage.keys(), anchors);
    }

    void everyOptionIsDescribed()
    {
        for (auto it = m_help.begin(); it != m_help.end(); ++it) {
            QVERIFY2(!it.value().startsWith('\n') && !it.value().startsWith("Usage"),
                     qPrintable(it.key()));
            for (const HelpOption& option : optionsIn(it.value()))
                QVERIFY2(option.meaning.size() > 3, qPrintable(it.key() + ' ' + option.name));
        }
    }

    /// To mend it:  ninja hawx_manual_reference
    void theReferenceIsWhatTheProgramSays()
    {
        const QStringList page = readText(folder + '/' + referenceFile).split('\n');
        const QStringList expected =
            outputOf(QStringLiteral(HAWX_CLI_MANUAL), {"--html"}).split('\n');
        for (qsizetype k = 0; k < std::min(page.size(), expected.size()); ++k)
            QCOMPARE(page[k], expected[k]);
        QCOMPARE(page.size(), expected.size());
    }

    void manualPagesRenderWithoutWarnings()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("groff")).isEmpty())
            QSKIP("needs groff");
        for (const char* name : {"hawx.1", "hawx-cli.1"}) {
            QProcess groff;
            groff.start(QStringLiteral("groff"), {"-man", "-Tutf8", "-ww", "-rLL=100n",
                                                  QStringLiteral(HAWX_MAN "/") + name});
            QVERIFY(groff.waitForFinished(60000));
            QCOMPARE(QString::fromUtf8(groff.readAllStandardError()), QString());
            QVERIFY(groff.readAllStandardOutput().size() > 1000);
        }
    }

    void manualPagesNameEveryOption()
    {
        const QString page = readText(QStringLiteral(HAWX_MAN "/hawx-cli.1"));
        for (auto it = m_help.begin(); it != m_help.end(); ++it) {
            const QString heading =
                ".SS hawx\\-cli " + QString(it.key()).replace('-', QStringLiteral("\\-"));
            QVERIFY2(page.contains(heading + ' '), qPrintable(it.key()));
            for (const HelpOption& option : optionsIn(it.value()))
                QVERIFY2(
                    page.contains(".B " + QString(option.name).replace('-', QStringLiteral("\\-"))),
                    qPrintable(option.name));
        }
        const QString help = outputOf(QStringLiteral(HAWX_WINDOW), {"--help"});
        const QString window = readText(QStringLiteral(HAWX_MAN "/hawx.1"));
        static const QRegularExpression option(QStringLiteral("--([a-z-]+)"));
        int options = 0;
        for (auto match = option.globalMatch(help); match.hasNext(); ++options) {
            const QString name = match.next().captured();
            QVERIFY2(window.contains(QString(name).replace('-', QStringLiteral("\\-"))),
                     qPrintable(name));
        }
        QVERIFY(options >= 4);
    }
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
