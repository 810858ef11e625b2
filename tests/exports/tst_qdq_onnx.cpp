// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/library.h"
#include "core/exports/configuration_file.h"
#include "core/exports/qdq_onnx.h"
#include "core/inference/evaluate.h"
#include "core/inference/reference.h"
#include "core/network/write_onnx.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/exports/onnx_interpreter.h"
#include "tests/inference/random_network.h"
#include "tests/network/layers.h"
#include "tests/support/fashion_lenet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <onnx/checker.h>
#include <onnx/shape_inference/implementation.h>

#include <set>

using namespace hawx;
using namespace hawx::test;

namespace {

onnx::ModelProto parsed(const std::string& bytes)
{
    onnx::ModelProto model;
    if (!model.ParseFromString(bytes))
        throw Error("It is no ONNX file.");
    return model;
}

/// Checks the model as onnx's own tools do, shapes and types of all nodes too; the shape of the
/// output, without the batch.
std::vector<std::int64_t> checked(onnx::ModelProto model)
{
    onnx::checker::check_model(model);
    model.mutable_graph()->mutable_output(0)->mutable_type()->mutable_tensor_type()->clear_shape();
    onnx::shape_inference::InferShapes(model, onnx::OpSchemaRegistry::Instance(),
                                       onnx::ShapeInferenceOptions(true, 1, true));
    std::vector<std::int64_t> dims;
    for (const auto& dim : model.graph().output(0).type().tensor_type().shape().dim())
        dims.push_back(dim.dim_value());
    return dims;
}

/// What the fp32 network reads.
OnnxInterpreter::Tensor inputOf(const Network& network, const ImageSet& images, std::size_t image)
{
    const TensorShape& shape = images.shape;
    return {{1, shape.channels, shape.height, shape.width}, inputValues(network, images, image)};
}

/// The index in "t12_codes", -1 for other names.
int tensorOfCodes(const std::string& name)
{
    return name.ends_with("_codes") ? std::stoi(name.substr(1)) : -1;
}

} // namespace

class TestQdqOnnx : public QObject {
    Q_OBJECT

private slots:
    /// The fp32 execution of the file against the integers, on real images.
    void trainedNetwork_data()
    {
        QTest::addColumn<bool>("isSigned");
        QTest::addRow("signed") << true;
        QTest::addRow("unsigned") << false;
    }

    void trainedNetwork()
    {
        QFETCH(bool, isSigned);
        if (!FashionLenet::available())
            QSKIP("Debian's package dataset-fashion-mnist is not installed.");
        const FashionLenet lenet;
        const QuantisedNetwork network =
            quantise(lenet.network, lenet.data.train, {.images = 256, .range = RangeMethod::Max},
                     isSigned ? OperandMode::Signed : OperandMode::Unsigned, RunContext{});
        const Configuration exact = uniformConfiguration(network, exactCircuit(isSigned));
        const onnx::ModelProto model = parsed(configurationToOnnx(network, exact));
        QCOMPARE(checked(model), (std::vector<std::int64_t>{0, 10}));
        constexpr std::size_t kImages = 300;
        const std::vector<float> logits =
            evaluate(network, exact, *lenet.data.test, {.kernel = "auto", .images = kImages},
                     RunContext{})
                .logits;
        OnnxInterpreter interpreter(model);
        std::size_t agreeing = 0;
        for (std::size_t image = 0; image < kImages; ++image) {
            const std::vector<double> reals =
                interpreter.run(inputOf(lenet.network, *lenet.data.test, image));
            const auto first = logits.begin() + static_cast<std::ptrdiff_t>(image) * 10;
            agreeing += std::max_element(first, first + 10) - first ==
                                std::max_element(reals.begin(), reals.end()) - reals.begin()
                            ? 1
                            : 0;
        }
        qInfo("top-1 agrees on %zu of %zu images", agreeing, kImages);
        QVERIFY(agreeing >= kImages - kImages / 50);
    }

