// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"
#include "core/inference/kernels/kernel.h"
#include "core/network/quantise.h"
#include "core/search/enumeration_file.h"
#include "core/search/filter_enumeration.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "core/support/run_context.h"
#include "tests/circuits/error_text.h"
#include "tests/search/tiny_network.h"
#include "tests/support/fashion_lenet.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using hawx::Assignment;
using hawx::EnumerationFile;
using hawx::FilterEnumeration;
using hawx::RunContext;
using hawx::SearchProblem;
using hawx::test::errorText;
using hawx::test::FashionLenet;
using hawx::test::HandNetwork;
using hawx::test::tinyNetwork;
using hawx::test::tinyProblem;

class TestFilterEnumeration : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path path(const char* name) const
    {
        return m_folder.filePath(name).toStdString();
    }

    static FilterEnumeration enumerated(const SearchProblem& problem, int threads = 0,
                                        const std::filesystem::path& file = {})
    {
        RunContext context;
        context.threads = threads;
        return enumerateFilters(problem, file, context);
    }

    /// Of one configuration of the convolutions' filters, by inference of the whole network.
    static std::size_t evaluated(const SearchProblem& problem, hawx::Evaluator& evaluator,
                                 Assignment circuits)
    {
        circuits.resize(static_cast<std::size_t>(problem.network->totalFilters()), 0);
        return evaluator
            .evaluate(configurationOf(problem, circuits), *problem.images, problem.imageCount, {})
            .correct;
    }

    static SearchProblem lenetProblem(const FashionLenet& lenet, std::size_t images)
    {
        SearchProblem problem;
        problem.network = std::make_shared<hawx::QuantisedNetwork>(quantise(
            lenet.network, lenet.data.train, {.images = 64}, hawx::OperandMode::Signed, {}));
        problem.circuits = {hawx::CircuitLibrary::shipped().exact(true),
                            hawx::CircuitLibrary::shipped().get("mul8s_1L2D")};
        problem.images = lenet.data.test;
        problem.imageCount = images;
        return problem;
    }

    /// Enumerates for a while, then cancels.
    static void enumerateSome(const SearchProblem& problem, const std::filesystem::path& file,
                              std::uint64_t more)
    {
        std::stop_source source;
        RunContext context;
        context.stop = source.get_token();
        std::uint64_t before = 0;
        context.progress = [&](const hawx::Progress& progress) {
            before = before == 0 ? progress.done : before;
            if (progress.done >= before + more)
                source.request_stop();
        };
        QVERIFY_THROWS_EXCEPTION(hawx::Cancelled, enumerateFilters(problem, file, context));
    }

