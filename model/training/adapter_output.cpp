// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/adapter_output.h"

#include "model/training/folder_files.h"

namespace strata {
namespace {

std::span<const std::byte> bytesOf(const at::Tensor& tensor) {
    return {static_cast<const std::byte*>(tensor.data_ptr()), tensor.nbytes()};
}

at::Tensor stored(const at::Tensor& tensor) {
    return tensor.detach().to(at::kCPU, at::kFloat).contiguous();
}

/// B with its rows as the checkpoint has those of the matrix: q, k, v head by head where it keeps them so.
at::Tensor rowsAsStored(const Architecture& a, const LowRankFactor& factor) {
    if (!a.tensors.headByHead || factor.field != &BlockWeights::qkv) return factor.b;
    return factor.b.reshape({3, a.attentionHeads, a.headDim, -1}).transpose(0, 1).reshape(factor.b.sizes());
}

} // namespace

Result<void> writeTrainedAdapter(const ModelParameters& parameters, const BaseReference& base,
                                 const std::filesystem::path& task, const std::filesystem::path& folder) {
    AdapterToWrite adapter;
    adapter.architecture = parameters.architecture;
    adapter.base = base;
    std::vector<at::Tensor> kept; // until they are written
    if (parameters.lowRank) {
        const LowRank& low = *parameters.lowRank;
        adapter.alpha = low.alpha;
        for (const LowRankFactor& factor : low.factors) {
            const at::Tensor& a = kept.emplace_back(stored(factor.a));
            const auto in = a.size(1);
            LowRankToWrite pair{factor.tensor, low.rank, in, factor.rows(), DType::Float32, bytesOf(a), {}};
            pair.b = bytesOf(kept.emplace_back(stored(rowsAsStored(parameters.architecture, factor))));
            adapter.pairs.push_back(std::move(pair));
        }
    }
    for (std::size_t i = 0; i < parameters.heads.size(); ++i) {
        const at::Tensor& matrix = kept.emplace_back(stored(parameters.weights.heads[i]));
        HeadToWrite head;
        head.spec = parameters.heads[i];
        head.spec.tied = false;
        head.spec.tensor = head.spec.name + ".weight"; // beside the base's own heads, never in their place
        head.rows = matrix.size(0);
        head.width = matrix.size(1);
        head.weight = bytesOf(matrix);
        if (i < parameters.headRows.size())
            for (const std::int32_t id : parameters.headRows[i])
                head.tokens.emplace_back(id);
        adapter.heads.push_back(std::move(head));
    }
    STRATA_CHECK(copyTask(task, folder));
    return writeAdapterFolder(adapter, folder);
}

} // namespace strata
