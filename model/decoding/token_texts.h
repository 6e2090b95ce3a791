// SPDX-License-Identifier: GPL-3.0-or-later
// How tokens are shown, and readings made of log-probabilities: what the two ways of decoding share.
#pragma once

#include "model/documents/run.h"
#include "model/engine/engine.h"
#include "model/tokenizer/tokenizer.h"

#include <span>
#include <unordered_map>

namespace strata {

/// The shown text of every token that was asked for, kept: one run asks for the same few again and again. One thread.
class TokenTexts {
public:
    explicit TokenTexts(const Tokenizer& tokenizer) : m_tokenizer(&tokenizer) {}

    /// The bytes a token adds, those that are no character of their own as ⟨E2⟩; its piece where it adds none. Valid
    /// UTF-8, never empty for a known id.
    const std::string& shown(TokenId id);
    SequenceToken sequenceToken(TokenId id);

    /// Top-k, entropy and margin of a row; `chosen`: the token asked about, else the most probable one.
    Reading reading(std::span<const float> logprobs, int topK, std::optional<TokenId> chosen = {});

private:
    const Tokenizer* m_tokenizer;
    std::unordered_map<TokenId, std::string> m_shown;
};

/// Rows of a head that may lie in float32 at once: 16 million values.
std::int32_t rowsPerReadout(std::int64_t vocabulary);

} // namespace strata
