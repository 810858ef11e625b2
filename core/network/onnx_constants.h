// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onnx {
class TensorProto;
class AttributeProto;
} // namespace onnx

namespace hawx {

/// A tensor that an ONNX file holds as a constant. Integers are held exactly in `integers`, reals
/// in `reals`; the other is empty.
struct OnnxConstant {
    std::vector<std::int64_t> dims; ///< empty for a scalar
    std::vector<float> reals;
    std::vector<std::int64_t> integers;

    bool isReal() const { return !reals.empty(); }
    std::size_t size() const { return isReal() ? reals.size() : integers.size(); }
    /// The values as reals, whichever they are.
    std::vector<float> asReals() const;
};

/// Decodes a tensor of floats, doubles, halves, or integers. Throws Error naming the tensor when
/// its type is another, its data is missing, or stored outside the file. Reals may be infinite or
/// no numbers: what a layer makes of them is checked with the layer (requireSound()).
OnnxConstant decodeConstant(const onnx::TensorProto& tensor);

} // namespace hawx
