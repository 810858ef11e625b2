// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hawx/explore/explore_options.h"

#include "core/circuits/cost/predict_cost.h"
#include "core/circuits/library.h"
#include "core/support/error.h"

#include <QSettings>

#include <algorithm>

namespace hawx {

namespace {

/// Each option that is a number or a switch, and where it is remembered.
struct Number {
    const char* key;
    int ExploreOptions::*value;
    int least;
};
struct Switch {
    const char* key;
    bool ExploreOptions::*value;
};

const Number numbers[] = {
    {"explore/calibrationImages", &ExploreOptions::calibrationImages, 1},
    {"explore/profileImages", &ExploreOptions::profileImages, 1},
    {"explore/testImages", &ExploreOptions::testImages, 0},
    {"explore/verify", &ExploreOptions::verify, 0},
    {"explore/refine", &ExploreOptions::refine, 0},
};

const Switch switches[] = {
    {"explore/verifyChoice", &ExploreOptions::verifyChoice},
    {"explore/biasFolding", &ExploreOptions::biasFolding},
    {"explore/weightRemapping", &ExploreOptions::weightRemapping},
    {"explore/controlVariate", &ExploreOptions::controlVariate},
    {"explore/operandSwap", &ExploreOptions::operandSwap},
};

const QString operandsKey = QStringLiteral("explore/operands");
const QString granularityKey = QStringLiteral("explore/granularity");
const QString acceleratorKey = QStringLiteral("explore/accelerator");
const QString objectivesKey = QStringLiteral("explore/objectives");
const QString levelsKey = QStringLiteral("explore/levels");
const QString signedWord = QStringLiteral("signed");
const QString layerWord = QStringLiteral("layer");

} // namespace

std::vector<Objective> usualObjectives()
{
    return {Objective::Loss, Objective::Power, Objective::Area};
}

ExploreOptions ExploreOptions::read(const QSettings& settings)
{
    ExploreOptions options;
    for (const Number& number : numbers) {
        int& value = options.*number.value;
        value = std::max(settings.value(QLatin1String(number.key), value).toInt(), number.least);
    }
    for (const Switch& each : switches) {
        bool& value = options.*each.value;
        value = settings.value(QLatin1String(each.key), value).toBool();
    }
    if (settings.value(operandsKey).toString() == signedWord)
        options.operands = OperandMode::Signed;
    if (settings.value(granularityKey).toString() == layerWord)
        options.granularity = Granularity::Layer;
    options.accelerator = settings.value(acceleratorKey).toString();
    for (const QString& level : settings.value(levelsKey).toStringList())
        options.levels.push_back(level.toDouble());
    std::vector<Objective> objectives;
    try {
        for (const QString& word : settings.value(objectivesKey).toStringList())
            objectives.push_back(objectiveFromString(word.toStdString()));
        requireObjectives(objectives, {});
        options.objectives = std::move(objectives);
    } catch (const Error&) { // written by another version, or by hand: the usual ones
    }
    return options;
}

void ExploreOptions::write(QSettings& settings) const
{
    for (const Number& number : numbers)
        settings.setValue(QLatin1String(number.key), this->*number.value);
    for (const Switch& each : switches)
        settings.setValue(QLatin1String(each.key), this->*each.value);
    settings.setValue(operandsKey,
                      operands == OperandMode::Signed ? signedWord : QStringLiteral("unsigned"));
    settings.setValue(granularityKey,
                      granularity == Granularity::Layer ? layerWord : QStringLiteral("filter"));
    settings.setValue(acceleratorKey, accelerator);
    QStringList words;
    for (const Objective objective : objectives)
        words.append(QString::fromStdString(toString(objective)));
    settings.setValue(objectivesKey, words);
    words.clear();
    for (const double level : levels)
        words.append(QString::number(level));
    settings.setValue(levelsKey, words);
}

Accelerator ExploreOptions::loadMachine() const
{
    const std::vector<std::string> shipped = shippedAccelerators();
    const std::string name = accelerator.toStdString();
    return loadAccelerator(std::find(shipped.begin(), shipped.end(), name) == shipped.end()
                               ? defaultAccelerator()
                               : name);
}

ExploreSettings ExploreOptions::withoutCircuits() const
{
    ExploreSettings settings;
    settings.operands = operands;
    settings.calibration.images = calibrationImages;
    settings.granularity = granularity;
    settings.objectives = objectives;
    settings.levels = levels;
    settings.profileImages = profileImages;
    settings.testImages = testImages;
    settings.verify = verify;
    settings.refine = refine;
    settings.biasFolding = biasFolding;
    settings.weightRemapping = weightRemapping;
    settings.controlVariate = controlVariate;
    settings.operandSwap = operandSwap;
    return settings;
}

ExploreSettings ExploreOptions::toSettings(const CircuitLibrary& library) const
{
    ExploreSettings settings = withoutCircuits();
    settings.accelerator = loadMachine();
    const bool isSigned = operands == OperandMode::Signed;
    std::vector<CircuitPtr> wanted;
    for (const QString& name : candidates.value_or(QStringList())) {
        const CircuitPtr circuit = library.find(name.toStdString());
        if (circuit && circuit->isSigned == isSigned)
            wanted.push_back(circuit);
    }
    if (!candidates)
        wanted = defaultCandidates(library, isSigned);
    else if (wanted.empty())
        throw Error("No circuit for " + toString(operands) +
                    " operands is ticked: tick those to consider in the list of circuits.");
    // In lists and maps the mild ones stand before the harsh.
    std::stable_sort(wanted.begin(), wanted.end(), [](const CircuitPtr& a, const CircuitPtr& b) {
        return a->metrics.mae < b->metrics.mae;
    });
    for (const CircuitPtr& circuit : wanted)
        settings.circuits.push_back(withCost(circuit));
    return settings;
}

} // namespace hawx
