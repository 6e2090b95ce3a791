// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/compute_map.h"

#include <algorithm>

namespace strata {

std::int64_t ComputeMap::count() const {
    return std::count_if(stages.begin(), stages.end(), [](std::int16_t stage) { return stage != never; });
}

ComputeMap computeMap(const Run& run) {
    ComputeMap map;
    const auto option = [&](const char* key) {
        const auto found = run.options.find(key);
        return found == run.options.end() ? std::string() : found->second;
    };
    if (run.levels.empty() || run.model.layers <= 0 || option("flow") == "reencode") return map;
    const bool full = option("depth") == "full";
    map.positions = static_cast<int>(run.sequence.size());
    map.layers = static_cast<int>(run.model.layers);
    map.stages.assign(static_cast<std::size_t>(map.positions) * static_cast<std::size_t>(map.layers),
                      ComputeMap::never);
    map.own.assign(static_cast<std::size_t>(map.positions), 0);
    for (const RunSegment& segment : run.segments)
        for (std::int32_t p = std::max(0, segment.begin); p < std::min(segment.end, map.positions); ++p)
            map.own[static_cast<std::size_t>(p)] = static_cast<std::int16_t>(std::max(0, segment.level));
    for (std::size_t stage = 0; stage < run.levels.size(); ++stage) {
        std::int32_t end = 0; // of what there is when the stage has its last token
        for (const RunSegment& segment : run.segments)
            if (segment.level <= static_cast<int>(stage)) end = std::max(end, segment.end);
        // The last token was said and not yet read: nothing is computed at it.
        const int read = std::min(end, map.positions) - 1;
        const int depth = full ? map.layers : std::min(run.levels[stage].layer.value, map.layers);
        for (int layer = 1; layer <= depth; ++layer)
            for (int position = 0; position < read; ++position) {
                auto& cell = map.stages[static_cast<std::size_t>(layer - 1) * static_cast<std::size_t>(map.positions) +
                                        static_cast<std::size_t>(position)];
                if (cell == ComputeMap::never) cell = static_cast<std::int16_t>(stage);
            }
    }
    return map;
}

} // namespace strata
