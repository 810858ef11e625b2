// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hawx::test {

/// A picture of the manual that hawx_manual_pictures makes: NAME.png in resources/help/pictures.
struct ManualPicture {
    const char* name; ///< of the panel, dialog, or "window"
    int width;        ///< pixels, as the pages show it
    int height;
};

inline constexpr ManualPicture manualPictures[] = {
    {"window", 1440, 900},       {"front", 720, 420},       {"targets", 340, 260},
    {"configuration", 420, 460}, {"sensitivity", 720, 320}, {"network", 420, 620},
    {"parallel", 720, 340},      {"comparison", 800, 330},  {"circuits", 960, 560},
    {"inspector", 880, 480},     {"playground", 960, 420},  {"export", 860, 600},
};

} // namespace hawx::test
