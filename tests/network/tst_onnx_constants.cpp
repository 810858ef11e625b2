// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/onnx_constants.h"
#include "tests/circuits/error_text.h"
#include "tests/network/onnx_model.h"

#include <QTest>

#include <cstring>
#include <limits>

using namespace hawx;
using namespace hawx::test;

namespace {

using Tensor = onnx::TensorProto;

template <typename T>
Tensor rawTensor(int type, const std::vector<T>& values)
{
    Tensor tensor;
    tensor.set_name("c");
    tensor.set_data_type(type);
    tensor.add_dims(static_cast<std::int64_t>(values.size()));
    tensor.set_raw_data(values.data(), values.size() * sizeof(T));
    return tensor;
}

QString refusal(const Tensor& tensor)
{
    return errorText([&] { decodeConstant(tensor); });
}

} // namespace

class TestOnnxConstants : public QObject {
    Q_OBJECT

private slots:
    void decodesReals()
    {
        const Reals expected{1.5F, -2, 0.25F};
        const OnnxConstant fields = decodeConstant(realTensor("c", {3, 1}, expected));
        QVERIFY(fields.isReal());
        QCOMPARE(fields.dims, (Integers{3, 1}));
        QCOMPARE(fields.reals, expected);
        QCOMPARE(fields.size(), 3U);
        QCOMPARE(decodeConstant(rawTensor<float>(Tensor::FLOAT, expected)).reals, expected);
        QCOMPARE(decodeConstant(rawTensor<double>(Tensor::DOUBLE, {1.5, -2, 0.25})).reals,
                 expected);
        Tensor doubles;
        doubles.set_data_type(Tensor::DOUBLE);
        doubles.add_double_data(0.5);
        QCOMPARE(decodeConstant(doubles).reals, Reals{0.5F}); // without dims: a scalar
    }

    /// IEEE 754 half: 0x3E00 is 1.5, 0xC000 is -2, 0x3400 is 0.25, 0x0001 is 2^-24.
    void decodesHalves()
    {
        const Reals expected{1.5F, -2, 0.25F, 1.0F / 16777216.0F};
        QCOMPARE(decodeConstant(
                     rawTensor<std::uint16_t>(Tensor::FLOAT16, {0x3E00, 0xC000, 0x3400, 0x0001}))
                     .reals,
                 expected);
        Tensor fields;
        fields.set_data_type(Tensor::FLOAT16);
        fields.add_dims(4);
        for (const int bits : {0x3E00, 0xC000, 0x3400, 0x0001})
            fields.add_int32_data(bits);
        QCOMPARE(decodeConstant(fields).reals, expected);
    }

    void decodesIntegers()
    {
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        const OnnxConstant fields = decodeConstant(integerTensor("c", {2}, {-1, most}));
        QVERIFY(!fields.isReal());
        QCOMPARE(fields.integers, (Integers{-1, most}));
        QCOMPARE(fields.asReals(), (Reals{-1, static_cast<float>(most)}));
        QCOMPARE(decodeConstant(rawTensor<std::int64_t>(Tensor::INT64, {-1, most})).integers,
                 (Integers{-1, most}));
        QCOMPARE(decodeConstant(rawTensor<std::int32_t>(Tensor::INT32, {-7, 9})).integers,
                 (Integers{-7, 9}));
        QCOMPARE(decodeConstant(rawTensor<std::uint8_t>(Tensor::UINT8, {0, 255})).integers,
                 (Integers{0, 255}));
        QCOMPARE(decodeConstant(rawTensor<std::uint8_t>(Tensor::BOOL, {1})).integers, Integers{1});
        Tensor int32;
        int32.set_data_type(Tensor::INT32);
        int32.add_dims(1);
        int32.add_int32_data(-5);
        QCOMPARE(decodeConstant(int32).integers, Integers{-5});
    }

    void decodesEmptyTensors()
    {
        const OnnxConstant empty = decodeConstant(integerTensor("c", {0}, {}));
        QCOMPARE(empty.size(), 0U);
    }

    void refuses()
    {
        Tensor outside = realTensor("c", {1}, {1});
        outside.set_data_location(Tensor::EXTERNAL);
        QCOMPARE(refusal(outside), QStringLiteral(R"(The constant "c" of the network lies in )"
                                                  "another file; save the network as one file."));
        Tensor text = rawTensor<std::uint8_t>(Tensor::STRING, {1});
        QCOMPARE(refusal(text),
                 QStringLiteral(R"(The constant "c" of the network has element type 8; floats )"
                                "and 32- or 64-bit integers are supported."));
        const QString damaged =
            QStringLiteral(R"(The constant "c" of the network holds %1 values where its shape )"
                           "needs another number; the file is damaged.");
        QCOMPARE(refusal(realTensor("c", {2, 2}, {1, 2, 3})), damaged.arg(3));
        QCOMPARE(refusal(realTensor("c", {3}, {})), damaged.arg(0));
        QCOMPARE(refusal(integerTensor("c", {-1}, {1})), damaged.arg(1));
        QCOMPARE(refusal(integerTensor("c", {std::int64_t{1} << 62, 8}, {1})), damaged.arg(1));
        Tensor cut = rawTensor<float>(Tensor::FLOAT, {1, 2});
        cut.set_raw_data(cut.raw_data().substr(0, 7));
        QCOMPARE(refusal(cut), damaged.arg(1));
        QCOMPARE(refusal(integerTensor("c", {-1, -2}, {1, 2})), damaged.arg(2));
    }
};

QTEST_APPLESS_MAIN(TestOnnxConstants)
#include "tst_onnx_constants.moc"
