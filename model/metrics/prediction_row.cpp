// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/prediction_row.h"

#include "model/base/counted.h"
#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> bad(const std::string& where, std::string detail) {
    return fail(ErrorCode::BadData, where, std::move(detail));
}

/// How labels are written: labels themselves, or lists of them.
enum class Nesting { Empty, Path, Paths };

/// Of "gold" and "predicted"; each element must be fit for it.
Result<Nesting> nestingOf(const Json& value, const char* key, bool mayBeNull, const std::string& where) {
    const auto wrong = [&] {
        return bad(where, std::string("\"") + key + "\" must be a path of labels (strings" +
                              (mayBeNull ? " and nulls" : ", none of them null") + ") or a list of such paths.");
    };
    const auto isLabel = [&](const Json& item) { return item.is_string() || (mayBeNull && item.is_null()); };
    if (!value.is_array()) return wrong();
    if (value.empty()) return Nesting::Empty;
    if (std::all_of(value.begin(), value.end(), isLabel)) return Nesting::Path;
    for (const Json& path : value)
        if (!path.is_array() || !std::all_of(path.begin(), path.end(), isLabel)) return wrong();
    return Nesting::Paths;
}

template <class Label> Label labelFrom(const Json& item) {
    if constexpr (std::is_same_v<Label, std::string>)
        return item.get<std::string>();
    else
        return item.is_null() ? Label() : Label(item.get<std::string>());
}

template <class Label> std::vector<std::vector<Label>> pathsFrom(const Json& value, Nesting nesting) {
    std::vector<std::vector<Label>> paths;
    const auto add = [&](const Json& path) {
        std::vector<Label>& labels = paths.emplace_back();
        for (const Json& item : path)
            labels.push_back(labelFrom<Label>(item));
    };
    if (nesting == Nesting::Path) add(value);
    if (nesting == Nesting::Paths) std::for_each(value.begin(), value.end(), add);
    return paths;
}

const char* nestingText(Nesting nesting) {
    return nesting == Nesting::Paths ? "a list of paths" : "one path";
}

Result<std::vector<std::optional<double>>> confidencesOfPath(const Json& value, std::size_t labels,
                                                             const std::string& where) {
    if (!value.is_array() || value.size() != labels)
        return bad(where, "\"confidence\" must be shaped as \"predicted\": a number or null for each of its labels" +
                              (value.is_array() ? " (there are " + std::to_string(value.size()) + " for " +
                                                      counted(static_cast<std::int64_t>(labels), "label") + ")."
                                                : std::string(".")));
    std::vector<std::optional<double>> out;
    for (const Json& item : value) {
        if (item.is_null()) {
            out.emplace_back();
            continue;
        }
        if (!item.is_number()) return bad(where, "\"confidence\" must hold numbers from 0 to 1, or null.");
        const double confidence = item.get<double>();
        if (!(confidence >= 0 && confidence <= 1))
            return bad(where, "the confidence " + item.dump() + " must be from 0 to 1.");
        out.emplace_back(confidence);
    }
    return out;
}

Result<void> readConfidence(const Json& value, Nesting nesting, PredictionRow& row, const std::string& where) {
    const Json lists = nesting == Nesting::Path ? Json::array({value}) : value;
    if (!lists.is_array() || lists.size() != row.predicted.size())
        return bad(where, "\"confidence\" must be shaped as \"predicted\": a list for each of its paths.");
    for (std::size_t i = 0; i < lists.size(); ++i) {
        STRATA_TRY(auto confidences, confidencesOfPath(lists[i], row.predicted[i].size(), where));
        row.confidence.push_back(std::move(confidences));
    }
    return {};
}

Result<void> readLabels(const Json& json, PredictionRow& row, const std::string& where) {
    const auto gold = json.find("gold"), predicted = json.find("predicted"), confidence = json.find("confidence");
    if ((gold == json.end()) != (predicted == json.end()))
        return bad(where, gold == json.end() ? "has \"predicted\" and no \"gold\"; a row has both, or neither."
                                             : "has \"gold\" and no \"predicted\"; a row has both, or neither.");
    const bool hasConfidence = confidence != json.end() && !confidence->is_null();
    if (gold == json.end()) {
        if (hasConfidence) return bad(where, "has \"confidence\" and no \"predicted\" that it could belong to.");
        return {};
    }
    row.labelled = true;
    STRATA_TRY(const Nesting ofGold, nestingOf(*gold, "gold", false, where));
    STRATA_TRY(const Nesting ofPredicted, nestingOf(*predicted, "predicted", true, where));
    if (ofGold != ofPredicted && ofGold != Nesting::Empty && ofPredicted != Nesting::Empty)
        return bad(where, std::string("\"gold\" is ") + nestingText(ofGold) + " and \"predicted\" is " +
                              nestingText(ofPredicted) + "; both must be of the same kind.");
    row.gold = pathsFrom<std::string>(*gold, ofGold);
    row.predicted = pathsFrom<std::optional<std::string>>(*predicted, ofPredicted);
    if (!hasConfidence) return {};
    return readConfidence(*confidence, ofPredicted, row, where);
}

