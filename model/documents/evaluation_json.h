// SPDX-License-Identifier: GPL-3.0-or-later
// The evaluation document: "format": "strata-evaluation", "version": 1.
//
// A record is a row of predictions as `score` reads them ("id", "gold", "predicted", "confidence", "gold_text", "text")
// with "levels" and "cost" beside; on reading those two count, and the others, which say the same, are passed over.
#pragma once

#include "model/base/result.h"
#include "model/documents/evaluation.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace strata {

class JsonReader;

nlohmann::json evaluationToJson(const Evaluation& evaluation);
/// Reads any version-1 document; unknown keys are passed over, missing required ones named. `subject` names the source.
Result<Evaluation> evaluationFromJson(const nlohmann::json& document, const std::string& subject);

/// One record by itself, for a line of a file. Reading it needs the evaluation whose levels it answers.
nlohmann::json recordToJson(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels);
Result<EvaluationRecord> recordFromJson(const nlohmann::json& record, const std::vector<EvaluatedLevel>& levels,
                                        const std::string& subject);

// Parts of the document that requests have too.
nlohmann::json sumsToJson(const EvaluationSums& sums);
EvaluationSums readSums(const JsonReader& reader);
nlohmann::json shardToJson(const EvaluationShard& shard);
EvaluationShard readShard(const JsonReader& reader);
nlohmann::json rowChoiceToJson(const RowChoice& choice);
RowChoice readRowChoice(const JsonReader& reader);

Result<void> saveEvaluation(const Evaluation& evaluation, const std::filesystem::path& path);
Result<Evaluation> loadEvaluation(const std::filesystem::path& path);

} // namespace strata
