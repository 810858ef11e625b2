// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/cli/idx_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;
using hawx::test::writeIdxFolder;

/// Every mistake ends with the right exit code, nothing on stdout, and one line on stderr that
/// names the cause.
class TestCliBadInput : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QJsonObject m_network; ///< what inspect says about MODEL

    QString path(const QString& name) const { return m_folder.filePath(name); }

    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// The exact circuit in every filter of MODEL.
    QJsonObject configuration() const
    {
        QJsonArray layers;
        for (const QJsonValue& layer : m_network["layers"].toArray()) {
            QJsonArray circuits;
            for (int i = layer["filters"].toInt(); i > 0; --i)
                circuits.append("mul8s_1KV8");
            if (!circuits.isEmpty())
                layers.append(QJsonObject{{"name", layer["name"]}, {"circuits", circuits}});
        }
        return {{"format", "hawx-configuration"},
                {"version", 1},
                {"network",
                 QJsonObject{{"name", m_network["network"]}, {"sha256", m_network["sha256"]}}},
                {"operands", "signed"},
                {"calibration", QJsonObject{{"images", 16}, {"range", "max"}}},
                {"layers", layers}};
    }

    void writeConfiguration(const QString& name, const QJsonObject& object)
    {
        write(name, QJsonDocument(object).toJson());
    }

    void writeConfigurations()
    {
        writeConfiguration("good.json", configuration());
        QJsonObject changed = configuration();
        QJsonArray layers = changed["layers"].toArray();
        QJsonObject first = layers[0].toObject();
        first["name"] = "no_such_layer";
        layers[0] = first;
        changed["layers"] = layers;
        writeConfiguration("unknown_layer.json", changed);

        changed = configuration();
        layers = changed["layers"].toArray();
        first = layers[0].toObject();
        QJsonArray circuits = first["circuits"].toArray();
        circuits[0] = "mul8s_1L2X";
        first["circuits"] = circuits;
        layers[0] = first;
        changed["layers"] = layers;
        writeConfiguration("unknown_circuit.json", changed);

        circuits[0] = "mul8s_1L2H";
        circuits.append("mul8s_1L2H");
        first["circuits"] = circuits;
        layers[0] = first;
        changed["layers"] = layers;
        writeConfiguration("too_many_filters.json", changed);

        layers.removeAt(0);
        changed["layers"] = layers;
        writeConfiguration("missing_layer.json", changed);
        write("malformed.json", "{\"format\": \"hawx-configuration\",");
        writeConfiguration("newer.json", {{"format", "hawx-configuration"}, {"version", 7}});
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(QFile::copy(sourceFile("resources/networks/lenet5-fashion-mnist.onnx"),
                            path("model.onnx")));
        const CliResult inspected = runCli({"inspect", path("model.onnx"), "--json"});
        QVERIFY2(inspected.code == 0, inspected.all());
        m_network = inspected.json();
        QVERIFY2(m_network["filters"].toInt() > 0, inspected.all());
        writeConfigurations();
        QVERIFY(writeIdxFolder(path("data"), 28, 32, 32));
        QVERIFY(writeIdxFolder(path("small"), 20, 4, 4));
        QVERIFY(writeIdxFolder(path("classes"), 28, 64, 64, 200));
        QVERIFY(writeIdxFolder(path("no_images"), 28, 0, 0));
        QVERIFY(QDir(m_folder.path()).mkpath("empty"));
        QVERIFY(writeIdxFolder(path("cut"), 28, 8, 8));
        QVERIFY(QFile::resize(path("cut/train-images-idx3-ubyte"), 1000));
        QVERIFY(writeIdxFolder(path("half"), 28, 8, 8));
        QVERIFY(QFile::remove(path("half/t10k-labels-idx1-ubyte")));
        for (const char* ending : {"onnx", "prototxt", "pb", "cfg"})
            write(QString("text.%1").arg(ending), "This is no network.");
        write("empty.onnx", {});
        QVERIFY(QFile::copy(path("model.onnx"), path("cut.onnx")));
        QVERIFY(QFile::resize(path("cut.onnx"), 50000));
        write("accelerator.json", "{\"name\": \"x\", \"clockMHz\": }");
        write("text.hawx", "This is no session.");
    }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("arguments"); // @x: the file x of the folder
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("cause");
        const auto failure = [](const char* name, const QString& command, const char* cause) {
            QTest::newRow(name) << command.split(' ') << 1 << QString(cause);
        };
        const auto usage = [](const char* name, const QString& command, const char* cause) {
            QTest::newRow(name) << command.split(' ', Qt::SkipEmptyParts) << 2 << QString(cause);
        };
        usage("nothing", "", "verb");
        usage("unknown verb", "frobnicate", "no verb \"frobnicate\"");
        usage("unknown verb of circuits", "circuits paint", "no verb \"paint\"");
        usage("no verb of circuits", "circuits", "verb");
        usage("both kinds of operands", "circuits list --signed --unsigned", "--signed");
        usage("order of circuits", "circuits list --sort colour", "colour");
        usage("unknown option", "inspect @model.onnx --colour", "--colour");
        usage("extra argument", "inspect @model.onnx @model.onnx", "model.onnx");
        usage("no model", "inspect", "MODEL");
        usage("no data", "evaluate @model.onnx", "--data");
        usage("no out", "explore @model.onnx --data @data", "--out");
        usage("images", "evaluate @model.onnx --data @data --images many", "--images");
        usage("negative images", "evaluate @model.onnx --data @data --images -4", "--images");
        usage("threads", "inspect @model.onnx --threads -1", "--threads");
        usage("seed", "inspect @model.onnx --seed x", "--seed");
        usage("negative seed", "inspect @model.onnx --seed -1", "--seed");
        usage("kernel", "evaluate @model.onnx --data @data --kernel gpu", "gpu");
        usage("adder", "evaluate @model.onnx --data @data --adder loa:40", "are 1 to 31, not 40");
        usage("adder of a layer", "evaluate @model.onnx --data @data --adder x=loa",
              "written loa:A");
        usage("adder family", "evaluate @model.onnx --data @data --adder rca:4",
              "there are exact, trunc:A");
        usage("adder width", "circuits adders --width 33", "--width");
        failure("adder name", "circuits adders loa:32", "are 1 to 31, not 32");
        failure("adder too wide", "circuits adders loa:8 --width 8", "are 1 to 7, not 8");
        failure("adder of no layer", "evaluate @model.onnx --data @data --adder nothing=loa:4",
                "No layer named \"nothing\" has filters");
        usage("compensations of nothing", "evaluate @model.onnx --data @data --bias-folding",
              "--bias-folding requires --circuit");
        usage("swapped nothing", "evaluate @model.onnx --data @data --swap",
              "--swap requires --circuit");
        usage("operands", "evaluate @model.onnx --data @data --operands both", "both");
        usage("range", "evaluate @model.onnx --data @data --range min", "min");
        usage("calibration", "evaluate @model.onnx --data @data --calibration-images 0",
              "--calibration-images");
        usage("circuit and configuration",
              "evaluate @model.onnx --data @data --circuit mul8s_1L2H --configuration @good.json",
              "--circuit");
        usage("operands and configuration",
              "evaluate @model.onnx --data @data --operands signed --configuration @good.json",
              "--operands");
        usage("level", "sensitivity @model.onnx --data @data --circuits all --level neuron",
              "neuron");
        usage("images of a profile that exists",
              "sensitivity @model.onnx --data @data --profile @p --images 10", "--profile");
        usage("granularity", "explore @model.onnx --data @data --out @s.hawx --granularity bit",
              "bit");
        usage("limit", "explore @model.onnx --data @data --out @s.hawx --max-loss little",
              "little");
        usage("limit nan", "explore @model.onnx --data @data --out @s.hawx --max-power nan", "nan");
        usage("no circuits", "exhaustive @model.onnx --data @data", "--circuits");
        usage("resume by layer",
              "exhaustive @model.onnx --data @data --circuits mul8s_1L2H --resume @parts",
              "--resume is for --granularity filter");
        usage("front", "exhaustive @model.onnx --data @data --circuits mul8s_1L2H --front x", "x");
        usage("format", "export @text.hawx --point 0 --format docx", "docx");
        usage("point", "export @text.hawx --point -1", "--point");
        usage("no verb of bench", "bench", "there are inference, kernels");
        usage("bench of no kernel", "bench inference @model.onnx --kernels portable,gpu", "gpu");
        usage("bench of no images", "bench inference @model.onnx --images 0", "--images");
        usage("bench of no rounds", "bench kernels --rounds 0", "--rounds");
        usage("bench of kernels takes no model", "bench kernels @model.onnx", "model.onnx");

        failure("missing model", "inspect @none.onnx", "There is no file @none.onnx");
        failure("model is a folder", "inspect @data", "@data");
        failure("not a network", "inspect @text.onnx", "@text.onnx");
        failure("not a Caffe network", "inspect @text.prototxt", "@text.prototxt");
        failure("not a TensorFlow network", "inspect @text.pb", "@text.pb");
        failure("not a Darknet network", "inspect @text.cfg", "@text.cfg");
        failure("ending of no network", "inspect @text.hawx", "@text.hawx");
        failure("empty network", "inspect @empty.onnx", "@empty.onnx");
        failure("cut network", "inspect @cut.onnx", "@cut.onnx");
        failure("a device", "inspect /dev/zero", "/dev/zero is a pipe or a device");
        failure("missing data", "evaluate @model.onnx --data @none", "There is no folder @none");
        failure("data is a file", "evaluate @model.onnx --data @model.onnx", "is a file");
        failure("empty data", "evaluate @model.onnx --data @empty", "@empty holds no data set");
        failure("no images", "evaluate @model.onnx --data @no_images", "holds no images");
        failure("image size", "evaluate @model.onnx --data @small", "1x20x20");
        failure("cut data", "evaluate @model.onnx --data @cut", "train-images-idx3-ubyte");
        failure("labels missing", "evaluate @model.onnx --data @half", "labels");
        failure("classes", "evaluate @model.onnx --data @classes", "tells 10 classes apart");
        failure("unknown circuit", "evaluate @model.onnx --data @data --circuit mul8s_1L2X",
                "no circuit \"mul8s_1L2X\"; similar names are mul8s_1L2");
        failure("unknown circuit of a list",
                "explore @model.onnx --data @data --out @s.hawx --circuits mul8s_1L2H,foo",
                "no circuit \"foo\"");
        failure("circuit shown", "circuits show mul8s", "no circuit \"mul8s\"");
        failure("family", "circuits list --family origami", "\"origami\"");
        failure("cost of an unknown circuit", "circuits cost mul8s", "no circuit \"mul8s\"");
        failure("missing cell library", "circuits cost mul8s_1L2H --liberty @none.lib",
                "@none.lib");
        failure("no cell library", "circuits cost mul8s_1L2H --liberty @malformed.json",
                "@malformed.json, line 1:");
        failure("signed circuit, unsigned operands",
                "evaluate @model.onnx --data @data --operands unsigned --circuit mul8s_1L2H",
                "mul8s_1L2H");
        failure("no configuration", "evaluate @model.onnx --data @data --configuration @none.json",
                "There is no file @none.json");
        failure("malformed configuration",
                "evaluate @model.onnx --data @data --configuration @malformed.json",
                "@malformed.json is not valid JSON");
        failure("newer configuration",
                "evaluate @model.onnx --data @data --configuration @newer.json", "version is 7");
        failure("unknown layer",
                "evaluate @model.onnx --data @data --configuration @unknown_layer.json",
                "no_such_layer");
        failure("missing layer",
                "evaluate @model.onnx --data @data --configuration @missing_layer.json",
                "configuration");
        failure("too many filters",
                "evaluate @model.onnx --data @data --configuration @too_many_filters.json",
                "circuits for the layer");
        failure("unknown circuit of a configuration",
                "evaluate @model.onnx --data @data --configuration @unknown_circuit.json",
                "no circuit \"mul8s_1L2X\"");
        failure("another network", "evaluate @other.onnx --data @data --configuration @good.json",
                "belongs to another network");
        failure("missing profile",
                "sensitivity @model.onnx --data @data --circuits mul8s_1L2H --profile @none.prof",
                "@none.prof cannot be opened");
        failure("no profile",
                "sensitivity @model.onnx --data @data --circuits mul8s_1L2H --profile @text.hawx",
                "@text.hawx");
        failure("profile in no folder",
                "sensitivity @model.onnx --data @data --save-profile @no/where/p",
                "there is no folder @no/where");
        failure("bench of no network", "bench inference @none.onnx", "There is no file @none.onnx");
        failure("bench of an unknown circuit", "bench inference @model.onnx --circuits foo",
                "no circuit \"foo\"");
        failure("bench of a signed circuit, unsigned operands",
                "bench kernels --operands unsigned --circuits mul8s_1L2H", "mul8s_1L2H");
        failure("bench on images of another size", "bench inference @model.onnx --data @small",
                "1x20x20");
        failure("accelerator unknown",
                "explore @model.onnx --data @data --out @s.hawx --accelerator warp", "warp");
        failure("accelerator malformed",
                "explore @model.onnx --data @data --out @s.hawx --accelerator @accelerator.json",
                "@accelerator.json");
        failure("two circuits by filter",
                "exhaustive @model.onnx --data @data --circuits mul8s_1L2H,mul8s_1L2D "
                "--granularity filter",
                "and not for 3");
        failure("too many configurations", "exhaustive @model.onnx --data @data --circuits all",
                "more than the 1000000 configurations");
        failure("no enumeration",
                "exhaustive @model.onnx --data @data --circuits mul8s_1L2H --granularity filter "
                "--resume @text.hawx",
                "@text.hawx holds no enumeration");
        failure("out in no folder", "explore @model.onnx --data @data --out @no/where/s.hawx",
                "there is no folder @no/where");
        failure("out is a folder", "explore @model.onnx --data @data --out @data",
                "@data is a folder");
        failure("no session", "export @none.hawx --point 0", "There is no session @none.hawx");
        failure("text as session", "export @text.hawx --point 0", "@text.hawx is no HAWX session");
    }
    void mistakes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, cause);
        for (QString& argument : arguments) {
            if (argument == "@other.onnx")
                argument = sourceFile("resources/networks/lenet5-mnist.onnx");
            else if (argument.startsWith('@'))
                argument = path(argument.mid(1));
        }
        cause.replace("@", m_folder.path() + "/");
        const CliResult result = runCli(arguments);
        QVERIFY2(result.code == code, result.all());
        QVERIFY2(result.out.isEmpty(), result.all());
        QVERIFY2(result.err.startsWith("hawx-cli: ") && result.err.count('\n') == 1 &&
                     result.err.endsWith('\n'),
                 result.all());
        QVERIFY2(result.err.contains(cause.toUtf8()), result.all());
        QVERIFY(!QFile::exists(path("s.hawx")));
    }

    void pointOutOfRangeStatesTheRange()
    {
        const CliResult explored =
            runCli({"explore", path("model.onnx"), "--data", path("data"), "--granularity", "layer",
                    "--verify", "0", "--profile-images", "16", "--circuits",
                    "mul8s_1L2H,mul8s_1KV8", "--out", path("tiny.hawx")});
        QVERIFY2(explored.code == 0, explored.all());
        const CliResult result = runCli({"export", path("tiny.hawx"), "--point", "999"});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("has no point 999; its points are 0 to "), result.all());
        QCOMPARE(result.err.count('\n'), 1);
    }

    void fullDiskIsAFailure()
    {
        if (!QFile::exists("/dev/full"))
            QSKIP("There is no /dev/full here.");
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(HAWX_CLI, {"circuits", "list"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("standard output"));
    }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_cli_bad_input.moc"
