// JSON that comes from outside: bounded in size and depth, and every failure is a sentence.
#pragma once

#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace strata {

/// Parses `text` (at most 64 levels deep, no duplicate keys when `uniqueKeys`). `subject` names the source in errors.
Result<nlohmann::json> parseJson(std::string_view text, const std::string& subject, bool uniqueKeys = false);

/// Reads a whole text file of at most `maxBytes`.
Result<std::string> readTextFile(const std::filesystem::path& path, std::size_t maxBytes = std::size_t{256} << 20);

Result<nlohmann::json> readJsonFile(const std::filesystem::path& path, std::size_t maxBytes = std::size_t{256} << 20);

/// Writes beside the target and renames over it, so that a crash or a full disk never leaves half a file.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace strata
