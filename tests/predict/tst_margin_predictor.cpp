// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/additive_predictor.h"
#include "core/predict/margin_predictor.h"
#include "core/sensitivity/profile.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

using hawx::AdditivePredictor;
using hawx::MarginPredictor;
using hawx::MarginScore;
using hawx::ObservedConfiguration;
using hawx::Profile;
using hawx::test::Random;

namespace {

constexpr std::size_t kImages = 500;
constexpr std::size_t kFilters = 40;
constexpr std::size_t kCircuits = 4;

/// Margins as a trained network has them; circuit m changes them m times as much as circuit 1, and
/// circuit 0 not at all.
Profile randomProfile()
{
    Random random(7);
    Profile profile;
    profile.images = kImages;
    profile.filters = kFilters;
    profile.circuits = kCircuits;
    for (std::size_t x = 0; x < kImages; ++x)
        profile.margins.push_back(random.oneIn(10) ? random.real(-4, 0) : random.real(0, 12));
    profile.layerOfFilter.assign(kFilters, 0);
    const std::vector<float> unit = random.reals(kFilters * kImages, -0.4F, 0.3F);
    for (std::size_t m = 0; m < kCircuits; ++m)
        for (const float value : unit)
            profile.delta.push_back(static_cast<float>(m) * value);
    profile.gradientSum.assign(kFilters * kImages, 0);
    profile.meanError.assign(kCircuits * kFilters, 0);
    profile.squaredError.assign(kCircuits * kFilters, 0);
    return profile;
}

std::vector<std::uint16_t> randomCircuits(Random& random, int harshest)
{
    std::vector<std::uint16_t> circuits;
    for (std::size_t f = 0; f < kFilters; ++f)
        circuits.push_back(static_cast<std::uint16_t>(random.below(harshest + 1)));
    return circuits;
}

std::vector<double> changesOf(const Profile& profile, const std::vector<std::uint16_t>& circuits)
{
    std::vector<double> changes(kImages, 0.0);
    for (std::size_t f = 0; f < kFilters; ++f)
        for (std::size_t x = 0; x < kImages; ++x)
            changes[x] += static_cast<double>(profile.deltaOf(circuits[f], f)[x]);
    return changes;
}

/// Margins of a world that differs from first order: changes shrink, and have noise.
std::vector<float> observedMargins(const Profile& profile,
                                   const std::vector<std::uint16_t>& circuits, Random& random)
{
    std::vector<float> margins;
    const std::vector<double> changes = changesOf(profile, circuits);
    for (std::size_t x = 0; x < kImages; ++x)
        margins.push_back(profile.margins[x] + static_cast<float>(0.6 * changes[x]) +
                          random.real(-1, 1) + random.real(-1, 1));
    return margins;
}

double lossPp(const Profile& profile, const std::vector<float>& margins)
{
    const auto right = [](const std::vector<float>& values) {
        return std::count_if(values.begin(), values.end(), [](float m) { return m > 0; });
    };
    return 100.0 * static_cast<double>(right(profile.margins) - right(margins)) / kImages;
}

std::vector<ObservedConfiguration> observations(const Profile& profile, int count)
{
    Random random(11);
    std::vector<ObservedConfiguration> observed;
    for (int i = 0; i < count; ++i) {
        std::vector<std::uint16_t> circuits = randomCircuits(random, 1 + i % 3);
        std::vector<float> margins = observedMargins(profile, circuits, random);
        observed.push_back({std::move(circuits), std::move(margins)});
    }
    return observed;
}

} // namespace

class TestMarginPredictor : public QObject {
    Q_OBJECT

    Profile m_profile = randomProfile();
    AdditivePredictor m_additive{m_profile, false};

private slots:
    void theExactConfigurationLosesNothing()
    {
        MarginPredictor predictor(m_profile, m_additive);
        const std::vector<std::uint16_t> exact(kFilters, 0);
        for (int i = 0; i < 2; ++i) {
            const hawx::LossPrediction prediction = predictor.predict(exact);
            QCOMPARE(prediction.lossPp, 0.0);
            QCOMPARE(prediction.lowPp, 0.0);
            QCOMPARE(prediction.highPp, 0.0);
            predictor.fit(observations(m_profile, 10));
        }
    }

