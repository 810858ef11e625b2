// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/export_files.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "tests/circuits/error_text.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hawx;
using namespace hawx::test;

class TestExportFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    QStringList entries(const char* name) const
    {
        return QDir(m_folder.filePath(name)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

private slots:
    void writesAFile()
    {
        writeExport({{"", "one"}}, path("a.json"), false);
        QCOMPARE(readTextFile(path("a.json")), std::string("one"));
        const QString error = errorText([&] { writeExport({{"", "two"}}, path("a.json"), false); });
        QVERIFY2(error.contains("a.json") && error.contains("exists"), qPrintable(error));
        QCOMPARE(readTextFile(path("a.json")), std::string("one"));
        writeExport({{"", "two"}}, path("a.json"), true);
        QCOMPARE(readTextFile(path("a.json")), std::string("two"));
    }

    void writesAFolder()
    {
        const std::vector<ExportedFile> files{{"run.sh", "#!/bin/sh\n", true},
                                              {"deep/er/b.v", "module b;"}};
        writeExport(files, path("hdl"), false);
        QCOMPARE(readTextFile(path("hdl/deep/er/b.v")), std::string("module b;"));
        QVERIFY(QFileInfo(m_folder.filePath("hdl/run.sh")).isExecutable());
        QVERIFY(!QFileInfo(m_folder.filePath("hdl/deep/er/b.v")).isExecutable());
        QVERIFY(errorText([&] { writeExport(files, path("hdl"), false); }).contains("exists"));

        writeExport({{"run.sh", "new"}, {"deep/er/b.v", "b"}}, path("hdl/"), true);
        QCOMPARE(readTextFile(path("hdl/run.sh")), std::string("new"));
        QVERIFY(QDir(m_folder.path()).entryList({"hdl*"}, QDir::AllEntries).size() == 1);
    }

    void leavesWhatIsNotItsOwn()
    {
        writeExport({{"a", "1"}, {"b", "2"}}, path("mine"), false);
        QFile note(m_folder.filePath("mine/note.txt"));
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.close();
        const QString error = errorText([&] {
            writeExport({{"a", "3"}, {"b", "4"}}, path("mine"), true);
        });
        QVERIFY2(error.contains("note.txt"), qPrintable(error));
        QCOMPARE(readTextFile(path("mine/a")), std::string("1"));
        QCOMPARE(entries("mine"), (QStringList{"a", "b", "note.txt"}));

        writeExport({{"", "file"}}, path("taken"), false);
        QVERIFY(errorText([&] {
                    writeExport({{"a", "1"}}, path("taken"), true);
                }).contains("is a file"));
        QVERIFY(errorText([&] {
                    writeExport({{"", "1"}}, path("mine"), true);
                }).contains("is a folder"));
    }

    void cancelledWritesNothing()
    {
        writeExport({{"a", "1"}, {"b", "2"}}, path("kept"), false);
        std::stop_source source;
        source.request_stop();
        RunContext context;
        context.stop = source.get_token();
        QVERIFY_EXCEPTION_THROWN(writeExport({{"a", "3"}, {"b", "4"}}, path("kept"), true, context),
                                 Cancelled);
        QVERIFY_EXCEPTION_THROWN(writeExport({{"", "x"}}, path("single"), false, context),
                                 Cancelled);
        QCOMPARE(readTextFile(path("kept/a")), std::string("1"));
        QCOMPARE(QDir(m_folder.path()).entryList({"kept*", "single*"}, QDir::AllEntries),
                 QStringList{"kept"});
    }

    void failsWhole()
    {
        // A name that no file system takes, after a good one.
        const QString error = errorText([&] {
            writeExport({{"a", "1"}, {std::string(300, 'x'), "2"}}, path("whole"), false);
        });
        QVERIFY2(error != QLatin1String("no error"), qPrintable(error));
        QVERIFY(QDir(m_folder.path()).entryList({"whole*"}, QDir::AllEntries).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestExportFiles)
#include "tst_export_files.moc"
