// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli eval: decodes every row of labelled data and compares with its labels.
#include "app/cli/engine/open_model.h"
#include "app/cli/eval_arguments.h"
#include "app/cli/model_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/analysis/hierarchy_metrics.h"
#include "model/base/counted.h"
#include "model/decoding/decoding.h"
#include "model/decoding/provenance.h"
#include "model/task/answers.h"
#include "model/task/encoding.h"
#include "model/task/rows.h"
#include "model/tokenizer/tokenizer.h"

#include <chrono>
#include <cmath>

namespace strata::cli {
namespace {

/// What is gathered about one level while the rows go by.
struct LevelTally {
    std::string name;
    std::vector<std::string> gold;
    std::vector<std::optional<std::string>> predicted;
    std::vector<double> confidences; ///< probability of the decoded label, rows that have one
    std::vector<bool> correct;       ///< beside them
    std::int64_t valid = 0;
    std::int64_t withParents = 0;  ///< this level and all above right
    std::int64_t parentsRight = 0; ///< all above right
    double crossEntropy = 0;       ///< Σ over gold tokens of −log p under teacher forcing
    std::int64_t goldTokens = 0;
};

/// −log p of each level's gold tokens, closing mark included, in one forward pass to each level's own layer.
Result<void> addCrossEntropy(const std::shared_ptr<const LoadedModel>& model, const EncodedRow& row,
                             const std::vector<HeadIndex>& headOfLevel, std::vector<LevelTally>& tallies,
                             const JobControl& control) {
    RunState state(model);
    STRATA_CHECK(state.append(std::span(row.ids).first(row.ids.size() - 1)));
    for (const LevelSpan& span : row.spans) {
        const HeadIndex head = headOfLevel[static_cast<std::size_t>(span.level)];
        const HeadSpec& spec = model->heads()[static_cast<std::size_t>(head.value)].spec;
        STRATA_CHECK(state.fill(*spec.layer, control));
        STRATA_TRY(const LogProbabilities rows,
                   state.readout(*spec.layer, head, spec.readout, span.begin - 1, span.end - 1));
        LevelTally& tally = tallies[static_cast<std::size_t>(span.level)];
        for (std::int32_t i = span.begin; i < span.end; ++i)
            tally.crossEntropy -= static_cast<double>(
                rows.row(i - span.begin)[static_cast<std::size_t>(row.ids[static_cast<std::size_t>(i)].value)]);
        tally.goldTokens += span.end - span.begin;
    }
    return {};
}

/// A measure, where there was something to be measured: the printed table and the JSON take it from here alike.
std::optional<double> measure(double value, bool known) {
    return known && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

nlohmann::json orNull(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

Result<Output> execute(const EvalArguments& arguments, const CommonOptions& common, const JobControl& control) {
    STRATA_TRY(std::vector<DataRow> rows, readRows(arguments.data));
    STRATA_TRY(const auto model, openModel(arguments.model, common, control));
    STRATA_TRY(const auto tokenizer, openTokenizer(model->checkpoint().source));
    STRATA_TRY(const Task task,
               findTask(arguments.task, model->checkpoint().source, static_cast<int>(model->heads().size())));
    if (arguments.limit > 0 && rows.size() > arguments.limit) rows.resize(arguments.limit);
    STRATA_TRY(const std::vector<std::string> warnings, unansweredWarnings(rows, task, arguments.data, "compare with"));
    showWarnings(warnings, common);

    DecodeOptions options;
    options.sampling = arguments.sampling;
    options.maxNewTokens = arguments.maxNewTokens;
    options.fullDepth = arguments.fullDepth;
    options.shownTopK = 0;
    options.otherHeads = false;
    if (!arguments.labels.empty()) options.constrainLabels = arguments.labels == "constrained";
    STRATA_TRY(const std::vector<HeadIndex> headOfLevel, headsOfLevels(*model, task));

    std::vector<LevelTally> tallies(task.levels.size());
    for (std::size_t i = 0; i < tallies.size(); ++i)
        tallies[i].name = task.levels[i].name;
    std::vector<LabelPathPair> paths;
    RunCost cost;
    std::size_t done = 0;
    const auto start = std::chrono::steady_clock::now();
    JobControl quiet;
    quiet.stop = control.stop;
    for (const DataRow& row : rows) {
        const std::string where = arguments.data + ", row " + std::to_string(row.line);
        if (row.answers.size() > task.levels.size())
            return fail(ErrorCode::BadData, where,
                        "has " + counted(static_cast<std::int64_t>(row.answers.size()), "answer") +
                            ", but the task \"" + task.name + "\" has " +
                            counted(static_cast<std::int64_t>(task.levels.size()), "level") + ".");
        auto run = decodeHierarchically(model, *tokenizer, task, row.fields, options, quiet);
        if (control.stopRequested()) break;
        if (!run) return fail(run.error().code, where, run.error().message());
        STRATA_TRY(const EncodedRow encoded, encodeTeacherForced(*tokenizer, task, row.fields, row.answers));
        if (!row.answers.empty()) {
            const auto added = addCrossEntropy(model, encoded, headOfLevel, tallies, quiet);
            if (!added && control.stopRequested()) break;
            if (!added) return fail(added.error().code, where, added.error().message());
        }
        ++done;

        LabelPathPair path;
        bool allRight = true;
        for (std::size_t i = 0; i < task.levels.size(); ++i) {
            if (task.levels[i].answer != AnswerKind::Label) continue;
            const RunLevel* level = nullptr;
            for (const RunLevel& candidate : run->levels)
                if (candidate.name == task.levels[i].name) level = &candidate;
            const std::optional<std::string> label = level ? level->label : std::nullopt;
            path.predicted.push_back(label);
            if (i >= row.answers.size()) continue;
            LevelTally& tally = tallies[i];
            const bool right = label == row.answers[i];
            path.gold.push_back(row.answers[i]);
            tally.gold.push_back(row.answers[i]);
            tally.predicted.push_back(label);
            tally.valid += level && level->labelValid;
            tally.parentsRight += allRight;
            allRight = allRight && right;
            tally.withParents += allRight;
            if (level && level->labelProbability) {
                tally.confidences.push_back(*level->labelProbability);
                tally.correct.push_back(right);
            }
        }
        if (!path.gold.empty()) paths.push_back(std::move(path));
        cost.layerTokens += run->cost.layerTokens;
        cost.sequentialLayerSteps += run->cost.sequentialLayerSteps;
        cost.milliseconds += run->cost.milliseconds;
        cost.fullDepthLayerTokens += run->cost.fullDepthLayerTokens;
        cost.fullDepthSequentialLayerSteps += run->cost.fullDepthSequentialLayerSteps;
        control.report(ProgressStage::Evaluating, static_cast<double>(done) / static_cast<double>(rows.size()));
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

    Output output;
    const bool cancelled = done < rows.size();
    const std::string counts = (cancelled ? std::to_string(done) + " of " : "") +
                               counted(static_cast<std::int64_t>(cancelled ? rows.size() : done), "row");
    const bool labelled = !paths.empty();
    const std::optional<double> joint = measure(jointAccuracy(paths), labelled),
                                hierarchical = measure(hierarchicalF1(paths), labelled);
    output.json = {{"rows", done},
                   {"cancelled", cancelled},
                   {"task", task.name},
                   {"labels", options.constrainLabels.value_or(task.constrainLabels) ? "constrained" : "free"},
                   {"joint_accuracy", orNull(joint)},
                   {"hierarchical_f1", orNull(hierarchical)},
                   {"levels", nlohmann::json::array()},
                   {"cost",
                    {{"layer_tokens", cost.layerTokens},
                     {"sequential_layer_steps", cost.sequentialLayerSteps},
                     {"milliseconds", cost.milliseconds},
                     {"full_depth_layer_tokens", cost.fullDepthLayerTokens},
                     {"full_depth_sequential_layer_steps", cost.fullDepthSequentialLayerSteps}}},
                   {"seconds", seconds},
                   {"warnings", warnings}};
    output.text = task.title + "\n" + counts + (cancelled ? ", cancelled" : "") +
                  "\n\n  level            rows   accuracy  with parents   micro-F1   macro-F1      valid   −log p "
                  "       ECE\n";
    for (const LevelTally& tally : tallies) {
        const ClassificationScores scores = classificationScores(tally.gold, tally.predicted);
        const bool any = scores.count > 0;
        const auto count = static_cast<double>(std::max<std::int64_t>(scores.count, 1));
        const auto withParents = measure(static_cast<double>(tally.withParents) / count, any);
        const auto accuracy = measure(scores.accuracy, any), microF1 = measure(scores.microF1, any),
                   macroF1 = measure(scores.macroF1, any),
                   valid = measure(static_cast<double>(tally.valid) / count, any);
        const auto crossEntropy =
            measure(tally.crossEntropy / static_cast<double>(std::max<std::int64_t>(tally.goldTokens, 1)),
                    tally.goldTokens > 0);
        const auto calibration =
            measure(calibrationError(tally.confidences, tally.correct), !tally.confidences.empty());
        output.json["levels"].push_back(
            {{"name", tally.name},
             {"count", scores.count},
             {"accuracy", orNull(accuracy)},
             {"accuracy_with_parents", orNull(withParents)},
             {"accuracy_given_parents",
              orNull(measure(static_cast<double>(tally.withParents) / static_cast<double>(tally.parentsRight),
                             tally.parentsRight > 0))},
             {"micro_f1", orNull(microF1)},
             {"macro_f1", orNull(macroF1)},
             {"valid_label_rate", orNull(valid)},
             {"cross_entropy", orNull(crossEntropy)},
             {"perplexity", orNull(measure(std::exp(crossEntropy.value_or(0)), crossEntropy.has_value()))},
             {"tokens", tally.goldTokens},
             {"calibration_error", orNull(calibration)}});
        output.text += "  " + fitted(tally.name, std::max<std::size_t>(displayWidth(tally.name), 14)) +
                       alignedRight(std::to_string(scores.count), 7);
        const std::pair<std::string, std::size_t> cells[] = {
            {percentText(accuracy), 11},      {percentText(withParents), 14}, {percentText(microF1), 11},
            {percentText(macroF1), 11},       {percentText(valid), 11},       {decimalText(crossEntropy, 3), 9},
            {decimalText(calibration, 3), 11}};
        for (const auto& [text, columns] : cells)
            output.text += alignedRight(text, columns);
        output.text += "\n";
    }
    output.text +=
        "\n  joint accuracy " + percentText(joint) + "   hierarchical F1 " + percentText(hierarchical) + "\n";
    char tail[256];
    std::snprintf(tail, sizeof tail,
                  "  %.1f s; %lld of %lld layer-tokens and %lld of %lld sequential layer-steps of full depth\n",
                  seconds, static_cast<long long>(cost.layerTokens), static_cast<long long>(cost.fullDepthLayerTokens),
                  static_cast<long long>(cost.sequentialLayerSteps),
                  static_cast<long long>(cost.fullDepthSequentialLayerSteps));
    output.text += tail;
    if (cancelled) {
        output.exitCode = 130;
        output.cancelled = "cancelled after " + counts;
    }
    return output;
}

const EngineRegistration<EvalArguments> registration{execute};

} // namespace
} // namespace strata::cli
