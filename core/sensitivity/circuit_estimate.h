// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circuits/circuit.h"
#include "core/inference/configuration.h"
#include "core/sensitivity/profile.h"

#include <vector>

namespace hawx {

struct NetworkProfile;

/// What measureProfile() would say of circuits on the images of a network's profile, estimated
/// without inference. Exact are the mean errors, gradient sums and margins, up to rounding also the
/// means of delta over the images. The delta of a single image leaves out what neither bit probes
/// nor the mean error explain, whose mean square is in `residualSquare`; `squaredError` is empty.
/// Throws Error when a circuit does not suit the operand mode or the profile has no images, or
/// Cancelled.
Profile estimateProfile(const NetworkProfile& profile, const std::vector<CircuitPtr>& circuits,
                        const RunContext& context);

/// The same for configurations, as of measureProfile(): with weight maps, control variates,
/// corrections of the bias and exchanged operands. Throws Error also when a configuration does not
/// fit the network, has an approximate adder, or filters of a layer differ in circuit, operand
/// order or weight map. With unsigned operands a map should be odd: negative weights are taken for
/// the mirror image of positive ones.
Profile estimateProfile(const NetworkProfile& profile,
                        const std::vector<Configuration>& configurations,
                        const RunContext& context);

/// A rough estimateProfile() whose time, beyond that for the probes of each image, does not grow
/// with the network's weights: activations and weights of a layer count as independent where probes
/// explain nothing. Mean errors and the means of delta are estimates, too. For previews.
Profile roughProfile(const NetworkProfile& profile,
                     const std::vector<Configuration>& configurations, const RunContext& context);

} // namespace hawx
