// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/inference/fingerprint.h"
#include "core/network/quantise.h"
#include "core/search/circuit_uses.h"
#include "core/search/explore.h"
#include "core/search/lasting_evaluation.h"
#include "core/sensitivity/circuit_estimate.h"
#include "core/sensitivity/network_profile.h"
#include "core/support/error.h"
#include "core/support/result_store.h"
#include "core/support/run_context.h"
#include "tests/search/front_text.h"
#include "tests/support/fashion_lenet.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <set>
#include <stop_token>

using namespace hawx;
using hawx::test::FashionLenet;

namespace {

/// Keeps results in memory, and stops the run after so many.
class Memory final : public ResultStore {
public:
    explicit Memory(std::size_t most) : m_most(most) {}

    std::optional<std::vector<std::byte>> find(const std::string& key) override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = values.find(key);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
    bool keep(Lifetime, const std::string& key, std::span<const std::byte> value) override
    {
        const std::lock_guard lock(m_mutex);
        ++kept;
        if (stop.stop_requested())
            return false; // as after a kill
        values[key].assign(value.begin(), value.end());
        if (kept >= m_most)
            stop.request_stop();
        return true;
    }
    void forget(const std::string& key) override
    {
        const std::lock_guard lock(m_mutex);
        if (!stop.stop_requested())
            values.erase(key);
    }
    void runEnded() override {}

    /// Goes on, up to so many results.
    void goOn(std::size_t most)
    {
        stop = std::stop_source();
        m_most = most;
        kept = 0;
    }

    std::map<std::string, std::vector<std::byte>> values;
    std::stop_source stop;
    std::size_t kept = 0;

private:
    std::mutex m_mutex;
    std::size_t m_most;
};

constexpr std::size_t kAll = std::size_t{1} << 40;

RunContext contextOf(Memory& memory)
{
    RunContext context;
    context.stop = memory.stop.get_token();
    context.results = &memory;
    return context;
}

bool isSame(const Front& a, const Front& b)
{
    return hawx::test::frontText(a) == hawx::test::frontText(b);
}

} // namespace

class TestResume : public QObject {
    Q_OBJECT

    std::optional<FashionLenet> m_lenet;

    static ExploreSettings settings()
    {
        ExploreSettings result;
        result.operands = OperandMode::Signed;
        result.calibration.images = 64;
        for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits())
            if (circuit->isSigned && circuit->hasPublishedCost())
                result.circuits.push_back(circuit);
        result.circuits.resize(6);
        result.accelerator = loadAccelerator("spatial-edge");
        result.profileImages = 200;
        result.testImages = 300;
        result.verify = 6;
        result.refine = 4;
        return result;
    }

