// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accelerator/hardware_figures.h"
#include "core/search/hypervolume.h"

#include <vector>

namespace hawx {

class CandidatePool;

/// The hypervolume of a front that grows, in the objectives of a search: losses in units of the
/// largest of interest, which is its reference, costs in units of the greatest of all candidates.
/// Where loss is no objective, points beyond the limit on it take no part.
class FrontVolume {
public:
    /// Of what is verified, and exact inference. The pool must outlive it, and hold a candidate.
    explicit FrontVolume(const CandidatePool& pool);

    /// What add() would add to the volume.
    double gain(const HardwareFigures& cost, double lossPp) const;
    void add(const HardwareFigures& cost, double lossPp);

private:
    Objectives<3> objectivesOf(const HardwareFigures& cost, double lossPp) const;

    const CandidatePool& m_pool;
    Objectives<3> m_units{1, 1, 1};
    std::vector<Objectives<3>> m_front;
};

} // namespace hawx
