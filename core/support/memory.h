// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <exception>
#include <string>

namespace hawx {

/// What was asked for needs more memory than there is.
class OutOfMemory : public Error {
public:
    using Error::Error;
};

/// Throws OutOfMemory when so many bytes are more than the process can still take: "WHAT needs
/// 4.9 GB of memory, but 2.1 GB are free: REMEDY." To be asked before what a user's number or file
/// decides is allocated, since Linux promises more than it has. `bytes` is a double, in which
/// products of large numbers do not wrap around; `what` begins a sentence, `remedy` ends it.
void requireMemory(double bytes, const std::string& what, const std::string& remedy);

/// One sentence for the user: of an Error what it says, of memory that could not be had (also by a
/// library, also for a thread) that there is not enough and what helps, else what it says.
std::string failureText(const std::exception& failure);

/// "4.9 GB", "12 MB"
std::string memoryText(double bytes);

} // namespace hawx
