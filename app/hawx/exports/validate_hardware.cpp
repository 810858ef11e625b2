// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/exports/validate_hardware.h"

#include "core/rtl/area_prediction.h"
#include "core/rtl/cosimulation.h"
#include "core/rtl/synthesis_jobs.h"
#include "core/support/error.h"
#include "core/support/progress.h"
#include "core/support/temporary_folder.h"

#include <algorithm>
#include <span>

namespace hawx {

namespace {

/// Of each layer: enough to meet every filter and weight, and soon there.
constexpr std::size_t kPositions = 256;

QString sentence(const Error& error)
{
    return QString::fromUtf8(error.what());
}

void simulate(const ExportSubject& subject, const QStringList& layers, Simulator simulator,
              const RunContext& context, const std::function<void(const Validation&)>& learnt,
              Validation& known)
{
    const ImageSet& images = *subject.images;
    const std::span<const std::uint8_t> pixels(images.image(0),
                                               static_cast<std::size_t>(images.shape.size()));
    RunContext ofLayer = context;
    ofLayer.progress = nullptr; // it would begin anew with each layer
    ProgressReporter progress(context, "simulating", static_cast<std::uint64_t>(layers.size()));
    for (const QString& layer : layers) {
        try {
            const TemporaryFolder folder;
            HardwareRequest request;
            request.layers = {layer.toStdString()};
            request.positions = kPositions;
            const Cosimulation result =
                cosimulate(subject.network, subject.configuration, *subject.accelerator, pixels,
                           request, simulator, folder.path() / "hardware", ofLayer);
            for (const LayerSimulation& one : result.layers)
                known.layers.push_back({QString::fromStdString(one.layer), one.accumulators,
                                        one.differences, one.cycles, one.predictedCycles});
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& error) {
            known.remarks.append(sentence(error));
        }
        progress.advance();
        learnt(known);
    }
}

/// The circuits of these layers that have a netlist, each once.
std::vector<CircuitPtr> circuitsOf(const Configuration& configuration, const QStringList& layers)
{
    std::vector<CircuitPtr> circuits;
    for (const LayerConfiguration& layer : configuration.layers) {
        if (!layers.contains(QString::fromStdString(layer.layer)))
            continue;
        for (const CircuitPtr& circuit : layer.circuits)
            if (circuit->netlist &&
                std::none_of(circuits.begin(), circuits.end(),
                             [&](const CircuitPtr& known) { return known->hash == circuit->hash; }))
                circuits.push_back(circuit);
    }
    return circuits;
}

/// Beside the predictions of area, so of the circuits alone and without placing them.
void synthesiseCircuits(const std::vector<CircuitPtr>& circuits, const RunContext& context,
                        Validation& known)
{
    std::vector<SynthesisJob> jobs;
    for (const CircuitPtr& circuit : circuits)
        jobs.push_back(circuitJob(*circuit));
    try {
        const SynthesisReport report =
            synthesise(jobs, {SynthesisTarget::Xilinx, SynthesisTarget::Osu018}, context);
        for (const std::string& absent : report.absent)
            known.remarks.append(QString::fromStdString(absent));
        for (std::size_t k = 0; k < circuits.size(); ++k) {
            const SynthesisFigures& figures = report.figures[k];
            if (!figures.luts && !figures.osu018AreaUm2)
                continue;
            const Netlist& netlist = *circuits[k]->netlist;
            known.circuits.push_back({QString::fromStdString(circuits[k]->name),
                                      predictArea(netlist, SynthesisTarget::Xilinx),
                                      areaFor(figures, SynthesisTarget::Xilinx),
                                      predictArea(netlist, SynthesisTarget::Osu018),
                                      figures.osu018AreaUm2});
        }
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        known.remarks.append(sentence(error));
    }
}

} // namespace

Validation validateHardware(const ExportSubject& subject, const QStringList& layers,
                            const RunContext& context,
                            const std::function<void(const Validation&)>& learnt)
{
    Validation known;
    std::optional<Simulator> simulator;
    try {
        simulator = installedSimulator(std::nullopt);
    } catch (const Error& error) {
        known.remarks.append(sentence(error));
    }
    if (simulator)
        simulate(subject, layers, *simulator, context, learnt, known);
    synthesiseCircuits(circuitsOf(subject.configuration, layers), context, known);
    return known;
}

} // namespace hawx
