// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/data_classes.h"

#include "core/support/error.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace hawx {

namespace {

std::string comparable(const std::string& name)
{
    std::string result;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isUpper = c >= 'A' && c <= 'Z';
        // Beyond ASCII, bytes are parts of letters.
        if (isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80)
            result += isUpper ? static_cast<char>(c + 32) : c;
    }
    return result;
}

/// The network's label for each of the data set's; none unless all are known and told apart.
std::optional<std::vector<int>> labelsByName(const std::vector<std::string>& from,
                                             const std::vector<std::string>& to)
{
    std::map<std::string, int> known;
    for (std::size_t i = 0; i < to.size(); ++i)
        known.emplace(comparable(to[i]), static_cast<int>(i));
    if (known.size() != to.size())
        return std::nullopt; // the network's names differ in other characters only
    std::vector<int> labels;
    for (const std::string& name : from) {
        const auto found = known.find(comparable(name));
        if (found == known.end())
            return std::nullopt;
        labels.push_back(found->second);
    }
    const std::unordered_set<int> distinct(labels.begin(), labels.end());
    return distinct.size() == labels.size() ? std::optional(labels) : std::nullopt;
}

ImageSetPtr relabelled(const ImageSet& images, const std::vector<int>& labels)
{
    auto set = std::make_shared<ImageSet>(images);
    for (int& label : set->labels)
        label = labels.at(static_cast<std::size_t>(label));
    return set;
}

std::string_view pixelsOf(const ImageSet& images, std::size_t index)
{
    return {reinterpret_cast<const char*>(images.image(index)),
            static_cast<std::size_t>(images.shape.size())};
}

std::size_t sharedImages(const ImageSet& train, const ImageSet& test)
{
    std::unordered_set<std::string_view> ofTest; // the smaller of the two sets
    for (std::size_t i = 0; i < test.count(); ++i)
        ofTest.insert(pixelsOf(test, i));
    std::unordered_set<std::string_view> common;
    for (std::size_t i = 0; i < train.count(); ++i)
        if (const auto found = ofTest.find(pixelsOf(train, i)); found != ofTest.end())
            common.insert(*found);
    std::size_t shared = 0;
    for (std::size_t i = 0; i < test.count(); ++i)
        shared += common.count(pixelsOf(test, i));
    return shared;
}

void widenRange(DataReport& report, const ImageSet& images)
{
    const auto plane = static_cast<std::ptrdiff_t>(images.shape.height) * images.shape.width;
    for (std::size_t i = 0; i < images.count(); ++i)
        for (int c = 0; c < images.shape.channels; ++c) {
            const std::uint8_t* first = images.image(i) + c * plane;
            const auto channel = static_cast<std::size_t>(c);
            const std::uint8_t low = *std::min_element(first, first + plane);
            const std::uint8_t high = *std::max_element(first, first + plane);
            report.lowest[channel] = std::min<int>(report.lowest[channel], low);
            report.highest[channel] = std::max<int>(report.highest[channel], high);
        }
}

} // namespace

void matchClasses(DataSet& data, const Network& network)
{
    data.match = ClassMatch::Unknown;
    if (data.classes.empty() || network.classes.empty())
        return;
    const auto labels = labelsByName(data.classes, network.classes);
    data.match = labels ? ClassMatch::Same : ClassMatch::Different;
    if (!labels)
        return;
    data.classes = network.classes;
    // Labels that stay, also when the data set has the first of the network's classes only.
    const bool stay = std::is_sorted(labels->begin(), labels->end()) &&
                      (labels->empty() || labels->back() + 1 == static_cast<int>(labels->size()));
    if (stay)
        return;
    data.match = ClassMatch::Reordered;
    data.train = relabelled(*data.train, *labels);
    data.test = relabelled(*data.test, *labels);
}

void requireClasses(const DataSet& data, const Network& network)
{
    for (const ImageSetPtr& images : {data.train, data.test}) {
        const int label = *std::max_element(images->labels.begin(), images->labels.end());
        if (label < network.logits())
            continue;
        std::string name = std::to_string(label) + " (from 0";
        if (static_cast<std::size_t>(label) < data.classes.size())
            name += ", \"" + data.classes[static_cast<std::size_t>(label)] + "\"";
        throw Error("The data set " + data.path + " has images of class " + name +
                    "), but the network " + network.name + " tells " +
                    std::to_string(network.logits()) + " classes apart" +
                    (network.classes.empty() || data.classes.empty()
                         ? "."
                         : ", and does not know all names of the data set's."));
    }
}

std::size_t DataReport::beyond() const
{
    std::size_t count = 0;
    for (std::size_t label = static_cast<std::size_t>(networkClasses); label < train.size();
         ++label)
        count += train[label] + test[label];
    return count;
}

std::size_t DataReport::missing(const std::vector<std::size_t>& counts) const
{
    return static_cast<std::size_t>(
        std::count(counts.begin(), counts.begin() + networkClasses, std::size_t{0}));
}

double DataReport::imbalance() const
{
    std::size_t least = 0;
    std::size_t most = 0;
    for (const std::size_t count : train) {
        most = std::max(most, count);
        if (count > 0 && (least == 0 || count < least))
            least = count;
    }
    return least == 0 ? 1 : static_cast<double>(most) / static_cast<double>(least);
}

DataReport reportData(const DataSet& data, const Network& network)
{
    DataReport report;
    report.networkClasses = network.logits();
    auto labels = static_cast<std::size_t>(network.logits());
    for (const ImageSetPtr& images : {data.train, data.test})
        for (const int label : images->labels)
            labels = std::max(labels, static_cast<std::size_t>(label) + 1);
    report.train.resize(labels);
    report.test.resize(labels);
    for (const int label : data.train->labels)
        ++report.train[static_cast<std::size_t>(label)];
    for (const int label : data.test->labels)
        ++report.test[static_cast<std::size_t>(label)];
    const auto channels = static_cast<std::size_t>(data.train->shape.channels);
    report.lowest.assign(channels, 255);
    report.highest.assign(channels, 0);
    widenRange(report, *data.train);
    widenRange(report, *data.test);
    report.shared = sharedImages(*data.train, *data.test);
    return report;
}

} // namespace hawx
