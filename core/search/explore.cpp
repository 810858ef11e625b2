// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/explore.h"

#include "core/accelerator/spatial.h"
#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/network/float_network.h"
#include "core/network/quantise.h"
#include "core/predict/additive_predictor.h"
#include "core/predict/margin_predictor.h"
#include "core/search/sweep.h"
#include "core/sensitivity/margins.h"
#include "core/sensitivity/profile.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <set>

namespace hawx {

namespace {

constexpr std::size_t kFrontPoints = 400;
/// Candidates that are run bit-true on the profile's images, for the predictor's fit.
constexpr std::size_t kFitted = 16;

/// A configuration that the search considers.
struct Candidate {
    Assignment circuits; ///< [filter]
    double score = 0;    ///< additive
    MarginScore margins; ///< of the per-image margins
    HardwareFigures hardware;
    std::optional<double> verifiedLossPp;
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

/// The configuration that assigns settings.circuits[circuits[filter]] to each filter.
Configuration makeConfiguration(const Exploration& exploration, const Assignment& circuits)
{
    const ExploreSettings& settings = exploration.settings;
    Configuration configuration;
    configuration.network = exploration.networkName;
    configuration.networkSha256 = exploration.networkSha256;
    configuration.operands = settings.operands;
    configuration.calibration = settings.calibration;
    configuration.biasFolding = settings.biasFolding;
    for (const LayerSummary& layer : exploration.sensitivity.layers) {
        LayerConfiguration part;
        part.layer = layer.name;
        for (int f = 0; f < layer.filters; ++f) {
            const auto filter = static_cast<std::size_t>(layer.firstFilter + f);
            const std::size_t circuit = circuits[filter];
            part.circuits.push_back(settings.circuits[circuit]);
            if (!exploration.biasCorrection.empty())
                part.biasCorrection.push_back(exploration.biasCorrection[circuit][filter]);
        }
        configuration.layers.push_back(std::move(part));
    }
    return configuration;
}

class Explorer {
public:
    Explorer(const Network& network, const DataSet& data, const ExploreSettings& settings,
             const RunContext& context, const ExploreObserver& observer)
        : m_network(network), m_data(data), m_context(context), m_observer(observer)
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
        measureExact();
        profile();
        search();
        verify();
        m_result.front.points = nonDominated();
        applyLimits();
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
    }

