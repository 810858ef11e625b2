// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hawx {

/// What stands in place of everything that may be the user's.
inline constexpr std::string_view kRemoved = "<...>";

/// A message without what may be the user's own: names of networks, images, classes, layers, files
/// and folders. Kept are words of the program's own texts (collected when it was built), and
/// numbers of at most nine digits; everything else, and all that stands in quotation marks, becomes
/// kRemoved. So nothing needs to be known of what there is to hide.
std::string redacted(std::string_view message);

/// A line of the log: its time, process, level and part stay, its message is redacted. Of a line
/// that tells where a crash happened stay the file name of HAWX or of a library, function and
/// address. Any other line becomes kRemoved.
std::string redactedLogLine(std::string_view line);

/// The text with the user's home folder, name and the machine's name replaced, wherever they stand
/// as a word: a second net under texts that are not redacted because the program makes them.
std::string withoutPersonalNames(std::string text);

} // namespace hawx
