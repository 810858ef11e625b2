// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/explore.h"

#include "core/accelerator/mapping.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/predict/additive_predictor.h"
#include "core/predict/margin_predictor.h"
#include "core/search/candidate_pool.h"
#include "core/search/lasting_evaluation.h"
#include "core/search/live_front.h"
#include "core/search/operating_points.h"
#include "core/search/refinement.h"
#include "core/search/verification_order.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <random>
#include <set>

namespace hawx {

namespace {

/// Verification ends when so many configurations in a row left the verified front as it was.
constexpr int kIdleVerifications = 12;
/// Configurations are verified at once, sharing what they begin with, up to so many
/// multiply-accumulates (a second or so) and so many configurations.
constexpr double kMacsAtOnce = 6e10;
constexpr double kMostAtOnce = 12;
constexpr std::size_t kMostInDoubt = 2;
/// An operating point is found in so many attempts at the most.
constexpr std::size_t kVerificationsPerLevel = 8;
/// Candidates that are run bit-true on the profile's images, for the predictor's fit.
constexpr std::size_t kFitted = 16;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

class Explorer {
public:
    /// Quantises the network unless that is done.
    Explorer(const Network& network, std::shared_ptr<const QuantisedNetwork> quantised,
             const DataSet& data, const ExploreSettings& settings, const RunContext& context,
             const ExploreObserver& observer)
        : m_network(network),
          m_data(data),
          m_context(context),
          m_observer(observer),
          m_quantised(std::move(quantised))
    {
        m_result = unfinishedExploration(network, data, settings);
        m_result.machines.clear();
        chooseCircuits();
    }

    Exploration run()
    {
        requireObjectives(settings().objectives, settings().limits);
        measureExact();
        tellFound();
        profile();
        tellFound();
        search();
        tellFound();
        verify();
        m_result.front.points = m_pool->frontWithinLimits();
        m_result.isFinished = true;
        m_result.predictor = std::make_shared<const AdditivePredictor>(*m_predictor);
        return withNetwork(m_result, m_quantised);
    }

private:
    const ExploreSettings& settings() const { return m_result.settings; }

    void chooseCircuits()
    {
        std::vector<CircuitPtr>& circuits = m_result.settings.circuits;
        const bool isSigned = settings().operands == OperandMode::Signed;
        for (const CircuitPtr& circuit : circuits) {
            if (circuit->isSigned && !isSigned)
                throw Error("The signed circuit " + circuit->name +
                            " cannot be used with unsigned operands.");
            if (!circuit->cost)
                throw Error("The power and area of the circuit " + circuit->name +
                            " are not known; choose circuits with a cost.");
        }
        const auto exact = std::find_if(circuits.begin(), circuits.end(),
                                        [](const CircuitPtr& c) { return c->isExact(); });
        // The exact circuit stands first, and alone: index 0 is "no approximation" everywhere.
        const CircuitPtr first =
            exact == circuits.end() ? CircuitLibrary::shipped().exact(isSigned) : *exact;
        std::erase_if(circuits, [](const CircuitPtr& circuit) { return circuit->isExact(); });
        circuits.insert(circuits.begin(), first);
        if (circuits.size() > 65535)
            throw Error("At most 65,535 circuits can be searched at once.");
        circuits = withComparableCosts(std::move(circuits));
    }

    /// Machines that the network can be mapped to: the one asked for must be among them.
    void mapToMachines()
    {
        const std::vector<Objective>& objectives = settings().objectives;
        const bool sizes =
            std::find(objectives.begin(), objectives.end(), Objective::Latency) != objectives.end();
        for (const Accelerator& machine :
             sizes ? sizesOf(settings().accelerator) : std::vector{settings().accelerator}) {
            try {
                m_mappings.push_back(mapNetwork(*m_quantised, machine, settings().circuits,
                                                settings().controlVariate));
                m_result.machines.push_back(machine);
            } catch (const Error&) {
                if (m_mappings.empty())
                    throw;
            }
        }
    }

    /// Calibrates, quantises and measures the network without approximation.
    void measureExact()
    {
        const auto start = std::chrono::steady_clock::now();
        const bool isGiven = m_quantised != nullptr;
        if (!isGiven)
            m_quantised = std::make_shared<const QuantisedNetwork>(quantise(
                m_network, m_data.train, settings().calibration, settings().operands, m_context));
        m_evaluator = std::make_unique<Evaluator>(m_quantised);
        mapToMachines();
        summarise();

        m_testImages = firstImages(m_data.test, static_cast<std::size_t>(settings().testImages));
        ExactFigures& exact = m_result.front.exact;
        const Configuration exactly =
            uniformConfiguration(*m_quantised, settings().circuits.front());
        exact.top1 =
            top1(countCorrect(*m_evaluator, {&exactly, 1}, *m_testImages, m_context).front());
        countEvaluations(1, *m_testImages);
        if (!isGiven)
            exact.fp32Top1 = top1(countCorrect(m_network, *m_testImages, m_context));
        m_result.front.seconds.verify += secondsSince(start);
        exact.hardware = uniformFigures(m_mappings.front(), 0);
    }

