// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_warnings.h"

#include "app/cli/output.h"

namespace hawx::cli {

std::vector<std::string> dataWarnings(const DataSet& data, const DataReport& report)
{
    std::vector<std::string> warnings;
    const auto number = [](std::size_t count) { return std::to_string(count); };
    if (report.shared > 0)
        warnings.push_back(number(report.shared) + " of " + number(data.test->count()) +
                           " test images have the very pixels of a training image; losses "
                           "measured on them look better than they are.");
    if (const std::size_t beyond = report.beyond(); beyond > 0)
        warnings.push_back(number(beyond) + " images have labels beyond the " +
                           std::to_string(report.networkClasses) + " classes of the network.");
    if (data.match == ClassMatch::Different)
        warnings.push_back("The " + number(data.classes.size()) +
                           " class names of the data set are not all among the " +
                           std::to_string(report.networkClasses) +
                           " of the network; labels are taken as they are, in alphabetical order "
                           "of the names.");
    if (const std::size_t missing = report.missing(report.train); missing > 0)
        warnings.push_back(number(missing) + " of " + std::to_string(report.networkClasses) +
                           " classes have no training images.");
    if (const std::size_t missing = report.missing(report.test); missing > 0)
        warnings.push_back(number(missing) + " of " + std::to_string(report.networkClasses) +
                           " classes have no test images.");
    if (report.imbalance() >= kNotableImbalance)
        warnings.push_back("The largest class has " + fixed(report.imbalance(), 1) +
                           " times as many training images as the smallest.");
    const SourceImages& source = data.source;
    const auto isStretched = [&](const ImageSize& size) {
        return size.width * data.test->shape.height != size.height * data.test->shape.width;
    };
    if (!source.sample.empty() && (isStretched(source.smallest) || isStretched(source.largest)))
        warnings.push_back("Images have other proportions than the network's input; they are "
                           "stretched.");
    return warnings;
}

} // namespace hawx::cli
