// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hawx {

struct Candidate;
class CandidatePool;

/// The i-th candidate to verify, beside those chosen to be; null when there is none left that might
/// be on the front. With a limit on the loss odd ones look for the least power within it; all
/// others are those that add most to the volume of the verified front. The pool is sorted.
Candidate* nextToVerify(CandidatePool& pool, int i, const std::vector<Candidate*>& chosen);

} // namespace hawx
