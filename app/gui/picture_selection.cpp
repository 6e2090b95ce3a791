// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/picture_selection.h"

#include "app/gui/selection_hub.h"
#include "widgets/lens/lens_pins.h"

namespace strata {

void selectForPicture(const Lens& lens, SelectionHub& hub, LensPins& pins) {
    if (lens.positions.empty()) return;
    const bool own = !pins.pins().empty();
    std::vector<LensPin> wanted = pins.pins();
    for (const RunSegment& segment : lens.segments)
        if (!own && segment.kind == RunSegment::Kind::Answer && segment.begin > 0 &&
            static_cast<std::size_t>(segment.begin) < lens.positions.size())
            wanted.push_back({segment.begin - 1, lens.positions[static_cast<std::size_t>(segment.begin)].id});
    Selection selection = hub.selection();
    selection.position = wanted.empty() ? static_cast<int>(lens.positions.size()) - 1 : wanted.front().position;
    selection.layer = lens.heads.empty() ? static_cast<int>(lens.model.layers) : lens.heads.front().layer.value;
    if (!own) pins.setPins(wanted);
    hub.setSelection(selection);
}

} // namespace strata
