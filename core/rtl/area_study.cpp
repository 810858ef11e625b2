// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rtl/area_study.h"

#include "core/circuits/cost/characterise.h"
#include "core/circuits/cost/lut_mapping.h"
#include "core/predict/rank_statistics.h"
#include "core/rtl/synthesis_jobs.h"
#include "core/support/parallel.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <utility>

namespace hawx {

namespace {

/// Three circuits for each coefficient at least.
constexpr std::size_t kFewest = 3 * std::tuple_size_v<AreaFeatures>;

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    return values[index];
}

/// One target's measured areas, and what they are compared with.
class Judge {
public:
    Judge(const AreaStudy& study, SynthesisTarget target, const RunContext& context)
        : m_target(target), m_context(context)
    {
        for (std::size_t i = 0; i < study.circuits.size(); ++i)
            if (const std::optional<double> area = areaFor(study.figures[i], target);
                area.value_or(0) > 0) {
                m_circuits.push_back(study.circuits[i].get());
                m_areas.push_back(*area);
            }
    }

    std::size_t count() const { return m_areas.size(); }

    /// With one factor, the median of measured over predicted of all other circuits.
    AreaJudgement judgeScaled(const std::string& prediction,
                              const std::function<double(const Netlist&)>& predict) const
    {
        const std::vector<double> raw = forEach(predict);
        std::vector<double> predicted(count());
        for (std::size_t i = 0; i < count(); ++i) {
            std::vector<double> factors;
            for (std::size_t j = 0; j < count(); ++j)
                if (j != i && raw[j] > 0)
                    factors.push_back(m_areas[j] / raw[j]);
            predicted[i] = raw[i] * (factors.empty() ? 1 : quantile(std::move(factors), 0.5));
        }
        return judgement(prediction, "one factor, fitted to the other circuits", predicted);
    }

    AreaJudgement judgeShipped(const std::vector<AreaFeatures>& features) const
    {
        std::vector<double> predicted;
        for (const AreaFeatures& some : features)
            predicted.push_back(areaOf(some, areaCoefficients(m_target)));
        return judgement("regression", "as shipped", predicted);
    }

    /// By regression on other circuits, or on those of other families alone.
    AreaJudgement judgeRegression(const std::vector<AreaFeatures>& features,
                                  const std::string& calibration, bool leaveOutFamily) const
    {
        std::vector<double> predicted(count());
        for (std::size_t i = 0; i < count(); ++i) {
            std::vector<AreaFeatures> others;
            std::vector<double> areas;
            for (std::size_t j = 0; j < count(); ++j)
                if (leaveOutFamily ? m_circuits[j]->family != m_circuits[i]->family : j != i) {
                    others.push_back(features[j]);
                    areas.push_back(m_areas[j]);
                }
            predicted[i] = areaOf(features[i], fitAreas(others, areas));
        }
        return judgement("regression", calibration, predicted);
    }

    std::vector<AreaFeatures> features() const
    {
        std::vector<AreaFeatures> result(count());
        parallelFor(count(), m_context, [&](std::size_t i, int) {
            result[i] = areaFeatures(*m_circuits[i]->netlist, m_target);
        });
        return result;
    }

    AreaFit fit(const std::vector<AreaFeatures>& features) const
    {
        return {m_target, fitAreas(features, m_areas)};
    }

private:
    std::vector<double> forEach(const std::function<double(const Netlist&)>& predict) const
    {
        std::vector<double> result(count());
        parallelFor(count(), m_context,
                    [&](std::size_t i, int) { result[i] = predict(*m_circuits[i]->netlist); });
        return result;
    }

    AreaJudgement judgement(const std::string& prediction, const std::string& calibration,
                            const std::vector<double>& predicted) const
    {
        std::vector<double> errors(count());
        for (std::size_t i = 0; i < count(); ++i)
            errors[i] = std::abs(predicted[i] - m_areas[i]) / m_areas[i];
        return {m_target,
                prediction,
                calibration,
                count(),
                spearman(predicted, m_areas),
                quantile(errors, 0.5),
                quantile(errors, 0.9)};
    }

    SynthesisTarget m_target;
    const RunContext& m_context;
    std::vector<const Circuit*> m_circuits;
    std::vector<double> m_areas; ///< [circuit]
};

double countLutsOf(const Netlist& netlist, int inputs)
{
    return static_cast<double>(mapToLuts(netlist, inputs).luts.size());
}

void judge(AreaStudy& study, SynthesisTarget target, const RunContext& context)
{
    const Judge judge(study, target, context);
    if (judge.count() == 0)
        return;
    std::vector<AreaJudgement>& results = study.judgements;
    if (target == SynthesisTarget::Xilinx)
        results.push_back(judge.judgeScaled("tables of 6 inputs",
                                            [](const Netlist& n) { return countLutsOf(n, 6); }));
    else if (target == SynthesisTarget::Ice40)
        results.push_back(judge.judgeScaled("tables of 4 inputs",
                                            [](const Netlist& n) { return countLutsOf(n, 4); }));
    else {
        const auto areaWith = [](const Technology& technology) {
            return [&technology](const Netlist& n) {
                return characterise(n, technology).cost.areaUm2;
            };
        };
        if (const auto library = osu018Library()) {
            const Technology technology = readLiberty(*library);
            results.push_back(
                judge.judgeScaled("characterised, osu018 cells", areaWith(technology)));
        }
        results.push_back(
            judge.judgeScaled("characterised, built-in cells", areaWith(builtInTechnology())));
    }
    const std::vector<AreaFeatures> features = judge.features();
    if (judge.count() >= kFewest) {
        results.push_back(judge.judgeRegression(features, "fitted to the other circuits", false));
        results.push_back(judge.judgeRegression(features, "fitted to the other families", true));
        study.fits.push_back(judge.fit(features));
    }
    results.push_back(judge.judgeShipped(features));
}

} // namespace

std::vector<CircuitPtr> evenSample(std::span<const CircuitPtr> circuits, std::size_t count)
{
    std::vector<CircuitPtr> known;
    std::copy_if(circuits.begin(), circuits.end(), std::back_inserter(known),
                 [](const CircuitPtr& circuit) { return circuit->netlist != nullptr; });
    if (known.size() <= count)
        return known;
    std::vector<CircuitPtr> sample;
    for (std::size_t i = 0; i < count; ++i)
        sample.push_back(known[i * known.size() / count]);
    return sample;
}

AreaStudy studyAreas(std::vector<CircuitPtr> circuits, const std::vector<SynthesisTarget>& targets,
                     const RunContext& context)
{
    AreaStudy study;
    study.circuits = std::move(circuits);
    std::vector<SynthesisJob> jobs;
    for (const CircuitPtr& circuit : study.circuits)
        jobs.push_back(circuitJob(*circuit));
    SynthesisReport report = synthesise(jobs, targets, context);
    study.figures = std::move(report.figures);
    study.absent = std::move(report.absent);
    judgeAreas(study, targets, context);
    return study;
}

void judgeAreas(AreaStudy& study, const std::vector<SynthesisTarget>& targets,
                const RunContext& context)
{
    for (const SynthesisTarget target : targets)
        judge(study, target, context);
}

} // namespace hawx
