// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/image_list.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

ImageList parsed(const QByteArray& text)
{
    return parseImageList(std::string_view(text.data(), static_cast<std::size_t>(text.size())),
                          "list.csv");
}

NumberedLabels numbered(const QByteArray& text)
{
    return numberLabels(parsed(text), "list.csv");
}

} // namespace

class TestImageList : public QObject {
    Q_OBJECT

private slots:
    /// Each is the list of "path|label|split|line", whatever the form.
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QByteArray& text, const QStringList& expected) {
            QTest::newRow(name) << text << expected;
        };
        const QStringList two{"a.png|0||1", "b c.png|1||2"};
        row("plain", "a.png,0\nb c.png,1\n", two);
        row("no end of the last line", "a.png,0\nb c.png,1", two);
        row("carriage returns", "a.png,0\r\nb c.png,1\r\n", two);
        row("byte-order mark",
            "\xEF\xBB\xBF"
            "a.png,0\nb c.png,1",
            two);
        row("quoted", "\"a.png\",\"0\"\r\n\"b c.png\",1\r\n", two);
        row("empty lines", "a.png,0\n\n\r\nb.png,1", {"a.png|0||1", "b.png|1||4"});
        row("header", "path,label\na.png,cat", {"a.png|cat||2"});
        row("header in another order", "id,Class,split,FileName\n7,cat,TEST,a.png",
            {"a.png|cat|test|2"});
        row("split", "a.png,cat,train\nb.png,cat,testing",
            {"a.png|cat|train|1", "b.png|cat|test|2"});
        row("quotes and lines within", "\"a,\"\"b\"\"\n.png\",cat\nc.png,dog",
            {"a,\"b\"\n.png|cat||1", "c.png|dog||3"});
        row("a space is text", " a.png, cat", {" a.png| cat||1"});
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        QStringList found;
        for (const ImageList::Entry& entry : parsed(text).entries) {
            const QString split = !entry.split                   ? QString()
                                  : *entry.split == Split::Train ? QStringLiteral("train")
                                                                 : QStringLiteral("test");
            found.append(QStringLiteral("%1|%2|%3|%4")
                             .arg(QString::fromStdString(entry.path),
                                  QString::fromStdString(entry.label), split)
                             .arg(entry.line));
        }
        QCOMPARE(found, expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const QByteArray& text, const char* message) {
            QTest::newRow(name) << text << QStringLiteral("The list list.csv") + message;
        };
        row("empty", "\n\n", " is empty; a path and a label on each line are needed.");
        row("header alone", "path,label\n", " holds a header, but no images.");
        row("one field", "a.png\n",
            ", line 1: 1 field without a header; a path, a label and perhaps a split are needed.");
        row("four fields", "a,b,c,d",
            ", line 1: 4 fields without a header; a path, a label and perhaps a split are needed.");
        row("a field less", "a.png,0\n\nb.png", ", line 3: 1 field, but the first line has 2.");
        row("a field more", "a.png,0\nb.png,0,", ", line 2: 3 fields, but the first line has 2.");
        row("no path", "a.png,0\n,1", ", line 2: the path is empty.");
        row("no label", "path,label\na.png,", ", line 2: the label is empty.");
        row("another split", "a.png,0,val",
            ", line 1: the split is \"val\"; train or test is needed.");
        row("no split", "a.png,0,", ", line 1: the split is \"\"; train or test is needed.");
        row("open quote", "a.png,0\n\"b.png,0\n\n",
            ", line 2: a quote that begins here never ends.");
        row("after a quote", "\"a\nb\"c,0",
            ", line 2: text after the quote that ends a field; a comma is needed.");
        row("quote within", "a.png,0\na\"b,0",
            ", line 2: a quote within a field; write the field in quotes, and \"\" for a quote in "
            "it.");
        row("zero byte", QByteArray("a.png,0\nb\0,0", 12), ", line 2: a zero byte is no text.");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        QCOMPARE(errorText([&] { parsed(text); }), message);
    }

    void numbersLabels()
    {
        const NumberedLabels indices = numbered("a,3\nb,0\nc,03");
        QCOMPARE(indices.labels, (std::vector<int>{3, 0, 3}));
        QVERIFY(indices.classes.empty());
        const NumberedLabels names = numbered("a,pear\nb,apple\nc,pear\nd,7");
        QCOMPARE(names.labels, (std::vector<int>{2, 1, 2, 0}));
        QCOMPARE(names.classes, (std::vector<std::string>{"7", "apple", "pear"}));
        // Neither is an index.
        QCOMPARE(numbered("a,-1\nb,0").classes, (std::vector<std::string>{"-1", "0"}));
        QCOMPARE(numbered("a,1.5\nb,0").classes, (std::vector<std::string>{"0", "1.5"}));
        QCOMPARE(errorText([] { numbered("a,0\nb,1048576"); }),
                 QStringLiteral("The list list.csv, line 2: the label 1048576 is too large."));
    }
};

QTEST_APPLESS_MAIN(TestImageList)
#include "tst_image_list.moc"
