// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a complete model folder: weights, configuration with the hdlm key, tokenizer and task. Includes LibTorch.
#pragma once

#include "model/training/parameters.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace strata {

struct FolderContents {
    nlohmann::json config;           ///< what else stands in config.json
    std::filesystem::path tokenizer; ///< a folder or a file
    std::filesystem::path task; ///< a task file; its taxonomy, where it is a file beside it, is copied too. Empty: none
    std::filesystem::path model = {}; ///< the folder that the model came from, whose other files are kept. Empty: none
};

/// The configuration with the architecture's keys as they were, torch_dtype, tie_word_embeddings and hdlm as they are
/// now.
nlohmann::json describeModel(const ModelParameters& parameters, const nlohmann::json& config, DType dtype);

/// Every file is written beside its place and renamed, config.json last: a folder with config.json is complete.
Result<void> writeModelFolder(const ModelParameters& parameters, const FolderContents& contents, DType dtype,
                              const std::filesystem::path& folder);

/// Tensors by name into a safetensors file, converted to `dtype`.
Result<void> writeTensors(const std::vector<std::pair<std::string, at::Tensor>>& tensors, DType dtype,
                          const std::filesystem::path& path);

} // namespace strata
