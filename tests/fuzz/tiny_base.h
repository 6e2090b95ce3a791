// SPDX-License-Identifier: GPL-3.0-or-later
// A small model that heads and adapters are laid over, made once in a folder in memory.
#pragma once

#include "model/checkpoint/checkpoint.h"
#include "tests/fuzz/fuzz_support.h"
#include "tests/support/tiny_checkpoint.h"

#include <algorithm>
#include <cstdlib>

namespace strata::fuzz {

inline Checkpoint tinyBase() {
    char folder[] = "/dev/shm/strata-fuzz-base.XXXXXX";
    require(::mkdtemp(folder) != nullptr, "no folder for the base");
    test::TinyCheckpoint tiny;
    test::writeTinyCheckpoint(tiny, folder);
    auto base = openCheckpoint(folder);
    require(base.has_value(), "the base cannot be opened");
    // The tensors stay mapped.
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return *std::move(base);
}

/// What holds of the heads of every checkpoint.
inline void checkHeads(const Checkpoint& checkpoint) {
    for (const HeadSpec& head : checkpoint.heads) {
        const TensorView* const tensor = checkpoint.headTensor(head);
        require(tensor != nullptr && tensor->shape.size() == 2, "a head without a matrix");
        require(tensor->shape[1] == checkpoint.architecture.hiddenSize, "a head of another width");
        require(!head.layer || (head.layer->value >= 0 && head.layer->value <= checkpoint.architecture.layers),
                "a head at a layer that there is not");
        const std::vector<TokenId> ids = checkpoint.headTokens(head);
        require(ids.empty() ? tensor->shape[0] == checkpoint.architecture.vocabularySize
                            : tensor->shape[0] == static_cast<std::int64_t>(ids.size()),
                "a head with more or fewer rows than tokens");
        require(
            std::ranges::all_of(
                ids, [&](TokenId id) { return id.value >= 0 && id.value < checkpoint.architecture.vocabularySize; }),
            "a head with a token that the vocabulary has not");
    }
}

} // namespace strata::fuzz
