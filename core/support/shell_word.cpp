// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/shell_word.h"

namespace hawx {

std::string quoted(const std::string& word)
{
    const char* const plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+./,:";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos)
        return word;
    std::string text = "'";
    for (const char letter : word)
        text += letter == '\'' ? "'\\''" : std::string(1, letter);
    return text + "'";
}

} // namespace hawx