private slots:
    void initTestCase()
    {
        if (!FashionLenet::available())
            QSKIP("The package dataset-fashion-mnist is not installed.");
        m_lenet.emplace();
    }

    /// Stopped again and again, each time a few results later, a search ends with the front of one
    /// that was never stopped.
    void stoppedSearchEndsWithTheSameFront()
    {
        const Exploration whole =
            explore(m_lenet->network, m_lenet->data, settings(), RunContext());
        Memory memory(1);
        std::mt19937 random(1);
        for (int stops = 0;; ++stops) {
            try {
                const Exploration resumed =
                    explore(m_lenet->network, m_lenet->data, settings(), contextOf(memory));
                QVERIFY(isSame(resumed.front, whole.front));
                QVERIFY(stops >= 3);
                break;
            } catch (const Cancelled&) {
                // The profile as a whole is 7 results, without a chance to stop between them.
                memory.goOn(1 + random() % 9);
            }
        }
        // The last results may have come after a stop that nothing noticed; once those are kept,
        // nothing is left to compute.
        memory.goOn(kAll);
        explore(m_lenet->network, m_lenet->data, settings(), contextOf(memory));
        memory.goOn(kAll);
        const Exploration again =
            explore(m_lenet->network, m_lenet->data, settings(), contextOf(memory));
        QVERIFY(isSame(again.front, whole.front));
        QCOMPARE(memory.kept, std::size_t{0});
    }

    void snapshotsTellWhatWasFound()
    {
        std::vector<Exploration> found;
        ExploreObserver observer;
        observer.found = [&found](const Exploration& exploration) { found.push_back(exploration); };
        const Exploration whole =
            explore(m_lenet->network, m_lenet->data, settings(), RunContext(), observer);
        QVERIFY(found.size() >= 4);
        QVERIFY(found.front().sensitivity.filterScores.empty());
        QVERIFY(!found.front().isFinished && whole.isFinished);
        QVERIFY(found.back().predictor && !found.back().front.points.empty());
        const auto verified = [](const Exploration& exploration) {
            return std::count_if(exploration.front.points.begin(), exploration.front.points.end(),
                                 [](const FrontPoint& p) { return p.verifiedLossPp.has_value(); });
        };
        QVERIFY(verified(found.back()) >= verified(found.front()));
    }

    /// The parts of an evaluation add up to what evaluateMany() says, whatever is known of them.
    void partsAddUp()
    {
        const auto quantised = std::make_shared<const QuantisedNetwork>(
            quantise(m_lenet->network, m_lenet->data.train, {.images = 64}, OperandMode::Signed,
                     RunContext()));
        Evaluator evaluator(quantised);
        const ImageSetPtr images = firstImages(m_lenet->data.test, 500);
        std::vector<Configuration> configurations;
        for (const char* name : {"mul8s_1L2H", "mul8s_1L2D", "mul8s_1KTY"})
            configurations.push_back(
                uniformConfiguration(*quantised, CircuitLibrary::shipped().get(name)));
        Memory memory(kAll);
        const auto first =
            countCorrect(evaluator, std::span(configurations).first(1), *images, contextOf(memory));
        const auto all = countCorrect(evaluator, configurations, *images, contextOf(memory));
        const auto evaluations = evaluator.evaluateMany(configurations, *images, 0, RunContext());
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(all[i], evaluations[i].correct);
        QCOMPARE(first.front(), all.front());
        QCOMPARE(memory.kept, configurations.size());
        QCOMPARE(measureMargins(evaluator, configurations, *images, contextOf(memory)),
                 measureMargins(evaluator, configurations, *images, RunContext()));
    }

    void profileOfTheNetworkIsTakenUp()
    {
        const auto quantised = std::make_shared<const QuantisedNetwork>(
            quantise(m_lenet->network, m_lenet->data.train, {.images = 64}, OperandMode::Signed,
                     RunContext()));
        Evaluator evaluator(quantised);
        const ImageSetPtr images = evenlySpaced(m_lenet->data.train, 400);
        const std::vector<CircuitPtr> circuits{CircuitLibrary::shipped().get("mul8s_1L2D"),
                                               CircuitLibrary::shipped().get("mul8s_1KTY")};
        NetworkProfile whole(evaluator.plan());
        extend(whole, evaluator, *images, RunContext());
        const Profile expected = estimateProfile(whole, circuits, RunContext());

        Memory memory(7);
        int stops = 0;
        for (;;) {
            NetworkProfile profile(evaluator.plan());
            try {
                extend(profile, evaluator, *images, contextOf(memory));
                const Profile estimated = estimateProfile(profile, circuits, contextOf(memory));
                QVERIFY(estimated.delta == expected.delta);
                QVERIFY(estimated.meanError == expected.meanError);
                QVERIFY(estimated.residualSquare == expected.residualSquare);
                QVERIFY(profile.responseSums == whole.responseSums);
                break;
            } catch (const Cancelled&) {
                ++stops;
                memory.goOn(7);
            }
        }
        QVERIFY(stops > 4);
    }

    /// Stopped again and again, the profile of circuits in the best of several uses is that of one
    /// that was never stopped; once it is whole, it stands in place of what it was made of.
    void usedProfileIsTakenUp()
    {
        const auto quantised = std::make_shared<const QuantisedNetwork>(
            quantise(m_lenet->network, m_lenet->data.train, {.images = 64}, OperandMode::Signed,
                     RunContext()));
        Evaluator evaluator(quantised);
        const ImageSetPtr images = evenlySpaced(m_lenet->data.train, 900);
        const std::vector<CircuitPtr> circuits = settings().circuits;
        const UseSettings every{.biasFolding = true,
                                .weightRemapping = true,
                                .controlVariate = true,
                                .operandSwap = true};
        const UsedProfile whole = profileUses(evaluator, circuits, every, *images, RunContext());
        const auto isWhole = [&](const UsedProfile& used) {
            const Profile& a = used.profile;
            const Profile& b = whole.profile;
            bool same = a.images == b.images && a.filters == b.filters &&
                        a.circuits == b.circuits && a.margins == b.margins &&
                        a.weights == b.weights && a.layerOfFilter == b.layerOfFilter &&
                        a.delta == b.delta && a.saturatingDelta == b.saturatingDelta &&
                        a.gradientSum == b.gradientSum && a.meanError == b.meanError &&
                        a.squaredError == b.squaredError && a.residualSquare == b.residualSquare &&
                        used.uses.size() == whole.uses.size() &&
                        used.operators.size() == whole.operators.size();
            for (std::size_t m = 0; same && m < circuits.size(); ++m) {
                for (std::size_t f = 0; same && f < a.filters; ++f) {
                    const CircuitUse& x = used.uses[m][f];
                    const CircuitUse& y = whole.uses[m][f];
                    same = x.swap == y.swap && x.controlVariate == y.controlVariate &&
                           (x.weightMap == nullptr) == (y.weightMap == nullptr) &&
                           (x.weightMap == nullptr || *x.weightMap == *y.weightMap);
                }
                for (std::size_t l = 0; same && l < whole.operators[m].size(); ++l)
                    same = used.operators[m][l].bias == whole.operators[m][l].bias &&
                           used.operators[m][l].rms == whole.operators[m][l].rms &&
                           used.operators[m][l].relativeRms == whole.operators[m][l].relativeRms;
            }
            return same;
        };
        QVERIFY(std::any_of(whole.uses.back().begin(), whole.uses.back().end(),
                            [](const CircuitUse& use) { return use.weightMap != nullptr; }));

        Memory memory(1);
        int stops = 0;
        for (;; ++stops) {
            try {
                QVERIFY(
                    isWhole(profileUses(evaluator, circuits, every, *images, contextOf(memory))));
                break;
            } catch (const Cancelled&) {
                memory.goOn(circuits.size() + 3); // no stop between those of the whole
            }
        }
        QVERIFY(stops >= 3);

        Memory unstopped(kAll);
        QVERIFY(isWhole(profileUses(evaluator, circuits, every, *images, contextOf(unstopped))));
        QVERIFY(unstopped.kept > circuits.size() + 1);
        QCOMPARE(unstopped.values.size(), circuits.size() + 1);
        unstopped.goOn(kAll);
        QVERIFY(isWhole(profileUses(evaluator, circuits, every, *images, contextOf(unstopped))));
        QCOMPARE(unstopped.kept, std::size_t{0});

        // Another setting is another profile.
        profileUses(evaluator, circuits, {}, *images, contextOf(unstopped));
        QCOMPARE(unstopped.values.size(), 2 * (circuits.size() + 1));
    }

    /// A damaged value counts as unknown.
    void damagedResultsAreComputedAgain()
    {
        const Exploration whole =
            explore(m_lenet->network, m_lenet->data, settings(), RunContext());
        Memory memory(kAll);
        explore(m_lenet->network, m_lenet->data, settings(), contextOf(memory));
        for (auto& [key, value] : memory.values)
            value.resize(value.size() - 1);
        const Exploration again =
            explore(m_lenet->network, m_lenet->data, settings(), contextOf(memory));
        QVERIFY(isSame(again.front, whole.front));
    }

    void fingerprintsTellWhatDecidesLogits()
    {
        const auto quantised = quantise(m_lenet->network, m_lenet->data.train, {.images = 64},
                                        OperandMode::Signed, RunContext());
        const CircuitPtr circuit = CircuitLibrary::shipped().get("mul8s_1L2D");
        const Configuration plain = uniformConfiguration(quantised, circuit);
        std::set<std::string> prints{fingerprint(plain)};
        const auto differs = [&](auto change) {
            Configuration other = plain;
            change(other.layers[1]);
            return prints.insert(fingerprint(other)).second;
        };
        QVERIFY(differs([](LayerConfiguration& layer) {
            layer.circuits[3] = CircuitLibrary::shipped().get("mul8s_1KTY");
        }));
        QVERIFY(differs(
            [](LayerConfiguration& layer) { layer.swap.assign(layer.circuits.size(), true); }));
        QVERIFY(differs([](LayerConfiguration& layer) {
            layer.biasCorrection.assign(layer.circuits.size(), 5);
        }));
        QVERIFY(differs([](LayerConfiguration& layer) {
            layer.controlVariate.assign(layer.circuits.size(), 5);
        }));
        QVERIFY(differs([](LayerConfiguration& layer) { layer.adder = adderFromString("loa:8"); }));
        QVERIFY(differs([](LayerConfiguration& layer) { layer.adder = adderFromString("loa:9"); }));
        QVERIFY(differs([](LayerConfiguration& layer) {
            auto map = std::make_shared<WeightMap>();
            map->set(3, 4);
            layer.weightMaps.assign(layer.circuits.size(), map);
        }));
        Configuration renamed = plain;
        renamed.network = "other";
        QCOMPARE(fingerprint(renamed), fingerprint(plain));

        ImageSet images = *firstImages(m_lenet->data.test, 3);
        const std::string before = fingerprint(images);
        ++images.labels[2];
        QVERIFY(fingerprint(images) != before);
        --images.labels[2];
        ++images.pixels[7];
        QVERIFY(fingerprint(images) != before);
    }
};

QTEST_APPLESS_MAIN(TestResume)
#include "tst_resume.moc"
