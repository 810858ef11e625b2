// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/predictor_study.h"

#include "core/circuits/library.h"
#include "core/inference/evaluate.h"
#include "core/network/quantise.h"
#include "core/predict/additive_predictor.h"
#include "core/predict/margin_predictor.h"
#include "core/predict/rank_statistics.h"
#include "core/sensitivity/margins.h"
#include "core/sensitivity/profile.h"
#include "core/sensitivity/saturating_delta.h"
#include "core/support/error.h"
#include "core/support/memory.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

namespace hawx {

namespace {

/// Training images that those of the predictors are chosen from, at most.
constexpr std::size_t kPool = 10000;

/// Bit-true runs for each style: steps of bisection, then scores spread up to what they found.
constexpr int kBisections = 6;
constexpr int kSpread = 8;

/// Losses up to which the last columns of a study count.
constexpr double kSmallLossPp = 5;

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double uniform(std::mt19937_64& random)
{
    return std::ldexp(static_cast<double>(random() >> 11), -53);
}

/// Training images tell what happens to others unless the exact network has so much more of them
/// right, in pp.
constexpr double kOverfitPp = 1;

/// Every second image, from the given one on.
ImageSetPtr everySecond(const ImageSet& images, std::size_t first)
{
    auto chosen = std::make_shared<ImageSet>();
    chosen->shape = images.shape;
    const auto size = static_cast<std::size_t>(images.shape.size());
    for (std::size_t i = first; i < images.count(); i += 2) {
        chosen->pixels.insert(chosen->pixels.end(), images.image(i), images.image(i) + size);
        chosen->labels.push_back(images.labels[i]);
    }
    return chosen;
}

class Study {
public:
    Study(const Network& network, const DataSet& data, const PredictorStudySettings& settings,
          const RunContext& context)
        : m_settings(settings), m_context(context), m_random(settings.seed)
    {
        m_quantised = std::make_shared<const QuantisedNetwork>(
            quantise(network, data.train, settings.calibration, settings.operands, context));
        m_evaluator = std::make_unique<Evaluator>(m_quantised);
        chooseCircuits();
        chooseImages(data);
        m_result.calibrationPool = m_pool->count();
        m_result.evaluationImages = m_evaluation->count();
    }

    PredictorStudy run()
    {
        profile();
        fit();
        verify();
        m_drawn = drawn(m_settings.configurations);
        judge();
        return std::move(m_result);
    }

private:
    /// Training images serve while the network does not fit them better than others; else the even
    /// test images, and the odd ones judge.
    void chooseImages(const DataSet& data)
    {
        const auto evaluationImages = static_cast<std::size_t>(m_settings.evaluationImages);
        m_pool = evenlySpaced(data.train, kPool);
        const double seen = m_evaluator->evaluate(exactConfiguration(), *m_pool, 0, m_context).top1;
        const double unseen =
            m_evaluator->evaluate(exactConfiguration(), *data.test, 0, m_context).top1;
        if (seen - unseen <= kOverfitPp) {
            m_evaluation = evenlySpaced(data.test, evaluationImages);
            return;
        }
        m_pool = everySecond(*data.test, 0);
        m_evaluation = evenlySpaced(everySecond(*data.test, 1), evaluationImages);
        if (m_pool->count() == 0 || m_evaluation->count() == 0)
            throw Error("The network fits its training images better than others; then the study "
                        "of predictors needs two test images or more.");
    }

    /// The exact circuit first.
    void chooseCircuits()
    {
        const bool isSigned = m_settings.operands == OperandMode::Signed;
        m_circuits.push_back(CircuitLibrary::shipped().exact(isSigned));
        for (const CircuitPtr& circuit : m_settings.circuits) {
            if (!circuit->cost)
                throw Error("The power of the circuit " + circuit->name +
                            " is not known; the study of predictors needs it for configurations "
                            "near the front.");
            if (!circuit->isExact())
                m_circuits.push_back(circuit);
        }
        if (m_circuits.size() < 2)
            throw Error("The study of predictors needs one approximate circuit or more.");
    }

