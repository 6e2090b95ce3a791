// strata-cli eval: decodes every row of labelled data and compares with its labels.
#include "app/cli/command.h"
#include "model/analysis/hierarchy_metrics.h"
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

struct EvalArguments {
    std::string model, task, data, labels;
    std::size_t limit = 0;
    SamplingOptions sampling;
    std::optional<int> maxNewTokens;
    bool fullDepth = false;
};

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

nlohmann::json orNull(double value, bool known) {
    return known && std::isfinite(value) ? nlohmann::json(value) : nlohmann::json(nullptr);
}

std::string percent(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%6.1f %%", 100 * value);
    return text;
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
                        "has " + std::to_string(row.answers.size()) + " answers, but the task \"" + task.name +
                            "\" has " + std::to_string(task.levels.size()) + " levels.");
        auto run = decodeHierarchically(model, *tokenizer, task, row.fields, options, quiet);
        if (!run) return fail(run.error().code, where, run.error().message());
        if (control.stopRequested()) break;
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
        control.report("evaluating", static_cast<double>(done) / static_cast<double>(rows.size()));
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

    Output output;
    const bool labelled = !paths.empty();
    output.json = {{"rows", done},
                   {"task", task.name},
                   {"labels", options.constrainLabels.value_or(task.constrainLabels) ? "constrained" : "free"},
                   {"joint_accuracy", orNull(jointAccuracy(paths), labelled)},
                   {"hierarchical_f1", orNull(hierarchicalF1(paths), labelled)},
                   {"levels", nlohmann::json::array()},
                   {"cost",
                    {{"layer_tokens", cost.layerTokens},
                     {"sequential_layer_steps", cost.sequentialLayerSteps},
                     {"milliseconds", cost.milliseconds},
                     {"full_depth_layer_tokens", cost.fullDepthLayerTokens},
                     {"full_depth_sequential_layer_steps", cost.fullDepthSequentialLayerSteps}}},
                   {"seconds", seconds},
                   {"warnings", warnings}};
    output.text = task.title + "\n" + std::to_string(done) +
                  " rows\n\n  level            rows   accuracy  with parents   micro-F1   macro-F1      valid   −log p "
                  "       ECE\n";
    for (const LevelTally& tally : tallies) {
        const ClassificationScores scores = classificationScores(tally.gold, tally.predicted);
        const bool any = scores.count > 0;
        const auto count = static_cast<double>(std::max<std::int64_t>(scores.count, 1));
        const double crossEntropy =
            tally.goldTokens > 0 ? tally.crossEntropy / static_cast<double>(tally.goldTokens) : 0;
        const double calibration = calibrationError(tally.confidences, tally.correct);
        output.json["levels"].push_back(
            {{"name", tally.name},
             {"count", scores.count},
             {"accuracy", orNull(scores.accuracy, any)},
             {"accuracy_with_parents", orNull(static_cast<double>(tally.withParents) / count, any)},
             {"accuracy_given_parents",
              orNull(static_cast<double>(tally.withParents) / static_cast<double>(tally.parentsRight),
                     tally.parentsRight > 0)},
             {"micro_f1", orNull(scores.microF1, any)},
             {"macro_f1", orNull(scores.macroF1, any)},
             {"valid_label_rate", orNull(static_cast<double>(tally.valid) / count, any)},
             {"cross_entropy", orNull(crossEntropy, tally.goldTokens > 0)},
             {"perplexity", orNull(std::exp(crossEntropy), tally.goldTokens > 0)},
             {"tokens", tally.goldTokens},
             {"calibration_error", orNull(calibration, !tally.confidences.empty())}});
        char numbers[64];
        std::snprintf(numbers, sizeof numbers, "%8.3f   %8.3f", crossEntropy, calibration);
        std::string name = tally.name;
        name.resize(std::max<std::size_t>(name.size(), 14), ' ');
        char rowCount[32];
        std::snprintf(rowCount, sizeof rowCount, "%7lld", static_cast<long long>(scores.count));
        output.text += "  " + name + rowCount + "   " + percent(scores.accuracy) + "      " +
                       percent(static_cast<double>(tally.withParents) / count) + "   " + percent(scores.microF1) +
                       "   " + percent(scores.macroF1) + "   " + percent(static_cast<double>(tally.valid) / count) +
                       " " + numbers + "\n";
    }
    char tail[256];
    std::snprintf(tail, sizeof tail,
                  "\n  joint accuracy %.1f %%   hierarchical F1 %.1f %%\n  %.1f s; %lld of %lld layer-tokens and %lld "
                  "of %lld sequential layer-steps of full depth\n",
                  100 * jointAccuracy(paths), 100 * hierarchicalF1(paths), seconds,
                  static_cast<long long>(cost.layerTokens), static_cast<long long>(cost.fullDepthLayerTokens),
                  static_cast<long long>(cost.sequentialLayerSteps),
                  static_cast<long long>(cost.fullDepthSequentialLayerSteps));
    output.text += tail;
    if (control.stopRequested()) output.exitCode = 130;
    return output;
}

void addEval(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<EvalArguments>();
    CLI::App* const command =
        app.add_subcommand("eval", "Decode labelled rows and compare: accuracy, F1, calibration, cost");
    command->add_option("MODEL", arguments->model, "model folder, .safetensors or .gguf file")->required();
    command->add_option("--task", arguments->task,
                        "a *.task.json file or a built-in task; default: the one beside the model");
    command->add_option("--data", arguments->data, "JSON Lines or a JSON array of rows with labels")->required();
    command->add_option("--limit", arguments->limit, "only the first N rows; 0: all")->capture_default_str();
    command->add_option("--labels", arguments->labels, "constrained: only labels of the taxonomy; free: any text")
        ->check(CLI::IsMember({"constrained", "free"}));
    command->add_option("--temperature", arguments->sampling.temperature, "0: greedy")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--top-k", arguments->sampling.topK, "sample among the k most probable tokens; 0: all")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--top-p", arguments->sampling.topP, "sample among the most probable tokens of this mass")
        ->capture_default_str();
    command->add_option("--seed", arguments->sampling.seed, "of the random numbers")->capture_default_str();
    command->add_option("--max-new-tokens", arguments->maxNewTokens, "per level; default: the task's")
        ->check(CLI::PositiveNumber);
    command->add_flag("--full-depth", arguments->fullDepth, "run every layer for every token");
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return execute(*arguments, common, control);
        };
    });
}

const Registration registration{70, addEval};

} // namespace
} // namespace strata::cli
