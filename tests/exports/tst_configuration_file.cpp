// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/configuration_file.h"
#include "tests/circuits/error_text.h"

#include <QTest>

#include <map>
#include <random>

using hawx::CircuitLibrary;
using hawx::CircuitPtr;
using hawx::Configuration;
using hawx::configurationFromJson;
using hawx::configurationToCsv;
using hawx::configurationToJson;
using hawx::LayerConfiguration;
using hawx::OperandMode;
using hawx::RangeMethod;
using hawx::WeightMap;
using hawx::WeightMapPtr;
using hawx::test::errorText;

namespace {

const std::string kSha(64, 'a');

/// Two signed circuits and two unsigned ones, of which one has no known cost.
const CircuitLibrary& library()
{
    static const CircuitLibrary circuits = [] {
        CircuitLibrary result;
        result.add(CircuitLibrary::shipped().get("mul8s_1L2H"));
        result.add(CircuitLibrary::shipped().get("mul8s_1KV8"));
        result.add(makeCircuit("u, exact", "exact", hawx::TruthTable::exact(false), {}));
        std::vector<std::int32_t> zeros(hawx::TruthTable::kEntries, 0);
        result.add(makeCircuit("u_zero", "zero", hawx::TruthTable(false, zeros), {}));
        return result;
    }();
    return circuits;
}

CircuitPtr circuit(const char* name)
{
    return library().get(name);
}

WeightMapPtr mapOf(const std::map<int, int>& replacements)
{
    WeightMap map;
    for (const auto& [code, replacement] : replacements)
        map.set(static_cast<std::int8_t>(code), static_cast<std::int8_t>(replacement));
    return std::make_shared<WeightMap>(map);
}

Configuration smallConfiguration()
{
    return {.network = "lenet \"5\"",
            .networkSha256 = kSha,
            .operands = OperandMode::Signed,
            .calibration = {.images = 100, .range = RangeMethod::LeastSquares},
            .biasFolding = true,
            .layers = {{.layer = "conv1",
                        .circuits = {circuit("mul8s_1L2H"), circuit("mul8s_1KV8")},
                        .swap = {true, false},
                        .biasCorrection = {-5, 2147483647},
                        .adder = {},
                        .weightMaps = {nullptr, mapOf({{-100, -96}, {3, 4}, {127, -127}})},
                        .controlVariate = {-32768, 384}},
                       {.layer = "fc",
                        .circuits = {circuit("u, exact")},
                        .swap = {},
                        .biasCorrection = {},
                        .adder = hawx::adderFromString("gear:4,8"),
                        .weightMaps = {},
                        .controlVariate = {}}}};
}

/// The JSON of smallConfiguration() with hashes in place.
QString smallJson()
{
    static const char text[] =
        "{\n"
        "  'format': 'hawx-configuration',\n"
        "  'version': 1,\n"
        "  'network': {'name':'lenet \\'5\\'','sha256':'%1'},\n"
        "  'operands': 'signed',\n"
        "  'calibration': {'images':100,'range':'least-squares'},\n"
        "  'biasFolding': true,\n"
        "  'weightRemapping': true,\n"
        "  'controlVariate': true,\n"
        "  'circuitHashes': {'mul8s_1KV8':'%2','mul8s_1L2H':'%3','u, exact':'%4'},\n"
        "  'layers': [\n"
        "    "
        "{'name':'conv1','circuits':['mul8s_1L2H','mul8s_1KV8'],'swap':[true,false],'"
        "biasCorrection':[-5,2147483647],'weightMaps':[{'-100':-96,'3':4,'127':-127}],"
        "'weightMapOfFilter':[null,0],'controlVariate':[-32768,384]},\n"
        "    {'name':'fc','circuits':['u, exact'],'adder':'gear:4,8'}\n"
        "  ]\n"
        "}\n";
    return QString(text).replace('\'', '"').arg(QString::fromStdString(kSha),
                                                QString::fromStdString(circuit("mul8s_1KV8")->hash),
                                                QString::fromStdString(circuit("mul8s_1L2H")->hash),
                                                QString::fromStdString(circuit("u, exact")->hash));
}

Configuration parsed(const QString& text)
{
    return configurationFromJson(text.toStdString(), "c.json", library());
}

void compare(const Configuration& x, const Configuration& y)
{
    QCOMPARE(x.network, y.network);
    QCOMPARE(x.networkSha256, y.networkSha256);
    QVERIFY(x.operands == y.operands);
    QVERIFY(x.calibration == y.calibration);
    QCOMPARE(x.biasFolding, y.biasFolding);
    QCOMPARE(x.layers.size(), y.layers.size());
    for (std::size_t i = 0; i < x.layers.size(); ++i) {
        QCOMPARE(x.layers[i].layer, y.layers[i].layer);
        QCOMPARE(x.layers[i].circuits, y.layers[i].circuits);
        QCOMPARE(x.layers[i].swap, y.layers[i].swap);
        QCOMPARE(x.layers[i].biasCorrection, y.layers[i].biasCorrection);
        QVERIFY(x.layers[i].adder == y.layers[i].adder);
        QCOMPARE(x.layers[i].controlVariate, y.layers[i].controlVariate);
        QCOMPARE(x.layers[i].weightMaps.size(), y.layers[i].weightMaps.size());
        for (std::size_t f = 0; f < x.layers[i].weightMaps.size(); ++f) {
            const WeightMapPtr& map = x.layers[i].weightMaps[f];
            const WeightMapPtr& other = y.layers[i].weightMaps[f];
            QVERIFY(map && other ? *map == *other : map == other);
        }
    }
}

Configuration randomConfiguration(unsigned seed)
{
    std::mt19937 generator(seed);
    const auto below = [&generator](unsigned limit) {
        return std::uniform_int_distribution<unsigned>(0, limit - 1)(generator);
    };
    Configuration configuration;
    configuration.network = "network " + std::to_string(seed);
    configuration.networkSha256 = kSha;
    const bool isSigned = below(2) == 1;
    configuration.operands = isSigned ? OperandMode::Signed : OperandMode::Unsigned;
    configuration.calibration = {.images = static_cast<int>(1 + below(5000)),
                                 .range =
                                     below(2) == 1 ? RangeMethod::Max : RangeMethod::LeastSquares};
    configuration.biasFolding = below(2) == 1;
    const unsigned layers = 1 + below(5);
    for (unsigned i = 0; i < layers; ++i) {
        LayerConfiguration layer;
        layer.layer = "layer/" + std::to_string(i);
        const std::size_t filters = 1 + below(30);
        for (std::size_t f = 0; f < filters; ++f)
            layer.circuits.push_back(library().circuits()[isSigned ? below(4) : 2 + below(2)]);
        if (below(2) == 1)
            for (std::size_t f = 0; f < filters; ++f)
                layer.swap.push_back(below(2) == 1);
        if (configuration.biasFolding)
            for (std::size_t f = 0; f < filters; ++f)
                layer.biasCorrection.push_back(static_cast<std::int32_t>(generator()));
        if (below(2) == 1) {
            std::vector<WeightMapPtr> maps{nullptr};
            for (unsigned m = 0; m < 3; ++m)
                maps.push_back(
                    mapOf({{static_cast<int>(below(127)), 127},
                           {-1 - static_cast<int>(below(127)), static_cast<int>(below(128))}}));
            for (std::size_t f = 0; f < filters; ++f)
                layer.weightMaps.push_back(maps[below(4)]);
        }
        if (below(2) == 1)
            for (std::size_t f = 0; f < filters; ++f)
                layer.controlVariate.push_back(static_cast<std::int16_t>(generator()));
        if (below(2) == 1)
            layer.adder = {hawx::AdderKind::LowerOr, {static_cast<int>(1 + below(31))}};
        configuration.layers.push_back(layer);
    }
    return configuration;
}

} // namespace

