// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/circuit_estimate.h"

#include "core/inference/fingerprint.h"
#include "core/inference/rules.h"
#include "core/sensitivity/code_errors.h"
#include "core/sensitivity/network_profile.h"
#include "core/support/error.h"
#include "core/support/parallel.h"
#include "core/support/progress.h"
#include "core/support/result_store.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace hawx {

namespace {

/// Taps whose contributions to the filters are summed by one task, and filters of another.
constexpr std::size_t kTapsOfTask = 32;
constexpr std::size_t kFiltersOfTask = 8;

/// Rounding decides below this share of the largest diagonal element.
constexpr double kRidge = 1e-9;

/// A square matrix of `size` rows, and what is solved with it.
using Matrix = std::vector<double>;

/// Replaces `right`, [row][column of `columns`], by the solution of matrix * x = right, for a
/// symmetric matrix without negative eigenvalues. Unknowns that it says nothing of become 0.
void solve(Matrix matrix, std::size_t size, std::vector<double>& right, std::size_t columns)
{
    double largest = 0;
    for (std::size_t i = 0; i < size; ++i)
        largest = std::max(largest, matrix[i * size + i]);
    for (std::size_t i = 0; i < size; ++i)
        matrix[i * size + i] += kRidge * largest;
    if (largest == 0) {
        std::fill(right.begin(), right.end(), 0.0);
        return;
    }
    const auto eliminate = [&](std::size_t row, std::size_t pivot) {
        const double factor = matrix[row * size + pivot] / matrix[pivot * size + pivot];
        for (std::size_t c = pivot; c < size; ++c)
            matrix[row * size + c] -= factor * matrix[pivot * size + c];
        for (std::size_t c = 0; c < columns; ++c)
            right[row * columns + c] -= factor * right[pivot * columns + c];
    };
    for (std::size_t pivot = 0; pivot < size; ++pivot)
        for (std::size_t row = 0; row < size; ++row)
            if (row != pivot)
                eliminate(row, pivot);
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t c = 0; c < columns; ++c)
            right[row * columns + c] /= matrix[row * size + row];
}

/// How operands are distributed where they matter, for one layer.
struct LayerOperands {
    LayerOperands(const NetworkProfile& profile, std::size_t layer)
        : activations(profile.layouts[layer].columns),
          counts(profile.layouts[layer].columns),
          weights(256)
    {
        const CodePairLayout& layout = profile.layouts[layer];
        const std::vector<float>& squares = profile.tables[layer].tapSquares;
        for (std::size_t i = 0; i < squares.size(); ++i)
            activations[i % layout.columns] += static_cast<double>(squares[i]);
        const std::vector<std::uint64_t>& seen = profile.tables[layer].tapCounts;
        for (std::size_t i = 0; i < seen.size(); ++i)
            counts[i % layout.columns] += static_cast<double>(seen[i]);
        const LayerPlan& plan = profile.plan->layers[layer];
        for (const std::int8_t weight :
             profile.plan->network->layers[static_cast<std::size_t>(plan.layer)].weights)
            ++weights[layout.keyOf(weight)];
        for (std::vector<double>* shares : {&activations, &counts, &weights}) {
            double sum = 0;
            for (const double share : *shares)
                sum += share;
            for (double& share : *shares)
                share = sum > 0 ? share / sum : 0;
        }
    }

    std::vector<double> activations; ///< [column] share of the squared gradients
    std::vector<double> counts;      ///< [column] share of the activations
    std::vector<double> weights;     ///< [key] share of the weights
};

/// What remains of an error table in one layer when bit probes have explained what they can.
struct Fit {
    std::vector<double> coefficients; ///< [probe]
    CodeErrors residual;
};

