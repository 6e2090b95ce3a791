// SPDX-License-Identifier: GPL-3.0-or-later
// One record of an evaluation: a row of predictions, and what stood behind it.
#include "model/documents/evaluation_record_json.h"

#include "model/documents/evaluation_json.h"
#include "model/documents/json_values.h"
#include "model/documents/label_reading_json.h"

#include <limits>

namespace strata {
namespace {

using Json = nlohmann::json;

Json textOrNull(const std::optional<std::string>& text) {
    return text ? jsonText(*text) : Json(nullptr);
}

Json countOrNull(const std::optional<std::int64_t>& count) {
    return count ? Json(*count) : Json(nullptr);
}

/// Notes a count that is below `least`.
void checkCount(const JsonReader& reader, const char* key, std::int64_t count, std::int64_t least) {
    if (count < least)
        reader.note(key, least == 0 ? "must not be negative." : "must be " + std::to_string(least) + " or larger.");
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
            {"gold_tokens", record.goldTokens},
            {"answered", record.answered},
            {"candidates", record.candidates},
            {"gold_rank", countOrNull(record.goldRank)},
            {"gold_probability", jsonNumber(record.goldProbability)},
            {"edit_distance", countOrNull(record.editDistance)},
            {"before_tokens", record.beforeTokens},
            {"answer_tokens", record.answerTokens},
            {"readings", labelReadingsToJson(record.readings)}};
}

} // namespace

EvaluationRecord readRecord(const JsonReader& reader, const std::vector<EvaluatedLevel>& levels) {
    EvaluationRecord record;
    reader.required("id", record.id);
    reader.optional("fields", record.fields);
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
        item.optional("answered", level.answered);
        item.optional("candidates", level.candidates);
        item.optional("gold_rank", level.goldRank);
        item.optional("gold_probability", level.goldProbability);
        item.optional("edit_distance", level.editDistance);
        item.optional("before_tokens", level.beforeTokens);
        item.optional("answer_tokens", level.answerTokens);
        level.readings = readLabelReadings(item, "readings");
        // What is no number is written as null: the answer was impossible.
        if (level.goldTokens > 0 && item.value().contains("gold_logprob") && item.value()["gold_logprob"].is_null())
            level.goldLogprob = -std::numeric_limits<double>::infinity();
        checkCount(item, "gold_tokens", level.goldTokens, 0);
        checkCount(item, "candidates", level.candidates, 0);
        checkCount(item, "gold_rank", level.goldRank.value_or(1), 1);
        checkCount(item, "edit_distance", level.editDistance.value_or(0), 0);
        checkCount(item, "before_tokens", level.beforeTokens, 0);
        checkCount(item, "answer_tokens", level.answerTokens, 0);
        record.levels.push_back(std::move(level));
    });
    if (!reader.failed() && record.levels.size() != levels.size())
        reader.note("levels", "must have an entry for every level of the evaluation.");
    reader.optional("other_gold", record.otherGold);
    reader.optional("prompt_tokens", record.promptTokens);
    checkCount(reader, "prompt_tokens", record.promptTokens, 0);
    reader.optional("path_probability", record.pathProbability);
    if (reader.has("cost"))
        record.cost = readCost(JsonReader(reader.value()["cost"], *reader.problem(), reader.path() + ".cost"));
    return record;
}

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
            if (!level.answered) continue; // the path ends above: nothing was said here, right or wrong
            predicted.push_back(textOrNull(level.label));
            confidence.push_back(level.label ? jsonNumber(level.labelProbability) : Json(nullptr));
        } else if (level.gold) {
            goldTexts[levels[i].name] = jsonText(*level.gold);
            texts[levels[i].name] = jsonText(level.text);
        }
    }
    Json json = {{"id", record.id},
                 {"levels", std::move(entries)},
                 {"prompt_tokens", record.promptTokens},
                 {"path_probability", jsonNumber(record.pathProbability)},
                 {"cost", costToJson(record.cost)}};
    if (!record.fields.empty()) json["fields"] = textsToJson(record.fields);
    if (!record.otherGold.empty()) {
        json["other_gold"] = Json::array();
        for (const std::vector<std::string>& path : record.otherGold)
            json["other_gold"].push_back(textsToJson(path));
    }
    if (labelled && !record.otherGold.empty()) { // several paths, of which one is answered
        gold = Json::array({std::move(gold)});
        for (const std::vector<std::string>& path : record.otherGold)
            gold.push_back(textsToJson(path));
        predicted = Json::array({std::move(predicted)});
        confidence = Json::array({std::move(confidence)});
    }
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

Result<EvaluationRecord> recordFromJson(const Json& record, const std::vector<EvaluatedLevel>& levels,
                                        const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    EvaluationRecord result = readRecord(JsonReader(record, problem), levels);
    if (problem.error) return tl::unexpected(*problem.error);
    return result;
}

} // namespace strata
