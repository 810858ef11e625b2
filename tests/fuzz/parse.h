// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

/// What a fuzzer tries: throws hawx::Error for what is not valid, and nothing else.
void parse(std::span<const std::byte> bytes);
