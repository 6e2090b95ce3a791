// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/evaluation.h"

#include "model/base/counted.h"
#include "model/base/shown_text.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

std::string different(const char* what, const std::string& found, const std::string& wanted) {
    return std::string("another ") + what + " (" + quotedName(found) + " and not " + quotedName(wanted) + ")";
}

/// The first option that is another one, "temperature 1".
std::string optionText(const std::map<std::string, std::string>& options, const std::string& name) {
    const auto found = options.find(name);
    return name + " " + (found == options.end() ? std::string("unset") : found->second);
}

/// Rows of one file are others by their number or choice, or because the file has changed: its name says nothing.
std::string differenceOfRows(const Evaluation& found, const Evaluation& wanted) {
    if (found.data != wanted.data) return different("set of rows", found.data, wanted.data);
    const auto rows = [](const Evaluation& of) {
        return counted(of.rows, "row") +
               (of.shard.of > 1 ? " in part " + std::to_string(of.shard.index) + " of " + std::to_string(of.shard.of)
                                : "");
    };
    return "another set of rows of " + quotedName(wanted.data) + " (" + rows(found) + " and not " + rows(wanted) +
           ": another limit, sample or seed, or the file has changed)";
}

std::string differenceOfOptions(const Evaluation& found, const Evaluation& wanted) {
    for (const auto* all : {&found.options, &wanted.options})
        for (const auto& [name, value] : *all)
            if (optionText(found.options, name) != optionText(wanted.options, name))
                return different("set of options", optionText(found.options, name), optionText(wanted.options, name));
    if (found.seed != wanted.seed) return different("seed", std::to_string(found.seed), std::to_string(wanted.seed));
    return {};
}

} // namespace

std::string differenceOf(const Evaluation& found, const Evaluation& wanted) {
    if (found.model.hash != wanted.model.hash) return different("model", found.model.path, wanted.model.path);
    if (found.task != wanted.task) return different("task", found.task, wanted.task);
    if (found.levels != wanted.levels) return "another task (its levels are not the same)";
    const bool hashed = !found.dataHash.empty() && !wanted.dataHash.empty();
    if (hashed ? found.dataHash != wanted.dataHash : found.data != wanted.data) return differenceOfRows(found, wanted);
    if (found.dtype != wanted.dtype) return different("compute type", found.dtype, wanted.dtype);
    return differenceOfOptions(found, wanted);
}

void addCost(const RunCost& from, RunCost& to) {
    to.layerTokens += from.layerTokens;
    to.sequentialLayerSteps += from.sequentialLayerSteps;
    to.milliseconds += from.milliseconds;
    to.fullDepthLayerTokens += from.fullDepthLayerTokens;
    to.fullDepthSequentialLayerSteps += from.fullDepthSequentialLayerSteps;
    to.labelScoringLayerTokens += from.labelScoringLayerTokens;
    to.labelScoringSequentialLayerSteps += from.labelScoringSequentialLayerSteps;
}

void EvaluationSums::add(const EvaluationRecord& record) {
    ++records;
    addCost(record.cost, cost);
    levels.resize(std::max(levels.size(), record.levels.size()));
    for (std::size_t i = 0; i < record.levels.size(); ++i) {
        const LevelRecord& level = record.levels[i];
        LevelSums& sum = levels[i];
        sum.gold += level.gold.has_value();
        sum.right += level.gold && (level.label ? *level.label : level.text) == *level.gold;
        if (!std::isfinite(level.goldLogprob)) continue;
        sum.goldLogprob += level.goldLogprob;
        sum.goldTokens += level.goldTokens;
    }
}

EvaluationSums sumsOf(const Evaluation& evaluation) {
    if (evaluation.records.empty()) return evaluation.sums;
    EvaluationSums sums;
    for (const EvaluationRecord& record : evaluation.records)
        sums.add(record);
    return sums;
}

} // namespace strata
