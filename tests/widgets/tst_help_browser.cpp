// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/help_browser.h"
#include "widgets/help/help_view.h"
#include "widgets/style/theme.h"

#include <QDir>
#include <QFile>
#include <QFontMetrics>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace hawx;

/// A manual of three pages, read, searched and gone through by keys.
class TestHelpBrowser : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const char* name, const QString& body)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("<html><head><title>x</title></head><body>%1</body></html>")
                       .arg(body)
                       .toUtf8());
    }

    QStringList linksOf(const QString& query) const
    {
        const HelpPages pages(m_folder.path());
        QStringList links;
        for (const HelpHit& hit : HelpSearch(pages).find(query))
            links.append(hit.section->link());
        return links;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        write("index.html", "<h1>Manual</h1><p>Welcome.</p>"
                            "<h2>First</h2><ul><li><a href='fruit.html'>Fruit</a></li></ul>"
                            "<h2>Second</h2><ul><li><a href='trees.html'>Trees</a></li>"
                            "<li><a href='missing.html'>Missing</a></li></ul>");
        write("fruit.html",
              "<h1>Fruit</h1><p>All about it. Lemons are sour; limits of taste are not.</p>"
              "<h2 id='apple'>Apples</h2><p>An apple a day. Caf\u00e9 &lt;b&gt; apple pie.</p>"
              "<h2 id='pear'>Pears</h2><p>Not an apple. See <a href='trees.html#oak'>oaks</a>.</p>"
              "<p><img src='wide.png' alt='wide'></p>");
        write("trees.html", "<h1>Trees</h1><p>Woods.</p><p>" +
                                QStringLiteral("word ").repeated(3000) +
                                "</p><h2 id='oak'>Oaks</h2><p>Old, and no apple on it.</p>");
        QImage wide(3000, 40, QImage::Format_RGB32);
        wide.fill(Qt::red);
        QVERIFY(wide.save(m_folder.filePath(QStringLiteral("wide.png"))));
    }

    void readsChaptersPagesAndSections()
    {
        const HelpPages pages(m_folder.path());
        QCOMPARE(pages.chapters().size(), 2);
        QCOMPARE(pages.chapters()[1].title, QStringLiteral("Second"));
        QCOMPARE(pages.chapters()[1].files,
                 QStringList{"trees.html"}); // what is missing is left out
        QCOMPARE(pages.pages().size(), 3);
        const HelpPage* fruit = pages.page(QStringLiteral("fruit.html"));
        QVERIFY(fruit);
        QCOMPARE(fruit->title, QStringLiteral("Fruit"));
        QCOMPARE(fruit->sections.size(), 3);
        QCOMPARE(fruit->sections[0].link(), QStringLiteral("fruit.html"));
        QCOMPARE(fruit->sections[1].link(), QStringLiteral("fruit.html#apple"));
        QCOMPARE(fruit->sections[2].text, QStringLiteral("Not an apple. See oaks."));
        QCOMPARE(fruit->links, QStringList{"trees.html#oak"});
        QCOMPARE(fruit->pictures, QStringList{"wide.png"});
        QVERIFY(!pages.page(QStringLiteral("missing.html")));
    }

    void searchRanksHeadingsBeforeTexts()
    {
        QCOMPARE(linksOf("apple").front(), QStringLiteral("fruit.html#apple"));
        QCOMPARE(linksOf("apple").size(), 3);
        QCOMPARE(linksOf("OAK").front(), QStringLiteral("trees.html#oak"));
        QCOMPARE(linksOf("cafe"), QStringList{"fruit.html#apple"}); // without accents
        QCOMPARE(linksOf("lem"), QStringList{"fruit.html"});        // beginnings of words
        QVERIFY(linksOf("emons").isEmpty());
        QVERIFY(linksOf("l").isEmpty()); // a letter is no beginning
        // All words, else as many as any section has.
        QCOMPARE(linksOf("apple pie"), QStringList{"fruit.html#apple"});
        QCOMPARE(linksOf("pie zeppelin"), QStringList{"fruit.html#apple"});
        QVERIFY(linksOf("zeppelin").isEmpty());
        QVERIFY(linksOf("  , ").isEmpty());
    }

    void excerptsAreEscapedAndMarked()
    {
        const HelpPages pages(m_folder.path());
        const auto hits = HelpSearch(pages).find(QStringLiteral("pie"));
        QCOMPARE(hits.size(), 1);
        QVERIFY2(hits[0].excerpt.contains("&lt;b&gt; apple <b>pie</b>"),
                 qPrintable(hits[0].excerpt));
        QCOMPARE(hits[0].pageTitle, QStringLiteral("Fruit"));
    }

    void contentsLeadToPagesAndFollowThem()
    {
        HelpBrowser browser(m_folder.path());
        browser.show();
        QVERIFY(QTest::qWaitForWindowActive(&browser));
        QCOMPARE(browser.link(), QStringLiteral("index.html"));
        auto* contents = browser.findChild<QTreeWidget*>();
        QStringList titles;
        for (QTreeWidgetItemIterator it(contents); *it; ++it)
            titles.append((*it)->text(0));
        QCOMPARE(titles, (QStringList{"Manual", "First", "Fruit", "Apples", "Pears", "Second",
                                      "Trees", "Oaks"}));
        contents->setCurrentItem(contents->findItems("Pears", Qt::MatchRecursive).front());
        QCOMPARE(browser.link(), QStringLiteral("fruit.html#pear"));
        QVERIFY2(browser.windowTitle().contains("Fruit"), qPrintable(browser.windowTitle()));
        browser.showPage(QStringLiteral("trees.html"));
        QCOMPARE(contents->currentItem()->text(0), QStringLiteral("Trees"));
        QTest::keyClick(&browser, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(browser.link(), QStringLiteral("fruit.html#pear"));
        QTest::keyClick(&browser, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(browser.link(), QStringLiteral("trees.html"));
        QTest::keyClick(&browser, Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(browser.link(), QStringLiteral("index.html"));
    }

    void anchorsAreScrolledTo()
    {
        HelpBrowser browser(m_folder.path());
        browser.show();
        browser.showPage(QStringLiteral("trees.html"));
        QCOMPARE(browser.view()->verticalScrollBar()->value(), 0);
        browser.showPage(QStringLiteral("trees.html#oak"));
        QTRY_VERIFY(browser.view()->verticalScrollBar()->value() > 100);
    }

    void picturesFitTheColumn()
    {
        HelpBrowser browser(m_folder.path());
        browser.resize(900, 600);
        browser.show();
        browser.showPage(QStringLiteral("fruit.html"));
        QTRY_VERIFY(browser.view()->horizontalScrollBar()->maximum() == 0);
        // Each width loads the page anew, and once: also when that changes the width again.
        for (int width = 500; width < 900; width += 37) {
            browser.resize(width, 200 + width % 100);
            QTest::qWait(10);
            QCOMPARE(browser.view()->toPlainText().count("All about it"), 1);
        }
        QTRY_VERIFY(browser.view()->horizontalScrollBar()->maximum() == 0);
    }

    void searchByKeysOpensTheBestAndMarksWords()
    {
        HelpBrowser browser(m_folder.path());
        browser.show();
        QVERIFY(QTest::qWaitForWindowActive(&browser));
        QTest::keyClick(&browser, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* field = qobject_cast<QLineEdit*>(browser.focusWidget());
        QVERIFY(field);
        auto* side = browser.findChild<QStackedWidget*>();
        QCOMPARE(side->currentIndex(), 0);
        QTest::keyClicks(field, "apple");
        QCOMPARE(side->currentIndex(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(browser.link(), QStringLiteral("fruit.html#apple"));
        QCOMPARE(browser.view()->extraSelections().size(), 4); // Apples, apple, apple; apple
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(side->currentIndex(), 0);
        QVERIFY(browser.view()->extraSelections().isEmpty());
        QVERIFY(browser.isVisible());
        QTest::keyClick(&browser, Qt::Key_Escape);
        QVERIFY(!browser.isVisible());
    }

    void findsOnThePage()
    {
        HelpBrowser browser(m_folder.path());
        browser.show();
        QVERIFY(QTest::qWaitForWindowActive(&browser));
        browser.showPage(QStringLiteral("fruit.html"));
        QTest::keyClick(&browser, Qt::Key_F, Qt::ControlModifier);
        auto* field = qobject_cast<QLineEdit*>(browser.focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, "an apple");
        QTest::keyClick(field, Qt::Key_Return);
        const int first = browser.view()->textCursor().position();
        QCOMPARE(browser.view()->textCursor().selectedText().toLower(), QStringLiteral("an apple"));
        QTest::keyClick(field, Qt::Key_F3);
        const int second = browser.view()->textCursor().position();
        QVERIFY(second > first);
        QTest::keyClick(field, Qt::Key_F3); // round the end
        QCOMPARE(browser.view()->textCursor().position(), first);
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(browser.view()->textCursor().position(), second);
        field->setText(QStringLiteral("zeppelin"));
        QTest::keyClick(field, Qt::Key_Return);
        bool told = false;
        for (const QLabel* label : browser.findChildren<QLabel*>())
            told =
                told || (label->isVisible() && label->text() == QStringLiteral("Not on this page"));
        QVERIFY(told);
    }

    void textAndColoursFollow()
    {
        HelpBrowser browser(m_folder.path());
        browser.show();
        QVERIFY(QTest::qWaitForWindowActive(&browser));
        browser.showPage(QStringLiteral("fruit.html#pear"));
        const double before = browser.view()->font().pointSizeF();
        QTest::keyClick(&browser, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(browser.view()->font().pointSizeF(), before * 1.1);
        QFont larger = browser.font();
        larger.setPointSizeF(2 * larger.pointSizeF());
        browser.setFont(larger);
        QCOMPARE(browser.view()->font().pointSizeF(), 2 * before * 1.1);
        QTest::keyClick(&browser, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(browser.view()->font().pointSizeF(), 2 * before);
        const auto linkColour = [&browser] {
            const QTextDocument* document = browser.view()->document();
            for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
                for (auto it = block.begin(); !it.atEnd(); ++it)
                    if (!it.fragment().charFormat().anchorHref().isEmpty())
                        return it.fragment().charFormat().foreground().color();
            return QColor();
        };
        browser.setPalette(lightPalette());
        QCOMPARE(linkColour(), lightPalette().color(QPalette::Link));
        browser.setPalette(darkPalette());
        QCOMPARE(linkColour(), darkPalette().color(QPalette::Link));
        QCOMPARE(browser.link(), QStringLiteral("fruit.html#pear"));
    }
};

QTEST_MAIN(TestHelpBrowser)
#include "tst_help_browser.moc"
