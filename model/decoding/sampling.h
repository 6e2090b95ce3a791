// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing the next token from a distribution: greedy, temperature, top-k, top-p. Pure but for the random generator
// passed in.
#pragma once

#include "model/decoding/decoding.h"

#include <random>
#include <span>

namespace strata {

/// A number in [0, 1) from 53 bits of the generator: the same on every platform, unlike std::uniform_real_distribution.
double uniform(std::mt19937_64& random);

/// Temperature 0 takes the most probable token (of equal ones the first). Else temperature, then top-k, then top-p (the
/// smallest set of most probable tokens whose mass reaches it; Holtzman et al., arXiv 1904.09751), renormalised, one
/// draw from `random`. `allowed` restricts the choice to these ids; empty: all. NaN counts as impossible.
TokenId chooseToken(std::span<const float> logprobs, std::span<const TokenId> allowed, const SamplingOptions& options,
                    std::mt19937_64& random);

} // namespace strata
