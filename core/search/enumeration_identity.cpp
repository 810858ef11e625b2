// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/enumeration_file.h"
#include "core/search/search_problem.h"
#include "core/support/hash.h"

#include <array>
#include <string>

namespace hawx {

namespace {

/// Collects the bytes of plain values.
class Bytes {
public:
    template <typename T>
    void add(const T& values)
    {
        const auto view = std::as_bytes(std::span(values));
        m_bytes.append(reinterpret_cast<const char*>(view.data()), view.size());
    }
    std::string hash() const { return sha256(std::as_bytes(std::span(m_bytes))); }

private:
    std::string m_bytes;
};

} // namespace

std::string identityOf(const SearchProblem& problem)
{
    const QuantisedNetwork& network = *problem.network;
    Bytes bytes;
    bytes.add(network.sha256);
    for (const auto& table : network.inputTable)
        bytes.add(table);
    for (const QuantisedTensor& tensor : network.tensors)
        bytes.add(std::array{tensor.scale});
    for (const QuantisedLayer& layer : network.layers) {
        bytes.add(layer.weights);
        bytes.add(layer.weightScale);
        bytes.add(layer.bias);
        for (const FixedPoint& factor : layer.requantisation)
            bytes.add(std::array{factor.multiplier, factor.shift});
        bytes.add(std::array{static_cast<int>(layer.type), layer.lowest, layer.highest});
        bytes.add(layer.table);
    }
    for (const CircuitPtr& circuit : problem.circuits)
        bytes.add(circuit->hash);
    for (const std::vector<std::int32_t>& corrections : problem.biasCorrection)
        bytes.add(corrections);
    bytes.add(std::array{imageCountOf(problem)});
    bytes.add(problem.images->pixels);
    bytes.add(problem.images->labels);
    return bytes.hash();
}

} // namespace hawx
