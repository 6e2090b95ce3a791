// SPDX-License-Identifier: GPL-3.0-or-later
// The run document: "format": "strata-run", "version": 1. One schema for screen, file and pipe.
#pragma once

#include "model/base/result.h"
#include "model/documents/run.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace strata {

nlohmann::json runToJson(const Run& run);
/// Reads any version-1 document; unknown keys are passed over, missing required ones named. `subject` names the source.
Result<Run> runFromJson(const nlohmann::json& document, const std::string& subject);

nlohmann::json modelSummaryToJson(const ModelSummary& model);

Result<void> saveRun(const Run& run, const std::filesystem::path& path);
Result<Run> loadRun(const std::filesystem::path& path);

} // namespace strata