/// The coefficients with the least squared error over the layer's operands, beside a constant for
/// each weight, which the mean errors of filters hold exactly: activations and weights count as
/// independent, so two small systems of equations do.
Fit fit(const CodeErrors& errors, const BitProbes& probes, const LayerOperands& operands)
{
    const std::size_t bits = probes.activationBits();
    const std::size_t terms = probes.weightTerms();
    std::vector<std::vector<double>> centred(bits); // [bit][column]
    for (std::size_t i = 0; i < bits; ++i) {
        double mean = 0;
        for (std::size_t a = 0; a < errors.columns; ++a)
            mean += operands.activations[a] * static_cast<double>(probes.activation(i)[a]);
        for (std::size_t a = 0; a < errors.columns; ++a)
            centred[i].push_back(static_cast<double>(probes.activation(i)[a]) - mean);
    }
    Matrix activationGram(bits * bits);
    for (std::size_t i = 0; i < bits; ++i)
        for (std::size_t j = 0; j < bits; ++j)
            for (std::size_t a = 0; a < errors.columns; ++a)
                activationGram[i * bits + j] +=
                    operands.activations[a] * centred[i][a] * centred[j][a];
    Matrix weightGram(terms * terms);
    std::vector<double> moments(bits * terms); // [bit][term]
    for (std::size_t key = 0; key < 256; ++key) {
        const double share = operands.weights[key];
        if (share == 0)
            continue;
        const auto term = [&](std::size_t j) { return static_cast<double>(probes.weight(j)[key]); };
        for (std::size_t i = 0; i < terms; ++i)
            for (std::size_t j = 0; j < terms; ++j)
                weightGram[i * terms + j] += share * term(i) * term(j);
        for (std::size_t i = 0; i < bits; ++i) {
            double moment = 0;
            for (std::size_t a = 0; a < errors.columns; ++a)
                moment += operands.activations[a] * centred[i][a] *
                          static_cast<double>(errors.row(key)[a]);
            for (std::size_t j = 0; j < terms; ++j)
                moments[i * terms + j] += share * moment * term(j);
        }
    }
    solve(std::move(activationGram), bits, moments, terms);
    std::vector<double> transposed(moments.size());
    for (std::size_t i = 0; i < bits; ++i)
        for (std::size_t j = 0; j < terms; ++j)
            transposed[j * bits + i] = moments[i * terms + j];
    solve(std::move(weightGram), terms, transposed, bits);

    Fit result{std::vector<double>(bits * terms), errors};
    for (std::size_t i = 0; i < bits; ++i)
        for (std::size_t j = 0; j < terms; ++j)
            result.coefficients[i * terms + j] = transposed[j * bits + i];
    for (std::size_t key = 0; key < 256; ++key)
        for (std::size_t i = 0; i < bits; ++i) {
            double slope = 0;
            for (std::size_t j = 0; j < terms; ++j)
                slope +=
                    result.coefficients[i * terms + j] * static_cast<double>(probes.weight(j)[key]);
            const auto factor = static_cast<float>(slope);
            for (std::size_t a = 0; a < errors.columns; ++a)
                result.residual.row(key)[a] -= factor * probes.activation(i)[a];
        }
    return result;
}

/// In single precision; the count is a multiple of 16.
double dot(const float* a, const float* b, std::size_t count)
{
    std::array<float, 16> lanes{};
    for (std::size_t i = 0; i < count; i += lanes.size())
        for (std::size_t j = 0; j < lanes.size(); ++j)
            lanes[j] += a[i + j] * b[i + j];
    double sum = 0;
    for (const float lane : lanes)
        sum += static_cast<double>(lane);
    return sum;
}

class Estimator {
public:
    /// See estimateProfile(), or roughProfile() when `isRough`.
    Estimator(const NetworkProfile& profile, const std::vector<Configuration>& configurations,
              bool isRough, const RunContext& context)
        : m_profile(profile),
          m_configurations(configurations),
          m_isRough(isRough),
          m_context(context)
    {
        m_result.images = profile.images();
        m_result.filters = profile.filters();
        m_result.circuits = configurations.size();
        if (m_result.images == 0)
            throw Error("The profile has no images to score circuits on.");
        const QuantisedNetwork& network = *profile.plan->network;
        for (const Configuration& configuration : configurations) {
            requireFits(configuration, network);
            for (const LayerConfiguration& layer : configuration.layers)
                if (!layer.adder.isExact())
                    throw Error("The layer \"" + layer.layer + "\" has the adder " +
                                toString(layer.adder) +
                                ", whose errors depend on the order of products: they can only "
                                "be measured by inference.");
        }
        const std::size_t pairs = m_result.circuits * m_result.filters;
        m_result.delta.resize(pairs * m_result.images);
        m_result.gradientSum.resize(m_result.filters * m_result.images);
        m_result.meanError.resize(pairs);
        m_result.residualSquare.resize(pairs);
        for (const ProfiledImages& block : profile.blocks)
            m_result.margins.insert(m_result.margins.end(), block.margins.begin(),
                                    block.margins.end());
        for (std::size_t l = 0; l < profile.layers(); ++l) {
            const CodePairLayout& layout = profile.layouts[l];
            m_result.layerOfFilter.insert(m_result.layerOfFilter.end(), layout.filterCount(),
                                          static_cast<int>(l));
            m_firstTapTask.push_back(m_tapTasks.size());
            m_meanWindowSums.emplace_back();
            for (std::size_t group = 0; group < layout.groups; ++group) {
                m_meanWindowSums.back().push_back(profile.meanWindowSum(l, group));
                for (std::size_t k = 0; k < layout.taps; k += kTapsOfTask)
                    m_tapTasks.push_back({l, group, k, std::min(k + kTapsOfTask, layout.taps)});
                const std::size_t first = group * layout.filtersOfGroup();
                const std::size_t end = first + layout.filtersOfGroup();
                for (std::size_t f = first; f < end; f += kFiltersOfTask)
                    m_filterTasks.push_back({l, group, f, std::min(f + kFiltersOfTask, end)});
            }
        }
        m_tapSums.resize(m_tapTasks.size());
        m_fits.resize(profile.layers());
        m_operands.resize(profile.layers());
        m_keyResiduals.resize(profile.layers());
        for (std::size_t l = 0; isRough && l < profile.layers(); ++l)
            m_rowTaps.push_back(countTaps(l));
    }

