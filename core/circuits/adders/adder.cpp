// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circuits/adders/adder.h"

#include "core/support/error.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace hawx {

namespace {

constexpr int kLowestWidth = 2;

std::vector<AdderFamily> makeFamilies()
{
    return {
        {.kind = AdderKind::Exact,
         .name = "exact",
         .title = "exact, ripple carry",
         .citation = "textbook, such as M. D. Ercegovac, T. Lang, Digital Arithmetic, Morgan "
                     "Kaufmann 2004"},
        {.kind = AdderKind::Truncated,
         .name = "trunc",
         .title = "truncated",
         .citation = "common practice; low operand bits are left out",
         .parameters = {{.meaning = "low bits left out"}}},
        {.kind = AdderKind::SetOne,
         .name = "soa",
         .title = "set-one adder",
         .citation = "W. Liu, J. Xu, D. Wang, C. Wang, P. Montuschi, F. Lombardi, Design and "
                     "Evaluation of Approximate Logarithmic Multipliers for Low Power "
                     "Error-Tolerant Applications, IEEE Trans. Circuits and Systems I 65(9), 2018",
         .parameters = {{.meaning = "low bits set to one"}}},
        {.kind = AdderKind::LowerOr,
         .name = "loa",
         .title = "lower-part OR",
         .citation = "H. R. Mahdiani, A. Ahmadi, S. M. Fakhraie, C. Lucas, Bio-Inspired Imprecise "
                     "Computational Blocks for Efficient VLSI Implementation of Soft-Computing "
                     "Applications, IEEE Trans. Circuits and Systems I 57(4), 2010",
         .parameters = {{.meaning = "bits of the lower part"}}},
        {.kind = AdderKind::ErrorTolerant,
         .name = "eta1",
         .title = "error-tolerant, type I",
         .citation = "N. Zhu, W. L. Goh, W. Zhang, K. S. Yeo, Z. H. Kong, Design of Low-Power "
                     "High-Speed Truncation-Error-Tolerant Adder and Its Application in Digital "
                     "Signal Processing, IEEE Trans. VLSI Systems 18(8), 2010",
         .parameters = {{.meaning = "bits of the inaccurate part"}}},
        {.kind = AdderKind::Segmented,
         .name = "esa",
         .title = "equal segments",
         .citation = "D. Mohapatra, V. K. Chippa, A. Raghunathan, K. Roy, Design of "
                     "Voltage-Scalable Meta-Functions for Approximate Computing, DATE 2011",
         .parameters = {{.meaning = "bits of a segment"}}},
        {.kind = AdderKind::Speculative,
         .name = "eta2",
         .title = "error-tolerant, type II",
         .citation = "N. Zhu, W. L. Goh, K. S. Yeo, An Enhanced Low-Power High-Speed Adder for "
                     "Error-Tolerant Application, ISIC 2009",
         .parameters = {{.meaning = "bits of a block"}}},
        {.kind = AdderKind::Gear,
         .name = "gear",
         .title = "generic accuracy configurable",
         .citation = "M. Shafique, W. Ahmad, R. Hafiz, J. Henkel, A Low Latency Generic Accuracy "
                     "Configurable Adder, DAC 2015",
         .parameters = {{.meaning = "resultant bits R of a sub-adder"},
                        {.meaning = "previous bits P that predict its carry", .lowest = 0}}},
    };
}

/// How a member of the family is written: "gear:A,B".
std::string patternOf(const AdderFamily& family)
{
    std::string text = family.name;
    for (std::size_t i = 0; i < family.parameters.size(); ++i)
        text += (i == 0 ? ":" : ",") + std::string(1, static_cast<char>('A' + i));
    return text;
}

/// Commas separate the numbers; none for anything else.
std::optional<std::vector<int>> numbersIn(std::string_view text)
{
    std::vector<int> numbers;
    while (true) {
        int number = 0;
        const char* const end = text.data() + text.size();
        const auto [rest, problem] = std::from_chars(text.data(), end, number);
        if (problem != std::errc())
            return std::nullopt;
        numbers.push_back(number);
        if (rest == end)
            return numbers;
        if (*rest != ',')
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(rest + 1 - text.data()));
    }
}

} // namespace

const std::vector<AdderFamily>& adderFamilies()
{
    static const std::vector<AdderFamily> all = makeFamilies();
    return all;
}

const AdderFamily& familyOf(const Adder& adder)
{
    return adderFamilies()[static_cast<std::size_t>(adder.kind)];
}

std::string toString(const Adder& adder)
{
    const AdderFamily& family = familyOf(adder);
    std::string text = family.name;
    for (std::size_t i = 0; i < family.parameters.size(); ++i)
        text += (i == 0 ? ":" : ",") + std::to_string(adder.parameters[i]);
    return text;
}

Adder adderFromString(std::string_view text)
{
    const std::string start = "The adder \"" + std::string(text) + "\" ";
    const std::size_t colon = text.find(':');
    const std::vector<AdderFamily>& families = adderFamilies();
    const auto family =
        std::find_if(families.begin(), families.end(), [&](const AdderFamily& candidate) {
            return candidate.name == text.substr(0, colon);
        });
    if (family == families.end()) {
        std::string patterns;
        for (const AdderFamily& known : families)
            patterns += (patterns.empty() ? "" : ", ") + patternOf(known);
        throw Error(start + "does not exist; there are " + patterns + ".");
    }
    const std::optional<std::vector<int>> numbers =
        colon == std::string_view::npos ? std::vector<int>() : numbersIn(text.substr(colon + 1));
    if (!numbers || numbers->size() != family->parameters.size())
        throw Error(start + "is not understood; adders of this family are written " +
                    patternOf(*family) +
                    (family->parameters.empty() ? "." : ", with whole numbers after the colon."));
    Adder adder{family->kind};
    std::copy(numbers->begin(), numbers->end(), adder.parameters);
    requirePossible(adder, kAccumulatorBits);
    return adder;
}

void requirePossible(const Adder& adder, int width)
{
    if (width < kLowestWidth || width > kAccumulatorBits)
        throw Error("Adders have " + std::to_string(kLowestWidth) + " to " +
                    std::to_string(kAccumulatorBits) + " bits, not " + std::to_string(width) + ".");
    const AdderFamily& family = familyOf(adder);
    for (std::size_t i = 0; i < family.parameters.size(); ++i) {
        const auto& [meaning, lowest] = family.parameters[i];
        if (adder.parameters[i] < lowest || adder.parameters[i] >= width)
            throw Error("The adder \"" + toString(adder) + "\" is not possible: of " +
                        std::to_string(width) + " bits, its " + meaning + " are " +
                        std::to_string(lowest) + " to " + std::to_string(width - 1) + ", not " +
                        std::to_string(adder.parameters[i]) + ".");
    }
}

std::vector<Adder> typicalAdders(int width)
{
    std::vector<Adder> adders{{}};
    for (const AdderKind kind : {AdderKind::Truncated, AdderKind::SetOne, AdderKind::LowerOr,
                                 AdderKind::ErrorTolerant, AdderKind::Segmented})
        for (const int bits : {2, 4, 6, 8, 10, 12, 16})
            adders.push_back({kind, {bits}});
    for (const int block : {2, 4, 8})
        adders.push_back({AdderKind::Speculative, {block}});
    for (const int window : {4, 8, 12})
        for (const int result : {1, 2, 4, 8})
            adders.push_back({AdderKind::Gear, {result, window}});
    std::erase_if(adders, [width](const Adder& adder) {
        return adder.parameters[0] + adder.parameters[1] >= width;
    });
    return adders;
}

} // namespace hawx
