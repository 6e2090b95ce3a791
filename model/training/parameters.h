// SPDX-License-Identifier: GPL-3.0-or-later
// The trained tensors, their names in a Hugging Face checkpoint, and how they come and go. Includes LibTorch:
// training's .cpp only.
#pragma once

#include "model/checkpoint/checkpoint.h"
#include "model/engine/engine_internal.h"
#include "model/training/low_rank.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace strata {

/// Master weights (float32; float64 in tests) of a model in training. Tied heads are the embedding's own tensor.
struct ModelParameters {
    Architecture architecture;
    std::vector<HeadSpec> heads; ///< in order of level; all placed
    LoadedModel::Weights weights;
    /// Of each head the ids of its rows, ascending, where it keeps only some; all other tokens are impossible there.
    std::vector<std::vector<std::int32_t>> headRows;
    /// Of each head whether it learns by contrast (multi_head_loss.h), being the embedding; empty: none does.
    std::vector<bool> contrastive;
    bool isContrastive(std::size_t head) const { return head < contrastive.size() && contrastive[head]; }
    /// Which blocks learn, where not everything does: then the others, embedding and final norm stay as they are.
    std::optional<std::vector<bool>> learnedBlocks;
    std::optional<LowRank> lowRank; ///< then the base is frozen, and `weights` has its matrices with their updates

    std::int64_t levels() const { return static_cast<std::int64_t>(heads.size()); }
    bool isTied(std::size_t head) const { return weights.heads[head].is_same(weights.embedding); }
    /// The row of a token in a head's matrix; −1: it has none.
    std::int32_t rowOf(std::size_t head, std::int32_t id) const;
};

enum class ParameterKind { Matrix, Embedding, Head, Norm, Bias, LowRank };

/// One tensor as it is stored in memory (fused).
struct ParameterRef {
    at::Tensor* tensor = nullptr;
    ParameterKind kind = ParameterKind::Matrix;
    std::vector<std::int64_t> parts; ///< rows of the matrices that are fused in it
    std::int64_t block = 0;          ///< 1 … K; 0: it belongs to none
};

/// Every distinct tensor that is learned once, in a fixed order: embedding, learned positions, blocks, final norm, own
/// heads; with learnedBlocks those and the own heads; with low-rank updates A and B of each factor, then the own heads.
std::vector<ParameterRef> parameterRefs(ModelParameters& parameters);

/// All tensors of a block in the fused layout, in a fixed order; those that the architecture lacks are undefined.
std::vector<at::Tensor*> tensorsOf(BlockWeights& block);

/// Calls for every tensor of the Hugging Face checkpoint, with its name and, in the checkpoint's own layout, the (slice
/// of the) tensor in `weights`, which may be another set of the same shapes, of gradients for instance. Undefined
/// tensors are given as such.
void forEachNamedTensor(const ModelParameters& shapes, const LoadedModel::Weights& weights,
                        const std::function<void(const std::string&, const at::Tensor&)>& visit);

/// Copies of a loaded model's weights as float32.
ModelParameters copyParameters(const LoadedModel& model, at::ScalarType type = at::kFloat);

/// A fresh start: embedding and heads N(0, 0.05²), q, k, v, gate, up N(0, 0.49/E), o and down N(0, 0.02²/2K), norms 1,
/// biases 0, learned positions N(0, 0.05²). The same seed gives the same numbers on every machine.
ModelParameters initialiseParameters(const Architecture& architecture, const std::vector<HeadSpec>& heads,
                                     std::uint64_t seed, at::ScalarType type = at::kFloat);

/// Onto another device; tied heads stay tied.
void moveParameters(ModelParameters& parameters, const at::Device& device);

/// The same structure with tensors of zeros; tied heads stay tied.
LoadedModel::Weights zerosLike(const ModelParameters& parameters);
/// Zeros for everything that is learned (parameterRefs); what is frozen is undefined.
ModelParameters zeroGradients(const ModelParameters& parameters);

/// The levels of a configuration's hdlm key. A head whose tensor is the embedding, or the final head with
/// tie_word_embeddings, is tied. Errors name the key.
Result<std::vector<HeadSpec>> headsFromConfig(const nlohmann::json& config, const Architecture& architecture,
                                              const std::string& subject);

} // namespace strata
