// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the logits of one cell of a lens: everything that is kept of them. Knows nothing of LibTorch. Each call
// works on one thread; callers give each thread its own rows.
#pragma once

#include <cstdint>

namespace strata {

/// What a cell is compared with and asked for.
template <class Value> struct CellTask {
    std::int64_t vocabulary = 0;
    /// Probabilities of the final row at this position [vocabulary], and their entropy; nullptr: there is nothing to
    /// compare with.
    const Value* final = nullptr;
    double finalEntropy = 0;
    bool jensenShannon = false; ///< costs a second pass over the probabilities
    std::int32_t target = -1;   ///< token whose rank is wanted; −1: none
    std::int32_t topK = 1;
    Value* scratch = nullptr; ///< [vocabulary], needed for jensenShannon
};

/// Natural logarithms throughout. NaN logits give NaN statistics and are never among the top-k, and neither are logits
/// of −∞, whose tokens are impossible (−1 where fewer than k are left). KL is ∞ where the final row has probability for
/// a token that is impossible here.
struct CellResult {
    double logSumExp = 0;     ///< log p(i) = z_i − logSumExp
    double entropy = 0;       ///< −Σ p log p, nats
    double klFromFinal = 0;   ///< KL(final ‖ cell), nats
    double jensenShannon = 0; ///< distance: the square root of the divergence, √nats
    std::int64_t rank = 0; ///< 1 + tokens that are more probable, equal ones before it by id included; 0 without target
    std::int32_t* topIds = nullptr; ///< [topK], most probable first, equal ones by id
    double* topLogprobs = nullptr;  ///< [topK]
};

template <class Value> struct CellKernels {
    void (*reduce)(const Value* logits, const CellTask<Value>& task, CellResult& result);
    /// out = exp(logits − logSumExp); out may be logits.
    void (*probabilities)(const Value* logits, std::int64_t vocabulary, double logSumExp, Value* out);
    /// Jensen–Shannon distance of two distributions, √nats.
    double (*distance)(const Value* a, const Value* b, std::int64_t vocabulary);
};

/// The fastest that this processor runs.
template <class Value> const CellKernels<Value>& cellKernels();
template <> const CellKernels<float>& cellKernels();
template <> const CellKernels<double>& cellKernels();

} // namespace strata
