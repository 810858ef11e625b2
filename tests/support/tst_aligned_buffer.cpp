// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/aligned_buffer.h"

#include <QTest>

#include <algorithm>
#include <cstdint>
#include <utility>

using hawx::AlignedBuffer;

namespace {

bool isAligned(const void* memory)
{
    return reinterpret_cast<std::uintptr_t>(memory) % 64 == 0;
}

template <typename T>
bool isZero(const AlignedBuffer<T>& buffer)
{
    return std::all_of(buffer.data(), buffer.data() + buffer.size(), [](T x) { return x == 0; });
}

} // namespace

class TestAlignedBuffer : public QObject {
    Q_OBJECT

private slots:
    void isAlignedAndZero()
    {
        for (const std::size_t size :
             {std::size_t{1}, std::size_t{63}, std::size_t{1000}, std::size_t{3000001}}) {
            const AlignedBuffer<float> buffer(size);
            QCOMPARE(buffer.size(), size);
            QVERIFY(isAligned(buffer.data()));
            QVERIFY(isZero(buffer));
        }
        QCOMPARE(AlignedBuffer<int>().size(), std::size_t{0});
    }

    void growsOnlyWhenNeeded()
    {
        AlignedBuffer<std::int32_t> buffer(4);
        buffer[3] = 7;
        buffer.reserve(3);
        QCOMPARE(buffer.size(), std::size_t{4});
        QCOMPARE(buffer[3], 7);
        buffer.reserve(100);
        QCOMPARE(buffer.size(), std::size_t{100});
        QVERIFY(isAligned(buffer.data()));
        QVERIFY(isZero(buffer));
    }

    void movesItsMemory()
    {
        AlignedBuffer<std::uint8_t> first(10);
        first[9] = 3;
        const std::uint8_t* memory = first.data();
        const AlignedBuffer<std::uint8_t> second = std::move(first);
        QCOMPARE(second.data(), memory);
        QCOMPARE(second[9], std::uint8_t{3});
    }
};

QTEST_APPLESS_MAIN(TestAlignedBuffer)
#include "tst_aligned_buffer.moc"
