// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/onnx_importer.h"

#include <algorithm>
#include <optional>
#include <set>

// Evaluates what does not depend on the image: constants, and the shapes that exporters compute.

namespace hawx::onnx_import {

namespace {

/// Integer arithmetic on the shapes that exporters compute to reshape a tensor.
std::optional<OnnxConstant> foldIntegers(const Node& node,
                                         const std::vector<const OnnxConstant*>& inputs)
{
    const std::string& type = node.type();
    const Dims& first = inputs[0]->integers;
    OnnxConstant result;
    if (type == "Gather") {
        const Dims& indices = inputs.size() > 1 ? inputs[1]->integers : first;
        for (const std::int64_t index : indices) {
            const std::int64_t at =
                index < 0 ? index + static_cast<std::int64_t>(first.size()) : index;
            if (at < 0 || at >= static_cast<std::int64_t>(first.size()))
                node.fail("gathers an element that its input does not have");
            result.integers.push_back(first[static_cast<std::size_t>(at)]);
        }
        result.dims = inputs.size() > 1 ? inputs[1]->dims : Dims{};
        return result;
    }
    if (type == "Concat") {
        for (const OnnxConstant* input : inputs)
            result.integers.insert(result.integers.end(), input->integers.begin(),
                                   input->integers.end());
        result.dims = {static_cast<std::int64_t>(result.integers.size())};
        return result;
    }
    if (type == "Slice" && inputs.size() >= 3) {
        const auto size = static_cast<std::int64_t>(first.size());
        const auto bound = [&](std::int64_t v) {
            return std::clamp<std::int64_t>(v < 0 ? v + size : v, 0, size);
        };
        if (inputs[1]->integers.empty() || inputs[2]->integers.empty())
            return std::nullopt;
        const std::int64_t begin = bound(inputs[1]->integers[0]);
        const std::int64_t end = std::max(begin, bound(inputs[2]->integers[0]));
        result.integers.assign(first.begin() + begin, first.begin() + end);
        result.dims = {end - begin};
        return result;
    }
    const bool binary = type == "Mul" || type == "Add" || type == "Sub" || type == "Div";
    if (!binary || inputs.size() != 2)
        return std::nullopt;
    const Dims& second = inputs[1]->integers;
    const std::size_t count = std::max(first.size(), second.size());
    if ((first.size() != count && first.size() != 1) ||
        (second.size() != count && second.size() != 1))
        return std::nullopt;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t x = first[first.size() == 1 ? 0 : i];
        const std::int64_t y = second[second.size() == 1 ? 0 : i];
        if (type == "Div" && y == 0)
            node.fail("divides a shape by zero");
        std::int64_t z = 0;
        bool overflow = false;
        if (type == "Mul")
            overflow = __builtin_mul_overflow(x, y, &z);
        else if (type == "Add")
            overflow = __builtin_add_overflow(x, y, &z);
        else if (type == "Sub")
            overflow = __builtin_sub_overflow(x, y, &z);
        else if (y == -1)
            overflow = __builtin_sub_overflow(std::int64_t{0}, x, &z);
        else
            z = x / y;
        if (overflow)
            node.fail("computes a shape that is out of range");
        result.integers.push_back(z);
    }
    result.dims = first.size() == count ? inputs[0]->dims : inputs[1]->dims;
    return result;
}

/// The dimensions that Unsqueeze, Squeeze or Reshape give its constant input.
Dims foldedDims(const Node& node, const std::vector<const OnnxConstant*>& inputs)
{
    const Dims& dims = inputs[0]->dims;
    // Early opsets have axes and shape as attributes, later ones as inputs.
    const bool reshapes = node.type() == "Reshape";
    const Dims given = node.integers(reshapes ? "shape" : "axes",
                                     inputs.size() > 1 ? inputs[1]->integers : Dims{});
    if (reshapes)
        return resolvedShape(node, given, dims);
    if (node.type() == "Unsqueeze")
        return unsqueezed(node, dims, given);
    std::set<std::size_t> removed;
    for (const std::int64_t axis : given)
        removed.insert(static_cast<std::size_t>(normalisedAxis(node, axis, dims.size())));
    Dims result;
    for (std::size_t i = 0; i < dims.size(); ++i)
        if (given.empty() ? dims[i] != 1 : removed.count(i) == 0)
            result.push_back(dims[i]);
    return result;
}

} // namespace

bool OnnxImporter::foldConstant(const Node& node)
{
    const std::string& type = node.type();
    if (type == "Constant") {
        if (const auto* attribute = node.attribute("value")) {
            m_constants[node.output(0)] = decodeConstant(attribute->t());
        } else if (const auto* real = node.attribute("value_float")) {
            m_constants[node.output(0)] = {{}, {real->f()}, {}};
        } else if (const auto* integer = node.attribute("value_int")) {
            m_constants[node.output(0)] = {{}, {}, {integer->i()}};
        } else if (const auto* integers = node.attribute("value_ints")) {
            m_constants[node.output(0)] = {
                {integers->ints_size()}, {}, {integers->ints().begin(), integers->ints().end()}};
        } else {
            node.fail("holds a constant that is not numeric");
        }
        return true;
    }
    if (type == "Shape") {
        Dims dims;
        if (isConstant(node, 0)) {
            dims = requireConstant(node, 0).dims;
        } else {
            dims = anyValue(node, 0).dims;
        }
        m_constants[node.output(0)] = {{static_cast<std::int64_t>(dims.size())}, {}, dims};
        return true;
    }
    std::vector<const OnnxConstant*> inputs;
    for (int i = 0; i < node.inputCount(); ++i) {
        if (!node.hasInput(i))
            continue;
        const OnnxConstant* found = constant(node.input(i));
        if (found == nullptr)
            return false;
        inputs.push_back(found);
    }
    if (inputs.empty())
        return false;
    if (type == "Identity" || type == "Cast") {
        m_constants[node.output(0)] = OnnxConstant(*inputs[0]);
        return true;
    }
    if (type == "Unsqueeze" || type == "Squeeze" || type == "Reshape") {
        OnnxConstant result = *inputs[0];
        result.dims = foldedDims(node, inputs);
        if (product(result.dims) != static_cast<std::int64_t>(result.size()))
            node.fail("reshapes a constant of " + std::to_string(result.size()) +
                      " values to another number of them");
        m_constants[node.output(0)] = std::move(result);
        return true;
    }
    if (type == "Transpose" && inputs[0]->dims.size() == 2 && inputs[0]->isReal()) {
        OnnxConstant result = *inputs[0];
        const auto rows = static_cast<std::size_t>(result.dims[0]);
        const auto columns = static_cast<std::size_t>(result.dims[1]);
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t c = 0; c < columns; ++c)
                result.reals[c * rows + r] = inputs[0]->reals[r * columns + c];
        std::swap(result.dims[0], result.dims[1]);
        m_constants[node.output(0)] = std::move(result);
        return true;
    }
    if (inputs[0]->isReal())
        return false;
    if (auto folded = foldIntegers(node, inputs)) {
        m_constants[node.output(0)] = std::move(*folded);
        return true;
    }
    return false;
}

} // namespace hawx::onnx_import