class TestConfigurationFile : public QObject {
    Q_OBJECT

private slots:
    void writesTheseBytes()
    {
        QCOMPARE(QString::fromStdString(configurationToJson(smallConfiguration())), smallJson());
    }

    void readsThemBack() { compare(parsed(smallJson()), smallConfiguration()); }

    void roundTripKeepsEveryField()
    {
        for (unsigned seed = 0; seed < 50; ++seed) {
            const Configuration written = randomConfiguration(seed);
            const std::string text = configurationToJson(written);
            const Configuration read = configurationFromJson(text, "c.json", library());
            compare(read, written);
            QCOMPARE(configurationToJson(read), text);
        }
    }

    void whatADesignerLeavesOutHasADefault()
    {
        const QString text = "{'layers':[{'circuits':['u_zero'],'name':'a'}],"
                             "'operands':'unsigned','network':{'sha256':'%1','name':'n'},"
                             "'version':1,'format':'hawx-configuration'}";
        const Configuration read =
            parsed(QString(text).replace('\'', '"').arg(QString::fromStdString(kSha)));
        QVERIFY(read.calibration == hawx::CalibrationSettings{});
        QVERIFY(!read.biasFolding);
        QVERIFY(read.layers[0].swap.empty());
        QVERIFY(read.layers[0].biasCorrection.empty());
        QVERIFY(read.layers[0].weightMaps.empty());
        QVERIFY(read.layers[0].controlVariate.empty());
    }

