// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "tests/fuzz/parse.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        parse(std::as_bytes(std::span(data, size)));
    } catch (const hawx::Error&) {
        // The only exception that may leave a parser.
    }
    return 0;
}
