// SPDX-License-Identifier: GPL-3.0-or-later
// What a file's name says about its kind, in whatever case it is written (MODEL.GGUF comes from old file systems and
// from some converters).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace strata {

/// ".gguf" for MODEL.GGUF; only ASCII letters change.
std::string lowerExtension(const std::filesystem::path& path);
/// Whether the last part of the path ends in `ending` (lower-case: ".gguf", ".task.json"), in any case.
bool nameEndsWith(const std::filesystem::path& path, std::string_view ending);

} // namespace strata
