// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/names.h"

#include "core/circuits/export/export_circuit.h"

#include <set>

namespace hawx {

namespace {

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

std::string inLowerCase(std::string text)
{
    for (char& c : text)
        if (isLetter(c))
            c = static_cast<char>(c | 0x20);
    return text;
}

} // namespace

std::vector<std::string> distinctIdentifiers(const std::vector<std::string>& names)
{
    std::vector<std::string> result;
    std::set<std::string> taken;
    for (const std::string& name : names) {
        const std::string first = identifier(name);
        std::string chosen = first;
        for (int number = 2; !taken.insert(inLowerCase(chosen)).second; ++number)
            chosen = first + "_" + std::to_string(number);
        result.push_back(chosen);
    }
    return result;
}

std::string quotedForComment(const std::string& name)
{
    std::string result;
    for (const char c : name)
        result += c >= ' ' && c <= '~' ? c : '?';
    return '"' + result + '"';
}

} // namespace hawx
