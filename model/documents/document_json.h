// SPDX-License-Identifier: GPL-3.0-or-later
// What every document's JSON begins with, whatever its kind: "format" ("strata-KIND"), "version": 1, and the header.
#pragma once

#include "model/base/json_reader.h"
#include "model/documents/document.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string_view>

namespace strata {

/// "format", "version", "strata", "created", "model", "heads", "host" (where there is one), "device", "dtype",
/// "warnings", "remark" and "tags" (where there are any): a kind adds its own keys.
nlohmann::json headerToJson(const Document& document);

/// Whether this is a document of `kind`, of a version that is read. Errors: BadFormat, Unsupported (another version).
Result<void> checkFormat(const JsonReader& reader, std::string_view kind);
/// Fills the header; what is wrong is noted with the reader.
void readHeader(const JsonReader& reader, Document& document);

/// Into a file, beside its place and renamed; bytes that are no text become U+FFFD.
Result<void> saveJson(const nlohmann::json& json, const std::filesystem::path& path);

} // namespace strata
