// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/packed_pass.h"

namespace strata {

void ComputeMatrices::refresh(const ModelParameters& parameters, at::ScalarType type) {
    const auto convert = [type](std::vector<at::Tensor>& to, std::size_t i, const at::Tensor& from) {
        if (to.size() <= i) to.resize(i + 1);
        if (from.scalar_type() == type)
            to[i] = from;
        else if (!to[i].defined())
            to[i] = from.to(type);
        else
            to[i].copy_(from);
    };
    const LoadedModel::Weights& weights = parameters.weights;
    for (std::size_t i = 0; i < weights.blocks.size(); ++i) {
        convert(qkv, i, weights.blocks[i].qkv);
        convert(output, i, weights.blocks[i].output);
        convert(gateUp, i, weights.blocks[i].gateUp);
        convert(down, i, weights.blocks[i].down);
    }
    for (std::size_t i = 0; parameters.lowRank && i < parameters.lowRank->factors.size(); ++i) {
        convert(lowRankA, i, parameters.lowRank->factors[i].a);
        convert(lowRankB, i, parameters.lowRank->factors[i].b);
    }
    for (std::size_t i = 0; i < weights.heads.size(); ++i) {
        if (heads.size() <= i) heads.resize(i + 1);
        std::size_t same = 0;
        while (same < i && !weights.heads[same].is_same(weights.heads[i]))
            ++same;
        if (same < i)
            heads[i] = heads[same];
        else
            convert(heads, i, weights.heads[i]);
    }
}

} // namespace strata
