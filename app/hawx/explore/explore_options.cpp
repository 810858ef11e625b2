// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/explore/explore_options.h"

#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/library.h"

#include <QSettings>

#include <algorithm>

namespace hawx {

namespace {

const QString granularityKey = QStringLiteral("explore/granularity");
const QString acceleratorKey = QStringLiteral("explore/accelerator");
const QString calibrationKey = QStringLiteral("explore/calibrationImages");
const QString profileKey = QStringLiteral("explore/profileImages");
const QString testKey = QStringLiteral("explore/testImages");
const QString verifyKey = QStringLiteral("explore/verify");
const QString foldingKey = QStringLiteral("explore/biasFolding");

} // namespace

ExploreOptions ExploreOptions::read(const QSettings& settings)
{
    ExploreOptions options;
    const auto number = [&settings](const QString& key, int fallback, int least) {
        return std::max(settings.value(key, fallback).toInt(), least);
    };
    const bool byLayer = settings.value(granularityKey).toString() == QLatin1String("layer");
    options.granularity = byLayer ? Granularity::Layer : Granularity::Filter;
    options.accelerator = settings.value(acceleratorKey).toString();
    options.calibrationImages = number(calibrationKey, options.calibrationImages, 1);
    options.profileImages = number(profileKey, options.profileImages, 1);
    options.testImages = number(testKey, options.testImages, 0);
    options.verify = number(verifyKey, options.verify, 0);
    options.biasFolding = settings.value(foldingKey, options.biasFolding).toBool();
    return options;
}

void ExploreOptions::write(QSettings& settings) const
{
    settings.setValue(granularityKey, granularity == Granularity::Layer ? QStringLiteral("layer")
                                                                        : QStringLiteral("filter"));
    settings.setValue(acceleratorKey, accelerator);
    settings.setValue(calibrationKey, calibrationImages);
    settings.setValue(profileKey, profileImages);
    settings.setValue(testKey, testImages);
    settings.setValue(verifyKey, verify);
    settings.setValue(foldingKey, biasFolding);
}

Accelerator ExploreOptions::loadMachine() const
{
    return loadAccelerator(accelerator.isEmpty() ? shippedAccelerators().front()
                                                 : accelerator.toStdString());
}

ExploreSettings ExploreOptions::withoutCircuits() const
{
    ExploreSettings settings;
    settings.calibration.images = calibrationImages;
    settings.granularity = granularity;
    settings.profileImages = profileImages;
    settings.testImages = testImages;
    settings.verify = verify;
    settings.biasFolding = biasFolding;
    return settings;
}

ExploreSettings ExploreOptions::toSettings(const CircuitLibrary& library) const
{
    ExploreSettings settings = withoutCircuits();
    settings.accelerator = loadMachine();
    for (const CircuitPtr& circuit :
         defaultCandidates(library, settings.operands == OperandMode::Signed))
        settings.circuits.push_back(withCost(circuit));
    return settings;
}

} // namespace hawx
