// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/bit_probes.h"

#include <cstdlib>

namespace hawx {

namespace {

/// Of a byte in [0, 255]; bit -1 is the constant 1.
bool bitOf(std::size_t byte, int bit)
{
    return bit < 0 || (byte >> bit & 1) != 0;
}

/// A bit of the operand whose byte is given, with the operand's sign where circuits multiply
/// magnitudes.
float termOf(std::size_t byte, int bit, bool magnitudes, bool isSigned)
{
    if (!magnitudes || !isSigned || byte < 128)
        return bitOf(byte, bit) ? 1.0F : 0.0F;
    return bitOf(256 - byte, bit) ? -1.0F : 0.0F;
}

std::array<float, 256> termsOf(int bit, bool magnitudes, bool isSigned)
{
    std::array<float, 256> terms{};
    for (std::size_t byte = 0; byte < 256; ++byte)
        terms[byte] = termOf(byte, bit, magnitudes, isSigned);
    return terms;
}

} // namespace

BitProbes::BitProbes(OperandMode operands, ActivationBytes bytes) : m_operands(operands)
{
    const bool magnitudes = operands == OperandMode::Unsigned;
    const bool sevenBit =
        bytes == ActivationBytes::SevenBit || (magnitudes && bytes == ActivationBytes::Signed);
    for (int bit = 0; bit < (sevenBit ? 7 : 8); ++bit)
        m_activation.push_back(termsOf(bit, magnitudes, bytes == ActivationBytes::Signed));
    for (int bit = -1; bit < (magnitudes ? 7 : 8); ++bit)
        m_weight.push_back(termsOf(bit, magnitudes, true));
}

CircuitPtr BitProbes::circuit(std::size_t probe) const
{
    const int activationBit = static_cast<int>(probe / weightTerms());
    const int weightBit = static_cast<int>(probe % weightTerms()) - 1;
    std::vector<std::int32_t> results;
    results.reserve(TruthTable::kEntries);
    for (std::size_t a = 0; a < 256; ++a)
        for (std::size_t w = 0; w < 256; ++w)
            results.push_back(bitOf(a, activationBit) && bitOf(w, weightBit) ? 1 : 0);
    return makeCircuit("a" + std::to_string(activationBit) + " w" + std::to_string(weightBit),
                       "bit probe",
                       TruthTable(m_operands == OperandMode::Signed, std::move(results)), {});
}

} // namespace hawx
