// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/exports/validate_hardware.h"

#include "core/rtl/cosimulation.h"
#include "core/support/error.h"
#include "core/support/progress.h"
#include "core/support/temporary_folder.h"

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
    return known;
}

} // namespace hawx
