// SPDX-License-Identifier: GPL-3.0-or-later
// What each stored tensor of a checkpoint is for: its part of the model, its block, its role.
#pragma once

#include "model/checkpoint/checkpoint.h"

#include <array>

namespace strata {

/// Unused: the model has it beside what is computed.
enum class TensorPart { Embedding, Attention, Mlp, Norm, Head, Unused };
inline constexpr std::array tensorParts{TensorPart::Embedding, TensorPart::Attention, TensorPart::Mlp,
                                        TensorPart::Norm,      TensorPart::Head,      TensorPart::Unused};
/// "embedding", "attention", "mlp", "norm", "head", "unused": the key in files.
const char* tensorPartKey(TensorPart part);

/// One stored tensor. Valid as long as the checkpoint's tensors.
struct TensorEntry {
    const TensorView* tensor = nullptr;
    TensorPart part = TensorPart::Unused;
    std::int32_t block = 0; ///< 1 … K; 0: none
    const char* role = "";  ///< "query", "attention norm" …, in English; empty: not known
    std::string head = {};  ///< whose matrix, bias or token ids it is; of a tied one the embedding says none
    std::int64_t parameters() const { return static_cast<std::int64_t>(tensor->elementCount()); }
    std::int64_t bytes() const { return static_cast<std::int64_t>(tensor->bytes.size()); } ///< as stored
};

/// All tensors that are stored, each once: embedding, blocks, final norm, heads, then what is not used, by name.
std::vector<TensorEntry> tensorList(const Checkpoint& checkpoint);

/// Sums of a part.
struct TensorTotal {
    std::int64_t tensors = 0, parameters = 0, bytes = 0;
    void add(const TensorEntry& entry);
};
/// In the order of tensorParts.
std::array<TensorTotal, tensorParts.size()> partTotals(const std::vector<TensorEntry>& entries);
TensorTotal sumOf(const std::vector<TensorEntry>& entries);

} // namespace strata
