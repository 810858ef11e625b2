// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hawx {

struct ReportContent;

/// The same content as A4 pages in PDF, set with the fonts of this machine: the same bytes for the
/// same content here, not on a machine with other fonts. Throws Error when a figure cannot be
/// drawn or memory runs out.
std::string reportPdf(const ReportContent& content);

} // namespace hawx
