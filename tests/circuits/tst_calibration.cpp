// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/cost/characterise.h"
#include "core/circuits/library.h"
#include "tests/circuits/least_squares.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using hawx::builtInTechnology;
using hawx::Characterisation;
using hawx::characterise;
using hawx::CircuitCost;
using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::Technology;
using hawx::test::fitLinear;
using hawx::test::Sample;

namespace {

/// The 13 signed circuits on which the built-in cells are calibrated.
std::vector<CircuitPtr> calibrationSet()
{
    std::vector<CircuitPtr> circuits;
    for (const CircuitPtr& circuit : CircuitLibrary::shipped().circuits()) {
        if (circuit->isSigned && circuit->cost->provenance == hawx::Provenance::Published)
            circuits.push_back(circuit);
    }
    return circuits;
}

struct Errors {
    double median = 0;
    double worst = 0;
    double rms = 0;
};

/// Relative errors of a figure of cost over the calibration set.
Errors errorsOf(double CircuitCost::*figure, const Technology& technology)
{
    std::vector<double> errors;
    double squares = 0;
    for (const CircuitPtr& circuit : calibrationSet()) {
        const double published = (*circuit->cost).*figure;
        const double error =
            characterise(*circuit->netlist, technology).cost.*figure / published - 1;
        errors.push_back(std::abs(error));
        squares += error * error;
    }
    std::sort(errors.begin(), errors.end());
    return {errors[errors.size() / 2], errors.back(),
            std::sqrt(squares / static_cast<double>(errors.size()))};
}

void report(const char* what, const Errors& errors)
{
    qInfo("%s: median error %.1f %%, worst %.1f %%, root mean square %.1f %%", what,
          100 * errors.median, 100 * errors.worst, 100 * errors.rms);
}

/// The factor k that minimises sum (fixed + k * scaled - 1)^2, figures relative to the published.
double fittedFactor(const std::vector<std::pair<double, double>>& fixedAndScaled)
{
    std::vector<Sample<1>> samples;
    for (const auto& [fixed, scaled] : fixedAndScaled)
        samples.push_back({{scaled}, 1 - fixed});
    return fitLinear<1>(samples, 0)[0];
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

private slots:
    void reproducesPublishedCosts()
    {
        QCOMPARE(calibrationSet().size(), std::size_t{13});
        const Errors power = errorsOf(&CircuitCost::powerMw, builtInTechnology());
        report("power", power);
        QVERIFY(power.median < 0.02 && power.worst < 0.07);
        QVERIFY(power.rms <= builtInTechnology().relativeError);
        const Errors area = errorsOf(&CircuitCost::areaUm2, builtInTechnology());
        report("area", area);
        QVERIFY(area.median < 0.02 && area.worst < 0.06);
        const Errors delay = errorsOf(&CircuitCost::delayNs, builtInTechnology());
        report("delay", delay);
        QVERIFY(delay.median < 0.05 && delay.worst < 0.09);
    }

    /// mul8u_1JFF took no part in the fit, though its error was seen when the model was chosen.
    void foretellsTheUnsignedMultiplier()
    {
        const CircuitPtr circuit = CircuitLibrary::shipped().get("mul8u_1JFF");
        const CircuitCost cost = characterise(*circuit->netlist, builtInTechnology()).cost;
        qInfo("power %+.1f %%, area %+.1f %%, delay %+.1f %%",
              100 * (cost.powerMw / circuit->cost->powerMw - 1),
              100 * (cost.areaUm2 / circuit->cost->areaUm2 - 1),
              100 * (cost.delayNs / circuit->cost->delayNs - 1));
        QVERIFY(std::abs(cost.powerMw / circuit->cost->powerMw - 1) < 0.08);
        QVERIFY(std::abs(cost.powerMw / circuit->cost->powerMw - 1) < 1.1 * cost.relativeError);
        QVERIFY(std::abs(cost.areaUm2 / circuit->cost->areaUm2 - 1) < 0.02);
        QVERIFY(std::abs(cost.delayNs / circuit->cost->delayNs - 1) < 0.02);
    }

    /// The factor on the area of all cells but the full adder.
    void areaFactorIsTheFittedOne()
    {
        const auto adder =
            std::find_if(builtInTechnology().cells.begin(), builtInTechnology().cells.end(),
                         [](const hawx::Cell& cell) { return cell.name == "FAX1"; });
        std::vector<std::pair<double, double>> areas;
        for (const CircuitPtr& circuit : calibrationSet()) {
            const Characterisation made = characterise(*circuit->netlist, builtInTechnology());
            const double adders = static_cast<double>(made.cells.at("FAX1")) * adder->areaUm2;
            const double published = circuit->cost->areaUm2;
            areas.emplace_back(adders / published, (made.cost.areaUm2 - adders) / published);
        }
        QVERIFY(std::abs(fittedFactor(areas) - 1) < 0.002); // the table has four digits
    }

    void delayFactorIsTheFittedOne()
    {
        std::vector<std::pair<double, double>> delays;
        for (const CircuitPtr& circuit : calibrationSet())
            delays.emplace_back(0,
                                characterise(*circuit->netlist, builtInTechnology()).cost.delayNs /
                                    circuit->cost->delayNs);
        QVERIFY(std::abs(fittedFactor(delays) - 1) < 0.005);
    }

    /// The clock is the fitted one, and the limit of transitions the best in steps of a half.
    void clockAndLimitAreTheFittedOnes()
    {
        double best = 1;
        double bestLimit = 0;
        for (double limit = 2; limit <= 10; limit += 0.5) {
            Technology technology = builtInTechnology();
            technology.maxTransitions = limit;
            std::vector<std::pair<double, double>> powers;
            for (const CircuitPtr& circuit : calibrationSet()) {
                const Characterisation made = characterise(*circuit->netlist, technology);
                const double published = circuit->cost->powerMw;
                powers.emplace_back(made.leakageMw / published,
                                    (made.cost.powerMw - made.leakageMw) / published);
            }
            const double factor = fittedFactor(powers);
            technology.clockMhz *= factor;
            const double rms = errorsOf(&CircuitCost::powerMw, technology).rms;
            if (rms < best) {
                best = rms;
                bestLimit = limit;
            }
            if (limit == builtInTechnology().maxTransitions)
                QVERIFY2(std::abs(factor - 1) < 0.01, qPrintable(QString::number(factor)));
        }
        QCOMPARE(bestLimit, builtInTechnology().maxTransitions);
    }
};

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