    Profile run()
    {
        parallelFor(m_profile.layers(), m_context,
                    [&](std::size_t l, int) { m_operands[l].emplace(m_profile, l); });
        parallelFor(m_filterTasks.size(), m_context,
                    [&](std::size_t task, int) { copyGradientSums(m_filterTasks[task]); });
        ProgressReporter progress(m_context, "scoring", m_configurations.size());
        const std::string ofProfile =
            m_context.results == nullptr || m_isRough ? "" : fingerprintOfProfile();
        for (std::size_t m = 0; m < m_configurations.size(); ++m) {
            const std::string key = ofProfile.empty() ? ""
                                                      : Fingerprint("estimate")
                                                            .text(ofProfile)
                                                            .text(fingerprint(m_configurations[m]))
                                                            .digest();
            if (!key.empty() && restore(key, m)) {
                progress.advance();
                continue;
            }
            fitLayers(m_configurations[m]);
            if (!m_isRough)
                parallelFor(m_tapTasks.size(), m_context, [&](std::size_t task, int) {
                    m_tapSums[task] = sumTaps(m_tapTasks[task]);
                });
            parallelFor(m_filterTasks.size(), m_context, [&](std::size_t task, int) {
                for (std::size_t f = m_filterTasks[task].first; f < m_filterTasks[task].end; ++f)
                    estimate(m, m_filterTasks[task], f);
            });
            if (!key.empty())
                keep(key, m);
            progress.advance();
        }
        return std::move(m_result);
    }

private:
    /// Taps, or filters of the layer, [first, end) of one group of a layer's convolution.
    struct Task {
        std::size_t layer = 0;
        std::size_t group = 0;
        std::size_t first = 0;
        std::size_t end = 0;
    };
    /// What some taps contribute to the filters of their group.
    struct TapSums {
        std::vector<double> errors;  ///< [filter] sum of the residual over outputs
        std::vector<double> squares; ///< [filter] sum of (g residual)^2, means removed, over the
                                     ///< outputs of all filters of the group
    };

    /// How often a row's weight occurs in its filter.
    struct RowTaps {
        int count = 0;
        int balance = 0; ///< those whose products count negatively subtracted
    };

    /// Of the network and the images, by what the profile says about them.
    std::string fingerprintOfProfile() const
    {
        Fingerprint print("network profile");
        print.text(fingerprint(*m_profile.plan->network));
        for (const ProfiledImages& block : m_profile.blocks)
            print.values(block.margins).values(block.gradientSums).values(block.scales);
        return print.digest();
    }

    /// What was estimated of one circuit.
    struct Row {
        std::span<float> delta;
        std::span<double> meanError;
        std::span<double> residualSquare;
    };
    Row rowOf(std::size_t circuit)
    {
        const std::size_t filters = m_result.filters;
        const std::size_t values = filters * m_result.images;
        return {std::span(m_result.delta).subspan(circuit * values, values),
                std::span(m_result.meanError).subspan(circuit * filters, filters),
                std::span(m_result.residualSquare).subspan(circuit * filters, filters)};
    }

