// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/report/report_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hawx {

namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";
constexpr std::string_view kMinus = "\xe2\x88\x92";

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

bool isXmlCharacter(std::uint32_t code)
{
    if (code < 0x20)
        return code == '\t' || code == '\n' || code == '\r';
    return code != 0x7f && (code < 0xd800 || code > 0xdfff) && code != 0xfffe && code != 0xffff &&
           code <= 0x10ffff;
}

/// Bytes of the permitted character that the text begins with; 0 when it begins with none.
std::size_t characterLength(std::string_view text)
{
    static constexpr std::array<std::uint32_t, 5> lowest{0, 0, 0x80, 0x800, 0x10000};
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80             ? 1
                               : (first & 0xe0) == 0xc0 ? 2
                               : (first & 0xf0) == 0xe0 ? 3
                               : (first & 0xf8) == 0xf0 ? 4
                                                        : 0;
    if (length == 0 || length > text.size())
        return 0;
    std::uint32_t code = length == 1 ? first : first & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text[i]))
            return 0;
        code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3fU);
    }
    return code >= lowest[length] && isXmlCharacter(code) ? length : 0;
}

/// The digits of a non-negative number in groups of three.
std::string inGroups(std::string digits)
{
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    for (std::size_t i = whole; i > 3; i -= 3)
        digits.insert(i - 3, ",");
    return digits;
}

std::string digitsOf(double value, int decimals)
{
    std::array<char, 400> text{}; // the largest double has 309 digits
    const auto result = std::to_chars(text.data(), text.data() + text.size(), std::abs(value),
                                      std::chars_format::fixed, decimals);
    return inGroups({text.data(), result.ptr});
}

bool isZero(const std::string& digits)
{
    return digits.find_first_not_of("0.,") == std::string::npos;
}

} // namespace

std::string plainText(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        result += length == 0 ? kReplacement : text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result;
}

std::string xmlText(std::string_view text)
{
    std::string result;
    for (const char letter : plainText(text)) {
        switch (letter) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        case '\'': result += "&#39;"; break;
        case '\r': // a parser would make it a line feed
            result += "&#13;";
            break;
        default: result += letter;
        }
    }
    return result;
}

std::string shortened(std::string_view text, std::size_t characters)
{
    const std::string plain = plainText(text);
    std::size_t count = 0;
    std::size_t end = 0; // of what stays when there is more
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (isContinuation(plain[i]))
            continue;
        if (++count == characters)
            end = i;
    }
    return count <= characters ? plain : plain.substr(0, end) + "\xe2\x80\xa6";
}

std::string grouped(std::int64_t number)
{
    const std::string digits = std::to_string(number);
    return number < 0 ? std::string(kMinus) + inGroups(digits.substr(1)) : inGroups(digits);
}

std::string fixedText(double value, int decimals)
{
    if (!std::isfinite(value))
        return "not known";
    const std::string digits = digitsOf(value, decimals);
    return value < 0 && !isZero(digits) ? std::string(kMinus) + digits : digits;
}

std::string signedText(double value, int decimals)
{
    const std::string text = fixedText(value, decimals);
    return value > 0 && std::isfinite(value) && !isZero(text) ? "+" + text : text;
}

std::string significantText(double value, int digits)
{
    if (!std::isfinite(value))
        return "not known";
    if (value == 0)
        return "0";
    // Rounded first: 9.9996 has four digits before it, and five after.
    std::array<char, 40> text{};
    const auto rounded = std::to_chars(text.data(), text.data() + text.size(), value,
                                       std::chars_format::scientific, digits - 1);
    double shown = value;
    std::from_chars(text.data(), rounded.ptr, shown);
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(shown)) + 1e-12));
    return fixedText(shown, std::clamp(digits - 1 - exponent, 0, 30));
}

std::string statedText(double value)
{
    if (!std::isfinite(value))
        return "not known";
    std::array<char, 400> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), std::abs(value),
                                      std::chars_format::fixed);
    return (value < 0 ? std::string(kMinus) : "") + inGroups({text.data(), result.ptr});
}

std::string withUnit(const std::string& number, const char* unit)
{
    return number + "\xc2\xa0" + unit;
}

std::string counted(std::int64_t number, const char* one, const char* many)
{
    return grouped(number) + "\xc2\xa0" + (number == 1 ? one : many);
}

} // namespace hawx