    void nameThatIsNoUtf8DoesNotFail()
    {
        Configuration configuration = smallConfiguration();
        configuration.network = "caf\xe9";
        QCOMPARE(
            configurationFromJson(configurationToJson(configuration), "c.json", library()).network,
            std::string("caf\xef\xbf\xbd"));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* before, const char* after,
                            const char* message) {
            QTest::newRow(name) << QString(before) << QString(after) << QString(message);
        };
        row("no JSON", "\"operands\":", "\"operands\"", "c.json is not valid JSON: see line 5, ");
        row("cut", "\n  ]\n}", "", "is not valid JSON: see line 14, ");
        row("huge number", "100", "1e999", "a number that is too large");
        row("twice", "\"biasFolding\": true", "\"operands\": \"signed\"",
            "the key \"operands\" stands twice");
        row("format", "hawx-configuration", "hawx", "\"format\" must be \"hawx-configuration\"");
        row("no format", "\"format\"", "\"fromat\"", "c.json: the file is no configuration");
        row("newer", "\"version\": 1", "\"version\": 2",
            "version is 2, but this HAWX reads up to 1");
        row("version 0", "\"version\": 1", "\"version\": 0",
            "version must be an integer within 1..");
        row("version text", "\"version\": 1", "\"version\": \"1\"", "version must be an integer");
        row("no version", "\"version\"", "\"vresion\"", "lacks the key \"version\"");
        row("unknown key", "\"biasFolding\"", "\"biasFoldling\"",
            "the file has an unknown key \"biasFoldling\"; known are format, version, network");
        row("missing key", "\"operands\": \"signed\",", "", "the file lacks the key \"operands\"");
        row("network key", "\"name\":\"lenet", "\"nmae\":\"lenet",
            "network lacks the key \"name\"");
        row("hash", "aaaaaaaa", "AAAAAAAA", "network.sha256 must be a SHA-256 of 64");
        row("hash length", "aaaaaaaa", "", "network.sha256 must be a SHA-256 of 64");
        row("operands", "\"signed\"", "\"both\"", "operands is not understood: \"both\"");
        row("operands type", "\"signed\"", "3", "operands must be a text");
        row("images", ":100", ":0",
            "calibration.images must be an integer within 1..2147483647, not 0");
        row("images large", ":100", ":18446744073709551615",
            "calibration.images must be an integer");
        row("images real", ":100", ":1.5", "calibration.images must be an integer");
        row("range", "least-squares", "least", "calibration.range is not understood: \"least\"");
        row("range key", ",\"range\":\"least-squares\"", "", "calibration lacks the key \"range\"");
        row("bias folding", "\"biasFolding\": true", "\"biasFolding\": 1",
            "biasFolding must be true or false");
        row("folding without corrections", ",\"biasCorrection\":[-5,2147483647]", "",
            "biasFolding is true, but no layer has a \"biasCorrection\"");
        row("corrections without folding", "\"biasFolding\": true", "\"biasFolding\": false",
            "layers with a \"biasCorrection\", but \"biasFolding\" is not true");
        row("layers", "\"layers\": [", "\"layers\": 5, \"l\": [", "unknown key \"l\"");
        row("layer key", "\"name\":\"fc\"", "\"name\":\"fc\",\"kernel\":3",
            "layers[1] has an unknown key \"kernel\"; known are name, circuits, swap");
        row("layer twice", "\"fc\"", "\"conv1\"", "layers[1] describes layer conv1 a second time");
        row("circuits empty", "\"circuits\":[\"u, exact\"]", "\"circuits\":[]",
            "layers[1].circuits is empty: layer fc needs one circuit for each filter");
        row("circuits no list", "[\"u, exact\"]", "\"u, exact\"",
            "layers[1].circuits must be a list");
        row("circuit no text", "[\"u, exact\"]", "[7]", "layers[1].circuits[0] must be a text");
        row("circuit unknown", "[\"mul8s_1L2H\"", "[\"mul8s_1L2X\"",
            "layers[0].circuits[0] is not understood: There is no circuit \"mul8s_1L2X\"; similar "
            "names are mul8s_1L2H");
        row("circuit signed", "\"operands\": \"signed\"", "\"operands\": \"unsigned\"",
            "layers[0].circuits[0] gives layer conv1 the signed circuit mul8s_1L2H");
        row("circuit of another release", "\"u, exact\":\"", "\"u_zero\":\"",
            "circuitHashes says that u_zero computes something else");
        row("circuit hash", "\"circuitHashes\": {\"mul8s_1KV8\":\"",
            "\"circuitHashes\": {\"a\":\"b", "circuitHashes.a must be a SHA-256");
        row("swap length", "[true,false]", "[true]",
            "layers[0].swap has 1 entries, but layer conv1 has 2 circuits");
        row("swap type", "[true,false]", "[true,0]", "layers[0].swap[1] must be true or false");
        row("correction length", "[-5,2147483647]", "[-5,1,2]",
            "layers[0].biasCorrection has 3 entries");
        row("correction range", "2147483647]", "2147483648]",
            "layers[0].biasCorrection[1] must be an integer within -2147483648..2147483647, not "
            "2147483648");
        row("remapping without maps",
            ",\"weightMaps\":[{\"-100\":-96,\"3\":4,\"127\":-127}],\"weightMapOfFilter\":[null,0]",
            "", "weightRemapping is true, but no layer has a \"weightMaps\"");
        row("maps without remapping", "\"weightRemapping\": true", "\"weightRemapping\": false",
            "layers with a \"weightMaps\", but \"weightRemapping\" is not true");
        row("maps of no filter", ",\"weightMapOfFilter\":[null,0]", "",
            "layers[0] has one of \"weightMaps\" and \"weightMapOfFilter\"");
        row("map of a code that is none", "\"-100\"", "\"-128\"",
            "layers[0].weightMaps[0] has the key \"-128\", which is no weight code");
        row("map of no code", "\"3\":4", "\"03\":4", "has the key \"03\"");
        row("map to no code", "\"3\":4", "\"3\":128",
            "layers[0].weightMaps[0].3 must be an integer within -127..127, not 128");
        row("map to itself", "\"3\":4", "\"3\":3", "replaces the code 3 by itself");
        row("empty map", "{\"-100\":-96,\"3\":4,\"127\":-127}", "{}",
            "layers[0].weightMaps[0] replaces no code");
        row("map no object", "{\"-100\":-96,\"3\":4,\"127\":-127}", "7",
            "layers[0].weightMaps[0] must be an object");
        row("map index", "[null,0]", "[null,1]",
            "layers[0].weightMapOfFilter[1] must be an integer within 0..0, not 1");
        row("no maps", "[{\"-100\":-96,\"3\":4,\"127\":-127}]", "[]",
            "layers[0].weightMapOfFilter[1] must be null");
        row("map indices", "[null,0]", "[null]", "layers[0].weightMapOfFilter has 1 entries");
        row("variates unstated", "\"controlVariate\": true", "\"controlVariate\": false",
            "layers with a \"controlVariate\", but \"controlVariate\" is not true");
        row("no variates", ",\"controlVariate\":[-32768,384]", "",
            "controlVariate is true, but no layer has a \"controlVariate\"");
        row("variate range", "[-32768,384]", "[-32769,384]",
            "layers[0].controlVariate[0] must be an integer within -32768..32767");
        row("variates", "[-32768,384]", "[1]", "layers[0].controlVariate has 1 entries");
        row("adder type", "\"gear:4,8\"", "8", "layers[1].adder must be a text");
        row("adder", "gear:4,8", "loa:40",
            "layers[1].adder is not understood: The adder \"loa:40\" is not possible: of 32 bits, "
            "its bits of the lower part are 1 to 31, not 40");
        row("correction type", "[-5,", "[null,", "layers[0].biasCorrection[0] must be an integer");
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, message);
        QString text = smallJson();
        QVERIFY(text.contains(before));
        text.replace(text.indexOf(before), before.size(), after);
        const QString error = errorText([&] { parsed(text); });
        QVERIFY2(error.contains(message), qPrintable(error));
        QVERIFY2(error.startsWith("c.json") && error.endsWith('.') && !error.endsWith("..") &&
                     !error.contains('\n'),
                 qPrintable(error));
    }

    void otherJsonIsNoConfiguration()
    {
        for (const char* text : {"[]", "3", "{}", "null", "\"format\""})
            QVERIFY(errorText([&] { parsed(text); }).contains("is no configuration"));
        QVERIFY(errorText([] { parsed(""); }).contains("is not valid JSON"));
        QVERIFY(errorText([] {
                    parsed(smallJson().replace("signed", QChar(0xd800)));
                }).startsWith("c.json"));
        // Deep nesting must not exhaust the stack.
        QVERIFY(errorText([] { parsed(QString(200000, '[')); }).contains("is not valid JSON"));
    }

    void emptyLayersAreRefused()
    {
        QString text = smallJson();
        text = text.left(text.indexOf("\"layers\": [") + 11) + "]}";
        QVERIFY(errorText([&] { parsed(text); }).contains("layers is empty"));
    }

    void csvHasALineAFilter()
    {
        QCOMPARE(configurationToCsv(smallConfiguration()),
                 std::string("layer,filter,circuit,swapped,bias_correction,power_mw,area_um2,adder,"
                             "remapped_codes,control_variate\n"
                             "conv1,0,mul8s_1L2H,1,-5,0.301,558.9,exact,0,-128\n"
                             "conv1,1,mul8s_1KV8,0,2147483647,0.425,729.8,exact,3,1.5\n"
                             "fc,0,\"u, exact\",0,0,,,\"gear:4,8\",0,0\n"));
    }
};

QTEST_APPLESS_MAIN(TestConfigurationFile)
#include "tst_configuration_file.moc"
