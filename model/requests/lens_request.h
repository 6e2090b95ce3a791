// SPDX-License-Identifier: GPL-3.0-or-later
// A lens to be computed: which rows, read with what, and what is kept of each cell.
#pragma once

#include "model/documents/lens.h"

#include <optional>
#include <string>
#include <vector>

namespace strata {

/// Which matrix the lens rows are read with.
struct LensMatrix {
    enum class Kind { FinalHead, InputEmbedding, Head } kind = Kind::FinalHead;
    HeadIndex head; ///< Kind::Head
    friend bool operator==(const LensMatrix&, const LensMatrix&) = default;
};

struct LensRequest {
    std::vector<LayerIndex> layers; ///< empty: all. Layer K is always read.
    int stride = 1;                 ///< of `layers`, when it is empty
    bool afterAttention = false;    ///< also the residual between attention and MLP
    bool trainedHeads = true;       ///< also every trained head at its own layer
    Readout readout = Readout::Norm;
    LensMatrix matrix;
    LensTarget target = LensTarget::Next;
    std::optional<TokenId> targetToken;
    std::optional<TokenId> antiTarget;
    std::vector<std::optional<TokenId>> givenTargets; ///< LensTarget::Given: one per position
    int topK = 10;                                    ///< 1 … 100
    std::vector<TokenId> tracked;
    std::vector<std::vector<TokenId>> groups; ///< tracked as well, and summed: two or more tokens each
    std::vector<LensStatistic> statistics;    ///< empty: all
    bool innerOptimisation = false;
    bool headless = false;
    bool rowDistances = false; ///< the distance of every two rows, at as many positions as about two seconds allow
    friend bool operator==(const LensRequest&, const LensRequest&) = default;
};

/// What a finished lens should know besides: tokens at one position.
struct TokensAt {
    std::int32_t position = 0;
    std::vector<TokenId> tokens;
    friend bool operator==(const TokensAt&, const TokensAt&) = default;
};
/// The text that a lens reads.
struct LensSource {
    enum class Kind { Text, Run, Ids } kind = Kind::Text;
    std::string text;               ///< Kind::Text
    std::optional<bool> addBos;     ///< Kind::Text: BOS stands before it; empty: by the tokenizer's own rule
    std::shared_ptr<const Run> run; ///< Kind::Run: prompt and generated tokens
    std::vector<TokenId> ids;       ///< Kind::Ids
};

/// Tokens and the matrix as a person types them, which only the open model understands: "cat", "#123", "cat | dog",
/// "embedding". What is empty stays as the request says.
struct LensWords {
    std::string target, antiTarget;
    std::vector<std::string> tracked; ///< besides request.tracked and request.groups
    std::string matrix;               ///< "final", "embedding", or a head by its name or tensor
    friend bool operator==(const LensWords&, const LensWords&) = default;
};

} // namespace strata
