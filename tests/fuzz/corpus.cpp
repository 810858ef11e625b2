// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/export/export_circuit.h"
#include "core/circuits/user_library.h"
#include "core/exports/configuration_file.h"
#include "core/search/enumeration_file.h"
#include "core/sensitivity/network_profile.h"
#include "core/session/session.h"
#include "core/support/files.h"
#include "core/support/npy_file.h"
#include "tests/fuzz/samples.h"

#include <SQLiteCpp/Database.h>
#include <zlib.h>

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
using namespace hawx::test;

void write(const fs::path& folder, const std::string& name, const std::string& text)
{
    fs::create_directories(folder);
    writeFileAtomically(folder / name, text);
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

/// Two images of 2x3 pixels and their labels, two images of CIFAR-10.
void writeImages(const fs::path& corpus)
{
    using namespace std::string_literals;
    const std::string images = "\0\0\x08\x03\0\0\0\x02\0\0\0\x02\0\0\0\x03"
                               "abcdefABCDEF"s;
    write(corpus / "idx", "images", images);
    write(corpus / "idx", "labels", "\0\0\x08\x01\0\0\0\x02\x05\x09"s);
    write(corpus / "idx_gz", "plain", images);
    const gzFile file = gzopen((corpus / "idx_gz" / "images.gz").c_str(), "wb");
    gzwrite(file, images.data(), static_cast<unsigned>(images.size()));
    gzclose(file);
    const std::string pixels(3072, 'p');
    write(corpus / "cifar", "batch", '\x09' + pixels + '\0' + pixels);
    write(corpus / "cifar", "fine", "\x13\x63"s + pixels);
    write(corpus / "class_names", "three", "apple\n\npear\r\n plum \n");
    write(corpus / "image_list", "plain", "a.png,0\nb.png,1\n");
    write(corpus / "image_list", "header", "\xEF\xBB\xBFlabel,path,split\r\ncat,a.png,train\r\n");
    write(corpus / "image_list", "quoted",
          "path,label,split\n\"a \"\"b\"\",\nc.png\",\"cat\",test\n\nd.png,dog,Training");
}

/// Without the checksums, which the fuzzers append.
void writeResults(const fs::path& corpus)
{
    const fs::path file = corpus / "whole";
    const auto writeWithout = [&](std::size_t checksum, const std::string& parser) {
        const std::string text = readTextFile(file);
        write(corpus / parser, "small", text.substr(0, text.size() - checksum));
        fs::remove(file);
    };
    EnumerationFile enumeration(file, kIdentity, 3, 4);
    enumeration.finish(1, std::vector<std::uint16_t>{9, 8, 7, 6});
    enumeration.write();
    writeWithout(64, "enumeration");

    NetworkProfile profile(smallPlan());
    profile.blocks.push_back(
        {.margins = {0.5F},
         .gradientSums = std::vector<float>(profile.filters() * kLanes),
         .windowResponses = std::vector<float>(profile.filters() * kLanes),
         .scales = std::vector<float>(profile.firstResponse.back()),
         .responses = std::vector<std::int16_t>(profile.firstResponse.back() * kLanes)});
    saveNetworkProfile(file, profile);
    writeWithout(sizeof(std::uint32_t), "profile");

    const fs::path session = corpus / "session" / "small";
    fs::create_directories(session.parent_path());
    Session::save(session, smallExploration());
    SQLite::Database database(session.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA page_size = 512");
    database.exec("VACUUM");
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
    write(corpus / "sidecar", "small.json",
          R"({"mean": [0.4, 0.4, 0.5], "std": [0.2, 0.2, 1], "classes": ["a", "b"],)"
          R"( "input": [3, 8, 8]})");
    writeImages(corpus);
    writeResults(corpus);
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