    void keep(const std::string& key, std::size_t circuit)
    {
        const Row row = rowOf(circuit);
        ResultWriter writer;
        writer.add(std::span<const float>(row.delta));
        writer.add(std::span<const double>(row.meanError));
        writer.add(std::span<const double>(row.residualSquare));
        m_context.results->keep(ResultStore::Lifetime::Run, key, writer.bytes());
    }

    /// Whether a run before estimated the circuit.
    bool restore(const std::string& key, std::size_t circuit)
    {
        const auto known = m_context.results->find(key);
        if (!known)
            return false;
        const Row row = rowOf(circuit);
        ResultReader reader(*known);
        return reader.read(row.delta) && reader.read(row.meanError) &&
               reader.read(row.residualSquare) && reader.atEnd();
    }

    std::vector<RowTaps> countTaps(std::size_t layer) const
    {
        const CodePairLayout& layout = m_profile.layouts[layer];
        std::vector<RowTaps> rows(layout.keys.size());
        const std::int8_t* weight = weightsOf(layer);
        for (std::size_t f = 0; f < layout.filterCount(); ++f)
            for (std::size_t k = 0; k < layout.taps; ++k, ++weight) {
                RowTaps& row = rows[layout.firstRow[f] + layout.rowOfKey[f][layout.keyOf(*weight)]];
                ++row.count;
                row.balance += layout.negates(*weight) ? -1 : 1;
            }
        return rows;
    }

    /// What the error table of a layer leaves out at the weights of one key.
    struct KeyResidual {
        double mean = 0;
        double variance = 0; ///< by squared gradients
    };

    /// What probes do not explain in a filter.
    struct Residual {
        double error = 0;  ///< mean of err over outputs
        double square = 0; ///< mean over images of the squared change of margin
        double offset = 0; ///< mean over images of the change beyond that by the mean error
    };

    void copyGradientSums(const Task& task)
    {
        for (std::size_t f = task.first; f < task.end; ++f) {
            const std::size_t filter = m_profile.firstFilter[task.layer] + f;
            float* target = m_result.gradientSum.data() + filter * m_result.images;
            for (const ProfiledImages& block : m_profile.blocks)
                target = std::copy_n(block.gradientSums.data() + filter * kLanes,
                                     block.margins.size(), target);
        }
    }

    void fitLayers(const Configuration& configuration)
    {
        const NetworkCodeErrors errors(configuration, *m_profile.plan);
        parallelFor(m_profile.layers(), m_context, [&](std::size_t l, int) {
            m_fits[l].emplace(fit(errors.of(l), m_profile.probes[l], *m_operands[l]));
            if (m_isRough)
                m_keyResiduals[l] = residualsOfKeys(l);
        });
    }

    /// Over the operands of a layer, whichever tap sees them.
    std::vector<KeyResidual> residualsOfKeys(std::size_t layer) const
    {
        const std::vector<double>& counts = m_operands[layer]->counts;
        const std::vector<double>& shares = m_operands[layer]->activations;
        std::vector<KeyResidual> result(256);
        for (std::size_t key = 0; key < result.size(); ++key) {
            if (m_operands[layer]->weights[key] == 0)
                continue;
            const float* residual = m_fits[layer]->residual.row(key);
            double moment = 0;
            double square = 0;
            for (std::size_t a = 0; a < shares.size(); ++a) {
                const auto e = static_cast<double>(residual[a]);
                result[key].mean += counts[a] * e;
                moment += shares[a] * e;
                square += shares[a] * e * e;
            }
            result[key].variance = std::max(0.0, square - moment * moment);
        }
        return result;
    }

    /// [filter][tap]
    const std::int8_t* weightsOf(std::size_t layer) const
    {
        return m_profile.plan->network
            ->layers[static_cast<std::size_t>(m_profile.plan->layers[layer].layer)]
            .weights.data();
    }

