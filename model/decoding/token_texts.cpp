// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/token_texts.h"

#include "model/analysis/distribution.h"
#include "model/base/shown_text.h"
#include "model/base/utf8.h"

#include <algorithm>

namespace strata {

const std::string& TokenTexts::shown(TokenId id) {
    const auto found = m_shown.find(id);
    if (found != m_shown.end()) return found->second;
    std::string text = withVisibleBytes(m_tokenizer->bytes(id, true));
    if (text.empty()) text = replaceInvalidUtf8(m_tokenizer->piece(id));
    return m_shown.emplace(id, std::move(text)).first->second;
}

SequenceToken TokenTexts::sequenceToken(TokenId id) {
    return {id, replaceInvalidUtf8(m_tokenizer->piece(id)), shown(id)};
}

Reading TokenTexts::reading(std::span<const float> logprobs, int topK, std::optional<TokenId> chosen) {
    const DistributionSummary summary = summarize(logprobs, topK);
    Reading reading;
    reading.id = chosen.value_or(summary.top.empty() ? TokenId(0) : summary.top.front().id);
    reading.text = shown(reading.id);
    reading.logprob = logprobs[static_cast<std::size_t>(reading.id.value)];
    reading.entropy = summary.entropy;
    reading.margin = summary.margin;
    if (topK > 0)
        for (const ScoredToken& token : summary.top)
            reading.top.push_back({token.id, shown(token.id), token.logprob});
    return reading;
}

std::int32_t rowsPerReadout(std::int64_t vocabulary) {
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>((std::int64_t{1} << 24) / std::max<std::int64_t>(vocabulary, 1), 1, 256));
}

} // namespace strata
