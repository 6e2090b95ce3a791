// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/score_json.h"

#include <nlohmann/json.hpp>

namespace strata {
namespace {

using Json = nlohmann::json;

/// A level's name as part of a JSON pointer.
std::string escaped(const std::string& name) {
    std::string out;
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

/// The nesting, with which levels and texts there are but no numbers.
Json skeleton(const Score& score) {
    Json json = {{"levels", Json::array()},
                 {"error_propagation", Json::array()},
                 {"calibration", Json::array()},
                 {"text", Json::object()},
                 {"likelihood", Json::object()}};
    for (const LevelScore& level : score.levels)
        json["levels"].push_back({{"level", level.level}});
    for (const PropagationScore& level : score.propagation)
        json["error_propagation"].push_back({{"level", level.level}});
    for (const CalibrationScore& level : score.calibration)
        json["calibration"].push_back({{"level", level.level}});
    for (const auto& [name, text] : score.text)
        json["text"][name] = Json::object();
    for (const auto& [name, level] : score.likelihood)
        json["likelihood"][name] = Json::object();
    return json;
}

} // namespace

void visitMetrics(const Score& score, const MetricVisitor& visit) {
    visit("/labels_per_row", score.labelsPerRow);
    visit("/exact_match", score.exactMatch);
    visit("/joint_accuracy", score.jointAccuracy);
    visit("/joint_micro_f1", score.jointMicroF1);
    visit("/joint_macro_f1", score.jointMacroF1);
    visit("/micro_precision", score.microPrecision);
    visit("/micro_recall", score.microRecall);
    visit("/micro_f1", score.microF1);
    visit("/macro_f1", score.macroF1);
    visit("/macro_f1_present", score.macroF1Present);
    visit("/c_micro_f1", score.cMicroF1);
    visit("/c_macro_f1", score.cMacroF1);
    visit("/p_micro_f1", score.pMicroF1);
    visit("/p_macro_f1", score.pMacroF1);
    visit("/p_penalty", score.pPenalty);
    visit("/p_accuracy", score.exactMatch); // the same number under HierVerb's name
    visit("/hierarchical_precision", score.hierarchicalPrecision);
    visit("/hierarchical_recall", score.hierarchicalRecall);
    visit("/hierarchical_f1", score.hierarchicalF1);
    visit("/hierarchical_f1_samples", score.hierarchicalF1Samples);
    visit("/consistency", score.consistency);
    for (std::size_t i = 0; i < score.levels.size(); ++i) {
        const LevelScore& level = score.levels[i];
        const std::string at = "/levels/" + std::to_string(i);
        visit(at + "/accuracy", level.accuracy);
        visit(at + "/accuracy_with_parents", level.accuracyWithParents);
        visit(at + "/micro_f1", level.microF1);
        visit(at + "/macro_f1", level.macroF1);
        visit(at + "/macro_f1_present", level.macroF1Present);
        visit(at + "/valid_rate", level.validRate);
    }
    for (std::size_t i = 0; i < score.propagation.size(); ++i) {
        const std::string at = "/error_propagation/" + std::to_string(i);
        visit(at + "/right_given_above_right", score.propagation[i].rightGivenRight);
        visit(at + "/right_given_above_wrong", score.propagation[i].rightGivenWrong);
    }
    for (std::size_t i = 0; i < score.calibration.size(); ++i) {
        const CalibrationScore& level = score.calibration[i];
        const std::string at = "/calibration/" + std::to_string(i);
        visit(at + "/accuracy", level.accuracy);
        visit(at + "/mean_confidence", level.meanConfidence);
        visit(at + "/ece", level.ece);
        visit(at + "/mce", level.mce);
        visit(at + "/brier", level.brier);
        visit(at + "/aurc", level.aurc);
    }
    for (const auto& [name, text] : score.text) {
        const std::string at = "/text/" + escaped(name);
        for (std::size_t i = 0; i < text.bleu.size(); ++i)
            visit(at + "/bleu_" + std::to_string(i + 1), text.bleu[i]);
        for (std::size_t i = 0; i < text.bleu.size(); ++i)
            visit(at + "/bleu_" + std::to_string(i + 1) + "_whitespace", text.bleuWhitespace[i]);
        visit(at + "/rouge_l", text.rougeL);
        visit(at + "/cider", text.cider);
        visit(at + "/distinct_1", text.distinct1);
        visit(at + "/distinct_2", text.distinct2);
    }
    for (const auto& [name, level] : score.likelihood) {
        const std::string at = "/likelihood/" + escaped(name);
        visit(at + "/cross_entropy", level.crossEntropy);
        visit(at + "/perplexity", level.perplexity);
    }
}

Json scoreToJson(const Score& score) {
    Json json = skeleton(score);
    json["rows"] = score.rows;
    json["labels"] = score.labels;
    json["depth"] = score.depth;
    for (std::size_t i = 0; i < score.levels.size(); ++i)
        json["levels"][i]["rows"] = score.levels[i].rows;
    for (std::size_t i = 0; i < score.propagation.size(); ++i) {
        json["error_propagation"][i]["rows_above_right"] = score.propagation[i].rowsAboveRight;
        json["error_propagation"][i]["rows_above_wrong"] = score.propagation[i].rowsAboveWrong;
    }
    for (std::size_t i = 0; i < score.calibration.size(); ++i)
        json["calibration"][i]["rows"] = score.calibration[i].rows;
    for (const auto& [name, text] : score.text)
        json["text"][name]["rows"] = text.rows;
    for (const auto& [name, level] : score.likelihood) {
        json["likelihood"][name]["rows"] = level.rows;
        json["likelihood"][name]["tokens"] = level.tokens;
        json["likelihood"][name]["impossible_rows"] = level.impossible;
    }
    json["signatures"] = {{"bleu", bleuSignature}};
    visitMetrics(score, [&json](const std::string& pointer, const Measure& value) {
        json[Json::json_pointer(pointer)] = value ? Json(*value) : Json();
    });
    return json;
}

Json metricsToJson(const Score& score, const MetricValue& value) {
    Json json = skeleton(score);
    visitMetrics(score, [&](const std::string& pointer, const Measure&) {
        if (Json one = value(pointer); !one.is_null()) json[Json::json_pointer(pointer)] = std::move(one);
    });
    return json;
}

} // namespace strata