    TapSums sumTaps(const Task& task) const
    {
        const CodePairLayout& layout = m_profile.layouts[task.layer];
        const CodePairTables& tables = m_profile.tables[task.layer];
        const std::size_t filters = layout.filtersOfGroup();
        const std::int8_t* weights = weightsOf(task.layer) + task.group * filters * layout.taps;
        TapSums sums{std::vector<double>(filters), std::vector<double>(filters)};
        std::vector<float> counts(layout.columns);
        for (std::size_t k = task.first; k < task.end; ++k) {
            const std::size_t first = (task.group * layout.taps + k) * layout.columns;
            const float* squares = tables.tapSquares.data() + first;
            double allSquares = 0;
            for (std::size_t a = 0; a < layout.columns; ++a) {
                counts[a] = static_cast<float>(tables.tapCounts[first + a]);
                allSquares += static_cast<double>(squares[a]);
            }
            std::array<bool, 256> known{};
            std::array<double, 256> errors{};
            std::array<double, 256> variances{};
            for (std::size_t f = 0; f < filters; ++f) {
                const std::int8_t weight = weights[f * layout.taps + k];
                const std::uint8_t key = layout.keyOf(weight);
                if (!known[key]) {
                    const float* residual = m_fits[task.layer]->residual.row(key);
                    known[key] = true;
                    errors[key] = dot(counts.data(), residual, layout.columns);
                    variances[key] =
                        weightedVariance(squares, residual, layout.columns, allSquares);
                }
                sums.errors[f] += layout.negates(weight) ? -errors[key] : errors[key];
                sums.squares[f] += variances[key];
            }
        }
        return sums;
    }

    /// Sum of share * (x - mean)^2, the mean weighted with the shares, whose sum is given.
    static double weightedVariance(const float* shares, const float* x, std::size_t count,
                                   double sum)
    {
        if (sum <= 0)
            return 0;
        std::array<float, 16> first{};
        std::array<float, 16> second{};
        for (std::size_t i = 0; i < count; i += first.size())
            for (std::size_t j = 0; j < first.size(); ++j) {
                const float product = shares[i + j] * x[i + j];
                first[j] += product;
                second[j] += product * x[i + j];
            }
        double moment = 0;
        double square = 0;
        for (std::size_t j = 0; j < first.size(); ++j) {
            moment += static_cast<double>(first[j]);
            square += static_cast<double>(second[j]);
        }
        return std::max(0.0, square - moment * moment / sum);
    }

    /// What is added to the accumulators of a filter beside products: a bias, and a multiple of the
    /// sum of the activations in the window.
    struct Compensation {
        double bias = 0;
        double windowSum = 0;
    };
    Compensation compensationOf(std::size_t circuit, std::size_t layer, std::size_t f) const
    {
        const LayerConfiguration& given = m_configurations[circuit].layers[layer];
        Compensation result;
        if (!given.biasCorrection.empty())
            result.bias = given.biasCorrection[f];
        if (!given.controlVariate.empty())
            result.windowSum = -std::ldexp(given.controlVariate[f], -rules::kControlVariateBits);
        return result;
    }

    /// Filter f of the task's layer.
    Residual residualOf(const Task& task, std::size_t f) const
    {
        const CodePairLayout& layout = m_profile.layouts[task.layer];
        const CodePairTables& tables = m_profile.tables[task.layer];
        const auto images = static_cast<double>(m_result.images);
        Residual residual;
        double square = 0;
        const std::size_t firstOfGroup = task.group * layout.filtersOfGroup();
        const std::size_t tasksOfGroup = (layout.taps + kTapsOfTask - 1) / kTapsOfTask;
        const std::size_t firstTask = m_firstTapTask[task.layer] + task.group * tasksOfGroup;
        for (std::size_t t = firstTask; t < firstTask + tasksOfGroup; ++t) {
            residual.error += m_tapSums[t].errors[f - firstOfGroup];
            square += m_tapSums[t].squares[f - firstOfGroup];
        }
        residual.error /= m_profile.outputs(task.layer);

        // The squared gradients of the group's filters, of which this one has its share.
        double groupSquares = 0;
        for (std::size_t i = 0; i < layout.filtersOfGroup(); ++i)
            groupSquares += tables.filterSquares[firstOfGroup + i];
        if (groupSquares > 0)
            residual.square = square * tables.filterSquares[f] / groupSquares / images;

        double change = 0; // sum over images
        for (std::size_t row = layout.firstRow[f]; row < layout.firstRow[f + 1]; ++row)
            change += dot(tables.gradients.data() + row * layout.columns,
                          m_fits[task.layer]->residual.row(layout.keys[row]), layout.columns);
        const float* gradientSum = m_result.gradientSumOf(m_profile.firstFilter[task.layer] + f);
        double allGradients = 0;
        for (std::size_t x = 0; x < m_result.images; ++x)
            allGradients += static_cast<double>(gradientSum[x]);
        residual.offset = (change - allGradients * residual.error) / images;
        return residual;
    }

