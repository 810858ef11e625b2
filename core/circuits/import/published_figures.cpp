// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/import/published_figures.h"

#include "core/support/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <sstream>

namespace hawx {

namespace {

std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    const std::size_t last = text.find_last_not_of(" \t\r");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

std::optional<double> numberIn(const std::string& text)
{
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> figure(const PublishedFigures& figures, const char* key)
{
    const auto found = figures.find(key);
    return found == figures.end() ? std::nullopt : numberIn(found->second);
}

/// The value of the last digit that is written: 0.01 for "2.15", 1 for "30865.11e2".
double lastDigit(const std::string& text)
{
    const std::size_t exponent = text.find_first_of("eE");
    const std::string mantissa = text.substr(0, exponent);
    const std::size_t point = mantissa.find('.');
    const double decimals =
        point == std::string::npos ? 0 : static_cast<double>(mantissa.size() - point - 1);
    const double power =
        exponent == std::string::npos ? 0 : std::atof(text.substr(exponent + 1).c_str());
    return std::pow(10.0, power - decimals);
}

/// max |E| / |a b| over the pairs with a b != 0.
double worstRelativeError(const TruthTable& table)
{
    double worst = 0;
    for (int a = table.lowest(); a <= table.highest(); ++a) {
        for (int b = table.lowest(); b <= table.highest(); ++b) {
            if (a * b != 0)
                worst = std::max(worst, std::abs(table.error(a, b) / static_cast<double>(a * b)));
        }
    }
    return worst;
}

} // namespace

PublishedFigures figuresInComments(const std::string& text)
{
    PublishedFigures figures;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t mark = line.find_first_not_of(" \t");
        const std::size_t begin = line.find_first_not_of("/#%* \t");
        if (begin == mark || begin == std::string::npos)
            continue; // no comment
        std::size_t sign = line.find(" = ", begin);
        if (sign == std::string::npos && line.find(": ", begin) != std::string::npos)
            sign = line.find(": ", begin);
        if (sign == std::string::npos)
            continue;
        const std::string key = trimmed(line.substr(begin, sign - begin));
        std::istringstream value(line.substr(sign + 2));
        std::string word;
        if (value >> word)
            figures.emplace(key, word);
    }
    return figures;
}

std::map<std::string, PublishedFigures> figuresInCatalog(const std::string& text,
                                                         const std::string& file)
{
    std::istringstream lines(text);
    const auto cells = [&lines] {
        std::vector<std::string> result;
        std::string line;
        std::getline(lines, line);
        std::istringstream stream(line);
        for (std::string cell; std::getline(stream, cell, ',');)
            result.push_back(trimmed(cell));
        return result;
    };
    const std::vector<std::string> columns = cells();
    if (std::find(columns.begin(), columns.end(), "name") == columns.end())
        throw Error("The catalogue " + file + " has no column \"name\".");
    std::map<std::string, PublishedFigures> catalog;
    while (lines) {
        const std::vector<std::string> line = cells();
        PublishedFigures figures;
        for (std::size_t i = 0; i < std::min(line.size(), columns.size()); ++i)
            figures.emplace(columns[i], line[i]);
        if (figures.contains("name"))
            catalog.emplace(figures.at("name"), std::move(figures));
    }
    return catalog;
}

std::optional<CircuitCost> publishedCost(const PublishedFigures& figures)
{
    std::optional<double> power = figure(figures, "PDK45_PWR");
    std::optional<double> area = figure(figures, "PDK45_AREA");
    std::optional<double> delay = figure(figures, "PDK45_DELAY");
    const bool isOlder = !power && figures.contains("Power (45)");
    if (isOlder) {
        power = figure(figures, "Power (45)");
        if (power)
            *power /= 1000; // stated in microwatts
        area = figure(figures, "Area (45)");
        delay = figure(figures, "Delay (45)");
    }
    if (!power || !area || !delay || std::min({*power, *area, *delay}) < 0)
        return std::nullopt;
    return CircuitCost{.powerMw = *power,
                       .areaUm2 = *area,
                       .delayNs = *delay,
                       .provenance = Provenance::Published,
                       .source = isOlder ? "evoapprox8b, 45 nm" : "EvoApproxLib, PDK 45 nm"};
}

std::vector<std::string> differences(const PublishedFigures& figures, const TruthTable& table)
{
    const ErrorMetrics metrics = measureErrors(table);
    struct Measured {
        std::vector<const char*> keys;
        double value;
        double tolerance; ///< in units of the last digit stated
    };
    // EvoApproxLib states some MAE rounded twice, and its percentages from the rounded value.
    const std::vector<Measured> all{
        {{"MAE"}, metrics.mae, 1},
        {{"MAE%", "MAE_pct"}, metrics.maePercent(), 1},
        {{"WCE"}, metrics.wce, 0.5},
        {{"WCE%", "WCE_pct"}, metrics.wcePercent(), 0.5},
        {{"WCRE%", "WCRE %", "WCRE_pct"}, 100 * worstRelativeError(table), 0.5},
        {{"EP%", "EP %", "EP_pct"}, 100 * metrics.ep, 0.5},
        {{"MRE%", "MRE %", "MRE_pct"}, 100 * metrics.mre, 0.5},
        {{"MSE"}, metrics.mse, 0.5}};
    std::vector<std::string> result;
    for (const auto& [keys, value, tolerance] : all) {
        for (const char* key : keys) {
            const auto found = figures.find(key);
            if (found == figures.end())
                continue;
            const std::optional<double> stated = numberIn(found->second);
            if (stated &&
                std::abs(value - *stated) <= tolerance * lastDigit(found->second) * (1 + 1e-9))
                continue;
            std::ostringstream text;
            text << key << " is stated as " << found->second << ", but is " << value;
            result.push_back(text.str());
        }
    }
    return result;
}

} // namespace hawx
