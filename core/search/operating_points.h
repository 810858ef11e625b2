// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx {

class CandidatePool;

/// Gives a level to one candidate for each quality level of the settings, with the least power
/// within its loss, and 0 to all others. All use circuits of one set, for which their power adds up
/// to the least; none has a level when no set has something for each. The pool is sorted.
void chooseOperatingPoints(CandidatePool& pool);

} // namespace hawx
