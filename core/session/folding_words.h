// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/accelerator.h"
#include "core/support/error.h"

#include <array>
#include <string>
#include <utility>

namespace hawx {

/// The words for each way of folding in a session.
inline constexpr std::array<std::pair<Folding, const char*>, 3> kFoldingWords{{
    {Folding::Unrolled, "unrolled"},
    {Folding::Throughput, "throughput"},
    {Folding::Multipliers, "multipliers"},
}};

inline std::string foldingWord(Folding folding)
{
    for (const auto& [value, word] : kFoldingWords) {
        if (value == folding)
            return word;
    }
    throw Error("the folding of the accelerator is none that a session can hold");
}

/// Throws Error for another word.
inline Folding foldingFromWord(const std::string& text)
{
    for (const auto& [value, word] : kFoldingWords) {
        if (word == text)
            return value;
    }
    throw Error("\"" + text + "\" is no folding");
}

} // namespace hawx
