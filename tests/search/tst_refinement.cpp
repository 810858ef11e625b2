// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predict/additive_predictor.h"
#include "core/search/refinement.h"
#include "core/sensitivity/profile.h"
#include "core/support/run_context.h"
#include "tests/network/random_source.h"
#include "tests/search/small_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <set>
#include <vector>

using hawx::AdditivePredictor;
using hawx::Assignment;
using hawx::Candidate;
using hawx::CandidatePool;
using hawx::ExploreSettings;
using hawx::FilterGroup;
using hawx::Granularity;
using hawx::MarginPredictor;
using hawx::Profile;
using hawx::RunContext;
using hawx::test::cheaperAndCheaper;
using hawx::test::smallNetwork;

namespace {

constexpr std::size_t kFilters = 10; // 4 and 6
constexpr std::uint16_t kCircuits = 4;

bool isFragile(std::size_t filter)
{
    return filter % 2 == 0;
}

/// Any circuit but the exact one turns many answers in a fragile filter and none in another.
Profile profile()
{
    hawx::test::Random random(1);
    Profile result;
    result.images = 200;
    result.filters = kFilters;
    result.circuits = kCircuits;
    for (std::size_t x = 0; x < result.images; ++x)
        result.margins.push_back(static_cast<float>(random.between(-20, 100)) / 10);
    for (std::size_t f = 0; f < kFilters; ++f)
        result.layerOfFilter.push_back(f < 4 ? 0 : 1);
    result.gradientSum.resize(kFilters * result.images);
    result.meanError.resize(kFilters * kCircuits);
    result.squaredError.resize(kFilters * kCircuits);
    for (std::size_t c = 0; c < kCircuits; ++c)
        for (std::size_t f = 0; f < kFilters; ++f)
            for (std::size_t x = 0; x < result.images; ++x)
                result.delta.push_back(static_cast<float>(c) * (isFragile(f) ? 1.0F : 0.002F) *
                                       static_cast<float>(random.between(-10, 10)));
    return result;
}

/// A search that has verified some configurations.
struct Search {
    ExploreSettings settings;
    Profile measured = profile();
    AdditivePredictor additive{measured, false};
    MarginPredictor margins{measured, additive};
    std::vector<hawx::Mapping> mappings;
    std::vector<std::vector<FilterGroup>> groups;
    std::optional<CandidatePool> pool;

    explicit Search(const char* machine = "spatial-unrolled", int maxCircuits = 0,
                    Granularity granularity = Granularity::Filter)
    {
        settings.circuits = cheaperAndCheaper(kCircuits);
        settings.granularity = granularity;
        hawx::Accelerator accelerator = hawx::loadAccelerator(machine);
        accelerator.maxCircuits = maxCircuits;
        mappings.push_back(mapNetwork(*smallNetwork(), accelerator, settings.circuits));
        groups.push_back(groupFilters(additive, mappings.front(), granularity, 0));
        pool.emplace(settings, uniformFigures(mappings.front(), 0), additive, margins,
                     measured.images);
        pool->useMargins();
    }

    void verified(const Assignment& circuits, double lossPp)
    {
        Candidate candidate;
        candidate.circuits = circuits;
        candidate.hardware = figures(mappings.front(), circuits);
        candidate.margins = margins.score(margins.sums(circuits));
        candidate.verifiedLossPp = lossPp;
        pool->add(candidate);
    }

    std::vector<Candidate> neighbours(std::size_t most, std::uint64_t seed = 1,
                                      const RunContext& context = {}) const
    {
        std::mt19937_64 random(seed);
        return neighboursOfFront(*pool, {additive, margins, mappings, groups}, most, random,
                                 context);
    }
};

std::vector<Assignment> circuitsOf(const std::vector<Candidate>& candidates)
{
    std::vector<Assignment> result;
    for (const Candidate& candidate : candidates)
        result.push_back(candidate.circuits);
    return result;
}

/// Circuit c in filter f, all others exact.
Assignment oneChange(std::size_t f, std::uint16_t c)
{
    Assignment result(kFilters, 0);
    result[f] = c;
    return result;
}

} // namespace

