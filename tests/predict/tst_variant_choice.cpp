// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/additive_predictor.h"
#include "core/predict/variant_choice.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <algorithm>

using hawx::AdditivePredictor;
using hawx::chooseVariants;
using hawx::Profile;
using hawx::VariantChoice;
using hawx::test::errorText;
using hawx::test::Random;

namespace {

constexpr std::size_t kCircuits = 3;
constexpr std::size_t kFilters = 5;
constexpr std::size_t kImages = 40;

/// Margins and gradients are those of the network, the same for all seeds.
Profile profileOf(std::uint32_t seed)
{
    Random network(1);
    Profile profile;
    profile.images = kImages;
    profile.filters = kFilters;
    profile.circuits = kCircuits;
    profile.layerOfFilter = {0, 0, 1, 1, 1};
    profile.margins = network.reals(kImages, -1, 8);
    profile.gradientSum = network.reals(kFilters * kImages, -1, 1);
    Random random(seed);
    profile.delta = random.reals(kCircuits * kFilters * kImages, -1, 1);
    for (std::size_t pair = 0; pair < kCircuits * kFilters; ++pair) {
        profile.meanError.push_back(random.between(-3, 3));
        profile.squaredError.push_back(random.between(9, 20));
    }
    return profile;
}

} // namespace

class TestVariantChoice : public QObject {
    Q_OBJECT

private slots:
    void takesTheLeastScoreOfEachFilter_data()
    {
        QTest::addColumn<bool>("biasFolding");
        QTest::newRow("plain") << false;
        QTest::newRow("folded") << true;
    }
    void takesTheLeastScoreOfEachFilter()
    {
        QFETCH(bool, biasFolding);
        const std::vector<Profile> variants{profileOf(2), profileOf(3), profileOf(4)};
        const VariantChoice choice = chooseVariants(variants, biasFolding);
        const AdditivePredictor chosen(choice.profile, biasFolding);
        std::vector<bool> taken(variants.size());
        for (std::size_t m = 0; m < kCircuits; ++m)
            for (std::size_t f = 0; f < kFilters; ++f) {
                std::vector<double> scores;
                for (const Profile& variant : variants)
                    scores.push_back(AdditivePredictor(variant, biasFolding).filterScore(m, f));
                const auto least = std::min_element(scores.begin(), scores.end());
                const auto v = static_cast<std::size_t>(least - scores.begin());
                QCOMPARE(choice.of(m, f), v);
                QCOMPARE(chosen.filterScore(m, f), *least);
                QCOMPARE(choice.profile.squaredError[m * kFilters + f],
                         variants[v].squaredError[m * kFilters + f]);
                taken[v] = true;
            }
        QVERIFY(std::all_of(taken.begin(), taken.end(), [](bool each) { return each; }));
    }

    void equalsKeepTheFirst()
    {
        const VariantChoice choice =
            chooseVariants(std::vector<Profile>{profileOf(2), profileOf(2)}, true);
        QVERIFY(std::all_of(choice.variants.begin(), choice.variants.end(),
                            [](std::uint8_t variant) { return variant == 0; }));
    }

    void refusesWhatCannotBeCompared()
    {
        QVERIFY(errorText([] { chooseVariants({}, true); }).contains("1 to 256 profiles, not 0"));
        std::vector<Profile> variants{profileOf(2), profileOf(3)};
        variants[1].margins[7] += 1;
        QVERIFY(errorText([&] {
                    chooseVariants(variants, true);
                }).contains("only by profiles of the same circuits, filters and images"));
    }
};

QTEST_APPLESS_MAIN(TestVariantChoice)
#include "tst_variant_choice.moc"
