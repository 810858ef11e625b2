// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/dropped_products.h"
#include "core/circuits/export/export_circuit.h"
#include "core/circuits/user_library.h"
#include "core/exports/configuration_file.h"
#include "core/support/files.h"
#include "core/support/npy_file.h"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>

// Valid input for each fuzzer, as small as can be, written by HAWX's own exporters where there is
// one: fuzz_corpus FOLDER.

namespace {

namespace fs = std::filesystem;
using namespace hawx;

void write(const fs::path& folder, const std::string& name, const std::string& text)
{
    fs::create_directories(folder);
    writeFileAtomically(folder / name, text);
}

CircuitPtr smallCircuit(bool isSigned)
{
    return makeCircuit(isSigned ? "mul8s_small" : "mul8u_small", "dropped partial products",
                       isSigned, droppedProductsMultiplier(isSigned, {.h = 6, .v = 5, .d = 0}),
                       CircuitCost{.powerMw = 0.05,
                                   .areaUm2 = 170,
                                   .delayNs = 0.9,
                                   .provenance = Provenance::Published,
                                   .source = "corpus"});
}

void writeCircuit(const fs::path& corpus, const Circuit& circuit)
{
    write(corpus / "verilog", circuit.name, toVerilog(circuit));
    write(corpus / "c", circuit.name, toC(circuit));
    write(corpus / "blif", circuit.name, toBlif(circuit));
    write(corpus / "netlist", circuit.name, circuit.netlist->canonicalText());
    const fs::path table = corpus / "npy" / (circuit.name + ".npy");
    fs::create_directories(table.parent_path());
    NpyFile::write(table, {8, 8}, circuit.table.results().subspan(256 * 96, 64));
    // The beginnings of tables: the rest is more of the same.
    const std::string csv = tableToCsv(circuit.table).substr(0, 2000);
    write(corpus / "table", circuit.name, csv);
    write(corpus / "array", circuit.name,
          "static const int16_t table[256][256] = {{0, 1, -2},\n {0x10, 3, 4}};\n");
    write(corpus / "figures", circuit.name,
          "// MAE% = 0.0018 %\n// WCE = 10\n// EP% = 50.00 %\n// PDK45_PWR = 0.391 mW\n"
          "// PDK45_AREA = 709.6 um2\n// PDK45_DELAY = 1.43 ns\n");
}

void writeCorpus(const fs::path& corpus)
{
    const CircuitPtr circuit = smallCircuit(false);
    writeCircuit(corpus, *circuit);
    writeCircuit(corpus, *smallCircuit(true));
    write(corpus / "stored", "netlist", storedText({circuit, {"mul8u_small small.v"}}));
    write(corpus / "liberty", "small.lib", readTextFile(HAWX_SOURCE_DIR "/tests/fuzz/small.lib"));
    for (const auto& file : fs::directory_iterator(HAWX_SOURCE_DIR "/resources/accelerators"))
        if (file.is_regular_file())
            write(corpus / "accelerator", file.path().filename().string(),
                  readTextFile(file.path()));

    Configuration configuration{.network = "small", .networkSha256 = std::string(64, 'a')};
    configuration.biasFolding = true;
    WeightMap map;
    map.set(-3, -4);
    configuration.layers.push_back({.layer = "conv1",
                                    .circuits = {circuit, circuit},
                                    .swap = {true, false},
                                    .biasCorrection = {3, -4},
                                    .weightMaps = {nullptr, std::make_shared<WeightMap>(map)},
                                    .controlVariate = {300, -1}});
    write(corpus / "configuration", "small.json", configurationToJson(configuration));
}

} // namespace

int main(int argc, char** argv)
{
    try {
        if (argc != 2) {
            std::fputs("usage: fuzz_corpus FOLDER\n", stderr);
            return 2;
        }
        writeCorpus(argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "fuzz_corpus: %s\n", error.what());
        return 1;
    }
}
