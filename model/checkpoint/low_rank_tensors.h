// SPDX-License-Identifier: GPL-3.0-or-later
// Low-rank updates (LoRA, Hu et al. 2021) as PEFT stores them, laid over the weights of a base: W + scale · B A.
#pragma once

#include "model/checkpoint/checkpoint.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// What PEFT's adapter_config.json says, as far as it changes what is computed.
struct LowRankConfig {
    std::int64_t rank = 0;
    double alpha = 0;
    bool rankStabilized = false;                              ///< scale = alpha / √rank (rslora), else alpha / rank
    std::vector<std::pair<std::string, double>> alphaPattern; ///< alphas of single modules, by the end of their names
    std::string baseName;                                     ///< base_model_name_or_path
};

/// Errors: BadConfig; Unsupported for what would compute something else (DoRA, other kinds of adapters, initialisations
/// that change the base).
Result<LowRankConfig> readLowRankConfig(const nlohmann::json& config, const std::string& subject);

/// The base's tensors with the updates of `file` (adapter_model.safetensors) added to them, in float32. Tensors that
/// PEFT saved whole (biases, norms) take the place of the base's. Nothing is computed before a tensor is read. Errors:
/// TensorMissing, TensorMismatch: a module that the base has not, other shapes; Unsupported.
Result<std::shared_ptr<const TensorSource>> lowRankTensors(const Checkpoint& base, const LowRankConfig& config,
                                                           std::shared_ptr<const TensorSource> file,
                                                           const std::string& subject);

} // namespace strata
