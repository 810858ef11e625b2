// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"
#include "core/sensitivity/network_profile.h"
#include "core/support/error.h"
#include "core/support/files.h"
#include "tests/circuits/error_text.h"
#include "tests/network/random_graph.h"
#include "tests/sensitivity/tiny_network.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>

using hawx::Evaluator;
using hawx::ImageSet;
using hawx::NetworkProfile;
using hawx::OperandMode;
using hawx::RunContext;
using hawx::test::errorText;
using hawx::test::Random;

namespace {

/// The images [first, first + count).
ImageSet part(const ImageSet& images, std::size_t first, std::size_t count)
{
    ImageSet result;
    result.shape = images.shape;
    result.labels.assign(images.labels.begin() + static_cast<std::ptrdiff_t>(first),
                         images.labels.begin() + static_cast<std::ptrdiff_t>(first + count));
    result.pixels.assign(images.image(first), images.image(first + count));
    return result;
}

struct Subject {
    Subject(OperandMode mode, int count)
    {
        Random random(12);
        images = hawx::test::randomImages(random, {1, 8, 8}, count, hawx::test::kClasses);
        evaluator = std::make_unique<Evaluator>(hawx::test::quantisedTinyNetwork(mode, images));
    }

    /// Profiles the images in parts of these sizes.
    NetworkProfile profile(const std::vector<std::size_t>& parts, int threads = 1)
    {
        NetworkProfile result(evaluator->plan());
        RunContext context;
        context.threads = threads;
        std::size_t first = 0;
        for (const std::size_t count : parts) {
            extend(result, *evaluator, part(*images, first, count), context);
            first += count;
        }
        return result;
    }

    std::shared_ptr<ImageSet> images;
    std::unique_ptr<Evaluator> evaluator;
};

bool equal(const NetworkProfile& a, const NetworkProfile& b)
{
    bool same = a.responseSums == b.responseSums && a.blocks.size() == b.blocks.size() &&
                a.layers() == b.layers();
    for (std::size_t i = 0; same && i < a.blocks.size(); ++i)
        same = a.blocks[i].margins == b.blocks[i].margins &&
               a.blocks[i].gradientSums == b.blocks[i].gradientSums &&
               a.blocks[i].scales == b.blocks[i].scales &&
               a.blocks[i].responses == b.blocks[i].responses;
    for (std::size_t l = 0; same && l < a.layers(); ++l)
        same = a.tables[l].gradients == b.tables[l].gradients &&
               a.tables[l].tapCounts == b.tables[l].tapCounts &&
               a.tables[l].tapSquares == b.tables[l].tapSquares &&
               a.tables[l].filterSquares == b.tables[l].filterSquares;
    return same;
}

} // namespace

/// What the numbers are is the business of tst_code_pair_tables and tst_circuit_estimate.
class TestNetworkProfile : public QObject {
    Q_OBJECT

    static void addModes()
    {
        QTest::addColumn<OperandMode>("mode");
        QTest::newRow("signed") << OperandMode::Signed;
        QTest::newRow("unsigned") << OperandMode::Unsigned;
    }

    static std::filesystem::path fileIn(const QTemporaryDir& folder, const char* name)
    {
        return folder.filePath(name).toStdString();
    }

private slots:
    /// 230 images are four blocks, which three threads take in other turns than one.
    void isTheSameWithAnyThreads_data() { addModes(); }
    void isTheSameWithAnyThreads()
    {
        QFETCH(OperandMode, mode);
        Subject subject(mode, 230);
        const NetworkProfile one = subject.profile({230}, 1);
        QCOMPARE(one.images(), std::size_t{230});
        for (const int threads : {2, 3, 8})
            QVERIFY(equal(subject.profile({230}, threads), one));
    }

    void canBeExtended_data() { addModes(); }
    void canBeExtended()
    {
        QFETCH(OperandMode, mode);
        Subject subject(mode, 230);
        const NetworkProfile whole = subject.profile({230});
        QVERIFY(equal(subject.profile({64, 128, 38}), whole));
        // Blocks begin elsewhere: sums differ by rounding, counts do not.
        const NetworkProfile parts = subject.profile({10, 220});
        QCOMPARE(parts.images(), std::size_t{230});
        QVERIFY(parts.responseSums == whole.responseSums);
        for (std::size_t l = 0; l < whole.layers(); ++l) {
            QVERIFY(parts.tables[l].tapCounts == whole.tables[l].tapCounts);
            double largest = 0;
            for (const float value : whole.tables[l].gradients)
                largest = std::max(largest, std::abs(static_cast<double>(value)));
            QVERIFY(largest > 0);
            for (std::size_t i = 0; i < whole.tables[l].gradients.size(); ++i)
                QVERIFY(std::abs(static_cast<double>(parts.tables[l].gradients[i]) -
                                 static_cast<double>(whole.tables[l].gradients[i])) <
                        1e-5 * largest);
        }
    }

    /// Wherever it is stopped, what is left is the profile of the first blocks. Reports come ten
    /// times a second, so on a fast machine all may come too late to stop anything.
    void isUsableWhenCancelled()
    {
        Subject subject(OperandMode::Signed, 64 * 30);
        for (const std::uint64_t share : {0, 4}) {
            NetworkProfile profile(subject.evaluator->plan());
            std::stop_source source;
            RunContext context;
            context.threads = 2;
            context.stop = source.get_token();
            context.progress = [&](const hawx::Progress& progress) {
                if (progress.done >= progress.total * share / 10)
                    source.request_stop();
            };
            try {
                extend(profile, *subject.evaluator, *subject.images, context);
                QVERIFY(share > 0);
            } catch (const hawx::Cancelled&) {
                QVERIFY(profile.images() < subject.images->count());
            }
            const std::size_t images = profile.images();
            QCOMPARE(images % 64, std::size_t{0});
            if (images > 0)
                QVERIFY(equal(profile, subject.profile({images}, 2)));
            else
                QVERIFY(equal(profile, NetworkProfile(subject.evaluator->plan())));
        }
    }