    /// Calibrates, quantises and measures the network without approximation.
    void measureExact()
    {
        const auto start = std::chrono::steady_clock::now();
        m_quantised = std::make_shared<QuantisedNetwork>(quantise(
            m_network, m_data.train, settings().calibration, settings().operands, m_context));
        m_evaluator = std::make_unique<Evaluator>(m_quantised);
        m_spatial = std::make_unique<SpatialModel>(*m_quantised, settings().accelerator);
        summarise();

        m_testImages = firstImages(m_data.test, static_cast<std::size_t>(settings().testImages));
        ExactFigures& exact = m_result.front.exact;
        exact.top1 = m_evaluator
                         ->evaluate(uniformConfiguration(*m_quantised, settings().circuits.front()),
                                    *m_testImages, 0, m_context)
                         .top1;
        exact.fp32Top1 = judge(floatLogits(m_network, *m_testImages, 0, m_context), *m_testImages,
                               m_testImages->count())
                             .top1;
        m_result.front.seconds.verify += secondsSince(start);
        const std::vector<CircuitPtr> all(m_filters, settings().circuits.front());
        exact.hardware = m_spatial->figures(all);
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
        const Profile measured = measureProfile(*m_evaluator, settings().circuits.front(),
                                                settings().circuits, *m_profileImages, m_context);
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

    /// Sums the scores of an assignment in the way that the granularity does.
    double scoreOf(const Assignment& circuits) const
    {
        double sum = 0;
        if (settings().granularity == Granularity::Layer) {
            for (std::size_t l = 0; l < m_result.sensitivity.layers.size(); ++l)
                sum += m_predictor->layerScore(
                    circuits[static_cast<std::size_t>(m_result.sensitivity.layers[l].firstFilter)],
                    l);
            return sum;
        }
        for (std::size_t f = 0; f < m_filters; ++f)
            sum += m_predictor->filterScore(circuits[f], f);
        return sum;
    }

    HardwareFigures hardwareOf(const Assignment& circuits) const
    {
        double power = 0;
        double area = 0;
        for (std::size_t l = 0; l < m_result.sensitivity.layers.size(); ++l) {
            const LayerSummary& layer = m_result.sensitivity.layers[l];
            for (int f = 0; f < layer.filters; ++f) {
                const std::size_t circuit =
                    circuits[static_cast<std::size_t>(layer.firstFilter + f)];
                power += m_power[l][circuit];
                area += m_area[l][circuit];
            }
        }
        return m_spatial->figures(power, area);
    }

    /// Groups of filters that share a circuit, with costs of power and area in the given
    /// proportion.
    std::vector<Choice> groups(double powerShare) const
    {
        const HardwareFigures& exact = m_result.front.exact.hardware;
        std::vector<Choice> result;
        for (std::size_t l = 0; l < m_result.sensitivity.layers.size(); ++l) {
            const LayerSummary& layer = m_result.sensitivity.layers[l];
            const bool whole = settings().granularity == Granularity::Layer;
            for (int f = 0; f < (whole ? 1 : layer.filters); ++f) {
                Choice choice;
                for (std::size_t m = 0; m < settings().circuits.size(); ++m) {
                    const double cost = powerShare * m_power[l][m] / exact.powerMw +
                                        (1 - powerShare) * m_area[l][m] / exact.areaUm2;
                    choice.cost.push_back(whole ? cost * layer.filters : cost);
                    choice.score.push_back(
                        whole ? m_predictor->layerScore(m, l)
                              : m_predictor->filterScore(
                                    m, static_cast<std::size_t>(layer.firstFilter + f)));
                }
                result.push_back(std::move(choice));
            }
        }
        return result;
    }

    Assignment expanded(const Assignment& groupCircuits) const
    {
        if (settings().granularity == Granularity::Filter)
            return groupCircuits;
        Assignment filters;
        for (std::size_t l = 0; l < groupCircuits.size(); ++l)
            filters.insert(filters.end(),
                           static_cast<std::size_t>(m_result.sensitivity.layers[l].filters),
                           groupCircuits[l]);
        return filters;
    }

    void search()
    {
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t l = 0; l < m_result.sensitivity.layers.size(); ++l) {
            std::vector<double> power;
            std::vector<double> area;
            for (const CircuitPtr& circuit : settings().circuits) {
                power.push_back(m_spatial->powerMw(l, *circuit));
                area.push_back(m_spatial->areaUm2(l, *circuit));
            }
            m_power.push_back(std::move(power));
            m_area.push_back(std::move(area));
        }
        std::set<Assignment> seen;
        for (const double powerShare : {1.0, 0.5, 0.0}) {
            throwIfStopped(m_context);
            for (const Assignment& groupCircuits : sweep(groups(powerShare), kFrontPoints)) {
                Candidate candidate;
                candidate.circuits = expanded(groupCircuits);
                if (!seen.insert(candidate.circuits).second)
                    continue;
                candidate.score = scoreOf(candidate.circuits);
                candidate.hardware = hardwareOf(candidate.circuits);
                m_candidates.push_back(std::move(candidate));
            }
        }
        std::sort(m_candidates.begin(), m_candidates.end(),
                  [](const Candidate& a, const Candidate& b) {
                      if (a.hardware.powerMw != b.hardware.powerMw)
                          return a.hardware.powerMw < b.hardware.powerMw;
                      return a.score != b.score ? a.score < b.score : a.circuits < b.circuits;
                  });
        fitMargins();
        parallelFor(m_candidates.size(), m_context, [&](std::size_t i, int) {
            Candidate& candidate = m_candidates[i];
            candidate.margins =
                m_marginPredictor->score(m_marginPredictor->sums(candidate.circuits));
        });
        m_result.front.seconds.search = secondsSince(start);
        publish();
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
    }

    /// Loss up to which verification looks: beyond it nobody would use a configuration.
    double interestingLossPp() const { return settings().limits.maxLossPp.value_or(5.0) * 1.5; }

    LossPrediction predicted(const Candidate& candidate) const
    {
        return m_marginPredictor->predict(candidate.margins);
    }

