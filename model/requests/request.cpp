// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/requests/request.h"

#include <array>
#include <limits>

namespace strata {

const char* requestName(const Request& request) {
    static constexpr std::array names = {"open",  "close",         "task",          "run",     "lens",
                                         "track", "row_distances", "replace_layer", "evaluate"};
    static_assert(names.size() == std::variant_size_v<Request>);
    return names[request.index()];
}

Lens lensOutline(const Lens& lens) {
    Lens out;
    out.strataVersion = lens.strataVersion;
    out.createdAt = lens.createdAt;
    out.model = lens.model;
    out.heads = lens.heads;
    out.host = lens.host;
    out.device = lens.device;
    out.dtype = lens.dtype;
    out.title = lens.title;
    out.text = lens.text;
    out.readout = lens.readout;
    out.matrix = lens.matrix;
    out.positions = lens.positions;
    out.targets.resize(lens.positions.size());
    out.rows = lens.rows;
    out.topK = 1;
    const std::size_t cells = lens.rows.size() * lens.positions.size();
    out.topIds.assign(cells, TokenId(-1));
    out.topLogprobs.assign(cells, std::numeric_limits<float>::quiet_NaN());
    out.tracked = lens.tracked;
    out.trackedLogprobs = lens.trackedLogprobs;
    out.groups = lens.groups;
    for (const TokenId id : lens.tracked)
        if (const auto text = lens.tokenTexts.find(id); text != lens.tokenTexts.end()) out.tokenTexts.insert(*text);
    return out;
}

} // namespace strata
