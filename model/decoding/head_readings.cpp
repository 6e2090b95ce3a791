// SPDX-License-Identifier: GPL-3.0-or-later
// What the other heads, and the layers, say at the tokens that were generated.
#include "model/decoding/hierarchical_decoder.h"
#include "model/decoding/layer_readings.h"

#include <algorithm>

namespace strata {

Result<void> HierarchicalDecoder::advance(LayerIndex upTo) {
    STRATA_CHECK(m_state.append(m_pending));
    m_pending.clear();
    return m_meter.fill(m_state, m_options->fullDepth ? lastLayer() : upTo, *m_control);
}

Result<void> HierarchicalDecoder::readHeads() {
    if (!m_options->otherHeads) return {};
    const std::int32_t most = rowsPerReadout(m_model->architecture().vocabularySize);
    for (std::size_t h = 0; h < m_read.size(); ++h) {
        const HeadSpec& spec = m_model->heads()[h].spec;
        const std::int32_t filled = m_state.filled(*spec.layer);
        const auto tokenAt = [&](std::size_t i) -> RunToken& {
            return m_run.levels[m_generated[i].level].tokens[m_generated[i].token];
        };
        std::size_t& next = m_read[h];
        while (next < m_generated.size()) {
            if (m_generated[next].lost || m_run.levels[m_generated[next].level].head == spec.name) {
                ++next;
                continue;
            }
            // Neighbours whose states are there go through the head together.
            const std::int32_t first = tokenAt(next).position.value;
            std::size_t end = next;
            while (end < m_generated.size() && !m_generated[end].lost &&
                   m_run.levels[m_generated[end].level].head != spec.name &&
                   tokenAt(end).position.value == first + static_cast<std::int32_t>(end - next) &&
                   tokenAt(end).position.value <= filled && static_cast<std::int32_t>(end - next) < most)
                ++end;
            if (end == next) break; // its layers are not that far
            const auto count = static_cast<std::int32_t>(end - next);
            STRATA_TRY(const LogProbabilities rows,
                       m_state.readout(*spec.layer, HeadIndex(static_cast<std::int32_t>(h)), spec.readout, first - 1,
                                       first - 1 + count));
            for (std::int32_t i = 0; i < count; ++i, ++next) {
                RunToken& token = tokenAt(next);
                token.chosenLogprobs[spec.name] = rows.row(i)[static_cast<std::size_t>(token.reading.id.value)];
                token.heads[spec.name] = m_texts.reading(rows.row(i), m_options->shownTopK);
            }
            if (m_control->stopRequested()) return JobControl::cancelled();
        }
    }
    return {};
}

Result<void> HierarchicalDecoder::readLayers() {
    std::vector<RunToken*> tokens;
    for (const Generated& generated : m_generated)
        tokens.push_back(generated.lost ? nullptr : &m_run.levels[generated.level].tokens[generated.token]);
    return readLayerLenses(m_state, m_texts, tokens, m_options->shownTopK, *m_control);
}

} // namespace strata
