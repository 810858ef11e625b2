// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/adders/adder.h"
#include "core/circuits/circuit.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hawx {

/// Files of hardware by their path within a folder, with /.
using HardwareFiles = std::map<std::string, std::string>;

/// Verilog-2001 of the parts of a datapath, each module once, with all that it instantiates.
/// Members return the name of a module; README.md describes the ports.
class Modules {
public:
    /// The multiplier itself: `circuit_NAME(A, B, O)`. One that is known by its truth table only
    /// becomes a memory. Throws Error when such results do not fit 16 bits.
    std::string circuit(const CircuitPtr& circuit);
    /// The product of an activation's and a weight's code, of 17 bits: operands exchanged on
    /// request, and with a circuit for magnitudes the signs taken off before and put on after.
    std::string product(const CircuitPtr& circuit);
    /// x + y of kAccumulatorBits bits. Empty for the exact one, which needs no module.
    std::string adder(const Adder& adder);
    /// Multiplies `simd` pairs of codes and adds the products to an accumulator: through a tree
    /// where the adder is exact, one after the other in the order of the weights where it is not.
    std::string multiplyAccumulate(const CircuitPtr& circuit, const Adder& adder, int simd);
    /// The same for one pair with a choice among circuits and adders at each use; circuits that are
    /// not chosen see no operands that change.
    std::string temporalUnit(const std::vector<CircuitPtr>& circuits,
                             const std::vector<Adder>& adders);
    /// Sum of `simd` activations over the steps of a window, for control variates.
    std::string windowSum(int simd);
    /// rules::subtractControlVariate().
    std::string controlVariate();

    /// Of all modules asked for so far: folders circuits, adders and units.
    const HardwareFiles& files() const { return m_files; }

private:
    /// "_loa_8" for an adder that is not exact.
    static std::string suffix(const Adder& adder);
    std::string nameOf(const CircuitPtr& circuit);

    HardwareFiles m_files;
    std::map<std::string, std::string> m_names; ///< of circuits, by hash
    std::set<std::string> m_taken;
};

/// A number of many bits as Verilog's $readmemh reads it.
class HexWord {
public:
    explicit HexWord(std::size_t bits) : m_digits((bits + 3) / 4, '0') {}

    /// Sets bits [offset, offset + count), count at most 32.
    void set(std::size_t offset, std::size_t count, std::uint32_t value);
    const std::string& text() const { return m_digits; }

private:
    std::string m_digits; ///< the highest first
};

} // namespace hawx
