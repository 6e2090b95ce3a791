// SPDX-License-Identifier: GPL-3.0-or-later
// Heads in a safetensors file of their own, beside a base model: trained heads can be shared without the base.
//
// Metadata: "format" "strata-heads", "version" "1", "hdlm" (the JSON object of config.json's hdlm key: levels with
// name, tensor, layer, readout, loss_weight, and where there are such "bias" and "ids"), "base" (hash of the model that
// the heads were made for), "base_name". Beside NAME.weight [V, E] may lie NAME.bias [V]; with NAME.ids [n] the matrix
// is [n, E] (the bias [n]) and all other tokens are impossible at that head.
#pragma once

#include "model/checkpoint/checkpoint.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// A head to be written; the caller keeps the bytes alive during the call.
struct HeadToWrite {
    HeadSpec spec; ///< layer set; `tensor` ends in ".weight"; `bias` and `ids` are named after it
    DType dtype = DType::Float32;
    std::int64_t rows = 0, width = 0;
    std::span<const std::byte> weight; ///< [rows, width] in `dtype`
    std::span<const std::byte> bias;   ///< [rows] in `dtype`; empty: none
    std::vector<TokenId> tokens;       ///< of the rows; empty: all of the vocabulary
    /// Instead of `weight`: the elements are read through it.
    const TensorView* from = nullptr;
};

/// Writes the file atomically. `base` and `baseName` may be empty.
Result<void> writeHeadsFile(const std::filesystem::path& path, const std::vector<HeadToWrite>& heads,
                            const std::string& base, const std::string& baseName, const JobControl& control = {});

/// Puts the heads of a file beside those of the model; one of a name or tensor that the model has takes its place. The
/// levels are `declared` where it is no null, else those of the file's metadata, else what the published names say:
/// new_lm_head, first_lm_head and second_lm_head, additional_lm_heads.N (layers from the user), classifiers.N.linear
/// (layer N + 1). Errors: not a safetensors file; tensors that are no heads; another width or vocabulary; a layer that
/// the model has not; NaN.
Result<void> addHeadsFile(Checkpoint& checkpoint, const std::filesystem::path& path, const nlohmann::json& declared);

} // namespace strata
