// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes of finished figures as a list to choose from.
#pragma once

#include "widgets/export/figure_presets.h"

class QComboBox;

namespace strata {

/// "as on screen", whose data are empty, and every size with its width, parted by groups; their data are their ids.
void fillWithPresets(QComboBox& box, const std::vector<FigurePreset>& presets);

} // namespace strata
