// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/names.h"

#include <set>

namespace hawx {

namespace {

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string inLowerCase(std::string text)
{
    for (char& c : text)
        if (isLetter(c))
            c = static_cast<char>(c | 0x20);
    return text;
}

} // namespace

std::string identifierOf(const std::string& name)
{
    std::string result;
    for (const char c : name)
        result += isLetter(c) || isDigit(c) ? c : '_';
    return !result.empty() && isDigit(result[0]) ? "_" + result : result;
}

std::vector<std::string> distinctIdentifiers(const std::vector<std::string>& names)
{
    std::vector<std::string> result;
    std::set<std::string> taken;
    for (const std::string& name : names) {
        const std::string first = identifierOf(name);
        std::string identifier = first;
        for (int number = 2; !taken.insert(inLowerCase(identifier)).second; ++number)
            identifier = first + "_" + std::to_string(number);
        result.push_back(identifier);
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
