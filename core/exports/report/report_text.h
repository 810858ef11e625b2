// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hawx {

// Text of reports, UTF-8, the same whatever the locale.

/// The text with U+FFFD in place of bytes that are no UTF-8 and of characters that XML 1.0 does not
/// permit: names of files and layers may be anything.
std::string plainText(std::string_view text);
/// The plain text as content or attribute value of XML and HTML.
std::string xmlText(std::string_view text);
/// At most so many characters, the last of them an ellipsis where some are left out.
std::string shortened(std::string_view text, std::size_t characters);

/// "4,810"
std::string grouped(std::int64_t number);
/// So many digits after the point; no minus before a zero.
std::string fixedText(double value, int decimals);
/// The same with a sign, U+2212 for minus; a zero has none.
std::string signedText(double value, int decimals);
/// So many significant digits, grouped, without an exponent; "not known" where it is not finite.
std::string significantText(double value, int digits = 4);
/// A number that somebody stated: all of its digits and no more, grouped.
std::string statedText(double value);
/// Number and unit with a no-break space between.
std::string withUnit(const std::string& number, const char* unit);
/// "1 image", "12 images"
std::string counted(std::int64_t number, const char* one, const char* many);

} // namespace hawx
