// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accelerator/parts.h"

#include "core/circuits/adders/adder.h"
#include "core/circuits/cost/characterise.h"
#include "core/support/error.h"

#include <algorithm>
#include <cmath>

namespace hawx {

namespace {

/// Of the built-in cells, over the exact multipliers.
constexpr double kLeakageMwPerUm2 = 5e-6;

/// Gate figures of a 45 nm standard-cell XOR2: 4.69 um2, and the power density of the exact
/// multiplier mul8u_1JFF, 0.391 mW / 709.6 um2.
constexpr double kXorAreaUm2 = 4.69;
constexpr double kPowerPerArea = 0.391 / 709.6;
constexpr int kProductBits = 17; ///< and the sign of the product
/// Activations that can be negative are stored as sign and magnitude; their sign joins the
/// product's.
constexpr int kSignBits = 1;

constexpr double kRegisterAreaUm2 = 7.98;
constexpr double kRegisterEnergyPj = 0.012;

constexpr double kSramUm2PerBit = 0.6;
constexpr double kSramPjPerBit = 10.0 / 64;
constexpr double kSramBits = 8.0 * 1024 * 8;
/// Smaller memories are registers with a decoder, and gain no more.
constexpr double kLeastSramBits = 128 * 8;

} // namespace

PartCost multiplierCost(const Circuit& circuit, bool signedActivations)
{
    if (!circuit.cost)
        throw Error("The power and area of the circuit " + circuit.name +
                    " are not known; choose circuits with a cost.");
    double area = circuit.cost->areaUm2;
    double power = circuit.cost->powerMw;
    if (!circuit.isSigned) {
        const double sign = kXorAreaUm2 * (kProductBits + (signedActivations ? kSignBits : 0));
        area += sign;
        power += sign * kPowerPerArea;
    }
    const double leakage = std::min(power, area * kLeakageMwPerUm2);
    // mW / MHz = nJ.
    return {area, (power - leakage) / builtInTechnology().clockMhz * 1e3, leakage};
}

PartCost adderCost(int bits)
{
    constexpr int kBits = 16;
    static const PartCost sixteen = [] {
        const Characterisation adder =
            characterise(adderNetlist(Adder{}, kBits), builtInTechnology());
        return PartCost{adder.cost.areaUm2,
                        (adder.cost.powerMw - adder.leakageMw) / builtInTechnology().clockMhz * 1e3,
                        adder.leakageMw};
    }();
    return sixteen * (static_cast<double>(bits) / kBits);
}

int adderTreeBits(int products)
{
    int sum = 0;
    int bits = 16;
    for (int left = products; left > 1; left -= left / 2)
        sum += ++bits * (left / 2);
    return sum;
}

PartCost registerCost(double bits)
{
    return PartCost{kRegisterAreaUm2, kRegisterEnergyPj, kRegisterAreaUm2 * kLeakageMwPerUm2} *
           bits;
}

PartCost wordMultiplierCost()
{
    return {3495, 3.1, 3495 * kLeakageMwPerUm2};
}

PartCost memoryCost(double bits)
{
    const double size = std::sqrt(std::max(bits, kLeastSramBits) / kSramBits);
    return {kSramUm2PerBit * bits, kSramPjPerBit * size, 0};
}

PartCost outsideMemoryCost()
{
    return {0, 1300.0 / 64, 0};
}

} // namespace hawx