    /// Percent of the test images.
    double top1(std::size_t correct) const
    {
        return 100.0 * static_cast<double>(correct) / static_cast<double>(m_testImages->count());
    }

    void countEvaluations(std::size_t configurations, const ImageSet& images) const
    {
        if (m_observer.evaluated)
            m_observer.evaluated(configurations, images.count());
    }

    /// Whether the filters of a layer, counted over multiplying ones, have a choice.
    bool chooses(std::size_t layer) const
    {
        return settings().choosingLayers == 0 || layer < settings().choosingLayers;
    }

    void summarise()
    {
        SensitivityMap& map = m_result.sensitivity;
        for (const int index : m_quantised->multiplyingLayers()) {
            const QuantisedLayer& layer = m_quantised->layers[static_cast<std::size_t>(index)];
            LayerSummary summary;
            summary.name = layer.name;
            summary.type =
                toString(layer.fullyConnected ? LayerType::FullyConnected : LayerType::Convolution);
            summary.filters = m_quantised->filters(index);
            summary.firstFilter = static_cast<int>(m_filters);
            summary.macs = m_quantised->macs(index);
            summary.parameters =
                static_cast<std::int64_t>(layer.weights.size() + layer.bias.size());
            m_filters += static_cast<std::size_t>(summary.filters);
            m_macs += static_cast<double>(summary.macs);
            map.layers.push_back(summary);
        }
        for (const CircuitPtr& circuit : settings().circuits)
            map.circuits.push_back({circuit->name, circuit->family, circuit->isExact(),
                                    circuit->cost->powerMw, circuit->cost->areaUm2,
                                    circuit->metrics.maePercent()});
    }

    void profile()
    {
        const auto start = std::chrono::steady_clock::now();
        m_profileImages =
            evenlySpaced(m_data.train, static_cast<std::size_t>(settings().profileImages));
        UsedProfile used = profileUses(*m_evaluator, settings().circuits,
                                       {.biasFolding = settings().biasFolding,
                                        .weightRemapping = settings().weightRemapping,
                                        .controlVariate = settings().controlVariate,
                                        .operandSwap = settings().operandSwap,
                                        .choosingLayers = settings().choosingLayers},
                                       *m_profileImages, m_context,
                                       m_observer.sensitivity
                                           ? [this](const UsedProfile& soFar) { preview(soFar); }
                                           : std::function<void(const UsedProfile&)>());
        const Profile& measured = used.profile;
        m_predictor = std::make_unique<AdditivePredictor>(measured, settings().biasFolding);
        m_marginPredictor = std::make_unique<MarginPredictor>(measured, *m_predictor);
        m_marginPredictor->setImages(0, m_testImages->count());
        m_pool = std::make_unique<CandidatePool>(settings(), m_result.front.exact.hardware,
                                                 *m_predictor, *m_marginPredictor, measured.images);
        fillSensitivity(m_result.sensitivity, used, *m_predictor);
        if (settings().biasFolding)
            for (std::size_t m = 0; m < settings().circuits.size(); ++m) {
                std::vector<std::int32_t> corrections;
                for (std::size_t f = 0; f < m_filters; ++f)
                    corrections.push_back(m_predictor->biasCorrection(m, f));
                m_result.biasCorrection.push_back(std::move(corrections));
            }
        m_result.uses = std::move(used.uses);
        m_result.front.seconds.profile = secondsSince(start);
        if (m_observer.sensitivity)
            m_observer.sensitivity(std::make_shared<SensitivityMap>(m_result.sensitivity));
    }

    /// Tells the map of the first images.
    void preview(const UsedProfile& soFar) const
    {
        auto map = std::make_shared<SensitivityMap>(m_result.sensitivity);
        fillSensitivity(*map, soFar, AdditivePredictor(soFar.profile, settings().biasFolding));
        m_observer.sensitivity(std::move(map));
    }

