// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hawx {

class Netlist;
class TruthTable;

/// E(a, b) = T(a, b) - a * b of a multiplier, operands ascending by value: the error surface.
struct ErrorTable {
    std::size_t side = 256;           ///< values of an operand
    std::vector<std::int32_t> errors; ///< [a][b], side * side of them
};

/// Throws Error when an error does not fit 32 bits.
ErrorTable errorTable(const TruthTable& table);
/// Throws Error for a netlist other than one with two operands of 2 to 12 bits and a result of
/// twice as many.
ErrorTable errorTable(const Netlist& netlist, bool isSigned);

/// The rank over the rational numbers, 0..side: the least number of terms u(a) v(b) that sum up to
/// E. Gaussian elimination modulo the primes 2^31 - 1 and 2^31 - 19; the greater rank of both. It
/// is never above the true one, and below it only if both primes divide every minor of the true
/// rank's order. Takes (rank * side^2) operations: some milliseconds for 8-bit operands.
int rankOf(const ErrorTable& table);

/// Writes a side x side matrix, [a][b]: .npy (int32), or .csv without a header. Throws Error for
/// another end of the name and when the file cannot be written.
void writeErrorTable(const ErrorTable& table, const std::filesystem::path& file);

} // namespace hawx
