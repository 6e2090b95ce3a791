// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/evaluation_json.h"

#include "model/base/json_file.h"
#include "model/documents/document_json.h"
#include "model/documents/evaluation_record_json.h"
#include "model/documents/evaluation_records.h"
#include "model/documents/json_values.h"

namespace strata {
using Json = nlohmann::json;

Json sumsToJson(const EvaluationSums& sums) {
    Json levels = Json::array();
    for (const LevelSums& level : sums.levels)
        levels.push_back({{"gold", level.gold},
                          {"right", level.right},
                          {"gold_logprob", jsonNumber(level.goldLogprob)},
                          {"gold_tokens", level.goldTokens}});
    return {{"records", sums.records}, {"cost", costToJson(sums.cost)}, {"levels", std::move(levels)}};
}

EvaluationSums readSums(const JsonReader& reader) {
    EvaluationSums sums;
    reader.required("records", sums.records);
    if (sums.records < 0) reader.note("records", "must not be negative.");
    if (reader.has("cost"))
        sums.cost = readCost(JsonReader(reader.value()["cost"], *reader.problem(), reader.path() + ".cost"));
    reader.each("levels", [&](const JsonReader& item) {
        LevelSums& level = sums.levels.emplace_back();
        item.optional("gold", level.gold);
        item.optional("right", level.right);
        item.optional("gold_logprob", level.goldLogprob);
        item.optional("gold_tokens", level.goldTokens);
    });
    return sums;
}

Json shardToJson(const EvaluationShard& shard) {
    return {{"index", shard.index}, {"of", shard.of}};
}

EvaluationShard readShard(const JsonReader& reader) {
    EvaluationShard shard;
    reader.required("index", shard.index);
    reader.required("of", shard.of);
    if (shard.index < 1 || shard.index > shard.of) reader.note("index", "must be from 1 to \"of\".");
    return shard;
}

namespace {

/// The file of the records, which lies beside the document unless it is named with its folder.
void readPlace(const JsonReader& reader, const std::string& subject, Evaluation& evaluation) {
    std::string file;
    reader.optional("records_file", file);
    if (reader.has("sums") && evaluation.records.empty())
        evaluation.sums = readSums(JsonReader(reader.value()["sums"], *reader.problem(), "sums"));
    if (file.empty()) return;
    if (!evaluation.records.empty()) reader.note("records_file", "cannot stand beside \"records\".");
    if (!reader.has("sums")) return reader.note("sums", "is missing.");
    evaluation.recordsFile = file;
    if (evaluation.recordsFile.is_relative())
        evaluation.recordsFile = std::filesystem::path(subject).parent_path() / evaluation.recordsFile;
    // Both files may have been renamed, or carried elsewhere, together.
    const std::filesystem::path beside = recordsPath(subject);
    if (std::error_code ignored;
        !std::filesystem::exists(evaluation.recordsFile, ignored) && std::filesystem::exists(beside, ignored))
        evaluation.recordsFile = beside;
}

} // namespace

Json rowChoiceToJson(const RowChoice& choice) {
    return {{"limit", choice.limit},
            {"sample", choice.sample},
            {"text_column", jsonText(choice.textColumn)},
            {"label_columns", textsToJson(choice.labelColumns)}};
}

RowChoice readRowChoice(const JsonReader& reader) {
    RowChoice choice;
    reader.optional("limit", choice.limit);
    reader.optional("sample", choice.sample);
    if (choice.limit < 0) reader.note("limit", "must not be negative.");
    if (choice.sample < 0) reader.note("sample", "must not be negative.");
    reader.optional("text_column", choice.textColumn);
    reader.optional("label_columns", choice.labelColumns);
    return choice;
}

Json evaluationToJson(const Evaluation& evaluation) {
    Json document = headerToJson(evaluation);
    document["task"] = evaluation.task;
    document["seed"] = evaluation.seed;
    document["options"] = textsToJson(evaluation.options);
    document["data"] = jsonText(evaluation.data);
    document["data_hash"] = evaluation.dataHash;
    if (evaluation.choice != RowChoice()) document["row_choice"] = rowChoiceToJson(evaluation.choice);
    document["levels"] = Json::array();
    if (auto tree = parseJson(evaluation.taxonomy, "taxonomy"); tree && tree->is_object())
        document["taxonomy"] = std::move(*tree);
    document["rows"] = evaluation.rows;
    document["unreadable_rows"] = evaluation.unreadableRows;
    document["bad_rows"] = Json::array();
    for (const BadRow& row : evaluation.badRows)
        document["bad_rows"].push_back({{"id", row.id}, {"why", jsonText(row.why)}});
    if (evaluation.shard != EvaluationShard()) document["shard"] = shardToJson(evaluation.shard);
    document["records"] = Json::array();
    if (!evaluation.recordsFile.empty()) document["records_file"] = jsonText(evaluation.recordsFile.string());
    if (!evaluation.recordsFile.empty() || (evaluation.records.empty() && evaluation.sums.records > 0))
        document["sums"] = sumsToJson(evaluation.sums); // of records elsewhere: in the file, or sent one by one
    document["seconds"] = jsonNumber(evaluation.seconds);
    for (const EvaluatedLevel& level : evaluation.levels)
        document["levels"].push_back({{"name", level.name},
                                      {"head", level.head},
                                      {"layer", level.layer.value},
                                      {"readout", readoutName(level.readout)},
                                      {"answer", level.isLabel ? "label" : "text"}});
    for (const EvaluationRecord& record : evaluation.records)
        document["records"].push_back(recordToJson(record, evaluation.levels));
    return document;
}

Result<Evaluation> evaluationFromJson(const Json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    STRATA_CHECK(checkFormat(reader, "evaluation"));

    Evaluation evaluation;
    readHeader(reader, evaluation);
    reader.optional("task", evaluation.task);
    reader.optional("seed", evaluation.seed);
    reader.optional("options", evaluation.options);
    reader.optional("data", evaluation.data);
    reader.optional("data_hash", evaluation.dataHash);
    if (reader.has("row_choice"))
        evaluation.choice = readRowChoice(JsonReader(document["row_choice"], problem, "row_choice"));
    reader.each("levels", [&](const JsonReader& item) {
        EvaluatedLevel level;
        std::string answer;
        item.required("name", level.name);
        item.optional("head", level.head);
        item.optional("layer", level.layer.value);
        if (item.has("readout")) level.readout = readReadout(item);
        item.required("answer", answer);
        if (!item.failed() && answer != "label" && answer != "text")
            item.note("answer", "must be \"label\" or \"text\".");
        level.isLabel = answer == "label";
        evaluation.levels.push_back(std::move(level));
    });
    if (reader.has("taxonomy")) {
        if (document["taxonomy"].is_object())
            evaluation.taxonomy = dumpJson(document["taxonomy"]);
        else
            reader.note("taxonomy", "must be an object with \"children\".");
    }
    reader.required("rows", evaluation.rows);
    reader.each("records",
                [&](const JsonReader& item) { evaluation.records.push_back(readRecord(item, evaluation.levels)); });
    reader.optional("unreadable_rows", evaluation.unreadableRows);
    reader.each("bad_rows", [&](const JsonReader& item) {
        BadRow& row = evaluation.badRows.emplace_back();
        item.required("id", row.id);
        item.optional("why", row.why);
    });
    if (reader.has("shard")) evaluation.shard = readShard(JsonReader(document["shard"], problem, "shard"));
    readPlace(reader, subject, evaluation);
    if (!problem.error && evaluation.rows < evaluation.recordCount())
        reader.note("rows", "must be at least the number of records.");
    reader.optional("seconds", evaluation.seconds);
    if (problem.error) return tl::unexpected(*problem.error);
    return evaluation;
}

Result<void> saveEvaluation(const Evaluation& evaluation, const std::filesystem::path& path) {
    Json document = evaluationToJson(evaluation);
    if (!evaluation.recordsFile.empty()) {
        const std::filesystem::path beside = recordsPath(path);
        if (evaluation.recordsFile.lexically_normal() != beside.lexically_normal())
            STRATA_CHECK(copyRecords(evaluation.recordsFile, beside));
        document["records_file"] = jsonText(beside.filename().string());
    }
    return saveJson(document, path);
}

Result<Evaluation> loadEvaluation(const std::filesystem::path& path) {
    STRATA_TRY(const Json document, readJsonFile(path));
    return evaluationFromJson(document, path.string());
}

} // namespace strata
