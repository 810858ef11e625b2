// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/additive_predictor.h"
#include "core/search/candidate_pool.h"
#include "core/search/front_volume.h"
#include "core/sensitivity/profile.h"
#include "tests/network/random_source.h"

#include <QTest>

#include <cmath>
#include <vector>

using hawx::Candidate;
using hawx::CandidatePool;
using hawx::FrontVolume;
using hawx::HardwareFigures;
using hawx::Objective;
using hawx::Objectives;

namespace {

/// One filter with two circuits; what they do does not matter.
hawx::Profile anyProfile()
{
    hawx::Profile profile;
    profile.images = 2;
    profile.filters = 1;
    profile.circuits = 2;
    profile.margins = {1, -1};
    profile.layerOfFilter = {0};
    profile.delta = {0, 0, 1, 1};
    profile.gradientSum = {0, 0};
    profile.meanError = {0, 0};
    profile.squaredError = {0, 0};
    return profile;
}

HardwareFigures costs(double powerMw, double areaUm2)
{
    HardwareFigures figures;
    figures.powerMw = powerMw;
    figures.areaUm2 = areaUm2;
    return figures;
}

/// A search of at most 2 pp, so losses up to 3 pp are of interest, whose costliest candidate needs
/// 10 mW and 20 um2.
struct Search {
    hawx::ExploreSettings settings;
    hawx::Profile profile = anyProfile();
    hawx::AdditivePredictor additive{profile, false};
    hawx::MarginPredictor margins{profile, additive};
    CandidatePool pool{settings, costs(10, 20), additive, margins, 2};

    explicit Search(std::vector<Objective> objectives)
    {
        settings.objectives = std::move(objectives);
        settings.limits.maxLossPp = 2;
        Candidate exact;
        exact.circuits = {0};
        exact.hardware = costs(10, 20);
        pool.add(exact);
    }
};

} // namespace

class TestFrontVolume : public QObject {
    Q_OBJECT

private slots:
    void countsByHand()
    {
        Search search({Objective::Loss, Objective::Power});
        Candidate verified;
        verified.circuits = {1};
        verified.hardware = costs(5, 20);
        verified.verifiedLossPp = 1.5; // a quarter of all
        search.pool.add(verified);
        const FrontVolume volume(search.pool);
        QCOMPARE(volume.gain(costs(2.5, 1), 1.5), 0.25 * 0.5);
        QCOMPARE(volume.gain(costs(5, 1), 0.75), 0.5 * 0.25);
        QCOMPARE(volume.gain(costs(7.5, 1), 0.75), 0.25 * 0.25);
        QCOMPARE(volume.gain(costs(5, 20), 1.5), 0.0);
        QCOMPARE(volume.gain(costs(7.5, 1), 1.5), 0.0);
        QCOMPARE(volume.gain(costs(2.5, 1), 3.5), 0.0);
    }

    /// Without the loss among the objectives, what exceeds the limit is worth nothing.
    void theLimitHolds()
    {
        Search search({Objective::Power, Objective::Area});
        const FrontVolume volume(search.pool);
        QCOMPARE(volume.gain(costs(5, 5), 1.9), 0.5 * 0.75);
        QCOMPARE(volume.gain(costs(5, 5), 2.1), 0.0);
    }

    /// Gains are differences of hypervolumes, and add up to the whole.
    void gainsAreDifferences()
    {
        Search search({Objective::Loss, Objective::Power, Objective::Area});
        FrontVolume volume(search.pool);
        hawx::test::Random random(1);
        std::vector<Objectives<3>> points;
        double sum = 0;
        for (int i = 0; i < 200; ++i) {
            const double loss = random.between(-3, 33) / 10.0;
            const HardwareFigures cost =
                costs(random.between(1, 100) / 10.0, random.between(1, 200) / 10.0);
            const double before = hawx::hypervolume(points, Objectives<3>{1, 1, 1});
            points.push_back({loss / 3, cost.powerMw / 10, cost.areaUm2 / 20});
            const double gain = volume.gain(cost, loss);
            QVERIFY(std::abs(hawx::hypervolume(points, Objectives<3>{1, 1, 1}) - before - gain) <
                    1e-12);
            volume.add(cost, loss);
            sum += gain;
        }
        QVERIFY(sum > 0.5);
    }
};

QTEST_APPLESS_MAIN(TestFrontVolume)
#include "tst_front_volume.moc"
