// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/explore.h"

#include "core/accelerator/mapping.h"
#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/network/float_network.h"
#include "core/network/quantise.h"
#include "core/predict/additive_predictor.h"
#include "core/predict/margin_predictor.h"
#include "core/search/live_front.h"
#include "core/search/solver.h"
#include "core/sensitivity/margins.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <tuple>

namespace hawx {

namespace {

/// Verification ends when so many configurations in a row left the verified front as it was.
constexpr int kIdleVerifications = 12;
/// Configurations are verified at once, sharing what they begin with, up to so many
/// multiply-accumulates (a second or so) and so many configurations.
constexpr double kMacsAtOnce = 6e10;
constexpr double kMostAtOnce = 12;
constexpr std::size_t kMostInDoubt = 2;
/// Neighbours of verified points that refinement chooses from at once.
constexpr std::size_t kNeighbours = 1000;
/// They differ in so many groups at the most.
constexpr std::size_t kMostChanges = 3;
/// Standard deviation of what is added to their predicted losses, in half intervals: without,
/// refinement keeps to few changes.
constexpr double kVariety = 0.2;
/// An operating point is found in so many attempts at the most.
constexpr std::size_t kVerificationsPerLevel = 8;
/// Candidates that are run bit-true on the profile's images, for the predictor's fit.
constexpr std::size_t kFitted = 16;

/// A configuration that the search considers.
struct Candidate {
    Assignment circuits; ///< [filter]
    double score = 0;    ///< additive
    MarginScore margins; ///< of the per-image margins
    HardwareFigures hardware;
    std::uint16_t machine = 0;
    std::uint16_t level = 0;  ///< see FrontPoint
    std::size_t identity = 0; ///< the same for the same circuits; 0: the exact one everywhere
    std::optional<double> verifiedLossPp;
};

/// A configuration that refinement considers.
struct Neighbour {
    Candidate candidate;
    double gainPp = 0; ///< how much less than the least verified loss for its cost it might lose
};

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string rounded(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4g", value);
    return text.data();
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
        m_result.networkName = network.name;
        m_result.networkPath = network.path;
        m_result.networkSha256 = network.sha256;
        m_result.dataPath = data.path;
        m_result.settings = settings;
        chooseCircuits();
    }

    Exploration run()
    {
        requireObjectives(settings());
        measureExact();
        profile();
        search();
        verify();
        m_result.front.points = nonDominated();
        applyLimits();
        m_result.live =
            std::make_shared<const LiveFront>(m_quantised, settings().circuits, *m_predictor,
                                              solverSettings(), settings().controlVariate);
        return std::move(m_result);
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
        exact.top1 = m_evaluator
                         ->evaluate(uniformConfiguration(*m_quantised, settings().circuits.front()),
                                    *m_testImages, 0, m_context)
                         .top1;
        countEvaluations(1, *m_testImages);
        if (!isGiven)
            exact.fp32Top1 = judge(floatLogits(m_network, *m_testImages, 0, m_context),
                                   *m_testImages, m_testImages->count())
                                 .top1;
        m_result.front.seconds.verify += secondsSince(start);
        exact.hardware = uniformFigures(m_mappings.front(), 0);
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
                                       *m_profileImages, m_context);
        const Profile& measured = used.profile;
        m_result.uses = std::move(used.uses);
        m_predictor = std::make_unique<AdditivePredictor>(measured, settings().biasFolding);
        m_marginPredictor = std::make_unique<MarginPredictor>(measured, *m_predictor);
        m_marginPredictor->setImages(0, m_testImages->count());
        m_result.sensitivity.images = static_cast<int>(measured.images);
        fillSensitivity();
        if (settings().biasFolding)
            for (std::size_t m = 0; m < settings().circuits.size(); ++m) {
                std::vector<std::int32_t> corrections;
                for (std::size_t f = 0; f < m_filters; ++f)
                    corrections.push_back(m_predictor->biasCorrection(m, f));
                m_result.biasCorrection.push_back(std::move(corrections));
            }
        m_result.front.seconds.profile = secondsSince(start);
        if (m_observer.sensitivity)
            m_observer.sensitivity(std::make_shared<SensitivityMap>(m_result.sensitivity));
    }