    Configuration configurationOf(const Assignment& circuits) const
    {
        Configuration configuration = uniformConfiguration(*m_quantised, m_circuits.front());
        configuration.biasFolding = m_settings.biasFolding;
        std::size_t filter = 0;
        for (LayerConfiguration& layer : configuration.layers) {
            layer.biasCorrection.resize(layer.circuits.size());
            for (std::size_t f = 0; f < layer.circuits.size(); ++f, ++filter) {
                layer.circuits[f] = m_circuits[circuits[filter]];
                layer.biasCorrection[f] = m_additive->biasCorrection(circuits[filter], filter);
            }
        }
        return configuration;
    }

    Configuration exactConfiguration() const
    {
        return uniformConfiguration(*m_quantised, m_circuits.front());
    }

    /// Bit-true margins of the configuration on the images of the predictors.
    std::vector<float> marginsOf(const Assignment& circuits)
    {
        const Evaluation evaluation =
            m_evaluator->evaluate(configurationOf(circuits), *m_images.images, 0, m_quiet);
        return classificationMargins(evaluation.logits, m_images.images->labels);
    }

    /// Loss on the images of the predictors, each with its weight.
    double weightedLossPp(const std::vector<float>& margins) const
    {
        double loss = 0;
        for (std::size_t x = 0; x < margins.size(); ++x)
            loss += static_cast<double>(m_images.weights[x]) *
                    ((m_margins[x] > 0 ? 100 : 0) - (margins[x] > 0 ? 100 : 0));
        return loss;
    }

    void profile()
    {
        const double start = now();
        const Evaluation exact = m_evaluator->evaluate(exactConfiguration(), *m_pool, 0, m_context);
        m_result.exactTop1 =
            m_evaluator->evaluate(exactConfiguration(), *m_evaluation, 0, m_quiet).top1;
        m_images =
            chooseByMargin(m_pool, classificationMargins(exact.logits, m_pool->labels),
                           static_cast<std::size_t>(m_settings.images), m_result.exactTop1 / 100);
        Profile measured = measureProfile(*m_evaluator, m_circuits.front(), m_circuits,
                                          *m_images.images, m_context);
        measured.weights = m_images.weights;
        m_margins = measured.margins;
        m_additive = std::make_unique<AdditivePredictor>(measured, m_settings.biasFolding);
        measureSaturatingDelta(measured, *m_evaluator, m_circuits.front(), m_circuits,
                               m_additive->biasCorrections(), *m_images.images, m_context);
        m_marginal = std::make_unique<MarginPredictor>(measured, *m_additive);
        m_marginal->setImages(m_pool->count(), m_evaluation->count());

        std::vector<std::vector<double>> cost(m_circuits.size());
        for (std::size_t m = 0; m < m_circuits.size(); ++m)
            for (const int layer : m_quantised->multiplyingLayers()) {
                const int filters = m_quantised->filters(layer);
                cost[m].insert(cost[m].end(), static_cast<std::size_t>(filters),
                               m_circuits[m]->cost->powerMw *
                                   static_cast<double>(m_quantised->macs(layer)) / filters);
            }
        m_sampler =
            std::make_unique<ConfigurationSampler>(*m_additive, measured.layerOfFilter, cost);
        m_result.calibrationImages = m_images.images->count();
        m_result.profileSeconds = now() - start;
    }

    /// Runs a configuration of the style bit-true for the fit; its loss.
    double observe(std::size_t style, double score)
    {
        Assignment circuits =
            m_sampler->draw(static_cast<ConfigurationStyle>(style), score, m_random);
        std::vector<float> margins = marginsOf(circuits);
        const double loss = weightedLossPp(margins);
        const double reached = m_sampler->scoreOf(circuits);
        m_lossOfScore[style].emplace_back(score, loss);
        m_verified.push_back({reached, loss});
        m_observed.push_back({std::move(circuits), std::move(margins)});
        return loss;
    }

