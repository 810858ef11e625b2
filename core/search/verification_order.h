// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hawx {

struct Candidate;
class CandidatePool;

/// The i-th candidate to verify, beside those chosen to be; null when there is none left. Even ones
/// are spread over the losses of interest; odd ones look for the least power within a limit on the
/// loss, when there is one. The pool is sorted.
Candidate* nextToVerify(CandidatePool& pool, int i, const std::vector<Candidate*>& chosen);

/// The unverified candidate most likely to lie below the least loss for its cost; null when for all
/// that is outside of the interval.
Candidate* mostPromising(CandidatePool& pool, const std::vector<Candidate*>& chosen);

} // namespace hawx
