// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hawx {

/// The bytes in base64 with padding (RFC 4648, section 4), on one line.
std::string toBase64(std::string_view bytes);

} // namespace hawx