    /// The same from the residuals of keys; images and their residuals count as independent.
    Residual roughResidualOf(const Task& task, std::size_t f) const
    {
        const CodePairLayout& layout = m_profile.layouts[task.layer];
        Residual residual;
        for (std::size_t row = layout.firstRow[f]; row < layout.firstRow[f + 1]; ++row) {
            const KeyResidual& ofKey = m_keyResiduals[task.layer][layout.keys[row]];
            const RowTaps& taps = m_rowTaps[task.layer][row];
            residual.error += taps.balance * ofKey.mean;
            residual.square += taps.count * ofKey.variance;
        }
        residual.square *=
            m_profile.tables[task.layer].filterSquares[f] / static_cast<double>(m_result.images);
        return residual;
    }

    /// Filter f of the task's layer.
    void estimate(std::size_t circuit, const Task& task, std::size_t f)
    {
        const Fit& fitted = *m_fits[task.layer];
        const std::size_t filter = m_profile.firstFilter[task.layer] + f;
        const std::size_t pair = circuit * m_result.filters + filter;
        const double outputs = m_profile.outputs(task.layer);
        const Residual residual = m_isRough ? roughResidualOf(task, f) : residualOf(task, f);

        double meanError = residual.error;
        const std::size_t firstResponse = m_profile.responseOf(task.layer, filter);
        for (std::size_t probe = 0; probe < fitted.coefficients.size(); ++probe)
            meanError += fitted.coefficients[probe] *
                         static_cast<double>(m_profile.responseSums[firstResponse + probe]) /
                         outputs;
        const Compensation compensation = compensationOf(circuit, task.layer, f);
        m_result.meanError[pair] =
            meanError + compensation.bias +
            compensation.windowSum * m_meanWindowSums[task.layer][task.group];
        m_result.residualSquare[pair] = residual.square;

        const float* gradientSum = m_result.gradientSumOf(filter);
        const auto offset = static_cast<float>(residual.offset);
        const auto error = static_cast<float>(residual.error + compensation.bias);
        const auto windowSum = static_cast<float>(compensation.windowSum);
        float* delta = m_result.delta.data() + pair * m_result.images;
        for (const ProfiledImages& block : m_profile.blocks) {
            std::array<float, kLanes> changes{};
            for (std::size_t probe = 0; probe < fitted.coefficients.size(); ++probe) {
                const std::size_t response = firstResponse + probe;
                const float factor =
                    static_cast<float>(fitted.coefficients[probe]) * block.scales[response];
                const std::int16_t* values = block.responses.data() + response * kLanes;
                for (std::size_t i = 0; i < kLanes; ++i)
                    changes[i] += factor * static_cast<float>(values[i]);
            }
            const float* windows = block.windowResponses.data() + filter * kLanes;
            for (std::size_t i = 0; i < block.margins.size(); ++i)
                *delta++ = changes[i] + *gradientSum++ * error + windows[i] * windowSum + offset;
        }
    }

    const NetworkProfile& m_profile;
    std::vector<std::vector<double>> m_meanWindowSums; ///< [layer][group]
    const std::vector<Configuration>& m_configurations;
    const bool m_isRough;
    const RunContext& m_context;
    std::vector<Task> m_tapTasks;
    std::vector<std::size_t> m_firstTapTask; ///< [layer]
    std::vector<Task> m_filterTasks;
    std::vector<std::optional<LayerOperands>> m_operands; ///< [layer]
    std::vector<std::optional<Fit>> m_fits;               ///< [layer]
    std::vector<std::vector<KeyResidual>> m_keyResiduals; ///< [layer][key], of a rough estimate
    std::vector<std::vector<RowTaps>> m_rowTaps;          ///< [layer][row], of a rough estimate
    std::vector<TapSums> m_tapSums;                       ///< [tap task]
    Profile m_result;
};

} // namespace

Profile estimateProfile(const NetworkProfile& profile, const std::vector<CircuitPtr>& circuits,
                        const RunContext& context)
{
    std::vector<Configuration> configurations;
    for (const CircuitPtr& circuit : circuits)
        configurations.push_back(uniformConfiguration(*profile.plan->network, circuit));
    return estimateProfile(profile, configurations, context);
}

Profile estimateProfile(const NetworkProfile& profile,
                        const std::vector<Configuration>& configurations, const RunContext& context)
{
    return Estimator(profile, configurations, false, context).run();
}

Profile roughProfile(const NetworkProfile& profile,
                     const std::vector<Configuration>& configurations, const RunContext& context)
{
    return Estimator(profile, configurations, true, context).run();
}

} // namespace hawx
