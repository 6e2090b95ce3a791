// SPDX-License-Identifier: GPL-3.0-or-later
// Which files make up a model: found, told apart from what Strata does not read, and named in the error when something
// is not there.
#pragma once

#include "model/base/result.h"

#include <filesystem>

namespace strata {

struct ModelFiles {
    std::filesystem::path folder;
    std::filesystem::path config;  ///< empty for a GGUF file, which says everything itself
    std::filesystem::path weights; ///< a .safetensors, an index of shards, or a .gguf
    bool sharded = false;
    bool gguf = false;
};

/// `path`: a folder, a .safetensors, config.json or index in it, or a .gguf (a folder without safetensors may hold
/// exactly one). Errors: FileNotFound, BadArgument (several that it could be), Unsupported (pickles), each with what to
/// do. A pickle is refused unread.
Result<ModelFiles> locateModelFiles(const std::filesystem::path& path);

} // namespace strata