    void fillSensitivity(SensitivityMap& map, const UsedProfile& used,
                         const AdditivePredictor& predictor) const
    {
        map.images = static_cast<int>(used.profile.images);
        map.imagesWanted = static_cast<int>(m_profileImages->count());
        for (const std::vector<OperatorScore>& scores : used.operators) {
            std::vector<float>& bias = map.operatorBias.emplace_back();
            std::vector<float>& rms = map.operatorScores.emplace_back();
            for (const OperatorScore& score : scores) {
                bias.push_back(static_cast<float>(score.bias));
                rms.push_back(static_cast<float>(score.rms));
            }
        }
        fillContributions(map, predictor);
    }

    void fillContributions(SensitivityMap& map, const AdditivePredictor& predictor) const
    {
        map.filterScores.clear();
        map.layerScores.clear();
        for (std::size_t m = 0; m < settings().circuits.size(); ++m) {
            std::vector<float> filters;
            std::vector<float> layers;
            for (std::size_t f = 0; f < m_filters; ++f)
                filters.push_back(
                    static_cast<float>(predictor.contributionPp(predictor.filterScore(m, f))));
            for (std::size_t l = 0; l < map.layers.size(); ++l)
                layers.push_back(
                    static_cast<float>(predictor.contributionPp(predictor.layerScore(m, l))));
            map.filterScores.push_back(std::move(filters));
            map.layerScores.push_back(std::move(layers));
        }
    }

    void search()
    {
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t machine = 0; machine < m_mappings.size(); ++machine) {
            throwIfStopped(m_context);
            m_groups.push_back(groupFilters(*m_predictor, m_mappings[machine],
                                            settings().granularity, settings().choosingLayers));
            Solutions solutions =
                solve(*m_predictor, m_mappings[machine], solverSettings(), m_context);
            m_areAll = m_areAll && solutions.areAll;
            if (!solutions.areAll && settings().granularity == Granularity::Filter)
                addByLayer(m_mappings[machine], solutions.found);
            for (Solution& solution : solutions.found) {
                Candidate candidate;
                candidate.hardware = figures(m_mappings[machine], solution.circuits);
                candidate.circuits = std::move(solution.circuits);
                candidate.score = solution.score;
                candidate.machine = static_cast<std::uint16_t>(machine);
                m_pool->add(std::move(candidate));
            }
        }
        m_pool->sort();
        publish(); // by additive scores
        if (m_areAll && m_macs * static_cast<double>(m_pool->all().size()) *
                                static_cast<double>(m_profileImages->count()) <=
                            kMeasuredMacs) {
            measureMargins();
        } else {
            fitMargins();
            parallelFor(m_pool->all().size(), m_context, [&](std::size_t i, int) {
                Candidate& candidate = m_pool->all()[i];
                candidate.margins =
                    m_marginPredictor->score(m_marginPredictor->sums(candidate.circuits));
            });
        }
        m_pool->useMargins();
        chooseOperatingPoints(*m_pool);
        m_result.front.seconds.search = secondsSince(start);
        publish();
    }

    /// Adds what is found by layer: scores of layers know cross terms, which sums over filters
    /// leave out.
    void addByLayer(const Mapping& mapping, std::vector<Solution>& found) const
    {
        std::set<Assignment> seen;
        for (const Solution& solution : found)
            seen.insert(solution.circuits);
        SolverSettings solver = solverSettings();
        solver.granularity = Granularity::Layer;
        for (Solution& solution : solve(*m_predictor, mapping, solver, m_context).found) {
            if (!seen.insert(solution.circuits).second)
                continue;
            solution.score = 0;
            for (std::size_t f = 0; f < solution.circuits.size(); ++f)
                solution.score += m_predictor->filterScore(solution.circuits[f], f);
            found.push_back(std::move(solution));
        }
    }

    /// Runs candidates of interest, evenly over additive scores, bit-true on the profile's images.
    void fitMargins()
    {
        std::vector<const Candidate*> interesting;
        for (const Candidate& candidate : m_pool->all())
            if (candidate.score > 0 &&
                m_predictor->predict(candidate.score).lossPp < 2 * m_pool->interestingLossPp())
                interesting.push_back(&candidate);
        std::sort(interesting.begin(), interesting.end(),
                  [](const Candidate* a, const Candidate* b) {
                      return a->score != b->score ? a->score < b->score : a->circuits < b->circuits;
                  });
        const std::size_t count = std::min(kFitted, interesting.size());
        std::vector<Configuration> configurations;
        std::vector<ObservedConfiguration> observed;
        for (std::size_t i = 0; i < count; ++i) {
            const Candidate& candidate = *interesting[(i + 1) * interesting.size() / count - 1];
            configurations.push_back(configurationOf(candidate.circuits));
            observed.push_back({candidate.circuits, {}});
        }
        std::vector<std::vector<float>> margins =
            hawx::measureMargins(*m_evaluator, configurations, *m_profileImages, m_context);
        for (std::size_t i = 0; i < count; ++i)
            observed[i].margins = std::move(margins[i]);
        m_marginPredictor->fit(observed);
        countEvaluations(count, *m_profileImages);
    }