    /// Before a fit: a = 1, b = 0.8, c = 0.8, d = 0 and e = 1, in double precision here.
    void followsTheFormula()
    {
        const MarginPredictor predictor(m_profile, m_additive);
        Random random(3);
        for (int i = 0; i < 10; ++i) {
            const std::vector<std::uint16_t> circuits = randomCircuits(random, 3);
            const std::vector<double> changes = changesOf(m_profile, circuits);
            std::vector<double> distances;
            for (const float margin : m_profile.margins)
                distances.push_back(std::abs(static_cast<double>(margin)));
            std::vector<double> sorted = distances;
            std::sort(sorted.begin(), sorted.end());
            const double median = sorted[(kImages - 1) / 2];
            double all = 0;
            double mean = 0;
            double meanMargin = 0;
            for (std::size_t x = 0; x < kImages; ++x) {
                const double near = 1 / (0.05 + distances[x] / median);
                all += near;
                mean += near * changes[x];
                meanMargin += near * static_cast<double>(m_profile.margins[x]);
            }
            mean /= all;
            meanMargin /= all;
            double variance = 0;
            double marginVariance = 0;
            double covariance = 0;
            for (std::size_t x = 0; x < kImages; ++x) {
                const double near = 1 / (0.05 + distances[x] / median) / all;
                const double change = changes[x] - mean;
                const double margin = static_cast<double>(m_profile.margins[x]) - meanMargin;
                variance += near * change * change;
                marginVariance += near * margin * margin;
                covariance += near * change * margin;
            }
            const double spread = std::sqrt(variance - covariance * covariance / marginVariance);
            double loss = 0;
            for (std::size_t x = 0; x < kImages; ++x) {
                const auto margin = static_cast<double>(m_profile.margins[x]);
                const double z = (margin + 0.8 * changes[x]) / std::pow(spread, 0.8);
                loss += (margin > 0 ? 1 : 0) - 0.5 * std::erfc(-z / std::numbers::sqrt2);
            }
            loss *= 100.0 / kImages;
            const MarginScore score = predictor.score(predictor.sums(circuits));
            QVERIFY2(std::abs(score.lossPp - loss) < 0.01, QByteArray::number(score.lossPp - loss));
            QVERIFY(score.flipsPp >= std::abs(score.lossPp) - 1e-3);
        }
    }

    void changesOfSingleFiltersLeadWhereStartingAnewLeads()
    {
        MarginPredictor predictor(m_profile, m_additive);
        predictor.fit(observations(m_profile, 10));
        Random random(5);
        std::vector<std::uint16_t> circuits = randomCircuits(random, 3);
        MarginPredictor::Sums sums = predictor.sums(circuits);
        for (int i = 0; i < 200; ++i) {
            const auto filter = static_cast<std::size_t>(random.below(kFilters));
            const auto to = static_cast<std::uint16_t>(random.below(kCircuits));
            const MarginScore foretold = predictor.scoreAfter(sums, filter, circuits[filter], to);
            predictor.replace(sums, filter, circuits[filter], to);
            circuits[filter] = to;
            const MarginScore anew = predictor.score(predictor.sums(circuits));
            QCOMPARE(predictor.score(sums).lossPp, anew.lossPp);
            QCOMPARE(foretold.lossPp, anew.lossPp);
            QCOMPARE(foretold.flipsPp, anew.flipsPp);
        }
    }

    void harsherCircuitsLoseMore()
    {
        MarginPredictor predictor(m_profile, m_additive);
        for (int i = 0; i < 2; ++i) {
            double before = 0;
            for (std::uint16_t m = 1; m < kCircuits; ++m) {
                const std::vector<std::uint16_t> circuits(kFilters, m);
                const double loss = predictor.predict(circuits).lossPp;
                QVERIFY(loss > before);
                before = loss;
            }
            predictor.fit(observations(m_profile, 20));
        }
    }

