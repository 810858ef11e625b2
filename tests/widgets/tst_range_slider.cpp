// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/circuits/range_slider.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace hawx;

class TestRangeSlider : public QObject {
    Q_OBJECT

    std::unique_ptr<RangeSlider> m_slider;

private Q_SLOTS:
    void init()
    {
        m_slider = std::make_unique<RangeSlider>();
        m_slider->setAxis(ChartAxis(ChartAxis::Scale::Logarithmic, 0.01, 100));
        m_slider->resize(216, 20);
        m_slider->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_slider.get()));
    }

    void handlesAreDragged()
    {
        QSignalSpy changed(m_slider.get(), &RangeSlider::intervalChanged);
        const QPoint from = m_slider->highHandle();
        const QPoint middle(m_slider->width() / 2, from.y());
        QTest::mousePress(m_slider.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_slider.get(), middle);
        QTest::mouseRelease(m_slider.get(), Qt::LeftButton, {}, middle);
        QVERIFY(changed.count() >= 1);
        QVERIFY(std::abs(std::log10(m_slider->interval().high)) < 0.05); // half-way is 1
        QVERIFY(std::isinf(m_slider->interval().low));
        // The other handle stops there.
        QTest::mousePress(m_slider.get(), Qt::LeftButton, {}, m_slider->lowHandle());
        QTest::mouseMove(m_slider.get(), QPoint(m_slider->width() - 4, from.y()));
        QTest::mouseRelease(m_slider.get(), Qt::LeftButton, {}, middle);
        QVERIFY(m_slider->interval().low <= m_slider->interval().high * (1 + 1e-9));
        QTest::mouseDClick(m_slider.get(), Qt::LeftButton, {}, middle);
        QVERIFY(m_slider->interval().isEverything());
    }

    void keysMoveTheActiveHandle()
    {
        m_slider->setFocus();
        QTest::keyClick(m_slider.get(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(std::abs(m_slider->interval().low - std::pow(10, -1.6)) < 1e-9);
        QTest::keyClick(m_slider.get(), Qt::Key_Space);
        QTest::keyClick(m_slider.get(), Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(std::abs(m_slider->interval().high - std::pow(10, 1.6)) < 1e-6);
        QTest::keyClick(m_slider.get(), Qt::Key_End);
        QVERIFY(std::isinf(m_slider->interval().high));
    }

    void setIntervalTellsNobody()
    {
        QSignalSpy changed(m_slider.get(), &RangeSlider::intervalChanged);
        m_slider->setInterval({0.1, 1});
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_slider->lowHandle().x() - 8, (m_slider->width() - 16) / 4);
    }
};

QTEST_MAIN(TestRangeSlider)
#include "tst_range_slider.moc"
