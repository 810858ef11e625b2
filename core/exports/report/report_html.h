// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hawx {

struct ReportContent;

/// One HTML file, well-formed XML as well, with its style and figures in it: it needs no network
/// and runs no script. Made for A4 paper and for screens.
std::string reportHtml(const ReportContent& content);

} // namespace hawx
