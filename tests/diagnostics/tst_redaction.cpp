// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics/redaction.h"

#include <QTest>

#include <random>
#include <string>

using hawx::redacted;
using hawx::redactedLogLine;
using hawx::withoutPersonalNames;

class TestRedaction : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatTheProgramSays_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* name, const char* message, const char* expected) {
            QTest::newRow(name) << message << expected;
        };
        add("numbers", "10,000 test images: 91.62 %, -0.3", "10,000 test images: 91.62 %, -0.3");
        add("shape", "images of 1x28x28", "images of 1x28x28");
        add("path", "The file /home/wilhelmine/net.onnx cannot be opened: 5.",
            "The file <...> cannot be opened: 5.");
        add("relative", "There is no file secretnet.onnx.", "There is no file <...>.");
        add("bare name", "The network secretnet has one output",
            "The network <...> has one output");
        add("quoted", "The layer \"input images\" is not supported",
            "The layer <...> is not supported");
        add("quoted part", "--data=\"my data\", please take fewer", "<...> <...> take fewer");
        add("open quote", "There is \"no end", "There is <...>");
        add("name with spaces", "The file /mnt/Großmutters Äpfel/x.png is damaged",
            "The file <...> is damaged");
        add("case", "THE Network", "<...> Network");
        add("long number", "image 1234567890 of 123456789", "image <...> of 123456789");
        add("digits in a word", "layer4.0.conv2", "<...>");
        add("address", "wilhelmine@example.org", "<...>");
        add("nothing", "", "");
    }
    void keepsWhatTheProgramSays()
    {
        QFETCH(QString, message);
        QFETCH(QString, expected);
        QString found = QString::fromStdString(redacted(message.toStdString()));
        found.replace("<...> <...>", "<...>");
        expected.replace("<...> <...>", "<...>");
        QCOMPARE(found, expected);
    }

    /// A name that no text of the program has never gets through, whatever stands around it.
    void noNameGetsThrough()
    {
        const std::string name = "Qvxzname";
        const std::string marks = " \t\"'()[]{}<>,.;:!?/\\=-_+&%$#@|~*^`0aAé\n";
        std::mt19937 random(1);
        const auto pick = [&] { return marks[random() % marks.size()]; };
        for (int i = 0; i < 20'000; ++i) {
            std::string text = "The network ";
            for (unsigned k = random() % 4; k > 0; --k)
                text += pick();
            text += name;
            for (unsigned k = random() % 4; k > 0; --k)
                text += pick();
            text += " cannot be used.";
            QVERIFY2(redacted(text).find(name) == std::string::npos, text.c_str());
            QVERIFY2(redactedLogLine(text).find(name) == std::string::npos, text.c_str());
            QVERIFY2(redactedLogLine("2026-01-31T12:00:00.000Z 4711 error network: " + text)
                             .find(name) == std::string::npos,
                     text.c_str());
        }
    }

    void keepsTheFormOfTheLog()
    {
        const auto line = [](const char* text) {
            return QString::fromStdString(redactedLogLine(text));
        };
        QCOMPARE(
            line("2026-01-31T12:00:00.000Z 4711 warning network: The file ./a.onnx is damaged."),
            QString("2026-01-31T12:00:00.000Z 4711 warning network: The file <...> is "
                    "damaged."));
        QCOMPARE(line("2026-01-31T12:00:00.000Z 4711 warning secretpart: damaged"),
                 QString("2026-01-31T12:00:00.000Z 4711 warning <...>: damaged"));
        QCOMPARE(line("/home/wilhelmine/hawx/build/bin/hawx(_ZN4hawx3runEv+0x1f) [0x55d0a1b2c3d4]"),
                 QString("    hawx(_ZN4hawx3runEv+0x1f)"));
        QCOMPARE(line("/lib/x86_64-linux-gnu/libc.so.6(+0x3c050)[0x7f0011223344]"),
                 QString("    libc.so.6(+0x3c050)"));
        QCOMPARE(line("/usr/lib/libglib-2.0.so.0(+0x5491e)[0x7f0011223344]"),
                 QString("    libglib-2.0.so.0(+0x5491e)"));
        QCOMPARE(line("/home/wilhelmine/mine(+0x3c050)[0x7f0011223344]"),
                 QString("    (+0x3c050)"));
        QCOMPARE(line("anything else"), QString("<...>"));
    }

    void hidesWhoAndWhere()
    {
        const QByteArray home = qgetenv("HOME");
        const QByteArray user = qgetenv("USER");
        qputenv("HOME", "/home/wilhelmine");
        qputenv("USER", "kunigunde");
        const QString text = QString::fromStdString(withoutPersonalNames(
            "in /home/wilhelmine/x by kunigunde, wilhelmine; kunigundes, /home/wilhelminex"));
        // A user called as the program calls something is not given away by the word.
        qputenv("USER", "network");
        const QString word = QString::fromStdString(withoutPersonalNames("the network"));
        qputenv("HOME", home);
        user.isNull() ? qunsetenv("USER") : qputenv("USER", user);
        QCOMPARE(text, QString("in <home>/x by <...>, <...>; kunigundes, /home/wilhelminex"));
        QCOMPARE(word, QString("the network"));
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