    void tellsItsProgress()
    {
        Subject subject(OperandMode::Unsigned, 100);
        RunContext context;
        std::vector<hawx::Progress> reports;
        context.progress = [&](const hawx::Progress& progress) { reports.push_back(progress); };
        NetworkProfile profile(subject.evaluator->plan());
        extend(profile, *subject.evaluator, *subject.images, context);
        QCOMPARE(reports.front().stage, std::string("profiling"));
        QCOMPARE(reports.front().done, std::uint64_t{0});
        QVERIFY(reports.back().total > 0);
        QCOMPARE(reports.back().done, reports.back().total);
    }

    void canBeSavedAndLoaded_data() { addModes(); }
    void canBeSavedAndLoaded()
    {
        QFETCH(OperandMode, mode);
        Subject subject(mode, 100);
        const QTemporaryDir folder;
        const auto file = fileIn(folder, "tiny.profile");
        const NetworkProfile profile = subject.profile({100});
        saveNetworkProfile(file, profile);
        NetworkProfile loaded = loadNetworkProfile(file, subject.evaluator->plan());
        QVERIFY(equal(loaded, profile));
        // A loaded profile grows as the one that was saved does.
        NetworkProfile grown = profile;
        extend(grown, *subject.evaluator, *subject.images, {});
        extend(loaded, *subject.evaluator, *subject.images, {});
        QVERIFY(equal(loaded, grown));
    }

    void refusesDamagedFiles()
    {
        Subject subject(OperandMode::Signed, 10);
        const QTemporaryDir folder;
        const auto file = fileIn(folder, "tiny.profile");
        const auto bad = fileIn(folder, "bad.profile");
        saveNetworkProfile(file, subject.profile({10}));
        const std::string content = hawx::readTextFile(file);
        const auto messageOf = [&](const std::string& changed) {
            hawx::writeFileAtomically(bad, changed);
            return errorText([&] { loadNetworkProfile(bad, subject.evaluator->plan()); });
        };
        const QString name = QString::fromStdString(bad.string());
        for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{100},
                                       content.size() / 2, content.size() - 1})
            QCOMPARE(messageOf(content.substr(0, size)),
                     "The profile " + name + " is damaged: it ends too early; profile again.");
        QCOMPARE(messageOf(content + '\0'),
                 "The profile " + name + " is damaged: something follows its end; profile again.");
        // One bit, anywhere behind the description: in sizes, in tables, in the checksum.
        Random random(3);
        for (int i = 0; i < 200; ++i) {
            std::string changed = content;
            const auto at =
                static_cast<std::size_t>(random.between(200, static_cast<int>(content.size()) - 1));
            changed[at] = static_cast<char>(changed[at] ^ (1 << random.below(8)));
            const QString message = messageOf(changed);
            QVERIFY2(message.startsWith("The profile " + name + " is damaged: "), message.toUtf8());
        }
    }

    void refusesOtherFiles()
    {
        Subject subject(OperandMode::Signed, 70);
        const QTemporaryDir folder;
        const auto file = fileIn(folder, "tiny.profile");
        const QString name = QString::fromStdString(file.string());
        const auto messageFor = [&](const Evaluator& evaluator) {
            return errorText([&] { loadNetworkProfile(file, evaluator.plan()); });
        };
        QCOMPARE(messageFor(*subject.evaluator),
                 "The file " + name + " cannot be opened: No such file or directory.");
        hawx::writeFileAtomically(file, "a text of some length, but no profile");
        QCOMPARE(messageFor(*subject.evaluator),
                 "The file " + name + " is no profile of a network.");

        saveNetworkProfile(file, subject.profile({10}));
        const Subject other(OperandMode::Unsigned, 70);
        QCOMPARE(messageFor(*other.evaluator),
                 "The profile " + name +
                     " belongs to the network tiny with signed operands, calibrated on 16 images "
                     "by max, not to the network tiny with unsigned operands, calibrated on 16 "
                     "images by max.");
        const Subject otherImages(OperandMode::Signed, 40);
        QCOMPARE(messageFor(*otherImages.evaluator),
                 "The profile " + name +
                     " belongs to the network tiny with signed operands, calibrated on 16 images "
                     "by max, with other weights or calibration images.");

        std::string newer = hawx::readTextFile(file);
        newer[8] = 7;
        hawx::writeFileAtomically(file, newer);
        QCOMPARE(messageFor(*subject.evaluator),
                 "The profile " + name + " has the format 7; this version of HAWX reads 3.");
    }

    void refusesWhatItCannotProfile()
    {
        Subject subject(OperandMode::Signed, 10);
        NetworkProfile profile(subject.evaluator->plan());
        const Subject other(OperandMode::Signed, 10);
        QCOMPARE(errorText([&] { extend(profile, *other.evaluator, *subject.images, {}); }),
                 QStringLiteral("A profile of the network tiny can be extended only with the plan "
                                "that it was made from."));
        subject.images->labels[3] = hawx::test::kClasses;
        QCOMPARE(errorText([&] { extend(profile, *subject.evaluator, *subject.images, {}); }),
                 QStringLiteral("The data set has an image of class 4, but the network knows 4 "
                                "classes."));
        QCOMPARE(profile.images(), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(TestNetworkProfile)
#include "tst_network_profile.moc"
