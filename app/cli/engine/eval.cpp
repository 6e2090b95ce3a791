// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli eval: decodes every row of labelled data and compares with its labels.
#include "app/cli/bootstrap_json.h"
#include "app/cli/engine/eval_sink.h"
#include "app/cli/engine/open_model.h"
#include "app/cli/eval_arguments.h"
#include "app/cli/model_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/analysis/evaluation_metrics.h"
#include "model/base/counted.h"
#include "model/documents/evaluation_json.h"
#include "model/evaluation/evaluate.h"
#include "model/evaluation/left_off.h"
#include "model/metrics/score_json.h"
#include "model/task/answers.h"
#include "model/task/rows.h"
#include "model/tokenizer/tokenizer.h"

#include <chrono>

namespace strata::cli {
namespace {

/// "3 min 20 s", "12 s".
std::string durationText(double seconds) {
    const auto whole = static_cast<std::int64_t>(seconds + 0.5);
    if (whole < 60) return std::to_string(whole) + " s";
    if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

EvaluationRequest requestOf(const EvalArguments& arguments, const CommonOptions& common) {
    EvaluationRequest request;
    request.data = arguments.data;
    request.decoding.sampling = arguments.sampling;
    request.decoding.maxNewTokens = arguments.maxNewTokens;
    request.decoding.fullDepth = arguments.fullDepth;
    request.decoding.labels = labelModeOf(arguments.labels);
    request.decoding.labelScore = labelScoreOf(arguments.labelScore);
    for (const std::string& stop : arguments.stopUnless) {
        const auto equals = stop.find('=');
        request.decoding.stopUnless[stop.substr(0, equals)] = stop.substr(equals + 1);
    }
    request.decoding.labelReadings = arguments.layerReadings;
    request.shard = arguments.shard;
    request.skipBadRows = arguments.rows.skipBad;
    request.batchRows = arguments.batchRows;
    request.batchTokens = arguments.batchTokens;
    request.threads = common.threads;
    return request;
}

/// Into the request, and sentences about those that were left out.
Result<std::vector<std::string>> readInto(EvaluationRequest& request, const EvalArguments& arguments,
                                          const Task& task) {
    STRATA_TRY(RowFile file, readRows(arguments.data, rowReading(arguments.rows, task.taxonomy.get())));
    request.rows = std::move(file.rows);
    request.unreadableRows = static_cast<std::int64_t>(file.skipped.count);
    const RowColumns columns = rowReading(arguments.rows, nullptr).columns;
    request.choice = {static_cast<std::int64_t>(arguments.limit), static_cast<std::int64_t>(arguments.sample),
                      columns.text, columns.labels};
    request.rows = chosenRows(std::move(request.rows), request.choice, arguments.sampling.seed);
    return skippedWarnings(file.skipped, arguments.data);
}

/// Rows per second and the time that is left, on standard error.
JobControl showingRate(const JobControl& control, const EvalSink& sink, std::size_t rows) {
    if (!control.onProgress) return control;
    JobControl showing = control;
    using Clock = std::chrono::steady_clock;
    showing.onProgress = [&sink, rows, plain = control.onProgress,
                          start = std::optional<Clock::time_point>()](const Progress& progress) mutable {
        if (progress.stage != ProgressStage::Evaluating) return plain(progress);
        if (!start) start = Clock::now();
        const double seconds = std::chrono::duration<double>(Clock::now() - *start).count();
        if (sink.added() == 0 || seconds < 0.5) return plain(progress);
        const double rate = static_cast<double>(sink.added()) / seconds;
        const double left = (1 - progress.fraction) * static_cast<double>(rows) / rate;
        std::fprintf(stderr, "\r\033[K%s %3.0f %%, %.1f rows/s, %s left", progressStageText(progress.stage),
                     progress.fraction * 100, rate, durationText(left).c_str());
    };
    return showing;
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
    for (const LevelMetrics& level : metrics.levels)
        if (level.impossible > 0)
            text += "  −log p of " + level.name + " is without " + counted(level.impossible, "row") +
                    " whose right answer its head cannot say\n";
    return text + "  macro-F1: the mean over all labels of the level, 0 for one that does not occur (macro_f1)\n";
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

std::string costTable(const DecodingCosts& costs) {
    std::string text = "\n  counted cost            layer-tokens   sequential steps\n";
    const std::pair<const char*, const CountedCost*> ways[] = {{"deferred depth", &costs.deferred},
                                                               {"full depth", &costs.fullDepth},
                                                               {"encoded for each level", &costs.reencoded},
                                                               {"flat, one answer", &costs.flat}};
    for (const auto& [name, cost] : ways)
        text += "  " + paddedTo(name, 22) + alignedRight(std::to_string(cost->layerTokens), 14) +
                alignedRight(std::to_string(cost->sequentialLayerSteps), 19) + "\n";
    return text;
}

/// What `score` says of the records; null without any.
Result<nlohmann::json> scoreJson(const Score& score, const EvalSink& sink, const Taxonomy* tree,
                                 const EvalArguments& arguments, const CommonOptions& common,
                                 const JobControl& control) {
    if (score.rows == 0) return nlohmann::json();
    nlohmann::json json = scoreToJson(score);
    const std::vector<std::string> names = tree ? tree->levelNames : std::vector<std::string>();
    addLevelNames(json, names);
    json["taxonomy"] = tree ? nlohmann::json(tree->name) : nlohmann::json();
    if (arguments.resamples > 0 && !control.stopRequested()) {
        const BootstrapOptions options{arguments.resamples, arguments.sampling.seed, bootstrapThreads(common.threads)};
        STRATA_TRY(const auto intervals, bootstrap(sink.table(), options, control));
        json["bootstrap"] = bootstrapJson(score, intervals, options);
        addLevelNames(json["bootstrap"]["intervals"], names);
    }
    return json;
}

/// "3 rows were passed over (the first …)"; nothing where none was.
std::vector<std::string> badRowWarnings(const Evaluation& evaluation) {
    constexpr std::size_t mostNamed = 20;
    std::vector<std::string> warnings;
    const auto count = static_cast<std::int64_t>(evaluation.badRows.size());
    if (count > 0) warnings.push_back(counted(count, "row") + (count == 1 ? " was" : " were") + " passed over:");
    for (const BadRow& row : evaluation.badRows) {
        if (warnings.size() > mostNamed) {
            warnings.emplace_back("… and more; the evaluation names all of them.");
            break;
        }
        warnings.push_back(row.why);
    }
    return warnings;
}

Result<Output> execute(const EvalArguments& arguments, const CommonOptions& common, const JobControl& control) {
    EvaluationRequest request = requestOf(arguments, common);
    STRATA_TRY(Checkpoint checkpoint, openModelCheckpoint(arguments.model, common));
    STRATA_TRY(const auto tokenizer, openTokenizer(checkpoint.source));
    STRATA_TRY(const Task task, findTask(arguments.task, checkpoint.taskPlace(arguments.task),
                                         static_cast<int>(checkpoint.heads.size())));
    STRATA_TRY(request.warnings, readInto(request, arguments, task));
    STRATA_TRY(std::vector<std::string> warnings, dataWarnings(request.rows, task, arguments.data, "compare with"));
    warnings.insert(warnings.end(), request.warnings.begin(), request.warnings.end());
    showWarnings(warnings, common);
    STRATA_TRY(const auto model, loadOpened(std::move(checkpoint), common, control));
    // Where a gold label is not in the task's tree (which a warning says) the score goes without the tree.
    const Taxonomy* const tree =
        labelWarnings(request.rows, task, arguments.data).empty() ? task.taxonomy.get() : nullptr;
    EvalSink sink(arguments.output, tree, arguments.data, arguments.overwrite);
    if (arguments.resume) STRATA_CHECK(sink.resume(request, control));
    request.sink = &sink;
    const auto asked = static_cast<std::size_t>(request.shard.last(static_cast<std::int64_t>(request.rows.size())) -
                                                request.shard.first(static_cast<std::int64_t>(request.rows.size())));
    STRATA_TRY(Evaluation evaluation, evaluate(model, *tokenizer, task, request, showingRate(control, sink, asked)));
    STRATA_CHECK(sink.finish(evaluation, control));
    const std::vector<std::string> bad = badRowWarnings(evaluation);
    showWarnings(bad, common);
    warnings.insert(warnings.end(), bad.begin(), bad.end());

    const Score score = sink.table().score();
    const EvaluationMetrics metrics = evaluationMetrics(evaluation.levels, evaluation.sums, score);
    const bool cancelled = !evaluation.isComplete();
    const std::string counts =
        (cancelled ? std::to_string(metrics.rows) + " of " : "") + counted(evaluation.rows, "row");
    Output output;
    output.json = evaluationMetricsToJson(metrics);
    output.json["cancelled"] = cancelled;
    output.json["task"] = evaluation.task;
    output.json["labels"] = evaluation.options.at("labels");
    output.json["seconds"] = evaluation.seconds;
    output.json["costs"] = decodingCostsToJson(sink.costs());
    output.json["bad_rows"] = evaluation.badRows.size();
    output.json["unreadable_rows"] = evaluation.unreadableRows;
    STRATA_TRY(output.json["score"], scoreJson(score, sink, tree, arguments, common, control));
    output.json["warnings"] = warnings;
    output.text = task.title + "\n" + counts + (cancelled ? ", cancelled" : "") + "\n\n" + table(metrics) +
                  "\n  joint accuracy " + percentText(metrics.jointAccuracy) + "   hierarchical F1 " +
                  percentText(metrics.hierarchicalF1) + "\n" + costLine(evaluation, metrics.cost) +
                  costTable(sink.costs());
    if (cancelled) {
        output.exitCode = 130;
        output.cancelled = "cancelled after " + counts;
        if (!arguments.output.empty())
            output.cancelled += "; the same command with --resume goes on with " + arguments.output;
    }
    return output;
}

const EngineRegistration<EvalArguments> registration{execute};

} // namespace
} // namespace strata::cli