class TestRefinement : public QObject {
    Q_OBJECT

private slots:
    /// Every change saves power, so what tells neighbours apart is their predicted loss: the best
    /// twelve leave fragile filters exact, of which a random dozen would change more than half.
    void predictedLossesChooseNeighbours()
    {
        Search search;
        search.verified(oneChange(1, 1), 0.1);
        const std::vector<Candidate> found = search.neighbours(12);
        QCOMPARE(found.size(), std::size_t{12});
        for (const Candidate& candidate : found) {
            for (std::size_t f = 0; f < kFilters; ++f)
                QVERIFY(!isFragile(f) || candidate.circuits[f] == 0);
            const hawx::LossPrediction loss = search.pool->predicted(candidate);
            QVERIFY(loss.lossPp < 1 && loss.highPp > loss.lowPp); // only the exact one is certain
        }
        Candidate harsh;
        harsh.circuits = oneChange(2, 3);
        harsh.margins = search.margins.score(search.margins.sums(harsh.circuits));
        QVERIFY(search.pool->predicted(harsh).lossPp > search.pool->interestingLossPp());
    }

    /// What is known of a neighbour is what would be computed from its circuits.
    void neighboursDescribeThemselves()
    {
        Search search;
        search.verified(oneChange(1, 1), 0.1);
        for (const Candidate& candidate : search.neighbours(50)) {
            QVERIFY(candidate.hardware == figures(search.mappings.front(), candidate.circuits));
            double score = 0;
            for (std::size_t f = 0; f < kFilters; ++f)
                score += search.additive.filterScore(candidate.circuits[f], f);
            QVERIFY(std::abs(candidate.score - score) <= 1e-9 * score);
            QCOMPARE(candidate.margins.lossPp,
                     search.margins.score(search.margins.sums(candidate.circuits)).lossPp);
            QVERIFY(!candidate.verifiedLossPp);
        }
    }

    /// Of the front, one to three groups apart, none known already, all possible.
    void neighboursAreNewAndNear_data()
    {
        QTest::addColumn<QString>("machine");
        QTest::addColumn<int>("maxCircuits");
        QTest::addColumn<Granularity>("granularity");
        QTest::newRow("filters") << "spatial-unrolled" << 0 << Granularity::Filter;
        QTest::newRow("two circuits at most") << "spatial-unrolled" << 2 << Granularity::Filter;
        QTest::newRow("elements") << "spatial-edge" << 0 << Granularity::Filter;
        QTest::newRow("layers") << "spatial-unrolled" << 0 << Granularity::Layer;
    }
    void neighboursAreNewAndNear()
    {
        QFETCH(QString, machine);
        QFETCH(int, maxCircuits);
        QFETCH(Granularity, granularity);
        Search search(machine.toUtf8().constData(), maxCircuits, granularity);
        Assignment parent(kFilters, 0); // the second layer approximate
        std::fill(parent.begin() + 4, parent.end(), std::uint16_t{1});
        search.verified(parent, 0.5);
        search.verified(Assignment(kFilters, 0), 1.0); // costs more and loses more
        const std::vector<Candidate> found = search.neighbours(1000);
        QVERIFY(!found.empty());
        std::set<Assignment> distinct{parent, Assignment(kFilters, 0)};
        for (const Candidate& candidate : found) {
            QVERIFY(distinct.insert(candidate.circuits).second);
            QVERIFY(fits(search.mappings.front(), candidate.circuits));
            int changes = 0;
            for (const FilterGroup& group : search.groups.front()) {
                const std::uint16_t circuit = candidate.circuits[group.filters.front()];
                for (const std::size_t filter : group.filters)
                    QCOMPARE(candidate.circuits[filter], circuit);
                changes += circuit != parent[group.filters.front()] ? 1 : 0;
            }
            QVERIFY(changes >= 1 && changes <= 3);
        }
    }

    void nothingVerifiedHasNoNeighbours() { QVERIFY(Search().neighbours(12).empty()); }

    void isTheSameForASeedWithAnyThreads()
    {
        Search search;
        search.verified(oneChange(1, 1), 0.1);
        search.verified(oneChange(3, 2), 0.3);
        RunContext one;
        one.threads = 1;
        RunContext two;
        two.threads = 2;
        const std::vector<Assignment> found = circuitsOf(search.neighbours(12, 1, one));
        QCOMPARE(circuitsOf(search.neighbours(12, 1, two)), found);
        QVERIFY(circuitsOf(search.neighbours(12, 2, two)) != found);
    }
};

QTEST_APPLESS_MAIN(TestRefinement)
#include "tst_refinement.moc"
