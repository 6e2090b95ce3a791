// SPDX-License-Identifier: GPL-3.0-or-later
// The lens document: what `strata-cli lens` prints and a .strata file holds. "format": "strata-lens", "version": 1, the
// keys "layers", "readout", "positions", "top" and "statistics" for the rows of the plain lens, and "more_rows" for
// sub-layer rows and trained heads.
#pragma once

#include "model/base/result.h"
#include "model/documents/lens.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace strata {

nlohmann::json lensToJson(const Lens& lens);
/// Reads any version-1 document; unknown keys are passed over, missing required ones named. `subject` names the source.
Result<Lens> lensFromJson(const nlohmann::json& document, const std::string& subject);

Result<void> saveLens(const Lens& lens, const std::filesystem::path& path);
Result<Lens> loadLens(const std::filesystem::path& path);
/// One line per cell: layer, part, head, position, token, top-1, every statistic. RFC 4180.
Result<void> saveLensTable(const Lens& lens, const std::filesystem::path& path);

} // namespace strata
