// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluations made by hand: two levels of labels and one of free text.
#pragma once

#include "model/documents/evaluation.h"

namespace strata::test {

inline LevelRecord labelRecord(std::optional<std::string> gold, std::optional<std::string> label,
                               std::optional<double> probability = std::nullopt) {
    LevelRecord level;
    level.gold = std::move(gold);
    level.text = label.value_or("no label");
    level.label = std::move(label);
    level.labelProbability = probability;
    if (probability) level.probabilities = {{*level.label, *probability}, {"other", 1 - *probability}};
    if (level.gold) {
        level.goldLogprob = -0.125 * static_cast<double>(level.gold->size());
        level.goldTokens = static_cast<std::int64_t>(level.gold->size());
    }
    return level;
}

/// A row whose levels "domain" and "area" answer with labels; "reply" is free text.
inline EvaluationRecord sampleRecord(const std::string& id, LevelRecord domain, LevelRecord area,
                                     std::optional<std::string> goldReply = std::nullopt) {
    EvaluationRecord record;
    record.id = id;
    record.levels = {std::move(domain), std::move(area), LevelRecord{}};
    record.levels[2].gold = std::move(goldReply);
    record.levels[2].text = "it is so";
    record.cost = {10, 20, 1.5, 30, 40, 5, 6};
    return record;
}

inline Evaluation sampleEvaluation() {
    Evaluation evaluation;
    evaluation.strataVersion = "1.2.3";
    evaluation.createdAt = "2026-01-02T03:04:05Z";
    evaluation.model.path = "/models/a";
    evaluation.model.hash = "abc";
    evaluation.model.layers = 4;
    evaluation.heads = {{"domain", "new_lm_head.weight", LayerIndex(2), Readout::Raw, 0.25},
                        {"assistant", "lm_head.weight", LayerIndex(4), Readout::Norm, std::nullopt}};
    evaluation.task = "wos";
    evaluation.device = "cpu";
    evaluation.dtype = "float32";
    evaluation.seed = 7;
    evaluation.options = {{"labels", "constrained"}, {"temperature", "0"}};
    evaluation.warnings = {"One warning."};
    evaluation.data = "rows.jsonl";
    evaluation.levels = {{"domain", "domain", LayerIndex(2), Readout::Raw, true},
                         {"area", "assistant", LayerIndex(4), Readout::Norm, true},
                         {"reply", "assistant", LayerIndex(4), Readout::Norm, false}};
    evaluation.records = {
        sampleRecord("1", labelRecord("CS", "CS", 0.9), labelRecord("Vision", "Vision", 0.8), "it is"),
        sampleRecord("2", labelRecord("CS", "CS", 0.7), labelRecord("Vision", "Graphics", 0.6)),
        sampleRecord("3", labelRecord("Law", "CS", 0.5), labelRecord("Torts", std::nullopt)),
        sampleRecord("5", labelRecord("Law", "Law"), labelRecord(std::nullopt, "Torts", 0.4)),
        sampleRecord("6", labelRecord(std::nullopt, "Law", 0.3), labelRecord(std::nullopt, std::nullopt))};
    evaluation.rows = 8;
    evaluation.seconds = 0.1;
    return evaluation;
}

} // namespace strata::test
