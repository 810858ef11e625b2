// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/hash.h"

#include <QTest>

#include <cstdint>
#include <string>
#include <vector>

class TestHash : public QObject {
    Q_OBJECT

private slots:
    /// The examples of FIPS 180-2, appendix B, and the empty message.
    void publishedVectors_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("empty")
            << QByteArray()
            << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("one block")
            << QByteArray("abc")
            << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million times a")
            << QByteArray(1000000, 'a')
            << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void publishedVectors()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, digest);
        const std::span<const char> bytes(message.constData(),
                                          static_cast<std::size_t>(message.size()));
        QCOMPARE(QByteArray::fromStdString(hawx::sha256(std::as_bytes(bytes))), digest);
        QCOMPARE(QByteArray::fromStdString(hawx::sha256Of(bytes)), digest);
    }

    void valuesCountAsTheirBytes()
    {
        const std::vector<std::uint32_t> words{0x64636261, 0x68676665};
        const std::string text = "abcdefgh";
        QCOMPARE(hawx::sha256Of(std::span<const std::uint32_t>(words)),
                 hawx::sha256(std::as_bytes(std::span<const char>(text))));
    }
};

QTEST_APPLESS_MAIN(TestHash)
#include "tst_hash.moc"