    /// Runs every candidate bit-true on the profile's images. Few of them share so much of their
    /// inference that this takes less time than the fit, and no prediction is better.
    void measureMargins()
    {
        std::map<Assignment, std::size_t> indices;
        std::vector<Configuration> configurations{
            uniformConfiguration(*m_quantised, settings().circuits.front())};
        for (const Candidate& candidate : m_pool->all())
            if (indices.emplace(candidate.circuits, configurations.size()).second)
                configurations.push_back(configurationOf(candidate.circuits));
        const std::vector<std::vector<float>> all =
            hawx::measureMargins(*m_evaluator, configurations, *m_profileImages, m_context);
        const std::vector<float>& exact = all.front();
        const double ppOfOne = 100 / static_cast<double>(exact.size());
        parallelFor(m_pool->all().size(), m_context, [&](std::size_t i, int) {
            Candidate& candidate = m_pool->all()[i];
            const std::vector<float>& margins = all[indices.at(candidate.circuits)];
            int lost = 0;
            int gained = 0;
            for (std::size_t x = 0; x < exact.size(); ++x) {
                lost += exact[x] > 0 && margins[x] <= 0 ? 1 : 0;
                gained += exact[x] <= 0 && margins[x] > 0 ? 1 : 0;
            }
            candidate.margins = {ppOfOne * std::max(lost - gained, 0), ppOfOne * (lost + gained)};
        });
        countEvaluations(configurations.size(), *m_profileImages);
    }

    /// Verifies the most promising candidates until the verified front stands still, refines it,
    /// and then verifies operating points. The predictor is refitted after each batch, so that the
    /// next is what it should be.
    void verify()
    {
        const auto start = std::chrono::steady_clock::now();
        const int most = std::max(settings().verify, 0);
        const std::size_t levels = most == 0 ? 0 : settings().levels.size();
        ProgressReporter progress(m_context, "verifying",
                                  static_cast<std::uint64_t>(most) + levels);
        // Where the next depends on what the last taught, few at once.
        const std::size_t atOnce =
            m_areAll ? verificationsAtOnce() : std::min(verificationsAtOnce(), kMostInDoubt);
        for (int i = 0, idle = 0; i < most && (m_areAll || idle < kIdleVerifications);) {
            std::vector<Candidate*> chosen;
            for (; i < most && chosen.size() < atOnce; ++i) {
                Candidate* candidate = nextToVerify(*m_pool, i, chosen);
                if (candidate == nullptr)
                    break;
                chosen.push_back(candidate);
            }
            if (chosen.empty())
                break;
            verify(chosen);
            idle = std::any_of(chosen.begin(), chosen.end(),
                               [&](const Candidate* candidate) {
                                   return m_pool->isOnVerifiedFront(*candidate);
                               })
                       ? 0
                       : idle + static_cast<int>(chosen.size());
            progress.advance(chosen.size());
        }
        refine();
        // A verified loss above its level leads to another operating point.
        for (std::size_t i = 0; i < kVerificationsPerLevel * levels; ++i) {
            chooseOperatingPoints(*m_pool);
            const auto next = std::find_if(
                m_pool->all().begin(), m_pool->all().end(), [](const Candidate& candidate) {
                    return candidate.level > 0 && candidate.identity != 0 &&
                           !candidate.verifiedLossPp;
                });
            if (next == m_pool->all().end())
                break;
            verify({&*next});
            if (i < levels)
                progress.advance();
        }
        chooseOperatingPoints(*m_pool);
        fillContributions(m_result.sensitivity, *m_predictor);
        m_result.front.seconds.verify += secondsSince(start);
    }

    SolverSettings solverSettings() const
    {
        return {.granularity = settings().granularity,
                .choosingLayers = settings().choosingLayers,
                .objectives = settings().objectives};
    }