    void fit()
    {
        const double start = now();
        ProgressReporter progress(m_context, "fitting the predictors",
                                  kConfigurationStyles * (kBisections + kSpread));
        for (std::size_t style = 0; style < kConfigurationStyles; ++style) {
            // On the scale of logarithms, from what hardly changes an answer.
            double low = 1e-8 * m_sampler->largestScore();
            double high = m_sampler->largestScore();
            for (int i = 0; i < kBisections; ++i, progress.advance()) {
                const double middle = std::sqrt(low * high);
                (observe(style, middle) < m_settings.largestLossPp ? low : high) = middle;
            }
            // Losses grow about with the root of the score.
            for (int i = 0; i < kSpread; ++i, progress.advance())
                observe(style, high * std::pow((i + 0.5) / kSpread, 2));
        }
        m_additive->fit(m_verified);
        m_marginal->fit(m_observed);
        m_result.fitted = m_observed.size();
        m_result.fitSeconds = now() - start;
    }

    /// The score at which the style's losses, made to grow with the score, pass the wanted one.
    double scoreFor(std::size_t style, double lossPp) const
    {
        std::vector<std::pair<double, double>> points = m_lossOfScore[style];
        std::sort(points.begin(), points.end());
        double before = 0;
        double beforeScore = 0.5 * points.front().first;
        for (auto& [score, loss] : points) {
            loss = std::max(loss, before);
            if (loss >= lossPp) {
                const double share = loss > before ? (lossPp - before) / (loss - before) : 1;
                return beforeScore + share * (score - beforeScore);
            }
            before = loss;
            beforeScore = score;
        }
        return points.back().first;
    }

    /// Configurations of all styles, evenly over losses.
    std::vector<Assignment> drawn(int count)
    {
        // With what evaluating them brings.
        requireMemory(static_cast<double>(count) * static_cast<double>(m_evaluation->count()) *
                          m_quantised->logits() * sizeof(float),
                      "A study of " + std::to_string(count) + " configurations", "draw fewer");
        std::vector<Assignment> result;
        for (int i = 0; i < count; ++i) {
            const std::size_t style = static_cast<std::size_t>(i) % kConfigurationStyles;
            const double score = scoreFor(style, m_settings.largestLossPp * uniform(m_random));
            result.push_back(
                m_sampler->draw(static_cast<ConfigurationStyle>(style), score, m_random));
        }
        return result;
    }

    std::vector<double> lossesOf(const std::vector<Assignment>& assignments)
    {
        std::vector<Configuration> configurations;
        for (const Assignment& circuits : assignments)
            configurations.push_back(configurationOf(circuits));
        std::vector<double> losses;
        for (const Evaluation& evaluation :
             m_evaluator->evaluateMany(configurations, *m_evaluation, 0, m_context))
            losses.push_back(m_result.exactTop1 - evaluation.top1);
        return losses;
    }

    void verify()
    {
        const double start = now();
        const std::vector<Assignment> assignments = drawn(m_settings.verify);
        const std::vector<double> losses = lossesOf(assignments);
        std::vector<VerifiedScore> verified;
        std::vector<JudgedPrediction> sampled;
        for (std::size_t i = 0; i < assignments.size(); ++i) {
            verified.push_back({m_marginal->score(m_marginal->sums(assignments[i])), losses[i]});
            m_verified.push_back({m_sampler->scoreOf(assignments[i]), losses[i]});
            sampled.push_back({weightedLossPp(marginsOf(assignments[i])), losses[i]});
        }
        m_marginal->verify(verified);
        m_sampling.learn(sampled);
        m_additive->fit(m_verified);
        m_result.verified = verified.size();
        m_result.verifySeconds = now() - start;
    }

    /// Of one thread, for all predictions; on this thread alone.
    template <typename Predict>
    double timed(std::vector<LossPrediction>& predictions, const Predict& predict) const
    {
        const double start = now();
        for (const Assignment& circuits : m_drawn) {
            throwIfStopped(m_context);
            predictions.push_back(predict(circuits));
        }
        return now() - start;
    }

