// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network.h"
#include "tests/circuits/error_text.h"
#include "tests/network/onnx_model.h"
#include "tests/network/temporary_folder.h"

#include <QCryptographicHash>
#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

/// A network of an image with three channels and two logits.
OnnxModel someModel()
{
    OnnxModel model({1, 3, 2, 2});
    const std::string flat = model.node("Flatten", {"image"});
    model.node("Gemm", {flat, model.reals({2, 12}, Reals(24, 0.5F))}, {{"transB", 1}},
               "/head/Gemm");
    model.node("Softmax", {"Gemm-2"});
    return model;
}

} // namespace

class TestNetwork : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;

    QString loadError(const std::filesystem::path& path)
    {
        return errorText([&] { loadNetwork(path); });
    }

    /// The error of someModel() with this sidecar, without the path that it names first.
    QString sidecarError(const QByteArray& sidecar)
    {
        const auto path = m_folder.write("net.onnx", someModel().bytes());
        const QString file = toQString(m_folder.write("net.json", sidecar));
        QString message = loadError(path);
        const QString start = "The file " + file + " ";
        return message.startsWith(start) ? message.mid(start.size()) : message;
    }

private slots:
    void loads()
    {
        const std::vector<std::byte> bytes = someModel().bytes();
        const auto path = m_folder.write("two.classes.onnx", bytes);
        m_folder.write("two.classes.json", R"({"mean": [0.1, 0.2, 0.3], "std": [1, 2, 0.5],
            "classes": ["cat", "dog"], "remark": "others are ignored"})");
        const Network network = loadNetwork(path);
        QCOMPARE(network.name, std::string("two.classes"));
        QCOMPARE(network.path, path.string());
        const QByteArray content(reinterpret_cast<const char*>(bytes.data()),
                                 static_cast<qsizetype>(bytes.size()));
        QCOMPARE(QString::fromStdString(network.sha256),
                 QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        QCOMPARE(network.graph.layers.size(), 2U); // simplified
        QCOMPARE(network.graph.layers[1].name, std::string("head"));
        QCOMPARE(network.preprocessing.mean, (Reals{0.1F, 0.2F, 0.3F}));
        QCOMPARE(network.preprocessing.std, (Reals{1, 2, 0.5F}));
        QCOMPARE(network.classes, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(network.logits(), 2);
        QVERIFY(network.input() == (TensorShape{3, 2, 2}));
    }

    void takesDefaultsWithoutSidecar()
    {
        const Network network = loadNetwork(m_folder.write("alone.onnx", someModel().bytes()));
        QCOMPARE(network.preprocessing.mean, (Reals{0, 0, 0}));
        QCOMPARE(network.preprocessing.std, (Reals{1, 1, 1}));
        QVERIFY(network.classes.empty());
        QCOMPARE(sidecarError("{}"), QStringLiteral("no error"));
    }

    void refusesSidecars()
    {
        QCOMPARE(sidecarError("{"), QStringLiteral("beside the network is not valid JSON."));
        QCOMPARE(sidecarError(""), QStringLiteral("beside the network is not valid JSON."));
        QCOMPARE(sidecarError("[1]"),
                 QStringLiteral(R"(beside the network must hold an object with "mean", "std" )"
                                R"(and "classes".)"));
        const QString list =
            QStringLiteral(R"(must list 3 numbers under "%1", one for each channel of the image.)");
        QCOMPARE(sidecarError(R"({"mean": 0.5})"), list.arg("mean"));
        QCOMPARE(sidecarError(R"({"mean": [0.5]})"), list.arg("mean"));
        QCOMPARE(sidecarError(R"({"mean": [0.5, 0.5, 0.5, 0.5]})"), list.arg("mean"));
        QCOMPARE(sidecarError(R"({"mean": [0.5, "0.5", 0.5]})"), list.arg("mean"));
        QCOMPARE(sidecarError(R"({"std": [null, 1, 1]})"), list.arg("std"));
        QCOMPARE(sidecarError(R"({"std": [1e300, 1, 1]})"),
                 QStringLiteral(R"(holds a number under "std" that is not finite.)"));
        for (const char* std : {R"({"std": [1, 0, 1]})", R"({"std": [1, 1, -2]})"})
            QCOMPARE(sidecarError(std),
                     QStringLiteral(R"(holds a number under "std" that is not positive.)"));
        // Underflows to 0 as a float.
        QCOMPARE(sidecarError(R"({"std": [1, 1e-300, 1]})"),
                 QStringLiteral(R"(holds a number under "std" that is not positive.)"));
        const QString classes =
            QStringLiteral(R"(must list the names of the classes as texts under "classes".)");
        QCOMPARE(sidecarError(R"({"classes": ["cat", 1]})"), classes);
        QCOMPARE(sidecarError(R"({"classes": 2})"), classes);
        QCOMPARE(sidecarError(R"({"classes": ["cat"]})"),
                 QStringLiteral("names 1 classes, but the network has 2."));
    }

    void refusesFiles()
    {
        const auto missing = m_folder.path("missing.onnx");
        QCOMPARE(loadError(missing), "There is no file " + toQString(missing) + ".");
        QCOMPARE(loadError(m_folder.path()),
                 toQString(m_folder.path()) + " is a folder; a file is needed here.");
        for (const QByteArray& content : {QByteArray(), QByteArray("\x89PNG and so on")}) {
            const auto path = m_folder.write("no.onnx", content);
            QCOMPARE(loadError(path), "The network " + toQString(path) + " cannot be used. The " +
                                          "file no.onnx is not an ONNX network.");
        }
    }

    /// What the import refuses names the file, the layer and its type.
    void refusesNetworks()
    {
        OnnxModel unknown = someModel();
        unknown.node("Einsum", {"Gemm-2"}, {}, "mix");
        const auto path = m_folder.write("unknown.onnx", unknown.bytes());
        QVERIFY(loadError(path).startsWith("The network " + toQString(path) +
                                           R"( cannot be used. The layer "mix" (ONNX Einsum) is )"
                                           "of a type that is not supported; supported are "));
        OnnxModel nothing({1, 3, 2, 2});
        nothing.node("Relu", {"image"});
        const auto idle = m_folder.write("idle.onnx", nothing.bytes());
        QCOMPARE(loadError(idle), "The network " + toQString(idle) +
                                      " has no convolution and no fully connected layer: nothing "
                                      "to approximate.");
        OnnxModel attention({1, 3, 2, 2});
        const std::string soft = attention.node("Softmax", {"image"}, {}, "attend");
        attention.node("Conv", {soft, attention.reals({1, 3, 1, 1}, Reals(3, 1))});
        const auto inside = m_folder.write("inside.onnx", attention.bytes());
        QCOMPARE(loadError(inside), "The network " + toQString(inside) +
                                        R"( cannot be used. The layer "attend" (softmax) is )"
                                        "supported only at the end of a network.");
    }
};

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"
