// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/layer_readings.h"

namespace strata {

Result<void> readLayerLenses(RunState& state, TokenTexts& texts, std::span<RunToken* const> tokens, int topK,
                             const JobControl& control) {
    const LoadedModel& model = state.model();
    const auto final = HeadIndex(static_cast<std::int32_t>(model.heads().size()) - 1);
    const auto layers = static_cast<std::int32_t>(model.architecture().layers);
    const std::int32_t most = rowsPerReadout(model.architecture().vocabularySize);
    for (std::int32_t layer = 0; layer <= layers; ++layer) {
        const std::int32_t filled = state.filled(LayerIndex(layer));
        for (std::size_t next = 0; next < tokens.size();) {
            if (!tokens[next] || tokens[next]->position.value > filled) {
                ++next;
                continue;
            }
            // Neighbours go through the head together.
            const std::int32_t first = tokens[next]->position.value;
            std::int32_t count = 1;
            while (count < most && next + static_cast<std::size_t>(count) < tokens.size()) {
                const RunToken* const token = tokens[next + static_cast<std::size_t>(count)];
                if (!token || token->position.value != first + count || first + count > filled) break;
                ++count;
            }
            STRATA_TRY(const LogProbabilities rows,
                       state.readout(LayerIndex(layer), final, Readout::Norm, first - 1, first - 1 + count));
            for (std::int32_t i = 0; i < count; ++i, ++next) {
                RunToken& token = *tokens[next];
                token.layers.push_back({LayerIndex(layer), texts.reading(rows.row(i), topK),
                                        rows.row(i)[static_cast<std::size_t>(token.reading.id.value)]});
            }
            if (control.stopRequested()) return JobControl::cancelled();
        }
        control.report(ProgressStage::ReadingLayers, static_cast<double>(layer + 1) / static_cast<double>(layers + 1));
    }
    return {};
}

} // namespace strata
