// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that comes from outside: bounded in size and depth, and every failure is a sentence.
#pragma once

#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace strata {

/// Parses `text` (at most 64 levels deep, no duplicate keys when `uniqueKeys`). NaN, Infinity and -Infinity, which
/// Python's json module writes, are read as those numbers; whoever needs a number looks whether it is one. `subject`
/// names the source in errors.
Result<nlohmann::json> parseJson(std::string_view text, const std::string& subject, bool uniqueKeys = false);

/// The document as text (`indent` −1: in one line); what is no JSON number as Python writes it, so that a document
/// passes through unchanged.
std::string dumpJson(const nlohmann::json& document, int indent = -1);

/// Reads a whole text file of at most `maxBytes`. A Git LFS pointer is told as such.
Result<std::string> readTextFile(const std::filesystem::path& path, std::size_t maxBytes = std::size_t{256} << 20);

Result<nlohmann::json> readJsonFile(const std::filesystem::path& path, std::size_t maxBytes = std::size_t{256} << 20);

/// Writes beside the target and renames over it, so that a crash or a full disk never leaves half a file.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace strata
