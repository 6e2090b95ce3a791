// SPDX-License-Identifier: GPL-3.0-or-later
// What one distribution over the vocabulary says, from its float32 log-probabilities in nats. Pure; any thread.
#pragma once

#include "model/base/ids.h"

#include <span>
#include <string>
#include <vector>

namespace strata {

struct ScoredToken {
    TokenId id;
    float logprob = 0; ///< nats
    friend bool operator==(const ScoredToken&, const ScoredToken&) = default;
};

struct DistributionSummary {
    std::vector<ScoredToken> top; ///< most probable first, equal ones by id; without tokens of −∞, which are impossible
    float entropy = 0;            ///< −Σ p log p, nats (Shannon 1948)
    float margin = 0;             ///< log p₁ − log p₂, nats; 0 where one token alone is possible
};

/// Top-k, entropy and margin of a row of log-probabilities [vocabulary] in one pass. At least the
/// two most probable tokens are looked for, whatever `topK`; `top` holds max(1, topK) of them. With a NaN in the row
/// entropy and margin are NaN, and it stands behind every number in `top`.
DistributionSummary summarize(std::span<const float> logprobs, int topK);

/// 1 + the number of tokens that are more probable than `id`, equal ones before it by id included: the top-1 has
/// rank 1. 0: `id` is outside the row, or its log-probability is NaN.
std::int64_t rankOf(std::span<const float> logprobs, TokenId id);

/// exp(x) / Σ exp(x) over these candidates only, shifted by the largest so that it never overflows; all NaN where one
/// of them is. [n] → [n]
std::vector<double> softmax(std::span<const double> logprobs);

/// Product of probabilities along a path, computed as a sum of logarithms; an empty path has probability 1.
double pathProbability(std::span<const double> probabilities);

} // namespace strata
