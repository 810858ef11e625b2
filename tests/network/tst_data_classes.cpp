// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/data_classes.h"
#include "tests/circuits/error_text.h"

#include <QTest>

using namespace hawx;
using namespace hawx::test;

namespace {

using Labels = std::vector<int>;
using Names = std::vector<std::string>;

/// Images of one pixel, the same in each channel, as many as labels; pixels from `first` on.
ImageSetPtr images(const Labels& labels, int first)
{
    auto set = std::make_shared<ImageSet>();
    set->shape = {1, 1, 1};
    set->labels = labels;
    for (std::size_t i = 0; i < labels.size(); ++i)
        set->pixels.push_back(static_cast<std::uint8_t>(first + static_cast<int>(i)));
    return set;
}

DataSet dataOf(const Labels& train, const Labels& test, const Names& names = {})
{
    DataSet data;
    data.path = "/data";
    data.train = images(train, 10);
    data.test = images(test, 200);
    data.classes = names;
    return data;
}

Network networkOf(int outputs, const Names& names = {})
{
    Network network;
    network.name = "net";
    network.graph.layers.resize(1);
    network.graph.layers[0].output = {outputs, 1, 1};
    network.graph.output = 0;
    network.classes = names;
    return network;
}

} // namespace

class TestDataClasses : public QObject {
    Q_OBJECT

private slots:
    void matches_data()
    {
        QTest::addColumn<Names>("data");
        QTest::addColumn<Names>("network");
        QTest::addColumn<int>("match");
        QTest::addColumn<Labels>("labels"); // of images labelled 0, 1
        const auto row = [](const char* name, const Names& data, const Names& network,
                            ClassMatch match, const Labels& labels) {
            QTest::newRow(name) << data << network << static_cast<int>(match) << labels;
        };
        const Names abc{"T-shirt/top", "Bag", "Coat"};
        row("no names in the data", {}, abc, ClassMatch::Unknown, {0, 1});
        row("no names in the network", {"a", "b"}, {}, ClassMatch::Unknown, {0, 1});
        row("the same", abc, abc, ClassMatch::Same, {0, 1});
        row("as folders can be called", {"t_shirt_top", "bag", "COAT"}, abc, ClassMatch::Same,
            {0, 1});
        row("the first of them", {"T-shirt/top", "Bag"}, abc, ClassMatch::Same, {0, 1});
        row("another order", {"bag", "coat", "tshirttop"}, abc, ClassMatch::Reordered, {1, 2});
        row("some of them", {"coat", "t-shirt top"}, abc, ClassMatch::Reordered, {2, 0});
        row("an unknown one", {"bag", "hat"}, abc, ClassMatch::Different, {0, 1});
        row("more than the network has", {"bag", "coat", "hat", "shirt"}, abc,
            ClassMatch::Different, {0, 1});
        row("one name twice", {"bag", "Bag"}, abc, ClassMatch::Different, {0, 1});
        row("a network that tells two apart by signs", {"a-b", "a/b"}, {"a/b", "a-b"},
            ClassMatch::Different, {0, 1});
    }

    void matches()
    {
        QFETCH(Names, data);
        QFETCH(Names, network);
        QFETCH(int, match);
        QFETCH(Labels, labels);
        DataSet set = dataOf({0, 1}, {1, 0}, data);
        const auto pixels = set.train->pixels;
        matchClasses(set, networkOf(3, network));
        QCOMPARE(static_cast<int>(set.match), match);
        QCOMPARE(set.train->labels, labels);
        QCOMPARE(set.test->labels, (Labels{labels[1], labels[0]}));
        QCOMPARE(set.train->pixels, pixels);
        const bool isKnown = set.match == ClassMatch::Same || set.match == ClassMatch::Reordered;
        QCOMPARE(set.classes, isKnown ? network : data);
    }

    void refusesLabelsBeyondTheNetwork()
    {
        requireClasses(dataOf({0, 2}, {1}), networkOf(3));
        QCOMPARE(
            errorText([] {
                requireClasses(dataOf({0, 3}, {1}), networkOf(3));
            }),
            QStringLiteral("The data set /data has images of class 3 (from 0), but the network "
                           "net tells 3 classes apart."));
        QCOMPARE(errorText([] {
                     requireClasses(dataOf({0}, {2}, {"a", "b", "c"}), networkOf(2, {"a", "b"}));
                 }),
                 QStringLiteral("The data set /data has images of class 2 (from 0, \"c\"), but the "
                                "network net tells 2 classes apart, and does not know all names of "
                                "the data set's."));
    }

    void reports()
    {
        const DataSet data = dataOf({0, 0, 0, 0, 1, 3}, {0, 1, 1});
        const DataReport report = reportData(data, networkOf(3));
        QCOMPARE(report.train, (std::vector<std::size_t>{4, 1, 0, 1}));
        QCOMPARE(report.test, (std::vector<std::size_t>{1, 2, 0, 0}));
        QCOMPARE(report.beyond(), 1U);
        QCOMPARE(report.missing(report.train), 1U);
        QCOMPARE(report.missing(report.test), 1U);
        QCOMPARE(report.imbalance(), 4.0);
        QCOMPARE(report.lowest, std::vector<int>{10});
        QCOMPARE(report.highest, std::vector<int>{202});
        QCOMPARE(report.shared, 0U);
    }

    void rangesAreOfChannels()
    {
        auto set = std::make_shared<ImageSet>();
        set->shape = {3, 1, 2};
        set->pixels = {5, 9, 0, 255, 7, 7};
        set->labels = {0};
        DataSet data;
        data.train = set;
        data.test = set;
        const DataReport report = reportData(data, networkOf(1));
        QCOMPARE(report.lowest, (std::vector<int>{5, 0, 7}));
        QCOMPARE(report.highest, (std::vector<int>{9, 255, 7}));
    }

    /// An image of both sets is found by its pixels, however often it is there.
    void findsSharedImages()
    {
        DataSet data = dataOf({0, 1, 0, 1}, {0, 1, 0, 1, 0});
        auto test = std::make_shared<ImageSet>(*data.test);
        test->pixels[1] = data.train->pixels[3];
        test->pixels[4] = data.train->pixels[3];
        data.test = test;
        QCOMPARE(reportData(data, networkOf(2)).shared, 2U);
        auto train = std::make_shared<ImageSet>(*data.train);
        train->pixels[0] = train->pixels[3]; // twice in one set is no concern
        data.train = train;
        QCOMPARE(reportData(data, networkOf(2)).shared, 2U);
    }
};

QTEST_APPLESS_MAIN(TestDataClasses)
#include "tst_data_classes.moc"
