// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx {

/// A predicted loss of top-1 accuracy in percentage points, with its 90 % interval.
struct LossPrediction {
    double lossPp = 0;
    double lowPp = 0;
    double highPp = 0;
};

} // namespace hawx
