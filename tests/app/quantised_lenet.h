// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/library.h"
#include "core/inference/configuration.h"
#include "core/network/quantise.h"
#include "core/support/run_context.h"
#include "tests/support/fashion_lenet.h"

#include <memory>
#include <optional>
#include <string>

namespace hawx::test {

/// The built-in example as controllers get it.
struct QuantisedLenet {
    explicit QuantisedLenet(const FashionLenet& lenet)
        : source(std::make_shared<const Network>(lenet.network)),
          data(std::make_shared<const DataSet>(lenet.data)),
          network(std::make_shared<const QuantisedNetwork>(
              quantise(*source, data->train, {64, RangeMethod::Max}, OperandMode::Unsigned, {})))
    {}

    std::shared_ptr<const Configuration> exact() const
    {
        return uniform(makeCircuit("exact", "exact", TruthTable::exact(false), std::nullopt));
    }
    /// A shipped unsigned circuit everywhere.
    std::shared_ptr<const Configuration> with(const std::string& circuit) const
    {
        return uniform(CircuitLibrary::shipped().find(circuit));
    }

    std::shared_ptr<const Network> source;
    std::shared_ptr<const DataSet> data;
    std::shared_ptr<const QuantisedNetwork> network;

private:
    std::shared_ptr<const Configuration> uniform(const CircuitPtr& circuit) const
    {
        return std::make_shared<const Configuration>(uniformConfiguration(*network, circuit));
    }
};

} // namespace hawx::test
