// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli eval: decodes every row of labelled data and compares with its labels.
#include "app/cli/engine/open_model.h"
#include "app/cli/eval_arguments.h"
#include "app/cli/model_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/analysis/evaluation_metrics.h"
#include "model/analysis/evaluation_score.h"
#include "model/base/counted.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/evaluation_records.h"
#include "model/evaluation/evaluate.h"
#include "model/metrics/score_json.h"
#include "model/task/answers.h"
#include "model/task/rows.h"
#include "model/tokenizer/tokenizer.h"

namespace strata::cli {
namespace {

EvaluationRequest requestOf(const EvalArguments& arguments) {
    EvaluationRequest request;
    request.data = arguments.data;
    request.decoding.sampling = arguments.sampling;
    request.decoding.maxNewTokens = arguments.maxNewTokens;
    request.decoding.fullDepth = arguments.fullDepth;
    request.decoding.labels = labelModeOf(arguments.labels);
    request.decoding.labelScore = labelScoreOf(arguments.labelScore);
    return request;
}

std::string table(const EvaluationMetrics& metrics) {
    std::string text = "  level            rows   accuracy  with parents   micro-F1   macro-F1      valid   −log p "
                       "       ECE\n";
    for (const LevelMetrics& level : metrics.levels) {
        text += "  " + fitted(level.name, std::max<std::size_t>(displayWidth(level.name), 14)) +
                alignedRight(std::to_string(level.count), 7);
        const std::pair<std::string, std::size_t> cells[] = {{percentText(level.accuracy), 11},
                                                             {percentText(level.accuracyWithParents), 14},
                                                             {percentText(level.microF1), 11},
                                                             {percentText(level.macroF1), 11},
                                                             {percentText(level.validLabelRate), 11},
                                                             {decimalText(level.crossEntropy, 3), 9},
                                                             {decimalText(level.calibrationError, 3), 11}};
        for (const auto& [cell, columns] : cells)
            text += alignedRight(cell, columns);
        text += "\n";
    }
    return text;
}

std::string costLine(const Evaluation& evaluation, const RunCost& cost) {
    char line[256];
    std::snprintf(line, sizeof line,
                  "  %.1f s; %lld of %lld layer-tokens and %lld of %lld sequential layer-steps of full depth\n",
                  evaluation.seconds, static_cast<long long>(cost.layerTokens),
                  static_cast<long long>(cost.fullDepthLayerTokens), static_cast<long long>(cost.sequentialLayerSteps),
                  static_cast<long long>(cost.fullDepthSequentialLayerSteps));
    return line;
}

/// What `score` says of the records; null without any. Where a gold label is not in the task's tree (which a warning
/// says already) it goes without the tree, and "taxonomy" is null.
nlohmann::json scoreOf(const Evaluation& evaluation, const Task& task) {
    if (evaluation.records.empty()) return nullptr;
    auto table = predictionTableOf(evaluation, evaluation.data, task.taxonomy.get(), false, {});
    const bool inTree = task.taxonomy && table;
    if (!table) table = predictionTableOf(evaluation, evaluation.data, nullptr, false, {});
    if (!table) return nullptr;
    nlohmann::json json = scoreToJson(table->score());
    json["taxonomy"] = inTree ? nlohmann::json(task.taxonomy->name) : nlohmann::json();
    return json;
}

Result<Output> execute(const EvalArguments& arguments, const CommonOptions& common, const JobControl& control) {
    EvaluationRequest request = requestOf(arguments);
    STRATA_TRY(request.rows, readRows(arguments.data));
    STRATA_TRY(const auto model, openModel(arguments.model, common, control));
    STRATA_TRY(const auto tokenizer, openTokenizer(model->checkpoint().source));
    STRATA_TRY(const Task task,
               findTask(arguments.task, model->checkpoint().source, static_cast<int>(model->heads().size())));
    if (arguments.limit > 0 && request.rows.size() > arguments.limit) request.rows.resize(arguments.limit);
    STRATA_TRY(const std::vector<std::string> warnings,
               dataWarnings(request.rows, task, arguments.data, "compare with"));
    showWarnings(warnings, common);
    STRATA_TRY(const Evaluation evaluation, evaluate(model, *tokenizer, task, request, control));
    if (!arguments.output.empty()) {
        STRATA_CHECK(saveRecords(evaluation, recordsPath(arguments.output)));
        STRATA_CHECK(saveEvaluation(evaluation, arguments.output));
    }

    const EvaluationMetrics metrics = evaluationMetrics(evaluation);
    const bool cancelled = !evaluation.isComplete();
    const std::string counts =
        (cancelled ? std::to_string(metrics.rows) + " of " : "") + counted(evaluation.rows, "row");
    Output output;
    output.json = evaluationMetricsToJson(metrics);
    output.json["cancelled"] = cancelled;
    output.json["task"] = evaluation.task;
    output.json["labels"] = evaluation.options.at("labels");
    output.json["seconds"] = evaluation.seconds;
    output.json["score"] = scoreOf(evaluation, task);
    output.json["warnings"] = warnings;
    output.text = task.title + "\n" + counts + (cancelled ? ", cancelled" : "") + "\n\n" + table(metrics) +
                  "\n  joint accuracy " + percentText(metrics.jointAccuracy) + "   hierarchical F1 " +
                  percentText(metrics.hierarchicalF1) + "\n" + costLine(evaluation, metrics.cost);
    if (cancelled) {
        output.exitCode = 130;
        output.cancelled = "cancelled after " + counts;
    }
    return output;
}

const EngineRegistration<EvalArguments> registration{execute};

} // namespace
} // namespace strata::cli
