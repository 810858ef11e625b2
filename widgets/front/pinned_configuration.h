// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/front.h"
#include "widgets/common/circuit_shares.h"

#include <QString>

#include <vector>

namespace hawx {

/// A configuration that the user keeps in sight, whatever becomes of the front that it was in.
struct PinnedConfiguration {
    struct Layer {
        QString name;
        QList<CircuitShare> shares;

        bool operator==(const Layer&) const = default;
    };

    QString letter; ///< "A", "B", ..: marks it in plots
    QString name;   ///< the user's word for it; may be empty
    FrontPoint point;
    std::vector<Layer> layers;
    bool fits = true; ///< the machine in view can hold it; else the point has no figures
};

/// With the circuits of each layer of the map; without layers when `point` does not fit the map.
PinnedConfiguration pinned(const QString& letter, const FrontPoint& point,
                           const SensitivityMap& map);

} // namespace hawx
