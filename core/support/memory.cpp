// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/memory.h"

#include "core/support/platform.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <new>
#include <stdexcept>
#include <system_error>

namespace hawx {

namespace {

/// What is smaller is not worth a look at /proc; the allocation itself fails where it must.
constexpr double kWorthChecking = 64e6;

constexpr const char* kNotEnough =
    "There is not enough memory: take fewer images, circuits or threads, or close other programs.";

} // namespace

void requireMemory(double bytes, const std::string& what, const std::string& remedy)
{
    if (bytes < kWorthChecking)
        return;
    const auto available = static_cast<double>(availableMemory());
    if (!(bytes <= available))
        throw OutOfMemory(what + " needs " + memoryText(bytes) + " of memory, but " +
                          memoryText(available) + " are free: " + remedy + ".");
}

std::string failureText(const std::exception& failure)
{
    if (dynamic_cast<const Error*>(&failure) != nullptr)
        return failure.what();
    // std::vector says length_error of sizes beyond the address space.
    if (dynamic_cast<const std::bad_alloc*>(&failure) != nullptr ||
        dynamic_cast<const std::length_error*>(&failure) != nullptr)
        return kNotEnough;
    // A thread that cannot have a stack.
    if (const auto* system = dynamic_cast<const std::system_error*>(&failure);
        system != nullptr && (system->code() == std::errc::resource_unavailable_try_again ||
                              system->code() == std::errc::not_enough_memory))
        return kNotEnough;
    // OpenCV, SQLite and oneTBB have exceptions of their own.
    const char* text = failure.what();
    if (std::strstr(text, "Insufficient memory") != nullptr ||
        std::strstr(text, "out of memory") != nullptr ||
        std::strstr(text, "pthread_create has failed") != nullptr)
        return kNotEnough;
    return text;
}

std::string memoryText(double bytes)
{
    std::array<char, 64> text{};
    if (bytes >= 1e18)
        return "more than a billion GB";
    if (bytes >= 0.95e9)
        std::snprintf(text.data(), text.size(), bytes < 99.5e9 ? "%.1f GB" : "%.0f GB",
                      bytes / 1e9);
    else
        std::snprintf(text.data(), text.size(), "%.0f MB", std::ceil(bytes / 1e6));
    return text.data();
}

} // namespace hawx