    /// A local search by verified losses: of random changes of what is on the verified front
    /// those are verified that lower the least loss for their cost most, if they change a
    /// verified loss as they change the predicted one.
    void refine()
    {
        if (settings().refine <= 0)
            return;
        const auto most = static_cast<std::size_t>(settings().refine);
        std::mt19937_64 random(settings().seed);
        ProgressReporter progress(m_context, "refining", most);
        for (std::size_t done = 0; done < most;) {
            std::vector<Candidate> neighbours =
                neighboursOfFront(*m_pool, {*m_predictor, *m_marginPredictor, m_mappings, m_groups},
                                  std::min(verificationsAtOnce(), most - done), random, m_context);
            if (neighbours.empty())
                break;
            const std::size_t before = m_pool->all().size();
            for (Candidate& neighbour : neighbours)
                m_pool->add(std::move(neighbour));
            std::vector<Candidate*> chosen;
            for (std::size_t i = before; i < m_pool->all().size(); ++i)
                chosen.push_back(&m_pool->all()[i]);
            verify(chosen);
            done += chosen.size();
            progress.advance(chosen.size());
        }
        m_pool->sort();
    }

    /// Runs candidates bit-true on the test images and learns from them.
    void verify(const std::vector<Candidate*>& chosen)
    {
        throwIfStopped(m_context);
        RunContext quiet = m_context; // one bar for all verifications
        quiet.progress = {};
        std::vector<Configuration> configurations;
        for (const Candidate* candidate : chosen)
            configurations.push_back(configurationOf(candidate->circuits));
        const std::vector<std::size_t> correct =
            countCorrect(*m_evaluator, configurations, *m_testImages, quiet);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const Candidate& candidate = *chosen[i];
            const double lossPp = m_result.front.exact.top1 - top1(correct[i]);
            // The same assignment on machines of other sizes loses the same.
            for (Candidate& other : m_pool->all())
                if (other.identity == candidate.identity)
                    other.verifiedLossPp = lossPp;
            m_verified.push_back({candidate.score, lossPp});
            m_verifiedScores.push_back({candidate.margins, lossPp});
        }
        m_predictor->fit(m_verified);
        m_marginPredictor->verify(m_verifiedScores);
        countEvaluations(chosen.size(), *m_testImages);
        publish();
        tellFound();
    }

    /// Few when inference takes long: the predictor learns from each before the next is chosen.
    std::size_t verificationsAtOnce() const
    {
        const double macs = m_macs * static_cast<double>(m_testImages->count());
        return static_cast<std::size_t>(std::clamp(kMacsAtOnce / macs, 1.0, kMostAtOnce));
    }

    Configuration configurationOf(const Assignment& circuits) const
    {
        return m_result.configuration(circuits);
    }

    void tellFound()
    {
        if (!m_observer.found)
            return;
        if (m_pool)
            m_result.front.points = m_pool->front();
        if (m_predictor)
            m_result.predictor = std::make_shared<const AdditivePredictor>(*m_predictor);
        m_observer.found(m_result);
    }

    void publish()
    {
        if (!m_observer.front)
            return;
        auto front = std::make_shared<Front>();
        front->exact = m_result.front.exact;
        front->seconds = m_result.front.seconds;
        front->points = m_pool->front();
        m_observer.front(front);
    }

    const Network& m_network;
    const DataSet& m_data;
    const RunContext& m_context;
    const ExploreObserver& m_observer;
    Exploration m_result;
    std::shared_ptr<const QuantisedNetwork> m_quantised;
    std::unique_ptr<Evaluator> m_evaluator;
    std::vector<Mapping> m_mappings;                    ///< [machine]
    std::unique_ptr<AdditivePredictor> m_predictor;     ///< the sweep's scores
    std::unique_ptr<MarginPredictor> m_marginPredictor; ///< losses
    std::vector<std::vector<FilterGroup>> m_groups;     ///< [machine] that choose
    ImageSetPtr m_profileImages;
    ImageSetPtr m_testImages;
    std::size_t m_filters = 0;
    double m_macs = 0;                     ///< for one image
    bool m_areAll = true;                  ///< candidates are all configurations there are
    std::unique_ptr<CandidatePool> m_pool; ///< by increasing power
    std::vector<VerifiedLoss> m_verified;
    std::vector<VerifiedScore> m_verifiedScores;
};

} // namespace

Exploration explore(const Network& network, const DataSet& data, const ExploreSettings& settings,
                    const RunContext& context, const ExploreObserver& observer)
{
    return Explorer(network, nullptr, data, settings, context, observer).run();
}

Exploration explore(const Network& network, std::shared_ptr<const QuantisedNetwork> quantised,
                    const DataSet& data, const ExploreSettings& settings, const RunContext& context,
                    const ExploreObserver& observer)
{
    return Explorer(network, std::move(quantised), data, settings, context, observer).run();
}

} // namespace hawx