    /// The unverified candidate whose predicted loss is nearest to `lossPp`.
    Candidate* nearestUnverified(double lossPp)
    {
        Candidate* best = nullptr;
        double bestDistance = 0;
        for (Candidate& candidate : m_candidates) {
            if (candidate.verifiedLossPp || candidate.score <= 0)
                continue;
            const double distance = std::abs(predicted(candidate).lossPp - lossPp);
            if (best == nullptr || distance < bestDistance) {
                best = &candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /// Verifies candidates spread over the losses of interest. The predictor is refitted after
    /// each, so that the next is where it should be; a given limit on the loss is approached from
    /// both sides.
    void verify()
    {
        const auto start = std::chrono::steady_clock::now();
        RunContext quiet = m_context; // one bar for all verifications
        quiet.progress = {};
        ProgressReporter progress(m_context, "verifying",
                                  static_cast<std::uint64_t>(std::max(settings().verify, 0)));
        for (int i = 0; i < settings().verify; ++i) {
            throwIfStopped(m_context);
            Candidate* candidate = nearestUnverified(targetLoss(i));
            if (candidate == nullptr)
                break;
            const Evaluation evaluation = m_evaluator->evaluate(
                configurationOf(candidate->circuits), *m_testImages, 0, quiet);
            candidate->verifiedLossPp = m_result.front.exact.top1 - evaluation.top1;
            m_verified.push_back({candidate->score, *candidate->verifiedLossPp});
            m_verifiedScores.push_back({candidate->margins, *candidate->verifiedLossPp});
            m_predictor->fit(m_verified);
            m_marginPredictor->verify(m_verifiedScores);
            progress.advance();
            publish();
        }
        fillSensitivity();
        m_result.front.seconds.verify += secondsSince(start);
    }

    /// Even verifications spread over the losses of interest, by the van der Corput sequence; odd
    /// ones look just below the limit, where the best configuration is, when there is one.
    double targetLoss(int i) const
    {
        const auto& limit = settings().limits.maxLossPp;
        if (limit && i % 2 == 1)
            return *limit * (1.0 - 0.03 * (i / 2 % 8));
        int n = (limit ? i / 2 : i) + 1;
        double fraction = 0;
        for (double base = 0.5; n > 0; n /= 2, base /= 2)
            fraction += (n % 2) * base;
        // More of them at small losses.
        return interestingLossPp() * fraction * fraction;
    }

    Configuration configurationOf(const Assignment& circuits) const
    {
        return makeConfiguration(m_result, circuits);
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
        return point;
    }

    /// Points that no other dominates in (loss, power, area), by increasing power. Verified points
    /// are compared among themselves and predicted ones among all: a lucky measurement must not
    /// hide a prediction, nor a prediction a measurement.
    std::vector<FrontPoint> nonDominated() const
    {
        std::vector<FrontPoint> points;
        for (const Candidate& candidate : m_candidates)
            points.push_back(pointOf(candidate));
        const auto dominates = [](const FrontPoint& a, const FrontPoint& b) {
            if (b.verifiedLossPp && !a.verifiedLossPp)
                return false;
            const double lossA = b.verifiedLossPp ? *a.verifiedLossPp : a.lossPp;
            const double lossB = b.verifiedLossPp ? *b.verifiedLossPp : b.lossPp;
            const HardwareFigures& ha = a.hardware;
            const HardwareFigures& hb = b.hardware;
            return lossA <= lossB && ha.powerMw <= hb.powerMw && ha.areaUm2 <= hb.areaUm2 &&
                   (lossA < lossB || ha.powerMw < hb.powerMw || ha.areaUm2 < hb.areaUm2);
        };
        std::vector<FrontPoint> front;
        for (const FrontPoint& point : points)
            if (std::none_of(points.begin(), points.end(),
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
        const std::vector<FrontPoint> all = points;
        std::erase_if(points, [&](const FrontPoint& point) { return !limits.permits(point); });
        if (!points.empty())
            return;
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
    std::unique_ptr<SpatialModel> m_spatial;
    std::unique_ptr<AdditivePredictor> m_predictor;     ///< the sweep's scores
    std::unique_ptr<MarginPredictor> m_marginPredictor; ///< losses
    ImageSetPtr m_profileImages;
    ImageSetPtr m_testImages;
    std::size_t m_filters = 0;
    std::vector<std::vector<double>> m_power; ///< [layer][circuit], of one filter
    std::vector<std::vector<double>> m_area;  ///< [layer][circuit], of one filter
    std::vector<Candidate> m_candidates;      ///< by increasing power
    std::vector<VerifiedLoss> m_verified;
    std::vector<VerifiedScore> m_verifiedScores;
};

} // namespace

Configuration Exploration::configuration(std::size_t point) const
{
    if (point >= front.points.size())
        throw Error("There is no point " + std::to_string(point) +
                    "; the front has the points 0 to " + std::to_string(front.points.size() - 1) +
                    ".");
    return makeConfiguration(*this, front.points[point].circuits);
}

Exploration explore(const Network& network, const DataSet& data, const ExploreSettings& settings,
                    const RunContext& context, const ExploreObserver& observer)
{
    return Explorer(network, data, settings, context, observer).run();
}

} // namespace hawx