    /// Fitted, it foretells a world where changes are 0.6 times as large and noisy.
    void fitFindsWhatFirstOrderDoesNotSee()
    {
        MarginPredictor predictor(m_profile, m_additive);
        const auto errorPp = [&] {
            Random random(21);
            double sum = 0;
            constexpr int kTruths = 30;
            for (int i = 0; i < kTruths; ++i) {
                const std::vector<std::uint16_t> circuits = randomCircuits(random, 1 + i % 3);
                const double truth =
                    lossPp(m_profile, observedMargins(m_profile, circuits, random));
                sum += std::abs(predictor.predict(circuits).lossPp - truth);
            }
            return sum / kTruths;
        };
        const double before = errorPp();
        predictor.fit(observations(m_profile, 30));
        const double after = errorPp();
        QVERIFY2(after < 1.0 && after < 0.4 * before, // of which the noise of the truth is half
                 (QByteArray::number(before) + " " + QByteArray::number(after)).constData());
    }

    void imagesCountByTheirWeights()
    {
        // Every image twice, the second time without weight and turned round.
        Profile doubled = m_profile;
        doubled.images = 2 * kImages;
        doubled.weights.assign(kImages, 1.0F / kImages);
        doubled.weights.resize(2 * kImages, 0.0F);
        for (std::size_t x = 0; x < kImages; ++x)
            doubled.margins.push_back(-m_profile.margins[x]);
        doubled.delta.clear();
        for (std::size_t m = 0; m < kCircuits; ++m)
            for (std::size_t f = 0; f < kFilters; ++f)
                for (int half = 0; half < 2; ++half)
                    doubled.delta.insert(doubled.delta.end(), m_profile.deltaOf(m, f),
                                         m_profile.deltaOf(m, f) + kImages);
        doubled.gradientSum.assign(2 * kImages * kFilters, 0);
        const MarginPredictor plain(m_profile, m_additive);
        const MarginPredictor weighted(doubled, AdditivePredictor(doubled, false));
        const std::vector<std::uint16_t> circuits(kFilters, 2);
        QVERIFY(std::abs(plain.predict(circuits).lossPp - weighted.predict(circuits).lossPp) <
                1e-3);
    }

    void verifiedLossesCorrectByOneFactor()
    {
        MarginPredictor predictor(m_profile, m_additive);
        std::vector<hawx::VerifiedScore> verified;
        Random random(9);
        for (int i = 0; i < 12; ++i) {
            const MarginScore score =
                predictor.score(predictor.sums(randomCircuits(random, 1 + i % 2)));
            verified.push_back({score, 1.5 * score.lossPp});
        }
        const std::vector<std::uint16_t> circuits = randomCircuits(random, 1);
        const double before = predictor.predict(circuits).lossPp;
        predictor.verify(verified);
        const hawx::LossPrediction after = predictor.predict(circuits);
        // Nearly 1.5: that losses are as predicted counts a little, too.
        QVERIFY2(after.lossPp / before > 1.25 && after.lossPp / before < 1.5,
                 QByteArray::number(after.lossPp / before));
        QVERIFY(after.lowPp < after.lossPp && after.lossPp < after.highPp);
        predictor.verify({});
        QCOMPARE(predictor.predict(circuits).lossPp, before);
    }

    void moreImagesNarrowTheInterval()
    {
        MarginPredictor predictor(m_profile, m_additive);
        const std::vector<std::uint16_t> circuits(kFilters, 1);
        const auto width = [&] {
            const hawx::LossPrediction prediction = predictor.predict(circuits);
            return prediction.highPp - prediction.lowPp;
        };
        predictor.setImages(100, 100);
        const double few = width();
        predictor.setImages(100000, 100000);
        QVERIFY(width() < few);
    }
};

QTEST_APPLESS_MAIN(TestMarginPredictor)
#include "tst_margin_predictor.moc"