    void fillSensitivity()
    {
        SensitivityMap& map = m_result.sensitivity;
        map.filterScores.clear();
        map.layerScores.clear();
        for (std::size_t m = 0; m < settings().circuits.size(); ++m) {
            std::vector<float> filters;
            std::vector<float> layers;
            for (std::size_t f = 0; f < m_filters; ++f)
                filters.push_back(static_cast<float>(
                    m_predictor->contributionPp(m_predictor->filterScore(m, f))));
            for (std::size_t l = 0; l < map.layers.size(); ++l)
                layers.push_back(
                    static_cast<float>(m_predictor->contributionPp(m_predictor->layerScore(m, l))));
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
                candidate.identity = identityOf(candidate.circuits);
                m_candidates.push_back(std::move(candidate));
            }
        }
        sortCandidates();
        publish(); // by additive scores
        if (m_areAll && m_macs * static_cast<double>(m_candidates.size()) *
                                static_cast<double>(m_profileImages->count()) <=
                            kMeasuredMacs) {
            measureMargins();
        } else {
            fitMargins();
            parallelFor(m_candidates.size(), m_context, [&](std::size_t i, int) {
                Candidate& candidate = m_candidates[i];
                candidate.margins =
                    m_marginPredictor->score(m_marginPredictor->sums(candidate.circuits));
            });
        }
        m_hasMargins = true;
        chooseOperatingPoints();
        m_result.front.seconds.search = secondsSince(start);
        publish();
    }

    /// The same number for the same circuits, 0 for the exact one everywhere.
    std::size_t identityOf(const Assignment& circuits)
    {
        if (m_identities.empty())
            m_identities.emplace(Assignment(m_filters, 0), 0);
        return m_identities.try_emplace(circuits, m_identities.size()).first->second;
    }

    void sortCandidates()
    {
        std::sort(m_candidates.begin(), m_candidates.end(),
                  [](const Candidate& a, const Candidate& b) {
                      return std::tie(a.hardware.powerMw, a.score, a.machine, a.circuits) <
                             std::tie(b.hardware.powerMw, b.score, b.machine, b.circuits);
                  });
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

    /// Gives a level to one candidate for each quality level, with the least power within its loss.
    /// All use circuits of one set, for which their power adds up to the least.
    void chooseOperatingPoints()
    {
        for (Candidate& candidate : m_candidates)
            candidate.level = 0;
        const std::vector<double>& levels = settings().levels;
        if (levels.empty())
            return;
        const int permitted = settings().accelerator.maxCircuits;
        const std::size_t most = static_cast<std::size_t>(permitted == 0 ? 3 : permitted);
        std::vector<std::set<std::uint16_t>> used;
        std::set<std::set<std::uint16_t>> palettes;
        for (const Candidate& candidate : m_candidates) {
            used.emplace_back(candidate.circuits.begin(), candidate.circuits.end());
            if (candidate.machine == 0 && used.back().size() <= most)
                palettes.insert(used.back());
        }
        double least = std::numeric_limits<double>::infinity();
        std::vector<Candidate*> best;
        for (const std::set<std::uint16_t>& palette : palettes) {
            double power = 0;
            std::vector<Candidate*> points;
            for (const double level : levels) {
                Candidate* point = nullptr;
                for (std::size_t i = 0; i < m_candidates.size() && point == nullptr; ++i)
                    if (m_candidates[i].machine == 0 && isWithinHardwareLimits(m_candidates[i]) &&
                        knownLoss(m_candidates[i]) <= level &&
                        std::includes(palette.begin(), palette.end(), used[i].begin(),
                                      used[i].end()))
                        point = &m_candidates[i]; // candidates are sorted by power
                // A set that has nothing for a level is no choice.
                power += point == nullptr ? std::numeric_limits<double>::infinity()
                                          : point->hardware.powerMw;
                points.push_back(point);
            }
            if (power < least) {
                least = power;
                best = points;
            }
        }
        for (std::size_t level = best.size(); level > 0; --level)
            best[level - 1]->level = static_cast<std::uint16_t>(level);
    }

    double knownLoss(const Candidate& candidate) const
    {
        return candidate.verifiedLossPp ? *candidate.verifiedLossPp : predicted(candidate).lossPp;
    }

    /// Runs candidates of interest, evenly over additive scores, bit-true on the profile's images.
    void fitMargins()
    {
        std::vector<const Candidate*> interesting;
        for (const Candidate& candidate : m_candidates)
            if (candidate.score > 0 &&
                m_predictor->predict(candidate.score).lossPp < 2 * interestingLossPp())
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
        const std::vector<Evaluation> evaluations =
            m_evaluator->evaluateMany(configurations, *m_profileImages, 0, m_context);
        for (std::size_t i = 0; i < count; ++i)
            observed[i].margins =
                classificationMargins(evaluations[i].logits, m_profileImages->labels);
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
        for (const Candidate& candidate : m_candidates)
            if (indices.emplace(candidate.circuits, configurations.size()).second)
                configurations.push_back(configurationOf(candidate.circuits));
        const std::vector<Evaluation> evaluations =
            m_evaluator->evaluateMany(configurations, *m_profileImages, 0, m_context);
        const std::vector<float> exact =
            classificationMargins(evaluations.front().logits, m_profileImages->labels);
        const double ppOfOne = 100 / static_cast<double>(exact.size());
        parallelFor(m_candidates.size(), m_context, [&](std::size_t i, int) {
            Candidate& candidate = m_candidates[i];
            const std::vector<float> margins = classificationMargins(
                evaluations[indices.at(candidate.circuits)].logits, m_profileImages->labels);
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

    /// Loss up to which verification looks: beyond it nobody would use a configuration.
    double interestingLossPp() const { return settings().limits.maxLossPp.value_or(5.0) * 1.5; }

    LossPrediction predicted(const Candidate& candidate) const
    {
        if (candidate.identity == 0)
            return {};
        if (!m_hasMargins)
            return m_predictor->predict(candidate.score);
        // That no image of the profile changes its answer does not say that none ever does.
        MarginScore margins = candidate.margins;
        margins.flipsPp =
            std::max(margins.flipsPp, 100.0 / static_cast<double>(m_profileImages->count()));
        return m_marginPredictor->predict(margins);
    }

    /// Neither verified nor chosen to be, not exact, and within the limits that are known before.
    bool canBeVerified(const Candidate& candidate, const std::vector<Candidate*>& chosen) const
    {
        return !candidate.verifiedLossPp && candidate.identity != 0 &&
               isWithinHardwareLimits(candidate) &&
               std::none_of(chosen.begin(), chosen.end(), [&](const Candidate* other) {
                   return other->identity == candidate.identity;
               });
    }

    /// The i-th to verify beside those chosen. Even ones are spread over the losses of interest;
    /// odd ones look for the least power within a limit on the loss, when there is one.
    Candidate* nextToVerify(int i, const std::vector<Candidate*>& chosen)
    {
        if (!settings().limits.maxLossPp)
            return nearestUnverified(interestingLossPp() * spread(i) * spread(i), chosen);
        if (i % 2 == 1)
            if (Candidate* candidate = cheapestLikely(spread(i / 2), chosen))
                return candidate;
        return nearestUnverified(interestingLossPp() * spread(i / 2) * spread(i / 2), chosen);
    }

    /// 1/2, 1/4, 3/4, 1/8, ..: the van der Corput sequence in base 2, from its first element.
    static double spread(int i)
    {
        double fraction = 0;
        double base = 0.5;
        for (int n = i + 1; n > 0; n /= 2, base /= 2)
            fraction += (n % 2) * base;
        return fraction;
    }

    /// The candidate of least power that meets the limit on the loss with at least the probability,
    /// by its prediction and interval, if it needs less than all that are known to meet it.
    Candidate* cheapestLikely(double probability, const std::vector<Candidate*>& chosen)
    {
        const double limit = *settings().limits.maxLossPp;
        for (Candidate& candidate : m_candidates) { // by increasing power
            if (candidate.verifiedLossPp && *candidate.verifiedLossPp <= limit &&
                settings().limits.permits(pointOf(candidate)))
                return nullptr;
            if (!canBeVerified(candidate, chosen))
                continue;
            const LossPrediction prediction = predicted(candidate);
            // A 90 % interval of a Gaussian is 2 x 1.645 standard deviations wide.
            const double deviation = (prediction.highPp - prediction.lowPp) / (2 * 1.645);
            const double within =
                0.5 * std::erfc((prediction.lossPp - limit) / (std::sqrt(2.0) * deviation));
            if (deviation > 0 ? within >= probability : prediction.lossPp <= limit)
                return &candidate;
        }
        return nullptr;
    }

    /// The unverified candidate most likely to lie below the least loss for its cost; null when
    /// for all that is outside of the interval.
    Candidate* mostPromising(const std::vector<Candidate*>& chosen)
    {
        std::vector<double> losses;
        for (const Candidate& candidate : m_candidates)
            losses.push_back(knownLoss(candidate));
        Candidate* best = nullptr;
        double mostLikely = -1; // in units of half an interval
        for (Candidate& candidate : m_candidates) {
            const LossPrediction loss = predicted(candidate);
            if (!canBeVerified(candidate, chosen) || loss.lossPp > interestingLossPp())
                continue;
            double least = interestingLossPp();
            for (std::size_t i = 0; i < m_candidates.size(); ++i)
                if (m_candidates[i].identity != candidate.identity &&
                    costsNoMore(m_candidates[i].hardware, candidate.hardware))
                    least = std::min(least, losses[i]);
            const double likely = (least - loss.lossPp) / (loss.lossPp - loss.lowPp);
            if (likely > mostLikely) {
                best = &candidate;
                mostLikely = likely;
            }
        }
        return best;
    }

    bool costsNoMore(const HardwareFigures& a, const HardwareFigures& b) const
    {
        const auto& objectives = settings().objectives;
        return std::all_of(objectives.begin(), objectives.end(), [&](Objective objective) {
            return objective == Objective::Loss || valueOf(a, objective) <= valueOf(b, objective);
        });
    }

    /// The unverified candidate whose predicted loss is nearest to `lossPp`, other than those
    /// chosen.
    Candidate* nearestUnverified(double lossPp, const std::vector<Candidate*>& chosen)
    {
        Candidate* best = nullptr;
        double bestDistance = 0;
        for (Candidate& candidate : m_candidates) {
            if (!canBeVerified(candidate, chosen))
                continue;
            const double distance = std::abs(predicted(candidate).lossPp - lossPp);
            if (best == nullptr || distance < bestDistance) {
                best = &candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /// Verifies candidates spread over the losses of interest, until the verified front stands
    /// still, and then operating points. The predictor is refitted after each, so that the next
    /// is where it should be; a given limit on the loss is approached from both sides.
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
                Candidate* candidate = m_areAll ? mostPromising(chosen) : nextToVerify(i, chosen);
                if (candidate == nullptr)
                    break;
                chosen.push_back(candidate);
            }
            if (chosen.empty())
                break;
            verify(chosen);
            idle = std::any_of(
                       chosen.begin(), chosen.end(),
                       [&](const Candidate* candidate) { return isOnVerifiedFront(*candidate); })
                       ? 0
                       : idle + static_cast<int>(chosen.size());
            progress.advance(chosen.size());
        }
        refine();
        // A verified loss above its level leads to another operating point.
        for (std::size_t i = 0; i < kVerificationsPerLevel * levels; ++i) {
            chooseOperatingPoints();
            const auto next = std::find_if(
                m_candidates.begin(), m_candidates.end(), [](const Candidate& candidate) {
                    return candidate.level > 0 && candidate.identity != 0 &&
                           !candidate.verifiedLossPp;
                });
            if (next == m_candidates.end())
                break;
            verify({&*next});
            if (i < levels)
                progress.advance();
        }
        chooseOperatingPoints();
        fillSensitivity();
        m_result.front.seconds.verify += secondsSince(start);
    }

    SolverSettings solverSettings() const
    {
        SolverSettings solver;
        solver.granularity = settings().granularity;
        solver.choosingLayers = settings().choosingLayers;
        solver.objectives = settings().objectives;
        return solver;
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
            std::vector<Neighbour> neighbours = neighboursOfFront(random);
            std::sort(neighbours.begin(), neighbours.end(),
                      [](const Neighbour& a, const Neighbour& b) {
                          return a.gainPp != b.gainPp ? a.gainPp > b.gainPp
                                                      : a.candidate.circuits < b.candidate.circuits;
                      });
            neighbours.resize(std::min({neighbours.size(), verificationsAtOnce(), most - done}));
            if (neighbours.empty())
                break;
            const std::size_t before = m_candidates.size();
            for (Neighbour& neighbour : neighbours) {
                neighbour.candidate.identity = identityOf(neighbour.candidate.circuits);
                m_candidates.push_back(std::move(neighbour.candidate));
            }
            std::vector<Candidate*> chosen;
            for (std::size_t i = before; i < m_candidates.size(); ++i)
                chosen.push_back(&m_candidates[i]);
            verify(chosen);
            done += chosen.size();
            progress.advance(chosen.size());
        }
        sortCandidates();
    }

    double additiveScore(const Assignment& circuits, const std::vector<FilterGroup>& groups) const
    {
        double score = 0;
        for (const FilterGroup& group : groups)
            if (settings().granularity == Granularity::Layer)
                score += m_predictor->layerScore(circuits[group.filters.front()], group.layer);
            else
                for (const std::size_t filter : group.filters)
                    score += m_predictor->filterScore(circuits[filter], filter);
        return score;
    }

    /// The least verified loss of interest at no more than the cost.
    double leastOf(const std::vector<const Candidate*>& verified, const HardwareFigures& cost) const
    {
        double least = interestingLossPp();
        for (const Candidate* candidate : verified)
            if (costsNoMore(candidate->hardware, cost))
                least = std::min(least, *candidate->verifiedLossPp);
        return least;
    }

    /// Configurations that are not verified and differ in one to three groups from one that is
    /// on the verified front.
    std::vector<Neighbour> neighboursOfFront(std::mt19937_64& random) const
    {
        std::set<Assignment> known;
        std::vector<const Candidate*> verified;
        for (const Candidate& candidate : m_candidates)
            if (candidate.verifiedLossPp) {
                verified.push_back(&candidate);
                known.insert(candidate.circuits);
            }
        std::vector<const Candidate*> parents;
        for (const Candidate* candidate : verified)
            if (*candidate->verifiedLossPp <= leastOf(verified, candidate->hardware))
                parents.push_back(candidate);
        std::vector<Neighbour> neighbours;
        std::vector<const Candidate*> parentOf;
        std::vector<double> luck;
        std::normal_distribution<double> normal;
        for (std::size_t i = 0; i < kNeighbours && !parents.empty(); ++i) {
            const Candidate& parent = *parents[random() % parents.size()];
            Candidate child;
            child.circuits = parent.circuits;
            child.machine = parent.machine;
            const std::vector<FilterGroup>& groups = m_groups[parent.machine];
            const std::size_t changes = 1 + random() % kMostChanges;
            for (std::size_t change = 0; change < changes; ++change) {
                const FilterGroup& group = groups[random() % groups.size()];
                const auto circuit =
                    static_cast<std::uint16_t>(random() % settings().circuits.size());
                for (const std::size_t filter : group.filters)
                    child.circuits[filter] = circuit;
            }
            if (!fits(m_mappings[child.machine], child.circuits) ||
                !known.insert(child.circuits).second)
                continue;
            neighbours.push_back({std::move(child), 0});
            parentOf.push_back(&parent);
            luck.push_back(normal(random));
        }
        parallelFor(neighbours.size(), m_context, [&](std::size_t i, int) {
            Candidate& child = neighbours[i].candidate;
            const Candidate& parent = *parentOf[i];
            child.hardware = figures(m_mappings[child.machine], child.circuits);
            child.score = additiveScore(child.circuits, m_groups[child.machine]);
            child.margins = m_marginPredictor->score(m_marginPredictor->sums(child.circuits));
            const LossPrediction prediction = predicted(child);
            const double half = prediction.lossPp - prediction.lowPp;
            const double lossPp = *parent.verifiedLossPp + prediction.lossPp -
                                  predicted(parent).lossPp + kVariety * luck[i] * half;
            neighbours[i].gainPp = leastOf(verified, child.hardware) - lossPp;
        });
        return neighbours;
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
        const std::vector<Evaluation> evaluations =
            m_evaluator->evaluateMany(configurations, *m_testImages, 0, quiet);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const Candidate& candidate = *chosen[i];
            const double lossPp = m_result.front.exact.top1 - evaluations[i].top1;
            // The same assignment on machines of other sizes loses the same.
            for (Candidate& other : m_candidates)
                if (other.identity == candidate.identity)
                    other.verifiedLossPp = lossPp;
            m_verified.push_back({candidate.score, lossPp});
            m_verifiedScores.push_back({candidate.margins, lossPp});
        }
        m_predictor->fit(m_verified);
        m_marginPredictor->verify(m_verifiedScores);
        countEvaluations(chosen.size(), *m_testImages);
        publish();
    }

    /// Few when inference takes long: the predictor learns from each before the next is chosen.
    std::size_t verificationsAtOnce() const
    {
        const double macs = m_macs * static_cast<double>(m_testImages->count());
        return static_cast<std::size_t>(std::clamp(kMacsAtOnce / macs, 1.0, kMostAtOnce));
    }

    bool isWithinHardwareLimits(const Candidate& candidate) const
    {
        Limits limits = settings().limits;
        limits.maxLossPp.reset();
        FrontPoint point;
        point.hardware = candidate.hardware;
        return limits.permits(point);
    }

    /// Whether it may be on the front. Limits on figures that are no objective would else be met by
    /// nothing that other points have not dominated.
    bool counts(const Candidate& candidate) const
    {
        const auto& objectives = settings().objectives;
        const bool hasLoss =
            std::find(objectives.begin(), objectives.end(), Objective::Loss) != objectives.end();
        return isWithinHardwareLimits(candidate) &&
               (hasLoss || knownLoss(candidate) <= *settings().limits.maxLossPp);
    }

    bool isOnVerifiedFront(const Candidate& candidate) const
    {
        return counts(candidate) &&
               std::none_of(m_candidates.begin(), m_candidates.end(), [&](const Candidate& other) {
                   return other.verifiedLossPp && counts(other) &&
                          dominates(other.hardware, *other.verifiedLossPp, candidate.hardware,
                                    *candidate.verifiedLossPp);
               });
    }

    Configuration configurationOf(const Assignment& circuits) const
    {
        return m_result.configuration(circuits);
    }

    FrontPoint pointOf(const Candidate& candidate) const
    {
        const HardwareFigures& exact = m_result.front.exact.hardware;
        const LossPrediction prediction = predicted(candidate);
        FrontPoint point;
        point.circuits = candidate.circuits;
        point.hardware = candidate.hardware;
        point.lossPp = prediction.lossPp;
        point.lossLowPp = prediction.lowPp;
        point.lossHighPp = prediction.highPp;
        point.verifiedLossPp = candidate.verifiedLossPp;
        point.powerSaving = 1 - candidate.hardware.powerMw / exact.powerMw;
        point.areaSaving = 1 - candidate.hardware.areaUm2 / exact.areaUm2;
        point.machine = candidate.machine;
        point.level = candidate.level;
        return point;
    }

    /// Verified points are compared among themselves and predicted ones among all: a lucky
    /// measurement must not hide a prediction, nor a prediction a measurement.
    bool dominates(const FrontPoint& a, const FrontPoint& b) const
    {
        if (b.verifiedLossPp && !a.verifiedLossPp)
            return false;
        return b.verifiedLossPp
                   ? dominates(a.hardware, *a.verifiedLossPp, b.hardware, *b.verifiedLossPp)
                   : dominates(a.hardware, a.lossPp, b.hardware, b.lossPp);
    }

    bool dominates(const HardwareFigures& a, double lossA, const HardwareFigures& b,
                   double lossB) const
    {
        bool better = false;
        for (const Objective objective : settings().objectives) {
            const bool isLoss = objective == Objective::Loss;
            const double x = isLoss ? lossA : valueOf(a, objective);
            const double y = isLoss ? lossB : valueOf(b, objective);
            if (x > y)
                return false;
            better = better || x < y;
        }
        return better;
    }

    /// Points that no other dominates in the objectives, and operating points, by increasing
    /// power.
    std::vector<FrontPoint> nonDominated() const
    {
        std::vector<FrontPoint> points;
        for (const Candidate& candidate : m_candidates)
            if (counts(candidate))
                points.push_back(pointOf(candidate));
        std::vector<FrontPoint> front;
        for (const FrontPoint& point : points)
            if (point.level > 0 ||
                std::none_of(points.begin(), points.end(),
                             [&](const FrontPoint& other) { return dominates(other, point); }))
                front.push_back(point);
        return front;
    }

    void publish()
    {
        if (!m_observer.front)
            return;
        auto front = std::make_shared<Front>();
        front->exact = m_result.front.exact;
        front->seconds = m_result.front.seconds;
        front->points = nonDominated();
        m_observer.front(front);
    }

    /// Leaves the points within the limits. Throws Error naming the limit that no point meets.
    void applyLimits()
    {
        std::vector<FrontPoint>& points = m_result.front.points;
        const Limits& limits = settings().limits;
        std::erase_if(points, [&](const FrontPoint& point) { return !limits.permits(point); });
        if (!points.empty())
            return;
        std::vector<FrontPoint> all;
        for (const Candidate& candidate : m_candidates)
            all.push_back(pointOf(candidate));
        std::string reasons;
        const auto explain = [&](const std::optional<double>& limit, const char* what,
                                 const char* unit, const auto& valueOf) {
            if (!limit)
                return;
            double least = valueOf(all.front());
            for (const FrontPoint& point : all)
                least = std::min(least, valueOf(point));
            if (least > *limit)
                reasons += std::string(reasons.empty() ? "" : "; ") + "the least " + what + " is " +
                           rounded(least) + " " + unit + ", " + rounded(least - *limit) +
                           " above the limit of " + rounded(*limit);
        };
        explain(limits.maxLossPp, "loss", "pp",
                [](const FrontPoint& p) { return p.bestKnownLossPp(); });
        explain(limits.maxPowerMw, "power", "mW",
                [](const FrontPoint& p) { return p.hardware.powerMw; });
        explain(limits.maxAreaUm2, "area", "um2",
                [](const FrontPoint& p) { return p.hardware.areaUm2; });
        explain(limits.maxLatencyMs, "latency", "ms",
                [](const FrontPoint& p) { return p.hardware.latencyMs; });
        explain(limits.maxEnergyUj, "energy", "uJ",
                [](const FrontPoint& p) { return p.hardware.energyUj; });
        if (reasons.empty())
            reasons = "each limit can be met alone, but not all of them together";
        throw Error("No configuration is within the limits: " + reasons + ".");
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
    double m_macs = 0;         ///< for one image
    bool m_areAll = true;      ///< candidates are all configurations there are
    bool m_hasMargins = false; ///< candidates have margin scores
    std::map<Assignment, std::size_t> m_identities;
    std::vector<Candidate> m_candidates; ///< by increasing power
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
