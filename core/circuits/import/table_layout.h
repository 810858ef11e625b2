// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/import/import_circuits.h"
#include "core/circuits/import/table_numbers.h"
#include "core/circuits/truth_table.h"

#include <string>
#include <vector>

namespace hawx {

/// Mean |E| over mean |a b|: 0 for the exact product, 1 for a table of zeros.
double relativeError(const TruthTable& table);

struct ArrangedTable {
    TruthTable table;
    std::vector<std::string> ambiguities;
};

/// The truth table of listed results. What the options leave open is what makes the least error
/// against a * b: signedness and, of signed tables, whether indices are values + 128 or bytes. The
/// order of the operands leaves no trace in that error, so A first is assumed. Throws Error, naming
/// the file, when results do not fit 16 bits.
ArrangedTable arrange(const TableNumbers& numbers, const ImportOptions& options,
                      const std::string& file);

/// Whether a circuit whose operands' signs nobody stated is signed, by the lesser error.
ArrangedTable chooseSign(const TruthTable& asUnsigned, const TruthTable& asSigned);

/// The results as the two's complement of 16 bits that they are when the circuit is signed.
TruthTable withSign(const TruthTable& table, bool isSigned);

} // namespace hawx
