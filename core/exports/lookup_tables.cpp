// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/lookup_tables.h"

#include "core/exports/names.h"
#include "core/exports/used_circuits.h"
#include "core/support/npy_file.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <span>
#include <string>

namespace hawx {

namespace {

/// 65,536 products, [row][column].
using Products = std::vector<std::int32_t>;

enum class Order {
    Bytes,     ///< 0 .. 127, -128 .. -1: indices are bytes of two's complement
    Ascending, ///< -128 .. 127
    Unsigned,  ///< 0 .. 255
};

int operandOf(int index, Order order)
{
    switch (order) {
    case Order::Bytes: return index < 128 ? index : index - 256;
    case Order::Ascending: return index - 128;
    case Order::Unsigned: break;
    }
    return index;
}

/// What the circuit gives for two codes; an unsigned one for magnitudes, the sign applied after.
std::int32_t productOf(const Circuit& circuit, int a, int b)
{
    if (circuit.isSigned)
        return circuit.table(a, b);
    const std::int32_t product = circuit.table(std::abs(a), std::abs(b));
    return (a < 0) == (b < 0) ? product : -product;
}

/// Operand A has the rows, or B.
Products productsOf(const Circuit& circuit, Order order, bool rowIsB)
{
    Products products;
    products.reserve(TruthTable::kEntries);
    for (int row = 0; row < 256; ++row)
        for (int column = 0; column < 256; ++column) {
            const int first = operandOf(row, order);
            const int second = operandOf(column, order);
            products.push_back(rowIsB ? productOf(circuit, second, first)
                                      : productOf(circuit, first, second));
        }
    return products;
}

template <typename T>
bool allFit(const Products& products)
{
    return std::all_of(products.begin(), products.end(), [](std::int32_t product) {
        return product >= std::numeric_limits<T>::min() && product <= std::numeric_limits<T>::max();
    });
}

/// A line for each row.
std::string textOf(const Products& products, const char* separator, const std::string& before,
                   const std::string& after)
{
    std::string text;
    for (std::size_t i = 0; i < products.size(); ++i) {
        text += i % 256 == 0 ? before : separator;
        text += std::to_string(products[i]);
        if (i % 256 == 255)
            text += after;
    }
    return text;
}

std::string adaptHeader(const Circuit& circuit, const Products& products, bool rowIsB)
{
    return "// " + quotedForComment(circuit.name) + (rowIsB ? ", rows: operand B" : "") +
           "\n#include <stdint.h>\n\n#ifdef __CUDACC__\n__device__\n#endif\nconst " +
           (allFit<std::int16_t>(products) ? "int16_t" : "int32_t") + " lut[256][256] = {\n" +
           textOf(products, ",", "{", "},\n") + "};\n";
}

std::string wordsOf(const Products& products)
{
    std::string bytes;
    for (const std::int32_t product : products) {
        bytes += static_cast<char>(product & 0xFF);
        bytes += static_cast<char>(product >> 8 & 0xFF);
    }
    return bytes;
}

std::string npyOf(const Products& products)
{
    std::vector<std::int16_t> words;
    words.reserve(products.size());
    for (const std::int32_t product : products)
        words.push_back(static_cast<std::int16_t>(product));
    return NpyFile::bytesOf({256, 256}, std::span<const std::int16_t>(words));
}

/// All layouts of one circuit; those that cannot hold it are left out.
void addTables(const Circuit& circuit, const std::string& name, bool rowIsB,
               std::vector<ExportedFile>& files)
{
    const Products byBytes = productsOf(circuit, Order::Bytes, rowIsB);
    files.push_back({"adapt/" + name + ".h", adaptHeader(circuit, byBytes, rowIsB)});
    files.push_back({"approxtorch/" + name + ".txt",
                     textOf(productsOf(circuit, Order::Ascending, rowIsB), " ", "", "\n")});
    if (allFit<std::int16_t>(byBytes))
        files.push_back({"torch-approx/" + name + ".npy", npyOf(byBytes)});
    if (circuit.isSigned)
        return;
    const Products magnitudes = productsOf(circuit, Order::Unsigned, rowIsB);
    files.push_back({"approxtorch/" + name + "_uint8.txt", textOf(magnitudes, " ", "", "\n")});
    if (allFit<std::uint16_t>(magnitudes))
        files.push_back({"tfapprox/" + name + ".bin", wordsOf(magnitudes)});
}

struct Uses {
    std::size_t filters = 0;
    std::size_t swapped = 0; ///< of them, the weight is operand A
};

Uses usesOf(const Circuit& circuit, const Configuration& configuration)
{
    Uses uses;
    for (const LayerConfiguration& layer : configuration.layers)
        for (std::size_t f = 0; f < layer.circuits.size(); ++f) {
            if (layer.circuits[f]->hash != circuit.hash)
                continue;
            ++uses.filters;
            uses.swapped += !layer.swap.empty() && layer.swap[f] ? 1 : 0;
        }
    return uses;
}

constexpr const char* kLayouts = R"(
Layouts. "Row" is the first index of a table of 256 x 256 products, A and B are the operands of the
circuit. NAME has operand A in the rows; NAME_ba, of circuits where it makes a difference, operand B.

adapt/NAME.h         AdaPT, TransAxx. C, `const int16_t lut[256][256]` (`__device__` for CUDA), int32_t
                     where 16 bits are too few. Indices are bytes of two's complement: 0..127, -128..-1.
                     Their convolution looks up lut[weight][activation], their linear layer
                     lut[activation][weight].
approxtorch/NAME.txt ApproxTorch, int8. Text, a line for each row, -128 first, 127 last, blanks between.
                     gemm_int8 looks up lut[activation][weight]; see your version's batched kernels.
approxtorch/NAME_uint8.txt
                     ApproxTorch, uint8, of unsigned circuits. The same, 0 first, 255 last.
tfapprox/NAME.bin    TFApprox, of unsigned circuits. 65,536 words of 16 bits without sign, little endian,
                     0..255: lut[input << 8 | filter].
torch-approx/NAME.npy
                     torch-approx, `layer.lut = numpy.load(..)`. int16, little endian, C order, indices
                     as for AdaPT. Linear layers look up lut[activation][weight]; convolutions do so or
                     the other way, by version.

HAWX multiplies activation (A) by weight (B), and in swapped filters weight (A) by activation (B).
So NAME is for lut[activation][weight] and filters that are not swapped, and for
lut[weight][activation] and swapped ones; NAME_ba is for the other two cases.

Unsigned circuits in tables of signed operands multiply magnitudes, and the sign of the product is
applied after, as HAWX does. Left out: signed circuits in TFApprox's layout, whose words have no
sign, and circuits with products that the layout's words do not hold.

Tables are the multipliers alone. Which filter has which circuit, and the configuration's other
parts (bias corrections, weight maps, control variates, adders), are in the configuration as JSON.
)";

} // namespace

