// SPDX-License-Identifier: GPL-3.0-or-later
// train: multi-head training, from a checkpoint or from scratch.
#include "app/cli/engine/open_model.h"
#include "app/cli/level_weights.h"
#include "app/cli/low_rank_argument.h"
#include "app/cli/model_arguments.h"
#include "app/cli/terminal_text.h"
#include "app/cli/train_arguments.h"
#include "app/cli/train_layers_argument.h"
#include "model/base/counted.h"
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/requests/task_json.h"
#include "model/task/answers.h"
#include "model/training/adapt.h"
#include "model/training/folder_files.h"
#include "model/training/tensorboard_log.h"
#include "model/training/training.h"
#include "model/training_log/training_status.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace strata::cli {
namespace {

std::string summaryText(const TrainSummary& summary, const std::string& output) {
    char line[128];
    std::snprintf(line, sizeof line, "%.0f s, %.0f tokens/s", summary.seconds, summary.tokensPerSecond);
    std::string text = counted(summary.steps, "step") + ", " + counted(summary.epochs, "epoch") + ", " + line +
                       ", last loss " + decimalText(summary.loss, 4) + "\n";
    for (const LevelEvaluation& level : summary.evaluationBefore)
        if (level.tokens > 0)
            text += "before the first step, " + level.name + ": loss " + decimalText(level.loss, 4) + ", perplexity " +
                    decimalText(std::exp(level.loss), 2) + "\n";
    for (const LevelEvaluation& level : summary.evaluation) {
        const auto measure = [](double value, bool known) { return known ? std::optional(value) : std::nullopt; };
        text += "held out, " + level.name + ": loss " + decimalText(measure(level.loss, level.tokens > 0), 4) + ", " +
                percentText(measure(level.accuracy, level.rows > 0)) + " right, " +
                percentText(measure(level.jointAccuracy, level.rows > 0)) + " with the levels before (" +
                counted(level.rows, "row") + ")\n";
    }
    return text + "written to " + output + "\n";
}

/// One head for all levels of the task, of which a file is made that says so.
Result<void> makeFlat(TrainStart& start, Task& task) {
    if (task.chat)
        return fail(ErrorCode::BadArgument, "--baseline flat",
                    "needs a task of levels; a model's own chat template has one already.");
    HeadSpec& final = start.checkpoint->heads.back();
    final.lossWeight = 1.0;
    for (TaskLevel& level : task.levels)
        level.head = final.name;
    nlohmann::json json;
    if (task.path.empty()) {
        json = taskToJson(task);
        json["format"] = "strata-task";
        json["version"] = 1;
        for (const char* const ofProcesses : {"path", "warnings", "constrain_labels", "empty_turns_in_decoding"})
            json.erase(ofProcesses);
        if (json["bos"].is_null()) json.erase("bos");
    } else {
        STRATA_TRY(json, readJsonFile(task.path));
        for (nlohmann::json& level : json["levels"])
            level["head"] = final.name;
        if (task.taxonomy && json["taxonomy"].is_string()) json["taxonomy"] = taxonomyToJson(*task.taxonomy);
        json.erase("taxonomy_columns"); // of the file, which is in the task now
    }
    start.flatTask = dumpJson(json, 2) + "\n";
    start.flatTaskName =
        nameEndsWith(task.path, ".task.json") ? task.path.filename().string() : task.name + ".task.json";
    start.task.clear();
    return {};
}

Result<Output> trainAsAsked(const TrainArguments& arguments, const std::optional<ProcessPlace>& group,
                            const CommonOptions& common, const JobControl& control) {
    TrainOptions options = arguments.options;
    options.group = group;
    if (group && !arguments.objectives.empty())
        return fail(ErrorCode::BadArgument, "--objective",
                    "cwt contrasts with the answers of one batch, which several processes have not; unset WORLD_SIZE.");
    options.saveAdapter = savesAdapter(arguments);
    TrainStart start;
    std::filesystem::path modelFolder;
    int heads = 0;
    if (!arguments.model.empty()) {
        STRATA_TRY(Checkpoint checkpoint, openModelCheckpoint(arguments.model, common));
        if (!options.saveAdapter) STRATA_CHECK(checkFolderForm(checkpoint));
        if (options.saveAdapter && (!checkpoint.adapter.empty() || checkpoint.hasHeadsFile))
            return fail(ErrorCode::Unsupported, arguments.model,
                        "is a base with an adapter or a heads file laid over it, and an adapter names its base alone; "
                        "train from the base, or write a whole model with --save-as model.");
        modelFolder = checkpoint.source;
        start.configName = checkpoint.gguf ? modelFolder.string() : (modelFolder / "config.json").string();
        STRATA_TRY(start.config, parseJson(checkpoint.config, start.configName));
        start.tokenizer = arguments.tokenizer.empty() ? modelFolder : std::filesystem::path(arguments.tokenizer);
        heads = static_cast<int>(checkpoint.heads.size() + arguments.newHeads.size()); // what the task is made for
        if (arguments.baseline == "flat") checkpoint.heads = {checkpoint.heads.back()};
        for (const std::string& text : arguments.newHeads) {
            if (arguments.baseline == "flat") break;
            STRATA_TRY(NewHead head, parseNewHead(text));
            start.newHeads.push_back(std::move(head));
        }
        start.base = {modelFolder.filename().string(), checkpoint.hash, {}, arguments.baseSource};
        // Among the user's models it is found by its name, on every machine.
        if (modelFolder.parent_path() != userModelsFolder()) start.base.path = std::filesystem::absolute(modelFolder);
        start.checkpoint = std::move(checkpoint);
    } else {
        start.configName = arguments.config;
        start.tokenizer = arguments.tokenizer;
        STRATA_TRY(start.config, readJsonFile(start.configName));
    }
    STRATA_TRY(const auto tokenizer, openTokenizer(start.tokenizer));
    STRATA_TRY(
        Task task,
        findTask(arguments.task, start.checkpoint ? start.checkpoint->taskPlace(arguments.task) : modelFolder, heads));
    start.task = task.path;
    if (arguments.baseline == "flat") {
        STRATA_CHECK(makeFlat(start, task));
    } else {
        STRATA_TRY(options.levelWeights, parseLevelWeights(arguments.weights));
    }
    STRATA_TRY(options.dtype, parseDType(arguments.trainDType));
    STRATA_TRY(const std::optional<DType> saved, parseDType(arguments.saveDType));
    options.saveDType = saved.value_or(DType::Float32);
    if (!arguments.nameTemplates.empty()) {
        STRATA_TRY(options.augmentation.nameTemplates, readNameTemplates(arguments.nameTemplates));
    }
    STRATA_TRY(options.lowRank, parseLowRank(arguments.lowRank, arguments.lowRankTargets));
    for (const ScheduleKind kind : {ScheduleKind::Linear, ScheduleKind::Constant})
        if (arguments.schedule == scheduleName(kind)) options.schedule = kind;
    for (const std::string& objective : arguments.objectives)
        options.contrastiveHeads.push_back(objective.substr(0, objective.size() - 4));
    STRATA_TRY(options.trainLayers, parseTrainLayers(arguments.trainLayers));
    for (const KeptStates kept : {KeptStates::Float16, KeptStates::None})
        if (arguments.stateDType == keptStatesName(kept)) options.keptStates = kept;
    options.stateMemory = arguments.stateMemory << 20;
    options.muon = arguments.optimizer == "muon";
    options.threads = common.threads;
    options.device = common.device;
    if (options.group && options.group->localRank >= 0 && common.device == "cuda") // each its own
        options.device += ":" + std::to_string(options.group->localRank);
    const bool first = !options.group || options.group->rank == 0;
    options.log = arguments.log;

    control.report(ProgressStage::ReadingRows, -1);
    const RowReading reading = rowReading(arguments.rows, task.taxonomy.get());
    std::vector<std::string> warnings;
    const auto warn = [&](const std::vector<std::string>& more) {
        warnings.insert(warnings.end(), more.begin(), more.end());
    };
    STRATA_TRY(std::vector<DataRow> rows, readRowFiles(arguments.data, reading, warnings));
    const auto ofData = dataWarnings(rows, task, arguments.data.front(), "learn from");
    if (!ofData && options.textWeight == 0.0) return tl::unexpected(ofData.error()); // else there is the text
    if (ofData) warn(*ofData);
    const ExampleSource data(tokenizer, task, std::move(rows), arguments.data.front());
    std::optional<ExampleSource> heldOut;
    if (!arguments.heldOut.empty()) {
        STRATA_TRY(std::vector<DataRow> held, readRowFiles({arguments.heldOut}, reading, warnings));
        const auto more = unansweredWarnings(held, task, arguments.heldOut, "compare with");
        if (!more && options.textWeight == 0.0) return tl::unexpected(more.error());
        if (more) warn(*more);
        warn(labelWarnings(held, task, arguments.heldOut));
        heldOut.emplace(tokenizer, task, std::move(held), arguments.heldOut);
    }
    if (first) showWarnings(warnings, common);
    TensorBoardLog tensorBoard;
    const bool forTensorBoard = first && !arguments.tensorBoard.empty();
    if (forTensorBoard) STRATA_CHECK(tensorBoard.open(arguments.tensorBoard, options.logEvery));
    JobControl own = control;
    if (!first) own.onProgress = {}; // one of them says how far they all are
    STRATA_TRY(const TrainSummary summary, train(start, data, heldOut ? &*heldOut : nullptr, options, arguments.output,
                                                 own, forTensorBoard ? &tensorBoard : nullptr));
    STRATA_CHECK(tensorBoard.close());
    Output output;
    output.json = {
        {"output", arguments.output},
        {"steps", summary.steps},
        {"epochs", summary.epochs},
        {"loss", summary.loss},
        {"seconds", summary.seconds},
        {"tokens_per_second", summary.tokensPerSecond},
        {"warnings", warnings},
        {"evaluation_before",
         summary.evaluationBefore.empty() ? nlohmann::json() : evaluationToJson(summary.evaluationBefore)},
        {"evaluation", summary.evaluation.empty() ? nlohmann::json() : evaluationToJson(summary.evaluation)}};
    output.text = summaryText(summary, arguments.output);
    if (!first) output = {}; // the others' is the same
    return output;
}

/// With a file beside the log that says how it is (training_status.h): a window finds this training by it.
Result<Output> run(const TrainArguments& arguments, const CommonOptions& common, const JobControl& control) {
    STRATA_TRY(const auto group, processPlace([](const char* name) { return std::getenv(name); }));
    // Of several processes the first one writes.
    if (arguments.log.empty() || (group && group->rank > 0)) return trainAsAsked(arguments, group, common, control);
    const auto previous = readTrainingStatus(arguments.log);
    if (previous && previous->state == TrainingStatus::State::Running &&
        processStateOf(*previous) != ProcessState::Gone)
        return fail(ErrorCode::FileUnwritable, arguments.log,
                    "is being written by process " + std::to_string(previous->process) +
                        ", which trains; stop it, or give another --log and -o.");
    TrainingStatus status = statusOfThisProcess();
    std::error_code error;
    status.output = std::filesystem::absolute(arguments.output, error).string();
    status.modelPath = arguments.model.empty() ? arguments.config : arguments.model;
    STRATA_CHECK(writeTrainingStatus(status, arguments.log));
    // What a training makes in its folder goes with it when it is left off; a log that lies there must stay.
    std::ofstream(arguments.log, std::ios::app);
    bool began = false; // a step was done
    JobControl watched = control;
    watched.onProgress = [&](const Progress& progress) {
        began = began || progress.stage == ProgressStage::Training;
        if (control.onProgress) control.onProgress(progress);
    };
    const auto before = previous ? std::optional(*previous) : std::nullopt;
    Result<Output> result = trainAsAsked(arguments, group, common, watched);
    if (!result && !began && before && result.error().code != ErrorCode::Cancelled) {
        // What was refused changes nothing of the training that the log is of.
        if (const auto written = writeTrainingStatus(*before, arguments.log); !written)
            return tl::unexpected<Error>(written.error());
        return result;
    }
    using State = TrainingStatus::State;
    status.state = result                                        ? State::Finished
                   : result.error().code == ErrorCode::Cancelled ? State::Stopped
                                                                 : State::Failed;
    if (!result) status.message = result.error().message();
    if (const auto written = writeTrainingStatus(status, arguments.log); !written && result)
        return tl::unexpected<Error>(written.error());
    return result;
}

const EngineRegistration<TrainArguments> registration{run};

} // namespace
} // namespace strata::cli
