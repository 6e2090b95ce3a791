// SPDX-License-Identifier: GPL-3.0-or-later
// The multi-head loss by LibTorch's automatic differentiation, for any device, type and architecture: the reference of
// the packed pass, and what `loss` computes. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/batch.h"
#include "model/training/parameters.h"

#include <functional>
#include <map>
#include <memory>

namespace strata {

struct LevelLoss {
    double loss = 0.0; ///< Σ −log p over the level's tokens, nats
    std::int64_t tokens = 0;
    std::vector<std::uint8_t> correct; ///< per target of the shard: the target is the most probable token
};

/// Dropout masks of a shard for one place in the network: [sequences × width] of 0 or 1/(1 − p). Place 0 is the
/// embedding, 2i − 1 and 2i the attention and MLP branches of block i.
struct DropoutSource {
    double probability = 0.0;
    std::uint64_t seed = 0;
    std::uint64_t step = 0;
    bool active() const { return probability > 0.0; }
};
void drawDropoutMask(const DropoutSource& source, const std::vector<std::uint64_t>& rowKeys, std::int64_t place,
                     std::int64_t width, double* mask);

/// The blocks over a shard, its rows padded to the longest, by LibTorch's own operations. With gradients where those
/// are on.
class PaddedTrunk {
public:
    /// `checkpointing`: see checkpointed_block.h.
    PaddedTrunk(const ModelParameters& parameters, const Shard& shard, const DropoutSource& dropout,
                bool checkpointing = false);
    /// Through block `layer`, which is not below where it stands.
    void runTo(std::int64_t layer);
    /// Raw residuals [n, E] at packed positions of the shard.
    at::Tensor at(const std::vector<std::int64_t>& packed) const;

private:
    /// What a block needs besides its weights and input, also when it is run again.
    struct Shared {
        Architecture architecture;
        PositionTables positions;
        DropoutSource dropout;
        std::vector<std::uint64_t> keys;
        std::int64_t rows = 0;
        at::Tensor masked(const at::Tensor& branch, std::int64_t where) const;
        at::Tensor pass(const BlockWeights& weights, std::int64_t layer, const at::Tensor& hidden,
                        const at::Tensor& mask) const;
    };

    const ModelParameters& m_parameters;
    std::shared_ptr<const Shared> m_shared;
    bool m_checkpointing;
    std::int64_t m_length, m_layer = 0;
    std::vector<std::int64_t> m_place;          ///< of a packed position in the padded batch
    std::map<std::int64_t, at::Tensor> m_masks; ///< by window
    at::Tensor m_hidden;                        ///< [rows, length, E]
};

/// Contrastive weight tying (Godey et al. 2023, arXiv 2309.08351): Σ_i −log(exp(h_i·e_i) / Σ_j exp(h_i·e_j)) of rows h
/// [n, E], where e_i is the input embedding [V, E] of target i and j runs over all targets given, plain dot products.
at::Tensor contrastiveLoss(const at::Tensor& rows, const at::Tensor& embedding, const at::Tensor& targets);

struct GraphLoss {
    std::vector<at::Tensor> levelSums; ///< per level a scalar with its graph; undefined where the shard has no target
    std::vector<LevelLoss> sums;
};

/// Σ −log softmax(head_d(h[k_d]))[target] of every level of a shard, rows padded to the longest; no block above the
/// deepest level asked is run. Products in the parameters' own type. Of heads that learn by contrast contrastiveLoss()
/// over the shard's targets; what they say is what the embedding says as a head.
GraphLoss graphLoss(const ModelParameters& parameters, const Shard& shard, const DropoutSource& dropout = {},
                    bool checkpointing = false);

/// L = Σ_d f_d · L_d with L_d the mean over `counts[d]` tokens; undefined when no level has a target. An empty segment
/// adds nothing.
at::Tensor weightedLoss(const GraphLoss& loss, const std::vector<double>& levelWeights,
                        const std::vector<std::int64_t>& counts);

/// Gradients of `loss` in the order of parameterRefs, undefined where there is none. The parameters must require
/// gradients.
std::vector<at::Tensor> gradientList(const at::Tensor& loss, ModelParameters& parameters);
/// Such a list by field, tied heads sharing the embedding's.
LoadedModel::Weights byField(const ModelParameters& parameters, const std::vector<at::Tensor>& gradients);
void requireGradients(ModelParameters& parameters, bool required);

} // namespace strata
