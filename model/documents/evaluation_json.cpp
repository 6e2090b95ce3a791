// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/evaluation_json.h"

#include "model/base/json_file.h"
#include "model/documents/document_json.h"
#include "model/documents/json_values.h"

#include <cmath>

namespace strata {
namespace {

using Json = nlohmann::json;

Json textOrNull(const std::optional<std::string>& text) {
    return text ? jsonText(*text) : Json(nullptr);
}

Json levelRecordJson(const LevelRecord& record, const std::string& name) {
    Json probabilities = Json::array();
    for (const LabelProbability& label : record.probabilities)
        probabilities.push_back({{"label", jsonText(label.label)}, {"probability", jsonNumber(label.probability)}});
    return {{"name", name},
            {"gold", textOrNull(record.gold)},
            {"text", jsonText(record.text)},
            {"label", textOrNull(record.label)},
            {"label_probability", jsonNumber(record.labelProbability)},
            {"probabilities", std::move(probabilities)},
            {"gold_logprob", jsonNumber(record.goldLogprob)},
            {"gold_tokens", record.goldTokens}};
}

EvaluationRecord readRecord(const JsonReader& reader, const std::vector<EvaluatedLevel>& levels) {
    EvaluationRecord record;
    reader.required("id", record.id);
    if (!reader.failed() && !reader.has("levels")) reader.note("levels", "is missing.");
    reader.each("levels", [&](const JsonReader& item) {
        LevelRecord level;
        std::string name;
        item.required("name", name);
        if (!reader.failed() && (record.levels.size() >= levels.size() || levels[record.levels.size()].name != name))
            item.note("name", "is not the name of the evaluation's level at this place.");
        item.optional("gold", level.gold);
        item.required("text", level.text);
        item.optional("label", level.label);
        item.optional("label_probability", level.labelProbability);
        item.each("probabilities", [&](const JsonReader& one) {
            LabelProbability& label = level.probabilities.emplace_back();
            one.required("label", label.label);
            one.required("probability", label.probability);
        });
        item.optional("gold_logprob", level.goldLogprob);
        item.optional("gold_tokens", level.goldTokens);
        if (level.goldTokens < 0) item.note("gold_tokens", "must not be negative.");
        record.levels.push_back(std::move(level));
    });
    if (!reader.failed() && record.levels.size() != levels.size())
        reader.note("levels", "must have an entry for every level of the evaluation.");
    if (reader.has("cost"))
        record.cost = readCost(JsonReader(reader.value()["cost"], *reader.problem(), reader.path() + ".cost"));
    return record;
}

} // namespace

Json recordToJson(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels) {
    Json gold = Json::array(), predicted = Json::array(), confidence = Json::array();
    Json goldTexts = Json::object(), texts = Json::object(), entries = Json::array();
    bool labelled = false;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const LevelRecord& level = record.levels[i];
        entries.push_back(levelRecordJson(level, levels[i].name));
        if (levels[i].isLabel) {
            labelled = true;
            if (level.gold) gold.push_back(jsonText(*level.gold));
            predicted.push_back(textOrNull(level.label));
            confidence.push_back(level.label ? jsonNumber(level.labelProbability) : Json(nullptr));
        } else if (level.gold) {
            goldTexts[levels[i].name] = jsonText(*level.gold);
            texts[levels[i].name] = jsonText(level.text);
        }
    }
    Json json = {{"id", record.id}, {"levels", std::move(entries)}, {"cost", costToJson(record.cost)}};
    if (labelled) {
        json["gold"] = std::move(gold);
        json["predicted"] = std::move(predicted);
        json["confidence"] = std::move(confidence);
    }
    if (!goldTexts.empty()) {
        json["gold_text"] = std::move(goldTexts);
        json["text"] = std::move(texts);
    }
    return json;
}

Json evaluationToJson(const Evaluation& evaluation) {
    Json document = headerToJson(evaluation);
    document["task"] = evaluation.task;
    document["seed"] = evaluation.seed;
    document["options"] = textsToJson(evaluation.options);
    document["data"] = jsonText(evaluation.data);
    document["levels"] = Json::array();
    document["rows"] = evaluation.rows;
    document["records"] = Json::array();
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

Result<EvaluationRecord> recordFromJson(const Json& record, const std::vector<EvaluatedLevel>& levels,
                                        const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    EvaluationRecord result = readRecord(JsonReader(record, problem), levels);
    if (problem.error) return tl::unexpected(*problem.error);
    return result;
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
    reader.required("rows", evaluation.rows);
    reader.each("records",
                [&](const JsonReader& item) { evaluation.records.push_back(readRecord(item, evaluation.levels)); });
    if (!problem.error && evaluation.rows < static_cast<std::int64_t>(evaluation.records.size()))
        reader.note("rows", "must be at least the number of records.");
    reader.optional("seconds", evaluation.seconds);
    if (problem.error) return tl::unexpected(*problem.error);
    return evaluation;
}

Result<void> saveEvaluation(const Evaluation& evaluation, const std::filesystem::path& path) {
    return saveJson(evaluationToJson(evaluation), path);
}

Result<Evaluation> loadEvaluation(const std::filesystem::path& path) {
    STRATA_TRY(const Json document, readJsonFile(path));
    return evaluationFromJson(document, path.string());
}

} // namespace strata