    /// Every type of layer on its own: from the codes that the reference has before it, codes that
    /// differ from the reference's by one at most, where fixed-point and float round apart.
    void randomNetworks()
    {
        std::set<LayerType> types;
        std::int64_t total = 0;
        std::int64_t differing = 0;
        int written = 0;
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            const OperandMode mode = seed % 2 == 0 ? OperandMode::Signed : OperandMode::Unsigned;
            Random random(seed + 1);
            const auto network = randomQuantised(random, mode);
            const Configuration exact = uniformConfiguration(*network, exactCircuit(false));
            std::string bytes;
            try {
                bytes = configurationToOnnx(*network, exact);
            } catch (const Error& error) {
                QVERIFY2(QString(error.what()).contains("average pooling"), error.what());
                continue;
            }
            ++written;
            const onnx::ModelProto model = parsed(bytes);
            const std::string where = network->name + describe(*network);
            QVERIFY2(checked(model) == (std::vector<std::int64_t>{0, network->logits()}),
                     where.c_str());
            const auto images = randomImages(random, network->tensors.front().shape, 1);
            const ReferenceResult expected = executeReference(*network, exact, *images, 0);
            OnnxInterpreter::Tensor image;
            const TensorShape& shape = images->shape;
            image.dims = {1, shape.channels, shape.height, shape.width};
            image.values.resize(images->pixels.size()); // its codes are replaced
            double farthest = 0;
            const std::vector<double> logits = OnnxInterpreter(model).run(
                image, [&](const std::string& name, OnnxInterpreter::Tensor& codes) {
                    const int tensor = tensorOfCodes(name);
                    if (tensor < 0)
                        return;
                    const auto t = static_cast<std::size_t>(tensor);
                    types.insert(network->layers[t].type);
                    const std::vector<int>& right = expected.codes[t];
                    if (right.size() != codes.values.size())
                        throw Error("size of " + name);
                    for (std::size_t i = 0; i < right.size(); ++i) {
                        const double difference = tensor == 0 ? 0 : codes.values[i] - right[i];
                        farthest = std::max(farthest, std::abs(difference));
                        differing += difference != 0 ? 1 : 0;
                        codes.values[i] = right[i];
                    }
                    total += static_cast<std::int64_t>(right.size());
                });
            QVERIFY2(farthest <= 1,
                     qPrintable(QString::number(farthest) + " " + QString::fromStdString(where)));
            QCOMPARE(logits.size(), expected.logits.size());
            for (std::size_t i = 0; i < logits.size(); ++i)
                QVERIFY2(std::abs(logits[i] - static_cast<double>(expected.logits[i])) <=
                             1e-5 * std::abs(logits[i]) + 1e-6,
                         where.c_str());
        }
        QVERIFY(written > 40);
        types.insert(LayerType::Convolution); // where it computes the logits it has no codes
        QCOMPARE(types.size(), std::size_t{10});
        qInfo("%lld of %lld codes differ, %d networks", static_cast<long long>(differing),
              static_cast<long long>(total), written);
        QVERIFY(differing * 20 < total); // averages of few codes often end in one half
    }

    void carriesTheConfiguration()
    {
        Random random(4);
        const auto network = randomQuantised(random, OperandMode::Signed);
        const std::vector<CircuitPtr> circuits = randomCircuits(random, OperandMode::Signed);
        const Configuration configuration = randomWithAdders(random, *network, circuits);
        const onnx::ModelProto model = parsed(configurationToOnnx(*network, configuration));
        checked(model);
        QCOMPARE(model.metadata_props(0).key(), std::string("hawx-configuration"));
        QCOMPARE(model.metadata_props(0).value(), configurationToJson(configuration));
        std::size_t layer = 0;
        for (const onnx::NodeProto& node : model.graph().node()) {
            if (node.op_type() != "Conv" && node.op_type() != "Gemm") {
                QVERIFY(node.doc_string().empty());
                continue;
            }
            const LayerConfiguration& given = configuration.layers[layer++];
            const QJsonObject notes =
                QJsonDocument::fromJson(QByteArray::fromStdString(node.doc_string())).object();
            QVERIFY2(notes["name"].toString().toStdString() == given.layer,
                     node.doc_string().c_str());
            QCOMPARE(notes["circuits"].toArray().size(),
                     static_cast<qsizetype>(given.circuits.size()));
            for (std::size_t f = 0; f < given.circuits.size(); ++f)
                QCOMPARE(notes["circuits"].toArray()[static_cast<qsizetype>(f)].toString(),
                         QString::fromStdString(given.circuits[f]->name));
        }
        QCOMPARE(layer, configuration.layers.size());
    }

    void isTheSameEachTime()
    {
        Random random(9);
        const auto network = randomQuantised(random, OperandMode::Unsigned);
        const Configuration exact = uniformConfiguration(*network, exactCircuit(false));
        QVERIFY(configurationToOnnx(*network, exact) ==
                configurationToOnnx(QuantisedNetwork(*network), Configuration(exact)));
    }

    void refusesWhatOpset13CannotSay()
    {
        Random random(9);
        QuantisedNetwork network = *randomQuantised(random, OperandMode::Signed);
        QuantisedLayer pool;
        pool.name = "wide pool";
        pool.type = LayerType::AveragePool;
        pool.inputs = {0};
        pool.window.dilationY = 2;
        network.layers.push_back(pool);
        network.tensors.push_back(network.tensors.front());
        const QString error = errorText([&] { toQdqOnnx(network, {}); });
        QVERIFY2(error.contains("wide pool") && error.contains("dilation"), qPrintable(error));
    }
};

QTEST_APPLESS_MAIN(TestQdqOnnx)
#include "tst_qdq_onnx.moc"
