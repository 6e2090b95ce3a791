// train: multi-head training, from a checkpoint or from scratch.
#include "app/cli/command.h"
#include "app/cli/level_weights.h"
#include "model/base/json_file.h"
#include "model/task/answers.h"
#include "model/task/rows.h"
#include "model/training/folder_files.h"
#include "model/training/training.h"

#include <cstdio>

namespace strata::cli {
namespace {

struct TrainArguments {
    std::string model, config, tokenizer, task, output, optimizer = "adamw", trainDType = "auto", saveDType = "f32",
                                                        weights, nameTemplates;
    std::vector<std::string> data;
    std::string heldOut, log;
    TrainOptions options;
};

Result<std::vector<DataRow>> readAll(const std::vector<std::string>& files) {
    std::vector<DataRow> rows;
    for (const std::string& file : files) {
        STRATA_TRY(std::vector<DataRow> more, readRows(file));
        std::move(more.begin(), more.end(), std::back_inserter(rows));
    }
    return rows;
}

std::string summaryText(const TrainSummary& summary, const std::string& output) {
    char line[256];
    std::snprintf(line, sizeof line, "%lld steps, %d epochs, %.0f s, %.0f tokens/s, last loss %.4f\n",
                  static_cast<long long>(summary.steps), summary.epochs, summary.seconds, summary.tokensPerSecond,
                  summary.loss);
    std::string text = line;
    for (const LevelEvaluation& level : summary.evaluation) {
        std::snprintf(line, sizeof line,
                      "held out, %s: loss %.4f, %.1f %% right, %.1f %% with the levels before (%lld rows)\n",
                      level.name.c_str(), level.loss, 100 * level.accuracy, 100 * level.jointAccuracy,
                      static_cast<long long>(level.rows));
        text += line;
    }
    return text + "written to " + output + "\n";
}

Result<Output> run(TrainArguments arguments, const CommonOptions& common, const JobControl& control) {
    TrainOptions& options = arguments.options;
    TrainStart start;
    std::filesystem::path modelFolder;
    int heads = 0;
    if (!arguments.model.empty()) {
        if (!arguments.config.empty())
            return fail(ErrorCode::BadArgument, "--config", "starts from scratch; leave it or the model out.");
        STRATA_TRY(Checkpoint checkpoint, openModelCheckpoint(arguments.model, common));
        STRATA_CHECK(checkFolderForm(checkpoint));
        modelFolder = checkpoint.source;
        start.configName = checkpoint.gguf ? modelFolder.string() : (modelFolder / "config.json").string();
        STRATA_TRY(start.config, parseJson(checkpoint.config, start.configName));
        start.tokenizer = arguments.tokenizer.empty() ? modelFolder : std::filesystem::path(arguments.tokenizer);
        heads = static_cast<int>(checkpoint.heads.size());
        start.checkpoint = std::move(checkpoint);
    } else {
        if (arguments.config.empty() || arguments.tokenizer.empty())
            return fail(ErrorCode::BadArgument, "train",
                        "needs a MODEL folder, or --config and --tokenizer to start from scratch.");
        start.configName = arguments.config;
        start.tokenizer = arguments.tokenizer;
        STRATA_TRY(start.config, readJsonFile(start.configName));
    }
    STRATA_TRY(const auto tokenizer, openTokenizer(start.tokenizer));
    STRATA_TRY(Task task, findTask(arguments.task, modelFolder, heads));
    start.task = task.path;
    STRATA_TRY(options.levelWeights, parseLevelWeights(arguments.weights));
    STRATA_TRY(options.dtype, parseDType(arguments.trainDType));
    STRATA_TRY(const std::optional<DType> saved, parseDType(arguments.saveDType));
    options.saveDType = saved.value_or(DType::Float32);
    if (!arguments.nameTemplates.empty()) {
        STRATA_TRY(options.augmentation.nameTemplates, readNameTemplates(arguments.nameTemplates));
    }
    options.muon = arguments.optimizer == "muon";
    options.threads = common.threads;
    options.device = common.device;
    options.log = arguments.log;

    control.report("reading rows", -1);
    STRATA_TRY(std::vector<DataRow> rows, readAll(arguments.data));
    STRATA_TRY(std::vector<std::string> warnings, unansweredWarnings(rows, task, arguments.data.front(), "learn from"));
    const ExampleSource data(tokenizer, task, std::move(rows), arguments.data.front());
    std::optional<ExampleSource> heldOut;
    if (!arguments.heldOut.empty()) {
        STRATA_TRY(std::vector<DataRow> held, readRows(arguments.heldOut));
        STRATA_TRY(const std::vector<std::string> more,
                   unansweredWarnings(held, task, arguments.heldOut, "compare with"));
        warnings.insert(warnings.end(), more.begin(), more.end());
        heldOut.emplace(tokenizer, task, std::move(held), arguments.heldOut);
    }
    showWarnings(warnings, common);
    STRATA_TRY(const TrainSummary summary,
               train(start, data, heldOut ? &*heldOut : nullptr, options, arguments.output, control));
    Output output;
    output.json = {
        {"output", arguments.output},
        {"steps", summary.steps},
        {"epochs", summary.epochs},
        {"loss", summary.loss},
        {"seconds", summary.seconds},
        {"tokens_per_second", summary.tokensPerSecond},
        {"warnings", warnings},
        {"evaluation", summary.evaluation.empty() ? nlohmann::json() : evaluationToJson(summary.evaluation)}};
    output.text = summaryText(summary, arguments.output);
    return output;
}

void add(CLI::App& app, Command& chosen) {
    auto arguments = std::make_shared<TrainArguments>();
    TrainOptions& o = arguments->options;
    AugmentationOptions& a = o.augmentation;
    CLI::App* command = app.add_subcommand(
        "train", "train every head of a model on rows with known answers; goes on where it was interrupted");
    command->add_option("MODEL", arguments->model, "model folder or .gguf file to start from; none with --config");
    command->add_option("--config", arguments->config, "config.json with an hdlm key: start from scratch");
    command->add_option("--tokenizer", arguments->tokenizer, "tokenizer folder or file");
    command->add_option("--task", arguments->task, "built-in task or *.task.json");
    command->add_option("--data", arguments->data, "rows to train on, JSON Lines or a JSON array")->required();
    command->add_option("--eval", arguments->heldOut, "held-out rows, evaluated after every epoch");
    command->add_option("-o,--output", arguments->output, "folder to write")->required();
    command->add_option("--seed", o.seed, "of everything that is drawn")->capture_default_str();
    command->add_option("--epochs", o.epochs)->capture_default_str()->check(CLI::Range(1, 1000000));
    command->add_option("--steps", o.steps, "end after so many steps instead")->check(CLI::NonNegativeNumber);
    command
        ->add_option("--stop-at", o.stopAt,
                     "leave off after this step, as an interrupt would; the same command goes on")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--batch-tokens", o.batchTokens, "tokens of one step")
        ->capture_default_str()
        ->check(CLI::Range(1, 100000000));
    command->add_option("--shard-tokens", o.shardTokens, "tokens that a thread works on at once")
        ->capture_default_str()
        ->check(CLI::Range(1, 100000000));
    command->add_option("--learning-rate", o.learningRate)->capture_default_str()->check(CLI::Range(0.0, 10.0));
    command->add_option("--optimizer", arguments->optimizer, "adamw, or muon for the matrices of the blocks")
        ->capture_default_str()
        ->check(CLI::IsMember({"adamw", "muon"}));
    command->add_option("--warmup", o.warmup, "fraction of the steps")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--final-lr", o.finalLearningRate, "fraction of the learning rate at the end of the cosine")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--weight-decay", o.weightDecay, "of AdamW")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 10.0));
    command->add_option("--clip", o.clip, "largest norm of the gradient; 0: none")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--dropout", o.dropout, "one mask a row, on the embedding and both branches of every block")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 0.9));
    command->add_option("--word-dropout", a.wordDropout, "of texts of more than three words")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 0.9));
    command->add_option("--name-rows", a.nameRows, "probability of one more row whose text is one of the row's names")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--name-templates", arguments->nameTemplates,
                        "file of templates, one a line, %s being the name");
    command->add_option("--name-levels", a.nameLevels, "levels that such a row answers")
        ->capture_default_str()
        ->check(CLI::Range(1, 64));
    command->add_option("--max-text-tokens", a.maxTextTokens, "cut the input there; 0: not")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--weights", arguments->weights, "loss weight of each level, 2,1.5,1; else the heads' own");
    command
        ->add_option("--train-dtype", arguments->trainDType,
                     "of the matrix products: auto, f32, bf16; sums and weights are float32")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "f32", "bf16"}));
    command->add_option("--save-dtype", arguments->saveDType, "f32 or bf16")
        ->capture_default_str()
        ->check(CLI::IsMember({"f32", "bf16"}));
    command->add_flag("--freeze-base", o.freezeBase, "train the heads alone");
    command->add_option("--log", arguments->log, "losses as JSON Lines");
    command->add_option("--log-every", o.logEvery, "steps")->capture_default_str()->check(CLI::Range(1, 1000000));
    command->add_option("--checkpoint-every", o.checkpointEvery, "steps; 0: only when interrupted")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->callback([arguments, &chosen] {
        chosen = [arguments](const CommonOptions& common, const JobControl& control) {
            return run(*arguments, common, control);
        };
    });
}

const Registration registration{60, add};

} // namespace
} // namespace strata::cli
