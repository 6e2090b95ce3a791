// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the lens document, for those who write and read it.
#pragma once

#include "model/documents/lens.h"

namespace strata {

inline constexpr std::array<const char*, 4> targetKinds = {"next", "final", "token", "given"};
inline constexpr std::array<const char*, 2> partNames = {"state", "after_attention"};

/// The arrays of InnerOptimisation by their keys.
struct InnerArray {
    const char* key;
    std::vector<float> InnerOptimisation::* values;
};
inline constexpr std::array<InnerArray, 9> innerArrays = {{{"loss", &InnerOptimisation::loss},
                                                           {"norm", &InnerOptimisation::norm},
                                                           {"update_ratio", &InnerOptimisation::updateRatio},
                                                           {"descent_cosine", &InnerOptimisation::descentCosine},
                                                           {"effective_step", &InnerOptimisation::effectiveStep},
                                                           {"attention_cosine", &InnerOptimisation::attentionCosine},
                                                           {"mlp_cosine", &InnerOptimisation::mlpCosine},
                                                           {"attention_ratio", &InnerOptimisation::attentionRatio},
                                                           {"mlp_ratio", &InnerOptimisation::mlpRatio}}};

/// A row of the plain lens: it has no head and reads whole blocks.
inline bool isPlain(const LensRow& row) {
    return row.head.empty() && row.part == LensPart::State;
}

} // namespace strata
