// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace hawx {

/// A failure that the user can understand: what is wrong, where, and what would be right,
/// in one sentence. Everything that leaves core as an exception is of this type.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Thrown when the stop token of a RunContext was triggered; partial results are discarded, unless
/// the function that throws it says otherwise.
class Cancelled : public Error {
public:
    Cancelled() : Error("The work was cancelled.") {}
};

} // namespace hawx