private slots:
    void equalsEvaluator_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QList<int>>("connected");
        QTest::addColumn<bool>("folded");
        for (const std::string& kernel : hawx::availableKernels())
            for (const bool folded : {false, true})
                for (const QList<int>& connected : {QList{3}, QList{5, 3}, QList{70, 9, 4}})
                    QTest::addRow("%s, %lld connected layers%s", kernel.c_str(),
                                  static_cast<long long>(connected.size()),
                                  folded ? ", bias folded" : "")
                        << QString::fromStdString(kernel) << connected << folded;
    }
    void equalsEvaluator()
    {
        QFETCH(QString, kernel);
        QFETCH(QList<int>, connected);
        QFETCH(bool, folded);
        const HandNetwork network = tinyNetwork({connected.begin(), connected.end()});
        SearchProblem problem = tinyProblem(network, {"mul8s_1L1G"});
        problem.kernel = kernel.toStdString();
        if (folded) {
            problem.biasCorrection.assign(
                2, std::vector<std::int32_t>(
                       static_cast<std::size_t>(problem.network->totalFilters()), 0));
            for (std::size_t f = 0; f < 5; ++f)
                problem.biasCorrection[1][f] = 300 * static_cast<int>(f) - 500;
        }
        const FilterEnumeration enumeration = enumerated(problem);
        QCOMPARE(enumeration.filters, std::size_t{5});
        QCOMPARE(enumeration.images, std::size_t{150});
        QCOMPARE(enumeration.correct.size(), std::size_t{32});
        hawx::Evaluator evaluator(problem.network);
        for (std::size_t i = 0; i < 32; ++i)
            QCOMPARE(std::size_t{enumeration.correct[i]},
                     evaluated(problem, evaluator, enumeration.circuits(i)));
        // The circuits do change answers, or the comparison would say nothing.
        const auto [least, most] =
            std::minmax_element(enumeration.correct.begin(), enumeration.correct.end());
        QVERIFY(*least < *most);
    }

    /// More filters than a part has bits, so that parts share their first layer.
    void equalsEvaluatorWithManyFilters()
    {
        SearchProblem problem = tinyProblem(tinyNetwork({6, 3}, 1, 14), {"mul8s_1L1G"}, 40);
        const FilterEnumeration enumeration = enumerated(problem);
        QCOMPARE(enumeration.correct.size(), std::size_t{1} << 15);
        hawx::Evaluator evaluator(problem.network);
        std::mt19937 random(3);
        for (int i = 0; i < 200; ++i) {
            const std::size_t configuration = random() % enumeration.correct.size();
            QCOMPARE(std::size_t{enumeration.correct[configuration]},
                     evaluated(problem, evaluator, enumeration.circuits(configuration)));
        }
        QCOMPARE(enumerated(problem, 1).correct, enumeration.correct);
        QCOMPARE(enumerated(problem, 3).correct, enumeration.correct);
    }

    void bitsAreFiltersInOrder()
    {
        FilterEnumeration enumeration;
        enumeration.filters = 5;
        QCOMPARE(enumeration.circuits(0b10010), (Assignment{1, 0, 0, 1, 0}));
    }

    /// Parts of the trained LeNet-5, of two runs that were interrupted.
    void interruptedRunOfLenetKeepsItsParts()
    {
        if (!FashionLenet::available())
            QSKIP("The package dataset-fashion-mnist is not installed.");
        const FashionLenet lenet;
        const SearchProblem problem = lenetProblem(lenet, 80);
        const std::filesystem::path file = path("lenet");
        const std::size_t parts = std::size_t{1} << (22 - hawx::kMostPartBits);
        const std::size_t partSize = std::size_t{1} << hawx::kMostPartBits;
        std::vector<std::size_t> missingBefore(parts);
        std::vector<std::uint16_t> numbersBefore;
        for (int run = 0; run < 2; ++run) {
            enumerateSome(problem, file, partSize);
            EnumerationFile kept(file, identityOf(problem), parts, partSize);
            const std::vector<std::size_t> missing = kept.missing();
            QVERIFY(missing.size() < missingBefore.size());
            const std::vector<std::uint16_t> numbers = kept.take();
            hawx::Evaluator evaluator(problem.network);
            FilterEnumeration names;
            names.filters = 22;
            std::mt19937 random(4);
            for (std::size_t part = 0; part < parts; ++part) {
                if (std::binary_search(missing.begin(), missing.end(), part))
                    continue;
                for (int i = 0; i < 20; ++i) {
                    const std::size_t configuration = part * partSize + random() % partSize;
                    QCOMPARE(std::size_t{numbers[configuration]},
                             evaluated(problem, evaluator, names.circuits(configuration)));
                }
                if (run == 1 &&
                    !std::binary_search(missingBefore.begin(), missingBefore.end(), part))
                    QVERIFY(std::equal(&numbers[part * partSize], &numbers[(part + 1) * partSize],
                                       &numbersBefore[part * partSize]));
            }
            missingBefore = missing;
            numbersBefore = numbers;
        }
    }

    void resumedRunEqualsAnUninterruptedOne()
    {
        const SearchProblem problem = tinyProblem(tinyNetwork({5, 3}), {"mul8s_1L1G"});
        const FilterEnumeration whole = enumerated(problem);
        const std::filesystem::path file = path("resumed");
        {
            EnumerationFile begun(file, identityOf(problem), 4, 8);
            begun.finish(2, std::span(whole.correct).subspan(16, 8));
            begun.write();
        }
        QCOMPARE(enumerated(problem, 0, file).correct, whole.correct);
        // What is finished is read, not computed: false numbers stay.
        const std::vector<std::uint16_t> wrong(8, 1234);
        {
            std::filesystem::remove(file);
            EnumerationFile begun(file, identityOf(problem), 4, 8);
            begun.finish(1, wrong);
            begun.write();
        }
        std::vector<std::uint16_t> expected = whole.correct;
        std::copy(wrong.begin(), wrong.end(), expected.begin() + 8);
        QCOMPARE(enumerated(problem, 0, file).correct, expected);
        QVERIFY(EnumerationFile(file, identityOf(problem), 4, 8).missing().empty());
    }

    void fileOfOtherWorkIsRefused()
    {
        const SearchProblem problem = tinyProblem(tinyNetwork({5, 3}), {"mul8s_1L1G"});
        const std::filesystem::path file = path("other");
        enumerated(problem, 0, file);
        const QString refusal =
            "The file " + QString::fromStdString(file.string()) + " belongs to another enumeration";
        SearchProblem other = problem;
        other.circuits[1] = hawx::CircuitLibrary::shipped().get("mul8s_1L2H");
        QVERIFY(errorText([&] { enumerated(other, 0, file); }).startsWith(refusal));
        other = problem;
        other.imageCount = 149;
        QVERIFY(errorText([&] { enumerated(other, 0, file); }).startsWith(refusal));
        other = problem;
        auto images = std::make_shared<hawx::ImageSet>(*problem.images);
        images->pixels.back() ^= 1;
        other.images = images;
        QVERIFY(errorText([&] { enumerated(other, 0, file); }).startsWith(refusal));
        other = problem;
        auto network = std::make_shared<hawx::QuantisedNetwork>(*problem.network);
        network->layers.back().bias.back() += 1;
        other.network = network;
        QVERIFY(errorText([&] { enumerated(other, 0, file); }).startsWith(refusal));
    }

    void damagedFileIsRefused()
    {
        const SearchProblem problem = tinyProblem(tinyNetwork({5, 3}), {"mul8s_1L1G"});
        const std::filesystem::path file = path("damaged");
        enumerated(problem, 0, file);
        const std::string whole = hawx::readTextFile(file);
        for (const std::size_t changed : {whole.size() - 1, whole.size() - 70, std::size_t{90}}) {
            std::string text = whole;
            text[changed] = static_cast<char>(text[changed] ^ 4);
            hawx::writeFileAtomically(file, text);
            QVERIFY(errorText([&] { enumerated(problem, 0, file); }).contains("is damaged"));
        }
        hawx::writeFileAtomically(file, whole.substr(0, whole.size() - 8));
        QVERIFY(errorText([&] { enumerated(problem, 0, file); }).contains("is damaged"));
        hawx::writeFileAtomically(file, "something else");
        QVERIFY(errorText([&] { enumerated(problem, 0, file); }).contains("holds no enumeration"));
    }

    void refusesWhatItCannotEnumerate()
    {
        const QString other = "The network hand cannot be enumerated by filter: ";
        SearchProblem problem = tinyProblem(tinyNetwork({5, 3}), {"mul8s_1L1G"});
        const auto change = [&](auto&& how) {
            auto network = std::make_shared<hawx::QuantisedNetwork>(*problem.network);
            how(*network);
            SearchProblem changed = problem;
            changed.network = network;
            return errorText([&] { enumerated(changed); });
        };
        // Layers: input, conv, pool, conv, pool, connected, connected.
        QVERIFY(change([](hawx::QuantisedNetwork& network) {
                    network.layers[5].fullyConnected = false;
                }).startsWith(other));
        QVERIFY(change([](hawx::QuantisedNetwork& network) {
                    network.layers[1].fullyConnected = true;
                }).startsWith(other));
        QVERIFY(change([](hawx::QuantisedNetwork& network) {
                    network.layers[4].type = hawx::LayerType::ChannelShuffle;
                }).startsWith(other));
        QVERIFY(change([](hawx::QuantisedNetwork& network) {
                    network.layers[6].inputs = {4};
                }).startsWith(other));
        QVERIFY(change([](hawx::QuantisedNetwork& network) {
                    network.layers[6].requantisation = network.layers[5].requantisation;
                }).startsWith(other));

        problem.circuits.push_back(problem.circuits[1]);
        QVERIFY(errorText([&] { enumerated(problem); }).contains("and not for 3"));
        problem = tinyProblem(tinyNetwork({3}, 13, 14), {"mul8s_1L1G"});
        QCOMPARE(errorText([&] { enumerated(problem); }),
                 QStringLiteral("The convolutions of the network hand have 27 filters; at most 26 "
                                "can be enumerated."));
        problem = tinyProblem(tinyNetwork({3}), {"mul8s_1L1G"}, 65536);
        QVERIFY(errorText([&] { enumerated(problem); }).contains("65,535 images"));
    }
};

QTEST_APPLESS_MAIN(TestFilterEnumeration)
#include "tst_filter_enumeration.moc"