std::vector<ExportedFile> toLookupTables(const Configuration& configuration)
{
    const std::vector<CircuitPtr> circuits = usedCircuits(configuration);
    std::vector<std::string> labels;
    for (const CircuitPtr& circuit : circuits)
        for (const char* end : {"", "_ba", "_uint8", "_ba_uint8"}) // no two files of one name
            labels.push_back(circuit->name + end);
    const std::vector<std::string> names = distinctIdentifiers(labels);

    std::vector<ExportedFile> files(1);
    files[0].path = "README.txt";
    files[0].content = "Truth tables of the circuits of a configuration of " +
                       quotedForComment(configuration.network) + ", written by HAWX.\n\n";
    for (std::size_t i = 0; i < circuits.size(); ++i) {
        const Circuit& circuit = *circuits[i];
        const Uses uses = usesOf(circuit, configuration);
        files[0].content += names[4 * i] + ": " + quotedForComment(circuit.name) +
                            (circuit.isSigned ? ", signed" : ", unsigned") +
                            (circuit.metrics.commutative ? ", commutative" : "") + "; " +
                            std::to_string(uses.filters) + " filters, " +
                            std::to_string(uses.swapped) + " of them swapped; function " +
                            circuit.hash + "\n";
        addTables(circuit, names[4 * i], false, files);
        if (!circuit.metrics.commutative)
            addTables(circuit, names[4 * i + 1], true, files);
    }
    files[0].content += kLayouts;
    return files;
}

} // namespace hawx
