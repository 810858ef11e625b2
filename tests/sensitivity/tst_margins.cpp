// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/margins.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

using hawx::chooseByMargin;
using hawx::classificationMargins;
using hawx::ImageSet;
using hawx::ImageSetPtr;
using hawx::WeightedImages;
using hawx::test::Random;

namespace {

/// Images of one pixel; the label tells which it is.
ImageSetPtr numbered(std::size_t count)
{
    auto images = std::make_shared<ImageSet>();
    images->shape = {1, 1, 1};
    images->pixels.assign(count, 0);
    for (std::size_t i = 0; i < count; ++i)
        images->labels.push_back(static_cast<int>(i));
    return images;
}

std::vector<float> typicalMargins(std::size_t count)
{
    Random random(3);
    std::vector<float> margins;
    for (std::size_t i = 0; i < count; ++i)
        margins.push_back(random.oneIn(10) ? random.real(-4, 0) : random.real(0, 12));
    return margins;
}

double total(const std::vector<float>& weights)
{
    return std::accumulate(weights.begin(), weights.end(), 0.0);
}

} // namespace

class TestMargins : public QObject {
    Q_OBJECT

private slots:
    void marginIsTheLabelsLogitMinusTheLargestOther()
    {
        const std::vector<float> logits{1, 5, 3, /**/ 1, 5, 3, /**/ -1, -2, -2};
        const std::vector<int> labels{1, 2, 0};
        const std::vector<float> margins{2, -2, 1};
        QCOMPARE(classificationMargins(logits, labels), margins);
    }

    /// Shares of images below any margin are estimated by few of them.
    void weightedImagesStandForThePool()
    {
        constexpr std::size_t kPool = 5000;
        const std::vector<float> margins = typicalMargins(kPool);
        const WeightedImages chosen = chooseByMargin(numbered(kPool), margins, 400);
        QVERIFY(chosen.images->count() >= 398 && chosen.images->count() <= 402);
        QCOMPARE(chosen.weights.size(), chosen.images->count());
        QVERIFY(std::abs(total(chosen.weights) - 1) < 1e-4);
        int near = 0;
        for (const int image : chosen.images->labels)
            near += std::abs(margins[static_cast<std::size_t>(image)]) < 1 ? 1 : 0;
        QVERIFY2(near > 100, QByteArray::number(near)); // of 400 evenly drawn ones about 40
        for (const float bound : {-2.0F, -0.5F, 0.0F, 0.5F, 2.0F, 6.0F}) {
            double truth = 0;
            double estimate = 0;
            for (const float margin : margins)
                truth += margin < bound ? 1.0 / kPool : 0;
            for (std::size_t i = 0; i < chosen.weights.size(); ++i)
                if (margins[static_cast<std::size_t>(chosen.images->labels[i])] < bound)
                    estimate += static_cast<double>(chosen.weights[i]);
            QVERIFY2(std::abs(truth - estimate) < 0.006, QByteArray::number(truth - estimate));
        }
    }

    void rightImagesGetTheShareTheyHaveElsewhere()
    {
        const std::vector<float> margins = typicalMargins(3000);
        for (const std::size_t count : {std::size_t{500}, std::size_t{3000}}) {
            const WeightedImages chosen = chooseByMargin(numbered(3000), margins, count, 0.7);
            double right = 0;
            for (std::size_t i = 0; i < chosen.weights.size(); ++i)
                if (margins[static_cast<std::size_t>(chosen.images->labels[i])] > 0)
                    right += static_cast<double>(chosen.weights[i]);
            QVERIFY2(std::abs(right - 0.7) < 0.01, QByteArray::number(right));
        }
    }

    void allOfASmallPool()
    {
        const std::vector<float> margins{3, -1, 0, 2};
        const WeightedImages chosen = chooseByMargin(numbered(4), margins, 10);
        QCOMPARE(chosen.images->count(), std::size_t{4});
        for (const float weight : chosen.weights)
            QCOMPARE(weight, 0.25F);
    }
};

QTEST_APPLESS_MAIN(TestMargins)
#include "tst_margins.moc"
