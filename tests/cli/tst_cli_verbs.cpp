// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/cli/idx_folder.h"
#include "tests/support/sanitizers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/types.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <set>

using hawx::test::CliResult;
using hawx::test::runCli;
using hawx::test::sourceFile;
using hawx::test::writeIdxFolder;

/// Each verb on good input: its text, and its JSON with the documented keys.
class TestCliVerbs : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_model = sourceFile("resources/networks/lenet5-fashion-mnist.onnx");
    QString m_data;

    static void requireKeys(const QJsonObject& object, const QStringList& keys)
    {
        for (const QString& key : keys)
            QVERIFY2(object.contains(key), qPrintable(key));
    }
    CliResult evaluate(const QStringList& options) const
    {
        return runCli(QStringList{"evaluate", m_model, "--data", m_data, "--calibration-images",
                                  "32", "--json"} +
                      options);
    }
    /// Whether the process has a handler of its own for SIGINT.
    static bool catchesInterrupts(qint64 process)
    {
        QFile status(QString("/proc/%1/status").arg(process));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("SigCgt:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGINT - 1) & 1) == 1;
        }
        return false;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_data = m_folder.filePath("data");
        QVERIFY(writeIdxFolder(m_data, 28, 100, 100));
    }

    void helpAndVersion()
    {
        for (const QStringList& arguments :
             {QStringList{"--help"}, {"explore", "--help"}, {"circuits", "list", "--help"}}) {
            const CliResult help = runCli(arguments);
            QCOMPARE(help.code, 0);
            QVERIFY2(help.out.contains("--help") && help.err.isEmpty(), help.all());
        }
        const CliResult version = runCli({"--version"});
        QCOMPARE(version.code, 0);
        QVERIFY2(version.out.startsWith("hawx-cli "), version.all());
    }

    void inspectDescribesTheLayers()
    {
        const CliResult result = runCli({"inspect", m_model, "--json"});
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        const QJsonObject network = result.json();
        requireKeys(network, {"network", "sha256", "macs", "parameters", "filters", "layers"});
        QCOMPARE(network["network"].toString(), "lenet5-fashion-mnist");
        QCOMPARE(network["sha256"].toString().size(), 64);
        QCOMPARE(network["filters"].toInt(), 236);
        int filters = 0;
        qint64 macs = 0;
        for (const QJsonValue& layer : network["layers"].toArray()) {
            requireKeys(layer.toObject(), {"name", "type", "filters", "macs", "parameters"});
            filters += layer["filters"].toInt();
            macs += layer["macs"].toInteger();
        }
        QCOMPARE(filters, 236);
        QCOMPARE(macs, network["macs"].toInteger());

        const CliResult text = runCli({"inspect", m_model});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("236 filters") && text.out.contains("fully connected"),
                 text.all());
    }

    void circuitsCostStatesEverySource()
    {
        const CliResult result = runCli({"circuits", "cost", "mul8s_1L2H", "--json"});
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        const QJsonArray costs = result.json()["costs"].toArray();
        QCOMPARE(costs.size(), 3);
        for (const QJsonValue& cost : costs)
            requireKeys(cost.toObject(),
                        {"powerMw", "areaUm2", "delayNs", "provenance", "source", "relativeError"});
        QCOMPARE(costs[0]["provenance"].toString(), "published");
        QCOMPARE(costs[0]["powerMw"].toDouble(), 0.301);
        QCOMPARE(costs[1]["provenance"].toString(), "characterised");
        QVERIFY(costs[1]["cells"]["FAX1"].toInt() > 0);
        QVERIFY(std::abs(costs[1]["powerMw"].toDouble() - 0.301) < 0.03);
        QCOMPARE(costs[2]["provenance"].toString(), "predicted");

        const QString library = "/usr/share/qflow/tech/osu018/osu018_stdcells.lib";
        if (!QFile::exists(library))
            QSKIP("The package qflow-tech-osu018 is not installed.");
        const CliResult text = runCli({"circuits", "cost", "mul8u_1JFF", "--liberty", library});
        QVERIFY2(text.code == 0 && text.out.contains("cell library osu018_stdcells"), text.all());
    }

    void circuitsAreListedAndShown()
    {
        const QStringList keys{"name",    "family",  "signed",  "width",     "hash",
                               "mae",     "wce",     "ep",      "mse",       "mre",
                               "powerMw", "areaUm2", "delayNs", "provenance"};
        const CliResult list = runCli({"circuits", "list", "--json"});
        QVERIFY2(list.code == 0 && list.err.isEmpty(), list.all());
        const QJsonArray circuits = list.json()["circuits"].toArray();
        QVERIFY(circuits.size() >= 13);
        QJsonObject found;
        for (const QJsonValue& circuit : circuits) {
            requireKeys(circuit.toObject(), keys);
            if (circuit["name"] == "mul8s_1L2H")
                found = circuit.toObject();
        }
        QCOMPARE(found["signed"].toBool(), true);
        QCOMPARE(found["width"].toInt(), 8);
        QCOMPARE(found["powerMw"].toDouble(), 0.301);
        QCOMPARE(found["provenance"].toString(), "published");
        const CliResult show = runCli({"circuits", "show", "mul8s_1L2H", "--json"});
        QCOMPARE(show.json(), found);
        const CliResult text = runCli({"circuits", "show", "mul8s_1L2H"});
        QVERIFY2(text.code == 0 && text.out.contains("0.301 mW"), text.all());
        QCOMPARE(runCli({"circuits", "list"}).out.count('\n'), circuits.size() + 1);
    }

    void circuitListIsNarrowedAndSorted()
    {
        const auto listed = [](const QStringList& arguments) {
            const CliResult result = runCli(QStringList{"circuits", "list", "--json"} + arguments);
            return result.code == 0 ? result.json() : QJsonObject{};
        };
        const auto circuits = [&](const QStringList& arguments) {
            return listed(arguments)["circuits"].toArray();
        };
        const qsizetype all = circuits({}).size();
        QVERIFY(all >= 150);
        QCOMPARE(circuits({"--signed"}).size() + circuits({"--unsigned"}).size(), all);
        for (const QJsonValue& circuit : circuits({"--signed"}))
            QVERIFY(circuit["signed"].toBool());

        const QJsonObject mitchell = listed({"--family", "MITCHELL", "--unsigned"});
        const QJsonArray families = mitchell["families"].toArray();
        QCOMPARE(families.size(), 1);
        QCOMPARE(families[0]["family"].toString(), "Mitchell logarithm");
        QCOMPARE(families[0]["circuits"].toInt(), mitchell["circuits"].toArray().size());
        int counted = 0;
        for (const QJsonValue& family : listed({})["families"].toArray())
            counted += family["circuits"].toInt();
        QCOMPARE(counted, all);

        const QJsonArray accurate = circuits({"--max-mae", "0.5", "--sort", "wce"});
        QVERIFY(!accurate.isEmpty() && accurate.size() < all);
        for (qsizetype i = 0; i < accurate.size(); ++i) {
            QVERIFY(accurate[i]["mae"].toDouble() * 100 / 65536 <= 0.5);
            QVERIFY(i == 0 || accurate[i - 1]["wce"].toDouble() <= accurate[i]["wce"].toDouble());
        }
        const QJsonArray byPower = circuits({"--sort", "power"});
        for (qsizetype i = 1; i < byPower.size(); ++i)
            QVERIFY(byPower[i - 1]["powerMw"].toDouble() <= byPower[i]["powerMw"].toDouble());
    }

    /// Those left are no worse than any other in power, area and error at once; those left out are
    /// worse than one that is left. mul8s_1KTY costs more than mul8s_1L2D and errs more.
    void circuitListKeepsToTheFront()
    {
        const auto circuits = [](const QStringList& options) {
            return runCli(QStringList{"circuits", "list", "--json", "--signed"} + options)
                .json()["circuits"]
                .toArray();
        };
        const auto isWorse = [](const QJsonValue& x, const QJsonValue& y) {
            bool differs = false;
            for (const char* key : {"powerMw", "areaUm2", "mae"}) {
                if (x[key].toDouble() < y[key].toDouble())
                    return false;
                differs = differs || x[key] != y[key];
            }
            return differs;
        };
        const QJsonArray front = circuits({"--pareto"});
        QStringList names;
        for (const QJsonValue& circuit : front)
            names << circuit["name"].toString();
        QVERIFY(names.contains("mul8s_1L2D") && !names.contains("mul8s_1KTY"));
        for (const QJsonValue& circuit : circuits({})) {
            const bool beaten = std::any_of(front.begin(), front.end(), [&](const QJsonValue& y) {
                return isWorse(circuit, y);
            });
            QCOMPARE(names.contains(circuit["name"].toString()), !beaten);
        }
    }

    void evaluateStatesAccuracies()
    {
        const CliResult result = evaluate({"--circuit", "mul8s_1L2D", "--images", "70"});
        QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
        const QJsonObject object = result.json();
        requireKeys(object, {"images", "top1", "exactTop1", "fp32Top1", "lossPp", "kernel",
                             "seconds", "logitsHash"});
        QCOMPARE(object["images"].toInt(), 70);
        QCOMPARE(object["lossPp"].toDouble(),
                 object["exactTop1"].toDouble() - object["top1"].toDouble());
        const CliResult text = runCli({"evaluate", m_model, "--data", m_data});
        QVERIFY2(text.code == 0 && text.out.contains("top-1 on 100 images"), text.all());
    }

    void resultsDoNotDependOnThreadsOrKernel()
    {
        const QStringList options{"--circuit", "mul8s_1L2D", "--images", "70"};
        const QString hash = evaluate(options).json()["logitsHash"].toString();
        QCOMPARE(hash.size(), 64);
        for (const QStringList& more : {QStringList{"--threads", "1"},
                                        {"--threads", "3", "--seed", "9"},
                                        {"--kernel", "portable"},
                                        {"--kernel", "reference"}})
            QCOMPARE(evaluate(options + more).json()["logitsHash"].toString(), hash);
    }

    /// Named layers go before the adder of all; the logits are those of the reference.
    void evaluateTakesAdders()
    {
        const QJsonObject exact = evaluate({"--images", "5"}).json();
        QVERIFY(exact["adders"].toObject().isEmpty());
        const QStringList options{"--adder", "NAME=exact", "--adder", "loa:12", "--images", "5"};
        QString layer;
        for (const QJsonValue& candidate :
             runCli({"inspect", m_model, "--json"}).json()["layers"].toArray())
            if (layer.isEmpty() && candidate["filters"].toInt() > 0)
                layer = candidate["name"].toString();
        const auto result = [&](const QStringList& more) {
            return evaluate(QStringList(options).replaceInStrings("NAME", layer) + more);
        };
        const CliResult given = result({});
        QVERIFY2(given.code == 0 && given.err.isEmpty(), given.all());
        const QJsonObject adders = given.json()["adders"].toObject();
        QVERIFY(adders.size() > 1);
        QVERIFY(!adders.contains(layer));
        for (const QJsonValue& adder : adders)
            QCOMPARE(adder.toString(), QString("loa:12"));
        const QString hash = given.json()["logitsHash"].toString();
        QVERIFY(hash != exact["logitsHash"].toString());
        for (const char* kernel : {"portable", "reference"})
            QCOMPARE(result({"--kernel", kernel}).json()["logitsHash"].toString(), hash);
        QCOMPARE(given.json()["exactTop1"], exact["top1"]);
    }

    /// What is fitted is written down: the file alone gives the same logits.
    void evaluateCompensates()
    {
        const QStringList options{"--circuit", "mul8s_1KTY", "--images", "5"};
        const QString file = m_folder.filePath("compensated.json");
        std::set<QString> hashes;
        for (const QStringList& more :
             {QStringList{},
              {"--swap"},
              {"--bias-folding"},
              {"--weight-remapping"},
              {"--control-variate"},
              {"--swap", "--bias-folding", "--weight-remapping", "--control-variate"}}) {
            const CliResult result =
                evaluate(options + more + QStringList{"--save-configuration", file});
            QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
            const QJsonObject json = result.json();
            for (const auto& [key, flag] : {std::pair{"biasFolding", "--bias-folding"},
                                            {"weightRemapping", "--weight-remapping"},
                                            {"controlVariate", "--control-variate"}})
                QCOMPARE(json[key].toBool(), more.contains(flag));
            const QString hash = json["logitsHash"].toString();
            hashes.insert(hash);
            for (const char* kernel : {"auto", "portable"}) {
                const CliResult read =
                    runCli({"evaluate", m_model, "--data", m_data, "--images", "5",
                            "--configuration", file, "--kernel", kernel, "--json"});
                QVERIFY2(read.code == 0, read.all());
                QCOMPARE(read.json()["logitsHash"].toString(), hash);
            }
        }
        QCOMPARE(hashes.size(), std::size_t{6});
    }

    void evaluateWritesATrace()
    {
        const QString folder = m_folder.filePath("trace");
        const CliResult result = evaluate({"--images", "3", "--trace", folder});
        QVERIFY2(result.code == 0, result.all());
        QVERIFY(QFile::exists(folder + "/trace.json"));
        QVERIFY(QFile::exists(folder + "/logits.npy"));
    }

    void exactConfigurationLosesNothing()
    {
        for (const QStringList& options : {QStringList{},
                                           {"--operands", "signed"},
                                           {"--operands", "unsigned"},
                                           {"--circuit", "mul8s_1KV8"},
                                           {"--range", "least-squares"}}) {
            const CliResult result = evaluate(options);
            QVERIFY2(result.code == 0, result.all());
            QCOMPARE(result.json()["lossPp"].toDouble(), 0.0);
        }
        // A signed circuit makes the operands signed; the exact network is the one of that mode.
        QCOMPARE(evaluate({"--circuit", "mul8s_1KV8"}).json()["logitsHash"],
                 evaluate({"--operands", "signed"}).json()["logitsHash"]);
        QVERIFY(evaluate({}).json()["logitsHash"] !=
                evaluate({"--operands", "signed"}).json()["logitsHash"]);
    }

    void sensitivityScoresFiltersAndLayers()
    {
        for (const QString& level : {QString("filter"), QString("layer")}) {
            const QStringList arguments{"sensitivity", m_model,      "--data",
                                        m_data,        "--circuits", "mul8s_1L2H,mul8s_1L1G",
                                        "--level",     level,        "--profile-images",
                                        "32"};
            const CliResult result = runCli(arguments + QStringList{"--json"});
            QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all());
            const QJsonObject object = result.json();
            requireKeys(object, {"level", "images", "circuits", "scores"});
            QCOMPARE(object["level"].toString(), level);
            const QJsonArray scores = object["scores"].toArray();
            QCOMPARE(scores.size(), level == "filter" ? 236 : 5);
            for (const QJsonValue& score : scores) {
                QVERIFY(score["layer"].isString());
                QCOMPARE(score["filter"].isDouble(), level == "filter");
                QVERIFY(score["lossPp"]["mul8s_1L2H"].toDouble(-1) >= 0);
            }
            const CliResult text = runCli(arguments);
            QVERIFY2(text.code == 0 && text.out.contains("mul8s_1L1G"), text.all());
        }
    }

    /// Operator and model levels; a profile that was saved gives the scores that it gave.
    void sensitivityIsEstimatedFromAProfile()
    {
        const QString profile = m_folder.filePath("lenet.profile");
        const QString csv = m_folder.filePath("scores.csv");
        const QStringList arguments{"sensitivity",
                                    m_model,
                                    "--data",
                                    m_data,
                                    "--circuits",
                                    "mul8s_1L2H,mul8s_1L1G",
                                    "--calibration-images",
                                    "16"};
        const auto run = [&](const QStringList& options) {
            const CliResult result = runCli(arguments + options + QStringList{"--json"});
            [&] { QVERIFY2(result.code == 0 && result.err.isEmpty(), result.all()); }();
            return result.json();
        };
        const QJsonObject first =
            run({"--level", "layer", "--images", "70", "--save-profile", profile});
        QCOMPARE(first["method"].toString(), "tables");
        QCOMPARE(first["images"].toInt(), 70);
        QCOMPARE(run({"--level", "layer", "--profile", profile}), first);
        // Both circuits drop partial products, whose effect the tables know exactly.
        const QJsonObject measured = run({"--level", "layer", "--images", "70"});
        QCOMPARE(measured["method"].toString(), "inference");
        for (int layer = 0; layer < 5; ++layer)
            for (const char* name : {"mul8s_1L2H", "mul8s_1L1G"}) {
                const double truth = measured["scores"][layer]["lossPp"][name].toDouble();
                const double estimate = first["scores"][layer]["lossPp"][name].toDouble();
                QVERIFY2(std::abs(estimate - truth) < 0.01 * truth, name);
            }

        const QJsonObject operators = run({"--level", "operator", "--profile", profile});
        QCOMPARE(operators["scores"].toArray().size(), 5);
        for (const QJsonValue& score : operators["scores"].toArray()) {
            for (const char* metric : {"bias", "rms", "relativeRms"})
                QVERIFY(score[metric]["mul8s_1L2H"].isDouble());
            QVERIFY(score["rms"]["mul8s_1L1G"].toDouble() > score["rms"]["mul8s_1L2H"].toDouble());
            QVERIFY(score["rms"]["mul8s_1L2H"].toDouble() >=
                    std::abs(score["bias"]["mul8s_1L2H"].toDouble()));
        }
        const QJsonObject model = run({"--level", "model", "--profile", profile, "--csv", csv});
        QCOMPARE(model["scores"].toArray().size(), 1);
        const QJsonValue loss = model["scores"][0];
        for (const char* name : {"mul8s_1L2H", "mul8s_1L1G"}) {
            QVERIFY(loss["lossLowPp"][name].toDouble() <= loss["lossPp"][name].toDouble());
            QVERIFY(loss["lossHighPp"][name].toDouble() > loss["lossPp"][name].toDouble());
        }
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 1 + 2 * 3);
        QCOMPARE(lines[0], "level,layer,filter,circuit,metric,value");
        QVERIFY(lines[1].startsWith("model,,,mul8s_1L2H,lossPp,"));

        const CliResult text =
            runCli(arguments + QStringList{"--level", "operator", "--profile", profile});
        QVERIFY2(text.code == 0 && text.out.contains("relativeRms"), text.all());
    }

    void interruptEndsInOrder()
    {
        const QString data = m_folder.filePath("long");
        QVERIFY(writeIdxFolder(data, 28, 8000, 8000));
        const QString out = m_folder.filePath("interrupted.hawx");
        QProcess process;
        process.start(HAWX_CLI, {"explore", m_model, "--data", data, "--verify", "200",
                                 "--profile-images", "8000", "--threads", "1", "--out", out});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(catchesInterrupts(process.processId()), 30000);
        QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(120'000 * hawx::test::kSlowness));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardError(), QByteArray("hawx-cli: The work was cancelled.\n"));
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(QDir(m_folder.path()).entryList({"interrupted*"}, QDir::Files), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCliVerbs)
#include "tst_cli_verbs.moc"
