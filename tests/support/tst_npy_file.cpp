// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/npy_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <span>

using hawx::NpyIntegers;
using hawx::parseNpyIntegers;

namespace {

/// A file of the format's description (numpy/lib/format.py).
QByteArray npy(const QByteArray& type, const QByteArray& order, const QByteArray& shape,
               const QByteArray& elements, char version = 1)
{
    const QByteArray header =
        "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }\n";
    QByteArray length(version == 1 ? 2 : 4, '\0');
    length[0] = static_cast<char>(header.size());
    return QByteArray("\x93NUMPY", 6) + version + '\0' + length + header + elements;
}

NpyIntegers parse(const QByteArray& bytes)
{
    return parseNpyIntegers(
        std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))), "x.npy");
}

QString errorOf(const QByteArray& bytes)
{
    try {
        parse(bytes);
    } catch (const hawx::Error& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
}

using Values = std::vector<std::int64_t>;

} // namespace

class TestNpyFile : public QObject {
    Q_OBJECT

private slots:
    void readsElementTypes()
    {
        QCOMPARE(parse(npy("|u1", "False", "(2,)", "\xff\x01")).values, (Values{255, 1}));
        QCOMPARE(parse(npy("|i1", "False", "(2,)", "\xff\x01")).values, (Values{-1, 1}));
        QCOMPARE(parse(npy("<i2", "False", "(1,)", "\xfe\xff")).values, (Values{-2}));
        QCOMPARE(parse(npy(">i2", "False", "(1,)", "\xff\xfe")).values, (Values{-2}));
        QCOMPARE(parse(npy("<u2", "False", "(1,)", "\xfe\xff", 2)).values, (Values{65534}));
        const std::int64_t large = -70000;
        QCOMPARE(parse(npy("<i8", "False", "(1,)",
                           QByteArray(reinterpret_cast<const char*>(&large), 8), 3))
                     .values,
                 (Values{large}));
        const double number = -12;
        QCOMPARE(
            parse(npy("<f8", "False", "()", QByteArray(reinterpret_cast<const char*>(&number), 8)))
                .values,
            (Values{-12}));
    }

    void readsBothOrders()
    {
        const NpyIntegers c = parse(npy("|u1", "False", "(2, 3)", "abcdef"));
        QCOMPARE(c.dims, (std::vector<std::size_t>{2, 3}));
        QCOMPARE(c.values, (Values{'a', 'b', 'c', 'd', 'e', 'f'}));
        QCOMPARE(parse(npy("|u1", "True", "(2, 3)", "adbecf")).values, c.values);
    }

    void readsWhatItWrites()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("x.npy").toStdString();
        const std::vector<std::int32_t> values{1, -2, 3, 70000, 5, 6};
        hawx::NpyFile::write(file, {3, 2}, std::span<const std::int32_t>(values));
        const NpyIntegers read = parseNpyIntegers(hawx::readFile(file), file);
        QCOMPARE(read.dims, (std::vector<std::size_t>{3, 2}));
        QCOMPARE(read.values, Values(values.begin(), values.end()));
    }

    void refuses()
    {
        QCOMPARE(errorOf({}), QString("The file x.npy is no .npy file."));
        QCOMPARE(errorOf(npy("<i4", "False", "(2,)", "1234")),
                 QString("The file x.npy has 4 bytes of elements; its shape needs 8."));
        QCOMPARE(errorOf(npy("<c8", "False", "(1,)", "12345678")),
                 QString("The elements of x.npy are of type '<c8'; integers and floating numbers "
                         "of 4 and 8 bytes are read."));
        QCOMPARE(errorOf(npy("|u1", "False", "(9999, 9999)", "")),
                 QString("The file x.npy has more than 2^24 elements."));
        QCOMPARE(errorOf(npy("|u1", "False", "(99999999999999999999999,)", "")),
                 QString("The shape of x.npy is not understood."));
        const float half = 0.5F;
        QCOMPARE(errorOf(npy("<f4", "False", "(1,)",
                             QByteArray(reinterpret_cast<const char*>(&half), 4))),
                 QString("The file x.npy holds a number that is no integer of 32 bits."));
        const QByteArray sound = npy("|u1", "False", "(2, 3)", "abcdef");
        for (qsizetype length = 0; length < sound.size(); ++length)
            QVERIFY(errorOf(sound.left(length)) != "no error");
        QByteArray other = sound;
        QCOMPARE(errorOf(other.replace("shape", "shapf")),
                 QString("The header of x.npy lacks shape."));
    }
};

QTEST_APPLESS_MAIN(TestNpyFile)
#include "tst_npy_file.moc"