    void judge()
    {
        const int threads = threadCount(m_context);
        const double start = now();
        const std::vector<double> losses = lossesOf(m_drawn);
        m_result.bitTrueSeconds = (now() - start) * threads / static_cast<double>(losses.size());
        for (std::size_t i = 0; i < losses.size(); ++i)
            m_result.configurations.push_back(
                {static_cast<ConfigurationStyle>(i % kConfigurationStyles), losses[i], {}});

        std::vector<LossPrediction> predictions;
        double seconds = timed(predictions, [&](const Assignment& circuits) {
            return m_additive->predict(m_sampler->scoreOf(circuits));
        });
        addStage("additive", predictions, seconds);

        predictions.clear();
        seconds = timed(predictions,
                        [&](const Assignment& circuits) { return m_marginal->predict(circuits); });
        addStage("margins", predictions, seconds);

        predictions.clear();
        seconds = timed(predictions,
                        [&](const Assignment& circuits) { return sampled(marginsOf(circuits)); });
        addStage("bit-true", predictions, seconds * threads);
    }

    /// The loss on the images of the predictors.
    LossPrediction sampled(const std::vector<float>& margins) const
    {
        const double loss = weightedLossPp(margins);
        const double half = m_sampling.halfIntervalPp(loss);
        return {loss, loss - half, loss + half};
    }

    void addStage(const char* name, const std::vector<LossPrediction>& predictions, double seconds)
    {
        std::vector<double> predicted;
        std::vector<double> measured;
        std::vector<double> predictedSmall;
        std::vector<double> measuredSmall;
        PredictorStage stage;
        stage.name = name;
        for (std::size_t i = 0; i < predictions.size(); ++i) {
            const double truth = m_result.configurations[i].lossPp;
            const LossPrediction& prediction = predictions[i];
            m_result.configurations[i].predictedPp[m_result.stages.size()] = prediction.lossPp;
            predicted.push_back(prediction.lossPp);
            measured.push_back(truth);
            stage.coverage90 += prediction.lowPp <= truth && truth <= prediction.highPp ? 1 : 0;
            if (truth > kSmallLossPp)
                continue;
            predictedSmall.push_back(prediction.lossPp);
            measuredSmall.push_back(truth);
        }
        const auto count = static_cast<double>(predictions.size());
        stage.spearman = spearman(predicted, measured);
        stage.kendall = kendall(predicted, measured);
        stage.maePp = meanAbsoluteError(predicted, measured);
        stage.spearman5pp = spearman(predictedSmall, measuredSmall);
        stage.maePp5pp = meanAbsoluteError(predictedSmall, measuredSmall);
        stage.coverage90 /= count;
        stage.seconds = seconds / count;
        stage.costRatio = m_result.bitTrueSeconds / stage.seconds;
        m_result.stages.push_back(stage);
    }

    const PredictorStudySettings& m_settings;
    const RunContext& m_context;
    /// Of runs within a stage that has a bar of its own.
    RunContext m_quiet{m_context.threads, m_context.stop, {}};
    std::mt19937_64 m_random;
    std::shared_ptr<const QuantisedNetwork> m_quantised;
    std::unique_ptr<Evaluator> m_evaluator;
    std::vector<CircuitPtr> m_circuits;
    ImageSetPtr m_pool;
    ImageSetPtr m_evaluation;
    WeightedImages m_images;
    std::vector<float> m_margins; ///< exact, of those
    std::unique_ptr<AdditivePredictor> m_additive;
    std::unique_ptr<MarginPredictor> m_marginal;
    std::unique_ptr<ConfigurationSampler> m_sampler;
    /// [style] the scores that were asked for, and the losses.
    std::array<std::vector<std::pair<double, double>>, kConfigurationStyles> m_lossOfScore;
    std::vector<VerifiedLoss> m_verified;
    ResidualSpread m_sampling; ///< of losses on the images of the predictors
    std::vector<ObservedConfiguration> m_observed;
    std::vector<Assignment> m_drawn;
    PredictorStudy m_result;
};

} // namespace

PredictorStudy studyPredictors(const Network& network, const DataSet& data,
                               const PredictorStudySettings& settings, const RunContext& context)
{
    return Study(network, data, settings, context).run();
}

} // namespace hawx