Result<std::map<std::string, std::string>> readTexts(const Json& json, const char* key, const std::string& where) {
    std::map<std::string, std::string> out;
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return out;
    if (!found->is_object())
        return bad(where, std::string("\"") + key + "\" must be an object that holds a text for each level's name.");
    for (const auto& [level, text] : found->items()) {
        if (text.is_null()) continue;
        if (!text.is_string())
            return bad(where, std::string("\"") + key + "\" must hold a string or null for the level " +
                                  quotedName(level) + ", not " + text.type_name() + ".");
        out.emplace(level, text.get<std::string>());
    }
    return out;
}

Result<std::string> readId(const Json& json, const std::string& where) {
    const auto found = json.find("id");
    if (found == json.end() || found->is_null()) return std::string();
    if (found->is_string()) return found->get<std::string>();
    if (found->is_number()) return found->dump();
    return bad(where, "\"id\" must be a string.");
}

/// Of an evaluation's record. Files of other programs may have "levels" of their own, which are passed over.
std::vector<GoldLikelihood> readLikelihood(const Json& json) {
    std::vector<GoldLikelihood> out;
    const auto levels = json.find("levels");
    if (levels == json.end() || !levels->is_array()) return out;
    for (const Json& level : *levels) {
        if (!level.is_object()) continue;
        const auto name = level.find("name"), logprob = level.find("gold_logprob"), tokens = level.find("gold_tokens");
        const bool has = logprob != level.end() && (logprob->is_number() || logprob->is_null()); // null: no number
        if (name == level.end() || !name->is_string() || !has || tokens == level.end() || !tokens->is_number_integer())
            continue;
        const double value = logprob->is_null() ? -std::numeric_limits<double>::infinity() : logprob->get<double>();
        if (const auto count = tokens->get<std::int64_t>(); count > 0)
            out.push_back({name->get<std::string>(), value, count});
    }
    return out;
}

bool hasForeignNumber(const Json& value) {
    if (value.is_structured()) return std::any_of(value.begin(), value.end(), hasForeignNumber);
    return value.is_number_float() && !std::isfinite(value.get<double>());
}

} // namespace

Result<PredictionRow> predictionRowFromJson(const Json& json, const std::string& where) {
    if (!json.is_object())
        return bad(where, std::string("is not an object but a JSON ") + json.type_name() +
                              R"(; a row is written as {"gold": ["…", "…"], "predicted": ["…", "…"]}.)");
    PredictionRow row;
    STRATA_TRY(row.id, readId(json, where));
    STRATA_CHECK(readLabels(json, row, where));
    STRATA_TRY(row.goldText, readTexts(json, "gold_text", where));
    STRATA_TRY(row.text, readTexts(json, "text", where));
    row.likelihood = readLikelihood(json);
    return row;
}

Result<PredictionRow> parsePredictionRow(std::string_view line, const std::string& where) {
    if (!isValidUtf8(line)) return bad(where, "is not UTF-8 text; convert the file first.");
    auto json = parseJson(line, where);
    if (!json) {
        std::string detail = json.error().detail;
        if (detail.ends_with('.')) detail.pop_back();
        // The line is named before; the parser has seen no other one.
        constexpr std::string_view ofParser = "parse error at line 1, ";
        if (const auto at = detail.find(ofParser); at != std::string::npos)
            detail.replace(at, ofParser.size(), "parse error at ");
        return bad(where, detail + "; each line must be one whole JSON object.");
    }
    if (hasForeignNumber(*json))
        return bad(where, "is not valid JSON: NaN and Infinity are no JSON numbers; write null for what is unknown.");
    return predictionRowFromJson(*json, where);
}

} // namespace strata
