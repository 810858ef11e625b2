// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_text.h"

#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using namespace hawx;

class TestReportText : public QObject {
    Q_OBJECT

private slots:
    void numbers()
    {
        QCOMPARE(grouped(0), std::string("0"));
        QCOMPARE(grouped(999), std::string("999"));
        QCOMPARE(grouped(4810), std::string("4,810"));
        QCOMPARE(grouped(138859520), std::string("138,859,520"));
        QCOMPARE(grouped(-1234), std::string("\u22121,234"));
        QCOMPARE(fixedText(1234.56, 1), std::string("1,234.6"));
        QCOMPARE(fixedText(-0.004, 2), std::string("0.00"));
        QCOMPARE(signedText(-0.3, 1), std::string("\u22120.3"));
        QCOMPARE(signedText(14.14, 1), std::string("+14.1"));
        QCOMPARE(signedText(0.001, 1), std::string("0.0"));
        QCOMPARE(significantText(45279), std::string("45,280"));
        QCOMPARE(significantText(3.8432), std::string("3.843"));
        QCOMPARE(significantText(9.9996), std::string("10.00"));
        QCOMPARE(significantText(0.000123456, 3), std::string("0.000123"));
        QCOMPARE(significantText(-21.0, 3), std::string("\u221221.0"));
        QCOMPARE(significantText(0), std::string("0"));
        QCOMPARE(significantText(1e300, 3).size(), std::size_t{301 + 100}); // digits and commas
        QCOMPARE(significantText(std::numeric_limits<double>::infinity()),
                 std::string("not known"));
        QCOMPARE(fixedText(std::numeric_limits<double>::quiet_NaN(), 2), std::string("not known"));
        QCOMPARE(statedText(10000), std::string("10,000"));
        QCOMPARE(statedText(0.25), std::string("0.25"));
        QCOMPARE(counted(1, "image", "images"), std::string("1\u00a0image"));
        QCOMPARE(counted(1200, "image", "images"), std::string("1,200\u00a0images"));
    }

    /// Qt's decoder and XML parser are the judges of what is UTF-8 and what XML permits.
    void anyBytesBecomeText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QByteArray& bytes, const QString& text) {
            QTest::newRow(name) << bytes << text;
        };
        row("plain", "conv1", "conv1");
        row("letters", "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80", QString::fromUtf8("ä€😀"));
        row("markup", "</p><script>&'\"", "</p><script>&'\"");
        row("Latin-1", "k\xf6rper", QString::fromUtf8("k\ufffdrper"));
        row("overlong", "\xc0\xaf", QString::fromUtf8("\ufffd\ufffd"));
        row("surrogate", "\xed\xa0\x80", QString::fromUtf8("\ufffd\ufffd\ufffd"));
        row("beyond Unicode", "\xf4\x90\x80\x80", QString::fromUtf8("\ufffd\ufffd\ufffd\ufffd"));
        row("cut off", "a\xe2\x82", QString::fromUtf8("a\ufffd\ufffd"));
        row("control characters", QByteArray("a\0b\x1b\x7f", 5),
            QString::fromUtf8("a\ufffdb\ufffd\ufffd"));
        row("no characters of XML", "\xef\xbf\xbe", QString::fromUtf8("\ufffd\ufffd\ufffd"));
        row("end of line", "a\r\nb", "a\r\nb");
    }
    void anyBytesBecomeText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const std::string given = bytes.toStdString();
        QCOMPARE(QString::fromStdString(plainText(given)), text);
        QXmlStreamReader xml("<a b=\"" + QByteArray::fromStdString(xmlText(given)) + "\">" +
                             QByteArray::fromStdString(xmlText(given)) + "</a>");
        QVERIFY(xml.readNextStartElement());
        if (!text.contains('\n')) // white space of attributes is normalised
            QCOMPARE(xml.attributes().value("b").toString(), text);
        QCOMPARE(xml.readElementText(), text);
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void longNamesAreShortened()
    {
        QCOMPARE(shortened("conv1", 5), std::string("conv1"));
        QCOMPARE(shortened("conv12", 5), std::string("conv\u2026"));
        QCOMPARE(shortened("ääää", 3), std::string("ää\u2026"));
    }
};

QTEST_APPLESS_MAIN(TestReportText)
#include "tst_report_text.moc"
