// Which files make up a model: found, told apart from what Strata does not read, and named in the error when something is not there.
#pragma once

#include "model/base/result.h"

#include <filesystem>

namespace strata {

struct ModelFiles {
    std::filesystem::path folder;
    std::filesystem::path config;
    std::filesystem::path weights; ///< a .safetensors, or an index of shards
    bool sharded = false;
};

/// `path`: a folder, or a .safetensors, config.json or index in it. Errors: FileNotFound, Unsupported (pickles, GGUF), each with
/// what to do. A pickle is refused unread.
Result<ModelFiles> locateModelFiles(const std::filesystem::path& path);

} // namespace strata
